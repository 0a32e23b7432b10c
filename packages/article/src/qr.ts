// The code that leads from an article to the page that goes on living.
import { encode as encodePng } from 'fast-png';
import { encode } from 'uqr';

/** Modules of white around it, without which scanners don't find it. */
export const QUIET_ZONE = 4;
/** The least width, in pixels. */
export const LEAST_WIDTH = 600;

/**
 * A PNG in black and white, with error correction M.
 * @param text at most 2,331 bytes
 */
export function qrPng(text: string): Uint8Array {
  const { data: modules, size } = encode(text, { ecc: 'M', boostEcc: false, border: QUIET_ZONE });
  const scale = Math.ceil(LEAST_WIDTH / size);
  const width = size * scale;
  const data = new Uint8Array(width * width).fill(255);
  modules.forEach((row, y) => {
    row.forEach((isBlack, x) => {
      if (!isBlack) return;
      for (let line = y * scale; line < (y + 1) * scale; line += 1) {
        data.fill(0, line * width + x * scale, line * width + (x + 1) * scale);
      }
    });
  });
  return encodePng({ width, height: width, data, channels: 1, depth: 8 });
}
