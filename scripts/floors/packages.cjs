// The floors between packages, and what holds everywhere.
const { never, TEST, TESTING } = require('./never.cjs');

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

module.exports = [...packages, ...general];
