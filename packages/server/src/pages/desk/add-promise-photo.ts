// `/desk/promise-photos`, posted: one photo is kept as soon as it can be, and added once everything beside it is right.
import type { AttachmentClaim, CommitmentPhotoDraft } from '@huiyin/sdk';
import { photoWordsFor } from '@huiyin/sdk/words';
import { fill } from '@huiyin/sdk/views';
import type { PostedFile } from '../../http/multipart.js';
import type { PageRequest } from '../../http/pages.js';
import { mayAddPhotos } from '../../use-cases/index.js';
import { OperationError } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { CHOSEN, claimsIn, keepFile, type PhotoFault } from '../posted-photos.js';
import { isRefusal, onceDone } from '../refusals.js';
import { ownFormWithFiles, type OwnForm } from './own-form.js';
import { faultsBy, photoDraft, photoDraftFaults, postedPhoto, promiseNamed } from './promise-photo-form.js';
import { promisePhotoWords as words } from './promise-photo-words.js';
import { drawPhotos, photosPath, refusedHere } from './promise-photos-page.js';
import { deskRedirect } from './response.js';

const { faults: photoWords } = photoWordsFor('zh-CN').photos;

type Own = OwnForm & { readonly files: readonly PostedFile[] };

export async function addPromisePhotoPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownFormWithFiles(deps, page);
  if (own instanceof Response) return own;
  const { signedIn } = own;
  if (!mayAddPhotos(signedIn.actor)) throw new OperationError('auth.not-allowed');
  const values = postedPhoto(own.form);
  const named = promiseNamed(values);
  const at = values.number === undefined ? 'commitment' : 'number';
  const unit = named.id && (await unitOf(deps, named.id, page));
  // Beside the promise's own ledger it could not be added: what names none that is known is kept at home.
  const photo = await photoOf(deps, own, unit || signedIn.actor.unit, page);
  const draft = photoDraft(values, photo.kept);
  const unknown = named.id && !unit && faultsBy('commitment.not-found', at);
  const faults = { ...photoDraftFaults(draft), ...named.faults, ...unknown, ...photo.faults };
  const shown = { values, ...photo };
  if (named.id === undefined || Object.keys(faults).length > 0) {
    return drawPhotos(deps, page, signedIn, { ...shown, faults, status: 422 });
  }
  const { id } = named;
  const call = { path: { id }, query: {}, body: draft as CommitmentPhotoDraft };
  try {
    await onceDone(deps.sleep, () => deps.useCases['staff.commitmentPhotos.add'](call, own.context));
  } catch (error) {
    if (isRefusal(error, 'idempotency.body-differs')) {
      return drawPhotos(deps, page, signedIn, { values, problem: words.alreadyAdded, status: 409 });
    }
    const mended = error instanceof OperationError && faultsBy(error.code, at);
    if (!mended) return refusedHere(deps, page, signedIn, error, shown);
    const kept = mended.photo === undefined ? photo.kept : undefined;
    return drawPhotos(deps, page, signedIn, { values, kept, faults: mended, status: 409 });
  }
  return deskRedirect(photosPath(page.url, { commitment: id, done: 'added' }));
}

/** The unit on whose card the promise stands; undefined where there is no such promise. */
async function unitOf({ useCases }: PageDeps, id: string, page: PageRequest): Promise<string | undefined> {
  const context = { actor: { kind: 'anyone' as const }, now: page.now, requestId: page.requestId };
  try {
    return (await useCases['commitments.get']({ path: { id }, query: {}, body: undefined }, context)).body
      .slug;
  } catch (error) {
    if (isRefusal(error, 'commitment.not-found')) return undefined;
    throw error;
  }
}

interface Picture {
  readonly kept?: AttachmentClaim;
  readonly faults?: { readonly photo: string };
}

/** The one that was chosen now, or else the one that has arrived with a form before. */
async function photoOf(
  deps: PageDeps,
  { form, files }: Own,
  body: string,
  { now }: PageRequest,
): Promise<Picture> {
  const file = files.find(({ field }) => field === CHOSEN);
  const [before] = claimsIn(form);
  if (!file) return before ? { kept: before } : {};
  const kept = await keepFile(deps, file, { body, now });
  return typeof kept === 'object' ? { kept } : { faults: { photo: sentenceOf(kept) } };
}

function sentenceOf(fault: PhotoFault): string {
  const said = {
    'unsupported-type': photoWords.type,
    unreadable: photoWords.unreadable,
    'too-large': photoWords.tooLarge,
    'too-many': photoWords.tooLarge,
  };
  return fault === 'busy' ? words.wrong.busy : fill(words.wrong.again, { fault: said[fault] });
}
