// Sends several writes as one statement, so that they take one trip however many they are.
import { sql, type OperationNodeSource, type RawBuilder } from 'kysely';
import type { Tx } from './transaction.js';

/** Writes by name, none of which needs anything of another: they all see the tables as they were before. */
export type Writes = Readonly<Record<string, OperationNodeSource | undefined>>;

/**
 * Runs the writes, leaving out those that are undefined.
 * @param result what to select at the end; it may name the writes that return rows
 */
export async function together<T>(tx: Tx, writes: Writes, result: RawBuilder<T>): Promise<T | undefined> {
  const parts = Object.entries(writes).flatMap(([name, write]) =>
    write ? [sql`${sql.ref(name)} as (${expression(write)})`] : [],
  );
  const { rows } = await sql<{ result: T }>`with ${sql.join(parts)} select ${result} as result`.execute(tx);
  return rows[0]?.result;
}

/** Kysely puts selects into a template as they are; a write has to be shown to be an expression as well. */
function expression(write: OperationNodeSource) {
  return { expressionType: undefined, toOperationNode: () => write.toOperationNode() };
}
