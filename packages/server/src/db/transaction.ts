// The one function that opens transactions: it gives up the owner's rights and names the ledger they are for.
import { sql, type Kysely, type Transaction } from 'kysely';
import { budgets } from './pool.js';
import { isConflict, isStaleConnection, translated } from './failures.js';
import type { Tables } from './schema.js';

/** What a transaction may touch: one ledger's rows, or the directory every ledger shares. */
export type Scope = { readonly ledger: string } | { readonly directory: 'read' | 'write' };

/** `snapshot`: everything read is of one moment, and nothing can be written. */
export type Mode = 'write' | 'snapshot';

export type Tx = Transaction<Tables>;

/** How often work is begun again that met a conflict, or a connection that had gone bad before it began. */
const ATTEMPTS = 3;

/**
 * Runs `work` in a transaction of `scope`. Row-level security shows it no other ledger's rows. It is run again
 * after a conflict with another transaction, so it may do nothing that a rollback does not undo.
 * @throws OperationError `server.unavailable` when the database can't be reached or took too long
 */
export async function inTransaction<T>(
  db: Kysely<Tables>,
  scope: Scope,
  mode: Mode,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    let begun = false;
    try {
      return await begin(db, mode).execute(async (tx) => {
        await confine(tx, scope);
        begun = true;
        return await work(tx);
      });
    } catch (error) {
      const again = isConflict(error) || (!begun && isStaleConnection(error));
      if (attempt < ATTEMPTS && again) continue;
      throw translated(error);
    }
  }
}

function begin(db: Kysely<Tables>, mode: Mode): ReturnType<Kysely<Tables>['transaction']> {
  const transaction = db.transaction();
  return mode === 'write'
    ? transaction
    : transaction.setIsolationLevel('repeatable read').setAccessMode('read only');
}

/** Settings that end with the transaction, so that a pooled connection carries nothing over. */
async function confine(tx: Tx, scope: Scope): Promise<void> {
  const role = 'directory' in scope && scope.directory === 'write' ? 'huiyin_registrar' : 'huiyin_app';
  const ledger = 'ledger' in scope ? scope.ledger : '';
  await sql`
    select
      set_config('role', ${role}, true),
      set_config('huiyin.ledger', ${ledger}, true),
      set_config('statement_timeout', ${String(budgets.statement)}, true),
      set_config('lock_timeout', ${String(budgets.lock)}, true),
      set_config('idle_in_transaction_session_timeout', ${String(budgets.idleInTransaction)}, true)
  `.execute(tx);
}
