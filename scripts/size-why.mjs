// `npm run size:why [bundle]`: which modules a bundle's bytes come from, each squeezed alone, so only roughly.
import { transform } from 'esbuild';
import { rollup } from 'rollup';
import { brotliCompressSync } from 'node:zlib';
import { onlyWeighed, shipped } from '../rollup.config.js';
import { root } from '../rollup/entries.js';

const configs = new Map([...shipped, ...onlyWeighed]);
const wanted = process.argv[2] ?? 'huiyin.min.js';
if (!configs.has(wanted)) {
  console.error(`there is no bundle ${wanted}; there are: ${[...configs.keys()].join(', ')}`);
  process.exit(1);
}
const { output: options, ...input } = configs.get(wanted);
// The step that minifies the whole file would leave one piece; without it each module is still told apart.
const plugins = input.plugins.filter(({ name }) => name !== 'es2020');
const bundle = await rollup({ ...input, plugins });
const { output } = await bundle.generate(options);

const rows = [];
for (const [id, { code }] of Object.entries(output[0].modules)) {
  if (!code) continue;
  const { code: minified } = await transform(code, { minify: true, legalComments: 'none', charset: 'utf8' });
  const name = id
    .replace(root, '')
    .replace(/^.*node_modules\//, '')
    .replace('/dist/', '/');
  rows.push({ name, minified: Buffer.byteLength(minified), brotli: brotliCompressSync(minified).length });
}
rows.sort((a, b) => b.minified - a.minified);
for (const { name, minified, brotli } of rows) {
  console.log(`${String(minified).padStart(7)} ${String(brotli).padStart(6)}  ${name}`);
}
