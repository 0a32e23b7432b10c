// Grid notices 网格通报: what was told, by whom and of which day, and what became of it since.
import type { Notice, NoticePage } from '../types/index.js';
import type { NoticeWords } from '../words/index.js';
import { fill, formatDay, formatMoment } from './format.js';

/** Something a notice is about, on a page of its own. */
export interface NoticeLink {
  readonly kind: 'appeal' | 'commitment' | 'notice';
  readonly id: string;
  readonly text: string;
}

export interface NoticeView {
  readonly id: string;
  readonly title: string;
  /** Absent where the words had to go. */
  readonly text?: string | undefined;
  /** What became of it, to be read before its words; absent while it stands. */
  readonly standing?: string | undefined;
  /** Who and when, for whom, of which day. */
  readonly facts: readonly string[];
  readonly links: readonly NoticeLink[];
  readonly demo: boolean;
}

export interface NoticesView {
  readonly title: string;
  readonly lead: string;
  readonly notices: readonly NoticeView[];
  readonly feed: string;
  readonly demo: boolean;
}

/** @returns undefined where nothing was told */
export function noticesView({ items }: NoticePage, words: NoticeWords): NoticesView | undefined {
  if (items.length === 0) return undefined;
  const { title, lead, feed } = words.notices;
  return {
    title,
    lead,
    notices: items.map((notice) => noticeView(notice, words)),
    feed,
    demo: items.some(({ demo }) => demo === true),
  };
}

export function noticeView(notice: Notice, words: NoticeWords): NoticeView {
  const w = words.notices;
  const { id, by, role, publishedAt, grid, day, text, demo } = notice;
  return {
    id,
    title: notice.title ?? w.wordsGone,
    text,
    standing: standingOf(notice, words),
    facts: [
      fill(w.by, { unit: by.name, role: w.roles[role], day: formatMoment(publishedAt, words) }),
      fill(w.forGrid, { grid: [notice.body.name, ...(grid === undefined ? [] : [grid])].join('') }),
      ...(publishedAt.slice(0, 10) === day ? [] : [fill(w.day, { day: formatDay(day, words) })]),
    ],
    links: linksOf(notice, words),
    demo: demo === true,
  };
}

function standingOf({ withdrawal, correctedBy }: Notice, words: NoticeWords): string | undefined {
  const w = words.notices;
  if (withdrawal) {
    const { on, by, reason } = withdrawal;
    return fill(w.withdrawn, { day: formatDay(on, words), unit: by.name, reason });
  }
  return correctedBy === undefined ? undefined : w.states.corrected;
}

function linksOf({ correctedBy, corrects, appeals = [], commitments = [] }: Notice, words: NoticeWords) {
  const w = words.notices;
  const links: NoticeLink[] = [];
  if (correctedBy !== undefined) links.push({ kind: 'notice', id: correctedBy, text: w.correctedBy });
  if (corrects !== undefined) links.push({ kind: 'notice', id: corrects, text: w.corrects });
  for (const number of appeals) links.push({ kind: 'appeal', id: number, text: fill(w.appeal, { number }) });
  for (const id of commitments) links.push({ kind: 'commitment', id, text: fill(w.commitment, { id }) });
  return links;
}
