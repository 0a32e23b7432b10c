// Cases counted for lists: whenever received, by where they stand and what lists are told apart by.
import type { Category, Horizon, Level } from '../../types/index.js';
import type { CaseFigures, Standing } from './case-figures.js';
import { difference, type Counted } from './counted.js';

/** Every case stands in exactly one of these. */
export interface ListBucket {
  readonly body: string;
  readonly category: Category;
  readonly standing: Standing;
  readonly level: Level;
  readonly horizon: Horizon;
  readonly docketed: boolean;
  /** Of petitions 信访, which are in no list anybody sees. */
  readonly petition: boolean;
}

export function listBucketOf({
  body,
  category,
  standing,
  level,
  horizon,
  docketed,
  channel,
}: CaseFigures): ListBucket {
  return { body, category, standing, level, horizon, docketed, petition: channel === 'petition' };
}

export function listKey(bucket: ListBucket): string {
  const { body, category, standing, level, horizon } = bucket;
  const flags = [bucket.docketed, bucket.petition].map(Number).join('');
  return [body, category, standing, level, horizon, flags].join('|');
}

/** The changes that take a case from `before` (absent for a new one) to `after`. */
export function listChanges(before: CaseFigures | undefined, after: CaseFigures): Counted<ListBucket>[] {
  return difference(before && listBucketOf(before), listBucketOf(after), listKey);
}
