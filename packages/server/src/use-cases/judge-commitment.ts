// appeals.judgeCommitment: the resident's word on a commitment made for their appeal.
import { actOnCommitment } from './commitment-act.js';
import { commitmentDetail } from './commitment-view.js';
import { OperationError, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { checkTrackingCode } from './tracking-code.js';

/** The code is checked before anything else, a stored answer included. */
export function judgeCommitment(ports: UseCasePorts): UseCase<'appeals.judgeCommitment'> {
  return async ({ path, body }, context) => {
    const { actor, now } = context;
    const units = await ports.directory.units();
    await checkTrackingCode(ports, path.number, actor, now);
    return await actOnCommitment(
      ports,
      {
        operation: 'appeals.judgeCommitment',
        path,
        body,
        command: { type: 'judge', witness: 'resident', ...body },
        author: { kind: 'resident' },
        admit({ case: { appeal, residentGone } }) {
          if (residentGone) throw new OperationError('tracking.not-matched');
          // Commitments of others are public, and none of this resident's business.
          if (appeal !== path.number) throw new OperationError('commitment.not-found');
        },
        answer: (record, entries) =>
          commitmentDetail(record, entries, { units, now, hmacSha256: ports.secrets.hmacSha256 }),
      },
      context,
    );
  };
}
