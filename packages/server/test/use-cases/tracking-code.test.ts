// The resident's key: forgiving how it is typed, telling nothing to whoever guesses.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Receipt } from '@huiyin/sdk';
import { formatTrackingCode, normaliseTrackingCode } from '../../src/use-cases/tracking-code.js';
import { pauseLeft } from '../../src/use-cases/tries.js';
import { at, createWorld, draft, morning, resident, type World } from '../db/support/world.js';

let world: World;
let receipt: Receipt;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  receipt = await world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));
});
afterAll(() => world.close());

const track = (code: string, now = morning, number = receipt.number) =>
  world.useCases['appeals.track']({ path: { number }, query: {}, body: undefined }, at(now, resident(code)));
const wrong = '0000 0000 0000 0000';
const unknown = 'FZ-2026-999999';

async function tryWrong(times: number, number = receipt.number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await expect(track(wrong, morning, number)).rejects.toMatchObject({ code: 'tracking.not-matched' });
  }
}

test.each([
  ['as printed', (code: string) => code],
  ['without spaces', (code: string) => code.replaceAll(' ', '')],
  ['with hyphens', (code: string) => code.replaceAll(' ', '-')],
  [
    'in full-width digits',
    (code: string) => code.replace(/\d/g, (digit) => '０１２３４５６７８９'[Number(digit)]!),
  ],
])('the code is taken %s', async (_, typed) => {
  expect((await track(typed(receipt.trackingCode))).number).toBe(receipt.number);
});

test('a code opens its own case only', async () => {
  const other = await world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));
  await expect(track(other.trackingCode)).rejects.toMatchObject({ code: 'tracking.not-matched' });
});

test.each([
  ['a wrong code', () => receipt.number],
  ['an unknown number', () => unknown],
])('after five tries at %s everybody has to wait, longer each time', async (_, numberOf) => {
  const number = numberOf();
  await tryWrong(5, number);
  await expect(track(wrong, morning, number)).rejects.toMatchObject({
    code: 'tracking.too-many-tries',
    facts: { retryAfter: 30 },
  });
  await expect(track(wrong, morning + 30_000, number)).rejects.toMatchObject({
    code: 'tracking.not-matched',
  });
  await expect(track(wrong, morning + 30_000, number)).rejects.toMatchObject({
    code: 'tracking.too-many-tries',
    facts: { retryAfter: 60 },
  });
});

test.each(['XX-2026-000001', 'FZ', '', 'FZ-2026-0001', "FZ-2026-000001'"])(
  '%j can be no number here: nothing is counted for it',
  async (number) => {
    await tryWrong(7, number);
    expect(await world.query('select from code_try where number = $1', [number])).toEqual([]);
  },
);

test('the right code waits too, or it would tell a guess that was right', async () => {
  await tryWrong(5);
  await expect(track(receipt.trackingCode)).rejects.toMatchObject({ code: 'tracking.too-many-tries' });
  expect((await track(receipt.trackingCode, morning + 30_000)).number).toBe(receipt.number);
});

test('the right code starts the count anew', async () => {
  await tryWrong(4);
  await track(receipt.trackingCode);
  await tryWrong(5);
});

test('of forty guesses at once five are looked at', async () => {
  const results = await Promise.allSettled(Array.from({ length: 40 }, () => track(wrong)));
  const codes = results.map((result) =>
    result.status === 'rejected' ? (result.reason as { code: string }).code : '',
  );
  expect(codes.filter((code) => code === 'tracking.not-matched')).toHaveLength(5);
  expect(codes.filter((code) => code === 'tracking.too-many-tries')).toHaveLength(35);
});

test('guessing raises an alarm that names the number and no code', async () => {
  await tryWrong(5);
  const alarm = world.lines.find(({ facts }) => 'number' in facts && facts.number === receipt.number);
  expect(alarm).toMatchObject({ level: 'warn', facts: { wrong: 5 } });
});

test('without a code there is no case', async () => {
  await expect(
    world.useCases['appeals.track'](
      { path: { number: receipt.number }, query: {}, body: undefined },
      at(morning),
    ),
  ).rejects.toMatchObject({ code: 'tracking.not-matched' });
});

test('the pause grows to a quarter of an hour and no further', () => {
  const left = (tries: number) => pauseLeft({ wrong: tries, lastAt: 0 }, 0);
  expect([4, 5, 6, 7, 8, 9, 10, 50].map(left)).toEqual([0, 30, 60, 120, 240, 480, 900, 900]);
});

test('what is typed is tamed, whatever it is', () => {
  expect(normaliseTrackingCode(`１２３４ 5678-9012\u00a03456`)).toBe('1234567890123456');
  expect(normaliseTrackingCode('9'.repeat(10_000))).toHaveLength(64);
  expect(formatTrackingCode('1234567890123456')).toBe('1234 5678 9012 3456');
});
