// Photos decoded and drawn anew by libvips: what is kept holds pixels and nothing else of what was sent.
import { isAnimatedPng, PHOTO_RULES, photoTypeOf } from '@huiyin/sdk/rules';
import sharp, { type Sharp } from 'sharp';
import type { DrawnPhoto, Photos } from '../use-cases/attachment-records.js';
import { OperationError } from '../use-cases/operation.js';
import { createGate } from '../gate.js';

/** Photos drawn at the same time: each takes a core and some 60 MB. */
const AT_ONCE = 2;
/** Photos that may wait for it; the next is told to come back. */
const MOST_WAITING = 16;
/** Seconds one may take. */
const SECONDS = 15;
/** Seconds after which whoever was sent away tries again. */
const RETRY_AFTER = 5;
const QUALITY = { full: 80, thumbnail: 70 } as const;

const TOO_SLOW = /timeout/i;
const TOO_MANY_PIXELS = /pixel limit/i;

// Only these decoders: no other format can be reached, whatever a file's first bytes say.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
// Residents' photos are not kept in memory, and one photo takes one core.
sharp.cache(false);
sharp.concurrency(1);

export function createPhotos(): Photos {
  const gate = createGate(AT_ONCE, MOST_WAITING, () => busy());
  return {
    isPhoto: (beginning) => photoTypeOf(beginning) !== undefined,
    draw: (file) => gate(() => draw(file)),
  };
}

async function draw(file: Uint8Array): Promise<DrawnPhoto> {
  if (photoTypeOf(file) === undefined || isAnimatedPng(file)) throw refused('unsupported-type');
  try {
    const { pages = 1, width, height } = await open(file).metadata();
    if (pages > 1) throw refused('unsupported-type');
    if (width * height > PHOTO_RULES.mostPixels) throw refused('too-many-pixels');
    const full = await drawn(open(file), PHOTO_RULES.longestSide, QUALITY.full);
    // Of what was drawn, not of what was sent: it is decoded once.
    const small = await drawn(open(full.data), PHOTO_RULES.thumbnailSide, QUALITY.thumbnail);
    const { info } = full;
    return { width: info.width, height: info.height, image: full.data, thumbnail: small.data };
  } catch (error) {
    throw error instanceof OperationError ? error : named(error);
  }
}

function open(file: Uint8Array): Sharp {
  return sharp(file, { limitInputPixels: PHOTO_RULES.mostPixels, failOn: 'error', sequentialRead: true });
}

/** Upright, in sRGB, on white where it was transparent. Without a call to keep it, no metadata is written. */
function drawn(image: Sharp, side: number, quality: number) {
  return image
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality, progressive: true })
    .toBuffer({ resolveWithObject: true });
}

function named(error: unknown): OperationError {
  const said = error instanceof Error ? error.message : '';
  if (TOO_MANY_PIXELS.test(said)) return refused('too-many-pixels');
  return TOO_SLOW.test(said) ? busy() : refused('unreadable');
}

function refused(why: 'unsupported-type' | 'unreadable' | 'too-many-pixels'): OperationError {
  return new OperationError(`attachment.${why}`);
}

function busy(): OperationError {
  return new OperationError('server.unavailable', { retryAfter: RETRY_AFTER });
}
