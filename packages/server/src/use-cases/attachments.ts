// attachments.begin, put: a photo arrives in parts and is drawn anew once it is whole.
import type { AttachmentClaim, AttachmentProgress } from '@huiyin/sdk';
import { PHOTO_HEAD_BYTES, PHOTO_RULES } from '@huiyin/sdk/rules';
import type { UploadRecord } from './attachment-records.js';
import { ledgerOf } from './numbers.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type UseCase } from './operation.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import { invalid } from './refusals.js';

const BEGIN = 'attachments.begin';

/** Milliseconds a photo is kept that no case has. */
export const UNCLAIMED_KEPT = 24 * 3_600_000;
/** Bytes of such photos a ledger holds at most: whoever sends files for fun fills no disk. */
const MOST_UNCLAIMED = 2 ** 31;
/** Seconds after which somebody tries again while it is so. */
const RETRY_AFTER = 600;

const ID_BYTES = 16;
const SECRET_BYTES = 32;

export function beginAttachment({ ledgers, directory, secrets }: UseCasePorts): UseCase<typeof BEGIN> {
  return async ({ body: draft }, context) => {
    const unit = (await directory.units()).get(draft.body);
    if (!unit) throw new OperationError('body.not-found');
    const request = { operation: BEGIN, path: {}, body: draft } as const;
    return await ledgers.write(unit.ledger, (transaction) =>
      once(secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep) {
          await checkRoom(transaction, draft.bytes);
          const ticket = { ...newClaim(secrets, unit.ledger), partBytes: PHOTO_RULES.partBytes };
          const { id, secret } = ticket;
          await transaction.openAttachment({
            id,
            secretHash: secretHashOf(secrets, secret),
            bytes: draft.bytes,
            at: context.now,
            ...keep(ticket),
          });
          return ticket;
        },
      }),
    );
  };
}

/** A part that is there already changes nothing, so no key is kept: whoever is unsure sends it again. */
export function putAttachmentPart(ports: UseCasePorts): UseCase<'attachments.put'> {
  return async ({ path: { id }, body: { secret, offset, data } }) => {
    const part = bytesOf(data);
    const upload = await ports.ledgers.write(ledgerOf(id), async (transaction) => {
      const before = await lockFor(ports, transaction, id, secret);
      return await addPart(ports, transaction, before, { offset, part });
    });
    if (upload === 'no-photo') throw new OperationError('attachment.unsupported-type');
    if (upload.size || upload.received < upload.bytes) return progressOf(upload);
    return progressOf(await finish(ports, id, secret));
  };
}

/** Outside of any transaction: decoding takes long. Whoever finds it drawn already is content with that. */
async function finish(ports: UseCasePorts, id: string, secret: string): Promise<UploadRecord> {
  const { ledgers, contacts, photos } = ports;
  const ledger = ledgerOf(id);
  const parts = await ledgers.read(ledger, (view) => view.attachmentParts(id));
  const file = Buffer.concat(
    parts.map(({ first, sealed }) => contacts.openPhoto(sealed, { ledger, id, what: first })),
  );
  try {
    const { width, height, image, thumbnail } = await photos.draw(file);
    return await ledgers.write(ledger, async (transaction) => {
      const upload = await lockFor(ports, transaction, id, secret);
      if (upload.size) return upload;
      await transaction.finishAttachment({
        id,
        width,
        height,
        image: contacts.sealPhoto(image, { ledger, id, what: 'full' }),
        thumbnail: contacts.sealPhoto(thumbnail, { ledger, id, what: 'thumbnail' }),
      });
      return { ...upload, size: { width, height } };
    });
  } catch (error) {
    // What is no photo stays none. What only took too long can be asked for again with the last part.
    const isNone = error instanceof OperationError && error.code.startsWith('attachment.');
    if (isNone) await ledgers.write(ledger, (transaction) => transaction.dropAttachment(id));
    throw error;
  }
}

async function addPart(
  { contacts, photos }: UseCasePorts,
  transaction: LedgerTransaction,
  upload: UploadRecord,
  { offset, part }: { readonly offset: number; readonly part: Uint8Array },
): Promise<UploadRecord | 'no-photo'> {
  const { id, bytes } = upload;
  if (offset !== upload.received || upload.size) return upload;
  const received = offset + part.length;
  if (received > bytes) throw invalid('/data', 'field.too-long');
  if (offset === 0 && !isBeginning(part, bytes, photos.isPhoto)) {
    await transaction.dropAttachment(id);
    return 'no-photo';
  }
  const place = { ledger: ledgerOf(id), id, what: offset };
  await transaction.addAttachmentPart({
    id,
    first: offset,
    sealed: contacts.sealPhoto(part, place),
    received,
  });
  return { ...upload, received };
}

/** Told by the first part, so that nobody sends ten megabytes in vain. */
function isBeginning(part: Uint8Array, bytes: number, isPhoto: (beginning: Uint8Array) => boolean): boolean {
  if (part.length < Math.min(PHOTO_HEAD_BYTES, bytes)) throw invalid('/data', 'field.too-short');
  return isPhoto(part);
}

/** @throws OperationError `attachment.not-found` for a wrong secret, too */
async function lockFor(
  { secrets }: UseCasePorts,
  transaction: LedgerTransaction,
  id: string,
  secret: string,
): Promise<UploadRecord> {
  const upload = await transaction.lockAttachment(id);
  if (!upload || !secrets.equal(upload.secretHash, secretHashOf(secrets, secret))) {
    throw new OperationError('attachment.not-found');
  }
  return upload;
}

function progressOf({ id, received, bytes, size }: UploadRecord): AttachmentProgress {
  return { id, received, bytes, ...(size && { photo: size }) };
}

/** @throws OperationError `request.invalid` */
function bytesOf(data: string): Uint8Array {
  // Its letters were checked by the schema.
  if (data.length % 4 !== 0) throw invalid('/data', 'field.wrong-format');
  return Buffer.from(data, 'base64');
}

/** What a secret is kept as: it is 32 random bytes, no pepper makes it harder to guess. */
export function secretHashOf(
  { sha256 }: Pick<UseCasePorts['secrets'], 'sha256'>,
  secret: string,
): Uint8Array {
  return sha256(Buffer.from(secret, 'latin1'));
}

/** What whoever sends a photo names it by. */
export function newClaim({ random }: Pick<Secrets, 'random'>, ledger: string): AttachmentClaim {
  return { id: `${ledger}-A-${base64Url(random(ID_BYTES))}`, secret: base64Url(random(SECRET_BYTES)) };
}

/** @throws OperationError `rate.limited` while too much waits to be named */
export async function checkRoom(transaction: LedgerTransaction, bytes: number): Promise<void> {
  if ((await transaction.unclaimedBytes()) + bytes > MOST_UNCLAIMED) {
    throw new OperationError('rate.limited', { retryAfter: RETRY_AFTER });
  }
}

function base64Url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}
