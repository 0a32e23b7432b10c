// `/desk/meetings/ready`: what a meeting still lacks 三必做, with the way to where each is mended. It blocks nothing.
import { html } from 'hono/html';
import type { MeetingReadiness, MissingItem, ReadinessGap } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { fill, formatDay, formatMoment } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { SignedIn } from '../../auth/desk.js';
import type { PageRequest } from '../../http/pages.js';
import { mayCall } from '../../use-cases/index.js';
import type { PageDeps } from '../deps.js';
import type { Markup } from '../layout.js';
import { large } from './act-page.js';
import { meetingChoice, type MeetingChoice } from './meeting-choice.js';
import { signedInAt, staffContext } from './own-form.js';
import { listsLines, topicsTable, visitTables } from './ready-tables.js';
import { readyWords as words } from './ready-words.js';
import { deskRedirect } from './response.js';
import { drawWork } from './work-page.js';

const sdkWords = wordsFor('zh-CN');
const choice: MeetingChoice = {
  title: words.choose,
  none: html`${words.none} <a class="target" href="${pageRoutes.deskMeetings.path}">${words.announce}</a>`,
  pathOf: readyPath,
  isOffered: ({ status }) => status === 'announced' || status === 'open',
};

export async function meetingReadyPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const signedIn = await signedInAt(deps, page);
  if (!signedIn) return deskRedirect(pageRoutes.desk.path);
  const id = page.url.searchParams.get('meeting');
  return drawWork(deps, page, signedIn, {
    words,
    isTheirs: mayCall('staff.meetings.readiness', signedIn.actor.role),
    body: () =>
      id === null ? meetingChoice(deps, page, signedIn, choice) : oneMeeting(deps, page, signedIn, id),
  });
}

/** Where the page of one meeting is. */
export function readyPath(id: string): string {
  return `${pageRoutes.deskMeetingReady.path}?meeting=${id}`;
}

export function plansPath(id: string): string {
  return `${pageRoutes.deskPlans.path}?meeting=${id}`;
}

async function oneMeeting(
  deps: PageDeps,
  page: PageRequest,
  signedIn: SignedIn,
  id: string,
): Promise<Markup> {
  const found = await deps.useCases['staff.meetings.readiness'](
    { path: { id }, query: {}, body: undefined },
    staffContext(signedIn, page),
  );
  const { visits, lists, plans, title, startsAt } = found;
  const span = { since: formatDay(found.since, sdkWords), until: formatDay(found.until, sdkWords) };
  const since = fill(found.previous === undefined ? words.sinceDays : words.since, span);
  return html`<p>
      <a class="target" href="${pageRoutes.deskMeetings.path}?meeting=${id}${large(page)}">${words.back}</a>
    </p>
    <h2>${title}</h2>
    <p class="small muted">${formatMoment(startsAt, sdkWords)} · ${id}</p>
    <p>${since}</p>
    ${part('visits', visits, found, visitTables(visits))} ${part('lists', lists, found, listsLines(lists))}
    ${part('plans', plans, found, topicsTable(plans, id))}`;
}

/** One of the three, what is missing first. */
function part(
  name: 'visits' | 'lists' | 'plans',
  { ready, missing }: { readonly ready: boolean; readonly missing: readonly MissingItem[] },
  found: MeetingReadiness,
  tables: Markup,
): Markup {
  const standing = ready ? words.ready : words.notReady;
  return html`<section aria-labelledby="${name}">
    <h3 id="${name}">${words[name]} <span class="${ready ? 'muted' : 'overdue'}">${standing}</span></h3>
    ${
      missing.length > 0 &&
      html`<ul>
        ${missing.map((one) => html`<li>${missingLine(one, found)}</li>`)}
      </ul>`
    }
    ${tables}
  </section>`;
}

const ways: Readonly<Record<ReadinessGap, keyof typeof words.ways>> = {
  'nobody-visited': 'visit',
  'cohorts-unvisited': 'visit',
  'communities-unvisited': 'visit',
  'population-unsaid': 'settings',
  'first-answers-late': 'desk',
  'not-answered': 'desk',
  'not-taken-up': 'desk',
  'words-not-looked-at': 'desk',
  'topics-without-plan': 'plans',
  'plans-not-ready': 'plans',
};

function missingLine({ gap, count }: MissingItem, { meeting, visits, lists }: MeetingReadiness): Markup {
  const names =
    gap === 'cohorts-unvisited'
      ? visits.unvisited.map((cohort) => sdkWords.terms.cohorts[cohort])
      : visits.unvisitedPlaces.map(({ name }) => name);
  const oldest =
    gap === 'first-answers-late'
      ? lists.late.oldest
      : gap === 'not-taken-up'
        ? lists.untaken.oldest
        : undefined;
  const way = ways[gap];
  const hrefs = {
    visit: pageRoutes.deskVisit.path,
    desk: pageRoutes.desk.path,
    plans: plansPath(meeting),
    settings: pageRoutes.deskSettings.path,
  };
  return html`${fill(words.missing[gap], { count, names: names.join('、') })}
    ${
      oldest !== undefined &&
      html` <a href="${pageRoutes.appeal.path.replace('{number}', oldest)}">${oldest}</a>`
    } <a class="target" href="${hrefs[way]}">${words.ways[way]}</a>`;
}
