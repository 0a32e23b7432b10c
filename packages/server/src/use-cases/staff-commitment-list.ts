// staff.commitments.list: the commitments made for an appeal, with what the reader can do to each.
import type { CommitmentAction, StaffCommitment } from '@huiyin/sdk';
import type { Operation } from '@huiyin/sdk/routes';
import { commitmentActions } from '@huiyin/sdk/rules';
import type { CommitmentRecord } from './commitment-records.js';
import { commitmentView } from './commitment-view.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type StaffActor, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { admitStaff, mayCall, mayTouchCommitment, staffFor } from './staff-access.js';
import type { Units } from './units.js';

const LIST = 'staff.commitments.list';

/** The operation each action is called by. */
const operations = {
  extend: 'staff.commitments.extend',
  'decide-extension': 'staff.commitments.approve',
  'add-node': 'staff.commitments.addNode',
  'add-evidence': 'staff.commitments.addEvidence',
  claim: 'staff.commitments.claim',
  judge: 'staff.commitments.witness',
  withdraw: 'staff.commitments.withdraw',
} as const satisfies Readonly<Record<CommitmentAction, Operation>>;

export function listStaffCommitments({ ledgers, directory }: UseCasePorts): UseCase<typeof LIST> {
  return async ({ path: { number } }, { actor, now }) => {
    const staff = staffFor(LIST, actor);
    const units = await directory.units();
    return await ledgers.read(ledgerOf(number), async (view) => {
      const record = await view.appeal(number);
      if (!record) throw new OperationError('appeal.not-found');
      await admitStaff(record.case, staff, { units, view, now });
      const made = await view.commitmentsOf(number);
      const entries = await view.commitmentEntries(made.map((one) => one.case.id));
      const items = made.map((one): StaffCommitment => ({
        ...commitmentView(
          one,
          entries.filter(({ facts }) => facts.id === one.case.id),
          { units, now },
        ),
        actions: actionsOn(one, staff, units, now),
      }));
      return { items };
    });
  };
}

function actionsOn(
  { case: commitment }: CommitmentRecord,
  staff: StaffActor,
  units: Units,
  now: number,
): CommitmentAction[] {
  if (!mayTouchCommitment(commitment, staff, units)) return [];
  return commitmentActions(commitment, staff, now).filter((action) =>
    mayCall(operations[action], staff.role),
  );
}
