// Hashes of tracking codes and the count of wrong tries, for numbers that exist and numbers that don't.
import type { Millis } from '@huiyin/sdk/rules';
import type { CodeRecord, Tries } from '../use-cases/ports.js';
import { plain } from './bytes.js';
import { instant } from './schema.js';
import type { Tx } from './transaction.js';

/** Both look-ups are made whether or not there is such a number, so that the answer takes as long. */
export async function readCode(tx: Tx, ledger: string, number: string): Promise<CodeRecord> {
  const [code, tries] = await Promise.all([
    tx
      .selectFrom('tracking_code')
      .select('code_hash')
      .where('ledger', '=', ledger)
      .where('number', '=', number)
      .executeTakeFirst(),
    tx
      .selectFrom('code_try')
      .select(['wrong', 'last_at'])
      .where('ledger', '=', ledger)
      .where('number', '=', number)
      .executeTakeFirst(),
  ]);
  return {
    ...(code && { hash: plain(code.code_hash) }),
    ...(tries && { tries: { wrong: tries.wrong, lastAt: tries.last_at } }),
  };
}

/** The tries at a number, locked: of many at once each sees those before it. */
export async function lockTries(tx: Tx, ledger: string, number: string, now: Millis): Promise<Tries> {
  await tx
    .insertInto('code_try')
    .values({ ledger, number, wrong: 0, last_at: new Date(now) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await tx
    .selectFrom('code_try')
    .select(['wrong', 'last_at'])
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { wrong: row.wrong, lastAt: row.last_at };
}

export async function recordTries(tx: Tx, ledger: string, number: string, tries: Tries): Promise<void> {
  await tx
    .updateTable('code_try')
    .set({ wrong: tries.wrong, last_at: new Date(tries.lastAt) })
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .execute();
}

export async function forgetTries(tx: Tx, ledger: string, number: string): Promise<void> {
  await tx.deleteFrom('code_try').where('ledger', '=', ledger).where('number', '=', number).execute();
}

/** Forgets tries that ended long ago. */
export async function purgeTries(tx: Tx, ledger: string, before: Millis): Promise<void> {
  await tx
    .deleteFrom('code_try')
    .where('ledger', '=', ledger)
    .where('last_at', '<', instant(before))
    .execute();
}
