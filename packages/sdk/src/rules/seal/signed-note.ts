// Texts with signatures under them, by C2SP signed-note. Until a signature is checked, a note is just what someone sent.
import {
  base64ToBytes,
  bytesToBase64,
  bytesToHex,
  concatBytes,
  hexToBytes,
  isWellFormed,
  utf8Bytes,
} from './bytes.js';
import { output, SIGNATURE_BYTES, type Ed25519Sign, type Ed25519Verify } from './crypto.js';
import { SealError } from './errors.js';
import { isKeyName, type VerifierKey } from './verifier-key.js';

/** The longest note read, in UTF-16 units: room for sixteen post-quantum signatures. */
export const MAX_NOTE_LENGTH = 128 * 1024;
/** The most signatures read: as many as the specification has every verifier accept. */
export const MAX_SIGNATURES = 16;

const KEY_ID_BYTES = 4;
const SIGNATURE_PREFIX = '— ';

/** One signature line: whose it says it is, and the bytes. */
export interface NoteSignature {
  readonly name: string;
  /** Eight lower-case hex digits. */
  readonly id: string;
  /** Without the key id. 64 bytes if Ed25519; other keys may sign otherwise. */
  readonly signature: Uint8Array;
}

/** A note taken apart, nothing of it verified. */
export interface SignedNote {
  /** What is signed, with its last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Who signs: the key by which it is known, and a function over the private key, which never passes through here. */
export interface NoteSigner {
  readonly key: VerifierKey;
  readonly sign: Ed25519Sign;
}

/** A signature a note carries, with all that is needed to check it. */
export interface SignatureToCheck {
  readonly message: Uint8Array;
  readonly signature: Uint8Array;
}

/**
 * Takes a note apart.
 * @throws SealError `note.malformed`, `note.too-large`, `note.duplicate-signature`
 */
export function parseNote(value: unknown): SignedNote {
  if (typeof value !== 'string') throw malformed('a note is text');
  if (value.length > MAX_NOTE_LENGTH) {
    throw new SealError('note.too-large', `a note has at most ${MAX_NOTE_LENGTH} characters`);
  }
  // The last empty line parts text and signatures: the text may have empty lines of its own.
  const blank = value.lastIndexOf('\n\n');
  if (blank < 0 || !value.endsWith('\n')) throw malformed('a note is a text, an empty line and signatures');
  const text = checkedText(value.slice(0, blank + 1));
  const lines = value
    .slice(blank + 2)
    .split('\n')
    .slice(0, -1);
  if (lines.length === 0) throw malformed('a note has a signature');
  if (lines.length > MAX_SIGNATURES) {
    throw new SealError('note.too-large', `a note has at most ${MAX_SIGNATURES} signatures`);
  }
  const signatures = lines.map(parseSignature);
  const signers = new Set(signatures.map(({ name, id }) => `${name}+${id}`));
  if (signers.size < signatures.length) {
    throw new SealError('note.duplicate-signature', 'one key signed twice');
  }
  return { text, signatures };
}

/**
 * Puts a note together.
 * @throws SealError `note.malformed`, `note.too-large`, `note.duplicate-signature`: what `parseNote` would refuse
 */
export function formatNote(note: SignedNote): string {
  const lines = note.signatures.map(({ name, id, signature }) => {
    const bytes = concatBytes(hexToBytes(id, KEY_ID_BYTES), signature);
    return `${SIGNATURE_PREFIX}${name} ${bytesToBase64(bytes)}\n`;
  });
  const text = `${note.text}\n${lines.join('')}`;
  parseNote(text);
  return text;
}

/**
 * Signs a text, which ends in a newline, with each of these keys.
 * @throws SealError `note.malformed`, `note.duplicate-signature`, `crypto.bad-output`
 */
export function signNote(text: string, ...signers: readonly [NoteSigner, ...NoteSigner[]]): string {
  const message = utf8Bytes(checkedText(text));
  const signatures = signers.map(({ key: { name, id }, sign }) => ({
    name,
    id,
    signature: output(sign(message), SIGNATURE_BYTES),
  }));
  return formatNote({ text, signatures });
}

/**
 * The signature of one key, for whoever has to check it by other means than a synchronous function, such as
 * WebCrypto. Signatures by other keys are ignored, as the specification has it.
 * @throws SealError `note.unsigned`, `note.bad-signature` if it can't be one of Ed25519
 */
export function signatureBy(key: VerifierKey, note: SignedNote): SignatureToCheck {
  const found = note.signatures.find(({ name, id }) => name === key.name && id === key.id);
  if (!found) throw new SealError('note.unsigned', `no signature by ${key.name}+${key.id}`);
  if (found.signature.length !== SIGNATURE_BYTES) throw badSignature(key);
  return { message: utf8Bytes(note.text), signature: found.signature };
}

/**
 * Returns only if that key signed the note.
 * @throws SealError `note.unsigned`, `note.bad-signature`
 */
export function verifyNote(note: SignedNote, key: VerifierKey, ed25519Verify: Ed25519Verify): void {
  const { message, signature } = signatureBy(key, note);
  // Compared, not tested: a promise would count as true.
  const verified: unknown = ed25519Verify(key.publicKey, message, signature);
  if (verified !== true) throw badSignature(key);
}

/** @throws SealError `note.malformed` */
function checkedText(text: string): string {
  if (!text.endsWith('\n')) throw malformed('a text ends in a newline');
  // \p{Cc} is every control character; newline alone is let through.
  if (!isWellFormed(text) || /[^\P{Cc}\n]/u.test(text)) {
    throw malformed('a note is UTF-8 without control characters');
  }
  return text;
}

function parseSignature(line: string): NoteSignature {
  const [name, encoded, ...rest] = line.startsWith(SIGNATURE_PREFIX)
    ? line.slice(SIGNATURE_PREFIX.length).split(' ')
    : [];
  if (name === undefined || encoded === undefined || rest.length > 0 || !isKeyName(name)) {
    throw malformed('a signature line reads — name base64');
  }
  const bytes = base64ToBytes(encoded);
  if (bytes.length <= KEY_ID_BYTES) throw malformed('a signature is longer than its key id');
  return { name, id: bytesToHex(bytes.subarray(0, KEY_ID_BYTES)), signature: bytes.slice(KEY_ID_BYTES) };
}

function malformed(message: string): SealError {
  return new SealError('note.malformed', message);
}

function badSignature(key: VerifierKey): SealError {
  return new SealError('note.bad-signature', `the signature by ${key.name}+${key.id} is wrong`);
}
