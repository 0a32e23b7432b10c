// Photos of the forms without script: kept as soon as one is sent, named by the next, and what can't be kept is said.
import type { AttachmentClaim } from '@huiyin/sdk';
import { PHOTO_RULES, type Millis } from '@huiyin/sdk/rules';
import { fill } from '@huiyin/sdk/views';
import { photoWordsFor } from '@huiyin/sdk/words';
import type { PostedFile } from '../http/multipart.js';
import { OperationError } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { pageWords } from './words.js';

const { faults: w } = photoWordsFor('zh-CN').photos;

/** The field that names what was kept before, once for each. */
export const KEPT = 'photo';
/** The field in which files are chosen. */
export const CHOSEN = 'photos';

export interface FormPhotos {
  readonly claims: readonly AttachmentClaim[];
  /** A sentence for each that was not taken. */
  readonly faults: readonly string[];
}

export const noPhotos: FormPhotos = { claims: [], faults: [] };

/** The server has forgotten them, or another appeal has them. */
export const photosGone: FormPhotos = { claims: [], faults: [pageWords.photos.gone] };

export interface Posted {
  /** Photos that were kept are added to it. */
  readonly form: URLSearchParams;
  readonly files: readonly PostedFile[];
}

/**
 * Keeps what was chosen, beside what a form before has named.
 * @param body the unit the appeal is addressed to, by its slug
 * @param room how many can come with it
 */
export async function keepPosted(
  deps: Pick<PageDeps, 'keepPhoto'>,
  { form, files }: Posted,
  { body, room = PHOTO_RULES.mostAtOnce, now }: { body: string; room?: number; now: Millis },
): Promise<FormPhotos> {
  const claims = claimsIn(form).slice(0, room);
  const faults: string[] = [];
  form.delete(KEPT);
  const chosen = files.filter(({ field }) => field === CHOSEN);
  for (const [index, file] of chosen.entries()) {
    const kept = claims.length >= room ? 'too-many' : await keepFile(deps, file, { body, now });
    if (typeof kept === 'object') claims.push(kept);
    else faults.push(sentenceOf(kept, { ...file, number: index + 1, room }));
  }
  for (const claim of claims) form.append(KEPT, textOf(claim));
  return { claims, faults: [...new Set(faults)] };
}

/** Keeps one file that was chosen, or says why not. */
export async function keepFile(
  { keepPhoto }: Pick<PageDeps, 'keepPhoto'>,
  { bytes, leftOut = 'busy' }: PostedFile,
  { body, now }: { body: string; now: Millis },
): Promise<AttachmentClaim | PhotoFault> {
  if (!bytes) return leftOut;
  try {
    return await keepPhoto(body, bytes, now);
  } catch (error) {
    return faultBy(error);
  }
}

/** As a hidden field and a box to tick carry it. */
export function textOf({ id, secret }: AttachmentClaim): string {
  return `${id}.${secret}`;
}

/** Photos a form names that were kept before. */
export function claimsIn(form: URLSearchParams): AttachmentClaim[] {
  return form.getAll(KEPT).flatMap((text) => {
    const [, id, secret] = /^([A-Z]{2,4}-A-[A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/.exec(text) ?? [];
    return id === undefined || secret === undefined ? [] : [{ id, secret }];
  });
}

/** Why a file was not taken. */
export type PhotoFault = 'unsupported-type' | 'unreadable' | NonNullable<PostedFile['leftOut']>;

/** What is no fault of a photo is thrown on. */
function faultBy(error: unknown): PhotoFault {
  if (!(error instanceof OperationError)) throw error;
  switch (error.code) {
    case 'attachment.unsupported-type':
      return 'unsupported-type';
    case 'attachment.unreadable':
      return 'unreadable';
    case 'attachment.too-many-pixels':
      return 'too-large';
    case 'rate.limited':
    case 'server.unavailable':
      return 'busy';
    default:
      throw error;
  }
}

/** Of a file's name this much is said: enough to know it by. */
const MOST_NAME = 40;

function sentenceOf(
  fault: PhotoFault,
  { name, number, room }: PostedFile & { number: number; room: number },
) {
  if (fault === 'too-many') return fill(w.tooMany, { most: room });
  const said = {
    'unsupported-type': w.type,
    unreadable: w.unreadable,
    'too-large': w.tooLarge,
    busy: pageWords.photos.busy,
  };
  const short = Array.from(name).slice(0, MOST_NAME).join('');
  return fill(pageWords.photos.fault, { number, name: short, fault: said[fault] });
}
