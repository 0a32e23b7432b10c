// Photos: in parts while they arrive, drawn and sealed once they are whole, and gone with their case.
import { sql } from 'kysely';
import type { Millis } from '@huiyin/sdk/rules';
import type {
  AttachmentLookWrite,
  AttachmentPart,
  AttachmentReads,
  AttachmentSize,
  AttachmentWrites,
  SealedPhoto,
  UploadOpening,
  UploadRecord,
} from '../use-cases/attachment-records.js';
import type { AttachmentRecord } from '../use-cases/records.js';
import { keepAnswer } from './answers.js';
import { buffer, plain } from './bytes.js';
import { instant } from './schema.js';
import type { Tx } from './transaction.js';

/** Photos of a case, without their bytes; for whoever was let in to it. */
export const attachmentsColumn = sql<AttachmentRecord[] | null>`(
  select json_agg(json_build_object(
    'id', id, 'width', width, 'height', height, 'addedAt', (extract(epoch from added_at) * 1000)::bigint
  ) order by attachment.place)
  from attachment
  where attachment.ledger = appeal.ledger and attachment.number = appeal.number
)`.as('attachments');

export function attachmentReads(tx: Tx, ledger: string): AttachmentReads {
  return {
    attachmentImage: (number, id, size) => readImage(tx, ledger, number, id, size),
    attachmentLooks: (number) => readLooks(tx, ledger, number),
    attachmentParts: (id) => readParts(tx, ledger, id),
    unclaimedBytes: () => unclaimedBytes(tx, ledger),
  };
}

export function attachmentWrites(tx: Tx, ledger: string): AttachmentWrites {
  return {
    openAttachment: (opening) => open(tx, ledger, opening),
    lockAttachment: (id) => lock(tx, ledger, id),
    addAttachmentPart: (part) => addPart(tx, ledger, part),
    finishAttachment: (photo) => finish(tx, ledger, photo),
    dropAttachment: (id) => drop(tx, ledger, id),
    claimAttachments: (claim) => claimAll(tx, ledger, claim),
    takeAttachment: (photo) => take(tx, ledger, photo),
    recordAttachmentLook: (look) => recordLook(tx, ledger, look),
    purgeAttachments: (before) => purge(tx, ledger, before),
  };
}

async function open(
  tx: Tx,
  ledger: string,
  { id, secretHash, bytes, at, answer }: UploadOpening,
): Promise<void> {
  await tx
    .insertInto('attachment')
    .values({ ledger, id, secret_hash: buffer(secretHash), bytes, begun_at: new Date(at) })
    .execute();
  if (answer) await keepAnswer(tx, ledger, answer, at).execute();
}

async function lock(tx: Tx, ledger: string, id: string): Promise<UploadRecord | undefined> {
  const row = await tx
    .selectFrom('attachment')
    .select(['secret_hash', 'bytes', 'received', 'width', 'height'])
    .where('ledger', '=', ledger)
    .where('id', '=', id)
    .where('number', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row?.secret_hash) return undefined;
  const { width, height, bytes, received } = row;
  return {
    id,
    secretHash: plain(row.secret_hash),
    bytes,
    received,
    ...(width !== null && height !== null && { size: { width, height } }),
  };
}

async function addPart(
  tx: Tx,
  ledger: string,
  { id, first, sealed, received }: AttachmentPart,
): Promise<void> {
  await tx
    .insertInto('attachment_part')
    .values({ ledger, attachment: id, first, sealed: buffer(sealed) })
    .execute();
  await tx
    .updateTable('attachment')
    .set({ received })
    .where('ledger', '=', ledger)
    .where('id', '=', id)
    .execute();
}

async function readParts(tx: Tx, ledger: string, id: string) {
  const rows = await tx
    .selectFrom('attachment_part')
    .select(['first', 'sealed'])
    .where('ledger', '=', ledger)
    .where('attachment', '=', id)
    .orderBy('first')
    .execute();
  return rows.map(({ first, sealed }) => ({ first, sealed: plain(sealed) }));
}

async function finish(tx: Tx, ledger: string, photo: SealedPhoto): Promise<void> {
  const { id, width, height, image, thumbnail } = photo;
  await tx
    .updateTable('attachment')
    .set({ width, height, image: buffer(image), thumbnail: buffer(thumbnail) })
    .where('ledger', '=', ledger)
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('attachment_part').where('ledger', '=', ledger).where('attachment', '=', id).execute();
}

async function drop(tx: Tx, ledger: string, id: string): Promise<void> {
  await tx
    .deleteFrom('attachment')
    .where('ledger', '=', ledger)
    .where('id', '=', id)
    .where('number', 'is', null)
    .execute();
}

async function claimAll(
  tx: Tx,
  ledger: string,
  { number, place, photos, at }: Parameters<AttachmentWrites['claimAttachments']>[0],
): Promise<number> {
  let given = 0;
  for (const { id, secretHash } of photos) {
    const { numUpdatedRows } = await tx
      .updateTable('attachment')
      .set({ number, place: place + given, added_at: new Date(at), secret_hash: null })
      .where('ledger', '=', ledger)
      .where('id', '=', id)
      .where('secret_hash', '=', buffer(secretHash))
      .where('image', 'is not', null)
      .executeTakeFirst();
    given += Number(numUpdatedRows);
  }
  return given;
}

async function take(
  tx: Tx,
  ledger: string,
  { id, secretHash }: Parameters<AttachmentWrites['takeAttachment']>[0],
) {
  const row = await tx
    .deleteFrom('attachment')
    .where('ledger', '=', ledger)
    .where('id', '=', id)
    .where('secret_hash', '=', buffer(secretHash))
    .where('image', 'is not', null)
    .returning(['width', 'height', 'image'])
    .executeTakeFirst();
  if (!row?.image || row.width === null || row.height === null) return undefined;
  return { id, width: row.width, height: row.height, image: plain(row.image) };
}

async function readImage(tx: Tx, ledger: string, number: string, id: string, size: AttachmentSize) {
  const row = await tx
    .selectFrom('attachment')
    .select(['width', 'height', size === 'full' ? 'image as sealed' : 'thumbnail as sealed'])
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row?.sealed || row.width === null || row.height === null) return undefined;
  return { width: row.width, height: row.height, sealed: plain(row.sealed) };
}

async function readLooks(tx: Tx, ledger: string, number: string) {
  return await tx
    .selectFrom('attachment_look')
    .select(['looked_on as on', 'unit'])
    .distinct()
    .where('ledger', '=', ledger)
    .where('number', '=', number)
    .orderBy('looked_on', 'desc')
    .orderBy('unit')
    .execute();
}

async function recordLook(tx: Tx, ledger: string, { on, ...look }: AttachmentLookWrite): Promise<void> {
  await tx
    .insertInto('attachment_look')
    .values({ ledger, looked_on: on, ...look })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function unclaimedBytes(tx: Tx, ledger: string): Promise<number> {
  const { sum } = await tx
    .selectFrom('attachment')
    .select(({ fn }) => fn.sum<string | null>('bytes').as('sum'))
    .where('ledger', '=', ledger)
    .where('number', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(sum ?? 0);
}

async function purge(tx: Tx, ledger: string, before: Millis): Promise<void> {
  await tx
    .deleteFrom('attachment')
    .where('ledger', '=', ledger)
    .where('number', 'is', null)
    .where('begun_at', '<', instant(before))
    .execute();
}

/** The photos of a case that is erased. Who has looked at them has looked. */
export async function destroyAttachments(tx: Tx, ledger: string, number: string): Promise<void> {
  await tx.deleteFrom('attachment').where('ledger', '=', ledger).where('number', '=', number).execute();
}
