// The font files: Noto Sans SC with GB 2312 and 通用规范汉字表, as TrueType, packed by Brotli. Their licence is files/OFL.txt.
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

export const fontWeights = ['regular', 'bold'] as const;
export type FontWeight = (typeof fontWeights)[number];

const unpack = promisify(brotliDecompress);
const opened = new Map<FontWeight, Promise<Uint8Array>>();

/**
 * A whole TrueType file, 2.8 MB, unpacked when it is first asked for and kept.
 * @example
 * const bold = await fontFile('bold');
 */
export function fontFile(weight: FontWeight): Promise<Uint8Array> {
  const kept = opened.get(weight);
  if (kept) return kept;
  const file = read(weight);
  opened.set(weight, file);
  // A disk that could not be read once is asked again.
  file.catch(() => opened.delete(weight));
  return file;
}

async function read(weight: FontWeight): Promise<Uint8Array> {
  return await unpack(await readFile(new URL(`../files/noto-sans-sc-${weight}.ttf.br`, import.meta.url)));
}
