// What lately became public, for feed readers: each piece of news one entry, in plain text.
import { dayOf, startOfDay, type Millis } from '../rules/calendar.js';
import type {
  AppealState,
  BodySummary,
  Category,
  CommitmentFacts,
  Day,
  Notice,
  Publication,
} from '../types/index.js';
import type { NewsWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatPeriod } from './format.js';
import { nameOf } from './name.js';
import { noticeView } from './notices.js';

export interface FeedView {
  /** The same for ever. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  /** Where the feed itself is read. */
  readonly self: string;
  /** The page it is about. */
  readonly page: string;
  readonly author: string;
  readonly updated: Millis;
  /** The latest first. */
  readonly entries: readonly FeedEntryView[];
}

export interface FeedEntryView {
  /** The same for ever. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  /** Of an appeal the first moment of the day in Beijing: nothing public of it has an hour. */
  readonly updated: Millis;
}

/** An appeal that moved, as the public stream carried it. */
export interface AppealNews {
  readonly seq: number;
  readonly number: string;
  readonly category: Category;
  readonly state: AppealState;
  readonly day: Day;
}

/** A sealed step of a commitment. */
export interface CommitmentStepNews {
  readonly leafIndex: number;
  readonly facts: CommitmentFacts;
  readonly at: Millis;
  /** Name of the unit that promised. */
  readonly unit: string;
  readonly text: string;
}

/** A card that was published. */
export interface CardNews {
  readonly publication: Publication;
  readonly at: Millis;
}

/** Something residents were told, as it stands now. */
export interface NoticeNews {
  readonly notice: Notice;
  /** When it was published, or withdrawn since. */
  readonly at: Millis;
}

export interface NewsInput {
  readonly body: BodySummary;
  readonly ledger: string;
  /** What the feed is of, if not all of the unit's: a case's number, or the text of a promise. */
  readonly what?: string;
  /** It is of nothing else. */
  readonly only?: 'notices';
  /** Where the feed is read, and the page it is about: after `origin`. */
  readonly self: string;
  readonly page: string;
  readonly appeals: readonly AppealNews[];
  readonly commitments: readonly CommitmentStepNews[];
  readonly cards: readonly CardNews[];
  readonly notices: readonly NoticeNews[];
  readonly demo?: boolean;
  /** Where the server's pages are, without a trailing slash. */
  readonly origin: string;
  /** The name this installation's logs are known by. */
  readonly name: string;
}

/** Entries in one feed. */
export const NEWS_SHOWN = 50;

/** @param now stands for the moment of the latest news where there is none */
export function newsFeedView(input: NewsInput, now: Millis, words: NewsWords): FeedView {
  const { body, self, page, origin, appeals, commitments, cards, notices } = input;
  const w = words.news;
  const entries = [
    ...appeals.map((one) => appealEntry(one, input, words)),
    ...commitments.map((one) => commitmentEntry(one, input, words)),
    ...cards.map((one) => cardEntry(one, input, words)),
    ...notices.map((one) => noticeEntry(one, input, words)),
  ]
    .sort((a, b) => b.updated - a.updated)
    .slice(0, NEWS_SHOWN);
  return {
    id: idOf(input, self),
    title: demoMark(input, words) + titleOf(input, words),
    about: fill(input.only === 'notices' ? w.noticesAbout : w.about, { body: body.name }),
    self: origin + self,
    page: origin + page,
    author: body.name,
    updated: entries[0]?.updated ?? startOfDay(dayOf(now)),
    entries,
  };
}

function titleOf({ body, what, only }: NewsInput, { news: w }: NewsWords): string {
  if (what !== undefined) return fill(w.titleOf, { what });
  return fill(only === 'notices' ? w.noticesTitle : w.title, { body: body.name });
}

function appealEntry({ seq, number, category, state, day }: AppealNews, input: NewsInput, words: NewsWords) {
  const told = {
    category: nameOf(words.terms.categories, category),
    number,
    state: nameOf(words.terms.states, state),
    day: formatDay(day, words),
  };
  return {
    id: idOf(input, `${input.ledger}/stream/${seq}`),
    title: demoMark(input, words) + fill(words.news.appeal, told),
    text: fill(words.news.appealText, told),
    url: `${input.origin}/a/${number}`,
    updated: startOfDay(day),
  };
}

function commitmentEntry(
  { leafIndex, facts, at, unit, text }: CommitmentStepNews,
  input: NewsInput,
  words: NewsWords,
): FeedEntryView {
  const group = 'witness' in facts && facts.witness === 'resident' ? 'residentWitness' : 'group';
  const step = fill(words.news.steps[facts.event], { group: words.commitment[group] });
  const due = facts.event === 'made' ? facts.originalDue : facts.due;
  return {
    id: idOf(input, `${input.ledger}/log/${leafIndex}`),
    title: demoMark(input, words) + fill(words.news.commitment, { unit, step }),
    text: fill(words.news.commitmentText, {
      text: text.replace(/[。．.]+$/, ''),
      due: formatDay(due, words),
    }),
    url: `${input.origin}/c/${facts.id}`,
    updated: at,
  };
}

function cardEntry({ publication, at }: CardNews, input: NewsInput, words: NewsWords): FeedEntryView {
  const { id, period, category, leaf } = publication;
  const { body, origin, ledger } = input;
  return {
    id: idOf(input, `${ledger}/log/${leaf}`),
    title:
      demoMark(input, words) +
      fill(words.news.card, {
        body: body.name,
        period: formatPeriod(period, words),
        topic: category === undefined ? '' : nameOf(words.terms.categories, category),
      }),
    text: fill(words.news.cardText, { id, place: formatCount(leaf + 1) }),
    url: `${origin}/b/${body.slug}/${period}?at=${id}`,
    updated: at,
  };
}

function noticeEntry({ notice, at }: NoticeNews, input: NewsInput, words: NewsWords): FeedEntryView {
  const w = words.notices;
  const { title, text, standing, facts } = noticeView(notice, words);
  const { withdrawal, corrects } = notice;
  const named = withdrawal ? w.withdrawnTitle : corrects === undefined ? '{title}' : w.correction;
  return {
    id: idOf(input, `${input.ledger}/notices/${notice.id}`),
    title: demoMark(input, words) + fill(named, { title }),
    text: [standing, text, ...facts].filter((part) => part !== undefined).join('\n'),
    url: `${input.origin}/n/${notice.id}`,
    updated: at,
  };
}

/** A `tag:` address (RFC 4151): it names one thing for ever, wherever it is read. */
function idOf({ name }: NewsInput, path: string): string {
  return `tag:${name},2026:${path.replace(/^\//, '')}`;
}

function demoMark({ demo }: NewsInput, words: NewsWords): string {
  return demo === true ? words.news.demo : '';
}
