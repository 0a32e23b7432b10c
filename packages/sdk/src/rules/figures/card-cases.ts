// Before and after on a card: which promises have a photo of each, and which of them are shown. A rule chooses, nobody.
import type { AsOf, CardCase, CardCases, Figure, FigureDefinition } from '../../types/index.js';
import { monthOf } from '../calendar.js';
import type { MonthRange } from '../period.js';
import type { CommitmentBucket, CommitmentFigures, CommitmentStanding } from './commitment-figures.js';
import type { Counted } from './counted.js';
import { pairOf } from './photo-pair.js';

/** The edition of the counting rules since which photos of before and after stand on cards. */
export const CASES_SINCE = 3;

/** How many a card shows. */
export const CASES_SHOWN = 6;

/** The unit says that they are done, whoever agreed. */
const DONE: readonly CommitmentStanding[] = [
  'claimed',
  'kept-on-time',
  'kept-extended',
  'kept-late',
  'unconfirmed',
];

/** The day of its latest turn: that it was closed, or else claimed, or else made. */
export function caseDay({
  closedOn,
  claimedOn,
  made,
}: Pick<CommitmentFigures, 'closedOn' | 'claimedOn' | 'made'>) {
  return closedOn ?? claimedOn ?? made;
}

/** Of a unit's promises those that stand on a card of these months: both photos are public. The latest turn first. */
export function latestCases(
  commitments: readonly CommitmentFigures[],
  { first, last }: MonthRange,
): CommitmentFigures[] {
  const order = (one: CommitmentFigures): string => `${caseDay(one)} ${one.id}`;
  return commitments
    .filter(({ made, photos }) => {
      const month = monthOf(made);
      return month >= first && month <= last && pairOf(photos) !== undefined;
    })
    .sort((a, b) => (order(a) > order(b) ? -1 : 1))
    .slice(0, CASES_SHOWN);
}

/**
 * Made in the period, standing as of `asOf`, whatever became of them.
 * @param latest those that are shown, in order
 * @returns undefined where nothing was promised
 */
export function cardCases(
  latest: readonly CommitmentFigures[],
  buckets: readonly Counted<CommitmentBucket>[],
  { range, asOf }: { readonly range: MonthRange; readonly asOf: AsOf },
): CardCases | undefined {
  const within = buckets.filter(({ bucket: { month } }) => month >= range.first && month <= range.last);
  const done = within.filter(({ bucket }) => DONE.includes(bucket.standing));
  const made = sum(within);
  if (made === 0) return undefined;
  const figure = (definition: FigureDefinition, counted: readonly Counted<CommitmentBucket>[]): Figure => {
    const numerator = sum(counted.filter(({ bucket }) => bucket.pictured));
    return {
      definition,
      unit: 'commitment',
      value: numerator,
      numerator,
      denominator: sum(counted),
      asOf,
    };
  };
  return {
    pictured: figure('cases-pictured', within),
    donePictured: figure('cases-done-pictured', done),
    shown: latest.flatMap((one) => cardCase(one) ?? []),
  };
}

function cardCase(figures: CommitmentFigures): CardCase | undefined {
  const pair = pairOf(figures.photos);
  if (!pair) return undefined;
  const { id, unit, status, confirmedBy, made, originalDue, due, claimedOn, closedOn } = figures;
  return {
    ...{ id, unit, status },
    ...(confirmedBy && { confirmedBy }),
    ...{ madeOn: made, originalDue, due },
    ...(claimedOn !== undefined && { claimedOn }),
    ...(closedOn !== undefined && { closedOn }),
    ...pair,
  };
}

function sum(counts: readonly Counted<unknown>[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
