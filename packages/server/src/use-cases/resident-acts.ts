// appeals.track, supplement, withdraw, evaluate, followUp: what the holder of the tracking code can do.
import type { TrackedAppeal } from '@huiyin/sdk';
import type { Operation, PathOf } from '@huiyin/sdk/routes';
import type { AppealCommand } from '@huiyin/sdk/rules';
import { act } from './act.js';
import { lookOf } from './contact-looks.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type CallContext, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import type { AppealRecord } from './records.js';
import { trackedAppeal } from './tracked-appeal.js';
import { checkTrackingCode } from './tracking-code.js';
import { readWhistlesOf, type WholeWhistle } from './whistle-view.js';

/** The latest looks at the contact that the resident is shown. */
const LOOKS_SHOWN = 50;

export function trackAppeal(ports: UseCasePorts): UseCase<'appeals.track'> {
  return async ({ path: { number } }, { actor, now }) => {
    const units = await ports.directory.units();
    await checkTrackingCode(ports, number, actor, now);
    const [record, entries, looks, whistles] = await ports.ledgers.read(ledgerOf(number), (view) =>
      Promise.all([
        view.appeal(number),
        view.entries(number),
        view.looks({ number, limit: LOOKS_SHOWN }),
        readWhistlesOf(view, number),
      ]),
    );
    if (!record || isErased(record)) throw new OperationError('tracking.not-matched');
    return {
      ...trackedAppeal(record, entries, { units, now, whistles }),
      ...(looks.length > 0 && { contactLooks: looks.map((look) => lookOf(look, units)) }),
    };
  };
}

export function supplementAppeal(ports: UseCasePorts): UseCase<'appeals.supplement'> {
  return ({ path, body }, context) =>
    residentAct(ports, 'appeals.supplement', path, body, { type: 'supplement', text: body.text }, context);
}

export function withdrawAppeal(ports: UseCasePorts): UseCase<'appeals.withdraw'> {
  return ({ path, body }, context) =>
    residentAct(
      ports,
      'appeals.withdraw',
      path,
      body,
      { type: 'withdraw', ...(body.reason !== undefined && { reason: body.reason }) },
      context,
    );
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
    return residentAct(ports, 'appeals.evaluate', path, body, command, context);
  };
}

export function followUpAppeal(ports: UseCasePorts): UseCase<'appeals.followUp'> {
  return ({ path, body }, context) =>
    residentAct(ports, 'appeals.followUp', path, body, { type: 'follow-up', ...body }, context);
}

/** The code is checked before anything else, a stored answer included. */
async function residentAct(
  ports: UseCasePorts,
  operation: Operation,
  { number }: PathOf<'appeals.track'>,
  body: unknown,
  command: AppealCommand,
  context: CallContext,
): Promise<TrackedAppeal> {
  const units = await ports.directory.units();
  await checkTrackingCode(ports, number, context.actor, context.now);
  let whistles: readonly WholeWhistle[] = [];
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
        whistles = await readWhistlesOf(view, number);
      },
      answer: (record, entries) => trackedAppeal(record, entries, { units, now: context.now, whistles }),
    },
    context,
  );
}

/** It was erased since its code was checked; now there is none that could be right. */
function isErased({ case: { erasedOn } }: AppealRecord): boolean {
  return erasedOn !== undefined;
}
