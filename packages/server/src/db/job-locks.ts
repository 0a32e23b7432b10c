// One process at a time does a job: a lock that lasts as long as the transaction that holds it.
import { sql, type Kysely } from 'kysely';
import type { Tables } from './schema.js';
import { inTransaction } from './transaction.js';

/** First half of the advisory lock's name: apart from the locks of idempotency keys and migrations. */
const LOCK_SPACE = 0x68_79_6a; // "hyj"

export class JobLocks {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /**
   * Runs `work` unless another process is at the same job. Should the connection that holds the lock break, a
   * second process may begin; every job bears that.
   * @returns whether it was run
   */
  async withLock(job: string, work: () => Promise<void>): Promise<boolean> {
    let failed: { readonly error: unknown } | undefined;
    const isMine = await inTransaction(this.#db, { directory: 'read' }, 'write', async (tx) => {
      const { rows } = await sql<{ taken: boolean }>`
        select
          pg_try_advisory_xact_lock(${LOCK_SPACE}, hashtext(${job})) as taken,
          set_config('idle_in_transaction_session_timeout', '0', true)
      `.execute(tx);
      if (rows[0]?.taken !== true) return false;
      // What goes wrong in the job is the job's, not the database's.
      await work().catch((error: unknown) => (failed = { error }));
      return true;
    });
    if (failed) throw failed.error;
    return isMine;
  }
}
