// Tests that run in Node: packages, tools and, as a project of their own, the journeys against a started server.
import { defineConfig } from 'vitest/config';

// Packages import each other by name; tests read their sources, not what was last built.
// `import` and `require` are not named: Node is given these too, and tells the two apart by itself.
const conditions = ['@huiyin/source', 'node'];
const resolve = { conditions };
const ssr = { resolve: { conditions, externalConditions: conditions } };

/** Tests that start, signal and kill processes: the built server, and the PostgreSQL it brings along. */
const onProcesses = ['test/processes/**/*.test.ts', 'packages/server/test/embedded/**/*.test.ts'];
/** Tests that need PostgreSQL. */
const onPostgres = [
  'packages/server/test/{api,db,use-cases,log,jobs}/**/*.test.ts',
  'test/mini-program/**/*.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', './test/vitest-tally.mjs'],
    passWithNoTests: false,
    // All cores: Vitest leaves one to whoever is typing.
    maxWorkers: '100%',
    // What is imported is imported once a worker: no module here keeps anything that one test would do to another.
    isolate: false,
    projects: [
      {
        resolve,
        ssr,
        test: {
          name: 'unit',
          globalSetup: ['packages/sdk/scripts/ensure-validators.mjs'],
          include: ['packages/{article,fonts,sdk,server}/{src,test}/**/*.test.ts', 'test/**/*.test.{ts,mjs}'],
          exclude: ['**/node_modules/**', 'test/journeys/**', 'test/long/**', ...onPostgres, ...onProcesses],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'database',
          include: onPostgres,
          // One PostgreSQL server for all of them; each file has a database of its own.
          globalSetup: [
            'packages/sdk/scripts/ensure-validators.mjs',
            'packages/server/test/db/support/global-setup.ts',
          ],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'processes',
          include: onProcesses,
          globalSetup: ['packages/sdk/scripts/ensure-validators.mjs'],
          // Each file keeps a server and a PostgreSQL busy, and waits for them most of the time.
          maxWorkers: 2,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'long',
          include: ['test/long/**/*.test.ts'],
          exclude: ['test/long/whole-round.test.ts'],
          globalSetup: ['packages/sdk/scripts/ensure-validators.mjs'],
          fileParallelism: false,
          testTimeout: 480_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'round',
          include: ['test/long/whole-round.test.ts'],
          globalSetup: ['packages/sdk/scripts/ensure-validators.mjs'],
          testTimeout: 580_000,
          hookTimeout: 180_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['packages/sdk/scripts/ensure-validators.mjs', 'test/journeys/support/server.ts'],
          // One started server and one browser serve all of them; two at once would fight over the processor.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
