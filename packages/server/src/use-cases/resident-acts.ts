// appeals.track, supplement, withdraw, evaluate, followUp: what the holder of the tracking code can do.
import type { AttachmentClaim, TrackedAppeal } from '@huiyin/sdk';
import type { Operation, PathOf } from '@huiyin/sdk/routes';
import type { AppealCommand } from '@huiyin/sdk/rules';
import { act } from './act.js';
import { claimAttachments } from './claim-attachments.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type CallContext, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import type { AppealRecord } from './records.js';
import { readBeside, readTracked, trackedAppeal, trackedWithLooks, type Beside } from './tracked-appeal.js';
import { checkTrackingCode } from './tracking-code.js';

/** The latest looks at the contact that the resident is shown. */
const LOOKS_SHOWN = 50;

export function trackAppeal(ports: UseCasePorts): UseCase<'appeals.track'> {
  return async ({ path: { number } }, { actor, now }) => {
    const units = await ports.directory.units();
    await checkTrackingCode(ports, number, actor, now);
    const tracked = await ports.ledgers.read(ledgerOf(number), async (view) =>
      readTracked(view, number, await view.looks({ number, limit: LOOKS_SHOWN })),
    );
    if (!tracked) throw new OperationError('tracking.not-matched');
    return trackedWithLooks(tracked, { units, now });
  };
}

export function supplementAppeal(ports: UseCasePorts): UseCase<'appeals.supplement'> {
  return ({ path, body }, context) => {
    const command = { type: 'supplement', text: body.text } as const;
    const { attachments: claims } = body;
    return residentAct(ports, { operation: 'appeals.supplement', path, body, command, claims }, context);
  };
}

export function withdrawAppeal(ports: UseCasePorts): UseCase<'appeals.withdraw'> {
  return ({ path, body }, context) => {
    const command = { type: 'withdraw', ...(body.reason !== undefined && { reason: body.reason }) } as const;
    return residentAct(ports, { operation: 'appeals.withdraw', path, body, command }, context);
  };
}

export function evaluateAppeal(ports: UseCasePorts): UseCase<'appeals.evaluate'> {
  return ({ path, body }, context) => {
    const { verdict, rating, comment } = body;
    const command = {
      type: 'evaluate',
      verdict,
      rating,
      ...(comment !== undefined && { comment }),
    } as const;
    return residentAct(ports, { operation: 'appeals.evaluate', path, body, command }, context);
  };
}

export function followUpAppeal(ports: UseCasePorts): UseCase<'appeals.followUp'> {
  return ({ path, body }, context) => {
    const command = { type: 'follow-up', ...body } as const;
    return residentAct(ports, { operation: 'appeals.followUp', path, body, command }, context);
  };
}

/** What its resident asks of a case. */
interface Asked {
  readonly operation: Operation;
  readonly path: PathOf<'appeals.track'>;
  readonly body: unknown;
  readonly command: AppealCommand;
  /** Photos that come with it. */
  readonly claims?: readonly AttachmentClaim[] | undefined;
}

/** The code is checked before anything else, a stored answer included. */
async function residentAct(
  ports: UseCasePorts,
  { operation, path: { number }, body, command, claims }: Asked,
  context: CallContext,
): Promise<TrackedAppeal> {
  const units = await ports.directory.units();
  const { now } = context;
  await checkTrackingCode(ports, number, context.actor, now);
  let beside: Beside = { whistles: [], commitments: [] };
  let photos: Pick<AppealRecord, 'attachments'> = {};
  return await act(
    ports,
    {
      operation,
      number,
      body,
      command,
      author: { kind: 'resident' },
      async admit(record, view) {
        if (isErased(record)) throw new OperationError('tracking.not-matched');
        beside = await readBeside(view, number);
      },
      async along(transaction, { attachments: had }) {
        const before = had?.length ?? 0;
        await claimAttachments(ports.secrets, transaction, number, { claims, before, now });
        const { attachments } = (claims && (await transaction.appeal(number))) ?? {};
        if (attachments) photos = { attachments };
        return { command };
      },
      answer: (record, entries) =>
        trackedAppeal({ ...record, ...photos }, entries, { units, now, ...beside }),
    },
    context,
  );
}

/** It was erased since its code was checked; now there is none that could be right. */
function isErased({ case: { erasedOn } }: AppealRecord): boolean {
  return erasedOn !== undefined;
}
