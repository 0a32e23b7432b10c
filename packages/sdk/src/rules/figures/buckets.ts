// Cases counted in buckets, so that reading a card costs the same however many cases there are.
import type { AppealState, Category, Channel, Day, Month, Rating } from '../../types/index.js';
import { monthOf } from '../calendar.js';
import { isPending } from '../lifecycle/case.js';
import type { CaseFigures, Standing } from './case-figures.js';
import { difference, type Counted } from './counted.js';
import { listChanges, type ListBucket } from './list-figures.js';

/** Every case stands in exactly one of these. */
export interface Bucket {
  readonly body: string;
  readonly month: Month;
  readonly category: Category;
  readonly channel: Channel;
  readonly standing: Standing;
  readonly disputed: boolean;
  readonly reopened: boolean;
  readonly docketed: boolean;
  /** Where it was named: what exactly it is, and whether that was done in time. */
  readonly item?: string;
  readonly inTime?: true;
  /** Whether the first answer came by the day promised; absent before there was one. */
  readonly answered?: 'in-time' | 'late';
  /** The latest that was given. */
  readonly rating?: Rating;
}

/** Every pending case but petitions stands in exactly one of these too: how many are due on a day. */
export interface DueBucket {
  readonly body: string;
  readonly month: Month;
  readonly category: Category;
  readonly due: Day;
}

/** What one entry changes: counts to add to buckets. Never more than two of each kind, never a zero. */
export interface BucketChanges {
  readonly buckets: readonly Counted<Bucket>[];
  readonly due: readonly Counted<DueBucket>[];
  readonly lists: readonly Counted<ListBucket>[];
}

export function isPendingStanding(standing: Standing): boolean {
  return !standing.startsWith('confirmed-by-') && isPending(standing as AppealState);
}

/** Whether it has no public view: it stands on no card. */
export function isPetition({ channel }: Pick<Bucket, 'channel'>): boolean {
  return channel === 'petition';
}

export function bucketOf(figures: CaseFigures): Bucket {
  const { body, category, channel, standing, disputed, reopened, docketed, item, inTime, answered, rating } =
    figures;
  return {
    body,
    month: monthOf(figures.received),
    category,
    channel,
    standing,
    disputed,
    reopened,
    docketed,
    ...(item !== undefined && { item, ...(inTime && { inTime }) }),
    ...(answered && { answered }),
    ...(rating && { rating }),
  };
}

/** A petition has clocks of its own (《信访工作条例》), and no public view: it is due on no day of a card. */
export function dueBucketOf(figures: CaseFigures): DueBucket | undefined {
  if (!isPendingStanding(figures.standing) || isPetition(figures)) return undefined;
  const { body, received, category, resolutionDue: due } = figures;
  return { body, month: monthOf(received), category, due };
}

/** The changes that take a case from `before` (absent for a new one) to `after`. */
export function bucketChanges(before: CaseFigures | undefined, after: CaseFigures): BucketChanges {
  return {
    buckets: difference(before && bucketOf(before), bucketOf(after), bucketKey),
    due: difference(before && dueBucketOf(before), dueBucketOf(after), dueKey),
    lists: listChanges(before, after),
  };
}

export function bucketKey(bucket: Bucket): string {
  const flags = [bucket.disputed, bucket.reopened, bucket.docketed].map(Number).join('');
  const key = [bucket.body, bucket.month, bucket.category, bucket.channel, bucket.standing, flags];
  const { item, inTime = false, answered = '', rating = '' } = bucket;
  return [...key, item ?? '', Number(inTime), answered, rating].join('|');
}

export function dueKey(bucket: DueBucket): string {
  return [bucket.body, bucket.month, bucket.category, bucket.due].join('|');
}
