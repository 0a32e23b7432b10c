// Erasing a case once, at whatever moment: what was counted stays counted, and the log stays whole.
import type { ReportCard } from '@huiyin/sdk';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eraseByOperator } from '../../src/use-cases/index.js';
import { everythingIn } from '../db/support/everything.js';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { erase } from './erasing.js';
import { begin } from './journey.js';
import { on, path, promise } from './promises.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

describe('asked for twice', () => {
  test('under one key it is done once and answered alike for a day, to whoever has the same code', async () => {
    const { receipt } = await begin(world, morning);
    const key = 'erasing-once-and-for-all';
    const first = await erase(world, receipt, { key });
    expect(await erase(world, receipt, { key })).toEqual(first);
    expect(await erase(world, receipt, { key, now: morning + 3 * day + 3_600_000 })).toEqual(first);
    const other = { ...receipt, trackingCode: '0000 0000 0000 0000' };
    await expect(erase(world, other, { key })).rejects.toMatchObject({ code: 'tracking.not-matched' });
    await expect(erase(world, receipt, { key: 'another-key-altogether' })).rejects.toMatchObject({
      code: 'tracking.not-matched',
    });
    await expect(erase(world, receipt, { key, now: morning + 5 * day })).rejects.toMatchObject({
      code: 'tracking.not-matched',
    });
  });

  test('at once it is done once', async () => {
    const { receipt } = await begin(world, morning);
    const all = await Promise.allSettled(Array.from({ length: 8 }, () => erase(world, receipt)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of all) {
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'tracking.not-matched' });
    }
    const entries = await world.query(
      `select from log_entry where record = $1 and facts ->> 'event' = 'erased'`,
      [receipt.number],
    );
    expect(entries).toHaveLength(1);
  });
});

describe('by the operator', () => {
  const erasing = (number: string) =>
    eraseByOperator(
      { ledgers: world.ports.ledgers, secrets: world.ports.secrets },
      number,
      morning + 3 * day,
    );

  test('it takes no code, and the steps say whose act it was', async () => {
    const { receipt } = await begin(world, morning);
    expect(await erasing(receipt.number)).toMatchObject({ number: receipt.number, state: 'withdrawn' });
    const { timeline } = await world.useCases['staff.appeals.get'](
      { ...path(receipt.number), body: undefined },
      on(4),
    );
    expect(timeline.map(({ type, by }) => [type, by])).toEqual([
      ['erased', '管理员'],
      ['withdrawn', '管理员'],
      ['received', '居民'],
    ]);
  });

  test('a case there is not, and one that was erased, are told apart', async () => {
    const { receipt } = await begin(world, morning);
    await erase(world, receipt);
    await expect(erasing(receipt.number)).rejects.toMatchObject({ code: 'appeal.erased' });
    await expect(erasing('FZ-2026-999999')).rejects.toMatchObject({ code: 'appeal.not-found' });
    await expect(erasing('XX-2026-000001')).rejects.toMatchObject({ code: 'appeal.not-found' });
  });
});

describe('while others act on the case', () => {
  test('either they come first and their words go too, or they are refused', async () => {
    for (let round = 0; round < 6; round++) {
      const journey = await begin(world, morning);
      await journey.accept(morning);
      const { number, trackingCode } = journey.receipt;
      const words = `并发的话第${round}轮`;
      const [erasure, ...acts] = await Promise.allSettled([
        erase(world, journey.receipt),
        world.useCases['staff.appeals.answer'](
          { ...path(number), body: { type: 'promised', text: words, promise } },
          on(1),
        ),
        world.useCases['appeals.supplement'](
          { ...path(number), body: { text: words } },
          at(morning + day, resident(trackingCode)),
        ),
        world.useCases['appeals.track'](
          { ...path(number), body: undefined },
          at(morning, resident(trackingCode)),
        ),
      ]);
      expect(erasure.status).toBe('fulfilled');
      for (const act of acts) {
        if (act.status === 'rejected') {
          expect(['appeal.erased', 'tracking.not-matched']).toContain((act.reason as { code: string }).code);
        }
      }
      expect(await everythingIn(world)).not.toContain(words);
    }
  });
});

describe('what was counted', () => {
  const card = (): Promise<ReportCard> =>
    world.useCases['reportCards.get'](
      { path: {}, query: { body: 'donggaodi', period: '2026' }, body: undefined },
      at(morning + 5 * day),
    );
  const figures = async () => {
    const { asOf: _asOf, ...rest } = await card();
    return JSON.stringify(rest, (key, value: unknown) => (key === 'asOf' ? undefined : value));
  };

  test('stays as it was where the case was over', async () => {
    const journey = await begin(world, morning, { body: 'donggaodi' });
    const street = staff('donggaodi');
    const call = { ...path(journey.receipt.number), body: {} };
    await world.useCases['staff.appeals.accept'](call, on(0, street));
    await journey.answer(morning, street);
    await journey.claim(morning, street);
    await journey.evaluate('solved', morning + day);
    const before = await figures();
    expect(await erase(world, journey.receipt)).toMatchObject({ state: 'confirmed' });
    expect(await figures()).toBe(before);
    expect((await card()).closing.confirmed.value).toBe(1);
  });

  test('is counted as withdrawn where it was not', async () => {
    const journey = await begin(world, morning, { body: 'donggaodi' });
    const before = await card();
    await erase(world, journey.receipt);
    const after = await card();
    expect(after.received.value).toBe(before.received.value);
    expect([before, after].map(({ problems }) => problems.pending.value)).toEqual([1, 0]);
    expect([before, after].map(({ aside }) => aside.withdrawn.value)).toEqual([0, 1]);
  });
});

test('of a petition nothing is opened, before or after', async () => {
  const withheld = async () =>
    (
      await world.useCases['reportCards.get'](
        { path: {}, query: { body: 'fangzhuang', period: '2026' }, body: undefined },
        at(morning + 3 * day),
      )
    ).withheld ?? 0;
  const before = await withheld();
  const { number, trackingCode } = await world.enter({ ...draft, channel: 'petition' }, at(morning));
  await erase(world, { number, trackingCode });
  expect(await withheld()).toBe(before + 3);
  const own = await world.query<{ leaf_index: string }>(
    'select leaf_index from log_entry where record = $1',
    [number],
  );
  expect(own).toHaveLength(3);
  const { items } = await world.useCases['log.entries'](
    { path: { body: 'fangzhuang' }, query: { limit: 1000 }, body: undefined },
    at(morning),
  );
  for (const { leaf_index } of own) {
    expect(Object.keys(items[Number(leaf_index)] ?? {})).toEqual(['record', 'index', 'hash']);
  }
});

test('a case of thousands of entries is named in as many leaves as a line of the export can hold', async () => {
  const { receipt } = await begin(world, morning);
  await world.query(
    `with more as (
       insert into log_entry
       select ledger, 1000000 + step, leaf_hash, record, facts, recorded_at
         from log_entry, generate_series(1, 4500) as step where record = $1 returning ledger, leaf_index
     ) insert into entry_detail select ledger, leaf_index, 'resident', null, null, null from more`,
    [receipt.number],
  );
  await erase(world, receipt);
  const leaves = await world.query<{ facts: { indexes: number[] } }>(
    `select facts from log_entry where record = $1 and facts ->> 'event' = 'erased' order by leaf_index`,
    [receipt.number],
  );
  expect(leaves.map(({ facts }) => facts.indexes.length)).toEqual([2000, 2000, 502]);
  for (const { facts } of leaves) expect(JSON.stringify(facts).length).toBeLessThan(60_000);
  const named = new Set(leaves.flatMap(({ facts }) => facts.indexes));
  expect(named.size).toBe(4502);
  await world.query('delete from kept_salt where leaf_index > 1000000');
  await world.query('delete from entry_detail where leaf_index > 1000000');
  await world.query('delete from log_entry where leaf_index > 1000000');
});
