// What a page does for one entry: a proof, and a signature by three implementations.
import { createPublicKey, verify } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { checkpointToCheck, inclusionProof, parseVerifierKey, verifyInclusion } from '@huiyin/sdk/rules';
import { platformCrypto, type SealCrypto } from '@huiyin/sdk/seal';
import { sha256 } from '../lives/world.js';
import { summaryOf } from '../measure/times.js';
import type { Exported } from './export-folder.js';
import type { OneByOne } from './measured.js';

const ROUNDS = 400;
const WARM = 50;

export async function oneByOne(
  { entry, nodeAt, root, note, key: text }: Exported,
  size: number,
): Promise<OneByOne> {
  const proof = inclusionProof(entry.index, size, nodeAt, sha256);
  const claim = { index: entry.index, size, leaf: entry.leaf, root, proof };
  const noble = platformCrypto(null);
  const key = parseVerifierKey(text, sha256);
  const { publicKey } = key;
  const { message, signature } = checkpointToCheck(note, key);
  const x = Buffer.from(publicKey).toString('base64url');
  const nodeKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
  const signed = (crypto: SealCrypto) => async (): Promise<void> => {
    if (!(await crypto.ed25519Verify(publicKey, message, signature))) throw new Error('not signed');
  };
  return {
    hashes: proof.length,
    proofNode: await median(async () => verifyInclusion(claim, sha256)),
    proofNoble: await median(async () => verifyInclusion(claim, noble.sha256)),
    webCrypto: await median(signed(platformCrypto())),
    noble: await median(signed(noble)),
    node: await median(async () => {
      if (!verify(null, message, nodeKey, signature)) throw new Error('not signed');
    }),
  };
}

async function median(work: () => Promise<void>): Promise<number> {
  const taken: number[] = [];
  for (let round = -WARM; round < ROUNDS; round += 1) {
    const start = performance.now();
    await work();
    if (round >= 0) taken.push(performance.now() - start);
  }
  return summaryOf(taken).median;
}
