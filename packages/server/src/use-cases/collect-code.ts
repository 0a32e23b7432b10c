// appeals.collectCode: the resident of an appeal that staff wrote down fetches its tracking code, once.
import type { AppealNumber, CollectedCode } from '@huiyin/sdk';
import { bytesToHex, dayOf, momentOf, type Millis } from '@huiyin/sdk/rules';
import { act } from './act.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type UseCase } from './operation.js';
import { lastFourOf } from './phone.js';
import type { UseCasePorts } from './ports.js';
import { formatTrackingCode, isNumberHere } from './tracking-code.js';
import { letIn } from './tries.js';

const OPERATION = 'appeals.collectCode';
/** Of no ledger there is. */
const NOWHERE = { ledger: '', number: '' } as const;
const NO_PHONE = '----';

export function collectCode(ports: UseCasePorts): UseCase<typeof OPERATION> {
  const isTheirPhone = phoneCheck(ports);
  return async ({ path: { number }, body }, context): Promise<CollectedCode> => {
    const { secrets, directory } = ports;
    const { now } = context;
    const units = await directory.units();
    // Asked before anything else, a stored answer included.
    await checkPhone(ports, isTheirPhone, { number, typed: body.phoneLast4, now });
    const trackingCode = secrets.mintTrackingCode();
    return await act(
      ports,
      {
        operation: OPERATION,
        number,
        body,
        command: { type: 'collect-code' },
        async along(transaction) {
          const { isCollectable, collectedAt } = await transaction.collection(number);
          if (!isCollectable) throw new OperationError('code.not-matched');
          if (collectedAt !== undefined) {
            throw new OperationError('code.already-collected', { collectedOn: dayOf(collectedAt) });
          }
          return {
            command: { type: 'collect-code' },
            write: () =>
              transaction.replaceCode(number, {
                hash: secrets.trackingCodeHash(number, trackingCode),
                collectedAt: now,
              }),
          };
        },
        author: { kind: 'resident' },
        admit({ case: { erasedOn } }) {
          // It was erased since the phone was checked; now there is none that could be theirs.
          if (erasedOn !== undefined) throw new OperationError('code.not-matched');
        },
        answer: ({ case: appeal }, _entries, [entry]) => ({
          number,
          trackingCode: formatTrackingCode(trackingCode),
          collectedAt: momentOf(now),
          body: units.summary(appeal.body),
          leaf: {
            ledger: ledgerOf(number),
            index: entry.index,
            hash: bytesToHex(entry.leafHash),
          },
          ...(appeal.demo && { demo: true }),
        }),
      },
      context,
    );
  };
}

type PhoneCheck = (typed: string, number: AppealNumber, sealedContact: Uint8Array | undefined) => boolean;

/** Where nothing was left, something else is opened and compared, so that it takes as long. */
function phoneCheck({ contacts, secrets }: Pick<UseCasePorts, 'contacts' | 'secrets'>): PhoneCheck {
  const elsewhere = contacts.seal({ name: '—', phone: '000 0000 0000' }, NOWHERE);
  return (typed, number, sealedContact) => {
    const record = sealedContact ? { ledger: ledgerOf(number), number } : NOWHERE;
    const lastFour = lastFourOf(contacts.open(sealedContact ?? elsewhere, record)) ?? NO_PHONE;
    const isSame = secrets.equal(bytes(lastFour), bytes(typed));
    return isSame && sealedContact !== undefined;
  };
}

/**
 * Lets in who knows the last digits of the phone that was left, where there is a code to be collected. Who filed by
 * themselves got theirs then: to them, and to whoever asks about them, this door is a wall.
 * @throws OperationError `code.not-matched`, `tracking.too-many-tries`
 */
async function checkPhone(
  ports: UseCasePorts,
  isTheirPhone: PhoneCheck,
  { number, typed, now }: { readonly number: AppealNumber; readonly typed: string; readonly now: Millis },
): Promise<void> {
  if (!(await isNumberHere(ports, number))) throw new OperationError('code.not-matched');
  const kept = await ports.ledgers.read(ledgerOf(number), (view) => view.collection(number));
  const isRight = isTheirPhone(typed, number, kept.sealedContact) && kept.isCollectable;
  await letIn(
    ports,
    { number, tried: 'phone', tries: kept.tries, isRight, refusal: 'code.not-matched' },
    now,
  );
}

function bytes(digits: string): Uint8Array {
  return new TextEncoder().encode(digits);
}
