// Makes the font files again: fetches the whole fonts and a subsetter from the registry, once, into .cache/fonts.
// Nothing that is built or tested needs this; it is run when the characters change: `node packages/fonts/scripts/make.mjs`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { run } from '../../../scripts/lib/run.mjs';
import { wantedCharacters } from './characters.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const cache = fileURLToPath(new URL('../../../.cache/fonts/', import.meta.url));
const files = new URL('../files/', import.meta.url);

/** Two, because @fontsource's whole-subset file lacks 1,046 of GB 2312 and its 1,800 others would have to be put together. */
const SOURCES = ['@expo-google-fonts/noto-sans-sc@0.4.3', 'subset-font@2.9.0'];
const WEIGHTS = {
  regular: {
    path: '400Regular/NotoSansSC_400Regular.ttf',
    sha256: 'd45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16',
  },
  bold: {
    path: '700Bold/NotoSansSC_700Bold.ttf',
    sha256: '9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96',
  },
};
/** Layout and vertical writing: nothing here is kerned or set in columns, and widths add up. */
const DROPPED = ['BASE', 'GDEF', 'GPOS', 'GSUB', 'STAT', 'vhea', 'vmtx', 'VORG'];

mkdirSync(cache, { recursive: true });
writeFileSync(`${cache}package.json`, '{"private":true}\n');
await run('npm', ['install', '--no-audit', '--no-fund', '--prefix', cache, ...SOURCES], { cwd: root });
const { resolve } = createRequire(`${cache}package.json`);
const { default: subsetFont } = await import(pathToFileURL(resolve('subset-font')).href);

for (const [weight, { path, sha256 }] of Object.entries(WEIGHTS)) {
  const whole = readFileSync(resolve(`@expo-google-fonts/noto-sans-sc/${path}`));
  const found = createHash('sha256').update(whole).digest('hex');
  if (found !== sha256) throw new Error(`${path} is not the file it was: ${found}`);
  const options = { targetFormat: 'truetype', noLayoutClosure: true, dropTables: DROPPED };
  const font = await subsetFont(whole, wantedCharacters(), options);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
    [constants.BROTLI_PARAM_SIZE_HINT]: font.length,
  };
  const packed = brotliCompressSync(font, { params });
  writeFileSync(new URL(`noto-sans-sc-${weight}.ttf.br`, files), packed);
  console.log(`${weight}: ${font.length} bytes, packed ${packed.length}`);
}
