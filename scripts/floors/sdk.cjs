// The floors of the SDK: what each of its parts may stand on.
const { never, TEST } = require('./never.cjs');

/** What each part of the SDK may import beside itself; a part missing here may import nothing of the SDK. */
const SDK_FLOORS = {
  types: [],
  schema: ['types', 'wire-types', 'routes', 'rules/redaction'],
  'wire-types': ['types'],
  routes: ['types', 'wire-types'],
  'error-status': ['types', 'routes'],
  rules: ['types'],
  words: ['types'],
  views: ['types', 'rules', 'words', 'schema/limits'],
  core: ['types', 'wire-types', 'error-status', 'routes'],
  realtime: ['types', 'routes', 'core'],
  resources: ['types', 'wire-types', 'routes', 'core', 'realtime'],
  client: ['types', 'wire-types', 'error-status', 'routes', 'core', 'realtime', 'resources'],
  // Entries of their own on top of the client they are given.
  seal: ['types', 'wire-types', 'routes', 'rules', 'core', 'client'],
  outbox: ['types', 'core'],
  attachments: ['types', 'wire-types', 'routes', 'rules', 'core', 'client'],
  directory: ['types', 'wire-types', 'routes', 'core', 'client'],
  notices: ['types', 'wire-types', 'routes', 'core', 'client'],
  decisions: ['types', 'wire-types', 'routes', 'core', 'client'],
  reviews: ['types', 'wire-types', 'routes', 'core', 'client'],
  tasks: ['types', 'wire-types', 'routes', 'core', 'client'],
  meetings: ['types', 'wire-types', 'routes', 'core', 'client'],
  sessions: ['types', 'wire-types', 'routes', 'core', 'client'],
  webhooks: ['types', 'core'],
  // What each of them needs of a platform, in a mini-program.
  wx: ['types', 'core', 'client', 'outbox', 'attachments', 'seal'],
  staff: ['types', 'wire-types', 'routes', 'core', 'resources', 'client'],
  // The command line, for Node.
  bin: ['types', 'rules', 'words', 'views', 'schema', 'core', 'client', 'seal'],
};

const inSdk = (part) => `^packages/sdk/src/${part}(/|\\.ts$)`;

const sdkFloors = Object.entries(SDK_FLOORS).map(([part, floors]) =>
  never(
    `sdk-${part}`,
    `sdk/${part} imports ${floors.length > 0 ? `only ${floors.join(', ')}` : 'nothing else of the SDK'}`,
    inSdk(part),
    '^packages/sdk/src/',
    { except: [part, ...floors].map(inSdk) },
  ),
);

const SDK_PARTS = [...Object.keys(SDK_FLOORS), 'index'];

const sdk = [
  ...sdkFloors,
  {
    name: 'sdk-part-without-floor',
    comment: 'a new part of the SDK gets its floor in scripts/floors/sdk.cjs first',
    severity: 'error',
    from: { path: '^packages/sdk/src/', pathNot: [TEST, ...SDK_PARTS.map(inSdk)] },
    to: {},
  },
  never(
    'sdk-stands-alone',
    'the SDK depends on nothing: no package, no Node module',
    '^packages/sdk/src/(?!seal/|bin/)',
    '',
    {
      except: '^packages/sdk/',
    },
  ),
  never(
    'sdk-seal-packages',
    'checking seals takes noble’s Ed25519 and hashes where the platform has none, and nothing else',
    '^packages/sdk/src/seal/',
    '',
    { except: ['^packages/sdk/', 'node_modules/@noble/(ed25519|hashes)/'] },
  ),
  never(
    'sdk-bin-packages',
    'the command line is for Node and imports no package',
    '^packages/sdk/src/bin/',
    '',
    {
      except: '^packages/sdk/',
      dependencyTypesNot: ['core'],
    },
  ),
];

module.exports = sdk;
