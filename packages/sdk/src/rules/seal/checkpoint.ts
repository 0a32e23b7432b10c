// What a log signs: how many entries it has and the root over them, by C2SP tlog-checkpoint.
import { base64ToBytes, bytesToBase64 } from './bytes.js';
import { HASH_BYTES, isBytes, type Ed25519Verify } from './crypto.js';
import { SealError } from './errors.js';
import { parseNote, signatureBy, signNote, verifyNote } from './signed-note.js';
import type { NoteSigner, SignatureToCheck, SignedNote } from './signed-note.js';
import type { VerifierKey } from './verifier-key.js';

/** The longest line of a checkpoint's body, in UTF-16 units. */
export const MAX_CHECKPOINT_LINE = 1024;
/** The most extension lines read. */
export const MAX_EXTENSION_LINES = 16;

/** A log at one size. */
export interface Checkpoint {
  /** Which log: a URL without schema, the same as its key's name, e.g. `huiyin.example/FZ`. */
  readonly origin: string;
  /** Number of leaves, 0 to 2^53 - 1. */
  readonly size: number;
  /** 32 bytes. */
  readonly root: Uint8Array;
  /** Further lines, not empty, if any. Nothing of ours writes them; other logs' are kept and not understood. */
  readonly extensions?: readonly string[];
}

/** A checkpoint with its note, no signature verified. */
export interface UnverifiedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly note: SignedNote;
}

/**
 * The body that is signed: origin, size and base64 root, a line each, then the extensions.
 * @throws SealError `checkpoint.malformed`
 */
export function formatCheckpoint(checkpoint: Checkpoint): string {
  const { origin, size, root, extensions = [] } = checkpoint;
  if (!isBytes(root, HASH_BYTES)) throw malformed(`a root has ${HASH_BYTES} bytes`);
  const body = [origin, String(size), bytesToBase64(root), ...extensions].map((line) => `${line}\n`).join('');
  parseCheckpointBody(body);
  return body;
}

/**
 * A checkpoint from its body.
 * @throws SealError `checkpoint.malformed`, `encoding.base64`
 */
export function parseCheckpointBody(body: unknown): Checkpoint {
  if (typeof body !== 'string' || !body.endsWith('\n')) throw malformed('a body ends in a newline');
  const lines = body.slice(0, -1).split('\n', MAX_EXTENSION_LINES + 4);
  const [origin, digits, encoded, ...extensions] = lines;
  if (origin === undefined || digits === undefined || encoded === undefined) {
    throw malformed('a body has an origin, a size and a root');
  }
  if (extensions.length > MAX_EXTENSION_LINES) {
    throw malformed(`a body has at most ${MAX_EXTENSION_LINES} extension lines`);
  }
  for (const line of lines) {
    if (line === '' || line.length > MAX_CHECKPOINT_LINE || /\p{Cc}/u.test(line)) {
      throw malformed(`lines are neither empty nor longer than ${MAX_CHECKPOINT_LINE} characters`);
    }
  }
  const size = /^(?:0|[1-9][0-9]{0,15})$/.test(digits) ? Number(digits) : NaN;
  if (!Number.isSafeInteger(size)) throw malformed('a size is a decimal from 0 to 2^53 - 1');
  const root = base64ToBytes(encoded);
  if (root.length !== HASH_BYTES) throw malformed(`a root has ${HASH_BYTES} bytes`);
  return { origin, size, root, ...(extensions.length > 0 && { extensions }) };
}

/**
 * A signed checkpoint taken apart, for showing and storing; **nothing of it is verified**.
 * @throws SealError `note.malformed`, `note.too-large`, `note.duplicate-signature`, `checkpoint.malformed`,
 *   `encoding.base64`
 */
export function parseCheckpoint(value: unknown): UnverifiedCheckpoint {
  const note = parseNote(value);
  return { checkpoint: parseCheckpointBody(note.text), note };
}

/**
 * A checkpoint signed by each of these keys. The origin has to be the keys' name: one name, then, is all that a reader has to be given.
 * Whether it continues what was signed before is for the caller to have made sure of.
 * @throws SealError `checkpoint.other-origin`, `checkpoint.malformed`, `note.malformed`, `crypto.bad-output`
 *
 * @example
 * ```ts
 * const note = signCheckpoint({ origin: key.name, size, root }, { key, sign });
 * verifyCheckpoint(note, key, ed25519Verify).size === size; // true
 * ```
 */
export function signCheckpoint(
  checkpoint: Checkpoint,
  ...signers: readonly [NoteSigner, ...NoteSigner[]]
): string {
  for (const { key } of signers) checkOrigin(checkpoint, key.name);
  return signNote(formatCheckpoint(checkpoint), ...signers);
}

/**
 * The checkpoint in a note, if it is of the log asked for and signed by its key.
 * @param origin which log is meant; by default the one named as the key is
 * @throws SealError `note.unsigned`, `note.bad-signature`, `checkpoint.other-origin`, and those of `parseCheckpoint`
 */
export function verifyCheckpoint(
  value: unknown,
  key: VerifierKey,
  ed25519Verify: Ed25519Verify,
  origin: string = key.name,
): Checkpoint {
  const { checkpoint, note } = parseCheckpoint(value);
  verifyNote(note, key, ed25519Verify);
  checkOrigin(checkpoint, origin);
  return checkpoint;
}

/**
 * All that `verifyCheckpoint` does except the one call to Ed25519, for platforms where that call is asynchronous.
 * **The checkpoint counts for nothing until the signature was checked against the key.**
 * @throws SealError as `verifyCheckpoint` does
 */
export function checkpointToCheck(
  value: unknown,
  key: VerifierKey,
  origin: string = key.name,
): SignatureToCheck & { checkpoint: Checkpoint } {
  const { checkpoint, note } = parseCheckpoint(value);
  const unchecked = signatureBy(key, note);
  checkOrigin(checkpoint, origin);
  return { checkpoint, ...unchecked };
}

function checkOrigin(checkpoint: Checkpoint, origin: string): void {
  if (checkpoint.origin === origin) return;
  throw new SealError('checkpoint.other-origin', `a checkpoint of ${checkpoint.origin}, not of ${origin}`);
}

function malformed(message: string): SealError {
  return new SealError('checkpoint.malformed', message);
}
