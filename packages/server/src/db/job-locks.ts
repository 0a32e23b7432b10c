// One process at a time does a job: a lock that lasts as long as the transaction that holds it.
import { sql, type Kysely } from 'kysely';
import type { Tables } from './schema.js';
import { inTransaction } from './transaction.js';

/** First half of the advisory lock's name: apart from the locks of idempotency keys and migrations. */
const LOCK_SPACE = 0x68_79_6a; // "hyj"

/**
 * Jobs of this process at once. Each holds one connection by its lock and needs another for its work: were there as
 * many as the pool has connections, each would wait for the others.
 */
const AT_ONCE = 3;

export class JobLocks {
  readonly #db: Kysely<Tables>;
  readonly #waiting: (() => void)[] = [];
  #free = AT_ONCE;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /**
   * Runs `work` unless another process is at the same job. Should the connection that holds the lock break, a
   * second process may begin; every job bears that.
   * @returns whether it was run
   */
  async withLock(job: string, work: () => Promise<void>): Promise<boolean> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await this.#locked(job, work);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  async #locked(job: string, work: () => Promise<void>): Promise<boolean> {
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
