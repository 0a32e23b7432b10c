// Ratings by seat slip: how they are counted, and how much of the counts is told.
import type { MeetingRatingDraft, MeetingRatings, Rating, Verdict } from '../../types/index.js';
import type { RatedCase } from './case.js';

/** Fewer ratings are not told apart, and have no mean. */
export const FEWEST_RATED = 10;

/** The best first. */
export const meetingRatingNames = [
  'very-satisfied',
  'satisfied',
  'fair',
  'dissatisfied',
  'very-dissatisfied',
] as const satisfies readonly Rating[];

export const meetingSolvedNames = ['solved', 'half', 'unsolved'] as const satisfies readonly Verdict[];

/** A box nothing lies in: the five ratings, then the three of what was solved. */
export function emptyRatings(): number[] {
  return [...meetingRatingNames, ...meetingSolvedNames].map(() => 0);
}

/** The box with one rating more. */
export function withRating(
  box: readonly number[],
  { rating, solved }: Omit<MeetingRatingDraft, 'code'>,
): number[] {
  const names = [...meetingRatingNames, ...meetingSolvedNames];
  return names.map((name, at) => (box[at] ?? 0) + (name === rating || name === solved ? 1 : 0));
}

/** What is sealed of a box: with too few in it, only how many. */
export function countRatings(box: readonly number[], slips: number): Omit<RatedCase, 'on'> {
  const given = meetingRatingNames.map((rating, at) => ({ rating, count: box[at] ?? 0 }));
  const said = meetingSolvedNames.map((solved, at) => ({
    solved,
    count: box[meetingRatingNames.length + at] ?? 0,
  }));
  const n = sum(given);
  return {
    n,
    slips,
    ...(n >= FEWEST_RATED && { counts: given }),
    ...(sum(said) >= FEWEST_RATED && { solved: said }),
  };
}

/** What anyone is told of counts; `sealed` once nothing is added any more. */
export function toldRatings(
  { n, slips, counts, solved }: Omit<RatedCase, 'on'>,
  sealed: boolean,
): MeetingRatings {
  const worth = counts?.reduce((total, { count }, at) => total + count * (counts.length - at), 0);
  return {
    n,
    slips,
    ...(counts && { counts: [...counts] }),
    ...(solved && { solved: [...solved] }),
    ...(worth !== undefined && { mean: Math.round((worth / n) * 100) / 100 }),
    smallestSample: FEWEST_RATED,
    sealed,
  };
}

function sum(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
