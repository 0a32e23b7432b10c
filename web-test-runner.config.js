// Element tests in a real Chromium, from TypeScript sources.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { fileURLToPath } from 'node:url';
import { chromiumArgs, requireChromium } from './test/chromium.mjs';
import { tallyReporter } from './test/wtr/reporter.mjs';

export default {
  files: ['packages/widgets/src/**/*.test.ts'],
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  nodeResolve: { exportConditions: ['@huiyin/source', 'browser', 'development'] },
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('packages/widgets/tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: requireChromium(process.env), args: chromiumArgs },
    }),
  ],
  testFramework: { config: { timeout: 10_000 } },
  concurrency: 2,
  staticLogging: true,
  reporters: [tallyReporter()],
};
