// Receipts waiting to be shown once more, by the hash of their handle.
import type { Millis } from '@huiyin/sdk/rules';
import type { Kysely } from 'kysely';
import { instant, type Tables } from './schema.js';
import { inTransaction } from './transaction.js';

export class StoredReceipts {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Keeps sealed text until `expiresAt`. */
  async keep(ledger: string, handleHash: Uint8Array, sealed: Uint8Array, expiresAt: Millis): Promise<void> {
    await inTransaction(this.#db, { ledger }, 'write', async (tx) => {
      await tx
        .insertInto('receipt')
        .values({
          ledger,
          handle_hash: Buffer.from(handleHash),
          sealed: Buffer.from(sealed),
          expires_at: new Date(expiresAt),
        })
        .execute();
    });
  }

  /** Deletes what has expired by `now`. */
  async forget(ledger: string, now: Millis): Promise<void> {
    await inTransaction(this.#db, { ledger }, 'write', async (tx) => {
      await tx
        .deleteFrom('receipt')
        .where('ledger', '=', ledger)
        .where('expires_at', '<', instant(now))
        .execute();
    });
  }

  /** @returns undefined when it is unknown or has expired */
  async find(ledger: string, handleHash: Uint8Array, now: Millis): Promise<Uint8Array | undefined> {
    const row = await inTransaction(this.#db, { ledger }, 'snapshot', (tx) =>
      tx
        .selectFrom('receipt')
        .select('sealed')
        .where('ledger', '=', ledger)
        .where('handle_hash', '=', Buffer.from(handleHash))
        .where('expires_at', '>=', instant(now))
        .executeTakeFirst(),
    );
    return row?.sealed;
  }
}
