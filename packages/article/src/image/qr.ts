// A QR code alone, for whoever puts it into a picture or an article of their own.
import { encode as encodePng } from 'fast-png';
import { encode } from 'uqr';
import { ArticleError } from '../types.js';
import { isAddress } from './snapshot.js';

export interface QrOptions {
  /** About how wide it is, 64 to 4,096; 600 if absent. Every module is a whole number of pixels. */
  readonly pixels?: number | undefined;
}

export interface QrImage {
  readonly png: Uint8Array;
  /** As wide as high, in pixels. */
  readonly pixels: number;
  /** What it says to whoever reads it. */
  readonly address: string;
}

/**
 * Black on white with four modules of quiet, of which 15 % may be gone.
 * @param address http(s), at most 1,024 bytes
 * @throws ArticleError `options-unfit`
 * @example
 * const { png } = qrImage('https://huiyin.example/b/fangzhuang');
 */
export function qrImage(address: string, { pixels = 600 }: QrOptions = {}): QrImage {
  if (!isAddress(address))
    throw new ArticleError('options-unfit', 'an address of http or https, at most 1,024 bytes');
  if (!Number.isFinite(pixels) || pixels < 64 || pixels > 4096)
    throw new ArticleError('options-unfit', 'pixels is 64 to 4,096');
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const module = Math.max(1, Math.floor(pixels / size));
  const side = module * size;
  const grey = new Uint8Array(side * side);
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      grey[y * side + x] = data[Math.floor(y / module)]?.[Math.floor(x / module)] ? 0 : 255;
  const png = encodePng({ width: side, height: side, data: grey, depth: 8, channels: 1 });
  return { png, pixels: side, address };
}
