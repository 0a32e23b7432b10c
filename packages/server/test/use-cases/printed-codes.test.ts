// Codes printed on paper, on a real ledger: each good for one press, none that says anything of another.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodePlace } from '../../src/use-cases/printed-code-records.js';
import {
  codeHash,
  mintCodes,
  refuseWrongCode,
  useCode,
  type CodeUse,
} from '../../src/use-cases/printed-codes.js';
import { createWorld, morning, type World } from '../db/support/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const press = 'a-press-of-somebody';
let meetings = 0;
/** Seats of a meeting of its own, with so many codes. */
async function printed(count: number): Promise<{ place: CodePlace; codes: readonly string[] }> {
  const place = { purpose: 'seat', record: `FZ-M-2026-${String((meetings += 1)).padStart(6, '0')}` } as const;
  const { codes, hashes } = mintCodes(world.ports.secrets, place, count);
  await world.ports.ledgers.write('FZ', (tx) => tx.addCodes(place, hashes));
  return { place, codes };
}
const use = (place: CodePlace, typed = '', pressKey = press): Promise<CodeUse> =>
  world.ports.ledgers.write('FZ', (tx) => useCode(world.ports.secrets, tx, { place, typed, pressKey }));

test('is good once, the same press sent twice counts once, and another press is told that it was used', async () => {
  const { place, codes } = await printed(2);
  const wide = (codes[0] ?? '').replace(/[0-9]/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  expect(await use(place, `${wide.slice(0, 4)} ${wide.slice(4)}`)).toBe('now');
  expect(await use(place, codes[0])).toBe('again');
  expect(await use(place, codes[0], 'a-press-of-another')).toBe('spent');
  expect(await use(place, codes[1], 'a-press-of-another')).toBe('now');
});

test('of twenty presses at once with one slip, one counts', async () => {
  const { place, codes } = await printed(1);
  const uses = await Promise.all(
    Array.from({ length: 20 }, (_, at) => use(place, codes[0], `${press}-${at}`)),
  );
  expect(uses.filter((one) => one === 'now')).toHaveLength(1);
  expect(uses.filter((one) => one === 'spent')).toHaveLength(19);
});

test('opens nothing of another meeting, of another purpose, with a digit mistaken, or once it is void', async () => {
  const [{ place, codes }, other] = [await printed(2), await printed(1)];
  const [first = '', second = ''] = codes;
  const mistaken = `${first.slice(0, 15)}${(Number(first[15]) + 1) % 10}`;
  expect(await use(other.place, first)).toBe('wrong');
  expect(await use({ ...place, purpose: 'ballot' }, first)).toBe('wrong');
  expect(await use(place, mistaken)).toBe('wrong');
  const hashes = [second, '0'.repeat(16)].map((code) => codeHash(world.ports.secrets, place, code));
  const voided = await world.ports.ledgers.write('FZ', (tx) => tx.voidCodes(place, hashes));
  expect(voided).toHaveLength(1);
  expect(await use(place, second)).toBe('void');
  expect(await use(place, first)).toBe('now');
});

test('is kept with no time, no name and no digit of it, and not in the order of the paper', async () => {
  const { place, codes } = await printed(40);
  await use(place, codes[0]);
  const rows = await world.query<Record<string, unknown>>(
    'select * from printed_code where record = $1 order by ctid',
    [place.record],
  );
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
    'code_hash',
    'ledger',
    'press_hash',
    'printing',
    'purpose',
    'record',
    'state',
  ]);
  // Which were printed together is known of seat slips alone, and of those until the meeting begins.
  expect(new Set(rows.map(({ printing }) => printing))).toEqual(new Set([null]));
  const kept = rows.map(({ code_hash }) => (code_hash as Buffer).toString('hex'));
  const paper = codes.map((code) => Buffer.from(codeHash(world.ports.secrets, place, code)).toString('hex'));
  expect([...kept].sort()).toEqual([...paper].sort());
  expect(kept).not.toEqual(paper);
});

test('slows guessing down and raises an alarm, and holds up nobody with a slip', async () => {
  const { place, codes } = await printed(1);
  const refuse = (typed: string, now = morning): Promise<never> =>
    refuseWrongCode(
      world.ports,
      { place, typed },
      { wrong: 'code.not-matched', tooMany: 'rate.limited' },
      now,
    );
  const guess = (await printed(1)).codes[0] ?? '';
  await expect(refuse(guess.slice(1))).rejects.toMatchObject({ code: 'code.not-matched' });
  for (let tries = 0; tries < 5; tries++) {
    await expect(refuse(guess)).rejects.toMatchObject({ code: 'code.not-matched' });
  }
  await expect(refuse(guess)).rejects.toMatchObject({ code: 'rate.limited', facts: { retryAfter: 30 } });
  await expect(refuse(guess, morning + 31_000)).rejects.toMatchObject({ code: 'code.not-matched' });
  expect(
    world.lines.filter(({ message }) => message === 'wrong printed codes at one record'),
  ).not.toHaveLength(0);
  expect(JSON.stringify(world.lines)).not.toContain(guess);
  expect(await use(place, codes[0])).toBe('now');
});
