// Destroys what is kept of a case beside its facts. It can't be undone but by a backup.
import { sql } from 'kysely';
import type { Millis } from '@huiyin/sdk/rules';
import type { Destruction } from '../use-cases/ports.js';
import { destroyAttachments } from './attachments.js';
import { buffer } from './bytes.js';
import { forgetQuestionOf } from './meetings.js';
import { forgetWaiting } from './waiting-questions.js';
import type { Tx } from './transaction.js';
import { forgetVisitOf } from './visits.js';

/** Salts written at once: each takes four of the 65,535 parameters of a statement. */
const AT_ONCE = 10_000;

/** After the entries were appended: they too have salts and words. */
export async function destroy(
  tx: Tx,
  ledger: string,
  number: string,
  { salts, blanked, newKeys }: Destruction,
  at: Millis,
): Promise<void> {
  for (let first = 0; first < salts.length; first += AT_ONCE) {
    await tx
      .insertInto('kept_salt')
      .values(
        salts.slice(first, first + AT_ONCE).map(({ index, leafSalt, wordsSalt }) => ({
          ledger,
          leaf_index: index,
          leaf_salt: buffer(leafSalt),
          words_salt: wordsSalt ? buffer(wordsSalt) : null,
        })),
      )
      .execute();
  }
  for (const { record, key } of [{ record: number, key: null }, ...newKeys]) {
    await tx
      .updateTable('record_key')
      .set({ key: key && buffer(key) })
      .where('ledger', '=', ledger)
      .where('record', '=', record)
      .execute();
  }
  await tx
    .updateTable('entry_detail')
    .set({ event: null })
    .where('ledger', '=', ledger)
    .where('leaf_index', '=', sql<number>`any(${blanked}::bigint[])`)
    .execute();
  await tx
    .updateTable('commitment')
    .set({ resident_gone: true })
    .where('ledger', '=', ledger)
    .where('appeal', '=', number)
    .execute();
  // The row it came from stays known, so that no list brings it back; what it said does not.
  await tx
    .updateTable('import_mark')
    .set({ content_hash: null })
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .execute();
  await forgetVisitOf(tx, ledger, number, at);
  await forgetQuestionOf(tx, ledger, number);
  await forgetWaiting(tx, ledger, number);
  await destroyAttachments(tx, ledger, number);
  await tx.deleteFrom('contact').where('ledger', '=', ledger).where('number', '=', number).execute();
  await tx.deleteFrom('public_words').where('ledger', '=', ledger).where('number', '=', number).execute();
  await tx.deleteFrom('appeal_search').where('ledger', '=', ledger).where('number', '=', number).execute();
  await tx.deleteFrom('tracking_code').where('ledger', '=', ledger).where('number', '=', number).execute();
  await tx.deleteFrom('code_try').where('ledger', '=', ledger).where('number', '=', number).execute();
  await tx.deleteFrom('collection_try').where('ledger', '=', ledger).where('number', '=', number).execute();
}
