// `/desk/meetings`: report meetings are announced, moved, held and looked back on. It needs no script.
import { html } from 'hono/html';
import type { Meeting, MeetingAsideReceipt, MeetingDetail, Portfolio, PrintedSeats } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { dayOf, legalMeetingCommands } from '@huiyin/sdk/rules';
import { fill, formatPeriod, meetingView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayCall, mayHoldMeetings } from '../../use-cases/index.js';
import type { StaffActor } from '../../use-cases/operation.js';
import type { Units } from '../../use-cases/units.js';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import { meetingPath } from '../meetings-section.js';
import {
  meetingActNames,
  meetingActs,
  meetingDraft,
  meetingDraftFaults,
  postedMeeting,
  type MeetingAct,
} from './meeting-acts.js';
import { meetingFaults, meetingForm, type MeetingForm } from './meeting-form.js';
import { hallPart, printingChoices } from './meeting-hall.js';
import { queuePart } from './meeting-queue.js';
import { meetingWords as words } from './meeting-words.js';
import { afterPath } from './after-page.js';
import { afterWords } from './after-words.js';
import { planWords } from './plan-words.js';
import { plansPath, readyPath } from './ready-page.js';
import { readyWords } from './ready-words.js';
import { actDetails, callAct, large, openedAt, postedAct, sendAct } from './act-page.js';
import { staffContext } from './own-form.js';
import { deskRedirect } from './response.js';
import { seatSheet } from './seat-sheet.js';
import { unitsUnder } from './unit-choices.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const path = pageRoutes.deskMeetings.path;
/** Of more the rest is on the unit's page. */
const SHOWN = 100;

/** The form that was sent, with what is wrong. */
type Sent = Pick<MeetingForm, 'act' | 'values' | 'faults' | 'problem'>;
type Context = Parameters<PageDeps['useCases']['meetings.get']>[1];

interface Shown {
  readonly meeting?: string | undefined;
  readonly sent?: Sent;
  readonly done?: string | undefined;
  readonly status?: number;
}

export async function meetingsPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const opened = await openedAt(deps, page, 'meeting');
  if (opened instanceof Response) return opened;
  const { signedIn, id: meeting, isDone } = opened;
  return drawn(deps, page, signedIn, { meeting, ...(isDone && { done: words.done }) });
}

export async function actOnMeetingPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const posted = await postedAct(deps, page, {
    record: 'meeting',
    acts: meetingActNames,
    begins: 'announce',
  });
  if (posted instanceof Response) return posted;
  const { form, signedIn, context, act, id: meeting } = posted;
  const values = postedMeeting(act, form);
  const units = await deps.desk.units();
  const startsAt = meeting === undefined ? undefined : (await read(deps, meeting, context)).startsAt;
  const unitNamed = (name: string): string => units.all.find((unit) => unit.name === name)?.slug ?? name;
  const today = dayOf(page.now);
  const body = meetingDraft(act, values, { today, startsAt, unitNamed });
  const faults = meetingFaults(act, meetingDraftFaults(act, body), values, today);
  return sendAct(deps, page, {
    faults,
    faultsOf: (errors) => meetingFaults(act, errors, values, today),
    perform: () =>
      callAct<MeetingDetail | MeetingAsideReceipt | PrintedSeats>(
        deps,
        { operation: meetingActs[act].operation, id: meeting, body },
        context,
      ),
    onDone: (done) =>
      'slips' in done
        ? sheet(deps, page, signedIn, done)
        : deskRedirect(`${path}?meeting=${'id' in done ? done.id : done.meeting}&done=yes${large(page)}`),
    onWrong: (wrong, status) =>
      drawn(deps, page, signedIn, { meeting, sent: { act, values, ...wrong }, status }),
  });
}

/** Straight from the press, and nowhere else: there is no address to find it under again. */
function sheet(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  printed: PrintedSeats,
): Promise<Response> {
  const title = fill(words.sheet.title, { count: printed.slips.length });
  return drawWork(deps, page, signedIn, {
    words: { title, lead: '', notYours: words.notYours },
    isTheirs: true,
    isSheet: true,
    body: () => seatSheet(printed, deps.origin),
  });
}

function read({ useCases }: PageDeps, id: string, context: Context): Promise<MeetingDetail> {
  return useCases['meetings.get']({ path: { id }, query: {}, body: undefined }, context);
}

async function drawn(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  { meeting, sent, done, status }: Shown,
): Promise<Response> {
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayHoldMeetings(signedIn.actor),
    done,
    status,
    body: () =>
      meeting === undefined
        ? allMeetings(deps, page, signedIn, sent)
        : oneMeeting(deps, page, signedIn, meeting, sent),
  });
}

async function allMeetings(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  sent: Sent | undefined,
): Promise<Markup> {
  const { actor, csrfToken } = signedIn;
  const units = await deps.desk.units();
  const { items, next } = await meetingsOf(deps, actor.unit, staffContext(signedIn, page));
  const way = { action: path, csrf: csrfToken, key: deps.randomText(18) };
  const form = { act: 'announce' as const, values: { body: actor.unit }, ...sent, ...way };
  return html`<h2>${words.listTitle}</h2>
    ${items.length === 0 && html`<p>${words.none}</p>`}
    <ul class="plain rows">
      ${items.map(
        (meeting) =>
          html`<li>
            <a class="target text" href="${path}?meeting=${meeting.id}${large(page)}">${meeting.title}</a>
            ${standingLine(meeting)}
          </li>`,
      )}
    </ul>
    ${next !== undefined && html`<p class="small muted">${words.more}</p>`}
    ${
      mayCall('staff.meetings.announce', actor.role) &&
      html`<h2 id="announce">${words.acts.announce}</h2>
        ${meetingForm({ ...form, choices: choicesToAnnounce(units, actor) })}`
    }`;
}

async function oneMeeting(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  id: string,
  sent: Sent | undefined,
): Promise<Markup> {
  const context = staffContext(signedIn, page);
  const meeting = await read(deps, id, context);
  const acts = actsOn(meeting, signedIn.actor, page);
  const choices = await choicesOn(deps, meeting, acts, context);
  const way = { action: path, csrf: signedIn.csrfToken, choices, id };
  const { moves } = meetingView(meeting, sdkWords);
  return html`<p><a class="target" href="${path}">${words.back}</a></p>
    <h2>${meeting.title}</h2>
    ${standingLine(meeting)} ${moves.map((move) => html`<p class="small">${move}</p>`)}
    <ul class="plain">
      <li><a class="target" href="${meetingPath(id)}">${words.publicPage}</a></li>
      ${
        mayCall('staff.meetings.capture', signedIn.actor.role) &&
        meeting.status !== 'cancelled' &&
        html`<li>
          <a class="target" href="${pageRoutes.deskHall.path.replace('{id}', id)}">${words.captureDesk}</a>
        </li>`
      }
      ${aroundLinks(meeting, signedIn.actor).map(
        ({ href, label }) => html`<li><a class="target" href="${href}${large(page)}">${label}</a></li>`,
      )}
    </ul>
    ${await queuePart(deps, meeting, { actor: signedIn.actor, context, way, sent, today: dayOf(page.now) })}
    ${await hallPart(deps, meeting, signedIn.actor, context)}
    ${acts.length === 0 && html`<p>${words.nothing}</p>`}
    ${actDetails(acts, sent, words.acts, (act, own) =>
      act === 'show-card' && choices.publication?.length === 0
        ? noCard(page, meeting, signedIn.actor)
        : meetingForm({ ...way, act, values: valuesOf(act, meeting), ...own, key: deps.randomText(18) }),
    )}`;
}

/** Nothing was published that could be shown: the way to where it is. */
function noCard(page: PageRequest, { body }: MeetingDetail, { role }: StaffActor): Markup {
  if (!mayCall('staff.reportCards.publish', role)) return html`<p>${words.noCardOfLead}</p>`;
  const href = `${pageRoutes.deskCards.path}?body=${body.slug}${large(page)}`;
  return html`<p>${words.noCard} <a class="target" href="${href}">${words.publishCard}</a></p>`;
}

/** The pages of what comes before it and after it, for whose work they are. */
function aroundLinks({ id, status }: MeetingDetail, { role }: StaffActor): { href: string; label: string }[] {
  if (status === 'cancelled') return [];
  return [
    ...(mayCall('staff.meetings.readiness', role) ? [{ href: readyPath(id), label: readyWords.title }] : []),
    ...(status === 'closed' && mayCall('staff.meetings.callbacks', role)
      ? [{ href: afterPath(id), label: afterWords.title }]
      : []),
    ...(mayCall('staff.plans.list', role) ? [{ href: plansPath(id), label: planWords.title }] : []),
  ];
}

function meetingsOf({ useCases }: PageDeps, body: string, context: Context) {
  const query = { body, limit: SHOWN };
  return useCases['meetings.list']({ path: {}, query, body: undefined }, context);
}

/** When and where it is, and how it stands. */
function standingLine(meeting: Meeting): Markup {
  const { when, where, standing, id } = meetingView(meeting, sdkWords);
  return html`<p class="small muted">${when} · ${where} · ${standing} · ${id}</p>`;
}

/** What this person can do to it now; whose unit may is said when it is done. */
function actsOn(meeting: MeetingDetail, { role }: StaffActor, { now }: PageRequest): MeetingAct[] {
  const legal: readonly string[] = legalMeetingCommands(meeting, now);
  const prints = meeting.status === 'announced' || meeting.status === 'open';
  return meetingActNames.filter(
    (act) => (act === 'print' ? prints : legal.includes(act)) && mayCall(meetingActs[act].operation, role),
  );
}

/** What stands there to be changed. */
function valuesOf(
  act: MeetingAct,
  { agenda, minutes, portfolios, asked }: MeetingDetail,
): MeetingForm['values'] {
  if (act === 'set-portfolios' && portfolios) return { portfolios: portfolioLines(portfolios.items) };
  if (act === 'hold-progress') {
    const open = asked.flatMap(({ promises }) => promises.filter(({ status }) => status === 'open'));
    return { commitments: open.map(({ commitment }) => commitment).join('\n') };
  }
  if (act === 'set-agenda') return { agenda: agenda.join('\n') };
  return act === 'minute' && minutes ? { text: minutes.text } : {};
}

function portfolioLines(items: readonly Portfolio[]): string {
  return items
    .map(({ owner: { name, title }, commitments }) => [name, title, commitments.join(' ')].join('｜'))
    .join('\n');
}

async function choicesOn(
  deps: PageDeps,
  meeting: MeetingDetail,
  acts: readonly MeetingAct[],
  context: Context,
): Promise<MeetingForm['choices']> {
  const { id, body } = meeting;
  const { slug } = body;
  const others = acts.includes('split') ? (await meetingsOf(deps, slug, context)).items : [];
  const cards = acts.includes('show-card')
    ? (
        await deps.useCases['reportCards.publications'](
          { path: {}, query: { body: slug, limit: SHOWN }, body: undefined },
          context,
        )
      ).items
    : [];
  return {
    printing: acts.includes('void-slips') ? await printingChoices(deps, meeting, context) : [],
    into: others
      .filter((one) => one.status === 'announced' && one.id !== id)
      .map(({ id: value, title }) => ({ value, label: `${title}（${value}）` })),
    publication: cards.map(({ id: value, period }) => ({
      value,
      label: `${formatPeriod(period, sdkWords)}（${value}）`,
    })),
  };
}

function choicesToAnnounce(units: Units, { unit }: StaffActor): MeetingForm['choices'] {
  const { kinds } = sdkWords.meetings;
  return {
    body: unitsUnder(units, unit, units.get(unit)?.ledger),
    kind: (Object.keys(kinds) as (keyof typeof kinds)[]).map((value) => ({ value, label: kinds[value] })),
  };
}
