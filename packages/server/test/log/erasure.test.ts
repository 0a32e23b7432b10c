// A log in which a case was erased: readers find it whole, and figures recompute to the same bytes as before.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalJson, emptyFigures, fold, reportCardOf } from '@huiyin/sdk/rules';
import type { Receipt, SealedFacts } from '@huiyin/sdk';
import { readLog } from '@huiyin/sdk/seal';
import { day, morning } from '../db/support/world.js';
import { erase } from '../use-cases/erasing.js';
import { createScene, type Scene } from './scene.js';

let scene: Scene;
let key: string;
let receipt: Receipt;
beforeEach(async () => {
  scene = await createScene();
  expect(await scene.sign()).toBe('signed');
  expect((await scene.returning()).type).toBe('verified');
  key = scene.verifierKey;
  [receipt] = scene.receipts as [Receipt];
});
afterEach(() => scene.close());

/** The card anybody draws from the first `size` public entries, as bytes. */
async function recomputed(size?: number): Promise<string> {
  const reading = await readLog(
    { client: scene.api.client, body: 'fangzhuang', key },
    {
      initial: emptyFigures(),
      step: (figures, { facts }) => (facts ? fold(figures, facts as unknown as SealedFacts) : figures),
      ...(size !== undefined && { size }),
    },
  );
  if (reading.type !== 'verified') throw new Error(JSON.stringify(reading));
  const { body } = await scene.api.client.reportCards.get({ body: 'fangzhuang', period: '2026' });
  const { size: treeSize, root } = reading.folded;
  const at = '2026-11-30T12:00:00+08:00';
  return canonicalJson(
    reportCardOf(reading.value, { body, period: '2026', asOf: { at, treeSize, root }, today: '2026-11-30' }),
  );
}

async function counts() {
  const reading = await scene.newcomer();
  if (reading.type !== 'verified') throw new Error(JSON.stringify(reading));
  return reading.counts;
}

test('recomputes to the same bytes for the tree before, and to the server’s own card after', async () => {
  const before = await counts();
  const bytes = await recomputed();
  expect(await recomputed(before.entries)).toBe(bytes);

  const { leaf, state } = await erase(scene.api.world, receipt);
  expect([leaf.index, state]).toEqual([before.entries, 'confirmed']);
  expect(await scene.sign()).toBe('signed');
  expect((await scene.returning()).type).toBe('verified');
  expect(await counts()).toEqual({ ...before, entries: before.entries + 1, open: before.open + 1 });
  expect(await recomputed(before.entries)).toBe(bytes);

  const card = await scene.api.client.reportCards.get({ body: 'fangzhuang', period: '2026' });
  const { body, period, asOf } = card;
  const reading = await scene.counting();
  if (reading.type !== 'verified') throw new Error(JSON.stringify(reading));
  const again = reportCardOf(reading.value, { body, period, asOf, today: asOf.at.slice(0, 10) });
  expect(canonicalJson(again)).toBe(canonicalJson(card));
});

test('counts what another server closed with its erasure as erased, and what it did not name as withheld', async () => {
  const { entries: size } = await counts();
  await erase(scene.api.world, receipt, { now: morning + 3 * day });
  expect(await scene.sign()).toBe('signed');
  // A server that keeps no salts but that of the entry that says so.
  await scene.owner('delete from kept_salt where leaf_index < $1', [size]);
  const named = await counts();
  expect(named.erased).toBeGreaterThan(3);
  expect(named.withheld).toBe(0);
  // Without it nobody says why they are closed.
  await scene.owner('delete from kept_salt');
  expect(await counts()).toEqual({ ...named, open: named.open - 1, erased: 0, withheld: named.erased + 1 });
});
