// The worked example of docs/seal.md, made again from its own inputs with nothing but Node's hashes and signatures.
import { createHash, createHmac, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  canonicalJson,
  consistencyProof,
  formatLogHead,
  inclusionProof,
  nodesOf,
  parseCheckpoint,
  parseLogHead,
  parseVerifierKey,
  verifyCheckpoint,
  verifyConsistency,
} from '@huiyin/sdk/rules';
import { describe, expect, it } from 'vitest';
import { nodeCrypto, sha256 } from './made-log.js';

const document = readFileSync(join(import.meta.dirname, '../../../../docs/seal.md'), 'utf8');

/** A fenced block by the word after its language. */
function block(name: string): string {
  const text = new RegExp(`\`\`\`\\w+ ${name}\n([^]*?)\`\`\``).exec(document)?.[1];
  if (text === undefined) throw new Error(`the document has no block ${name}`);
  return text;
}

/** A line `name = value`. */
function line(name: string): string {
  const found = [...document.matchAll(new RegExp(`^${name} = (\\S+)$`, 'gm'))];
  if (found.length !== 1) throw new Error(`the document says ${name} ${found.length} times`);
  return found[0]?.[1] ?? '';
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const hash = (...parts: Uint8Array[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const hmac = (...parts: Uint8Array[]): Buffer =>
  createHmac('sha256', hex(line('recordKey')))
    .update(Buffer.concat(parts))
    .digest();
const eight = (index: number): Buffer => Buffer.concat([Buffer.alloc(7), Buffer.of(index)]);
const told = (name: string): Buffer => hex(line(name));

describe('the worked example', () => {
  it('prints the head of a log in one line, which the later tree continues', () => {
    const head = parseLogHead(block('head2'));
    const [older, newer] = ['checkpoint2', 'checkpoint3'].map(
      (name) => parseCheckpoint(block(name)).checkpoint,
    );
    expect(head).toEqual(older);
    if (!older || !newer) throw new Error('the document has both');
    expect(`${formatLogHead(older)}\n`).toBe(block('head2'));
    const proof = [new Uint8Array(told('leaf2'))];
    const claim = { olderSize: older.size, olderRoot: older.root, size: newer.size, root: newer.root, proof };
    expect(() => verifyConsistency(claim, sha256)).not.toThrow();
  });

  it('salts and hashes words and facts', () => {
    expect(hmac(Buffer.from('words'), eight(0))).toEqual(told('wordsSalt0'));
    expect(hash(told('wordsSalt0'), Buffer.from(block('words0').trimEnd()))).toEqual(told('words0'));
    expect(JSON.parse(block('facts0'))).toMatchObject({ words: line('words0') });
    for (const index of [0, 1]) {
      expect(hmac(eight(index))).toEqual(told(`leafSalt${index}`));
      const commitment = hash(told(`leafSalt${index}`), Buffer.from(block(`facts${index}`).trimEnd()));
      if (index === 0) expect(commitment).toEqual(told('commitment0'));
      expect(hash(Buffer.of(0), commitment)).toEqual(told(`leaf${index}`));
    }
  });

  it('writes JSON as it says it is written', () => {
    for (const name of ['words0', 'facts0', 'facts1']) {
      expect(canonicalJson(JSON.parse(block(name)))).toBe(block(name).trimEnd());
    }
  });

  it('makes the tree and its proofs', () => {
    expect(hash(Buffer.of(1), told('leaf0'), told('leaf1'))).toEqual(told('node01'));
    expect(hash(Buffer.of(1), told('node01'), told('leaf2'))).toEqual(told('root'));
    const leaves = ['leaf0', 'leaf1', 'leaf2'].map((name) => new Uint8Array(told(name)));
    const nodes = nodesOf(leaves, sha256);
    expect(inclusionProof(1, 3, nodes, sha256)).toEqual([leaves[0], leaves[2]]);
    expect(consistencyProof(2, 3, nodes, sha256)).toEqual([leaves[2]]);
  });

  it('names the key and signs the checkpoints', () => {
    const der = Buffer.concat([hex('302e020100300506032b657004220420'), told('seed')]);
    const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
    const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
    expect(Buffer.from(x, 'base64url')).toEqual(told('publicKey'));
    const typed = Buffer.concat([Buffer.of(1), told('publicKey')]);
    expect(hash(Buffer.from('huiyin.example/FZ\n'), typed).subarray(0, 4)).toEqual(told('keyId'));
    expect(line('verifierKey')).toBe(`huiyin.example/FZ+${line('keyId')}+${typed.toString('base64')}`);

    for (const [size, root] of [
      [3, 'root'],
      [2, 'node01'],
    ] as const) {
      const body = `huiyin.example/FZ\n${size}\n${told(root).toString('base64')}\n`;
      const signature = Buffer.concat([told('keyId'), sign(null, Buffer.from(body), privateKey)]);
      expect(block(`checkpoint${size}`)).toBe(
        `${body}\n— huiyin.example/FZ ${signature.toString('base64')}\n`,
      );
      if (size === 3) expect([Buffer.from(body), signature]).toEqual([told('signed'), told('signature')]);
    }
  });

  it('is taken by our own verifier', () => {
    const key = parseVerifierKey(line('verifierKey'), sha256);
    const verify = nodeCrypto.ed25519Verify as Parameters<typeof verifyCheckpoint>[2];
    expect(verifyCheckpoint(block('checkpoint3'), key, verify)).toMatchObject({ size: 3 });
  });
});
