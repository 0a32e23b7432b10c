// The floors of the house: who may import whom. Each rule is tested in test/tools/floors.test.mjs.

const TEST = '\\.test\\.ts$';
/** What tests and stories of elements use, and nothing else. */
const TESTING = '^packages/widgets/src/(staff/)?[^/]+/testing/';

/** A rule that modules under `from` import nothing matching `to`, `except` apart. */
const never = (name, comment, from, to, { fromNot = [TEST, TESTING], except, ...more } = {}) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: fromNot },
  to: { path: to, ...(except ? { pathNot: except } : {}), ...more },
});

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
    comment: 'a new part of the SDK gets its floor in .dependency-cruiser.cjs first',
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

const FOUNDATION = '^packages/widgets/src/foundation/';
const CONTROLLERS = '^packages/widgets/src/(context|controllers)/';
const ELEMENT = '^packages/widgets/src/(?!foundation/|context/|controllers/)([^/]+)/';

const widgets = [
  never('widgets-foundation', 'foundation imports nothing above it', FOUNDATION, '^packages/widgets/src/', {
    except: FOUNDATION,
  }),
  never(
    'widgets-controllers',
    'context and controllers import only foundation',
    CONTROLLERS,
    '^packages/widgets/src/',
    {
      except: [FOUNDATION, CONTROLLERS],
    },
  ),
  never('widgets-element-sideways', 'elements never import each other', ELEMENT, ELEMENT, {
    except: '^packages/widgets/src/$1/',
  }),
  never(
    'widgets-element-upward',
    'an element imports no entry',
    ELEMENT,
    '^packages/widgets/src/[^/]+\\.ts$',
  ),
  never(
    'widgets-staff-sideways',
    'staff elements never import each other',
    '^packages/widgets/src/staff/([^/]+)/',
    '^packages/widgets/src/staff/',
    { except: '^packages/widgets/src/staff/$1/' },
  ),
  never(
    'widgets-staff-apart',
    'residents never download what only staff use',
    '^packages/widgets/src/(?!staff/)',
    '^packages/widgets/src/staff/',
  ),
  never('widgets-packages', 'widgets use lit, @lit/context and the SDK', '^packages/widgets/src/', '', {
    except: ['^packages/widgets/', '^packages/sdk/', 'node_modules/(lit|@lit|lit-element|lit-html)/'],
  }),
];

const ADAPTERS =
  '^packages/server/src/(http|db|log|jobs|blobs|auth|privacy|calendar|feeds|tables|import|notify|oembed|open311|pages|pdf|previews)/';
const SHELL =
  '^packages/server/src/(cli/|(main|app|compose|compose-desk|config|demo-database|lifecycle|make-keys|production|sentences|serve)\\.ts)';

const server = [
  never(
    'use-cases-know-no-adapter',
    'use-cases define ports; adapters implement them',
    '^packages/server/src/use-cases/',
    [ADAPTERS, SHELL],
  ),
  never(
    'use-cases-know-no-driver',
    'use-cases use the SDK’s rules and nothing installed',
    '^packages/server/src/use-cases/',
    'node_modules',
  ),
  never(
    'only-db-knows-sql',
    'only db/ imports the driver and the query builder',
    '^packages/server/src/(?!db/)',
    'node_modules/(pg|kysely)/',
  ),
  never(
    'web-knows-no-db',
    'http, pages and open311 reach data through use-cases',
    '^packages/server/src/(http|open311|pages)/',
    '^packages/server/src/db/',
  ),
  never(
    'db-knows-no-web',
    'db knows neither http nor pages nor open311',
    '^packages/server/src/db/',
    '^packages/server/src/(http|open311|pages)/',
  ),
  never(
    'open311-stands-alone',
    'open311 knows the use-cases and the port it plugs into, and is known to whoever puts the server together',
    '^packages/server/src/open311/',
    '^packages/server/src/',
    {
      except: [
        '^packages/server/src/(open311|use-cases)/',
        '^packages/server/src/http/open311\\.ts$',
        '^packages/server/src/plain-xml\\.ts$',
      ],
    },
  ),
  never(
    'open311-known-to-none',
    'open311 is known to whoever puts the server together',
    '^packages/server/src/(?!open311/|compose\\.ts)',
    '^packages/server/src/open311/',
  ),
  never(
    'only-documents-know-xml',
    'others’ formats are written in open311, feeds and oembed, and nowhere else',
    '^packages/server/src/(?!(open311|feeds|oembed)/)',
    'node_modules/fast-xml-builder/',
  ),
  never(
    'previews-stand-alone',
    'previews are drawn from what they are handed, and know the port they plug into',
    '^packages/server/src/previews/',
    '^packages/server/src/',
    {
      except: [
        '^packages/server/src/(previews|use-cases)/',
        '^packages/server/src/pages/preview-port\\.ts$',
        '^packages/server/src/gate\\.ts$',
      ],
    },
  ),
  never(
    'previews-known-to-none',
    'who draws previews is known to whoever puts the server together',
    '^packages/server/src/(?!previews/|compose\\.ts)',
    '^packages/server/src/previews/',
  ),
  never(
    'only-previews-draw-pictures',
    'a server draws pictures in a thread of their own, as whoever draws holds a core; a command draws where it runs',
    '^packages/server/src/(?!previews/|cli/)',
    '^packages/article/src/image/(?!paper/)',
  ),
  never(
    'oembed-stands-alone',
    'oembed writes what it is handed, and knows the port it plugs into',
    '^packages/server/src/oembed/',
    '^packages/server/src/',
    {
      except: [
        '^packages/server/src/oembed/',
        '^packages/server/src/pages/oembed-port\\.ts$',
        '^packages/server/src/plain-xml\\.ts$',
      ],
    },
  ),
  never(
    'pdf-stands-alone',
    'paper is drawn from a view and knows nothing of where it was read or who asked',
    '^packages/server/src/pdf/',
    '^packages/server/src/',
    { except: '^packages/server/src/pdf/' },
  ),
  never('only-pdf-draws-paper', 'PDF is written in pdf, and nowhere else', '^packages/server/src/(?!pdf/)', [
    'node_modules/(pdfkit|linebreak)/',
    '^packages/fonts/',
  ]),
  never(
    'demo-through-use-cases',
    'the demonstration is lived through the use-cases and writes no row itself',
    '^packages/server/src/demo/',
    '^packages/server/src/(db|http|log|jobs|blobs|notify|open311|pages)/',
  ),
  never('adapters-know-no-shell', 'settings are passed in, not imported', ADAPTERS, SHELL),
  never(
    'server-widgets-as-files',
    'the server serves the widgets’ files and imports no code of theirs',
    '^packages/server/src/',
    '^packages/widgets/',
  ),
];

const packages = [
  never(
    'fonts-stand-alone',
    'the fonts and what is in them are for whoever draws on paper, and know nobody',
    '^packages/fonts/src/',
    '',
    { except: '^packages/fonts/', dependencyTypesNot: ['core'] },
  ),
  never(
    'fonts-for-paper',
    'what residents download and what the SDK is takes no font along',
    '^packages/(sdk|widgets)/',
    '^packages/fonts/',
  ),
  never(
    'packages-downwards-sdk',
    'sdk ← widgets, article ← server',
    '^packages/sdk/',
    '^packages/(article|widgets|server)/',
  ),
  never(
    'packages-downwards-widgets',
    'sdk ← widgets, article ← server',
    '^packages/widgets/',
    '^packages/(article|server)/',
  ),
  never(
    'packages-downwards-article',
    'sdk ← widgets, article ← server',
    '^packages/article/',
    '^packages/(widgets|server)/',
  ),
  {
    name: 'packages-by-name',
    comment: 'packages import each other by name, through their exports map',
    severity: 'error',
    from: { path: '^packages/([^/]+)/src/' },
    to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
  },
];

/** What draws articles; the rest of that package stands on it. */
const DRAWING = '^packages/article/src/(?!image/|lint/|gather/)';

const article = [
  never('article-draws-anywhere', 'articles are drawn in browsers and in Node alike', DRAWING, '', {
    except: [DRAWING, '^packages/sdk/src/(rules|types|views|words)/', 'node_modules/(uqr|fast-png)/'],
  }),
  never(
    'article-lint-anywhere',
    'what checks articles runs in browsers and in Node alike, and knows nothing of how they are drawn',
    '^packages/article/src/lint/',
    '',
    { except: ['^packages/article/src/(lint|dark)/', 'node_modules/parse5/'] },
  ),
  never(
    'article-gathers-by-the-sdk',
    'what articles are drawn from comes through the SDK',
    '^packages/article/src/gather/',
    '',
    { except: ['^packages/article/src/(?!image/|lint/)', '^packages/sdk/'] },
  ),
  never(
    'only-images-know-node',
    'fonts, PDF and pixels are in image, for Node',
    '^packages/article/src/(?!image/)',
    ['node_modules/(pdfkit|fontkit|linebreak|@resvg)/', '^packages/fonts/'],
  ),
  never(
    'use-cases-know-no-article',
    'articles are drawn from what use-cases answer',
    '^packages/server/src/(use-cases|db)/',
    '^packages/article/',
  ),
];

const general = [
  {
    name: 'no-circular',
    comment: 'a circle of imports has no order to be read in',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'not-found',
    comment: 'the import leads nowhere',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  never(
    'shipped-code-uses-no-dev-package',
    'a package names what it imports in its own package.json',
    '^packages/[^/]+/src/',
    '',
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
    },
  ),
  never('shipped-code-imports-no-test', 'tests are imported by nobody', '.', TEST, { fromNot: [] }),
  never('shipped-code-imports-no-test-support', 'only tests and stories use it', '^packages/', TESTING),
];

module.exports = {
  forbidden: [...packages, ...sdk, ...article, ...widgets, ...server, ...general],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^packages/[^/]+/dist/'] },
    // Type imports count: a floor is about what one must understand, not about what is left after compiling.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@huiyin/source', 'types', 'import', 'node', 'default'],
      extensions: ['.ts', '.d.ts', '.js', '.mjs', '.json'],
    },
    cache: { folder: '.cache/dependency-cruiser', strategy: 'content' },
  },
};
