// The verifier against a log that tells the truth, and against servers that lie in every way they can.
import { createClient } from '@huiyin/sdk';
import {
  createVerifier,
  readLog,
  sessionMemory,
  type CheckpointMemory,
  type SealState,
  type Verifier,
} from '@huiyin/sdk/seal';
import { describe, expect, it } from 'vitest';
import { deadEndpoint } from '../client/server.js';
import { keyText, LogServer, makeLog, origin, signerOf } from './made-log.js';

const at = '2026-11-22T09:30:00+08:00';
const clock = () => Date.parse(at);
const other = makeLog(40, { facts: (index) => ({ other: index }) });

async function serving(size: number): Promise<{
  server: LogServer;
  verifier: (memory?: CheckpointMemory, key?: string) => Verifier;
  options: Parameters<typeof readLog>[0];
}> {
  const server = new LogServer(makeLog(size));
  const client = createClient({ endpoint: await server.start(), body: 'fangzhuang', maxRetries: 0 });
  const options = { client, key: keyText, clock };
  return {
    server,
    options,
    verifier: (memory, key = keyText) => createVerifier({ client, key, memory, clock }),
  };
}

const broken = (code: string): unknown => expect.objectContaining({ type: 'broken', code, at });

describe('a log that tells the truth', () => {
  it('is verified, first alone and then as a continuation', async () => {
    const { server, verifier } = await serving(9);
    const memory = sessionMemory();
    const first = await verifier(memory).checkLog();
    expect(first).toMatchObject({ type: 'verified', origin, size: 9, at, memory: 'first' });
    for (const size of [9, 10, 64, 65]) {
      server.log = makeLog(size);
      expect(await verifier(memory).checkLog()).toMatchObject({
        type: 'verified',
        size,
        memory: 'continued',
      });
    }
  });

  it('is held against what this verifier has seen where nothing can be remembered', async () => {
    const { server, verifier } = await serving(9);
    const one = verifier();
    expect(await one.checkLog()).toMatchObject({ memory: 'first' });
    server.log = makeLog(12);
    expect(await one.checkLog()).toMatchObject({ memory: 'continued' });
    server.log = makeLog(11);
    expect(await one.checkLog()).toEqual(broken('seal.smaller-than-remembered'));
  });

  it('has every one of its entries', async () => {
    const { server, verifier } = await serving(21);
    const one = verifier();
    for (const { index, hash, facts } of server.log.entries) {
      expect(await one.checkEntry({ index, hash })).toMatchObject({ type: 'verified', size: 21 });
      expect(await one.checkEntry({ index, facts: facts! })).toMatchObject({ type: 'verified' });
      expect(await one.checkEntry({ index, hash, facts: facts! })).toMatchObject({ type: 'verified' });
    }
    expect(await one.checkEntry({ index: 20 })).toMatchObject({ type: 'verified' });
    expect(server.asked.filter(({ url }) => url.endsWith('/checkpoint'))).toHaveLength(1);
  });

  it('leaves an entry unchecked that is newer than the last signature, or not opened', async () => {
    const { server, verifier } = await serving(5);
    server.log = makeLog(5, { isWithheld: (index) => index === 3 });
    const one = verifier();
    expect(await one.checkEntry({ index: 5 })).toEqual({ type: 'unchecked', code: 'seal.not-signed-yet' });
    expect(await one.checkEntry({ index: 3, facts: {} })).toEqual({
      type: 'unchecked',
      code: 'seal.withheld',
    });
    expect(await one.checkEntry({ index: 3 })).toMatchObject({ type: 'verified' });
    server.log = makeLog(6);
    expect(await one.checkEntry({ index: 5 })).toMatchObject({ type: 'verified', size: 6 });
  });

  it('is read to the end, over pages, counted and folded', async () => {
    const { server, options } = await serving(2);
    server.log = makeLog(2345, {
      isWithheld: (index) => index % 100 === 7,
      facts: (index) =>
        index === 2000 ? { event: 'erased', indexes: [7, 107, 8, -1, 1e308, '207'] } : { index },
    });
    const told: number[] = [];
    const reading = await readLog(options, {
      initial: 0,
      step: (sum, { facts }) => sum + (facts ? 1 : 0),
      size: 1000,
      onProgress: (read) => told.push(read),
    });
    expect(reading).toMatchObject({
      type: 'verified',
      size: 2345,
      value: 990,
      counts: { entries: 2345, open: 2321, withheld: 22, erased: 2 },
      folded: { size: 1000 },
    });
    expect(told).toEqual([1000, 2000, 2345]);
  });
});

describe('a log that can not be reached', () => {
  it('is neither verified nor broken', async () => {
    const { server, verifier } = await serving(3);
    server.lies = { status: 503 };
    expect(await verifier().checkLog()).toEqual({ type: 'unreachable', code: 'server.unavailable', at });
    server.lies = { status: 404 };
    expect(await verifier().checkLog()).toEqual({ type: 'unreachable', code: 'log.empty', at });
    const client = createClient({ endpoint: await deadEndpoint(), body: 'fangzhuang', maxRetries: 0 });
    const gone = createVerifier({ client, key: keyText, clock });
    expect(await gone.checkEntry({ index: 0 })).toEqual({ type: 'unreachable', code: 'network.failed', at });
    expect(await readLog({ client, key: keyText, clock }, { initial: 0, step: () => 0 })).toMatchObject({
      type: 'unreachable',
    });
  });

  it('is not waited for once the caller has had enough', async () => {
    const { verifier } = await serving(3);
    const signal = AbortSignal.abort();
    await expect(verifier().checkLog({ signal })).rejects.toMatchObject({ code: 'network.aborted' });
  });
});

describe('a server that lies', () => {
  const lie = async (tell: (server: LogServer) => void): Promise<[SealState, CheckpointMemory]> => {
    const { server, verifier } = await serving(20);
    const memory = sessionMemory();
    await verifier(memory).checkLog();
    server.log = makeLog(30);
    tell(server);
    return [await verifier(memory).checkLog(), memory];
  };

  it('about its history is caught by the proof it can not give', async () => {
    const [state] = await lie((server) => (server.log = other));
    expect(state).toEqual(broken('proof.not-consistent'));
    expect(state).toMatchObject({
      evidence: { key: keyText, notes: [makeLog(20).note(), other.note()], proof: other.consistency(20, 40) },
    });
  });

  it('about having fewer entries is caught by the size', async () => {
    const [state] = await lie((server) => (server.lies.checkpoint = makeLog(20).note(19)));
    expect(state).toEqual(broken('seal.smaller-than-remembered'));
    expect(state).toMatchObject({ evidence: { notes: [makeLog(20).note(), makeLog(20).note(19)] } });
  });

  it('with two trees of one size stays caught, whatever it says later', async () => {
    const { server, verifier } = await serving(20);
    const memory = sessionMemory();
    await verifier(memory).checkLog();
    server.lies.checkpoint = other.note(20);
    const evidence = { key: keyText, notes: [makeLog(20).note(), other.note(20)] };
    expect(await verifier(memory).checkLog()).toEqual({ type: 'broken', code: 'seal.forked', at, evidence });
    server.lies = {};
    expect(await verifier(memory).checkLog()).toEqual({ type: 'broken', code: 'seal.forked', at, evidence });
  });

  it('with another key, name or signature is not believed', async () => {
    const [renewed, renamed] = [signerOf(origin, 2), signerOf('huiyin.example/LZ', 1)];
    expect((await lie((s) => (s.lies.checkpoint = s.log.note(30, renewed))))[0]).toEqual(
      broken('seal.other-key'),
    );
    expect((await lie((s) => (s.lies.checkpoint = s.log.note(30, renamed))))[0]).toEqual(
      broken('note.unsigned'),
    );
    const forged = makeLog(30).note().replace('30\n', '31\n');
    expect((await lie((s) => (s.lies.checkpoint = forged)))[0]).toEqual(broken('note.bad-signature'));
  });

  it('keeps what was remembered', async () => {
    const [, memory] = await lie((server) => (server.lies.hashes = []));
    const { server, verifier } = await serving(20);
    expect(await verifier(memory).checkLog()).toMatchObject({ type: 'verified', memory: 'continued' });
    server.log = makeLog(19);
    expect(await verifier(memory).checkLog()).toEqual(broken('seal.smaller-than-remembered'));
  });

  it('about an entry is caught by leaf, facts and proof', async () => {
    const { server, verifier } = await serving(20);
    const { hash } = server.log.entries[4]!;
    const one = verifier();
    expect(await one.checkEntry({ index: 5, hash })).toEqual(broken('proof.not-included'));
    expect(await one.checkEntry({ index: 5, facts: { other: 5 } })).toEqual(broken('seal.facts-differ'));
    server.lies.items = (items) => items.map((item) => ({ ...item, facts: { other: 5 } }));
    expect(await one.checkEntry({ index: 5, facts: { other: 5 } })).toEqual(broken('seal.facts-differ'));
    server.lies.items = () => other.entries.slice(5, 6);
    expect(await one.checkEntry({ index: 5, facts: { other: 5 } })).toEqual(broken('proof.not-included'));
    expect(await one.checkEntry({ index: 1e308 })).toEqual(broken('leaf.bad-index'));
    expect(await one.checkEntry({ index: 0, hash: 'AB' })).toEqual(broken('encoding.hex'));
  });

  it.each<[string, LogServer['lies'], string]>([
    ['leaves one out', { items: (items) => items.filter(({ index }) => index !== 7) }, 'seal.missing-entry'],
    ['tells one twice', { items: (items) => items.flatMap((one) => [one, one]) }, 'seal.duplicated-entry'],
    [
      'tells them backwards',
      { items: (items) => [items[0], items[1], ...items.slice(2).reverse()] },
      'seal.missing-entry',
    ],
    ['goes back to the first', { items: (items) => [...items.slice(0, 9), items[0]] }, 'seal.wrong-order'],
    ['ends early', { items: (items, from) => (from < 10 ? items.slice(0, 10) : []) }, 'seal.missing-entry'],
    ['withholds all of another log', { items: () => other.entries.slice(0, 20) }, 'seal.root-differs'],
    ['tells of no entries', { items: () => ({ length: 20 }) }, 'seal.bad-entry'],
  ])('that %s is caught reading', async (_, lies, code) => {
    const { server, options } = await serving(20);
    server.lies = lies;
    expect(await readLog(options, { initial: 0, step: () => 0 })).toEqual(broken(code));
  });
});

describe('a key', () => {
  it.each([
    ['', 'key.malformed'],
    [keyText.replace('b405', 'b406'), 'key.bad-id'],
    [`${keyText}=`, 'encoding.base64'],
  ])('like %j is refused at once', async (key, code) => {
    const { verifier } = await serving(1);
    expect(() => verifier(undefined, key)).toThrow(expect.objectContaining({ name: 'SealError', code }));
  });
});
