// `/desk/promise-photos`: photos of before and after promises, added by one of staff and looked at by another. No script.
import { html } from 'hono/html';
import type { Commitment, CommitmentPhoto, RefusePhotoDraft } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { PHOTO_RULES } from '@huiyin/sdk/rules';
import { validateRequest } from '@huiyin/sdk/validators';
import { fill } from '@huiyin/sdk/views';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayAddPhotos, mayDecidePhotos } from '../../use-cases/index.js';
import { OperationError, type CallContext } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { errorSummary, hiddenField, textField, type Choice } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { isRefusal, onceDone, refusalOf } from '../refusals.js';
import { sizeOf } from '../size.js';
import { typedText } from '../submission.js';
import { ownForm, signedInAt, staffContext } from './own-form.js';
import { commitmentIdIn, photoForm, type PhotoForm } from './promise-photo-form.js';
import { decisionField, publishedList, waitingList, type DecisionFault } from './promise-photo-list.js';
import { promisePhotoWords as words } from './promise-photo-words.js';
import { deskRedirect } from './response.js';
import { drawWork } from './work-page.js';

const path = pageRoutes.deskPromisePhotos.path;
/** Characters of a promise in the list to choose from. */
const SHORT = 40;

/** What the form shows, and what was just done or refused. */
export interface Shown extends Partial<Pick<PhotoForm, 'values' | 'faults' | 'kept'>> {
  readonly done?: string | undefined;
  readonly problem?: string | undefined;
  readonly missing?: DecisionFault;
  readonly status?: number;
}

export async function promisePhotosPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const { added, published, refused } = words;
  const done = { added, published, refused }[page.url.searchParams.get('done') ?? ''];
  return drawPhotos(deps, page, signedIn, { done });
}

/** The picture of one that may still be waiting, for whoever looks at it. */
export async function promisePicture(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) throw new OperationError('auth.token-missing');
  const { data, type } = await deps.useCases['staff.commitmentPhotos.image'](
    { path: photoNamed(page), query: {}, body: undefined },
    staffContext(signedIn, page),
  );
  return new Response(Buffer.from(data, 'base64'), {
    headers: {
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}

export async function publishPromisePhotoPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const at = photoNamed(page);
  if (own.form.get('looked') !== 'yes') {
    const missing = { photo: at.photo, name: 'looked' } as const;
    return drawPhotos(deps, page, own.signedIn, { missing, status: 422 });
  }
  return decided(deps, page, own.signedIn, 'published', () =>
    deps.useCases['staff.commitmentPhotos.publish'](
      { path: at, query: {}, body: { looked: true } },
      own.context,
    ),
  );
}

/** Not public; or no longer, of one that was. */
export async function refusePromisePhotoPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const at = photoNamed(page);
  // The validator decides whether it is one.
  const body = { reason: typedText(own.form, 'reason') as RefusePhotoDraft['reason'] };
  if (validateRequest.RefusePhotoDraft(body).length > 0) {
    const missing = { photo: at.photo, name: 'reason' } as const;
    return drawPhotos(deps, page, own.signedIn, { missing, status: 422 });
  }
  return decided(deps, page, own.signedIn, 'refused', () =>
    deps.useCases['staff.commitmentPhotos.refuse']({ path: at, query: {}, body }, own.context),
  );
}

/** @throws OperationError `route.not-found` for an address that can't be a photo's */
function photoNamed({ path: { id = '', photo = '' } }: PageRequest): { id: string; photo: string } {
  const isOne = /^[A-Z]{2,4}-C-\d{4}-\d{6}$/.test(id) && /^[A-Z]{2,4}-A-[A-Za-z0-9_-]{22}$/.test(photo);
  if (!isOne) throw new OperationError('route.not-found');
  return { id, photo };
}

async function decided(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  done: 'published' | 'refused',
  act: () => Promise<unknown>,
): Promise<Response> {
  try {
    await onceDone(deps.sleep, act);
  } catch (error) {
    return refusedHere(deps, page, signedIn, error, { problem: decisionProblem(error) });
  }
  return deskRedirect(photosPath(page.url, { done }));
}

/** What has happened to the photo since the page was drawn; undefined where that is not why. */
function decisionProblem(error: unknown): string | undefined {
  if (isRefusal(error, 'attachment.not-found')) return words.gone;
  return isRefusal(error, 'commitment.illegal-transition') ? words.notNow : undefined;
}

/** What was refused is said on top, and the page is shown as it now stands. */
export async function refusedHere(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  error: unknown,
  shown: Shown = {},
): Promise<Response> {
  if (!(error instanceof OperationError)) throw error;
  const { requestId } = page;
  const { text, status } = refusalOf(error.code, { requestId, retryAfter: error.facts.retryAfter });
  return drawPhotos(deps, page, signedIn, { ...shown, problem: shown.problem ?? text, status });
}

export async function drawPhotos(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { done, status, ...shown }: Shown,
): Promise<Response> {
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayAddPhotos(signedIn.actor),
    done,
    status,
    body: () => bodyOf(deps, page, signedIn, shown),
  });
}

async function bodyOf(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { values, problem, missing, ...shown }: Omit<Shown, 'done' | 'status'>,
): Promise<Markup> {
  const context = staffContext(signedIn, page);
  const only = commitmentIdIn(page.url.searchParams.get('commitment') ?? '');
  const { waiting, published, refusal } = await photosOf(deps, context, only);
  const promises = await promisesOf(deps, context, signedIn.actor.unit, waiting);
  const isListed = promises.some(({ value }) => value === only);
  const preset = only === undefined ? {} : { [isListed ? 'commitment' : 'number']: only };
  const way = { csrf: signedIn.csrfToken, key: deps.randomText(18) };
  const form = { ...shown, ...way, values: values ?? preset, promises, action: path };
  const list = { ...way, mayDecide: mayDecidePhotos(signedIn.actor), fault: missing };
  const said = problem ?? refusal;
  return html`${said && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${said}</p>`}
    ${missing && errorSummary(words.faults, [{ id: decisionField(missing), sentence: words.wrong[missing.name] }])}
    <h2>${words.formTitle}</h2>
    ${photoForm(form)}
    ${only !== undefined && !refusal && html`<p>${fill(words.only, { id: only })} <a class="target" href="${photosPath(page.url, {})}">${words.all}</a></p>`}
    ${waitingList({ ...list, photos: waiting })} ${publishedList({ ...list, photos: published })}
    <form method="get" action="${path}">
      ${textField({ id: 'h-only', name: 'commitment', label: words.fields.which, value: only ?? '' })}
      ${sizeOf(page.url).isLarge && hiddenField('size', 'large')}
      <p><button class="button secondary" type="submit">${words.show}</button></p>
    </form>`;
}

interface Photos {
  readonly waiting: readonly CommitmentPhoto[];
  readonly published: readonly CommitmentPhoto[];
  /** Why none of the promise that was asked for are shown. */
  readonly refusal?: string;
}

async function photosOf(
  { useCases }: PageDeps,
  context: CallContext,
  commitment: string | undefined,
): Promise<Photos> {
  const only = commitment === undefined ? {} : { commitment };
  const list = (state: 'waiting' | 'published') =>
    useCases['staff.commitmentPhotos.list'](
      { path: {}, query: { ...only, state }, body: undefined },
      context,
    );
  try {
    const [waiting, published] = await Promise.all([list('waiting'), list('published')]);
    return { waiting: waiting.items, published: published.items };
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const refusal = refusalOf(error.code, { requestId: context.requestId }).text;
    return { waiting: [], published: [], refusal };
  }
}

/** Promises of the unit that have not ended and have room for a photo, nearest due day first. */
async function promisesOf(
  { useCases }: PageDeps,
  context: CallContext,
  body: string,
  waiting: readonly CommitmentPhoto[],
): Promise<Choice[]> {
  const list = async (filter: 'open' | 'claimed'): Promise<Choice[]> => {
    const { items } = await useCases['commitments.list'](
      { path: {}, query: { body, filter, limit: 100 }, body: undefined },
      context,
    );
    const group = words.groups[filter];
    return items.filter((one) => hasRoom(one, waiting)).map((one) => ({ ...choiceOf(one), group }));
  };
  return (await Promise.all([list('open'), list('claimed')])).flat();
}

function hasRoom({ id, evidence }: Commitment, waiting: readonly CommitmentPhoto[]): boolean {
  const standing = evidence.filter(({ photo, photoTakenDown }) => photo && !photoTakenDown);
  const waits = waiting.filter(({ commitment }) => commitment === id);
  return standing.length + waits.length < PHOTO_RULES.mostOfCase;
}

function choiceOf({ id, text }: Commitment): Choice {
  const letters = Array.from(text);
  const short = letters.length > SHORT ? `${letters.slice(0, SHORT).join('')}……` : text;
  return { value: id, label: fill(words.choice, { text: short, id }) };
}

/** This page again, in its size. */
export function photosPath(from: URL, query: Readonly<Record<string, string>>): string {
  const asked = new URLSearchParams({ ...query, ...(sizeOf(from).isLarge && { size: 'large' }) });
  return asked.size > 0 ? `${path}?${asked}` : path;
}
