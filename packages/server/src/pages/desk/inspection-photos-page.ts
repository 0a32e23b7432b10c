// `/desk/inspection-photos`: photos of what a decision's witnesses saw, added by one of staff and looked at by another.
import { html } from 'hono/html';
import type { DecisionDetail, DecisionPhoto, InspectionPhotoDraft } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill } from '@huiyin/sdk/views';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayAddInspectionPhotos, mayDecideInspectionPhotos } from '../../use-cases/index.js';
import { OperationError } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import { errorSummary } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { isRefusal, onceDone } from '../refusals.js';
import { typedText } from '../submission.js';
import {
  faultsBy,
  photoDraft,
  photoDraftFaults,
  photoForm,
  postedPhoto,
  type PhotoForm,
} from './inspection-photo-form.js';
import { inspectionPhotoWords as words } from './inspection-photo-words.js';
import { pictureIn } from './one-photo.js';
import { ownFormWithFiles, staffContext } from './own-form.js';
import { photoPages, photosPath, refusedHere, type PhotoDesk, type PhotosShown } from './photo-desk.js';
import { decisionField, publishedList, waitingList, type DeskPhoto } from './photo-list.js';
import { photoDeskWords } from './photo-words.js';
import { deskRedirect } from './response.js';
import { drawWork } from './work-page.js';

const path = pageRoutes.deskInspectionPhotos.path;

/** What the form shows, and what was just done or refused. */
interface Shown extends PhotosShown, Partial<Pick<PhotoForm, 'values' | 'faults' | 'kept'>> {
  /** Of the one that was sent; else the one the address names. */
  readonly decision?: string;
}

const desk: PhotoDesk = {
  path,
  record: /^[A-Z]{2,4}-D-\d{4}-\d{6}$/,
  image: ({ useCases }, at, context) =>
    useCases['staff.decisionPhotos.image']({ path: at, query: {}, body: undefined }, context),
  publish: ({ useCases }, at, context) =>
    useCases['staff.decisionPhotos.publish']({ path: at, query: {}, body: { looked: true } }, context),
  refuse: ({ useCases }, at, body, context) =>
    useCases['staff.decisionPhotos.refuse']({ path: at, query: {}, body }, context),
  settled: { code: 'decision.illegal-transition', sentence: words.notNow },
  draw: drawPhotos,
};

export const inspectionPhotos = photoPages(desk);

const paths = {
  picture: pageRoutes.deskInspectionPicture.path,
  shown: pageRoutes.inspectionPhoto.path,
  publish: pageRoutes.deskPublishInspectionPhoto.path,
  refuse: pageRoutes.deskRefuseInspectionPhoto.path,
};

export async function addInspectionPhotoPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownFormWithFiles(deps, page);
  if (own instanceof Response) return own;
  const { signedIn, form, context } = own;
  if (!mayAddInspectionPhotos(signedIn.actor)) throw new OperationError('auth.not-allowed');
  const values = postedPhoto(form);
  const id = typedText(form, 'decision');
  const decision = await read(deps, id, page);
  const picture = await pictureIn(deps, own, decision.body.slug, page);
  const draft = photoDraft(values, picture.kept);
  const faults = { ...photoDraftFaults(draft), ...picture.faults };
  const shown = { decision: id, values, ...picture };
  const draw = (all: Shown) => drawPhotos(deps, page, signedIn, all);
  if (Object.keys(faults).length > 0) return draw({ ...shown, faults, status: 422 });
  const call = { path: { id }, query: {}, body: draft as InspectionPhotoDraft };
  try {
    await onceDone(deps.sleep, () => deps.useCases['staff.decisionPhotos.add'](call, context));
  } catch (error) {
    if (isRefusal(error, 'idempotency.body-differs')) {
      return draw({ decision: id, problem: photoDeskWords.alreadyAdded, status: 409 });
    }
    const mended = error instanceof OperationError && faultsBy(error.code);
    if (!mended) return refusedHere(page, error, shown, draw);
    const kept = mended.photo === undefined ? picture.kept : undefined;
    return draw({ decision: id, values, kept, faults: mended, status: 409 });
  }
  return deskRedirect(photosPath(path, page.url, { decision: id, done: 'added' }));
}

async function drawPhotos(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { done, status, ...shown }: Shown,
): Promise<Response> {
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayAddInspectionPhotos(signedIn.actor),
    done,
    status,
    body: () => bodyOf(deps, page, signedIn, shown),
  });
}

async function bodyOf(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { decision: sent, problem, missing, ...shown }: Omit<Shown, 'done' | 'status'>,
): Promise<Markup> {
  const named = sent ?? page.url.searchParams.get('decision') ?? '';
  const decision = desk.record.test(named) ? await read(deps, named, page) : undefined;
  const list = async (state: 'waiting' | 'published') => {
    const query = { ...(decision && { decision: decision.id }), state };
    const call = { path: {}, query, body: undefined };
    const { items } = await deps.useCases['staff.decisionPhotos.list'](call, staffContext(signedIn, page));
    return items.map(listed);
  };
  const [waiting, published] = await Promise.all([list('waiting'), list('published')]);
  const way = { csrf: signedIn.csrfToken, key: deps.randomText(18) };
  const { takeDownNote, morePublished } = words;
  const mayDecide = mayDecideInspectionPhotos(signedIn.actor);
  const lists = { ...way, paths, takeDownNote, morePublished, mayDecide, fault: missing };
  return html`${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
  ${
    missing &&
    errorSummary(photoDeskWords.faults, [
      { id: decisionField(missing), sentence: photoDeskWords.wrong[missing.name] },
    ])
  }
  ${formPart(decision, page, { ...preset(page.url), ...shown, ...way })}
  ${waitingList({ ...lists, photos: waiting })} ${publishedList({ ...lists, photos: published })}`;
}

/** The form of one decision; else the way to where one is chosen. */
function formPart(
  decision: DecisionDetail | undefined,
  { url }: PageRequest,
  form: Omit<PhotoForm, 'decision' | 'action'>,
): Markup {
  const all = pageRoutes.deskDecisions.path;
  if (!decision) {
    return html`<p>${words.pick}</p>
      <p><a class="target" href="${all}">${words.toDecisions}</a></p>`;
  }
  const { id, question, inspections } = decision;
  return html`<p>
      <a class="target text" href="${all}?decision=${id}">${fill(words.ofDecision, { question, id })}</a>
    </p>
    <h2>${words.formTitle}</h2>
    ${inspections.length === 0 ? html`<p>${words.noneYet}</p>` : photoForm({ ...form, decision, action: path })}
    <p>
      ${fill(words.only, { id })}
      <a class="target" href="${photosPath(path, url, {})}">${photoDeskWords.all}</a>
    </p>`;
}

function preset({ searchParams }: URL): Pick<PhotoForm, 'values'> {
  const inspection = searchParams.get('inspection');
  return { values: inspection === null ? {} : { inspection } };
}

function listed({ decision, question, inspection, ...photo }: DecisionPhoto): DeskPhoto {
  const href = `${pageRoutes.decision.path.replace('{id}', decision)}#inspection-${inspection}`;
  const kind = fill(words.kind, { number: inspection });
  return { ...photo, record: decision, kind, about: { text: question, href } };
}

/** @throws OperationError `decision.not-found` */
function read({ useCases }: PageDeps, id: string, { now, requestId }: PageRequest): Promise<DecisionDetail> {
  const context = { actor: { kind: 'anyone' as const }, now, requestId };
  return useCases['decisions.get']({ path: { id }, query: {}, body: undefined }, context);
}
