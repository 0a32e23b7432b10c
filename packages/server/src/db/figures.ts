// Counted figures: kept exact by the transaction that appends, so that a card is read, never computed over cases.
import { sql } from 'kysely';
import type { Category } from '@huiyin/sdk';
import {
  addMonths,
  caseFigures,
  CASES_SINCE,
  measureOnTopic,
  OLDEST_SHOWN,
  pendingStates,
  tallyChanges,
  taskFigureRow,
  TASKS_SINCE,
  topicMeasure,
  type BucketChanges,
  type CardTallies,
  type CaseFigures,
  type Counted,
  type DueBucket,
  type FormulasSet,
  type Measure,
  type Tallied,
  type Tally,
  type TaskFigureRow,
} from '@huiyin/sdk/rules';
import type { CardQuery, FigureRows } from '../use-cases/ports.js';
import { publicColumns, publicRecord } from './appeal-row.js';
import { readCommitmentFigures } from './commitment-figures.js';
import { readCases } from './commitments.js';
import { countLists } from './list-figures.js';
import { latestParticipation } from './participation.js';
import { sealedEdition } from './publications.js';
import type { Tx } from './transaction.js';

/** Everything a body's card is drawn from. What is asked for costs the same however many cases there are. */
export async function readFigures(tx: Tx, ledger: string, query: CardQuery): Promise<FigureRows> {
  const { body, months } = query;
  const [commitments, later, tallies, oldest, formulas, participation] = await Promise.all([
    readCommitmentFigures(tx, ledger, query),
    readLater(tx, ledger, query),
    readTallies(tx, ledger, query),
    readOldest(tx, ledger, query),
    readFormulas(tx, ledger, body),
    latestParticipation(tx, ledger, { body, year: months.first.slice(0, 4) }),
  ]);
  return {
    ...{ commitments, tallies, oldest, ...later },
    ...(formulas && { formulas }),
    ...(participation && { participation }),
  };
}

/** What stands on a card only since the log says that it is counted so: tasks, and what photos show. */
async function readLater(
  tx: Tx,
  ledger: string,
  query: CardQuery,
): Promise<Pick<FigureRows, 'tasks' | 'cases'>> {
  // Of a card on one topic neither is a part.
  if (query.category !== undefined) return {};
  const edition = await sealedEdition(tx, ledger);
  return {
    ...(edition >= TASKS_SINCE && { tasks: await readTasks(tx, ledger, query.body) }),
    ...(edition >= CASES_SINCE && { cases: await readCases(tx, ledger, query) }),
  };
}

/** A unit has dozens of them, not thousands. */
async function readTasks(tx: Tx, ledger: string, body: string): Promise<TaskFigureRow[]> {
  const rows = await tx
    .selectFrom('task')
    .select('state')
    .where('ledger', '=', ledger)
    .where('body', '=', body)
    .execute();
  return rows.map(({ state }) => taskFigureRow(state));
}

/** From the row itself and in this transaction: a card is of one state of the log, formulas too. */
async function readFormulas(tx: Tx, ledger: string, body: string): Promise<FormulasSet | undefined> {
  const row = await tx
    .selectFrom('unit')
    .select((eb) => [
      'formulas',
      eb
        .selectFrom('setting_change')
        .select(({ fn }) => fn.max('revision').as('revision'))
        .where('ledger', '=', ledger)
        .where('body', '=', body)
        .where('part', '=', 'formulas')
        .as('revision'),
    ])
    .where('slug', '=', body)
    .where('formulas', 'is not', null)
    .executeTakeFirst();
  if (!row?.formulas || row.revision === null) return undefined;
  return { revision: row.revision, value: row.formulas };
}

/** Numbers of one month that a card shows month by month. */
const SHOWN = ['received', 'pending', 'standing/confirmed-by-resident'] as const satisfies readonly Measure[];
/** What is carried over, and of how many. */
const BEFORE = ['received', 'pending'] as const satisfies readonly Measure[];

const isOfItem = sql<boolean>`measure like 'item/%'`;
/** What no whole card is drawn from, and there may be many of. */
const isOfPart = sql<boolean>`(measure like 'item/%' or measure like 'topic/%')`;
/** What a card on one topic is drawn from. */
const isOnTopic = (category: Category) =>
  sql<boolean>`measure like any(array[${`category/${category}/%`}, ${`topic/${category}/%`}])`;

async function readTallies(
  tx: Tx,
  ledger: string,
  { body, category, today, months: { first, last, shownFirst, shownLast } }: CardQuery,
): Promise<CardTallies> {
  const named = (measures: readonly (typeof SHOWN)[number][]): Measure[] =>
    category === undefined ? [...measures] : measures.map((measure) => topicMeasure(measure, category));
  const tallies = tx.selectFrom('card_tally').where('ledger', '=', ledger).where('body', '=', body);
  const dueDays = tx.selectFrom('figure_due').where('ledger', '=', ledger).where('body', '=', body);
  const onCard = (rows: readonly Numbered[]): Tallied =>
    numbersOf(category === undefined ? rows : onTopic(rows, category));
  const [within, before, months, overdue] = await Promise.all([
    tallies
      .select(({ fn }) => ['measure', fn.sum<number>('count').as('count')])
      .where('month', '>=', first)
      .where('month', '<=', last)
      .where(({ not }) => (category === undefined ? not(isOfPart) : isOnTopic(category)))
      .groupBy('measure')
      .having(({ fn }) => fn.sum('count'), '<>', 0)
      .execute(),
    tallies
      .select(({ fn }) => ['measure', fn.sum<number>('count').as('count')])
      .where('measure', 'in', named(BEFORE))
      .where('month', '<', first)
      .groupBy('measure')
      .execute(),
    tallies
      .select(['month', 'measure', 'count'])
      .where('measure', 'in', named(SHOWN))
      .where('month', '>=', shownFirst)
      .where('month', '<=', shownLast)
      .execute(),
    (category === undefined ? dueDays : dueDays.where('category', '=', category))
      .select(({ fn }) => fn.coalesce(fn.sum<number>('count'), sql.lit(0)).as('count'))
      .where('month', '>=', first)
      .where('month', '<=', last)
      .where('due', '<', today)
      .executeTakeFirstOrThrow(),
  ]);
  return {
    within: onCard(within),
    before: onCard(before),
    months: new Map(
      [...new Set(months.map(({ month }) => month))].map((month) => [
        month,
        onCard(months.filter((row) => row.month === month)),
      ]),
    ),
    overdue: overdue.count,
  };
}

/** Items only: what a card is not drawn from. */
export async function readItemTallies(
  tx: Tx,
  ledger: string,
  { body, months: { first, last } }: CardQuery,
): Promise<Tallied> {
  const rows = await tx
    .selectFrom('card_tally')
    .select(({ fn }) => ['measure', fn.sum<number>('count').as('count')])
    .where('ledger', '=', ledger)
    .where('body', '=', body)
    .where('month', '>=', first)
    .where('month', '<=', last)
    .where(isOfItem)
    .groupBy('measure')
    .execute();
  return numbersOf(rows);
}

interface Numbered {
  readonly measure: Measure;
  readonly count: number;
}

/** The numbers of one topic under the names they have on its card. */
function onTopic(rows: readonly Numbered[], category: Category): Numbered[] {
  return rows.flatMap(({ measure, count }) => {
    const name = measureOnTopic(measure, category);
    return name === undefined ? [] : [{ measure: name, count }];
  });
}

function numbersOf(rows: readonly Numbered[]) {
  return new Map(rows.map(({ measure, count }) => [measure, count]));
}

async function readOldest(
  tx: Tx,
  ledger: string,
  { body, category, months: { last } }: CardQuery,
): Promise<CaseFigures[]> {
  let pending = tx
    .selectFrom('appeal')
    .select(publicColumns)
    .where('ledger', '=', ledger)
    .where('body', '=', body)
    .where('state', 'in', pendingStates)
    // A petition has no public view at all (workflow: petition 信访).
    .where('channel', '<>', 'petition')
    .where('received', '<', `${addMonths(last, 1)}-01`);
  if (category !== undefined) pending = pending.where('category', '=', category);
  const rows = await pending.orderBy('received').orderBy('number').limit(OLDEST_SHOWN).execute();
  return rows.map((row) => caseFigures(publicRecord(row).case));
}

/**
 * The writes that apply what one act changes. The caller holds the ledger's head, so nobody else counts meanwhile.
 * Each returns the counts it leads to, for `isCounted`.
 */
export function figureWrites(tx: Tx, ledger: string, { buckets, due, lists }: BucketChanges) {
  const tallies = tallyChanges(buckets);
  return {
    card_tally_step: tallies.length > 0 ? countTallies(tx, ledger, tallies) : undefined,
    figure_due_step: due.length > 0 ? countDue(tx, ledger, due) : undefined,
    list_bucket_step: lists.length > 0 ? countLists(tx, ledger, lists) : undefined,
  };
}

/** Whether no count has fallen below nought, that is, every case left a bucket it was counted in. */
export function isCounted({ buckets, due, lists }: BucketChanges) {
  const never = sql<number | null>`null::integer`;
  return sql<boolean>`coalesce(least(
    ${tallyChanges(buckets).length > 0 ? sql`(select min(count) from card_tally_step)` : never},
    ${due.length > 0 ? sql`(select min(count) from figure_due_step)` : never},
    ${lists.length > 0 ? sql`(select min(count) from list_bucket_step)` : never}
  ), 0) >= 0`;
}

function countTallies(tx: Tx, ledger: string, changes: readonly Counted<Tally>[]) {
  return tx
    .insertInto('card_tally')
    .values(changes.map(({ bucket, count }) => ({ ledger, ...bucket, count })))
    .onConflict((conflict) =>
      conflict
        .columns(['ledger', 'body', 'month', 'measure'])
        .doUpdateSet({ count: sql`card_tally.count + excluded.count` }),
    )
    .returning('count');
}

function countDue(tx: Tx, ledger: string, changes: readonly Counted<DueBucket>[]) {
  return tx
    .insertInto('figure_due')
    .values(changes.map(({ bucket, count }) => ({ ledger, ...bucket, count })))
    .onConflict((conflict) =>
      conflict
        .columns(['ledger', 'body', 'month', 'category', 'due'])
        .doUpdateSet({ count: sql`figure_due.count + excluded.count` }),
    )
    .returning('count');
}

/** Takes away buckets that count nobody any more. */
export async function purgeBuckets(tx: Tx, ledger: string): Promise<void> {
  await Promise.all([
    tx.deleteFrom('card_tally').where('ledger', '=', ledger).where('count', '=', 0).execute(),
    tx.deleteFrom('figure_due').where('ledger', '=', ledger).where('count', '=', 0).execute(),
    tx.deleteFrom('list_bucket').where('ledger', '=', ledger).where('count', '=', 0).execute(),
  ]);
}
