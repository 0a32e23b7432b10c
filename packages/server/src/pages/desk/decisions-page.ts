// `/desk/decisions`: decisions are announced, their ballots printed and counted, and said what became of. It needs no script.
import { html } from 'hono/html';
import type { Decision, DecisionDetail, PrintedBallots } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf, inspectionSubjects, legalDecisionCommands } from '@huiyin/sdk/rules';
import { decisionView, fill } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayCall, mayHoldDecisions } from '../../use-cases/index.js';
import type { StaffActor } from '../../use-cases/operation.js';
import { readDecisions } from '../decisions-section.js';
import type { PageDeps } from '../deps.js';
import type { Choice } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { actDetails, callAct, large, openedAt, postedAct, sendAct } from './act-page.js';
import { ballotSheet } from './ballot-sheet.js';
import {
  decisionActNames,
  decisionActs,
  decisionDraft,
  decisionDraftFaults,
  postedDecision,
  type DecisionActName,
} from './decision-acts.js';
import { decisionFaults, decisionForm, type DecisionForm } from './decision-form.js';
import { decisionDeskWords as words } from './decision-words.js';
import { listedFrom, olderLink } from './older.js';
import { staffContext } from './own-form.js';
import { deskRedirect } from './response.js';
import { unitsUnder } from './unit-choices.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskDecisions.path;

/** The form that was sent, with what is wrong. */
type Sent = Pick<DecisionForm, 'act' | 'values' | 'faults' | 'problem'>;

interface Shown {
  readonly decision?: string | undefined;
  readonly sent?: Sent;
  readonly done?: string | undefined;
  readonly status?: number;
}

export async function decisionsPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const opened = await openedAt(deps, page, 'decision');
  if (opened instanceof Response) return opened;
  const { signedIn, id: decision, isDone } = opened;
  return drawn(deps, page, signedIn, { decision, ...(isDone && { done: words.done }) });
}

export async function actOnDecisionPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const posted = await postedAct(deps, page, {
    record: 'decision',
    acts: decisionActNames,
    begins: 'announce',
  });
  if (posted instanceof Response) return posted;
  const { form, signedIn, context, act, id: decision } = posted;
  const values = postedDecision(act, form);
  const body = decisionDraft(act, values);
  const faults = decisionFaults(act, decisionDraftFaults(act, body), values);
  return sendAct(deps, page, {
    faults,
    faultsOf: (errors) => decisionFaults(act, errors, values),
    perform: () => {
      const call = { operation: decisionActs[act].operation, id: decision, body };
      return callAct<DecisionDetail | PrintedBallots>(deps, call, context);
    },
    onDone: (done) =>
      'codes' in done
        ? sheet(deps, page, signedIn, done)
        : deskRedirect(`${path}?decision=${done.id}&done=yes${large(page)}`),
    onWrong: (wrong, status) =>
      drawn(deps, page, signedIn, { decision, sent: { act, values, ...wrong }, status }),
  });
}

/** Straight from the press, and nowhere else: there is no address to find it under again. */
function sheet(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  printed: PrintedBallots,
): Promise<Response> {
  const title = fill(words.sheet.title, { count: printed.codes.length });
  return drawWork(deps, page, signedIn, {
    words: { title, lead: '', notYours: words.notYours },
    isTheirs: true,
    isSheet: true,
    body: () => ballotSheet(printed, deps.origin),
  });
}

async function drawn(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { decision, sent, done, status }: Shown,
): Promise<Response> {
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayHoldDecisions(signedIn.actor),
    done,
    status,
    body: () =>
      decision === undefined ? all(deps, page, signedIn, sent) : one(deps, page, signedIn, decision, sent),
  });
}

async function all(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  sent: Sent | undefined,
): Promise<Markup> {
  const { actor, csrfToken: csrf } = signedIn;
  const units = await deps.desk.units();
  const context = staffContext(signedIn, page);
  const { items, next } = await listedFrom(page.url, (cursor) =>
    readDecisions(deps, actor.unit, context, { cursor }),
  );
  const choices = {
    body: unitsUnder(units, actor.unit),
    electorate: choicesOf(words.electorates),
    majority: choicesOf(words.majorities),
  };
  const form = {
    act: 'announce' as const,
    values: { body: actor.unit },
    ...sent,
    action: path,
    csrf,
    key: deps.randomText(18),
    choices,
  };
  const mayAnnounce = mayCall('staff.decisions.announce', actor.role);
  return html`${mayAnnounce && html`<p><a class="button secondary" href="#announce">${words.acts.announce}</a></p>`}
    <p><a class="target" href="${pageRoutes.deskInspectionPhotos.path}">${words.allPhotos}</a></p>
    <h2>${words.listTitle}</h2>
    ${items.length === 0 && html`<p>${words.none}</p>`}
    <ul class="plain rows">
      ${items.map(
        (decision) =>
          html`<li>
            <a class="target text" href="${path}?decision=${decision.id}${large(page)}"
              >${decision.question}</a
            >
            ${standingLine(decision, page)}
          </li>`,
      )}
    </ul>
    ${olderLink(path, page.url, next)}
    ${
      mayAnnounce &&
      html`<h2 id="announce">${words.acts.announce}</h2>
        ${decisionForm(form)}`
    }`;
}

async function one(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  id: string,
  sent: Sent | undefined,
): Promise<Markup> {
  const context = staffContext(signedIn, page);
  const decision = await deps.useCases['decisions.get'](
    { path: { id }, query: {}, body: undefined },
    context,
  );
  const acts = actsOn(decision, signedIn.actor, page);
  const photos = `${pageRoutes.deskInspectionPhotos.path}?decision=${id}${large(page)}`;
  const view = decisionView(decision, dayOf(page.now), sdkWords);
  const way = { action: path, csrf: signedIn.csrfToken, choices: inspectionChoices(decision), id };
  return html`<p><a class="target" href="${path}">${words.back}</a></p>
    <h2>${decision.question}</h2>
    ${standingLine(decision, page)}
    <ul>
      ${[...view.facts, ...view.counts].map((fact) => html`<li>${fact}</li>`)}
    </ul>
    ${view.outcome !== undefined && html`<p>${view.outcome}</p>`}
    ${view.inspected.map((line) => html`<p>${line}</p>`)}
    <p><a class="target" href="/d/${id}">${words.publicPage}</a></p>
    ${decision.inspections.length > 0 && html`<p><a class="target" href="${photos}">${words.photos}</a></p>`}
    ${acts.length === 0 && html`<p>${words.nothing}</p>`}
    ${actDetails(acts, sent, words.acts, (act, own) =>
      decisionForm({ ...way, act, values: {}, ...own, key: deps.randomText(18) }),
    )}`;
}

function standingLine(decision: Decision, { now }: PageRequest): Markup {
  const { standing, status, id } = decisionView(decision, dayOf(now), sdkWords);
  return html`<p>${standing}</p>
    <p class="small muted">${status} · ${id}</p>`;
}

function choicesOf(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** What was looked at, as far as there is anything to see, and what can be found. */
function inspectionChoices(decision: DecisionDetail): DecisionForm['choices'] {
  const subjects = inspectionSubjects(decision);
  return {
    subject: subjects.map((value) => ({ value, label: words.subjects[value] })),
    finding: choicesOf(words.findings),
  };
}

/** What this person can do to it now; whose unit may is said when it is done. */
function actsOn(decision: DecisionDetail, { role }: StaffActor, { now }: PageRequest): DecisionActName[] {
  const legal: readonly string[] = legalDecisionCommands(decision, dayOf(now));
  return decisionActNames.filter(
    (act) => act !== 'announce' && legal.includes(act) && mayCall(decisionActs[act].operation, role),
  );
}
