// What is shown of a commitment or an appeal, held against its sealed entries: whatever word of it is changed.
import { createClient, type CommitmentDetail, type TrackedAppeal } from '@huiyin/sdk';
import {
  checkAppeal,
  checkCommitment,
  createVerifier,
  type SealState,
  type Verifier,
} from '@huiyin/sdk/seal';
import { validateSent } from '@huiyin/sdk/validators';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeAppeal, madeCommitment } from './made-commitment.js';
import { keyText, LogServer, nodeCrypto, type MadeLog } from './made-log.js';

async function serving(log: MadeLog): Promise<{ server: LogServer; verifier: Verifier }> {
  const server = new LogServer(log);
  const client = createClient({ endpoint: await server.start(), body: 'fangzhuang', maxRetries: 0 });
  return { server, verifier: createVerifier({ client, key: keyText, crypto: nodeCrypto }) };
}
const differs = expect.objectContaining({ type: 'broken', code: 'seal.facts-differ' });

/** What is computed from the day of asking, or stands in no entry of this record. */
const NOT_SEALED =
  /^(late|overdue|daysLeft|confirmBy|(body|unit|responsible)\.(name|kind)|history\.\d+\.by)$/;
/** Of a case only its steps and its days are sealed as facts. */
const SEALED_OF_APPEAL =
  /^(number|state|body\.slug|receivedAt|clocks\.\w+\.(due|metOn)|clocks\.firstResponse\.state|timeline\.\d+\.(type|state|answer|at))$/;

/** Paths of every text and number in a value. */
function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean' ? [] : [path];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, [...path, name]));
}

/** The same value with another one at that path. */
function changedAt<Value>(value: Value, [name = '', ...rest]: readonly string[]): Value {
  const copy = structuredClone(value) as Record<string, unknown>;
  const old = copy[name];
  if (rest.length > 0) copy[name] = changedAt(old, rest);
  else if (typeof old === 'number') copy[name] = old + 1;
  // Of a moment the day is sealed.
  else if (/T.*\+08:00$/.test(String(old)))
    copy[name] = String(old).replace(/\d(?=T)/, (digit) => (digit === '9' ? '8' : String(Number(digit) + 1)));
  else {
    const text = String(old);
    const last = text.slice(-1);
    copy[name] = text.slice(0, -1) + (/\d/.test(last) ? String((Number(last) + 1) % 10) : 'x');
  }
  return copy as Value;
}

describe('a commitment', () => {
  const { shown, log } = madeCommitment();

  it('is what a server may send', () => {
    expect(validateSent.CommitmentDetail(shown)).toEqual([]);
  });

  it('that shows what was sealed is verified', async () => {
    const { server, verifier } = await serving(log);
    expect(await checkCommitment(verifier, shown)).toMatchObject({ type: 'verified', size: 23 });
    // The note once; an entry and its proof for every step.
    expect(server.asked).toHaveLength(1 + 2 * shown.history.length);
  });

  const paths = leavesOf(shown).filter((path) => !NOT_SEALED.test(path.join('.')));
  it.each(paths.map((path) => [path.join('.'), path] as const))('with another %s is not', async (_, path) => {
    const { verifier } = await serving(log);
    const state = await checkCommitment(verifier, changedAt(shown, path));
    // A step that is said to stand elsewhere is missed where it stands in another way than by its facts.
    expect(state.type).toMatch(/^(broken|unchecked)$/);
    if (!path.includes('leafIndex')) expect(state).toMatchObject({ type: 'broken' });
  });

  it.each<[string, (detail: CommitmentDetail) => Partial<CommitmentDetail>]>([
    ['an extension that is left out', ({ extensions }) => ({ extensions: extensions.slice(1) })],
    ['a move that nobody made', ({ extensions }) => ({ restatements: [{ ...extensions[0]! }] })],
    ['evidence that was never put there', ({ evidence }) => ({ evidence: [...evidence, ...evidence] })],
    [
      'an end that has not come',
      () => ({ status: 'confirmed', closedOn: '2026-11-12', confirmedBy: 'group' }),
    ],
    ['a doubt that is not sealed', () => ({ provisional: true })],
    ['a closing day without an end', () => ({ closedOn: '2026-11-12' })],
    ['the first step left out', ({ history }) => ({ history: history.slice(0, -1) })],
    ['the newest step left out', ({ history }) => ({ history: history.slice(1) })],
    [
      'the move left out of its history',
      ({ history }) => ({ history: history.filter(({ type }) => type !== 'extended') }),
    ],
    ['no mark of the demonstration', () => ({ demo: undefined as never })],
    ['another’s name', () => ({ id: 'FZ-C-2026-000013' })],
  ])('with %s is not what was sealed', async (_, change) => {
    const { verifier } = await serving(log);
    expect(await checkCommitment(verifier, { ...shown, ...change(shown) })).toEqual(differs);
  });

  it.each<[string, unknown, string]>([
    ['no history', undefined, 'seal.missing-entry'],
    ['steps that are none', [null, undefined, 7], 'leaf.bad-index'],
    ['an empty history', [], 'seal.missing-entry'],
    ['a history that is none', { length: 3 }, 'seal.missing-entry'],
    ['its steps the wrong way round', [...shown.history].reverse(), 'seal.wrong-order'],
    ['a step told twice', shown.history.flatMap((one) => [one, one]), 'seal.wrong-order'],
    ['a place that is none', shown.history.map((one) => ({ ...one, leafIndex: -1 })), 'leaf.bad-index'],
    ['words that are no JSON', shown.history.map((one) => ({ ...one, words: '{' })), 'seal.facts-differ'],
    ['words that are no record', shown.history.map((one) => ({ ...one, words: '[]' })), 'seal.facts-differ'],
    ['a salt that is none', shown.history.map((one) => ({ ...one, wordsSalt: 'x' })), 'seal.facts-differ'],
  ])('with %s is refused, and throws nothing', async (_, history, code) => {
    const { verifier } = await serving(log);
    const state = await checkCommitment(verifier, { ...shown, history: history as never });
    expect(state).toMatchObject({ type: 'broken', code });
  });

  it('whose newest step is not signed yet, or whose entry is not open, is left unchecked', async () => {
    const { server, verifier } = await serving(log);
    server.lies.checkpoint = log.note(20);
    expect(await checkCommitment(verifier, shown)).toEqual({
      type: 'unchecked',
      code: 'seal.not-signed-yet',
    });
    server.lies = {
      items: (items) => items.map(({ index, hash }) => ({ record: 'withheld', index, hash })),
    };
    expect(await checkCommitment(verifier, shown)).toEqual({ type: 'unchecked', code: 'seal.withheld' });
  });

  it('with more steps than anybody takes is left unchecked, and asks nothing', async () => {
    const { server, verifier } = await serving(log);
    const history = Array.from({ length: 201 }, (_, index) => ({
      ...shown.history[0]!,
      leafIndex: 300 - index,
    }));
    expect(await checkCommitment(verifier, { ...shown, history })).toEqual({ type: 'unchecked' });
    expect(server.asked).toHaveLength(0);
  });

  it('whatever comes in place of any member of it: a state, and never a tick', async () => {
    const { verifier } = await serving(log);
    const members = Object.keys(shown).filter((name) => !NOT_SEALED.test(name));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...members), fc.anything(), async (name, value) => {
        if (JSON.stringify(value) === JSON.stringify(shown[name as keyof CommitmentDetail])) return;
        // What is not shown claims nothing.
        if (value === undefined && ['claimedOn', 'restatements'].includes(name)) return;
        const state: SealState = await checkCommitment(verifier, { ...shown, [name]: value });
        expect(state.type).not.toBe('verified');
      }),
      { numRuns: 100 },
    );
  });
});

describe('an appeal', () => {
  const { shown, log } = madeAppeal();

  it('is what a server may send', () => {
    expect(validateSent.TrackedAppeal(shown)).toEqual([]);
  });

  it('that shows what was sealed is verified', async () => {
    const { verifier } = await serving(log);
    expect(await checkAppeal(verifier, shown)).toMatchObject({ type: 'verified' });
  });

  const paths = leavesOf(shown).filter((path) => SEALED_OF_APPEAL.test(path.join('.')));
  it.each(paths.map((path) => [path.join('.'), path] as const))('with another %s is not', async (_, path) => {
    const { verifier } = await serving(log);
    expect(await checkAppeal(verifier, changedAt(shown, path))).toEqual(differs);
  });

  it.each<[string, Partial<TrackedAppeal>, string]>([
    ['without its reception', { timeline: shown.timeline.slice(0, -1) }, 'seal.facts-differ'],
    ['without its newest step', { timeline: shown.timeline.slice(1) }, 'seal.facts-differ'],
    [
      'answered on a day before it was',
      {
        timeline: shown.timeline.map((one) => ({ ...one, at: '2026-11-22T09:30:00+08:00' })),
        clocks: { ...shown.clocks, firstResponse: { ...shown.clocks.firstResponse, metOn: '2026-11-22' } },
      },
      'seal.facts-differ',
    ],
    [
      'done, as far as its clock goes',
      { clocks: { ...shown.clocks, resolution: { ...shown.clocks.resolution, state: 'met' } } },
      'seal.facts-differ',
    ],
    ['without a timeline', { timeline: undefined as never }, 'seal.missing-entry'],
    [
      'with a verdict nobody gave',
      { timeline: shown.timeline.map((one) => ({ ...one, verdict: 'solved' as const })) },
      'seal.facts-differ',
    ],
  ])('%s is not what was sealed', async (_, change, code) => {
    const { verifier } = await serving(log);
    expect(await checkAppeal(verifier, { ...shown, ...change })).toMatchObject({ type: 'broken', code });
  });
});
