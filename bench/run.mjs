// `npm run bench [-- article | card | capture | hall | recompute | search …]`: bundles a benchmark and runs it on what is built. Needs a build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const BENCHES = ['article', 'card', 'capture', 'hall', 'recompute', 'search'];

process.chdir(root);

/** What is measured are the packages as they are built, by name; what makes and loads logs goes along as source. */
async function bundle(name) {
  const outfile = join(root, '.cache/bench/run', `${name}.mjs`);
  await build({
    entryPoints: [join(root, 'bench', name, 'main.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return await import(pathToFileURL(outfile).href);
}

const [asked, ...args] = process.argv.slice(2);
if (asked !== undefined && !BENCHES.includes(asked)) {
  console.error(`There is no benchmark ${asked}; there are: ${BENCHES.join(', ')}.`);
  process.exit(2);
}
if (!existsSync(join(root, 'packages/server/dist/main.js'))) {
  console.error('Nothing is built yet: run `npm run build` first.');
  process.exit(2);
}
for (const name of asked === undefined ? BENCHES : [asked]) {
  const { bench } = await bundle(name);
  await bench(args);
}
