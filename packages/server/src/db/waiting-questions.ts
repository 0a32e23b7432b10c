// Questions that wait at meetings between their rows and what use-cases know of them.
import type { WaitingReads, WaitingWrites } from '../use-cases/waiting-records.js';
import type { Tx } from './transaction.js';

export function waitingReads(tx: Tx, ledger: string): WaitingReads {
  return {
    async waitingQuestions(meeting) {
      const rows = await tx
        .selectFrom('meeting_waiting')
        .select('appeal')
        .where('ledger', '=', ledger)
        .where('meeting', '=', meeting)
        .where('state', '=', 'waiting')
        .orderBy('appeal')
        .execute();
      return rows.map(({ appeal }) => appeal);
    },
    async asideQuestions(meeting, limit) {
      const rows = await tx
        .selectFrom('meeting_waiting')
        .select(['appeal', 'reason', 'unit', 'person', 'settled_at'])
        .where('ledger', '=', ledger)
        .where('meeting', '=', meeting)
        .where('state', '=', 'aside')
        .orderBy('settled_at', 'desc')
        .orderBy('appeal', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ appeal, reason, unit, person, settled_at }) => ({
        appeal,
        reason: reason ?? '',
        unit: unit ?? '',
        person: person ?? '',
        at: settled_at ?? 0,
      }));
    },
  };
}

export function waitingWrites(tx: Tx, ledger: string): WaitingWrites {
  return {
    async addWaiting(meeting, appeal) {
      const nothing = { reason: null, unit: null, person: null, settled_at: null };
      await tx
        .insertInto('meeting_waiting')
        .values({ ledger, meeting, appeal, state: 'waiting', ...nothing })
        .execute();
    },
    async settleWaiting(meeting, appeal, aside) {
      const { numUpdatedRows } = await tx
        .updateTable('meeting_waiting')
        .set(
          aside
            ? {
                state: 'aside',
                reason: aside.reason,
                unit: aside.unit,
                person: aside.person,
                settled_at: new Date(aside.at),
              }
            : { state: 'taken' },
        )
        .where('ledger', '=', ledger)
        .where('meeting', '=', meeting)
        .where('appeal', '=', appeal)
        .where('state', '=', 'waiting')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

/** That it was put to a meeting goes with the words of its appeal. */
export async function forgetWaiting(tx: Tx, ledger: string, appeal: string): Promise<void> {
  await tx.deleteFrom('meeting_waiting').where('ledger', '=', ledger).where('appeal', '=', appeal).execute();
}
