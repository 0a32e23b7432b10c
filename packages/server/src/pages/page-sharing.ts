// What each page says of itself when it is passed on: from the facts it shows, in the order it shows them.
import type {
  BodySummary,
  CommitmentDetail,
  DecisionDetail,
  MeetingDetail,
  Notice,
  PublicAppealDetail,
  ReportCard,
  Review,
} from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import {
  commitmentView,
  decisionView,
  fill,
  formatCount,
  formatDay,
  meetingView,
  noticeView,
  reviewView,
  type ReportCardView,
} from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { sharingWords as w } from './sharing-words.js';
import { sharingOf, type Sharing } from './sharing.js';

const words = wordsFor('zh-CN');

/** Where and when a page is asked for. */
export interface Asked {
  readonly origin: string;
  /** Beijing's day. */
  readonly today: string;
}

/** @param hasPeriod whether the address names the period, so that it stays the one that was passed on */
export function cardSharing(
  card: ReportCard,
  view: ReportCardView,
  { origin, hasPeriod }: { readonly origin: string; readonly hasPeriod: boolean },
): Sharing {
  const query = cardQuery(card);
  const place =
    hasPeriod || card.publication ? { body: card.body.slug, period: card.period } : { body: card.body.slug };
  return sharingOf({
    origin,
    path: withQuery(pathOf('period' in place ? 'bodyPeriod' : 'body', place), query),
    title: fill(w.card.title, { title: view.title, period: view.period }),
    text: cardText(view),
    demo: card.demo === true,
    type: 'website',
    picture: withQuery(`/preview/b/${card.body.slug}.png`, {
      ...('period' in place && { period: card.period }),
      ...query,
    }),
    framed: true,
  });
}

/** Which card it is, beside its period. */
function cardQuery({ publication, category }: ReportCard): Record<string, string> {
  return { ...(publication && { at: publication.id }), ...(category !== undefined && { topic: category }) };
}

function cardText({ problems, received, summary, asOf, empty }: ReportCardView): string {
  const { pending, none, longest = '' } = problems;
  const facts = { asOf, whole: received.value, unit: received.unit };
  if (empty) return fill(w.card.none, { ...facts, none: summary });
  if (none !== undefined) return fill(w.card.none, { ...facts, none });
  return fill(w.card.pending, { ...facts, value: pending.value, longest });
}

export function commitmentSharing(commitment: CommitmentDetail, { origin, today }: Asked): Sharing {
  const { id, body, demo } = commitment;
  const { text, headline } = commitmentView(commitment, today, words);
  return sharingOf({
    origin,
    path: pathOf('commitment', { id }),
    title: fill(words.notices.pageTitle, { title: text.replace(/[。．.]+$/, ''), body: body.name }),
    text: told(headline, today),
    demo: demo === true,
    picture: `/preview/c/${id}.png`,
    framed: true,
  });
}

/** What residents asked there is theirs, and stays on the page. */
export function meetingSharing(meeting: MeetingDetail, { origin, today }: Asked): Sharing {
  const { id, title, standing, when, where, moves, demo } = meetingView(meeting, words);
  return sharingOf({
    origin,
    path: pathOf('meeting', { id }),
    title: fill(words.meetings.pageTitle, { title, body: meeting.body.name }),
    text: told(fill(w.meeting, { standing, when, where, moved: sentence(moves.at(-1)) }), today),
    demo,
    picture: `/preview/m/${id}.png`,
    framed: true,
  });
}

export function decisionSharing(decision: DecisionDetail, { origin, today }: Asked): Sharing {
  const { id, question, wanting, standing, demo } = decisionView(decision, today, words);
  return sharingOf({
    origin,
    path: pathOf('decision', { id }),
    title: fill(words.notices.pageTitle, { title: question, body: decision.body.name }),
    text: told([...wanting, standing].map(sentence).join(''), today),
    demo,
    picture: `/preview/d/${id}.png`,
    framed: true,
  });
}

/**
 * Number, category, state and day, whatever was published of it: what is passed on is kept by others, and a resident
 * can take the words back.
 */
export function appealSharing(appeal: PublicAppealDetail, { origin, today }: Asked): Sharing {
  const { number, category, state, receivedOn, demo } = appeal;
  const facts = {
    number,
    category: words.terms.categories[category],
    state: words.terms.states[state],
    day: formatDay(receivedOn, words),
  };
  return sharingOf({
    origin,
    path: pathOf('appeal', { number }),
    title: fill(w.appeal.title, facts),
    text: told(fill(w.appeal.text, facts), today),
    demo: demo === true,
  });
}

/** What became of it stands before what it says. */
export function noticeSharing(notice: Notice, { origin, today }: Asked): Sharing {
  const { id, title, standing, text, facts, demo } = noticeView(notice, words);
  const [by] = facts;
  return sharingOf({
    origin,
    path: pathOf('notice', { id }),
    title: fill(words.notices.pageTitle, { title, body: notice.body.name }),
    text: [standing, by, text].map(sentence).join('') || told('', today),
    demo,
    picture: unitPicture(notice.body),
  });
}

export function reviewSharing(review: Review, title: string, { origin, today }: Asked): Sharing {
  const { id, line, by, responses, noResponse, demo } = reviewView(review, words);
  const count = formatCount(responses.length);
  const answered = noResponse ?? fill(w.answered, { body: review.body.name, count });
  return sharingOf({
    origin,
    path: pathOf('review', { id }),
    title,
    text: told(fill(w.review, { line, by, answered }), today),
    demo,
    picture: unitPicture(review.body),
  });
}

export function verifySharing(
  body: { readonly slug: string; readonly name: string; readonly demo: boolean } | undefined,
  origin: string,
): Sharing {
  const { title, titleOf, text } = w.verify;
  return sharingOf({
    origin,
    path: body ? pathOf('verifyBody', { body: body.slug }) : pathOf('verify', {}),
    title: body ? fill(titleOf, { body: body.name }) : title,
    text,
    demo: body?.demo === true,
    type: 'website',
  });
}

/** The demonstration's host: all it shows is made up. */
export function hostSharing(slug: string, origin: string): Sharing {
  const picture = unitPicture({ slug });
  return sharingOf({ origin, path: pathOf('host', {}), ...w.host, demo: true, type: 'website', picture });
}

function unitPicture({ slug }: Pick<BodySummary, 'slug'>): string {
  return `/preview/b/${slug}.png`;
}

type SharedPage =
  | 'host'
  | 'body'
  | 'bodyPeriod'
  | 'commitment'
  | 'meeting'
  | 'decision'
  | 'appeal'
  | 'notice'
  | 'review'
  | 'verify'
  | 'verifyBody';

function pathOf(page: SharedPage, parts: Readonly<Record<string, string>>): string {
  return pageRoutes[page].path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(parts[name] ?? ''),
  );
}

function withQuery(path: string, query: Readonly<Record<string, string>>): string {
  const written = new URLSearchParams(query).toString();
  return written === '' ? path : `${path}?${written}`;
}

function told(text: string, today: string): string {
  return fill(w.told, {
    text: sentence(text),
    asOf: fill(words.common.asOf, { moment: formatDay(today, words) }),
  });
}

/** With a stop at its end; nothing of nothing. */
function sentence(text: string | undefined): string {
  const plain = (text ?? '').trim();
  return plain === '' || /[。！？!?…]$/.test(plain) ? plain : `${plain}。`;
}
