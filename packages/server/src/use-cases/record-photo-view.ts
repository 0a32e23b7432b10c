// Photos that staff show with records, as they are read: in lists, by whoever looks at them, and in public.
import type { BodySummary, CommitmentPhoto, Day, ErrorCode, EvidencePhoto, PhotoRefusal } from '@huiyin/sdk';
import type { Operation } from '@huiyin/sdk/routes';
import { dayOf } from '@huiyin/sdk/rules';
import { ledgerOf } from './numbers.js';
import { OperationError, type Actor, type StaffActor } from './operation.js';
import type { KeptAnswer, LedgerTransaction, LedgerView, UseCasePorts } from './ports.js';
import type { PhotoPurpose, PhotoRecord } from './record-photo-records.js';
import { mayCall, staffFor, unitOf } from './staff-access.js';
import type { Units } from './units.js';

/** Photos of a list at most. */
const MOST = 100;

export interface PhotoReader {
  readonly staff: StaffActor;
  readonly units: Units;
}

/** A step of a record that says what became of a photo. */
export interface PhotoStep<Case> {
  readonly transaction: LedgerTransaction;
  readonly record: Case;
  readonly staff: StaffActor;
  readonly now: number;
  readonly answer?: KeptAnswer;
}

/** A kind of record that photos are shown with. */
export interface PhotoHost<Case, Photo> {
  readonly purpose: PhotoPurpose;
  /** The operation that says a photo is public. */
  readonly publishes: Operation;
  /** `settled`: somebody has decided already. */
  readonly codes: Readonly<Record<'notFound' | 'notTheirs' | 'settled' | 'samePerson', ErrorCode>>;
  readonly read: (view: LedgerView, id: string) => Promise<Case | undefined>;
  /** Locked until the transaction ends. */
  readonly lock: (transaction: LedgerTransaction, id: string) => Promise<Case | undefined>;
  readonly mayTouch: (record: Case, staff: StaffActor, units: Units) => boolean;
  readonly view: (photo: PhotoRecord, record: Case, reader: PhotoReader) => Photo;
  /** Seals that it is public now. */
  readonly show: (
    ports: Pick<UseCasePorts, 'secrets'>,
    step: PhotoStep<Case>,
    photo: PhotoRecord,
    shown: EvidencePhoto,
  ) => Promise<void>;
  /** Seals that it is no longer. */
  readonly takeDown: (
    ports: Pick<UseCasePorts, 'secrets'>,
    step: PhotoStep<Case>,
    photo: PhotoRecord,
    reason: PhotoRefusal,
  ) => Promise<void>;
}

/** What every photo says of itself to staff. */
export interface PhotoFactsView {
  id: string;
  text: string;
  width: number;
  height: number;
  state: CommitmentPhoto['state'];
  addedOn: Day;
  by: BodySummary;
  decidedOn?: Day;
  reason?: PhotoRefusal;
  mayPublish?: true;
}

/** @param publishes the operation that says it is public */
export function photoFacts(
  { id, words, width, height, state, at, unit, person, decidedOn, reason }: PhotoRecord,
  publishes: Operation,
  { staff, units }: PhotoReader,
): PhotoFactsView {
  const mayPublish = state === 'waiting' && person !== staff.person && mayCall(publishes, staff.role);
  return {
    ...{ id, text: words, width, height, state },
    addedOn: dayOf(at),
    by: units.summary(unit),
    ...(decidedOn !== undefined && { decidedOn }),
    ...(reason !== undefined && { reason }),
    ...(mayPublish && { mayPublish }),
  };
}

interface Listing {
  readonly operation: Operation;
  /** Id of the record; of all that are the reader's if absent. */
  readonly of: string | undefined;
  readonly state: string | undefined;
}

/** @throws OperationError the host's `notFound` and `notTheirs`, for a record that was asked for by its id */
export async function listPhotos<Case, Photo>(
  { ledgers, directory }: UseCasePorts,
  host: PhotoHost<Case, Photo>,
  { operation, of: id, state }: Listing,
  actor: Actor,
): Promise<{ items: Photo[] }> {
  const staff = staffFor(operation, actor);
  const units = await directory.units();
  const ledger = id === undefined ? unitOf(staff, units).ledger : ledgerOf(id);
  return await ledgers.read(ledger, async (view) => {
    const photos = await photosIn(view, host.purpose, id, state);
    const records = new Map<string, Case>();
    for (const one of new Set(id === undefined ? photos.map(({ record }) => record) : [id])) {
      const record = await host.read(view, one);
      if (!record) throw new OperationError(host.codes.notFound);
      if (host.mayTouch(record, staff, units)) records.set(one, record);
      else if (id !== undefined) throw new OperationError(host.codes.notTheirs);
    }
    const items = photos.flatMap((photo): Photo[] => {
      const record = records.get(photo.record);
      return record ? [host.view(photo, record, { staff, units })] : [];
    });
    return { items };
  });
}

async function photosIn(
  view: LedgerView,
  purpose: PhotoPurpose,
  record: string | undefined,
  state: string | undefined,
): Promise<PhotoRecord[]> {
  const isPublished = state === 'published';
  if (record === undefined) {
    return isPublished ? await view.publishedPhotos(purpose, MOST) : await view.waitingPhotos(purpose, MOST);
  }
  const all = await view.recordPhotos(record);
  const asked = state === undefined ? all : all.filter((photo) => photo.state === state);
  return isPublished ? [...asked].reverse() : asked;
}

/** A picture for staff, in base64. @throws OperationError the host's `notFound` and `notTheirs`, `attachment.not-found` */
export async function staffImage<Case, Photo>(
  { ledgers, directory, contacts }: UseCasePorts,
  host: PhotoHost<Case, Photo>,
  {
    operation,
    of,
    photo: id,
  }: { readonly operation: Operation; readonly of: string; readonly photo: string },
  actor: Actor,
) {
  const staff = staffFor(operation, actor);
  const units = await directory.units();
  const ledger = ledgerOf(of);
  const [record, found] = await ledgers.read(ledger, (view) =>
    Promise.all([host.read(view, of), view.recordImage(of, id)]),
  );
  if (!record) throw new OperationError(host.codes.notFound);
  if (!host.mayTouch(record, staff, units)) throw new OperationError(host.codes.notTheirs);
  if (!found) throw new OperationError('attachment.not-found');
  const { width, height } = found.photo;
  const bytes = contacts.openPhoto(found.sealed, { ledger, id, what: 'full' });
  return { id, type: 'image/jpeg' as const, data: Buffer.from(bytes).toString('base64'), width, height };
}

/** The JPEG of a photo that is public, by the id of its record; undefined for any other. */
export type PublicPicture = (record: string, id: string) => Promise<Uint8Array | undefined>;

export function publicPicture({ ledgers, contacts }: UseCasePorts): PublicPicture {
  return async (record, id) => {
    const ledger = ledgerOf(record);
    const found = await ledgers.read(ledger, (view) => view.recordImage(record, id));
    if (found?.photo.state !== 'published') return undefined;
    return contacts.openPhoto(found.sealed, { ledger, id, what: 'full' });
  };
}
