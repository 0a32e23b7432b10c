// A snapshot that may stand on a picture: everything is there, and its head of the log can be read back.
import { formatLogHead, hexToBytes, parseMoment, SealError } from '@huiyin/sdk/rules';
import { ArticleError, type Snapshot } from '../types.js';

const MOST_ADDRESS_BYTES = 1024;
const MOST_NAME = 200;

export interface ReadSnapshot extends Snapshot {
  /** `at` as a moment. */
  readonly moment: Date;
  /** The head of the log in one line. */
  readonly head: string;
}

/** @throws ArticleError `snapshot-unfit`, which says what is wrong with it */
export function readSnapshot(snapshot: Snapshot): ReadSnapshot {
  const { body, at, log, live, verify, demo } = snapshot;
  if (typeof body !== 'string' || body.trim() === '' || body.length > MOST_NAME)
    throw unfit(`body is a name of 1 to ${MOST_NAME} characters`);
  const millis = typeof at === 'string' ? parseMoment(at) : undefined;
  if (millis === undefined) throw unfit('at is a moment with its offset');
  if (typeof demo !== 'boolean') throw unfit('demo is true or false');
  for (const [name, address] of Object.entries({ live, verify }))
    if (!isAddress(address))
      throw unfit(`${name} is an address of http or https, at most ${MOST_ADDRESS_BYTES} bytes`);
  return { ...snapshot, moment: new Date(millis), head: headOf(log) };
}

/** Whether it can be put in a code and be printed. */
export function isAddress(address: unknown): address is string {
  if (typeof address !== 'string' || new TextEncoder().encode(address).length > MOST_ADDRESS_BYTES)
    return false;
  return /^https?:\/\/[^\s]+$/u.test(address) && URL.canParse(address);
}

function headOf(log: Snapshot['log']): string {
  const { origin, size, root } = log ?? {};
  if (!Number.isSafeInteger(size) || size < 1) throw unfit('log.size is 1 or more');
  if (typeof root !== 'string' || !/^[0-9a-f]{64}$/.test(root))
    throw unfit('log.root is 64 lower-case hex digits');
  if (typeof origin !== 'string') throw unfit('log.origin is a text');
  try {
    return formatLogHead({ origin, size, root: hexToBytes(root, 32) });
  } catch (error) {
    if (error instanceof SealError) throw unfit(`log: ${error.message}`);
    throw error;
  }
}

function unfit(what: string): ArticleError {
  return new ArticleError('snapshot-unfit', what);
}
