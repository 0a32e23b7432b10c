// staff.commitmentPhotos.add, publish, refuse: one of staff adds a photo, another looks, and only then is it public.
import type { CommitmentPhoto, EvidencePhoto } from '@huiyin/sdk';
import type { PathOf, RequestOf } from '@huiyin/sdk/routes';
import { dayOf, decideCommitment, PHOTO_RULES, type CommitmentCommand } from '@huiyin/sdk/rules';
import { secretHashOf } from './attachments.js';
import { advanceCommitment, lockWithAppeal } from './commitment-act.js';
import type { CommitmentPhotoRecord } from './commitment-photo-records.js';
import { commitmentPhotoView } from './commitment-photo-view.js';
import type { CommitmentRecord } from './commitment-records.js';
import { ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type CallContext, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, UseCasePorts } from './ports.js';
import { mayTouchCommitment, staffFor } from './staff-access.js';
import type { Units } from './units.js';

const ADD = 'staff.commitmentPhotos.add';
const PUBLISH = 'staff.commitmentPhotos.publish';
const REFUSE = 'staff.commitmentPhotos.refuse';

export function addCommitmentPhoto(ports: UseCasePorts): UseCase<typeof ADD> {
  return ({ path, body }, context) =>
    photoAct(ports, { operation: ADD, path, body }, context, async (at, keep) => {
      const { transaction, record, staff, now } = at;
      const { kind, text, photo } = body;
      decided(record, { type: 'add-evidence', by: staff.unit, kind, text }, now);
      const had = await transaction.commitmentPhotos(path.id);
      const standing = had.filter(({ state }) => state !== 'refused');
      if (standing.length >= PHOTO_RULES.mostOfCase) throw new OperationError('attachment.too-many');
      const secretHash = secretHashOf(ports.secrets, photo.secret);
      const taken = await transaction.takeAttachment({ id: photo.id, secretHash });
      if (!taken) throw new OperationError('attachment.not-found');
      const { id, width, height, image } = taken;
      const { unit, person } = staff;
      const row = { id, commitment: path.id, kind, words: text, width, height, unit, person, at: now };
      const response = at.seen({ ...row, state: 'waiting' });
      await transaction.addCommitmentPhoto({ photo: row, image, ...keep(response) });
      return response;
    });
}

/** The bytes that were looked at are the bytes whose digest is sealed. */
export function publishCommitmentPhoto(ports: UseCasePorts): UseCase<typeof PUBLISH> {
  return ({ path, body }, context) =>
    photoAct(ports, { operation: PUBLISH, path, body }, context, async (at, keep) => {
      const { transaction, record, staff, now } = at;
      const { photo, sealed } = await imageOf(transaction, path);
      if (photo.state !== 'waiting') throw new OperationError('commitment.illegal-transition', { legal: [] });
      if (photo.person === staff.person) throw new OperationError('commitment.same-person', { legal: [] });
      const { id, width, height, kind, words } = photo;
      const bytes = ports.contacts.openPhoto(sealed, { ledger: ledgerOf(path.id), id, what: 'full' });
      const digest = Buffer.from(ports.secrets.sha256(bytes)).toString('hex');
      const shown: EvidencePhoto = { id, width, height, digest };
      const response = at.seen({ ...photo, state: 'published', decidedOn: dayOf(now) });
      const { write } = await advanceCommitment(ports.secrets, transaction, record, {
        command: { type: 'add-evidence', by: photo.unit, kind, text: words, photo: shown },
        author: staff,
        now,
      });
      await transaction.appendCommitment({ ...write, ...keep(response) });
      await transaction.decideCommitmentPhoto({ id, on: dayOf(now), person: staff.person, at: now });
      return response;
    });
}

export function refuseCommitmentPhoto(ports: UseCasePorts): UseCase<typeof REFUSE> {
  return ({ path, body }, context) =>
    photoAct(ports, { operation: REFUSE, path, body }, context, async (at, keep) => {
      const { transaction, record, staff, now } = at;
      const { photo } = await imageOf(transaction, path);
      const { reason } = body;
      const { id } = photo;
      const response = at.seen({ ...photo, state: 'refused', decidedOn: dayOf(now), reason });
      if (photo.state === 'published') {
        const command = { type: 'take-down-photo', by: staff.unit, photo: id, reason } as const;
        const { write } = await advanceCommitment(ports.secrets, transaction, record, {
          command,
          author: staff,
          now,
        });
        await transaction.appendCommitment(write);
      }
      const decision = { id, on: dayOf(now), person: staff.person, at: now, reason };
      await transaction.decideCommitmentPhoto({ ...decision, ...keep(response) });
      return response;
    });
}

type PhotoOperation = typeof ADD | typeof PUBLISH | typeof REFUSE;

interface At {
  readonly transaction: LedgerTransaction;
  readonly record: CommitmentRecord;
  readonly staff: StaffActor;
  readonly now: number;
  /** A photo as this reader sees it. */
  readonly seen: (photo: CommitmentPhotoRecord) => CommitmentPhoto;
}

/** On the locked commitment, for whoever may touch it. @throws OperationError `commitment.not-found`, `.not-your-unit` */
async function photoAct<Op extends PhotoOperation>(
  { ledgers, directory, secrets }: UseCasePorts,
  {
    operation,
    path,
    body,
  }: { readonly operation: Op; readonly path: PathOf<Op>; readonly body: RequestOf<Op> },
  context: CallContext,
  work: (at: At, keep: Parameters<Parameters<typeof once>[4]['work']>[1]) => Promise<CommitmentPhoto>,
): Promise<CommitmentPhoto> {
  const staff = staffFor(operation, context.actor);
  const units = await directory.units();
  const { id } = path as { readonly id: string };
  return await ledgers.write(ledgerOf(id), (transaction) =>
    once(secrets, transaction, { operation, path, body }, context, {
      admit: () => admit(transaction, id, staff, units),
      work(record, keep) {
        const { now } = context;
        const seen = (photo: CommitmentPhotoRecord): CommitmentPhoto =>
          commitmentPhotoView(photo, record.words.text, { staff, units });
        return work({ transaction, record, staff, now, seen }, keep);
      },
    }),
  );
}

async function admit(
  transaction: LedgerTransaction,
  id: string,
  staff: StaffActor,
  units: Units,
): Promise<CommitmentRecord> {
  const record = await lockWithAppeal(transaction, id);
  if (!record) throw new OperationError('commitment.not-found');
  if (!mayTouchCommitment(record.case, staff, units)) throw new OperationError('commitment.not-your-unit');
  return record;
}

/** @throws OperationError the rules' refusal */
function decided({ case: commitment }: CommitmentRecord, command: CommitmentCommand, now: number): void {
  const outcome = decideCommitment(commitment, command, now);
  if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
}

async function imageOf(
  transaction: LedgerTransaction,
  { id, photo }: { readonly id: string; readonly photo: string },
) {
  const found = await transaction.commitmentImage(id, photo);
  if (!found) throw new OperationError('attachment.not-found');
  return found;
}
