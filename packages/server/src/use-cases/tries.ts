// Wrong tries at a number: counted, slowed down, and answered alike whether there is such a number or not.
import type { AppealNumber, ErrorCode } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import { ledgerOf } from './numbers.js';
import { OperationError } from './operation.js';
import type { LedgerTransaction, Tried, Tries, UseCasePorts } from './ports.js';

/** Wrong tries at one number before it is slowed down. */
const FREE_TRIES = 5;
/** Seconds of the first pause; each further wrong try doubles it, up to the longest. */
const FIRST_PAUSE = 30;
/**
 * Seconds of the longest pause. A code has sixteen digits, and whoever mistypes it is to be let in soon; of a phone
 * four are asked for, and with one try a day a month of guessing finds one phone in two hundred.
 */
const LONGEST_PAUSE: Readonly<Record<Tried, number>> = { code: 900, phone: 86_400, slip: 900 };

const alarms: Readonly<Record<Tried, string>> = {
  code: 'wrong tracking codes at one number',
  phone: 'wrong digits of a phone at one number',
  slip: 'wrong printed codes at one record',
};

/** Somebody at the door of a case. */
export interface Knock {
  readonly number: AppealNumber;
  readonly tried: Tried;
  /** As they were when what is right was read. */
  readonly tries: Tries | undefined;
  readonly isRight: boolean;
  /** What is answered when it is wrong. */
  readonly refusal: ErrorCode;
}

/**
 * Seconds until a number may be tried again. While it is paused nobody gets in, the right code included: else
 * whoever guesses would still be told when a guess was right.
 */
export function pauseLeft({ wrong, lastAt }: Tries, now: Millis, tried: Tried = 'code'): number {
  if (wrong < FREE_TRIES) return 0;
  const pause = Math.min(FIRST_PAUSE * 2 ** (wrong - FREE_TRIES), LONGEST_PAUSE[tried]);
  return Math.max(0, Math.ceil((lastAt - now) / 1_000 + pause));
}

/**
 * Lets in who is right and forgets their wrong tries; counts everybody else.
 * @throws OperationError the knock's refusal; `tracking.too-many-tries` while the number is paused
 */
export async function letIn(
  { ledgers, log }: Pick<UseCasePorts, 'ledgers' | 'log'>,
  { number, tried, tries, isRight, refusal }: Knock,
  now: Millis,
): Promise<void> {
  const ledger = ledgerOf(number);
  if (tries) refuseWhilePaused(tries, now, tried);
  if (isRight) {
    // Sixteen digits are guessed by nobody: of a code, only who was wrong before has to wait their turn.
    if (tries !== undefined || tried === 'phone')
      await ledgers.write(ledger, (tx) => admit(tx, tried, number, now));
    return;
  }
  const { wrong } = await ledgers.write(ledger, (transaction) => countWrong(transaction, tried, number, now));
  if (wrong >= FREE_TRIES) log.warn({ number, wrong }, alarms[tried]);
  throw new OperationError(refusal);
}

/** A wrong printed code. */
export interface WrongCode {
  readonly ledger: string;
  readonly record: string;
  /** One that could be a code: what can't be one is not counted. */
  readonly isGuess: boolean;
  readonly wrong: ErrorCode;
  readonly tooMany: ErrorCode;
}

/**
 * Refuses a wrong code of a slip, more slowly the more there were. A right one is never held up by it: one record has
 * many slips, and five wrong codes must not keep everybody from the box; of fifteen digits of chance nobody guesses one.
 * @throws OperationError always
 */
export async function countWrongCode(
  { ledgers, log }: Pick<UseCasePorts, 'ledgers' | 'log'>,
  { ledger, record, isGuess, wrong: refusal, tooMany }: WrongCode,
  now: Millis,
): Promise<never> {
  if (!isGuess) throw new OperationError(refusal);
  const { wrong, retryAfter } = await ledgers.write(ledger, async (transaction) => {
    const before = await transaction.lockTries('slip', record, now);
    const left = pauseLeft(before, now, 'slip');
    if (left > 0) return { wrong: before.wrong, retryAfter: left };
    const tries = { wrong: before.wrong + 1, lastAt: now };
    await transaction.recordTries('slip', record, tries);
    return { wrong: tries.wrong, retryAfter: 0 };
  });
  if (retryAfter > 0) throw new OperationError(tooMany, { retryAfter });
  if (wrong >= FREE_TRIES) log.warn({ record, wrong }, alarms.slip);
  throw new OperationError(refusal);
}

/** A right try waits its turn like the wrong ones: of many at once, it gets in only where a wrong one would be counted. */
async function admit(
  transaction: LedgerTransaction,
  tried: Tried,
  number: string,
  now: Millis,
): Promise<void> {
  refuseWhilePaused(await transaction.lockTries(tried, number, now), now, tried);
  await transaction.forgetTries(tried, number);
}

/** Of many tries at once each is counted after the other, so that none slips in beside the pause. */
async function countWrong(
  transaction: LedgerTransaction,
  tried: Tried,
  number: string,
  now: Millis,
): Promise<Tries> {
  const before = await transaction.lockTries(tried, number, now);
  refuseWhilePaused(before, now, tried);
  const tries = { wrong: before.wrong + 1, lastAt: now };
  await transaction.recordTries(tried, number, tries);
  return tries;
}

function refuseWhilePaused(tries: Tries, now: Millis, tried: Tried): void {
  const retryAfter = pauseLeft(tries, now, tried);
  if (retryAfter > 0) throw new OperationError('tracking.too-many-tries', { retryAfter });
}
