// Looks at contacts: written beside the case, never changed, never taken away.
import type { Look, LookWrite } from '../use-cases/ports.js';
import type { Tx } from './transaction.js';

export async function recordLook(tx: Tx, ledger: string, { at, ...look }: LookWrite): Promise<void> {
  await tx
    .insertInto('contact_look')
    .values({ ledger, ...look, looked_at: new Date(at) })
    .execute();
}

/** Newest first. */
export async function readLooks(
  tx: Tx,
  ledger: string,
  {
    number,
    before,
    limit,
  }: { readonly number?: string; readonly before?: number | undefined; readonly limit: number },
): Promise<Look[]> {
  let rows = tx
    .selectFrom('contact_look')
    .select(['serial', 'number', 'looked_at', 'unit', 'person', 'role', 'reason'])
    .where('ledger', '=', ledger);
  if (number !== undefined) rows = rows.where('number', '=', number);
  if (before !== undefined) rows = rows.where('serial', '<', before);
  const found = await rows.orderBy('serial', 'desc').limit(limit).execute();
  return found.map(({ looked_at: at, ...look }) => ({ ...look, at }));
}
