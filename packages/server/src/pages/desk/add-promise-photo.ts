// `/desk/promise-photos`, posted: one photo is kept as soon as it can be, and added once everything beside it is right.
import type { CommitmentPhotoDraft } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import type { PageRequest } from '../../http/pages.js';
import { mayAddPhotos } from '../../use-cases/index.js';
import { OperationError } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { isRefusal, onceDone } from '../refusals.js';
import { pictureIn } from './one-photo.js';
import { ownFormWithFiles } from './own-form.js';
import { photosPath, refusedHere } from './photo-desk.js';
import { faultsBy, photoDraft, photoDraftFaults, postedPhoto, promiseNamed } from './promise-photo-form.js';
import { photoDeskWords } from './photo-words.js';
import { drawPhotos } from './promise-photos-page.js';
import { deskRedirect } from './response.js';

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
  const photo = await pictureIn(deps, own, unit || signedIn.actor.unit, page);
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
      return drawPhotos(deps, page, signedIn, { values, problem: photoDeskWords.alreadyAdded, status: 409 });
    }
    const mended = error instanceof OperationError && faultsBy(error.code, at);
    if (!mended) {
      return refusedHere(page, error, shown, (all) => drawPhotos(deps, page, signedIn, all));
    }
    const kept = mended.photo === undefined ? photo.kept : undefined;
    return drawPhotos(deps, page, signedIn, { values, kept, faults: mended, status: 409 });
  }
  return deskRedirect(
    photosPath(pageRoutes.deskPromisePhotos.path, page.url, { commitment: id, done: 'added' }),
  );
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
