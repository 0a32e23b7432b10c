// Memories that throw, are full, or were tampered with: named in the state, never believed, never in the way.
import { createClient } from '@huiyin/sdk';
import { browserMemory, createVerifier, type CheckpointMemory, type SealState } from '@huiyin/sdk/seal';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keyText, makeLog, nodeCrypto, origin, signer, signerOf } from './made-log.js';

const log = makeLog(20);
const fork = makeLog(20, { facts: (index) => ({ index }) });
const name = `huiyin.seal.${origin}+${signer.key.id}`;

/** Checks the log of `size` entries once, with that memory. */
async function check(memory: CheckpointMemory, size = 20, told = log): Promise<SealState> {
  const client = createClient({
    endpoint: 'https://huiyin.example',
    body: 'fangzhuang',
    fetch: async (url) => {
      const from = Number(new URL(url).searchParams.get('from'));
      if (url.includes('/proof')) return Response.json({ hashes: told.consistency(from, size) });
      return new Response(told.note(size), { headers: { 'content-type': 'text/plain' } });
    },
  });
  return createVerifier({ client, key: keyText, memory, crypto: nodeCrypto }).checkLog();
}

/** A shelf of texts, as `localStorage` is one. */
function shelfOf(text?: string): { texts: Map<string, string>; memory: CheckpointMemory } {
  const texts = new Map(text === undefined ? [] : [[name, text]]);
  const memory = browserMemory({
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
  });
  return { texts, memory };
}

afterEach(() => vi.unstubAllGlobals());

describe('what is remembered', () => {
  it('is one note for each log and key, and the largest', async () => {
    const { texts, memory } = shelfOf();
    for (const size of [3, 7, 20]) await check(memory, size);
    expect([...texts]).toEqual([[name, JSON.stringify({ note: log.note(20) })]]);
    expect(await check(memory, 7)).toMatchObject({ code: 'seal.smaller-than-remembered' });
    expect([...texts]).toEqual([[name, JSON.stringify({ note: log.note(20) })]]);
  });

  it('holds both notes of a fork, until somebody takes them away', async () => {
    const { texts, memory } = shelfOf();
    await check(memory);
    expect(await check(memory, 20, fork)).toMatchObject({ type: 'broken', code: 'seal.forked' });
    expect(JSON.parse(texts.get(name)!)).toEqual({ note: log.note(), fork: fork.note() });
    expect(await check(memory)).toMatchObject({ evidence: { notes: [log.note(), fork.note()] } });
    texts.clear();
    expect(await check(memory)).toMatchObject({ type: 'verified', memory: 'first' });
  });
});

describe('what was tampered with', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a number', '1e308'],
    ['another shape', '{"note":{"size":20}}'],
    ['no note', '{"note":"x"}'],
    ['a note by another key', JSON.stringify({ note: log.note(20, signerOf(origin, 2)) })],
    ['a note with another size', JSON.stringify({ note: log.note(20).replace('20\n', '9999\n') })],
    [
      'a fork that nobody signed',
      JSON.stringify({ note: log.note(), fork: fork.note().replace('20\n', '21\n') }),
    ],
    ['a fork that is none', JSON.stringify({ note: log.note(), fork: log.note() })],
    ['a fork of another size', JSON.stringify({ note: log.note(), fork: fork.note(19) })],
    ['a fork that is a list', JSON.stringify({ note: log.note(), fork: [] })],
    ['ten megabytes', JSON.stringify({ note: 'x'.repeat(1e7) })],
  ])('is called unreadable and replaced: %s', async (_, text) => {
    const { memory } = shelfOf(text);
    expect(await check(memory)).toMatchObject({ type: 'verified', memory: 'unreadable' });
    expect(await check(memory)).toMatchObject({ type: 'verified', memory: 'continued' });
  });

  it('is noticed where it claims more than was ever signed', async () => {
    const { memory } = shelfOf(JSON.stringify({ note: makeLog(25).note() }));
    expect(await check(memory)).toMatchObject({ type: 'broken', code: 'seal.smaller-than-remembered' });
  });
});

describe('where nothing can be remembered', () => {
  const refuse = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };

  it('a check says so: reading throws, writing throws, a promise rejects', async () => {
    const unavailable = { type: 'verified', memory: 'unavailable' };
    const [get, set] = [() => undefined, () => undefined];
    expect(await check({ get: refuse, set })).toMatchObject(unavailable);
    expect(await check({ get, set: refuse })).toMatchObject(unavailable);
    expect(await check({ get: () => Promise.reject(new Error('gone')), set })).toMatchObject(unavailable);
    expect(await check({ get, set: () => Promise.reject(new Error('full')) })).toMatchObject(unavailable);
  });

  it('a full storage still remembers what it remembered', async () => {
    const { texts, memory } = shelfOf();
    await check(memory, 12);
    const full = { get: (key: string) => memory.get(key), set: refuse };
    expect(await check(full, 20)).toMatchObject({ memory: 'unavailable' });
    expect(JSON.parse(texts.get(name)!)).toEqual({ note: log.note(12) });
    expect(await check(full, 20, fork)).toMatchObject({ code: 'proof.not-consistent' });
  });

  it('is where the property itself throws, and where there is none', async () => {
    expect(await check(browserMemory())).toMatchObject({ memory: 'unavailable' });
    const world = Object.defineProperty({}, 'localStorage', { get: refuse });
    vi.stubGlobal('localStorage', undefined);
    expect(await check(browserMemory())).toMatchObject({ memory: 'unavailable' });
    Object.defineProperty(
      globalThis,
      'localStorage',
      Object.getOwnPropertyDescriptor(world, 'localStorage')!,
    );
    expect(await check(browserMemory())).toMatchObject({ memory: 'unavailable' });
  });

  it('takes what is no text for damage', async () => {
    const memory = { get: () => ({}) as string, set: () => undefined };
    expect(await check(memory)).toMatchObject({ memory: 'unreadable' });
  });
});
