// What a card says numbers of, tallied month by month: a few rows a month, however many cases there are.
import type { Category, Day, Month, Period, Rating } from '../../types/index.js';
import { addMonths, monthOf } from '../calendar.js';
import { monthsOf } from '../period.js';
import { isPendingStanding, isPetition, type Bucket, type DueBucket } from './buckets.js';
import type { Standing } from './case-figures.js';
import type { Counted } from './counted.js';

/** One number of a card. A case is counted under several, and always under the same ones in the same bucket. */
export type Measure =
  | 'received'
  | 'pending'
  | 'disputed'
  | 'reopened'
  | 'docketed'
  | 'answered'
  | 'answered/in-time'
  | `rating/${Rating}`
  | `standing/${Standing}`
  | `category/${Category}/${'received' | 'pending' | 'confirmed'}`
  | `topic/${Category}/${'disputed' | 'reopened' | 'docketed' | `standing/${Standing}`}`
  | `item/${string}/${'received' | 'in-time' | 'confirmed'}`;

/** A number of one month's cases. */
export interface Tally {
  readonly body: string;
  readonly month: Month;
  readonly measure: Measure;
}

/** Numbers of some cases; what is absent is none. */
export type Tallied = ReadonlyMap<Measure, number>;

/** Which months a card is about. */
export interface CardMonths {
  /** Of the period. */
  readonly first: Month;
  readonly last: Month;
  /** Of the twelve it shows one by one. */
  readonly shownFirst: Month;
  readonly shownLast: Month;
}

/** Everything of cases that a card is drawn from, but the oldest. */
export interface CardTallies {
  /** Of what was received in the period. */
  readonly within: Tallied;
  /** Of what was received before it: `received` and `pending`. */
  readonly before: Tallied;
  /** `received`, `pending` and `standing/confirmed-by-resident` of each of the twelve months. */
  readonly months: ReadonlyMap<Month, Tallied>;
  /** How many of the period are pending past the day they were due. */
  readonly overdue: number;
}

/** @returns undefined if it is not a period */
export function cardMonths(period: Period, today: Day): CardMonths | undefined {
  const range = monthsOf(period);
  if (!range) return undefined;
  const { first, last } = range;
  const now = monthOf(today);
  // A period that is still running shows months up to now, not empty ones to come.
  const shownLast = now >= first && now < last ? now : last;
  return { first, last, shownFirst: addMonths(shownLast, -11), shownLast };
}

/** Under what a case of a bucket is counted. A petition stands on no card. */
export function measuresOf(bucket: Bucket): Measure[] {
  if (isPetition(bucket)) return [];
  const { category, standing, disputed, reopened, docketed, item, inTime, answered, rating } = bucket;
  const isPending = isPendingStanding(standing);
  const measures: (Measure | false | undefined)[] = [
    'received',
    isPending && 'pending',
    disputed && 'disputed',
    reopened && 'reopened',
    docketed && 'docketed',
    answered && 'answered',
    answered === 'in-time' && 'answered/in-time',
    rating && `rating/${rating}`,
    `standing/${standing}`,
    `category/${category}/received`,
    isPending && `category/${category}/pending`,
    standing === 'confirmed-by-resident' && `category/${category}/confirmed`,
    `topic/${category}/standing/${standing}`,
    disputed && `topic/${category}/disputed`,
    reopened && `topic/${category}/reopened`,
    docketed && `topic/${category}/docketed`,
    ...(item === undefined ? [] : measuresOfItem(item, standing, inTime)),
  ];
  return measures.filter((measure) => measure !== false && measure !== undefined);
}

/**
 * What a measure of one category is on a card of that category alone, which is drawn from nothing else.
 * @returns undefined for a measure that is none of its
 */
export function measureOnTopic(measure: Measure, category: Category): Measure | undefined {
  const [kind, name, ...rest] = measure.split('/');
  if (name !== category) return undefined;
  const what = rest.join('/');
  if (kind === 'category') return what === 'received' || what === 'pending' ? what : undefined;
  // What stands behind a topic is a measure of a whole card.
  return kind === 'topic' ? (what as Measure) : undefined;
}

/** Under what names the numbers that a card of one category is drawn from are tallied. */
export function topicMeasure(
  measure: 'received' | 'pending' | `standing/${Standing}`,
  category: Category,
): Measure {
  return measure === 'received' || measure === 'pending'
    ? `category/${category}/${measure}`
    : `topic/${category}/${measure}`;
}

function measuresOfItem(item: string, standing: Standing, inTime = false): (Measure | false)[] {
  return [
    `item/${item}/received`,
    inTime && `item/${item}/in-time`,
    standing === 'confirmed-by-resident' && `item/${item}/confirmed`,
  ];
}

export function tallyKey({ body, month, measure }: Tally): string {
  return [body, month, measure].join('|');
}

/** What changes in the tallies when these changes are made to buckets. */
export function tallyChanges(changes: readonly Counted<Bucket>[]): Counted<Tally>[] {
  const tallies = new Map<string, Counted<Tally>>();
  for (const { bucket, count } of changes) {
    for (const measure of measuresOf(bucket)) {
      const tally = { body: bucket.body, month: bucket.month, measure };
      const key = tallyKey(tally);
      tallies.set(key, { bucket: tally, count: (tallies.get(key)?.count ?? 0) + count });
    }
  }
  return [...tallies.values()].filter(({ count }) => count !== 0);
}

/** The same from buckets of one body, for who has folded them. */
export function talliesIn(
  buckets: readonly Counted<Bucket>[],
  due: readonly Counted<DueBucket>[],
  { first, last, shownFirst, shownLast }: CardMonths,
  today: Day,
): CardTallies {
  const within = new Map<Measure, number>();
  const before = new Map<Measure, number>();
  const months = new Map<Month, Map<Measure, number>>();
  for (const { bucket, count } of buckets) {
    const { month } = bucket;
    for (const measure of measuresOf(bucket)) {
      if (month < first) add(before, measure, count);
      else if (month <= last) add(within, measure, count);
      if (month < shownFirst || month > shownLast) continue;
      const ofMonth = months.get(month) ?? new Map<Measure, number>();
      months.set(month, ofMonth);
      add(ofMonth, measure, count);
    }
  }
  const overdue = due.reduce(
    (sum, { bucket: { month, due: day }, count }) =>
      month >= first && month <= last && today > day ? sum + count : sum,
    0,
  );
  return { within, before, months, overdue };
}

function add(tallies: Map<Measure, number>, measure: Measure, count: number): void {
  tallies.set(measure, (tallies.get(measure) ?? 0) + count);
}
