// A report card from counted buckets: the same whether they were folded here or kept in a database.
import type {
  AppealState,
  AsOf,
  BodySummary,
  Category,
  CategoryRow,
  Day,
  Figure,
  FigureDefinition,
  Month,
  MonthRow,
  OldestAppeal,
  Period,
  ReportCard,
} from '../../types/index.js';
import { addMonths, daysBetween, monthOf } from '../calendar.js';
import { monthsOf } from '../period.js';
import { isPendingStanding, isPetition, type Bucket, type DueBucket } from './buckets.js';
import type { CaseFigures, Standing } from './case-figures.js';
import { commitmentCounts, type CommitmentRows } from './commitment-counts.js';
import type { Counted } from './counted.js';
import type { Figures } from './fold.js';

/** Percentages of fewer cases than this say 样本不足 instead of a value. */
export const SMALLEST_SAMPLE = 10;
/** How many of the oldest pending cases a card names. */
export const OLDEST_SHOWN = 10;

export interface CardInput {
  readonly body: BodySummary;
  readonly period: Period;
  readonly asOf: AsOf;
  /** The day `asOf.at` is in Beijing. */
  readonly today: Day;
  /** Buckets of this body up to the period's last month; earlier ones feed the trend and what is carried over. */
  readonly buckets: readonly Counted<Bucket>[];
  readonly due: readonly Counted<DueBucket>[];
  /** Entries of the log that are not opened. */
  readonly withheld: number;
  /** Its commitments; of any month. */
  readonly commitments: CommitmentRows;
  /** Its oldest pending cases received up to the period's last month, oldest first; petitions are named nowhere. */
  readonly oldest: readonly CaseFigures[];
  readonly demo?: true;
}

/**
 * Draws up the live card.
 *
 * Period: received in the period, state as of `asOf`. Denominator: all received in the period; declined,
 * withdrawn, merged and 不能办 stand beside it and are never taken out. Petitions stand nowhere on it: whoever counts
 * the public log again does not have them.
 * @throws RangeError if the period is not one
 */
export function reportCard(input: CardInput): ReportCard {
  const range = monthsOf(input.period);
  if (!range) throw new RangeError(`not a period: ${input.period}`);
  const buckets = input.buckets.filter(({ bucket }) => !isPetition(bucket));
  const within = buckets.filter(({ bucket }) => bucket.month >= range.first && bucket.month <= range.last);
  const before = buckets.filter(({ bucket }) => bucket.month < range.first);
  const received = total(within, () => true);
  const cases = (definition: FigureDefinition, test: (bucket: Bucket) => boolean): Figure =>
    caseFigure(definition, total(within, test), received, input.asOf);
  const pending = (bucket: Bucket): boolean => isPendingStanding(bucket.standing);
  const overdue = input.due.filter(
    ({ bucket }) => bucket.month >= range.first && bucket.month <= range.last && input.today > bucket.due,
  );

  return {
    body: input.body,
    period: input.period,
    status: 'live',
    asOf: input.asOf,
    received: cases('received', () => true),
    problems: {
      pending: cases('pending', pending),
      overdue: caseFigure(
        'overdue',
        total(overdue, () => true),
        received,
        input.asOf,
      ),
      disputed: cases('disputed', (bucket) => bucket.disputed),
      reopened: cases('reopened', (bucket) => bucket.reopened),
      docketed: cases('docketed', (bucket) => bucket.docketed),
      carriedOver: caseFigure(
        'carried-over',
        total(before, pending),
        total(before, () => true),
        input.asOf,
      ),
      oldest: input.oldest.slice(0, OLDEST_SHOWN).map((figures) => oldestAppeal(figures, input.today)),
    },
    closing: {
      confirmed: cases('confirmed', standsAt('confirmed-by-resident')),
      witnessed: cases('witnessed', standsAt('confirmed-by-callback', 'confirmed-by-inspection')),
      claimed: cases('claimed', standsAt('claimed-done')),
      unconfirmed: cases('unconfirmed', standsAt('unconfirmed')),
    },
    aside: {
      cannot: cases('closed-cannot', standsAt('closed-cannot')),
      declined: cases('declined', standsAt('declined')),
      merged: cases('merged', standsAt('merged')),
      withdrawn: cases('withdrawn', standsAt('withdrawn')),
    },
    officeClaim: percentFigure('office-claim', total(within, claimedByOffice), received, input.asOf),
    categories: categoryRows(within, received, input.asOf),
    commitments: commitmentCounts(input.commitments, { range, today: input.today, asOf: input.asOf }),
    months: monthRows(buckets, lastMonthShown(range.first, range.last, input.today), input.asOf),
    ...(input.withheld > 0 && { withheld: input.withheld }),
    ...(input.demo && { demo: true }),
  };
}

/** The card of `body` from folded figures: what anyone gets from the public log. */
export function reportCardOf(
  figures: Figures,
  card: Pick<CardInput, 'body' | 'period' | 'asOf' | 'today' | 'demo'>,
): ReportCard {
  const last = monthsOf(card.period)?.last ?? '';
  const ours = <B extends { body: string; month: Month }>(counts: Iterable<Counted<B>>): Counted<B>[] =>
    [...counts].filter(({ bucket }) => bucket.body === card.body.slug && bucket.month <= last);
  return reportCard({
    ...card,
    buckets: ours(figures.buckets.values()),
    due: ours(figures.due.values()),
    withheld: figures.withheld,
    commitments: {
      buckets: ours(figures.commitmentBuckets.values()),
      due: ours(figures.commitmentDue.values()),
    },
    oldest: oldestFirst(
      [...figures.cases.values()].filter(
        (one) =>
          one.body === card.body.slug &&
          !isPetition(one) &&
          monthOf(one.received) <= last &&
          isPendingStanding(one.standing),
      ),
    ),
  });
}

/** By day received, then by number: the order the ten oldest are named in. */
export function oldestFirst(cases: readonly CaseFigures[]): CaseFigures[] {
  const order = (one: CaseFigures): string => `${one.received} ${one.number}`;
  return [...cases].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function total<B>(counts: readonly Counted<B>[], test: (bucket: B) => boolean): number {
  return counts.reduce((sum, { bucket, count }) => (test(bucket) ? sum + count : sum), 0);
}

function standsAt(...standings: readonly Standing[]): (bucket: Bucket) => boolean {
  return (bucket) => standings.includes(bucket.standing);
}

/** The office's word: it says done, whoever agreed. */
function claimedByOffice(bucket: Bucket): boolean {
  return (
    bucket.standing.startsWith('confirmed-by-') ||
    bucket.standing === 'claimed-done' ||
    bucket.standing === 'unconfirmed'
  );
}

function caseFigure(
  definition: FigureDefinition,
  numerator: number,
  denominator: number,
  asOf: AsOf,
): Figure {
  return { definition, unit: 'case', value: numerator, numerator, denominator, asOf };
}

function percentFigure(
  definition: FigureDefinition,
  numerator: number,
  denominator: number,
  asOf: AsOf,
): Figure {
  if (denominator < SMALLEST_SAMPLE)
    return { definition, unit: 'percent', insufficient: true, numerator, denominator, asOf };
  return {
    definition,
    unit: 'percent',
    value: Math.round((numerator * 1000) / denominator) / 10,
    numerator,
    denominator,
    asOf,
  };
}

function oldestAppeal(figures: CaseFigures, today: Day): OldestAppeal {
  const { number, category, level, received, disputed, reopened, docketed } = figures;
  return {
    number,
    category,
    level,
    // Only pending cases are listed, and those stand at a plain state.
    state: figures.standing as AppealState,
    receivedOn: received,
    ageDays: Math.max(0, daysBetween(received, today)),
    overdue: today > figures.resolutionDue,
    disputed,
    reopened,
    docketed,
  };
}

function categoryRows(within: readonly Counted<Bucket>[], received: number, asOf: AsOf): CategoryRow[] {
  const categories = [...new Set(within.map(({ bucket }) => bucket.category))];
  const rows = categories.map((category): CategoryRow => {
    const its = within.filter(({ bucket }) => bucket.category === category);
    const count = total(its, () => true);
    return {
      category,
      received: caseFigure('category-received', count, received, asOf),
      pending: caseFigure(
        'category-pending',
        total(its, ({ standing }) => isPendingStanding(standing)),
        count,
        asOf,
      ),
      confirmed: caseFigure('category-confirmed', total(its, standsAt('confirmed-by-resident')), count, asOf),
    };
  });
  return rows.filter((row) => row.received.numerator > 0).sort(byReceivedThenName);
}

function byReceivedThenName(a: CategoryRow, b: CategoryRow): number {
  return b.received.numerator - a.received.numerator || compare(a.category, b.category);
}

function compare(a: Category, b: Category): number {
  return a < b ? -1 : 1;
}

/** A period that is still running shows months up to now, not empty ones to come. */
function lastMonthShown(first: Month, last: Month, today: Day): Month {
  const now = monthOf(today);
  return now >= first && now < last ? now : last;
}

function monthRows(buckets: readonly Counted<Bucket>[], last: Month, asOf: AsOf): MonthRow[] {
  return Array.from({ length: 12 }, (_, index): MonthRow => {
    const month = addMonths(last, index - 11);
    const its = buckets.filter(({ bucket }) => bucket.month === month);
    const count = total(its, () => true);
    return {
      month,
      received: caseFigure('month-received', count, count, asOf),
      pending: caseFigure(
        'month-pending',
        total(its, ({ standing }) => isPendingStanding(standing)),
        count,
        asOf,
      ),
      confirmed: caseFigure('month-confirmed', total(its, standsAt('confirmed-by-resident')), count, asOf),
    };
  });
}
