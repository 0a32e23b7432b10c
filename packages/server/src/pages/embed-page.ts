// `/embed/<element>?body=…`: one element by itself, for sites that may paste a frame and nothing else.
import { html } from 'hono/html';
import type { Body } from '@huiyin/sdk';
import { routes } from '@huiyin/sdk/routes';
import { dayOf } from '@huiyin/sdk/rules';
import {
  commitmentListView,
  commitmentView,
  decisionView,
  fill,
  meetingDetailView,
  reportCardView,
  rightsView,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { OperationError, type CallContext } from '../use-cases/operation.js';
import { appealForm } from './appeal-form.js';
import { publicContext } from './body-page.js';
import { cardSection } from './card-section.js';
import { calendarLine, commitmentBody, commitmentsList, countingDetails } from './commitment-parts.js';
import { statusMark } from './drawings.js';
import { factsPart, optionsPart, outcomePart } from './decision-parts.js';
import { readDecisions } from './decisions-section.js';
import type { PageDeps } from './deps.js';
import { htmlResponse } from './html-response.js';
import { demoMark, framed, type Markup } from './layout.js';
import { listsSection, readLists } from './lists-section.js';
import { questionsPart } from './meeting-page.js';
import { meetingPath, readMeetings } from './meetings-section.js';
import { heading } from './heading.js';
import { presetOf } from './preset.js';
import { readRights, rightsParts } from './rights-section.js';
import { sizeOf } from './size.js';
import { topicIn } from './topic-links.js';
import { trackForm } from './track-form.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');
/** Of more than that the element shows the rest. */
const COMMITMENTS_SHOWN = 100;

interface Asked {
  readonly deps: PageDeps;
  readonly page: PageRequest;
  readonly body: Body;
  readonly context: CallContext;
}

/** An element with what it says without script inside it. */
type Draw = (asked: Asked) => Promise<Markup> | Markup;

/** By the element's name without `huiyin-`: what it is called, and how it is drawn. */
const elements: ReadonlyMap<string, readonly [name: string, draw: Draw]> = new Map([
  ['report-card', [pageWords.card, reportCard]],
  ['appeal-lists', [pageWords.lists, appealLists]],
  ['commitment-list', [pageWords.commitments, commitmentList]],
  ['appeal-form', [pageWords.appeal, appealFiling]],
  ['progress-tracker', [pageWords.progress, progressTracker]],
  ['commitment-countdown', [pageWords.oneCommitment, commitmentFrame]],
  ['meeting', [words.meetings.title, meetingFrame]],
  ['decision', [words.decisions.title, decisionFrame]],
  ['rights', [words.rights.short, rightsFrame]],
]);

/** A frame of a unit: only the sites its administrators have named, and our own pages, may show it. */
export async function embedPage(deps: PageDeps, page: PageRequest): Promise<Response> {
  const { url } = page;
  const element = elements.get(page.path['element'] ?? '');
  if (!element) throw new OperationError('route.not-found');
  const [name, draw] = element;
  const context = publicContext(page);
  const slug = url.searchParams.get('body') ?? '';
  const body = await deps.useCases['bodies.get'](
    { path: { body: slug }, query: {}, body: undefined },
    context,
  );
  const nonce = deps.randomText(16);
  const size = sizeOf(url);
  const theme = url.searchParams.get('theme');
  const main = html`<huiyin-portal
    body="${slug}"
    ${size.isLarge && html`size="large"`}
    ${theme !== null && html`theme="${theme}"`}
    >${await draw({ deps, page, body, context })}</huiyin-portal
  >`;
  const origins = body.frameOrigins ?? [];
  const title = fill(pageWords.framedTitle, { body: body.name, name });
  return htmlResponse(framed({ title, nonce, size, body, bundle: deps.bundle, origins, main }), {
    nonce,
    frameOrigins: origins,
  });
}

async function reportCard({ deps, page, body, context }: Asked): Promise<Markup> {
  const period = page.url.searchParams.get('period') ?? undefined;
  const at = page.url.searchParams.get('publication') ?? undefined;
  const category = topicIn(page.url.searchParams, 'category');
  const query = {
    body: body.slug,
    ...(period !== undefined && { period }),
    ...(category !== undefined && { category }),
    ...(at !== undefined && { at }),
  };
  const card = await deps.useCases['reportCards.get']({ path: {}, query, body: undefined }, context);
  return html`<huiyin-report-card
    ${period !== undefined && html`period="${period}"`}
    ${card.category && html`category="${card.category}"`}
    ${card.publication && html`publication="${card.publication.id}"`}
    >${cardSection(reportCardView(card, words), words)}</huiyin-report-card
  >`;
}

async function appealLists({ deps, page, body, context }: Asked): Promise<Markup> {
  const lists = await readLists(deps, page, body.slug, context);
  return html`<huiyin-appeal-lists>${listsSection(lists, page.url, words)}</huiyin-appeal-lists>`;
}

async function commitmentList({ deps, page, body, context }: Asked): Promise<Markup> {
  const { items, next } = await deps.useCases['commitments.list'](
    { path: {}, query: { body: body.slug, limit: COMMITMENTS_SHOWN }, body: undefined },
    context,
  );
  const view = commitmentListView(items, dayOf(page.now), next !== undefined, words);
  const calendar = `${deps.origin}${routes['commitments.calendar'].path}?body=${body.slug}`;
  return html`<huiyin-commitment-list
    ><h2>${words.commitment.list.title}</h2>
    ${commitmentsList(view, words)} ${calendarLine(calendar, words)}</huiyin-commitment-list
  >`;
}

function appealFiling({ page, body }: Asked): Markup {
  const preset = presetOf(page.url, body);
  return html`<huiyin-appeal-form ${Object.entries(preset).map(([name, value]) => html` ${name}="${value}"`)}
    ><h2>${fill(words.appealForm.title, { body: body.name })}</h2>
    <p>${fill(words.appealForm.intro, { days: body.standard.firstResponseDays })}</p>
    ${appealForm(body, preset)}</huiyin-appeal-form
  >`;
}

function progressTracker(): Markup {
  return html`<huiyin-progress-tracker
    ><h2>${words.progress.prompt.heading}</h2>
    ${trackForm()}</huiyin-progress-tracker
  >`;
}

/** The one that is named, with its day counted out and every time it was moved. */
async function commitmentFrame({ deps, page, context }: Asked): Promise<Markup> {
  const id = page.url.searchParams.get('commitment') ?? '';
  const call = { path: { id }, query: {}, body: undefined };
  const commitment = await deps.useCases['commitments.get'](call, context);
  const view = commitmentView(commitment, dayOf(page.now), words);
  const counting = countingDetails(commitment, words);
  return html`<huiyin-commitment-countdown commitment="${commitment.id}"
    >${commitment.demo === true && demoMark()}
    <h2><a class="target" href="/c/${commitment.id}">${view.text}</a></h2>
    <p>${statusMark(view.mark, view.status)}</p>
    ${commitmentBody(view, words, { level: 3, counting })}</huiyin-commitment-countdown
  >`;
}

/** The one that is named, else the unit's next: with the way to the page where everything of it is. */
async function meetingFrame({ deps, page, body, context }: Asked): Promise<Markup> {
  const id =
    page.url.searchParams.get('meeting') ?? (await readMeetings(deps, body.slug, context)).items[0]?.id;
  if (id === undefined) return html`<huiyin-meeting><p>${words.meetings.none}</p></huiyin-meeting>`;
  const call = { path: { id }, query: {}, body: undefined };
  const meeting = await deps.useCases['meetings.get'](call, context);
  const view = meetingDetailView(meeting, dayOf(page.now), words);
  return html`<huiyin-meeting meeting="${meeting.id}"
    >${view.demo && demoMark()}
    <h2><a class="target" href="${meetingPath(meeting.id)}">${view.title}</a></h2>
    <p class="lead">${view.standing}</p>
    <p><strong>${view.when}</strong> ${view.where}</p>
    ${view.moves.map((move) => html`<p>${move}</p>`)} ${questionsPart(view)}
    <p class="small muted facts">${view.facts.map((fact) => html`<span>${fact}</span> `)}</p></huiyin-meeting
  >`;
}

/** The one that is named, else the unit's latest: with the way to the page where a ballot can be put in without script. */
async function decisionFrame({ deps, page, body, context }: Asked): Promise<Markup> {
  const named = page.url.searchParams.get('decision');
  const id = named ?? (await readDecisions(deps, body.slug, context)).items[0]?.id;
  if (id === undefined) return html`<huiyin-decision><p>${words.ballot.none}</p></huiyin-decision>`;
  const decision = await deps.useCases['decisions.get'](
    { path: { id }, query: {}, body: undefined },
    context,
  );
  const view = decisionView(decision, dayOf(page.now), words);
  return html`<huiyin-decision decision="${id}"
    ><h2>${view.question}</h2>
    <p class="lead">${view.standing}</p>
    <p>
      <a class="target" href="/d/${id}">${view.isVoting ? words.decisions.open : words.decisions.read}</a>
    </p>
    ${optionsPart(view)} ${outcomePart(view, decision.body.slug)} ${factsPart(view)}</huiyin-decision
  >`;
}

async function rightsFrame({ deps, page, body, context }: Asked): Promise<Markup> {
  const view = rightsView(await readRights(deps, body.slug, context), dayOf(page.now), words);
  return html`<huiyin-rights
    ><h2>${heading(words.rights.title, { body: body.name })}</h2>
    ${rightsParts(view)}</huiyin-rights
  >`;
}
