// staff.commitmentPhotos.*: photos of before and after a commitment.
import type { CommitmentPhoto } from '@huiyin/sdk';
import { decideCommitment, PHOTO_RULES, type CommitmentCommand } from '@huiyin/sdk/rules';
import { advanceCommitment, lockWithAppeal } from './commitment-act.js';
import type { CommitmentRecord } from './commitment-records.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { addPhoto, photoAct, publishPhoto, refusePhoto } from './record-photos.js';
import { listPhotos, photoFacts, staffImage, type PhotoHost, type PhotoStep } from './record-photo-view.js';
import { mayCall, mayTouchCommitment } from './staff-access.js';

const LIST = 'staff.commitmentPhotos.list';
const IMAGE = 'staff.commitmentPhotos.image';
const ADD = 'staff.commitmentPhotos.add';
const PUBLISH = 'staff.commitmentPhotos.publish';
const REFUSE = 'staff.commitmentPhotos.refuse';

const host: PhotoHost<CommitmentRecord, CommitmentPhoto> = {
  purpose: 'commitment',
  publishes: PUBLISH,
  codes: {
    notFound: 'commitment.not-found',
    notTheirs: 'commitment.not-your-unit',
    settled: 'commitment.illegal-transition',
    samePerson: 'commitment.same-person',
  },
  read: (view, id) => view.commitment(id),
  lock: lockWithAppeal,
  mayTouch: (record, staff, units) => mayTouchCommitment(record.case, staff, units),
  view(photo, { words }, reader) {
    const { record: commitment, kind = 'after' } = photo;
    return { ...photoFacts(photo, PUBLISH, reader), commitment, promise: words.text, kind };
  },
  show({ secrets }, step, { unit, kind = 'after', words }, photo) {
    return taken(secrets, step, { type: 'add-evidence', by: unit, kind, text: words, photo });
  },
  takeDown({ secrets }, step, { id }, reason) {
    return taken(secrets, step, { type: 'take-down-photo', by: step.staff.unit, photo: id, reason });
  },
};

export function listCommitmentPhotos(ports: UseCasePorts): UseCase<typeof LIST> {
  return ({ query: { commitment, state } }, { actor }) =>
    listPhotos(ports, host, { operation: LIST, of: commitment, state }, actor);
}

export function staffCommitmentImage(ports: UseCasePorts): UseCase<typeof IMAGE> {
  return async ({ path: { id: commitment, photo } }, { actor }) => {
    const picture = await staffImage(ports, host, { operation: IMAGE, of: commitment, photo }, actor);
    return { ...picture, commitment };
  };
}

export function addCommitmentPhoto(ports: UseCasePorts): UseCase<typeof ADD> {
  return ({ path, body }, context) =>
    photoAct(ports, host, { operation: ADD, path, body }, context, async (at, keep) => {
      const { kind, text, photo: claim } = body;
      decided(at.record, { type: 'add-evidence', by: at.staff.unit, kind, text }, at.now);
      const photo = { purpose: 'commitment', record: path.id, kind, words: text } as const;
      return addPhoto(ports, at, { photo, claim, most: PHOTO_RULES.mostOfCase }, keep);
    });
}

export function publishCommitmentPhoto(ports: UseCasePorts): UseCase<typeof PUBLISH> {
  return ({ path, body }, context) =>
    photoAct(ports, host, { operation: PUBLISH, path, body }, context, (at, keep) =>
      publishPhoto(ports, host, at, path, keep),
    );
}

export function refuseCommitmentPhoto(ports: UseCasePorts): UseCase<typeof REFUSE> {
  return ({ path, body }, context) =>
    photoAct(ports, host, { operation: REFUSE, path, body }, context, (at, keep) =>
      refusePhoto(ports, host, at, { path, reason: body.reason }, keep),
    );
}

/** Whether theirs is a role that adds photos to commitments. */
export function mayAddPhotos({ role }: StaffActor): boolean {
  return mayCall(ADD, role);
}

/** Whether theirs is a role that says of photos of commitments whether they are public. */
export function mayDecidePhotos({ role }: StaffActor): boolean {
  return mayCall(PUBLISH, role);
}

async function taken(
  secrets: UseCasePorts['secrets'],
  { transaction, record, staff: author, now, answer }: PhotoStep<CommitmentRecord>,
  command: CommitmentCommand,
): Promise<void> {
  const { write } = await advanceCommitment(secrets, transaction, record, { command, author, now });
  await transaction.appendCommitment({ ...write, ...(answer && { answer }) });
}

/** @throws OperationError the rules' refusal */
function decided({ case: commitment }: CommitmentRecord, command: CommitmentCommand, now: number): void {
  const outcome = decideCommitment(commitment, command, now);
  if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
}
