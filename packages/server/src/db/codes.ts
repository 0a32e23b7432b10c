// Hashes of tracking codes, how they are collected, and the wrong tries at both, for numbers that exist and that don't.
import { sql } from 'kysely';
import type { Millis } from '@huiyin/sdk/rules';
import type { CodeRecord, CollectionRecord, NewCode, Tried, Tries } from '../use-cases/ports.js';
import { buffer, plain } from './bytes.js';
import { instant } from './schema.js';
import type { Tx } from './transaction.js';

/** Where the tries at each are counted. */
const tables = {
  code: 'code_try',
  phone: 'collection_try',
  slip: 'printed_code_try',
} as const satisfies Readonly<Record<Tried, string>>;

/** What is tried, and where. */
interface Place {
  readonly ledger: string;
  readonly number: string;
  readonly tried: Tried;
}

/** Both look-ups are made whether or not there is such a number, so that the answer takes as long. */
export async function readCode(tx: Tx, ledger: string, number: string): Promise<CodeRecord> {
  const [code, tries] = await Promise.all([
    findCode(tx, ledger, number),
    findTries(tx, { ledger, number, tried: 'code' }),
  ]);
  return { ...(code && { hash: plain(code.code_hash) }), ...(tries && { tries }) };
}

/** All look-ups are made, as above. */
export async function readCollection(tx: Tx, ledger: string, number: string): Promise<CollectionRecord> {
  const [code, contact, tries] = await Promise.all([
    findCode(tx, ledger, number),
    tx
      .selectFrom('contact')
      .select('sealed')
      .where('ledger', '=', ledger)
      .where('number', '=', number)
      .executeTakeFirst(),
    findTries(tx, { ledger, number, tried: 'phone' }),
  ]);
  const collectedAt = code?.collected_at ?? undefined;
  return {
    isCollectable: code?.collectable === true,
    ...(contact && { sealedContact: plain(contact.sealed) }),
    ...(collectedAt !== undefined && { collectedAt }),
    ...(tries && { tries }),
  };
}

export async function replaceCode(
  tx: Tx,
  ledger: string,
  number: string,
  { hash, collectedAt }: NewCode,
): Promise<void> {
  await tx
    .updateTable('tracking_code')
    .set({
      code_hash: buffer(hash),
      collectable: true,
      collected_at: collectedAt === undefined ? null : new Date(collectedAt),
    })
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .execute();
}

function findCode(tx: Tx, ledger: string, number: string) {
  return tx
    .selectFrom('tracking_code')
    .select(['code_hash', 'collectable', 'collected_at'])
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .executeTakeFirst();
}

async function findTries(tx: Tx, { ledger, number, tried }: Place): Promise<Tries | undefined> {
  const row = await tx
    .selectFrom(tables[tried])
    .select(['wrong', 'last_at'])
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { wrong: row.wrong, lastAt: row.last_at };
}

/** The tries at a number, locked: of many at once each sees those before it. */
export async function lockTries(tx: Tx, { ledger, number, tried }: Place, now: Millis): Promise<Tries> {
  const table = tables[tried];
  // In one statement: between two, whoever is let in could take the row away.
  const row = await tx
    .insertInto(table)
    .values({ ledger, number, wrong: 0, last_at: new Date(now) })
    .onConflict((conflict) =>
      conflict.columns(['ledger', 'number']).doUpdateSet({ wrong: sql`${sql.table(table)}.wrong` }),
    )
    .returning(['wrong', 'last_at'])
    .executeTakeFirstOrThrow();
  return { wrong: row.wrong, lastAt: row.last_at };
}

export async function recordTries(tx: Tx, { ledger, number, tried }: Place, tries: Tries): Promise<void> {
  await tx
    .updateTable(tables[tried])
    .set({ wrong: tries.wrong, last_at: new Date(tries.lastAt) })
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .execute();
}

export async function forgetTries(tx: Tx, { ledger, number, tried }: Place): Promise<void> {
  await tx.deleteFrom(tables[tried]).where('ledger', '=', ledger).where('number', '=', number).execute();
}

/** Forgets tries that ended long ago. */
export async function purgeTries(tx: Tx, ledger: string, tried: Tried, before: Millis): Promise<void> {
  await tx
    .deleteFrom(tables[tried])
    .where('ledger', '=', ledger)
    .where('last_at', '<', instant(before))
    .execute();
}
