// Runs the package's TypeScript sources without a build: bundled in memory, imported as a data URL.
import { build } from 'esbuild';
import { inPackage } from './layout.mjs';

/** @import * as errorStatus from '../../src/error-status.js' */
/** @import * as formats from '../../src/schema/formats.js' */
/** @import * as keywordFaults from '../../src/schema/keyword-faults.js' */
/** @import * as routes from '../../src/routes.js' */

/** @typedef {typeof errorStatus & typeof formats & typeof keywordFaults & typeof routes} SourceModules */

/** The sources the schemas are made with. @returns {Promise<SourceModules>} */
export async function loadSourceModules() {
  const { outputFiles } = await build({
    stdin: {
      contents: [
        `export * from './error-status.js';`,
        `export * from './routes.js';`,
        `export * from './schema/formats.js';`,
        `export * from './schema/keyword-faults.js';`,
      ].join('\n'),
      resolveDir: inPackage('src'),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
  const code = outputFiles[0]?.text ?? '';
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}
