// `/desk/sessions`: staff write down what their unit held among residents, and put it right. It needs no script.
import { html } from 'hono/html';
import type { Session } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf } from '@huiyin/sdk/rules';
import { fill, sessionView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayRecordSessions } from '../../use-cases/index.js';
import { isSessionId } from '../../use-cases/numbers.js';
import { OperationError, type CallContext } from '../../use-cases/operation.js';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import { onceDone, refusalOf } from '../refusals.js';
import { sessionBody } from '../sessions-section.js';
import { sizeOf } from '../size.js';
import { ownForm, signedInAt, staffContext } from './own-form.js';
import { deskRedirect } from './response.js';
import { sessionForm, type SessionForm } from './session-form.js';
import {
  checkedSession,
  newSession,
  postedSession,
  rowFaults,
  sessionFaults,
  valuesOf,
  type CheckedSession,
  type SessionValues,
} from './session-values.js';
import { sessionWords as words } from './session-words.js';
import { unitChoices, unitsUnder } from './unit-choices.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskSessions.path;
const SHOWN = 20;
/** Sessions of one month among which one is looked for, and pages of them at most. */
const LOOKED_AT = 100;
const MOST_PAGES = 10;

/** What the form shows, and what was just done or refused. */
interface Shown extends Pick<SessionForm, 'values' | 'faults' | 'problem'> {
  readonly done?: string | undefined;
  readonly status?: number;
}

export async function sessionsPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const { searchParams } = page.url;
  const done = { recorded: words.recorded, corrected: words.corrected }[searchParams.get('done') ?? ''];
  const blank = newSession(signedIn.actor.unit);
  const id = searchParams.get('corrects');
  if (id === null || !mayRecordSessions(signedIn.actor)) {
    return drawn(deps, page, signedIn, { values: blank, done });
  }
  const session = await sessionAt(deps, page, signedIn, id);
  const shown = session ? { values: valuesOf(session) } : { values: blank, problem: words.gone, status: 404 };
  return drawn(deps, page, signedIn, shown);
}

export async function recordSessionPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const own = await ownForm(deps, page);
  if (own instanceof Response) return own;
  const { form, signedIn } = own;
  const values = postedSession(form);
  if (form.get('more') === 'yes') return drawn(deps, page, signedIn, { values });
  const checked = checkedSession(values);
  if ('faults' in checked) return drawn(deps, page, signedIn, { values, ...checked, status: 422 });
  try {
    await onceDone(deps.sleep, () => written(deps, checked, own.context));
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    return drawn(deps, page, signedIn, refused(page, values, error));
  }
  return deskRedirect(inSize(page.url, `${path}?done=${'record' in checked ? 'recorded' : 'corrected'}`));
}

function written(
  { useCases }: PageDeps,
  checked: Exclude<CheckedSession, { readonly faults: unknown }>,
  context: CallContext,
): Promise<unknown> {
  if ('record' in checked) {
    return useCases['staff.sessions.record']({ path: {}, query: {}, body: checked.record }, context);
  }
  if (!isSessionId(checked.corrects)) return Promise.reject(new OperationError('session.not-found'));
  const call = { path: { id: checked.corrects }, query: {}, body: checked.correct };
  return useCases['staff.sessions.correct'](call, context);
}

/** What is refused is said beside the field it is about; above the form where it is about none. */
function refused({ now, requestId }: PageRequest, values: SessionValues, error: OperationError): Shown {
  const { errors = [], retryAfter } = error.facts;
  const { text, status } = refusalOf(error.code, { requestId, retryAfter });
  const faults = { ...rowFaults(error.code, values, now, text), ...sessionFaults(errors, values) };
  const isPlaced = Object.keys(faults).length > 0;
  return { values, status, faults, ...(!isPlaced && { problem: text }) };
}

async function drawn(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { done, status, ...shown }: Shown,
): Promise<Response> {
  const { actor, csrfToken } = signedIn;
  const units = await deps.desk.units();
  const way = { csrf: csrfToken, key: deps.randomText(18), action: path };
  const form = {
    ...shown,
    ...way,
    bodies: unitsUnder(units, actor.unit, units.get(actor.unit)?.ledger),
    units: unitChoices(units.all),
  };
  const { corrects } = shown.values;
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayRecordSessions(actor),
    done,
    status,
    body: async () =>
      html`<h2>${corrects ? fill(words.correctTitle, { id: corrects }) : words.formTitle}</h2>
        ${corrects && html`<p>${words.correctLead}</p>`} ${sessionForm(form)}
        ${await listOf(deps, page, signedIn)}`,
  });
}

/** The session with this id among those of the month the link names; nothing where it is not theirs. */
async function sessionAt(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  id: string,
): Promise<Session | undefined> {
  const period = /^\d{4}-\d{2}$/.exec(page.url.searchParams.get('period') ?? '')?.[0];
  const query = { body: signedIn.actor.unit, limit: LOOKED_AT, ...(period !== undefined && { period }) };
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const call = { path: {}, query: { ...query, ...(cursor !== undefined && { cursor }) }, body: undefined };
    const { items, next } = await deps.useCases['sessions.list'](call, staffContext(signedIn, page));
    const found = items.find((one) => one.id === id);
    if (found || next === undefined) return found;
    cursor = next;
  }
  return undefined;
}

async function listOf(deps: PageDeps, page: PageRequest, signedIn: SignedIn): Promise<Markup> {
  const { searchParams } = page.url;
  const asked = /^\d{4}/.exec(searchParams.get('period') ?? '')?.[0];
  const year = asked ?? dayOf(page.now).slice(0, 4);
  const cursor = searchParams.get('cursor') ?? undefined;
  const query = { body: signedIn.actor.unit, period: year, limit: SHOWN, ...(cursor && { cursor }) };
  const { items, next } = await deps.useCases['sessions.list'](
    { path: {}, query, body: undefined },
    staffContext(signedIn, page),
  );
  const before = String(Number(year) - 1).padStart(4, '0');
  const to = (more: string): string => inSize(page.url, `${path}?${more}`);
  return html`<h2>${fill(words.listTitle, { year })}</h2>
    ${items.length === 0 && html`<p>${words.none}</p>`}
    <ul class="plain rows">
      ${items.map((session) => html`<li>${row(session, page.url)}</li>`)}
    </ul>
    ${
      next !== undefined &&
      html`<p><a class="target" href="${to(`period=${year}&cursor=${next}`)}">${words.older}</a></p>`
    }
    <p>
      <a class="target" href="${to(`period=${before}`)}">${fill(words.yearBefore, { year: before })}</a>
    </p>`;
}

function row(session: Session, from: URL): Markup {
  const { id, heldAt } = session;
  const to = inSize(from, `${path}?corrects=${id}&period=${heldAt.slice(0, 7)}`);
  return html`${sessionBody(sessionView(session, sdkWords))}
    <p class="small muted">${id}</p>
    <p><a class="target" href="${to}">${words.change}</a></p>`;
}

/** @param path with a query */
function inSize(from: URL, path: string): string {
  return sizeOf(from).isLarge ? `${path}&size=large` : path;
}
