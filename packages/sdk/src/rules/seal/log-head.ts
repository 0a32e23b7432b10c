// The head of a log in one line, as it is printed on paper and in articles, and read back from what somebody pastes.
import { base64ToBytes, bytesToBase64 } from './bytes.js';
import { parseCheckpointBody, type Checkpoint } from './checkpoint.js';
import { SealError } from './errors.js';

/** The longest text a head is looked for in, in UTF-16 units: people paste the whole article it stands in. */
export const MAX_PASTED_HEAD = 100_000;

const MAX_ORIGIN = 300;

/**
 * Origin, size and base64 root with a blank between: the lines of the checkpoint's body (C2SP tlog-checkpoint), which
 * hold no blank themselves.
 * @throws SealError `checkpoint.malformed`
 *
 * @example
 * ```ts
 * import { formatLogHead } from '@huiyin/sdk/rules';
 *
 * const root = new Uint8Array(32);
 * console.log(formatLogHead({ origin: 'huiyin.example/FZ', size: 12, root }));
 * // huiyin.example/FZ 12 AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
 * ```
 */
export function formatLogHead({ origin, size, root }: Checkpoint): string {
  const head = `${origin} ${size} ${bytesToBase64(root)}`;
  if (parseLogHead(head)?.origin !== origin) {
    throw new SealError('checkpoint.malformed', 'an origin has no blank, and a root has 32 bytes');
  }
  return head;
}

/**
 * The head in what was pasted: with words around it, broken into lines, or the body of a whole checkpoint.
 * @returns undefined if there is none, or more than one
 */
export function parseLogHead(pasted: string): Checkpoint | undefined {
  if (pasted.length > MAX_PASTED_HEAD) return undefined;
  const text = pasted.replace(/\u200B|\u200C|\u200D|\u2060|\uFEFF/gu, '');
  // A root of 32 bytes has 43 digits and one `=`. Editors break long words, so blanks within it are let go.
  const found = [...text.matchAll(/\s(\d{1,16})\s+((?:[A-Za-z0-9+/]\s*){43}=)/gu)];
  const [match] = found;
  if (!match || found.length > 1) return undefined;
  const [, size = '', root = ''] = match;
  // Names of logs are short: what stands farther before is looked at no more.
  const before = text.slice(Math.max(0, match.index - MAX_ORIGIN), match.index).trimEnd();
  const [origin = ''] = /[\x21-\x7e]+$/u.exec(before) ?? [];
  if (!/.\/./u.test(origin)) return undefined;
  try {
    const encoded = root.replace(/\s/gu, '');
    base64ToBytes(encoded);
    return parseCheckpointBody(`${origin}\n${size}\n${encoded}\n`);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}
