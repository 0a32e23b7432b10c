// `/desk/promise-photos`: photos of before and after promises, added by one of staff and looked at by another. No script.
import { html } from 'hono/html';
import type { Commitment, CommitmentPhoto } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { PHOTO_RULES } from '@huiyin/sdk/rules';
import { fill } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayAddPhotos, mayDecidePhotos } from '../../use-cases/index.js';
import { OperationError, type CallContext } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { errorSummary, hiddenField, textField, type Choice } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { refusalOf } from '../refusals.js';
import { sizeOf } from '../size.js';
import { staffContext } from './own-form.js';
import { photoPages, photosPath, type PhotoDesk, type PhotosShown } from './photo-desk.js';
import { decisionField, publishedList, waitingList, type DeskPhoto } from './photo-list.js';
import { photoDeskWords } from './photo-words.js';
import { commitmentIdIn, photoForm, type PhotoForm } from './promise-photo-form.js';
import { promisePhotoWords as words } from './promise-photo-words.js';
import { drawWork } from './work-page.js';

const path = pageRoutes.deskPromisePhotos.path;
const { kinds } = wordsFor('zh-CN').commitment.evidence;
/** Characters of a promise in the list to choose from. */
const SHORT = 40;

/** What the form shows, and what was just done or refused. */
export interface Shown extends PhotosShown, Partial<Pick<PhotoForm, 'values' | 'faults' | 'kept'>> {}

const desk: PhotoDesk = {
  path,
  record: /^[A-Z]{2,4}-C-\d{4}-\d{6}$/,
  image: ({ useCases }, at, context) =>
    useCases['staff.commitmentPhotos.image']({ path: at, query: {}, body: undefined }, context),
  publish: ({ useCases }, at, context) =>
    useCases['staff.commitmentPhotos.publish']({ path: at, query: {}, body: { looked: true } }, context),
  refuse: ({ useCases }, at, body, context) =>
    useCases['staff.commitmentPhotos.refuse']({ path: at, query: {}, body }, context),
  settled: { code: 'commitment.illegal-transition', sentence: words.notNow },
  draw: drawPhotos,
};

export const promisePhotos = photoPages(desk);

const paths = {
  picture: pageRoutes.deskPromisePicture.path,
  shown: pageRoutes.commitmentPhoto.path,
  publish: pageRoutes.deskPublishPromisePhoto.path,
  refuse: pageRoutes.deskRefusePromisePhoto.path,
};

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
  const { takeDownNote, morePublished } = words;
  const mayDecide = mayDecidePhotos(signedIn.actor);
  const list = { ...way, paths, takeDownNote, morePublished, mayDecide, fault: missing };
  const said = problem ?? refusal;
  return html`${said && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${said}</p>`}
    ${
      missing &&
      errorSummary(photoDeskWords.faults, [
        { id: decisionField(missing), sentence: photoDeskWords.wrong[missing.name] },
      ])
    }
    <h2>${words.formTitle}</h2>
    ${photoForm(form)}
    ${only !== undefined && !refusal && html`<p>${fill(words.only, { id: only })} <a class="target" href="${photosPath(path, page.url, {})}">${photoDeskWords.all}</a></p>`}
    ${waitingList({ ...list, photos: waiting.map(listed) })}
    ${publishedList({ ...list, photos: published.map(listed) })}
    <form method="get" action="${path}">
      ${textField({ id: 'h-only', name: 'commitment', label: words.fields.which, value: only ?? '' })}
      ${sizeOf(page.url).isLarge && hiddenField('size', 'large')}
      <p><button class="button secondary" type="submit">${words.show}</button></p>
    </form>`;
}

function listed({ commitment, promise, kind, ...photo }: CommitmentPhoto): DeskPhoto {
  const href = pageRoutes.commitment.path.replace('{id}', commitment);
  return { ...photo, record: commitment, kind: kinds[kind], about: { text: promise, href } };
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
