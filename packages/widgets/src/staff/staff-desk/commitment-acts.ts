// The calls about commitments. Drafts are made by the forms, and checked by the server again.
import {
  HuiyinUsageError,
  type CommitmentAction,
  type StaffCommitment,
  type WriteOptions,
} from '@huiyin/sdk';
import type { StaffCommitments, StaffDesk } from '@huiyin/sdk/staff';
import { commitmentMeant, type Draft } from '@huiyin/sdk/views';

const methods = {
  extend: 'extend',
  'decide-extension': 'approve',
  'add-node': 'addNode',
  'add-evidence': 'addEvidence',
  claim: 'claim',
  judge: 'witness',
  withdraw: 'withdraw',
} as const satisfies Readonly<Record<CommitmentAction, keyof StaffCommitments>>;

/** Does it. @throws HuiyinError */
export async function committed(
  { commitments }: StaffDesk,
  act: CommitmentAction,
  made: readonly StaffCommitment[],
  draft: Draft,
  options: WriteOptions,
): Promise<void> {
  const { commitment: _chosen, ...said } = draft;
  const id = commitmentMeant(made, act, draft)?.id;
  if (id === undefined) throw new HuiyinUsageError('No commitment of this case can take it.');
  const step = commitments[methods[act]] as (
    id: string,
    draft: unknown,
    options: WriteOptions,
  ) => Promise<unknown>;
  await step(id, said, options);
}
