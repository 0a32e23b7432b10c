// A page that can be passed on, read by its address: for its picture, and for whoever asks how to frame it.
import type { BodySummary, ReportCard } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import {
  commitmentCountdown,
  commitmentView,
  decisionView,
  meetingDetailView,
  reportCardView,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { PageRequest } from '../http/pages.js';
import { publicContext } from './body-page.js';
import type { PageDeps } from './deps.js';
import { cardSharing, commitmentSharing, decisionSharing, meetingSharing } from './page-sharing.js';
import type { PreviewOf } from './preview-port.js';
import type { Sharing } from './sharing.js';
import { topicIn } from './topic-links.js';

const words = wordsFor('zh-CN');

/** Which page: the letter of its address, what is named in it, and the query. */
export interface SharedAddress {
  readonly letter: string;
  readonly id: string;
  readonly query: URLSearchParams;
}

/** The frame of an element that shows what the page is about. */
export interface Frame {
  readonly element: string;
  readonly query: Readonly<Record<string, string>>;
  /** CSS pixels that it is high as a rule. */
  readonly height: number;
}

export interface SharedPage {
  readonly body: BodySummary;
  readonly sharing: Sharing;
  /** All that is told, as it was read: what of it changed is seen in it. */
  readonly facts: object;
  readonly told: PreviewOf;
  readonly frame: Frame;
  readonly demo: boolean;
}

type Read = (deps: PageDeps, page: PageRequest, address: SharedAddress) => Promise<SharedPage>;

/** By the letter that their addresses begin with. */
const readers: ReadonlyMap<string, Read> = new Map([
  ['b', readCard],
  ['c', readCommitment],
  ['m', readMeeting],
  ['d', readDecision],
]);

/**
 * @returns undefined where no such page is passed on with a picture
 * @throws OperationError as the page itself does
 */
export async function readShared(
  deps: PageDeps,
  page: PageRequest,
  address: SharedAddress,
): Promise<SharedPage | undefined> {
  return await readers.get(address.letter)?.(deps, page, address);
}

async function readCard(
  deps: PageDeps,
  page: PageRequest,
  { id, query }: SharedAddress,
): Promise<SharedPage> {
  const [period, at] = ['period', 'at'].map((name) => query.get(name) ?? undefined);
  const category = topicIn(query);
  const asked = {
    body: id,
    ...(period !== undefined && { period }),
    ...(category !== undefined && { category }),
    ...(at !== undefined && { at }),
  };
  const call = { path: {}, query: asked, body: undefined };
  const card = await deps.useCases['reportCards.get'](call, publicContext(page));
  const view = reportCardView(card, words);
  const { body, publication } = card;
  return {
    body,
    sharing: cardSharing(card, view, { origin: deps.origin, hasPeriod: period !== undefined }),
    facts: card,
    told: { kind: 'report-card', view: { ...view, period: periodOnPicture(card, view.period) } },
    frame: {
      element: 'report-card',
      query: {
        body: body.slug,
        ...((period !== undefined || publication) && { period: card.period }),
        ...(publication && { publication: publication.id }),
        ...(card.category !== undefined && { category: card.category }),
      },
      height: 900,
    },
    demo: card.demo === true,
  };
}

/** A card of one topic says so beside its period: its numbers are of nothing else. */
function periodOnPicture({ category }: ReportCard, period: string): string {
  return category === undefined ? period : `${words.terms.categories[category]} · ${period}`;
}

async function readCommitment(deps: PageDeps, page: PageRequest, { id }: SharedAddress): Promise<SharedPage> {
  const commitment = await deps.useCases['commitments.get'](named(id), publicContext(page));
  const today = dayOf(page.now);
  const { body } = commitment;
  return {
    body,
    sharing: commitmentSharing(commitment, { origin: deps.origin, today }),
    facts: commitment,
    told: {
      kind: 'commitment',
      view: commitmentView(commitment, today, words),
      countdown: commitmentCountdown(commitment, page.now, 'day', words),
    },
    frame: frameOf('commitment-countdown', { body: body.slug, commitment: commitment.id }, 420),
    demo: commitment.demo === true,
  };
}

async function readMeeting(deps: PageDeps, page: PageRequest, { id }: SharedAddress): Promise<SharedPage> {
  const meeting = await deps.useCases['meetings.get'](named(id), publicContext(page));
  const today = dayOf(page.now);
  const { body } = meeting;
  return {
    body,
    sharing: meetingSharing(meeting, { origin: deps.origin, today }),
    facts: meeting,
    told: { kind: 'meeting', view: meetingDetailView(meeting, today, words) },
    frame: frameOf('meeting', { body: body.slug, meeting: meeting.id }, 700),
    demo: meeting.demo === true,
  };
}

async function readDecision(deps: PageDeps, page: PageRequest, { id }: SharedAddress): Promise<SharedPage> {
  const decision = await deps.useCases['decisions.get'](named(id), publicContext(page));
  const today = dayOf(page.now);
  const { body } = decision;
  return {
    body,
    sharing: decisionSharing(decision, { origin: deps.origin, today }),
    facts: decision,
    told: { kind: 'decision', view: decisionView(decision, today, words) },
    frame: frameOf('decision', { body: body.slug, decision: decision.id }, 700),
    demo: decision.demo === true,
  };
}

function named(id: string): { path: { id: string }; query: Record<string, never>; body: undefined } {
  return { path: { id }, query: {}, body: undefined };
}

function frameOf(element: string, query: Readonly<Record<string, string>>, height: number): Frame {
  return { element, query, height };
}
