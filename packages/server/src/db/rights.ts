// The counts of the page of four rights, in one statement.
import { sql } from 'kysely';
import type { RightsFigures, RightsReads } from '../use-cases/rights-records.js';
import type { Tx } from './transaction.js';

export function rightsReads(tx: Tx, ledger: string): RightsReads {
  return { rightsFigures: (query) => readRightsFigures(tx, ledger, query) };
}

interface Row {
  readonly overdue_appeals: number;
  readonly made: number;
  readonly open: number;
  readonly overdue: number;
  readonly decisions: number;
  readonly open_decisions: number;
  readonly adopted: number;
  readonly funded: number;
  /** Amounts of many tasks may be more than an integer of the database holds. */
  readonly yuan: string;
}

/** Appeals and commitments are counted where they are written; of decisions and tasks a unit has dozens. */
async function readRightsFigures(
  tx: Tx,
  ledger: string,
  { body, today }: { readonly body: string; readonly today: string },
): Promise<RightsFigures> {
  const of = sql`ledger = ${ledger} and body = ${body}`;
  const { rows } = await sql<Row>`
    select due.count as overdue_appeals, promised.*, promised_due.*, decided.*, paid.*
    from
      (select coalesce(sum(count), 0)::int as count from figure_due where ${of} and due < ${today}::date) as due,
      (
        select coalesce(sum(count), 0)::int as made,
          coalesce(sum(count) filter (where standing = 'open'), 0)::int as open
        from commitment_bucket where ${of}
      ) as promised,
      (
        select coalesce(sum(count), 0)::int as overdue from commitment_due where ${of} and due < ${today}::date
      ) as promised_due,
      (
        select count(*)::int as decisions,
          (count(*) filter (where status in ('announced', 'voting')))::int as open_decisions,
          (count(*) filter (where status = 'adopted'))::int as adopted
        from decision where ${of}
      ) as decided,
      (
        select count(*)::int as funded, coalesce(sum((state->'funding'->>'yuan')::bigint), 0)::text as yuan
        from task where ${of} and status <> 'withdrawn' and state->'funding'->>'yuan' is not null
      ) as paid
  `.execute(tx);
  const [row] = rows;
  if (!row) throw new Error('counts without a row');
  const { made, open, overdue, decisions, open_decisions, adopted, funded, yuan } = row;
  return {
    overdueAppeals: row.overdue_appeals,
    commitments: { made, open, overdue },
    decisions: { all: decisions, open: open_decisions, adopted },
    funds: { tasks: funded, yuan: Number(yuan) },
  };
}
