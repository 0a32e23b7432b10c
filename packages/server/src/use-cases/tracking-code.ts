// The resident's key to a case: checked without telling a wrong code from an unknown number, and slowed down.
import type { AppealNumber } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import { isAppealNumber, ledgerOf } from './numbers.js';
import { OperationError, type Actor } from './operation.js';
import type { Secrets, UseCasePorts } from './ports.js';
import { letIn } from './tries.js';

const HASH_BYTES = 32;

/** As it is shown: four groups of four. */
export function formatTrackingCode(digits: string): string {
  return digits.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** What somebody typed as bare digits: full-width ones, spaces and hyphens are forgiven. */
export function normaliseTrackingCode(typed: string): string {
  return typed.slice(0, 64).normalize('NFKC').replace(/[\s-]/g, '');
}

/** What stands in a code's place while there is none: the hash of no code, so that nobody can have known it. */
export function noCodeHash({ random }: Pick<Secrets, 'random'>): Uint8Array {
  return random(HASH_BYTES);
}

/**
 * Lets the holder of the tracking code in.
 * @throws OperationError `tracking.not-matched` for a wrong code and an unknown number alike;
 * `tracking.too-many-tries` while the number is paused
 */
export async function checkTrackingCode(
  ports: UseCasePorts,
  number: AppealNumber,
  actor: Actor,
  now: Millis,
): Promise<void> {
  const { ledgers, secrets } = ports;
  if (!(await isNumberHere(ports, number))) throw new OperationError('tracking.not-matched');
  const typed = actor.kind === 'resident' ? normaliseTrackingCode(actor.trackingCode) : '';
  const hash = secrets.trackingCodeHash(number, typed);
  const code = await ledgers.read(ledgerOf(number), (view) => view.code(number));
  // Compared with something in any case, so that an unknown number takes as long as a wrong code.
  const isRight = secrets.equal(code.hash ?? new Uint8Array(hash.length), hash) && code.hash !== undefined;
  const knock = {
    number,
    tried: 'code',
    tries: code.tries,
    isRight,
    refusal: 'tracking.not-matched',
  } as const;
  await letIn(ports, knock, now);
}

/**
 * Whether it can be a number of one of the ledgers, whose codes are public. Where it can't, no tries are counted:
 * nobody would ever forget them.
 */
export async function isNumberHere(
  { directory }: Pick<UseCasePorts, 'directory'>,
  number: string,
): Promise<boolean> {
  return isAppealNumber(number) && (await directory.units()).ledgers.includes(ledgerOf(number));
}
