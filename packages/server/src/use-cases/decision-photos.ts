// staff.decisionPhotos.*: photos of what an inspection of a decision found.
import type { DecisionPhoto } from '@huiyin/sdk';
import {
  dayOf,
  legalDecisionCommands,
  MOST_INSPECTION_PHOTOS,
  type DecisionCase,
  type DecisionCommand,
} from '@huiyin/sdk/rules';
import { advanceDecision, isTheirDecision } from './decision-act.js';
import { OperationError, type StaffActor, type UseCase, type UseCases } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { invalid } from './refusals.js';
import { addPhoto, photoAct, publishPhoto, refusePhoto } from './record-photos.js';
import { listPhotos, photoFacts, staffImage, type PhotoHost, type PhotoStep } from './record-photo-view.js';
import { mayCall } from './staff-access.js';

const LIST = 'staff.decisionPhotos.list';
const IMAGE = 'staff.decisionPhotos.image';
const ADD = 'staff.decisionPhotos.add';
const PUBLISH = 'staff.decisionPhotos.publish';
const REFUSE = 'staff.decisionPhotos.refuse';

const host: PhotoHost<DecisionCase, DecisionPhoto> = {
  purpose: 'inspection',
  publishes: PUBLISH,
  codes: {
    notFound: 'decision.not-found',
    notTheirs: 'decision.not-your-unit',
    settled: 'decision.illegal-transition',
    samePerson: 'decision.same-person',
  },
  read: (view, id) => view.decision(id),
  lock: (transaction, id) => transaction.lockDecision(id),
  mayTouch: isTheirDecision,
  view(photo, { question }, reader) {
    const { record: decision, part: inspection = 1 } = photo;
    return { ...photoFacts(photo, PUBLISH, reader), decision, question, inspection };
  },
  show({ secrets }, step, { unit, part: inspection = 1, words }, photo) {
    return taken(secrets, step, { type: 'show-photo', by: unit, inspection, text: words, photo });
  },
  takeDown({ secrets }, step, { id }, reason) {
    return taken(secrets, step, { type: 'take-down-photo', by: step.staff.unit, photo: id, reason });
  },
};

type PhotoOperation = typeof LIST | typeof IMAGE | typeof ADD | typeof PUBLISH | typeof REFUSE;

export function decisionPhotos(ports: UseCasePorts): Pick<UseCases, PhotoOperation> {
  return {
    [LIST]: ({ query: { decision, state } }, { actor }) =>
      listPhotos(ports, host, { operation: LIST, of: decision, state }, actor),
    async [IMAGE]({ path: { id: decision, photo } }, { actor }) {
      const picture = await staffImage(ports, host, { operation: IMAGE, of: decision, photo }, actor);
      return { ...picture, decision };
    },
    [ADD]: added(ports),
    [PUBLISH]: ({ path, body }, context) =>
      photoAct(ports, host, { operation: PUBLISH, path, body }, context, (at, keep) =>
        publishPhoto(ports, host, at, path, keep),
      ),
    [REFUSE]: ({ path, body }, context) =>
      photoAct(ports, host, { operation: REFUSE, path, body }, context, (at, keep) =>
        refusePhoto(ports, host, at, { path, reason: body.reason }, keep),
      ),
  };
}

function added(ports: UseCasePorts): UseCase<typeof ADD> {
  return ({ path, body }, context) =>
    photoAct(ports, host, { operation: ADD, path, body }, context, (at, keep) => {
      const { inspection: part, text: words, photo: claim } = body;
      const { inspections = [] } = at.record;
      const legal = legalDecisionCommands(at.record, dayOf(at.now));
      if (!legal.includes('show-photo')) throw new OperationError('decision.illegal-transition', { legal });
      if (!inspections.some(({ inspection }) => inspection === part)) {
        throw invalid('/inspection', 'field.not-allowed');
      }
      const photo = { purpose: 'inspection', record: path.id, part, words } as const;
      return addPhoto(ports, at, { photo, claim, most: MOST_INSPECTION_PHOTOS }, keep);
    });
}

/** Whether theirs is a role that adds photos to inspections. */
export function mayAddInspectionPhotos({ role }: StaffActor): boolean {
  return mayCall(ADD, role);
}

/** Whether theirs is a role that says of photos of inspections whether they are public. */
export function mayDecideInspectionPhotos({ role }: StaffActor): boolean {
  return mayCall(PUBLISH, role);
}

async function taken(
  secrets: UseCasePorts['secrets'],
  { transaction, record, staff: author, now, answer }: PhotoStep<DecisionCase>,
  command: DecisionCommand,
): Promise<void> {
  const { write } = await advanceDecision(secrets, transaction, record, { command, author, now });
  await transaction.appendDecision({ ...write, ...(answer && { answer }) });
}
