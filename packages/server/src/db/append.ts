// Writes one act: its entries, the case as it now stands, its figures and its announcement, all in one statement.
import { dayOf } from '@huiyin/sdk/rules';
import type { LedgerChange, Opening } from '../use-cases/ports.js';
import { keepAnswer } from './answers.js';
import { changedColumns, newAppealRow, wordColumns } from './appeal-row.js';
import { buffer } from './bytes.js';
import { destroy } from './destroy.js';
import { figureWrites, isCounted } from './figures.js';
import { logWrites } from './log-writes.js';
import { awaitLook } from './public-words.js';
import { searchRow } from './search.js';
import { announce, awaitBatch } from './stream.js';
import { together } from './together.js';
import type { Tx } from './transaction.js';

/** A case left a bucket it was never counted in: the figures and the cases contradict each other. */
class MiscountError extends Error {
  override readonly name = 'MiscountError';
}

/** The caller holds the ledger's head; it is held for one trip more and the commit. */
export async function append(tx: Tx, ledger: string, change: LedgerChange): Promise<void> {
  const { after, opening, grant, answer, at } = change;
  const counted = await together(
    tx,
    {
      ...(opening
        ? openingWrites(tx, ledger, change, opening)
        : { appeal_step: updateAppeal(tx, ledger, change) }),
      ...logWrites(tx, ledger, { ...change, record: after.number }),
      ...figureWrites(tx, ledger, change.figures),
      announcement_step: announce(tx, ledger, [announcementOf(change)]),
      grant_step: grant && changeGrant(tx, ledger, change, grant),
      batch_step: change.batched ? awaitBatch(tx, ledger, after.number, dayOf(at)) : undefined,
      answer_step: answer && keepAnswer(tx, ledger, answer, at),
    },
    isCounted(change.figures),
  );
  if (counted !== true) throw new MiscountError(`${after.number} leaves a bucket that does not hold it`);
  if (change.destruction) await destroy(tx, ledger, after.number, change.destruction, at);
}

function openingWrites(tx: Tx, ledger: string, { after }: LedgerChange, opening: Opening) {
  const { number } = after;
  const { sealedContact, publicationDue: due } = opening;
  return {
    appeal_step: tx.insertInto('appeal').values(newAppealRow(ledger, after, opening.words)),
    key_step: tx.insertInto('record_key').values({
      ledger,
      record: number,
      key: buffer(opening.recordKey),
      is_public: after.channel !== 'petition',
    }),
    code_step: tx.insertInto('tracking_code').values({
      ledger,
      number,
      code_hash: buffer(opening.codeHash),
      collectable: opening.isCollectable === true,
    }),
    search_step: tx.insertInto('appeal_search').values(searchRow(ledger, after, opening.search)),
    words_step: due === undefined ? undefined : awaitLook(tx, ledger, { number, body: after.body, due }),
    contact_step:
      sealedContact && tx.insertInto('contact').values({ ledger, number, sealed: buffer(sealedContact) }),
  };
}

function updateAppeal(tx: Tx, ledger: string, { after, destruction }: LedgerChange) {
  return tx
    .updateTable('appeal')
    .set({ ...changedColumns(after), ...(destruction && wordColumns(destruction.words)) })
    .where('ledger', '=', ledger)
    .where('number', '=', after.number);
}

function announcementOf({ after, audience, at, head }: LedgerChange) {
  const { body, number, category, state } = after;
  return { seq: head.seq, audience, body, number, category, state, day: dayOf(at) };
}

function changeGrant(
  tx: Tx,
  ledger: string,
  { after, at }: LedgerChange,
  { unit, ends }: NonNullable<LedgerChange['grant']>,
) {
  const until = ends ? new Date(at) : null;
  return tx
    .insertInto('case_grant')
    .values({ ledger, number: after.number, unit, rights: 'handle', granted_at: new Date(at), until })
    .onConflict((conflict) =>
      conflict.columns(['ledger', 'number', 'unit', 'rights']).doUpdateSet({ until }),
    );
}
