// staff.commitmentPhotos.list, image, and the public picture: photos of commitments as they are read.
import type { CommitmentPhoto } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import type { CommitmentPhotoRecord } from './commitment-photo-records.js';
import type { CommitmentRecord } from './commitment-records.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { LedgerView, UseCasePorts } from './ports.js';
import { mayCall, mayTouchCommitment, staffFor, unitOf } from './staff-access.js';
import type { Units } from './units.js';

const LIST = 'staff.commitmentPhotos.list';
const IMAGE = 'staff.commitmentPhotos.image';
/** Photos of a list at most. */
const MOST = 100;

interface Reader {
  readonly staff: StaffActor;
  readonly units: Units;
}

/** @param promise what was promised */
export function commitmentPhotoView(
  { id, commitment, kind, words, width, height, state, at, unit, person, ...decided }: CommitmentPhotoRecord,
  promise: string,
  { staff, units }: Reader,
): CommitmentPhoto {
  const mayPublish =
    state === 'waiting' && person !== staff.person && mayCall('staff.commitmentPhotos.publish', staff.role);
  const { decidedOn, reason } = decided;
  return {
    ...{ id, commitment, promise, kind, text: words, width, height, state },
    addedOn: dayOf(at),
    by: units.summary(unit),
    ...(decidedOn !== undefined && { decidedOn }),
    ...(reason !== undefined && { reason }),
    ...(mayPublish && { mayPublish }),
  };
}

export function listCommitmentPhotos({ ledgers, directory }: UseCasePorts): UseCase<typeof LIST> {
  return async ({ query: { commitment: id, state } }, { actor }) => {
    const staff = staffFor(LIST, actor);
    const units = await directory.units();
    const ledger = id === undefined ? unitOf(staff, units).ledger : ledgerOf(id);
    return await ledgers.read(ledger, async (view) => {
      const photos = await photosIn(view, id, state);
      const records = new Map<string, CommitmentRecord>();
      for (const one of new Set(id === undefined ? photos.map(({ commitment }) => commitment) : [id])) {
        const record = await view.commitment(one);
        if (!record) throw new OperationError('commitment.not-found');
        if (mayTouchCommitment(record.case, staff, units)) records.set(one, record);
        else if (id !== undefined) throw new OperationError('commitment.not-your-unit');
      }
      const items = photos.flatMap((photo): CommitmentPhoto[] => {
        const record = records.get(photo.commitment);
        return record ? [commitmentPhotoView(photo, record.words.text, { staff, units })] : [];
      });
      return { items };
    });
  };
}

async function photosIn(
  view: LedgerView,
  commitment: string | undefined,
  state: string | undefined,
): Promise<CommitmentPhotoRecord[]> {
  const isPublished = state === 'published';
  if (commitment === undefined) {
    return isPublished ? await view.publishedPhotos(MOST) : await view.waitingPhotos(MOST);
  }
  const all = await view.commitmentPhotos(commitment);
  const asked = state === undefined ? all : all.filter((photo) => photo.state === state);
  return isPublished ? [...asked].reverse() : asked;
}

/** Whether theirs is a role that adds photos to commitments. */
export function mayAddPhotos({ role }: StaffActor): boolean {
  return mayCall('staff.commitmentPhotos.add', role);
}

/** Whether theirs is a role that says of photos of commitments whether they are public. */
export function mayDecidePhotos({ role }: StaffActor): boolean {
  return mayCall('staff.commitmentPhotos.publish', role);
}

export function staffCommitmentImage({ ledgers, directory, contacts }: UseCasePorts): UseCase<typeof IMAGE> {
  return async ({ path: { id: commitment, photo: id } }, { actor }) => {
    const staff = staffFor(IMAGE, actor);
    const units = await directory.units();
    const ledger = ledgerOf(commitment);
    const [record, found] = await ledgers.read(ledger, (view) =>
      Promise.all([view.commitment(commitment), view.commitmentImage(commitment, id)]),
    );
    if (!record) throw new OperationError('commitment.not-found');
    if (!mayTouchCommitment(record.case, staff, units)) throw new OperationError('commitment.not-your-unit');
    if (!found) throw new OperationError('attachment.not-found');
    const { width, height } = found.photo;
    const data = Buffer.from(contacts.openPhoto(found.sealed, { ledger, id, what: 'full' })).toString(
      'base64',
    );
    return { id, commitment, type: 'image/jpeg', data, width, height };
  };
}

/** The JPEG of a photo that is public; undefined for any other. */
export type PublicPicture = (commitment: string, id: string) => Promise<Uint8Array | undefined>;

export function publicPicture({ ledgers, contacts }: UseCasePorts): PublicPicture {
  return async (commitment, id) => {
    const ledger = ledgerOf(commitment);
    const found = await ledgers.read(ledger, (view) => view.commitmentImage(commitment, id));
    if (found?.photo.state !== 'published') return undefined;
    return contacts.openPhoto(found.sealed, { ledger, id, what: 'full' });
  };
}
