// `/desk/promises`: a unit makes a promise that answers no appeal 公开承诺, looked over first. It needs no script.
import { html } from 'hono/html';
import type { Commitment, CommitmentDraft, Deadline, DueDraft } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf, deadlineOf, WorkingDaysError, type WorkingCalendar } from '@huiyin/sdk/rules';
import { fill, formatDay } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayCall } from '../../use-cases/index.js';
import { OperationError } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import { isRefusal } from '../refusals.js';
import { large, sendAct } from './act-page.js';
import { ownForm, signedInAt, staffContext } from './own-form.js';
import { postedPromise, promiseDraft, type PromiseValues } from './promise-fields.js';
import {
  promiseDraftFaults,
  promiseFaults,
  promiseForm,
  promiseLook,
  type PromiseAct,
} from './promise-form.js';
import { promiseWords as words } from './promise-words.js';
import { deskRedirect } from './response.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskPromises.path;
const operation = 'staff.commitments.create';
const acts = Object.keys(words.acts) as PromiseAct[];
/** Of more the rest is on the unit's page. */
const SHOWN = 100;

interface Shown {
  readonly values?: PromiseValues;
  readonly faults?: PromiseValues;
  readonly problem?: string;
  /** What is looked over before it is made. */
  readonly looked?: { readonly draft: CommitmentDraft; readonly deadline: Deadline };
  /** Id of the one that was just made. */
  readonly done?: string;
  readonly status?: number;
}

export async function promisesPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  return drawn(deps, page, signedIn, { done: page.url.searchParams.get('done') ?? '' });
}

export async function makePromisePage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const { form, signedIn, context } = own;
  const act = acts.find((one) => one === form.get('act'));
  if (!act) throw new OperationError('request.malformed');
  const values = postedPromise(form);
  if (act === 'change') return drawn(deps, page, signedIn, { values });
  const body = promiseDraft(values, signedIn.actor.unit);
  const faults = promiseDraftFaults(body);
  if (act === 'look' && Object.keys(faults).length === 0) {
    const { calendar } = await deps.desk.units();
    const deadline = countedOn(body.due, page, calendar);
    if (deadline) return drawn(deps, page, signedIn, { values, looked: { draft: body, deadline } });
    return drawn(deps, page, signedIn, { values, faults: { days: words.uncountable }, status: 422 });
  }
  return sendAct(deps, page, {
    faults,
    faultsOf: promiseFaults,
    perform: () => deps.useCases[operation]({ path: {}, query: {}, body }, context),
    onDone: ({ id }) => deskRedirect(`${path}?done=${id}${large(page)}`),
    onWrong: (wrong, status) => drawn(deps, page, signedIn, { values, ...wrong, status }),
  });
}

/** By the calendar the server counts by; undefined where it can't. */
function countedOn(due: DueDraft, { now }: PageRequest, calendar: WorkingCalendar): Deadline | undefined {
  try {
    return deadlineOf(due, dayOf(now), calendar);
  } catch (error) {
    if (error instanceof WorkingDaysError) return undefined;
    throw error;
  }
}

function drawn(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { values = {}, faults, problem, looked, done, status }: Shown,
): Promise<Response> {
  const { actor, csrfToken } = signedIn;
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayCall(operation, actor.role),
    status,
    body: async () => {
      const way = { action: path, csrf: csrfToken, key: deps.randomText(18) };
      if (looked) return promiseLook({ values, ...way }, looked.draft, looked.deadline);
      const open = await openPromises(deps, page, signedIn);
      const made = done && (await madeAs(deps, page, signedIn, done));
      return html`${made && doneNote(made)}
        <h2 class="screen-only">${words.formTitle}</h2>
        ${promiseForm({ values, faults, problem, ...way })} ${listOf(open)}`;
    },
  });
}

interface Open {
  readonly items: readonly Commitment[];
  readonly isMore: boolean;
}

/** What this unit has promised and not said to be done, the nearest due day first. */
async function openPromises({ useCases }: PageDeps, page: PageRequest, signedIn: SignedIn): Promise<Open> {
  const { unit } = signedIn.actor;
  const { items, next } = await useCases['commitments.list'](
    { path: {}, query: { body: unit, filter: 'open', limit: SHOWN }, body: undefined },
    staffContext(signedIn, page),
  );
  return { items: items.filter((one) => one.unit.slug === unit), isMore: next !== undefined };
}

/** Undefined for an id that somebody has written into the address. */
async function madeAs(
  { useCases }: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  id: string,
): Promise<Commitment | undefined> {
  try {
    const call = { path: { id }, query: {}, body: undefined };
    const made = await useCases['commitments.get'](call, staffContext(signedIn, page));
    return made.unit.slug === signedIn.actor.unit ? made : undefined;
  } catch (error) {
    if (isRefusal(error, 'commitment.not-found')) return undefined;
    throw error;
  }
}

function doneNote(made: Commitment): Markup {
  return html`<p class="notice" role="status">
    ${words.done}${idOf(made)}${words.stop}
    <a class="target" href="${pathOf(made)}">${words.doneLink}</a>
  </p>`;
}

function listOf({ items, isMore }: Open): Markup {
  return html`<h2>${words.listTitle}</h2>
    <p>${items.length === 0 ? words.none : words.listNote}</p>
    <ul class="plain rows">
      ${items.map(
        (one) =>
          html`<li>
            <a class="target text" href="${pathOf(one)}">${one.text}</a>
            <p class="small muted">${factsOf(one)}${idOf(one)}</p>
          </li>`,
      )}
    </ul>
    ${isMore && html`<p class="small muted">${words.more}</p>`}`;
}

function factsOf({ due, owner, overdue, witnessGroup }: Commitment): string {
  const day = formatDay(due, sdkWords);
  const parts = [
    overdue && words.overdue,
    witnessGroup === undefined ? words.unwitnessed : fill(words.witnessed, { group: witnessGroup }),
  ].filter(Boolean);
  return `${fill(words.facts, { due: day, owner: owner.name })}${parts.join(' · ')} · `;
}

/** In one piece: it is read out, and written down. */
function idOf({ id }: Commitment): Markup {
  return html`<span class="whole" translate="no">${id}</span>`;
}

function pathOf({ id }: Commitment): string {
  return pageRoutes.commitment.path.replace('{id}', id);
}
