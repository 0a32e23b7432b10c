// A checkpoint from outside: taken apart, and its signature checked by the one key that counts.
import { checkpointToCheck, parseCheckpoint, SealError } from '../rules/seal/index.js';
import type { Checkpoint, SignatureToCheck, VerifierKey } from '../rules/seal/index.js';
import type { SealCrypto } from './crypto.js';

/** A checkpoint that the key signed, and the text it was read from. */
export interface SignedCheckpoint {
  readonly note: string;
  readonly checkpoint: Checkpoint;
}

/**
 * Returns only what the key signed.
 * @throws SealError `seal.other-key`, `note.unsigned`, `note.bad-signature`, `checkpoint.other-origin`, and those of
 *   reading a note
 */
export async function openCheckpoint(
  value: unknown,
  key: VerifierKey,
  crypto: SealCrypto,
): Promise<SignedCheckpoint> {
  const { checkpoint, message, signature } = takeApart(value, key);
  // Compared, not tested: whatever a function that was passed in answers, only true is true.
  const verified: unknown = await crypto.ed25519Verify(key.publicKey, message, signature);
  if (verified !== true) {
    throw new SealError('note.bad-signature', `the signature by ${key.name}+${key.id} is wrong`);
  }
  return { note: String(value), checkpoint };
}

function takeApart(value: unknown, key: VerifierKey): SignatureToCheck & { checkpoint: Checkpoint } {
  try {
    return checkpointToCheck(value, key);
  } catch (error) {
    if (!(error instanceof SealError) || error.code !== 'note.unsigned') throw error;
    const { note } = parseCheckpoint(value);
    const namesakes = note.signatures.filter(({ name }) => name === key.name);
    if (namesakes.length === 0) throw error;
    throw new SealError(
      'seal.other-key',
      `signed by ${namesakes.map(({ name, id }) => `${name}+${id}`).join()}`,
    );
  }
}
