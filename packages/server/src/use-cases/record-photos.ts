// Photos that staff show with a record: one of them adds a photo, another looks, and only then is it public.
import type { AttachmentClaim, EvidencePhoto, PhotoRefusal } from '@huiyin/sdk';
import type { Operation, PathOf, RequestOf } from '@huiyin/sdk/routes';
import { dayOf } from '@huiyin/sdk/rules';
import { secretHashOf } from './attachments.js';
import { ledgerOf } from './numbers.js';
import { once, type Keep } from './once.js';
import { OperationError, type CallContext } from './operation.js';
import type { LedgerTransaction, UseCasePorts } from './ports.js';
import type { PhotoRecord, SealedPhoto } from './record-photo-records.js';
import type { PhotoHost, PhotoStep } from './record-photo-view.js';
import { staffFor } from './staff-access.js';

/** Where one of a photo's operations is done: on its locked record, for whoever may touch it. */
export interface PhotoAt<Case, Photo> extends PhotoStep<Case> {
  /** A photo as this reader sees it. */
  readonly seen: (photo: PhotoRecord) => Photo;
}

type Work<Case, Photo> = (at: PhotoAt<Case, Photo>, keep: Keep) => Promise<Photo>;

/** @throws OperationError the host's `notFound` and `notTheirs`, those of `work` */
export async function photoAct<Op extends Operation, Case, Photo extends object>(
  { ledgers, directory, secrets }: UseCasePorts,
  host: PhotoHost<Case, Photo>,
  {
    operation,
    path,
    body,
  }: {
    readonly operation: Op;
    readonly path: PathOf<Op> & { readonly id: string };
    readonly body: RequestOf<Op>;
  },
  context: CallContext,
  work: Work<Case, Photo>,
): Promise<Photo> {
  const staff = staffFor(operation, context.actor);
  const units = await directory.units();
  const { id } = path;
  return await ledgers.write(ledgerOf(id), (transaction) =>
    once(secrets, transaction, { operation, path, body }, context, {
      async admit() {
        const record = await host.lock(transaction, id);
        if (!record) throw new OperationError(host.codes.notFound);
        if (!host.mayTouch(record, staff, units)) throw new OperationError(host.codes.notTheirs);
        return record;
      },
      work(record, keep) {
        const seen = (photo: PhotoRecord): Photo => host.view(photo, record, { staff, units });
        return work({ transaction, record, staff, now: context.now, seen }, keep);
      },
    }),
  );
}

/** What is added: of what, with which words, and how many may stand there. */
interface Addition {
  readonly photo: Pick<PhotoRecord, 'purpose' | 'record' | 'kind' | 'part' | 'words'>;
  readonly claim: AttachmentClaim;
  readonly most: number;
}

/** Takes a photo that was sent before. @throws OperationError `attachment.too-many`, `attachment.not-found` */
export async function addPhoto<Case, Photo extends object>(
  { secrets }: Pick<UseCasePorts, 'secrets'>,
  { transaction, staff: { unit, person }, now, seen }: PhotoAt<Case, Photo>,
  { photo, claim, most }: Addition,
  keep: Keep,
): Promise<Photo> {
  const had = await transaction.recordPhotos(photo.record);
  const standing = had.filter(({ state, part }) => state !== 'refused' && part === photo.part);
  if (standing.length >= most) throw new OperationError('attachment.too-many');
  const secretHash = secretHashOf(secrets, claim.secret);
  const taken = await transaction.takeAttachment({ id: claim.id, secretHash });
  if (!taken) throw new OperationError('attachment.not-found');
  const { id, width, height, image } = taken;
  const row = { ...photo, id, width, height, unit, person, at: now };
  const response = seen({ ...row, state: 'waiting' });
  await transaction.addRecordPhoto({ photo: row, image, ...keep(response) });
  return response;
}

type Named = { readonly id: string; readonly photo: string };

/** The bytes that were looked at are the bytes whose digest is sealed. */
export async function publishPhoto<Case, Photo extends object>(
  ports: UseCasePorts,
  host: PhotoHost<Case, Photo>,
  at: PhotoAt<Case, Photo>,
  path: Named,
  keep: Keep,
): Promise<Photo> {
  const { transaction, staff, now } = at;
  const { photo, sealed } = await imageOf(transaction, path);
  if (photo.state !== 'waiting') throw new OperationError(host.codes.settled, { legal: [] });
  if (photo.person === staff.person) throw new OperationError(host.codes.samePerson, { legal: [] });
  const { id, width, height } = photo;
  const bytes = ports.contacts.openPhoto(sealed, { ledger: ledgerOf(path.id), id, what: 'full' });
  const digest = Buffer.from(ports.secrets.sha256(bytes)).toString('hex');
  const shown: EvidencePhoto = { id, width, height, digest };
  const response = at.seen({ ...photo, state: 'published', decidedOn: dayOf(now) });
  await host.show(ports, { ...at, ...keep(response) }, photo, shown);
  await transaction.decideRecordPhoto({ id, on: dayOf(now), person: staff.person, at: now });
  return response;
}

/** Not public; one that was is taken down, which is a step of its record. */
export async function refusePhoto<Case, Photo extends object>(
  ports: UseCasePorts,
  host: PhotoHost<Case, Photo>,
  at: PhotoAt<Case, Photo>,
  { path, reason }: { readonly path: Named; readonly reason: PhotoRefusal },
  keep: Keep,
): Promise<Photo> {
  const { transaction, staff, now } = at;
  const { photo } = await imageOf(transaction, path);
  const { id } = photo;
  const response = at.seen({ ...photo, state: 'refused', decidedOn: dayOf(now), reason });
  if (photo.state === 'published') await host.takeDown(ports, at, photo, reason);
  const decision = { id, on: dayOf(now), person: staff.person, at: now, reason };
  await transaction.decideRecordPhoto({ ...decision, ...keep(response) });
  return response;
}

async function imageOf(transaction: LedgerTransaction, { id, photo }: Named): Promise<SealedPhoto> {
  const found = await transaction.recordImage(id, photo);
  if (!found) throw new OperationError('attachment.not-found');
  return found;
}
