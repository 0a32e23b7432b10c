// Response plans 回应预案 between their rows and what use-cases know of them.
import type { Selectable } from 'kysely';
import type { PlanReads, PlanRecord, PlanWrites } from '../use-cases/plan-records.js';
import { keepAnswer } from './answers.js';
import type { PlanTable } from './plan-tables.js';
import { instant } from './schema.js';
import type { Tx } from './transaction.js';

export function planReads(tx: Tx, ledger: string): PlanReads {
  return {
    async plans(meeting) {
      const rows = await rowsOf(tx, ledger).where('meeting', '=', meeting).orderBy('id').execute();
      return rows.map(recordOf);
    },
    async plan(id) {
      const row = await rowsOf(tx, ledger).where('id', '=', id).executeTakeFirst();
      return row && recordOf(row);
    },
    async planRevisions(id) {
      const rows = await tx
        .selectFrom('response_plan_revision')
        .select(['revision', 'status', 'content', 'changed_at', 'unit', 'person'])
        .where('ledger', '=', ledger)
        .where('plan', '=', id)
        .orderBy('revision', 'desc')
        .execute();
      return rows.map(({ changed_at: at, ...said }) => ({ ...said, at }));
    },
  };
}

export function planWrites(tx: Tx, ledger: string): PlanWrites {
  return {
    async lockPlan(id) {
      const row = await rowsOf(tx, ledger).where('id', '=', id).forUpdate().executeTakeFirst();
      return row && recordOf(row);
    },
    async writePlan({ record, role, answer }) {
      const { id, meeting, body, status, revision, unit, person, at } = record;
      const content = JSON.stringify(record.content);
      const now = { status, revision, content, changed_at: new Date(at), unit, person };
      await tx
        .insertInto('response_plan')
        .values({ ledger, id, meeting, body, ...now })
        .onConflict((conflict) => conflict.columns(['ledger', 'id']).doUpdateSet(now))
        .execute();
      await tx
        .insertInto('response_plan_revision')
        .values({ ledger, plan: id, ...now, role })
        .execute();
      if (answer) await keepAnswer(tx, ledger, answer, at).execute();
    },
    async purgePlans(before) {
      await tx
        .deleteFrom('response_plan')
        .where('ledger', '=', ledger)
        .where('changed_at', '<', instant(before))
        .execute();
    },
  };
}

function rowsOf(tx: Tx, ledger: string) {
  return tx.selectFrom('response_plan').selectAll().where('ledger', '=', ledger);
}

function recordOf(row: Selectable<PlanTable>): PlanRecord {
  const { id, meeting, body, status, revision, content, changed_at: at, unit, person } = row;
  return { id, meeting, body, status, revision, content, at, unit, person };
}
