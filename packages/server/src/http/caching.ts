// What may be kept by caches, and for how long.
import type { AsOf } from '@huiyin/sdk';
import type { Operation } from '@huiyin/sdk/routes';
import { etagOf } from './conditional.js';

/** Nobody keeps it. */
export const noStore = 'no-store';

/** Kept, but asked about each time: costs a 304, and a card read after an event is never the one before it. */
const revalidated = 'public, max-age=0, must-revalidate';

/** Written once and never changed: nobody needs to ask again. */
const immutable = 'public, max-age=31536000, immutable';

/** The answers that carry an `ETag`, and their `Cache-Control`. Everything else is `no-store`. */
export const cacheable: Readonly<Partial<Record<Operation, string>>> = {
  'openapi.get': 'public, max-age=300',
  'bodies.list': 'public, max-age=60',
  'bodies.get': 'public, max-age=60',
  'bodies.demand': revalidated,
  'bodies.overview': revalidated,
  'bodies.overviewTable': revalidated,
  'bodies.rights': revalidated,
  'log.checkpoint': revalidated,
  'log.entries': revalidated,
  'log.proof': revalidated,
  'log.export': revalidated,
  'appeals.list': revalidated,
  'appeals.lists': revalidated,
  'appeals.get': revalidated,
  'commitments.list': revalidated,
  'commitments.calendar': revalidated,
  'commitments.calendarOf': revalidated,
  'commitments.get': revalidated,
  'whistles.list': revalidated,
  'whistles.get': revalidated,
  'directory.get': revalidated,
  'directory.calendar': revalidated,
  'notices.list': revalidated,
  'notices.get': revalidated,
  'notices.feed': revalidated,
  'notices.rss': revalidated,
  'decisions.list': revalidated,
  'decisions.get': revalidated,
  'tasks.list': revalidated,
  'tasks.get': revalidated,
  'meetings.list': revalidated,
  'meetings.get': revalidated,
  'reviews.list': revalidated,
  'reviews.get': revalidated,
  'news.feed': revalidated,
  'news.feedOfAppeal': revalidated,
  'news.feedOfCommitment': revalidated,
  'news.rss': revalidated,
  'news.rssOfAppeal': revalidated,
  'news.rssOfCommitment': revalidated,
  'reportCards.get': revalidated,
  'reportCards.publications': revalidated,
  'reportCards.snapshots': revalidated,
  'reportCards.snapshot': immutable,
};

/** Answers that are true of the log up to a size, and say when they were asked for. */
const ofTheMoment: readonly Operation[] = [
  'appeals.lists',
  'bodies.demand',
  'bodies.overview',
  'bodies.rights',
  'reportCards.get',
];

/** The entity tag of an answer: strong, from its bytes; of a live one weak, as the moment it was asked for is not counted. */
export function entityTag(operation: Operation, value: unknown, body: string): string {
  return ofTheMoment.includes(operation) ? `W/${etagOf(JSON.stringify(value, withoutMoment))}` : etagOf(body);
}

/**
 * Every figure says as of when it is true, and a live one is true now. What it was computed from is the log up to
 * `treeSize`, and what the passing of days changes shows in the figures: the moment alone is no change.
 */
export function withoutMoment(name: string, value: unknown): unknown {
  if (name !== 'asOf') return value;
  const { treeSize, root } = value as AsOf;
  return { treeSize, root };
}
