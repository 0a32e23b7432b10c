// Codes as pictures: of an article, and alone.
import { encode as encodePng } from 'fast-png';
import { encode } from 'uqr';

/** Modules of white around it, without which scanners don't find it. */
export const QUIET_ZONE = 4;
/** The least width of an article's code, in pixels. */
export const LEAST_WIDTH = 600;

/** At least as wide as that. */
export function qrPng(text: string): Uint8Array {
  return drawQr(text, (size) => Math.ceil(LEAST_WIDTH / size)).png;
}

/**
 * A PNG in black and white, with error correction M.
 * @param text at most 2,331 bytes
 * @param moduleOf pixels of a module, of a code that is so many modules wide
 */
export function drawQr(
  text: string,
  moduleOf: (size: number) => number,
): { readonly png: Uint8Array; readonly side: number } {
  const { data: modules, size } = encode(text, { ecc: 'M', boostEcc: false, border: QUIET_ZONE });
  const scale = moduleOf(size);
  const side = size * scale;
  const data = new Uint8Array(side * side).fill(255);
  modules.forEach((row, y) => {
    row.forEach((isBlack, x) => {
      if (!isBlack) return;
      for (let line = y * scale; line < (y + 1) * scale; line += 1) {
        data.fill(0, line * side + x * scale, line * side + (x + 1) * scale);
      }
    });
  });
  return { png: encodePng({ width: side, height: side, data, channels: 1, depth: 8 }), side };
}
