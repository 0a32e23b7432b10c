// What a panel thinks of a unit's period, in words: how many gave what, every reason, every response.
import type { PanelDimension, PanelResult, Review, ReviewPage, ReviewVersion } from '../types/index.js';
import type { ReviewWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatPeriod } from './format.js';

/** In the order they are told; written out here so that whoever draws a page needs no rules. */
const dimensions = ['resolution', 'satisfaction', 'lasting'] as const;

export interface ReviewVersionView {
  readonly on: string;
  readonly scores: readonly { readonly line: string; readonly reason: string }[];
  readonly conflict: string;
}

export interface ReviewView {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly by: string;
  readonly held: ReviewVersionView;
  /** What was said before, the latest first. */
  readonly before: readonly ReviewVersionView[];
  readonly responsesTitle: string;
  readonly responses: readonly string[];
  readonly noResponse?: string | undefined;
  readonly isCounted: boolean;
  readonly demo: boolean;
}

export interface PanelLine {
  readonly title: string;
  /** Median and mean, or why there is none. */
  readonly figures: string;
  readonly distribution: string;
}

export interface PanelView {
  readonly title: string;
  readonly lead: string;
  readonly count: string;
  readonly lines: readonly PanelLine[];
  readonly until: string;
  readonly reviews: readonly ReviewView[];
  readonly rest?: string | undefined;
  readonly demo: boolean;
}

/** @returns undefined where nobody has reviewed: nothing is said of what was not begun */
export function panelView(page: ReviewPage, today: string, words: ReviewWords): PanelView | undefined {
  const { panel, items, period, closesOn } = page;
  const w = words.reviews;
  const all = panel.n + panel.declared;
  if (all === 0) return undefined;
  const day = formatDay(closesOn, words);
  const rest = all - items.length;
  return {
    title: w.title,
    lead: fill(w.lead, { period: formatPeriod(period, words) }),
    count: panelCount(panel, words),
    lines: panelLines(panel, words),
    until: fill(today <= closesOn ? w.open : w.closed, { day }),
    reviews: items.map((review) => reviewView(review, words)),
    rest: rest > 0 ? fill(w.rest, { count: formatCount(rest) }) : undefined,
    demo: items.some(({ demo }) => demo === true),
  };
}

/** How many count, and how many don't. */
export function panelCount({ n, declared }: PanelResult, words: ReviewWords): string {
  const w = words.reviews;
  const counted = fill(w.count, { n: formatCount(n) });
  return declared === 0 ? counted : counted + fill(w.declared, { count: formatCount(declared) });
}

export function panelLines({ dimensions, smallestSample }: PanelResult, words: ReviewWords): PanelLine[] {
  return dimensions.map((one) => panelLine(one, smallestSample, words));
}

/** One review in words. */
export function reviewView(review: Review, words: ReviewWords): ReviewView {
  const w = words.reviews;
  const { id, body, by, versions, responses, counted, demo } = review;
  const [held, ...before] = versions.map((version) => versionView(version, words));
  if (!held) throw new RangeError('a review without a version');
  const panellist = w.panellists[versions[0]?.panellist ?? 'other'];
  return {
    id,
    title: fill(w.reviewTitle, { panellist }),
    line: fill(w.reviewLine, { panellist, on: held.on }),
    by: fill(w.by, { by: by.name }),
    held,
    before,
    responsesTitle: fill(w.responses, { body: body.name }),
    responses: responses.map(({ on, text }) => fill(w.responseLine, { on: formatDay(on, words), text })),
    noResponse: responses.length === 0 ? fill(w.noResponse, { body: body.name }) : undefined,
    isCounted: counted,
    demo: demo === true,
  };
}

function panelLine(
  { dimension, distribution, median, mean }: PanelDimension,
  least: number,
  words: ReviewWords,
) {
  const w = words.reviews;
  const isEmpty = distribution.every((count) => count === 0);
  const parts = [
    // An appraisal of few reviews has their distribution and no middle of it.
    ...(isEmpty ? [w.nobody] : []),
    ...(median === undefined ? [] : [fill(w.median, { median })]),
    ...(mean === undefined ? [fill(w.tooFew, { least })] : [fill(w.mean, { mean })]),
  ];
  return {
    title: w.dimensions[dimension],
    figures: parts.join(w.partJoin),
    distribution: distribution
      .map((count, place) => fill(w.scoreLine, { score: place + 1, count: formatCount(count) }))
      .reverse()
      .join(w.scoreJoin),
  };
}

function versionView(version: ReviewVersion, words: ReviewWords): ReviewVersionView {
  const w = words.reviews;
  const { on, conflict, conflictNote = '' } = version;
  return {
    on: formatDay(on, words),
    scores: dimensions.map((dimension) => {
      const { score, reason } = version[dimension];
      return { line: fill(w.score, { dimension: w.dimensions[dimension], score }), reason };
    }),
    conflict: conflict === 'none' ? w.noConflict : fill(w.conflict, { note: conflictNote }),
  };
}
