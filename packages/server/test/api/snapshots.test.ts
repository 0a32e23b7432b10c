// Weekly snapshots over HTTP: read by the SDK, checked against the log by a verifier, and kept by caches for good.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVerifier, sessionMemory } from '@huiyin/sdk/seal';
import { parseLogHead } from '@huiyin/sdk/rules';
import { loadKeys } from '../../src/auth/keys.js';
import { systemRandom } from '../../src/auth/random.js';
import { openSignedHeads } from '../../src/log/signed-heads.js';
import { CheckpointSigner } from '../../src/log/signer.js';
import { keepWeeklySnapshots } from '../../src/use-cases/snapshots.js';
import { at, day, draft, morning } from '../db/support/world.js';
import { createApi, type Api } from './support/api.js';

const body = 'fangzhuang';
let api: Api;
let signer: CheckpointSigner;
let folder: string;

async function appeal(): Promise<void> {
  await api.world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));
}

beforeAll(async () => {
  api = await createApi();
  folder = await mkdtemp(join(tmpdir(), 'huiyin-weeks-'));
  const { ledgers, secrets, log } = api.world.ports;
  const { seals } = await loadKeys(folder, systemRandom);
  const signed = await openSignedHeads(folder, 'huiyin.example');
  signer = new CheckpointSigner({ ledgers, secrets, keys: seals, signed, log });
  for (const weeks of [0, 1, 2]) {
    await appeal();
    await keepWeeklySnapshots(api.world.ports, signer, morning + 7 * weeks * day);
  }
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true });
});

test('the SDK reads the weeks page by page, and one with its card', async () => {
  const weeks: string[] = [];
  for await (const { week } of api.client.reportCards.snapshots({ body, limit: 2 })) weeks.push(week);
  expect(weeks).toEqual(['2026-W49', '2026-W48', '2026-W47']);
  const { card, treeSize } = await api.client.reportCards.snapshot('2026-W48', { body });
  expect(card).toMatchObject({ status: 'live', period: '2026', received: { value: 2 }, asOf: { treeSize } });
});

test('every head is one the log continues, for a verifier who is given the line alone', async () => {
  const [key] = signer.verifierKeysOf('FZ');
  const verifier = createVerifier({ client: api.client, body, key, memory: sessionMemory() });
  await appeal();
  await signer.sign('FZ', morning);
  for await (const { head, root } of api.client.reportCards.snapshots({ body })) {
    const parsed = parseLogHead(head);
    expect(parsed?.origin).toBe(verifier.origin);
    expect(await verifier.checkTree({ size: parsed?.size ?? 0, root })).toMatchObject({ type: 'verified' });
  }
  // And the checkpoint that was kept with it is one the key has signed.
  const { checkpoint } = await api.client.reportCards.snapshot('2026-W47', { body });
  expect(await verifier.checkNote(checkpoint)).toMatchObject({ type: 'verified' });
});

test('one may be kept by caches for good, the list is asked for again, and what is not there is kept by nobody', async () => {
  const path = `/v1/report-cards/snapshots/2026-W47?body=${body}`;
  const one = await api.ask(path);
  expect(one.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  const etag = one.headers.get('etag') ?? '';
  expect((await api.ask(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
  const list = await api.ask(`/v1/report-cards/snapshots?body=${body}`);
  expect(list.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  const none = await api.ask(`/v1/report-cards/snapshots/2026-W50?body=${body}`);
  expect([none.status, none.headers.get('cache-control')]).toEqual([404, 'no-store']);
});

test.each(['2026-W50', '2025-W53'])('%s was not kept', async (week) => {
  await expect(api.client.reportCards.snapshot(week, { body })).rejects.toMatchObject({
    code: 'snapshot.not-found',
    status: 404,
  });
});

test.each(['2026-W54', '2026-48', 'latest', '2026-w48'])('%s is no week to the server', async (week) => {
  const answer = await api.ask(`/v1/report-cards/snapshots/${week}?body=${body}`);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ code: 'request.invalid', errors: [{ pointer: '{week}' }] });
});

test.each(['', '../publications', '2026-W99', 'W48'])(
  '%j is no week to the SDK: nothing is sent',
  async (week) => {
    await expect(api.client.reportCards.snapshot(week, { body })).rejects.toMatchObject({
      code: 'usage.invalid',
    });
  },
);
