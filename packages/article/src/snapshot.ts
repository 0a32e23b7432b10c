// Whose facts, of which moment, sealed where: checked before anything is drawn, so that no figure stands without it.
import { dayOf, formatLogHead, hexToBytes, parseMoment, SealError } from '@huiyin/sdk/rules';
import { fitText } from './markup/text.js';
import { ArticleError, type Snapshot } from './types.js';

/** The longest name of a unit, in UTF-16 units. Where a line has no room for it, it is smaller or cut. */
export const LONGEST_NAME = 200;
/** The longest address behind 阅读原文, in bytes. */
export const LONGEST_ADDRESS = 1024;
/** The longest key that is printed, in characters. */
export const LONGEST_KEY = 200;

/** A snapshot that can be printed. */
export interface Checked extends Snapshot {
  /** The head of the log in one line. */
  readonly head: string;
  /** `at` in milliseconds. */
  readonly millis: number;
}

/** What an address has to be, to be said to whoever gave another one. */
export const ADDRESS = `an http(s) address of at most ${LONGEST_ADDRESS} bytes, in ASCII`;

/** `11月30日`, in Beijing, of the moment the facts were read. */
export function dayIn({ millis }: Pick<Checked, 'millis'>): string {
  const [, month, day] = dayOf(millis).split('-');
  return `${Number(month)}月${Number(day)}日`;
}

/** @throws ArticleError `snapshot-unfit`, with the field that is wrong */
export function checkSnapshot(snapshot: unknown): Checked {
  const { body, at, log, key, live, verify, demo } = objectIn(snapshot, 'snapshot');
  if (typeof body !== 'string' || body.length > LONGEST_NAME || fitText(body, LONGEST_NAME).lines[0] === '') {
    throw unfit('body', `a name of 1 to ${LONGEST_NAME} characters`);
  }
  const millis = typeof at === 'string' ? parseMoment(at) : undefined;
  if (typeof at !== 'string' || millis === undefined) throw unfit('at', 'a moment with offset');
  if (typeof demo !== 'boolean') throw unfit('demo', 'true or false');
  const { origin, size, root } = objectIn(log, 'log');
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 1) {
    throw unfit('log.size', 'a whole number of entries, 1 or more');
  }
  if (typeof root !== 'string' || !/^[0-9a-f]{64}$/.test(root)) {
    throw unfit('log.root', '64 lower-case hex digits');
  }
  if (typeof origin !== 'string') throw unfit('log.origin', 'the name of a log');
  if (
    key !== undefined &&
    (typeof key !== 'string' || key.length > LONGEST_KEY || !/^[\x21-\x7e]+$/.test(key))
  ) {
    throw unfit('key', `a verifier key of at most ${LONGEST_KEY} characters`);
  }
  return {
    ...{ body, at, demo, log: { origin, size, root } },
    ...(key !== undefined && { key }),
    live: addressIn(live, 'live'),
    verify: addressIn(verify, 'verify'),
    head: headOf(origin, size, root),
    millis,
  };
}

function headOf(origin: string, size: number, root: string): string {
  try {
    return formatLogHead({ origin, size, root: hexToBytes(root, 32) });
  } catch (error) {
    if (error instanceof SealError) throw unfit('log.origin', 'the name of a log, without blanks');
    throw error;
  }
}

function addressIn(value: unknown, field: string): string {
  if (!isAddress(value)) throw unfit(field, ADDRESS);
  return value;
}

/** Whether it can be printed, and put behind a code: letters of ASCII only, as addresses are sent. */
export function isAddress(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= LONGEST_ADDRESS &&
    /^https?:\/\/[a-z0-9[][\w.~:/?#[\]@!$&()*+,;=%-]*$/i.test(value) &&
    canParse(value)
  );
}

/** Older browsers have no `URL.canParse`. */
function canParse(address: string): boolean {
  try {
    return new URL(address).host !== '';
  } catch {
    return false;
  }
}

function objectIn(value: unknown, field: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw unfit(field, 'an object');
  return value as Readonly<Record<string, unknown>>;
}

function unfit(field: string, wanted: string): ArticleError {
  return new ArticleError('snapshot-unfit', `${field} has to be ${wanted}`);
}
