// Tasks between their rows and what use-cases know of them.
import { sql } from 'kysely';
import type { Category, TaskCount, TaskFacts, TaskHorizon, TaskSuggestion } from '@huiyin/sdk';
import { taskConfirmBy, type TaskCase, type TaskEvent } from '@huiyin/sdk/rules';
import type { RecurringQuery, TaskEntry, TaskListQuery, TaskWrite } from '../use-cases/task-records.js';
import { keepAnswer } from './answers.js';
import { buffer } from './bytes.js';
import { entriesWithOpeners } from './log-entries.js';
import { logWrites } from './log-writes.js';
import { together } from './together.js';
import type { Tx } from './transaction.js';

/** The order of the library. */
const horizons: readonly TaskHorizon[] = ['near', 'mid', 'long'];

/** The most numbers a suggestion names; all are counted. */
const MOST_NAMED = 200;

export async function findTask(tx: Tx, ledger: string, id: string): Promise<TaskCase | undefined> {
  return (await rowsOf(tx, ledger).where('id', '=', id).executeTakeFirst())?.state;
}

export async function lockTask(tx: Tx, ledger: string, id: string): Promise<TaskCase | undefined> {
  return (await rowsOf(tx, ledger).where('id', '=', id).forUpdate().executeTakeFirst())?.state;
}

/** Near ones first; of each horizon the first opened first. */
export async function listTasks(
  tx: Tx,
  ledger: string,
  { body, horizon, after, limit }: TaskListQuery,
): Promise<TaskCase[]> {
  let rows = rowsOf(tx, ledger).where('body', '=', body);
  if (horizon !== undefined) rows = rows.where('horizon', '=', horizons.indexOf(horizon));
  if (after) {
    rows = rows.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('horizon', 'id'), '>', tuple(horizons.indexOf(after.horizon), after.id)),
    );
  }
  const found = await rows.orderBy('horizon').orderBy('id').limit(limit).execute();
  return found.map(({ state }) => state);
}

/** Of all of a unit's tasks, near ones first; horizons without any among them. */
export async function countTasks(tx: Tx, ledger: string, body: string): Promise<TaskCount[]> {
  const rows = await tx
    .selectFrom('task')
    .select(({ fn }) => ['horizon', 'status', fn.countAll<string>().as('count')])
    .where('ledger', '=', ledger)
    .where('body', '=', body)
    .groupBy(['horizon', 'status'])
    .execute();
  return horizons.map((horizon, order) => {
    const count = { horizon, open: 0, claimed: 0, confirmed: 0, unconfirmed: 0, withdrawn: 0 };
    for (const row of rows) if (row.horizon === order) count[row.status] = Number(row.count);
    return count;
  });
}

/** All entries of these tasks, oldest first. */
export async function taskEntries(tx: Tx, ledger: string, ids: readonly string[]): Promise<TaskEntry[]> {
  const rows = await entriesWithOpeners(tx, ledger, ids);
  return rows.flatMap(({ facts, event, opener, ...entry }) =>
    // The records asked for are tasks, and so is what is sealed of them; nothing of them is ever erased.
    event && opener ? [{ ...entry, opener, facts: facts as TaskFacts, event: event as TaskEvent }] : [],
  );
}

/** Ids of tasks whose window for the witnesses' word ended before `today`. */
export async function lapsingTasks(tx: Tx, ledger: string, today: string, limit: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('task')
    .select('id')
    .where('ledger', '=', ledger)
    .where('confirm_by', '<', today)
    .orderBy('confirm_by')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * Classes of which so many came, most first. Not counted: petitions and praise, what was withdrawn, declined or merged
 * into another, and what stands behind a task that is not over.
 */
export async function recurringAppeals(
  tx: Tx,
  ledger: string,
  { body, from, to, atLeast }: RecurringQuery,
): Promise<TaskSuggestion[]> {
  const { rows } = await sql<{ category: Category; count: number; appeals: string[] }>`
    select category, count(*)::int as count,
      (array_agg(number order by received desc, number desc))[1:${sql.lit(MOST_NAMED)}] as appeals
    from appeal
    where ledger = ${ledger} and body = ${body} and received between ${from}::date and ${to}::date
      and channel <> 'petition' and kind <> 'praise' and state not in ('withdrawn', 'declined', 'merged')
      and not exists (
        select from task_appeal
        join task on task.ledger = task_appeal.ledger and task.id = task_appeal.task
        where task_appeal.ledger = appeal.ledger and task_appeal.appeal = appeal.number
          and task.status in ('open', 'claimed')
      )
    group by category
    having count(*) >= ${atLeast}
    order by count desc, category
  `.execute(tx);
  return rows;
}

/** Writes one step: the task as it now stands, what newly stands behind it, and its entry. */
export async function appendTask(tx: Tx, ledger: string, write: TaskWrite): Promise<void> {
  const { after, opening, linked, answer, at } = write;
  const { id } = after;
  const now = {
    status: after.status,
    confirm_by: taskConfirmBy(after) ?? null,
    state: JSON.stringify(after),
  };
  await together(
    tx,
    {
      task_step: opening
        ? tx.insertInto('task').values({
            ledger,
            id,
            body: after.body,
            unit: after.unit,
            horizon: horizons.indexOf(after.horizon),
            ...now,
          })
        : tx.updateTable('task').set(now).where('ledger', '=', ledger).where('id', '=', id),
      key_step:
        opening &&
        tx
          .insertInto('record_key')
          .values({ ledger, record: id, key: buffer(opening.recordKey), is_public: true }),
      appeal_step:
        linked.length > 0
          ? tx.insertInto('task_appeal').values(linked.map((appeal) => ({ ledger, task: id, appeal })))
          : undefined,
      ...logWrites(tx, ledger, { ...write, record: id }),
      answer_step: answer && keepAnswer(tx, ledger, answer, at),
    },
    sql<boolean>`true`,
  );
}

function rowsOf(tx: Tx, ledger: string) {
  return tx.selectFrom('task').select('state').where('ledger', '=', ledger);
}
