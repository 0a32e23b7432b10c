// A report card from what was counted: the same whether it was folded here or kept in a database.
import type {
  AppealState,
  AsOf,
  BodySummary,
  Category,
  Day,
  Figure,
  FigureDefinition,
  Month,
  OldestAppeal,
  Participation,
  Period,
  ReportCard,
} from '../../types/index.js';
import { daysBetween, monthOf } from '../calendar.js';
import { monthsOf } from '../period.js';
import { isPendingStanding, isPetition, type Bucket, type DueBucket } from './buckets.js';
import { caseFigure, categoryRows, monthRows, numberOf, percentFigure } from './card-figures.js';
import type { CaseFigures, Standing } from './case-figures.js';
import { cardCases, CASES_SINCE, latestCases } from './card-cases.js';
import type { CommitmentFigures } from './commitment-figures.js';
import { commitmentCounts, type CommitmentRows } from './commitment-counts.js';
import type { Counted } from './counted.js';
import type { Figures } from './fold.js';
import { participationKey } from './participation.js';
import { ratesOf, type FormulasSet } from './rates.js';
import {
  cardMonths,
  talliesIn,
  type CardMonths,
  type CardTallies,
  type Measure,
  type Tallied,
} from './tallies.js';
import { taskFigures, TASKS_SINCE, type TaskFigureRow } from './task-figures.js';

/** How many of the oldest pending cases a card names. */
export const OLDEST_SHOWN = 10;

/** A card of one unit for one period, without its numbers. */
interface CardFrame {
  readonly body: BodySummary;
  readonly period: Period;
  /** 专项报告: the cases it is given are of this category; what is not of cases stands on no such card. */
  readonly category?: Category;
  readonly asOf: AsOf;
  /** The day `asOf.at` is in Beijing. */
  readonly today: Day;
  /** Entries of the log that are not opened. */
  readonly withheld: number;
  /** Its commitments; of any month. */
  readonly commitments: CommitmentRows;
  /**
   * Of its promises made in the period, those with a public photo of before and one of after that are shown, in order.
   * Absent for a card counted before photos stood on cards.
   */
  readonly cases?: readonly CommitmentFigures[];
  /** Its oldest pending cases received up to the period's last month, oldest first; petitions are named nowhere. */
  readonly oldest: readonly CaseFigures[];
  /** By which its rates are counted; absent where none was ever set. */
  readonly formulas?: FormulasSet;
  /** Its tasks; of any month. Absent for a card counted before tasks stood on cards. */
  readonly tasks?: readonly TaskFigureRow[];
  /** The latest count of the year its period is in. */
  readonly participation?: Participation;
  readonly demo?: true;
}

/** What a card is drawn from where its cases are tallied. */
export interface TalliedCard extends CardFrame {
  readonly tallies: CardTallies;
}

/** What a card is drawn from where its cases are counted in buckets. */
export interface CardInput extends CardFrame {
  /** Buckets of this body up to the period's last month; earlier ones feed the trend and what is carried over. */
  readonly buckets: readonly Counted<Bucket>[];
  readonly due: readonly Counted<DueBucket>[];
}

/**
 * Draws up the live card from buckets.
 * @throws RangeError if the period is not one
 */
export function reportCard({ buckets, due, ...card }: CardInput): ReportCard {
  const { period, today } = card;
  return talliedCard({ ...card, tallies: talliesIn(buckets, due, monthsOn(period, today), today) });
}

/**
 * Draws up the live card.
 *
 * Period: received in the period, state as of `asOf`. Denominator: all received in the period; declined,
 * withdrawn, merged and 不能办 stand beside it and are never taken out. Petitions stand nowhere on it: whoever counts
 * the public log again does not have them.
 * @throws RangeError if the period is not one
 */
export function talliedCard(input: TalliedCard): ReportCard {
  const { asOf, today, tallies } = input;
  const months = monthsOn(input.period, today);
  const { category } = input;
  const { within, before } = tallies;
  const received = numberOf(within, 'received');
  const isWhole = category === undefined;
  const rates = isWhole ? ratesOf(input.formulas, within, asOf) : undefined;
  const cases =
    isWhole && input.cases
      ? cardCases(input.cases, input.commitments.buckets, { range: months, asOf })
      : undefined;
  const tasks = isWhole && input.tasks ? taskFigures(input.tasks, months, asOf) : undefined;
  const counted = (definition: FigureDefinition, ...measures: readonly Measure[]): Figure =>
    caseFigure(definition, sumOf(within, measures), received, asOf);
  const standing = (definition: FigureDefinition, ...standings: readonly Standing[]): Figure =>
    counted(definition, ...standings.map(standsAt));

  return {
    body: input.body,
    period: input.period,
    ...(category !== undefined && { category }),
    status: 'live',
    asOf,
    received: counted('received', 'received'),
    problems: {
      pending: counted('pending', 'pending'),
      overdue: caseFigure('overdue', tallies.overdue, received, asOf),
      disputed: counted('disputed', 'disputed'),
      reopened: counted('reopened', 'reopened'),
      docketed: counted('docketed', 'docketed'),
      carriedOver: caseFigure(
        'carried-over',
        numberOf(before, 'pending'),
        numberOf(before, 'received'),
        asOf,
      ),
      oldest: input.oldest.slice(0, OLDEST_SHOWN).map((figures) => oldestAppeal(figures, today)),
    },
    closing: {
      confirmed: standing('confirmed', 'confirmed-by-resident'),
      witnessed: standing('witnessed', 'confirmed-by-callback', 'confirmed-by-inspection'),
      claimed: standing('claimed', 'claimed-done'),
      unconfirmed: standing('unconfirmed', 'unconfirmed'),
    },
    aside: {
      cannot: standing('closed-cannot', 'closed-cannot'),
      declined: standing('declined', 'declined'),
      merged: standing('merged', 'merged'),
      withdrawn: standing('withdrawn', 'withdrawn'),
    },
    ...(rates && { rates }),
    officeClaim: percentFigure('office-claim', sumOf(within, CLAIMED_BY_OFFICE), received, asOf),
    categories: isWhole ? categoryRows(within, received, asOf) : [],
    ...(isWhole && { commitments: commitmentCounts(input.commitments, { range: months, today, asOf }) }),
    ...(cases && { cases }),
    ...(tasks && { tasks }),
    ...(isWhole && input.participation && { participation: input.participation }),
    months: monthRows(tallies.months, months, asOf),
    ...(input.withheld > 0 && { withheld: input.withheld }),
    ...(input.demo && { demo: true }),
  };
}

function monthsOn(period: Period, today: Day): CardMonths {
  const months = cardMonths(period, today);
  if (!months) throw new RangeError(`not a period: ${period}`);
  return months;
}

/** The card of `body` from folded figures: what anyone gets from the public log. */
export function reportCardOf(
  figures: Figures,
  card: Pick<CardInput, 'body' | 'period' | 'category' | 'asOf' | 'today' | 'demo'>,
): ReportCard {
  const range = monthsOf(card.period);
  const last = range?.last ?? '';
  const ours = <B extends { body: string; month: Month }>(counts: Iterable<Counted<B>>): Counted<B>[] =>
    [...counts].filter(({ bucket }) => bucket.body === slug && bucket.month <= last);
  const { slug } = card.body;
  const isOnTopic = (one: { readonly category: Category }): boolean =>
    card.category === undefined || one.category === card.category;
  const formulas = figures.formulas.get(slug);
  const participation = figures.participation.get(
    participationKey({ body: slug, year: card.period.slice(0, 4) }),
  );
  return reportCard({
    ...card,
    ...(formulas && { formulas }),
    ...(participation && { participation }),
    ...(range &&
      figures.edition >= CASES_SINCE && {
        cases: latestCases(
          [...figures.commitments.values()].filter(({ body }) => body === slug),
          range,
        ),
      }),
    ...(figures.edition >= TASKS_SINCE && {
      tasks: [...figures.tasks.values()].filter(({ body }) => body === slug),
    }),
    buckets: ours(figures.buckets.values()).filter(({ bucket }) => isOnTopic(bucket)),
    due: ours(figures.due.values()).filter(({ bucket }) => isOnTopic(bucket)),
    withheld: figures.withheld,
    commitments: {
      buckets: ours(figures.commitmentBuckets.values()),
      due: ours(figures.commitmentDue.values()),
    },
    oldest: oldestFirst(
      [...figures.cases.values()].filter(
        (one) =>
          one.body === slug &&
          isOnTopic(one) &&
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

function sumOf(tallied: Tallied, measures: readonly Measure[]): number {
  return measures.reduce((sum, measure) => sum + numberOf(tallied, measure), 0);
}

function standsAt(standing: Standing): Measure {
  return `standing/${standing}`;
}

/** The office's word: it says done, whoever agreed. */
const CLAIMED_BY_OFFICE: readonly Measure[] = [
  'standing/confirmed-by-resident',
  'standing/confirmed-by-callback',
  'standing/confirmed-by-inspection',
  'standing/claimed-done',
  'standing/unconfirmed',
];

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
