// The floors of the house: who may import whom. Each rule is tested in test/tools/floors.test.mjs.
const article = require('./scripts/floors/article.cjs');
const packages = require('./scripts/floors/packages.cjs');
const sdk = require('./scripts/floors/sdk.cjs');
const server = require('./scripts/floors/server.cjs');
const widgets = require('./scripts/floors/widgets.cjs');

module.exports = {
  forbidden: [...packages, ...sdk, ...article, ...widgets, ...server],
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
