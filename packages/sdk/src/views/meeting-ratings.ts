// What those with seat slips thought of a report meeting.
import type { MeetingRatings } from '../types/index.js';
import type { MeetingWords } from '../words/index.js';
import { fill, formatCount } from './format.js';

/** What those with seat slips thought of it. */
export interface MeetingRatingsView {
  readonly of: string;
  /** Too few to tell more; or the mean, and how many gave what. */
  readonly lines: readonly string[];
  readonly solved: readonly string[];
  readonly standing: string;
}

export function ratingsView(
  { n, slips, counts, solved, mean, smallestSample, sealed }: MeetingRatings,
  words: MeetingWords,
): MeetingRatingsView {
  const w = words.meetings;
  return {
    of: fill(w.ratedBy, { slips: formatCount(slips), n: formatCount(n) }),
    lines: counts
      ? [
          ...(mean === undefined ? [] : [fill(w.mean, { mean })]),
          ...counts.map(({ rating, count }) =>
            fill(w.rating, { rating: words.terms.ratings[rating], count: formatCount(count) }),
          ),
        ]
      : [fill(w.tooFew, { smallest: smallestSample })],
    solved: solvedLines(solved ?? [], words),
    standing: sealed ? w.ratingsSealed : w.ratingsOpen,
  };
}

/** Not everybody who rated answered this: of how many the counts are comes first. */
function solvedLines(solved: NonNullable<MeetingRatings['solved']>, words: MeetingWords): string[] {
  const w = words.meetings;
  const all = solved.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return [];
  return [
    fill(w.solvedOf, { count: formatCount(all) }),
    ...solved.map(({ solved: verdict, count }) =>
      fill(w.solvedCounts[verdict], { count: formatCount(count) }),
    ),
  ];
}
