// The resident's key to a case: checked without telling a wrong code from an unknown number, and slowed down.
import type { AppealNumber } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import { isAppealNumber, ledgerOf } from './numbers.js';
import { OperationError, type Actor } from './operation.js';
import type { LedgerTransaction, Tries, UseCasePorts } from './ports.js';

/** Wrong tries at one number before it is slowed down. */
const FREE_TRIES = 5;
/** Seconds of the first pause; each further wrong try doubles it, up to the longest. */
const PAUSE = { first: 30, longest: 900 } as const;

/** As it is shown: four groups of four. */
export function formatTrackingCode(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** What somebody typed as bare digits: full-width ones, spaces and hyphens are forgiven. */
export function normaliseTrackingCode(typed: string): string {
  return typed.slice(0, 64).normalize('NFKC').replace(/[\s-]/g, '');
}

/**
 * Seconds until a number may be tried again. While it is paused nobody gets in, the right code included: else
 * whoever guesses would still be told when a guess was right.
 */
export function pauseLeft({ wrong, lastAt }: Tries, now: Millis): number {
  if (wrong < FREE_TRIES) return 0;
  const pause = Math.min(PAUSE.first * 2 ** (wrong - FREE_TRIES), PAUSE.longest);
  return Math.max(0, Math.ceil((lastAt - now) / 1_000 + pause));
}

/**
 * Lets the holder of the tracking code in.
 * @throws OperationError `tracking.not-matched` for a wrong code and an unknown number alike;
 * `tracking.too-many-tries` while the number is paused
 */
export async function checkTrackingCode(
  { ledgers, directory, secrets, log }: UseCasePorts,
  number: AppealNumber,
  actor: Actor,
  now: Millis,
): Promise<void> {
  const ledger = ledgerOf(number);
  // The codes of ledgers are public. Where there is none, no tries are counted: nobody would ever forget them.
  const isLedger = (await directory.units()).ledgers.includes(ledger);
  if (!isLedger || !isAppealNumber(number)) throw new OperationError('tracking.not-matched');
  const typed = actor.kind === 'resident' ? normaliseTrackingCode(actor.trackingCode) : '';
  const hash = secrets.trackingCodeHash(number, typed);
  const code = await ledgers.read(ledger, (view) => view.code(number));
  if (code.tries) refuseWhilePaused(code.tries, now);
  // Compared with something in any case, so that an unknown number takes as long as a wrong code.
  const isRight = secrets.equal(code.hash ?? new Uint8Array(hash.length), hash) && code.hash !== undefined;
  if (isRight) {
    if (code.tries) await ledgers.write(ledger, (transaction) => transaction.forgetTries(number));
    return;
  }
  const tries = await ledgers.write(ledger, (transaction) => countWrong(transaction, number, now));
  if (tries.wrong >= FREE_TRIES)
    log.warn({ number, wrong: tries.wrong }, 'wrong tracking codes at one number');
  throw new OperationError('tracking.not-matched');
}

/** Of many tries at once each is counted after the other, so that none slips in beside the pause. */
async function countWrong(transaction: LedgerTransaction, number: string, now: Millis): Promise<Tries> {
  const before = await transaction.lockTries(number, now);
  refuseWhilePaused(before, now);
  const tries = { wrong: before.wrong + 1, lastAt: now };
  await transaction.recordTries(number, tries);
  return tries;
}

function refuseWhilePaused(tries: Tries, now: Millis): void {
  const retryAfter = pauseLeft(tries, now);
  if (retryAfter > 0) throw new OperationError('tracking.too-many-tries', { retryAfter });
}
