// The commitments of a card from counted buckets.
import type { AsOf, CommitmentCounts, Day, Figure, FigureDefinition } from '../../types/index.js';
import type { MonthRange } from '../period.js';
import type { Counted } from './counted.js';
import type { CommitmentBucket, CommitmentDueBucket, CommitmentStanding } from './commitment-figures.js';

/** Counts of a body's commitments. */
export interface CommitmentRows {
  readonly buckets: readonly Counted<CommitmentBucket>[];
  readonly due: readonly Counted<CommitmentDueBucket>[];
}

/** Made in the period, standing as of `asOf`. Denominator: all made in the period, those taken back included. */
export function commitmentCounts(
  { buckets, due }: CommitmentRows,
  { range, today, asOf }: { readonly range: MonthRange; readonly today: Day; readonly asOf: AsOf },
): CommitmentCounts {
  const isWithin = ({ bucket: { month } }: Counted<{ readonly month: string }>): boolean =>
    month >= range.first && month <= range.last;
  const within = buckets.filter(isWithin);
  const made = sum(within);
  const figure = (definition: FigureDefinition, numerator: number): Figure => ({
    definition,
    unit: 'commitment',
    value: numerator,
    numerator,
    denominator: made,
    asOf,
  });
  const standing = (definition: FigureDefinition, wanted: CommitmentStanding): Figure =>
    figure(definition, sum(within.filter(({ bucket }) => bucket.standing === wanted)));
  return {
    made: figure('commitments-made', made),
    open: standing('commitments-open', 'open'),
    overdue: figure('commitments-overdue', sum(due.filter((one) => isWithin(one) && today > one.bucket.due))),
    broken: standing('commitments-broken', 'broken'),
    claimed: standing('commitments-claimed', 'claimed'),
    keptOnTime: standing('commitments-kept-on-time', 'kept-on-time'),
    keptExtended: standing('commitments-kept-extended', 'kept-extended'),
    keptLate: standing('commitments-kept-late', 'kept-late'),
    unconfirmed: standing('commitments-unconfirmed', 'unconfirmed'),
    withdrawn: standing('commitments-withdrawn', 'withdrawn'),
  };
}

function sum(counts: readonly Counted<unknown>[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
