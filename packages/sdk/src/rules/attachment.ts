// What a photo may be, told from its first bytes and its size; the same for who sends one and who takes it.

/** Caps of photos. */
export const PHOTO_RULES = {
  /** Bytes a file may have. */
  mostBytes: 10_485_760,
  /** Bytes of one part; a multiple of three, so that its base64 has no padding. */
  partBytes: 98_304,
  /** Pixels a file may say it has, before any of them is decoded. */
  mostPixels: 64_000_000,
  /** Pixels of the longest side of what is kept. */
  longestSide: 2_048,
  /** The same of what is shown in a list. */
  thumbnailSide: 320,
  /** Photos that can come at once. */
  mostAtOnce: 6,
  /** Photos a case may have, with all that is added later. */
  mostOfCase: 12,
} as const;

/** How many more can come at once. @param had how many the case has */
export function photoRoom(had = 0): number {
  return Math.max(0, Math.min(PHOTO_RULES.mostAtOnce, PHOTO_RULES.mostOfCase - had));
}

/** What can be read. */
export type PhotoType = 'jpeg' | 'png' | 'webp';

/** How much of a file's beginning tells what it is. */
export const PHOTO_HEAD_BYTES = 12;

/** What a file is by its first bytes, whatever its name says; undefined for what is no photo of these kinds. */
export function photoTypeOf(beginning: Uint8Array): PhotoType | undefined {
  if (holdsAt(beginning, 0, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (holdsAt(beginning, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  const isWebp = holdsAt(beginning, 0, ascii('RIFF')) && holdsAt(beginning, 8, ascii('WEBP'));
  return isWebp ? 'webp' : undefined;
}

/** Whether a PNG moves (APNG): it says so before its first picture. Many decoders would show the first and be silent. */
export function isAnimatedPng(file: Uint8Array): boolean {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  for (let at = 8; at + 8 <= file.length;) {
    if (holdsAt(file, at + 4, ascii('acTL'))) return true;
    if (holdsAt(file, at + 4, ascii('IDAT'))) return false;
    // Length, name, what is in it, checksum.
    at += 12 + view.getUint32(at);
  }
  return false;
}

/** The size something is drawn at so that its longest side is no longer than that; never larger than it is. */
export function fittedSize(
  { width, height }: { readonly width: number; readonly height: number },
  longestSide: number = PHOTO_RULES.longestSide,
): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const side = (length: number): number => Math.max(1, Math.round(length * scale));
  return { width: side(width), height: side(height) };
}

function holdsAt(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
