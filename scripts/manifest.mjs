// Writes packages/widgets/custom-elements.json; with --check, fails when the committed one is stale.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const widgets = join(root, 'packages/widgets');
const committed = join(widgets, 'custom-elements.json');
const fresh = join(root, '.cache/manifest/custom-elements.json');

/** Runs the analyzer inside the package: elsewhere it writes into the wrong package.json. */
function analyze(folder) {
  mkdirSync(folder, { recursive: true });
  const cli = join(root, 'node_modules/@custom-elements-manifest/analyzer/cem.js');
  const config = 'custom-elements-manifest.config.mjs';
  const args = [cli, 'analyze', '--config', config, '--outdir', relative(widgets, folder), '--quiet'];
  const { status } = spawnSync(process.execPath, args, { cwd: widgets, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

if (process.argv.includes('--check')) {
  analyze(join(fresh, '..'));
  if (!existsSync(committed) || readFileSync(committed, 'utf8') !== readFileSync(fresh, 'utf8')) {
    console.error('packages/widgets/custom-elements.json is stale: run `npm run manifest` and commit it');
    process.exitCode = 1;
  }
} else {
  analyze(widgets);
}
