// Decisions and their boxes between their rows and what use-cases know of them.
import { sql } from 'kysely';
import type { DecisionFacts } from '@huiyin/sdk';
import { isFoundWanting, type DecisionEvent } from '@huiyin/sdk/rules';
import type {
  DecisionAnnouncement,
  DecisionReads,
  DecisionWrite,
  DecisionWrites,
} from '../use-cases/decision-records.js';
import { keepAnswer } from './answers.js';
import { buffer, plain } from './bytes.js';
import { entriesWithOpeners } from './log-entries.js';
import { logWrites } from './log-writes.js';
import { printedCodeReads, printedCodeWrites } from './printed-codes.js';
import { together } from './together.js';
import type { Tx } from './transaction.js';

export function decisionReads(tx: Tx, ledger: string): DecisionReads {
  return {
    ...printedCodeReads(tx, ledger),
    decision: async (id) => (await rowsOf(tx, ledger).where('id', '=', id).executeTakeFirst())?.state,
    async decisions({ body, statuses, isWanting, before, limit }) {
      let rows = rowsOf(tx, ledger).where('body', '=', body);
      if (statuses) rows = rows.where('status', 'in', statuses);
      if (isWanting) rows = rows.where('is_wanting', '=', true);
      if (before !== undefined) rows = rows.where('id', '<', before);
      return (await rows.orderBy('id', 'desc').limit(limit).execute()).map(({ state }) => state);
    },
    async decisionEntries(id) {
      const rows = await entriesWithOpeners(tx, ledger, [id]);
      return rows.flatMap(({ facts, event, opener, ...entry }) =>
        // Nothing of a decision is ever erased.
        event && opener
          ? [{ ...entry, opener, facts: facts as DecisionFacts, event: event as DecisionEvent }]
          : [],
      );
    },
    async openingDecisions(today, limit) {
      const rows = await tx
        .selectFrom('decision')
        .select('id')
        .where('ledger', '=', ledger)
        .where('status', '=', 'announced')
        .where('opens_on', '<=', today)
        .orderBy('opens_on')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(({ id }) => id);
    },
  };
}

/** @param onAnnounced told once something is to be announced with the commit */
export function decisionWrites(tx: Tx, ledger: string, onAnnounced: () => void): DecisionWrites {
  const codes = printedCodeWrites(tx, ledger);
  return {
    ...codes,
    lockDecision: async (id) =>
      (await rowsOf(tx, ledger).where('id', '=', id).forUpdate().executeTakeFirst())?.state,
    async appendDecision(write) {
      await appendDecision(tx, ledger, write);
      if (write.announcement) onAnnounced();
    },
    async lockBox(id) {
      const row = await tx
        .selectFrom('decision_box')
        .select('sealed')
        .where('ledger', '=', ledger)
        .where('decision', '=', id)
        .forUpdate()
        .executeTakeFirst();
      return row && plain(row.sealed);
    },
    async refillBox(id, sealed) {
      await tx
        .updateTable('decision_box')
        .set({ sealed: buffer(sealed) })
        .where('ledger', '=', ledger)
        .where('decision', '=', id)
        .execute();
    },
    async emptyBox(id) {
      await codes.forgetCodes({ purpose: 'ballot', record: id });
      await tx.deleteFrom('decision_box').where('ledger', '=', ledger).where('decision', '=', id).execute();
    },
  };
}

/** Those of these bodies after a place in the stream, in order. */
export async function decisionAnnouncements(
  tx: Tx,
  ledger: string,
  {
    after,
    bodies,
    limit,
  }: { readonly after: number; readonly bodies: readonly string[]; readonly limit: number },
): Promise<DecisionAnnouncement[]> {
  if (bodies.length === 0) return [];
  return await tx
    .selectFrom('decision_announcement')
    .select(['seq', 'decision', 'body', 'change', 'status', 'day'])
    .where('ledger', '=', ledger)
    .where('seq', '>', after)
    .where('body', '=', sql<string>`any(${bodies}::text[])`)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

/** Writes one step: the decision as it now stands, its entry, and that there is news of it. */
async function appendDecision(tx: Tx, ledger: string, write: DecisionWrite): Promise<void> {
  const { after, opening, announcement, answer, at } = write;
  const { id, body, status, voting } = after;
  const now = { status, is_wanting: isFoundWanting(after), state: JSON.stringify(after) };
  await together(
    tx,
    {
      decision_step: opening
        ? tx.insertInto('decision').values({ ledger, id, body, opens_on: voting.opensOn, ...now })
        : tx.updateTable('decision').set(now).where('ledger', '=', ledger).where('id', '=', id),
      key_step:
        opening &&
        tx
          .insertInto('record_key')
          .values({ ledger, record: id, key: buffer(opening.recordKey), is_public: true }),
      box_step:
        opening &&
        tx.insertInto('decision_box').values({ ledger, decision: id, sealed: buffer(opening.box) }),
      ...logWrites(tx, ledger, { ...write, record: id }),
      announcement_step:
        announcement && tx.insertInto('decision_announcement').values({ ledger, ...announcement }),
      answer_step: answer && keepAnswer(tx, ledger, answer, at),
    },
    sql<boolean>`true`,
  );
}

function rowsOf(tx: Tx, ledger: string) {
  return tx.selectFrom('decision').select('state').where('ledger', '=', ledger);
}
