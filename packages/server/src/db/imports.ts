// Rows of imported lists that became appeals, by a hash that says nothing without the pepper.
import { sql } from 'kysely';
import type { ImportMark } from '../use-cases/ports.js';
import { buffer, plain } from './bytes.js';
import type { Tx } from './transaction.js';

export async function importedMarks(
  tx: Tx,
  ledger: string,
  keys: readonly Uint8Array[],
): Promise<ImportMark[]> {
  if (keys.length === 0) return [];
  const rows = await tx
    .selectFrom('import_mark')
    .select(['key_hash', 'content_hash', 'number'])
    .where('ledger', '=', ledger)
    .where('key_hash', '=', sql<Buffer>`any(${keys.map(buffer)}::bytea[])`)
    .execute();
  return rows.map(({ key_hash, content_hash, number }) => ({
    key: plain(key_hash),
    ...(content_hash && { content: plain(content_hash) }),
    number,
  }));
}

/** The appeals are written by the same transaction: a row is known exactly when its appeal is there. */
export async function markImported(tx: Tx, ledger: string, marks: readonly ImportMark[]): Promise<void> {
  if (marks.length === 0) return;
  await tx
    .insertInto('import_mark')
    .values(
      marks.map(({ key, content, number }) => ({
        ledger,
        key_hash: buffer(key),
        content_hash: content ? buffer(content) : null,
        number,
      })),
    )
    .execute();
}
