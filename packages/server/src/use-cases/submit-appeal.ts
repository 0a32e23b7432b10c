// appeals.submit: a resident files an appeal.
import type { Receipt } from '@huiyin/sdk';
import type { CallContext, UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { receiveAppeal, type AppealEntry } from './receive-appeal.js';
import { formatTrackingCode } from './tracking-code.js';

const OPERATION = 'appeals.submit';

export function submitAppeal(ports: UseCasePorts): UseCase<'appeals.submit'> {
  return ({ body }, context) => enterAppeal(ports)({ ...body, channel: body.channel ?? 'web' }, context);
}

/** Enters an appeal that came through any channel, at `context.now`: for the seeder and importers. */
export type EnterAppeal = (entry: AppealEntry, context: CallContext) => Promise<Receipt>;

export function enterAppeal(ports: UseCasePorts): EnterAppeal {
  const { secrets } = ports;
  return (entry, context) => {
    const trackingCode = secrets.mintTrackingCode();
    return receiveAppeal(
      ports,
      {
        operation: OPERATION,
        asked: entry,
        entry,
        codeHash: (number) => secrets.trackingCodeHash(number, trackingCode),
        answer: (filed): Receipt => ({ ...filed, trackingCode: formatTrackingCode(trackingCode) }),
      },
      context,
    );
  };
}
