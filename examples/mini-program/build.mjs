// `node build.mjs`: the SDK in one CommonJS file, vendor/huiyin.js, as a mini-program can require it; and its weight.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const here = import.meta.dirname;

/**
 * What the pages use of the SDK, and nothing else.
 * @param {string[]} [conditions] of exports maps, beside a bundler's usual ones
 * @returns {Promise<string>} the file's text
 */
export async function bundleSdk(conditions = []) {
  const { outputFiles } = await build({
    entryPoints: [join(here, 'sdk.mjs')],
    bundle: true,
    minify: true,
    write: false,
    format: 'cjs',
    // What mini-programs run on: iOS 12 and its like. Newer words of the language are written in older ones.
    target: 'es2018',
    charset: 'utf8',
    conditions,
    banner: { js: '// @huiyin/sdk, Apache-2.0; made by build.mjs' },
  });
  return outputFiles[0].text;
}

if (process.argv[1] === import.meta.filename) {
  const file = join(here, 'vendor/huiyin.js');
  const text = await bundleSdk();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  const zipped = gzipSync(text, { level: 9 }).length;
  console.log(`vendor/huiyin.js: ${Buffer.byteLength(text)} bytes, ${zipped} after gzip`);
}
