// What people type from a receipt, brought into the form the wire wants; and keys of writes.
import { HuiyinUsageError } from './errors.js';
import { platformRandom } from './platform.js';

// Full-width and circled forms become plain ones; every blank goes.
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

// Hyphens, dashes, minus signs, the middle dot and the long vowel sign a Chinese keyboard gives for a hyphen.
const dashes = /[-\u00ad\u2010-\u2015\u2212\u00b7\u30fc\u4e00_]/g;

/**
 * An appeal's number as typed (any case, full-width, with blanks, hyphens of any kind or none) in its one form.
 *
 * @returns e.g. `FZ-2026-000109`; undefined if it can't be a number.
 *
 * @example
 * ```ts
 * import { normaliseNumber } from '@huiyin/sdk';
 *
 * console.log(normaliseNumber('ｆｚ 2026 000109')); // FZ-2026-000109
 * console.log(normaliseNumber('109')); // undefined
 * ```
 */
export function normaliseNumber(typed: string): string | undefined {
  const parts = /^([A-Z]{2,4})([0-9]{4})([0-9]{6})$/.exec(plain(typed).replace(dashes, '').toUpperCase());
  return parts ? parts.slice(1).join('-') : undefined;
}

/**
 * A tracking code as typed (full-width digits, blanks, hyphens) as it stands on the receipt.
 *
 * @returns 16 digits in four groups; undefined if it can't be a code.
 *
 * @example
 * ```ts
 * import { normaliseTrackingCode } from '@huiyin/sdk';
 *
 * console.log(normaliseTrackingCode('１２３４-5678 90123456')); // 1234 5678 9012 3456
 * console.log(normaliseTrackingCode('1234')); // undefined
 * ```
 */
export function normaliseTrackingCode(typed: string): string | undefined {
  const parts = /^([0-9]{4})([0-9]{4})([0-9]{4})([0-9]{4})$/.exec(plain(typed).replace(dashes, ''));
  return parts ? parts.slice(1).join(' ') : undefined;
}

/**
 * The last four digits of a phone as typed: full-width ones, blanks and hyphens are forgiven, and so is the whole
 * phone, of which only the last four are kept.
 *
 * @returns four digits; undefined if it can't be them.
 *
 * @example
 * ```ts
 * import { normalisePhoneLast4 } from '@huiyin/sdk';
 *
 * console.log(normalisePhoneLast4('８０ ００')); // 8000
 * console.log(normalisePhoneLast4('138-0013-8000')); // 8000
 * console.log(normalisePhoneLast4('800')); // undefined
 * ```
 */
export function normalisePhoneLast4(typed: string): string | undefined {
  const digits = plain(typed).replace(dashes, '');
  return /^\+?[0-9]{4,20}$/.test(digits) ? digits.slice(-4) : undefined;
}

/**
 * A new idempotency key: 128 unpredictable bits in hexadecimal. Keep it beside a draft to send the same write
 * again after a restart; whoever knows it can ask for the stored answer, so treat it as a secret.
 *
 * @param random - Source of bytes; the platform's if absent.
 *
 * @example
 * ```ts
 * import { newIdempotencyKey } from '@huiyin/sdk';
 *
 * console.log(newIdempotencyKey().length); // 32
 * ```
 */
export function newIdempotencyKey(random: (length: number) => Uint8Array = platformRandom): string {
  return Array.from(random(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The number in its one form. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requireNumber(typed: string): string {
  const number = normaliseNumber(typed);
  if (number === undefined) throw new HuiyinUsageError('Not the number of an appeal, e.g. FZ-2026-000109.');
  return number;
}

/** A commitment's id. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requireCommitmentId(typed: string): string {
  return requireId(typed, 'C', 'a commitment');
}

/** A whistle's id. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requireWhistleId(typed: string): string {
  return requireId(typed, 'W', 'a whistle');
}

/** A task's id. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requireTaskId(typed: string): string {
  return requireId(typed, 'T', 'a task');
}

/** A decision's id. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requireDecisionId(typed: string): string {
  return requireId(typed, 'D', 'a decision');
}

/** A panel review's id. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requireReviewId(typed: string): string {
  return requireId(typed, 'E', 'a panel review');
}

/** A notice's id. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requireNoticeId(typed: string): string {
  return requireId(typed, 'N', 'a notice');
}

/** A pairing's id. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requirePairingId(typed: string): string {
  return requireId(typed, 'P', 'a pairing');
}

/** A response plan's id. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requirePlanId(typed: string): string {
  return requireId(typed, 'Y', 'a response plan');
}

/** A meeting's id. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requireMeetingId(typed: string): string {
  return requireId(typed, 'M', 'a meeting');
}

/** The id of a published card. @throws HuiyinUsageError if it can't be one */
export function requirePublicationId(typed: string): string {
  return requireId(typed, 'R', 'a published card');
}

/** An ISO week. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requireWeek(typed: string): string {
  if (!/^[0-9]{4}-W[0-5][0-9]$/.test(typed)) throw new HuiyinUsageError('Not a week, e.g. 2026-W48.');
  return typed;
}

function requireId(typed: string, letter: string, what: string): string {
  const parts = /^([A-Z]{2,4})([A-Z])([0-9]{4})([0-9]{6})$/.exec(
    plain(typed).replace(dashes, '').toUpperCase(),
  );
  if (parts?.[2] !== letter) {
    throw new HuiyinUsageError(`Not the id of ${what}, e.g. FZ-${letter}-2026-000012.`);
  }
  return parts.slice(1).join('-');
}

/** The code in its one form. The error never repeats what was typed. */
export function requireTrackingCode(typed: string): string {
  const code = normaliseTrackingCode(typed);
  if (code === undefined) throw new HuiyinUsageError('A tracking code has 16 digits.');
  return code;
}

/** The last four digits of a phone. The error never repeats what was typed. */
export function requirePhoneLast4(typed: string): string {
  const digits = normalisePhoneLast4(typed);
  if (digits === undefined) throw new HuiyinUsageError('The last digits of the phone are four.');
  return digits;
}

/** A unit's slug. @throws HuiyinUsageError if it can't be one: it becomes part of a path. */
export function requireSlug(slug: string | undefined): string {
  if (slug === undefined) throw new HuiyinUsageError('Name a unit: `body` here or in createClient().');
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(slug)) {
    throw new HuiyinUsageError('Not the slug of a unit, e.g. fangzhuang.');
  }
  return slug;
}
