// What staff do to commitments: each operation as the command it gives.
import type { CommitmentDetail } from '@huiyin/sdk';
import type { Operation, RequestOf } from '@huiyin/sdk/routes';
import { dayOf, isDay, type CommitmentCommand } from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { actOnCommitment } from './commitment-act.js';
import { commitmentDetail } from './commitment-view.js';
import { admitPromiseFor, decidePromise, lockAppealPromisedFor, placePromise } from './make-commitment.js';
import { once } from './once.js';
import { OperationError, type Call, type StaffActor, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { invalid } from './refusals.js';
import { mayTouchCommitment, staffFor } from './staff-access.js';

const CREATE = 'staff.commitments.create';
/** The operations by which staff change a commitment. */
export type CommitmentStep = Exclude<
  Extract<Operation, `staff.commitments.${string}`>,
  typeof CREATE | 'staff.commitments.list'
>;

type CommandOf<Op extends CommitmentStep> = (body: RequestOf<Op>, staff: StaffActor) => CommitmentCommand;

const commands: { readonly [Op in CommitmentStep]: CommandOf<Op> } = {
  'staff.commitments.extend': ({ due, reason }, { unit, person }) => {
    if (!isDay(due)) throw invalid('/due', 'field.wrong-format');
    return { type: 'extend', by: unit, person, due, reason };
  },
  'staff.commitments.approve': ({ decision, ...note }, { unit, person }) => ({
    type: 'decide-extension',
    by: unit,
    person,
    approve: decision === 'approve',
    ...note,
  }),
  'staff.commitments.addNode': ({ title, due }, { unit }) => {
    if (!isDay(due)) throw invalid('/due', 'field.wrong-format');
    return { type: 'add-node', by: unit, title, due };
  },
  'staff.commitments.addEvidence': ({ kind, text }, { unit }) => ({
    type: 'add-evidence',
    by: unit,
    kind,
    text,
  }),
  'staff.commitments.claim': (body, { unit }) => ({ type: 'claim', by: unit, ...body }),
  'staff.commitments.witness': ({ verdict, ...comment }, { unit }) => ({
    type: 'judge',
    witness: 'group',
    by: unit,
    verdict,
    ...comment,
  }),
  'staff.commitments.withdraw': ({ reason }, { unit }) => ({ type: 'withdraw', by: unit, reason }),
};

/** The use-case of one of the operations by which staff change a commitment. */
export function staffCommitmentAct(ports: UseCasePorts, operation: CommitmentStep): UseCase<CommitmentStep> {
  return async ({ path, body }: Call<CommitmentStep>, context): Promise<CommitmentDetail> => {
    const staff = staffFor(operation, context.actor);
    const units = await ports.directory.units();
    const command = (commands[operation] as CommandOf<CommitmentStep>)(body, staff);
    return await actOnCommitment(
      ports,
      {
        operation,
        path,
        body,
        command,
        author: staff,
        admit({ case: commitment }) {
          if (!mayTouchCommitment(commitment, staff, units)) {
            throw new OperationError('commitment.not-your-unit');
          }
        },
        answer: (record, entries) =>
          commitmentDetail(record, entries, {
            units,
            now: context.now,
            hmacSha256: ports.secrets.hmacSha256,
          }),
      },
      context,
    );
  };
}

/** A promise that is not part of an answer. */
export function createCommitment(ports: UseCasePorts): UseCase<typeof CREATE> {
  const { directory, ledgers, secrets } = ports;
  return async ({ body: draft }, context) => {
    const staff = staffFor(CREATE, context.actor);
    const units = await directory.units();
    const body = bodyOf(units, draft.body);
    const { now } = context;
    const { madeOn, appeal, origin, body: _slug, ...promise } = draft;
    if (madeOn !== undefined && !isDay(madeOn)) throw invalid('/madeOn', 'field.wrong-format');
    if (madeOn !== undefined && madeOn > dayOf(now)) throw invalid('/madeOn', 'field.out-of-range');
    if (appeal === undefined && staff.unit !== body.slug) throw new OperationError('auth.not-allowed');

    return await ledgers.write(body.ledger, (transaction) =>
      once(secrets, transaction, { operation: CREATE, path: {}, body: draft }, context, {
        async admit() {
          if (appeal === undefined) return undefined;
          const promisedFor = await lockAppealPromisedFor(transaction, appeal, staff);
          // It stands on the card the appeal stands on.
          if (promisedFor.body !== body.slug) throw invalid('/body', 'field.not-allowed');
          return promisedFor;
        },
        async work(promisedFor, keep) {
          if (promisedFor) admitPromiseFor(promisedFor);
          const promising = {
            body,
            unit: staff.unit,
            origin,
            promise,
            ...(appeal !== undefined && { appeal }),
            ...(madeOn !== undefined && { madeOn }),
            pointer: '',
            author: staff,
            now,
            calendar: units.calendar,
          };
          const decided = await decidePromise(secrets, transaction, promising);
          const { record, entries, write } = await placePromise(secrets, transaction, decided, promising);
          const { hmacSha256 } = secrets;
          const response = commitmentDetail(record, entries, { units, now, hmacSha256 });
          await transaction.appendCommitment({
            ...write,
            ...(appeal !== undefined && { openCommitments: { number: appeal, change: 1 } }),
            ...keep(response),
          });
          return response;
        },
      }),
    );
  };
}
