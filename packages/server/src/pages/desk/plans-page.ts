// `/desk/plans`: response plans for one meeting are written, read and made ready. It needs no script.
import { html } from 'hono/html';
import type { Category, PlanContent, ResponsePlan, ResponsePlanDetail } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill, formatDay, formatMoment } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayCall, mayReadPlans } from '../../use-cases/index.js';
import { OperationError } from '../../use-cases/operation.js';
import type { Units } from '../../use-cases/units.js';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import { typedText } from '../submission.js';
import { postedValues } from './act-draft.js';
import { actForm } from './act-form.js';
import { callAct, large, openedAt, postedAct, sendAct } from './act-page.js';
import { meetingChoice } from './meeting-choice.js';
import { staffContext } from './own-form.js';
import {
  planDraft,
  planDraftFaults,
  planFaults,
  planValues,
  type PlanFaults,
  type PlanValues,
} from './plan-acts.js';
import { planActNames, planFields, type PlanAct } from './plan-fields.js';
import { planWords as words } from './plan-words.js';
import { plansPath, readyPath } from './ready-page.js';
import { deskRedirect } from './response.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskPlans.path;

interface Sent {
  readonly act: PlanAct;
  /** The plan it was sent for. */
  readonly plan?: string | undefined;
  readonly values: PlanValues;
  readonly faults?: PlanFaults;
  readonly problem?: string;
}

interface Shown {
  readonly meeting: string | undefined;
  readonly sent?: Sent;
  readonly done?: string | undefined;
  readonly status?: number;
}

export async function plansPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const opened = await openedAt(deps, page, 'meeting');
  if (opened instanceof Response) return opened;
  const { signedIn, id: meeting, isDone } = opened;
  return drawn(deps, page, signedIn, { meeting, ...(isDone && { done: words.done }) });
}

export async function actOnPlanPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const posted = await postedAct(deps, page, { record: 'plan', acts: planActNames, begins: 'write' });
  if (posted instanceof Response) return posted;
  const { form, signedIn, context, act, id: plan } = posted;
  const meeting = typedText(form, 'meeting');
  if (!meeting) throw new OperationError('request.malformed');
  const revision = Number(form.get('revision') ?? 0);
  const values = act === 'approve' ? {} : postedValues(planFields, form);
  const units = await deps.desk.units();
  const draft = planDraft(values, (name) => units.all.find((one) => one.name === name)?.slug ?? name);
  const body = { write: draft, revise: { revision, plan: draft }, approve: { revision } }[act];
  return sendAct(deps, page, {
    faults: act === 'approve' ? {} : planFaults(planDraftFaults(draft), values),
    faultsOf: (errors) => planFaults(errors, values),
    perform: () =>
      callAct<ResponsePlanDetail>(
        deps,
        { operation: `staff.plans.${act}`, id: plan ?? meeting, body },
        context,
      ),
    onDone: () => deskRedirect(`${plansPath(meeting)}&done=yes${large(page)}`),
    onWrong: (wrong, status) =>
      drawn(deps, page, signedIn, { meeting, sent: { act, plan, values, ...wrong }, status }),
  });
}

async function drawn(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { meeting, sent, done, status }: Shown,
): Promise<Response> {
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayReadPlans(signedIn.actor),
    done,
    status,
    body: () =>
      meeting === undefined
        ? meetingChoice(deps, page, signedIn, {
            title: words.chooseMeeting,
            none: signedIn.actor.role === 'bureau' ? words.concerns : words.noMeetings,
            pathOf: plansPath,
            isOffered: () => true,
          })
        : plansOf(deps, page, signedIn, meeting, sent),
  });
}

interface Drawing {
  readonly units: Units;
  readonly csrf: string;
  readonly randomText: PageDeps['randomText'];
  readonly sent: Sent | undefined;
}

async function plansOf(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  id: string,
  sent: Sent | undefined,
): Promise<Markup> {
  const context = staffContext(signedIn, page);
  const call = { path: { id }, query: {}, body: undefined };
  const meeting = await deps.useCases['meetings.get'](call, context);
  const { items } = await deps.useCases['staff.plans.list'](call, context);
  const units = await deps.desk.units();
  const { role, unit } = signedIn.actor;
  const drawing: Drawing = { units, csrf: signedIn.csrfToken, randomText: deps.randomText, sent };
  const isOver = meeting.status === 'closed' || meeting.status === 'cancelled';
  const mayWrite = mayCall('staff.plans.write', role) && units.isWithin(meeting.body.slug, unit) && !isOver;
  const category = page.url.searchParams.get('category') ?? undefined;
  return html`<h2>${meeting.title}</h2>
    <p class="small muted">${formatMoment(meeting.startsAt, sdkWords)} · ${id}</p>
    ${
      mayCall('staff.meetings.readiness', role) &&
      html`<p><a class="target" href="${readyPath(id)}${large(page)}">${words.ready}</a></p>`
    }
    ${isOver && html`<p>${words.over}</p>`} ${items.length === 0 && html`<p>${words.none}</p>`}
    <ul class="plain rows">
      ${items.map((plan) => html`<li>${planRow(plan, drawing)}</li>`)}
    </ul>
    ${
      mayWrite &&
      html`<details
        class="act"
        id="write"
        ${(category !== undefined || sent?.act === 'write' || items.length === 0) && 'open'}
      >
        <summary>${words.acts.write}</summary>
        ${formOf('write', { meeting: id }, category === undefined ? {} : { category }, drawing)}
      </details>`
    }`;
}

function planRow(plan: ResponsePlan, drawing: Drawing): Markup {
  const { id, meeting, status, revision, content, changed, mayRevise, mayApprove } = plan;
  const { units, sent } = drawing;
  const nameOf = (slug: string): string => units.summary(slug).name;
  const isSent = (act: PlanAct): boolean => sent?.act === act && sent.plan === id;
  const at = { meeting, plan: id, revision: String(revision) };
  const facts = [
    id,
    sdkWords.terms.categories[content.category],
    fill(words.changed, {
      ...{ person: changed.person, unit: changed.unit.name, revision },
      at: formatMoment(changed.at, sdkWords),
    }),
  ];
  return html`<h3 id="${id}">
      ${content.topic}
      <span class="${status === 'ready' ? 'muted' : 'overdue'}">${words.statuses[status]}</span>
    </h3>
    ${contentOf(content, nameOf)}
    <p class="small muted facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p>
    ${mayApprove && formOf('approve', at, {}, drawing)}
    ${
      mayRevise &&
      html`<details class="act" ${isSent('revise') && 'open'}>
        <summary>${words.acts.revise}</summary>
        ${formOf('revise', at, planValues(content, nameOf), drawing)}
      </details>`
    }`;
}

function contentOf(content: PlanContent, nameOf: (slug: string) => string): Markup {
  const { asked, appeals, known, promises, cannot, speaker, units } = content;
  const { said } = words;
  const row = (term: string, text: string | Markup | undefined): Markup | '' =>
    text === undefined || text === ''
      ? ''
      : html`<dt>${term}</dt>
          <dd>${text}</dd>`;
  const promised = promises.map(({ what, who, until }) =>
    until === undefined
      ? fill(words.promise, { what, who })
      : fill(words.promiseUntil, { what, who, until: formatDay(until, sdkWords) }),
  );
  return html`<dl class="written">
    ${row(said.asked, asked)}
    ${row(
      said.appeals,
      appeals.length > 0
        ? html`${appeals.map((number) => html`<a href="${pageRoutes.appeal.path.replace('{number}', number)}">${number}</a> `)}`
        : undefined,
    )}
    ${row(said.known, known)} ${row(said.promises, promised.join('；') || words.noPromise)}
    ${row(said.cannot, cannot)} ${row(said.speaker, speaker)} ${row(said.units, units.map(nameOf).join('、'))}
  </dl>`;
}

/** @param at what goes along unseen: the meeting, and of a plan its id and the revision that is read */
function formOf(
  act: PlanAct,
  at: Readonly<Record<string, string>>,
  values: PlanValues,
  { csrf, randomText, sent }: Drawing,
): Markup {
  const own = sent?.act === act && sent.plan === at['plan'] ? sent : undefined;
  const choices = (Object.keys(sdkWords.terms.categories) as Category[]).map((value) => ({
    value,
    label: sdkWords.terms.categories[value],
  }));
  const form = {
    ...{ act, action: path, values, ...own, hidden: at, csrf, key: randomText(18) },
    ...(at['plan'] !== undefined && { prefix: at['plan'] }),
    choices: { category: choices },
  };
  return actForm('plan', form, act === 'approve' ? [] : planFields, words);
}
