// meetings.ask: a resident's question for a meeting becomes an appeal, and waits there for a turn.
import type { Receipt } from '@huiyin/sdk';
import { ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { writeAppeal } from './receive-appeal.js';
import { invalid } from './refusals.js';
import { formatTrackingCode } from './tracking-code.js';

const ASK = 'meetings.ask';

export function askMeeting(ports: UseCasePorts): UseCase<typeof ASK> {
  const { directory, ledgers, secrets } = ports;
  return async ({ path: { id }, body: draft }, context) => {
    const units = await directory.units();
    const { now } = context;
    const request = { operation: ASK, path: { id }, body: draft } as const;
    return await ledgers.write(ledgerOf(id), (transaction) =>
      once(secrets, transaction, request, context, {
        async admit() {
          const meeting = await transaction.lockMeeting(id);
          if (!meeting) throw new OperationError('meeting.not-found');
          return meeting;
        },
        async work({ body, status }, keep) {
          if (status !== 'announced' && status !== 'open') throw new OperationError('meeting.not-asking');
          const unit = units.get(body);
          if (!unit?.categories.includes(draft.category)) throw invalid('/category', 'field.not-allowed');
          const trackingCode = secrets.mintTrackingCode();
          const filed = await writeAppeal(ports, transaction, {
            unit,
            entry: { ...draft, body, channel: 'meeting' },
            occurredAt: now,
            now,
            calendar: units.calendar,
            codeHash: (number) => secrets.trackingCodeHash(number, trackingCode),
            author: { kind: 'resident' },
            answer: (made): Receipt => ({ ...made, trackingCode: formatTrackingCode(trackingCode) }),
            keep,
          });
          await transaction.addWaiting(id, filed.number);
          return filed;
        },
      }),
    );
  };
}
