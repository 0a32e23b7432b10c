// appeals.erase: the resident's own act; and the same by the operator, on a written request.
import type { Erasure } from '@huiyin/sdk';
import { bytesToHex, type Millis } from '@huiyin/sdk/rules';
import { eraseCase, type ErasureSecrets } from './erase-case.js';
import { ledgerOf } from './numbers.js';
import { admittedBefore, answeredBefore, once } from './once.js';
import { OperationError, type UseCase } from './operation.js';
import type { Ledgers, UseCasePorts } from './ports.js';
import { checkTrackingCode, normaliseTrackingCode } from './tracking-code.js';

const OPERATION = 'appeals.erase';

export function eraseAppeal(ports: UseCasePorts): UseCase<typeof OPERATION> {
  const { ledgers, secrets } = ports;
  return async ({ path: { number }, body }, context) => {
    const { actor, now } = context;
    const typed = actor.kind === 'resident' ? normaliseTrackingCode(actor.trackingCode) : '';
    // The code is gone with the case. Whoever asks again is known by having asked with the same one.
    const code = bytesToHex(secrets.trackingCodeHash(number, typed));
    const request = { operation: OPERATION, path: { number }, body: [body, code] } as const;
    const answered = await ledgers.read(ledgerOf(number), (view) =>
      answeredBefore<Erasure>(secrets, view, request, context),
    );
    if (answered) return answered;
    await checkTrackingCode(ports, number, actor, now);
    return await ledgers.write(ledgerOf(number), (transaction) =>
      once(secrets, transaction, request, context, {
        admit: admittedBefore,
        async work(_, keep) {
          const record = await transaction.lockAppeal(number);
          // Somebody else with the code came first: from then on there is none.
          if (!record || record.case.erasedOn !== undefined) throw new OperationError('tracking.not-matched');
          const author = { kind: 'resident' } as const;
          const { change, erasure } = await eraseCase(secrets, transaction, record, { author, now });
          await transaction.append({ ...change, ...keep(erasure) });
          return erasure;
        },
      }),
    );
  };
}

/**
 * Erases a case without its code: for whoever runs the installation.
 * @throws OperationError `appeal.not-found`, `appeal.erased`
 */
export async function eraseByOperator(
  { ledgers, secrets }: { readonly ledgers: Ledgers; readonly secrets: ErasureSecrets },
  number: string,
  now: Millis,
): Promise<Erasure> {
  return await ledgers.write(ledgerOf(number), async (transaction) => {
    const record = await transaction.lockAppeal(number);
    if (!record) throw new OperationError('appeal.not-found');
    const author = { kind: 'operator' } as const;
    const { change, erasure } = await eraseCase(secrets, transaction, record, { author, now });
    await transaction.append(change);
    return erasure;
  });
}
