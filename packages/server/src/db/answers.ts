// Stored answers: a write that is repeated under its idempotency key is answered, not done again.
import { sql } from 'kysely';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer, StoredAnswer } from '../use-cases/ports.js';
import { buffer, plain } from './bytes.js';
import { instant } from './schema.js';
import type { Tx } from './transaction.js';

/** First half of the advisory lock's name: apart from the locks of jobs and migrations. */
const LOCK_SPACE = 0x68_79_69; // "hyi"

/**
 * Takes the key until the transaction ends. The lock comes first and the look-up second, in statements of their
 * own: a look-up made with the lock could miss what the last holder has just committed.
 */
export async function takeKey(
  tx: Tx,
  ledger: string,
  keyHash: Uint8Array,
  since: Millis,
): Promise<'busy' | 'first' | StoredAnswer> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${LOCK_SPACE}, ${lockName(ledger, keyHash)}) as taken
  `.execute(tx);
  if (rows[0]?.taken !== true) return 'busy';
  const kept = await findAnswer(tx, ledger, keyHash, since);
  if (kept) return kept;
  // One that is older makes room.
  await tx
    .deleteFrom('idempotency')
    .where('ledger', '=', ledger)
    .where('key_hash', '=', buffer(keyHash))
    .execute();
  return 'first';
}

export async function findAnswer(
  tx: Tx,
  ledger: string,
  keyHash: Uint8Array,
  since: Millis,
): Promise<StoredAnswer | undefined> {
  const row = await tx
    .selectFrom('idempotency')
    .select(['request_hash', 'sealed_response'])
    .where('ledger', '=', ledger)
    .where('key_hash', '=', buffer(keyHash))
    .where('created_at', '>=', instant(since))
    .executeTakeFirst();
  return row && { requestHash: plain(row.request_hash), sealedResponse: plain(row.sealed_response) };
}

/** The write that keeps an answer. */
export function keepAnswer(tx: Tx, ledger: string, answer: KeptAnswer, at: Millis) {
  return tx.insertInto('idempotency').values({
    ledger,
    key_hash: buffer(answer.keyHash),
    request_hash: buffer(answer.requestHash),
    sealed_response: buffer(answer.sealedResponse),
    created_at: new Date(at),
  });
}

/** Deletes answers kept before a moment. */
export async function purgeAnswers(tx: Tx, ledger: string, before: Millis): Promise<void> {
  await tx
    .deleteFrom('idempotency')
    .where('ledger', '=', ledger)
    .where('created_at', '<', instant(before))
    .execute();
}

/** 32 bits of the key's hash, mixed with the ledger: two keys that share them only wait for each other. */
function lockName(ledger: string, keyHash: Uint8Array): number {
  const mixed = buffer(keyHash).readInt32BE(0);
  return [...ledger].reduce((name, letter) => (name * 31 + letter.charCodeAt(0)) | 0, mixed);
}
