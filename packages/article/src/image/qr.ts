// A QR code alone, for whoever puts it into a picture or an article of their own.
import { drawQr } from '../qr.js';
import { ADDRESS, isAddress } from '../snapshot.js';
import { ArticleError } from '../types.js';

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
 * @param address http(s), at most 1,024 bytes, in ASCII as addresses are sent
 * @throws ArticleError `options-unfit`
 * @example
 * const { png } = qrImage('https://huiyin.example/b/fangzhuang');
 */
export function qrImage(address: string, { pixels = 600 }: QrOptions = {}): QrImage {
  if (!isAddress(address)) throw new ArticleError('options-unfit', `address has to be ${ADDRESS}`);
  if (!Number.isFinite(pixels) || pixels < 64 || pixels > 4096)
    throw new ArticleError('options-unfit', 'pixels is 64 to 4,096');
  const { png, side } = drawQr(address, (size) => Math.max(1, Math.floor(pixels / size)));
  return { png, pixels: side, address };
}
