// Trees that something shown was counted from, and heads from elsewhere: held against a log that lies about both.
import { createClient } from '@huiyin/sdk';
import { bytesToHex, merkleRoot } from '@huiyin/sdk/rules';
import { createVerifier, sessionMemory, type TreeToCheck, type Verifier } from '@huiyin/sdk/seal';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadEndpoint } from '../client/server.js';
import {
  keyText,
  LogServer,
  makeLog,
  nodeCrypto,
  sha256,
  signerOf,
  origin,
  type MadeLog,
} from './made-log.js';

const at = '2026-11-22T09:30:00+08:00';
const clock = () => Date.parse(at);
const truth = makeLog(40);
const other = makeLog(40, { facts: (index) => ({ other: index }) });
const treeOf = (log: MadeLog, size: number): TreeToCheck => ({
  size,
  root: bytesToHex(merkleRoot(log.leaves.slice(0, size), sha256)),
});
const broken = (code: string): unknown => expect.objectContaining({ type: 'broken', code, at });

async function serving(log: MadeLog): Promise<{ server: LogServer; verifier: () => Verifier }> {
  const server = new LogServer(log);
  const client = createClient({ endpoint: await server.start(), body: 'fangzhuang', maxRetries: 0 });
  return { server, verifier: () => createVerifier({ client, key: keyText, clock, crypto: nodeCrypto }) };
}

describe('a tree that figures were counted from', () => {
  it('of any size the log has had is verified, under one checkpoint', async () => {
    const { server, verifier } = await serving(truth);
    const one = verifier();
    for (let size = 0; size <= 40; size++) {
      expect(await one.checkTree(treeOf(truth, size))).toMatchObject({ type: 'verified', size: 40 });
    }
    expect(server.asked.filter(({ url }) => url.endsWith('/checkpoint'))).toHaveLength(1);
  });

  it('that is larger than what was checked is held against a newer checkpoint', async () => {
    const { server, verifier } = await serving(makeLog(20));
    const one = verifier();
    await one.checkLog();
    expect(await one.checkTree(treeOf(truth, 21))).toEqual({
      type: 'unchecked',
      code: 'seal.not-signed-yet',
    });
    server.log = makeLog(30);
    expect(await one.checkTree(treeOf(truth, 21))).toMatchObject({ type: 'verified', size: 30 });
    server.log = makeLog(29);
    expect(await one.checkTree(treeOf(truth, 31))).toEqual(broken('seal.smaller-than-remembered'));
  });

  it('of another log is refused at every size, whatever proof comes with it', async () => {
    const { server, verifier } = await serving(truth);
    const one = verifier();
    for (let size = 1; size <= 40; size++) {
      for (const hashes of [undefined, other.consistency(size, 40), truth.inclusion(size - 1, 40), []]) {
        server.lies = hashes ? { hashes } : {};
        const state = await one.checkTree(treeOf(other, size));
        expect(state).toEqual(broken('seal.tree-differs'));
      }
    }
  });

  it('under another size than its own is refused', async () => {
    const { verifier } = await serving(truth);
    const one = verifier();
    for (const size of [0, 1, 19, 21, 40]) {
      expect(await one.checkTree({ ...treeOf(truth, 20), size })).toEqual(broken('seal.tree-differs'));
    }
  });

  it.each<[unknown, unknown, string]>([
    [-1, undefined, 'tree.bad-size'],
    [1.5, undefined, 'tree.bad-size'],
    ['20', undefined, 'tree.bad-size'],
    [undefined, undefined, 'tree.bad-size'],
    [20, 'AB', 'encoding.hex'],
    [20, '', 'encoding.hex'],
    [20, 7, 'encoding.hex'],
  ])('named %j, %j is refused as %s', async (size, root, code) => {
    const { verifier } = await serving(truth);
    const tree = { size, root: root ?? treeOf(truth, 20).root } as TreeToCheck;
    expect(await verifier().checkTree(tree)).toEqual(broken(code));
  });

  it('is refused when any digit of it or of the proof is changed', async () => {
    const { server, verifier } = await serving(truth);
    const one = verifier();
    const changed = (hex: string, place: number): string => {
      const old = hex.charAt(place % hex.length);
      return (
        hex.slice(0, place % hex.length) + (old === 'f' ? '0' : 'f') + hex.slice((place % hex.length) + 1)
      );
    };
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 39 }),
        fc.nat(),
        fc.boolean(),
        async (size, place, ofProof) => {
          const tree = treeOf(truth, size);
          const proof = truth.consistency(size, 40);
          server.lies = {
            hashes: ofProof
              ? proof.map((hash, i) => (i === place % proof.length ? changed(hash, place) : hash))
              : proof,
          };
          const state = await one.checkTree(ofProof ? tree : { size, root: changed(tree.root, place) });
          expect(state).toEqual(broken('seal.tree-differs'));
        },
      ),
      { numRuns: 120 },
    );
  });

  it('whose proof can’t be had is neither verified nor broken; one that is no proof is broken', async () => {
    const { server, verifier } = await serving(truth);
    const one = verifier();
    await one.checkLog();
    server.lies = { hashes: { length: 3 } };
    expect(await one.checkTree(treeOf(truth, 20))).toEqual(broken('proof.malformed'));
    const client = createClient({ endpoint: await deadEndpoint(), body: 'fangzhuang', maxRetries: 0 });
    const gone = createVerifier({ client, key: keyText, clock, crypto: nodeCrypto });
    expect(await gone.checkTree(treeOf(truth, 20))).toMatchObject({ type: 'unreachable' });
  });
});

describe('a head from elsewhere', () => {
  it('that the log has had is continued, also the very latest', async () => {
    const { verifier } = await serving(truth);
    for (const size of [0, 1, 20, 40]) {
      expect(await verifier().checkNote(truth.note(size))).toMatchObject({ type: 'verified', size: 40 });
    }
  });

  it('shows up a log that was told otherwise elsewhere, with both signed notes', async () => {
    const { verifier } = await serving(truth);
    expect(await verifier().checkNote(other.note(20))).toEqual(broken('proof.not-consistent'));
    expect(await verifier().checkNote(other.note(20))).toMatchObject({
      evidence: { notes: [other.note(20), truth.note()] },
    });
    expect(await verifier().checkNote(other.note(40))).toEqual(broken('seal.forked'));
  });

  it('shows up a log that has become smaller', async () => {
    const { verifier } = await serving(makeLog(20));
    expect(await verifier().checkNote(truth.note(21))).toEqual(broken('seal.smaller-than-remembered'));
  });

  it('is remembered as a fork once it is one', async () => {
    const { server } = await serving(truth);
    const memory = sessionMemory();
    const client = createClient({ endpoint: await server.start(), body: 'fangzhuang', maxRetries: 0 });
    const verifier = () => createVerifier({ client, key: keyText, memory, crypto: nodeCrypto });
    await verifier().checkNote(other.note(40));
    expect(await verifier().checkLog()).toMatchObject({ type: 'broken', code: 'seal.forked' });
  });

  it.each([
    ['nothing', '', 'note.malformed'],
    ['any text', '方庄街道 2026 年', 'note.malformed'],
    ['another key’s', truth.note(20, signerOf(origin, 2)), 'seal.other-key'],
    ['another log’s', truth.note(20, signerOf('huiyin.example/LZ', 1)), 'note.unsigned'],
    ['a forged one', truth.note(20).replace('20\n', '21\n'), 'note.bad-signature'],
  ])('that is %s says nothing of the log, and asks it nothing', async (_, note, code) => {
    const { server, verifier } = await serving(truth);
    await expect(verifier().checkNote(note)).rejects.toMatchObject({ name: 'SealError', code });
    expect(server.asked).toHaveLength(0);
  });
});
