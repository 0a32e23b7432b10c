// The three lists in numbers: what folding the log gives, and exactly the cases that the lists then show.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppealList, AppealVocabulary, PublicAppeal } from '@huiyin/sdk';
import {
  appealListsOf,
  appealVocabularies,
  listStages,
  listTotals,
  ownAppealLists,
  ownVocabularyFault,
} from '@huiyin/sdk/rules';
import { at, createWorld, day, draft, morning, staff, type World } from '../db/support/world.js';
import { anyLives, Trials } from './any-acts.js';

let world: World;
let trials: Trials;
beforeAll(async () => {
  world = await createWorld();
  trials = new Trials(world);
});
afterAll(() => world.close());

const reason = '居民代表会上商量定的';
const vocabularies = Object.keys(appealVocabularies) as AppealVocabulary[];

const lists = (query: { body?: string; vocabulary?: string; category?: string }, now = trials.clock) =>
  world.useCases['appeals.lists'](
    { path: {}, query: { body: 'fangzhuang', ...query }, body: undefined },
    at(now),
  );

/** Everything a list shows, page after page. */
async function shown(list: AppealList, category?: string): Promise<PublicAppeal[]> {
  const query = { body: 'fangzhuang', list, limit: 50, ...(category !== undefined && { category }) };
  const items: PublicAppeal[] = [];
  for (let cursor: string | undefined; ;) {
    const page = await world.useCases['appeals.list'](
      { path: {}, query: { ...query, ...(cursor !== undefined && { cursor }) }, body: undefined },
      at(trials.clock),
    );
    items.push(...page.items);
    if (page.next === undefined) return items;
    cursor = page.next;
  }
}

test('after any acts on any cases, in any words: the numbers are the fold of the public log and count what is shown', async () => {
  await fc.assert(
    fc.asyncProperty(anyLives, fc.constantFrom(undefined, 'lifts' as const), async (lives, category) => {
      await trials.live(lives);
      const figures = await trials.folded();
      for (const vocabulary of vocabularies) {
        // How words wait to be looked at is no fact of the log.
        const { publication: _, ...told } = await lists({ vocabulary, ...(category && { category }) });
        const { body, asOf } = told;
        expect(told).toEqual(
          appealListsOf(figures, {
            body,
            vocabulary,
            asOf,
            today: trials.today,
            ...(category && { category }),
          }),
        );
        for (const { id, total, open, ended } of told.lists) {
          const items = await shown(id, category);
          expect([id, items.length]).toEqual([id, total]);
          const at = (state: PublicAppeal['state'], ...witnesses: PublicAppeal['witness'][]): number =>
            items.filter((one) => one.state === state && (!one.witness || witnesses.includes(one.witness)))
              .length;
          expect(open.claimed).toBe(at('claimed-done'));
          expect(ended.confirmed).toBe(at('confirmed', 'resident'));
          expect(ended.witnessed).toBe(at('confirmed', 'callback', 'inspection'));
          expect(ended.unconfirmed).toBe(at('unconfirmed'));
          expect(ended.cannot).toBe(at('closed-cannot'));
        }
      }
    }),
    { numRuns: 10 },
  );
}, 120_000);

test('a case is moved to another list by what is sealed of it, and named while it is the oldest', async () => {
  const body = { ...draft, body: 'fangguyuan', category: 'parking' as const };
  const submit = (now: number) => world.useCases['appeals.submit']({ path: {}, query: {}, body }, at(now));
  const { number } = await submit(morning - 40 * day);
  await submit(morning - 2 * day);
  const call = { path: { number }, query: {} };
  const sizes = async (vocabulary: AppealVocabulary) =>
    (await lists({ body: 'fangguyuan', vocabulary }, morning)).lists.map(({ total, oldest }) => [
      total,
      oldest?.ageDays,
    ]);
  expect(await sizes('xincun')).toEqual([
    [0, undefined],
    [2, 40],
    [0, undefined],
  ]);
  expect(await sizes('donggaodi')).toEqual([
    [0, undefined],
    [2, 40],
    [0, undefined],
  ]);
  await world.useCases['staff.appeals.accept'](
    { ...call, body: { horizon: 'ongoing' } },
    at(morning, staff('fangguyuan')),
  );
  expect(await sizes('donggaodi')).toEqual([
    [0, undefined],
    [1, 2],
    [1, 40],
  ]);
  await world.useCases['staff.appeals.docket'](
    { ...call, body: { supervisor: '社区书记', nextReview: '2026-12-22' } },
    at(morning, staff('fangguyuan', 'lead')),
  );
  expect(await sizes('xincun')).toEqual([
    [0, undefined],
    [1, 2],
    [1, 40],
  ]);
  const { lists: told } = await lists({ body: 'fangguyuan', vocabulary: 'xincun' }, morning);
  expect(told[2]).toMatchObject({
    id: 'docketed',
    oldest: { number, overdue: true, receivedOn: '2026-10-13' },
  });
});

test('a unit’s own words are used unless others are asked for; words for tasks are none for appeals', async () => {
  const used = async (query: { body: string; vocabulary?: string }) => (await lists(query)).vocabulary;
  expect(await used({ body: 'donggaodi' })).toBe('donggaodi');
  expect(await used({ body: 'donggaodi', vocabulary: 'fenghuangling' })).toBe('fenghuangling');
  expect(await used({ body: 'fangzhuang' })).toBe('measures');
  expect(await used({ body: 'donggaodi', vocabulary: 'fangzhuang' })).toBe('measures');
  const { vocabulary } = await world.useCases['bodies.get'](
    { path: { body: 'donggaodi' }, query: {}, body: undefined },
    at(morning),
  );
  expect(vocabulary).toBe('donggaodi');
});

test('a petition stands in no list, and the numbers don’t know of it', async () => {
  const numbers = async () => {
    const { received, lists: told } = await lists({ body: 'zhujian' });
    return { received, told };
  };
  const before = await numbers();
  await world.enter({ ...draft, body: 'zhujian', channel: 'petition' }, at(morning, { kind: 'system' }));
  expect(await numbers()).toEqual(before);
});

test('there are no lists of a unit there is not', async () => {
  await expect(lists({ body: 'nowhere' })).rejects.toMatchObject({ code: 'body.not-found' });
});

test('lists a unit has made itself count and show the same cases, and the settings page says how many beforehand', async () => {
  const admin = at(trials.clock, staff('fangzhuang', 'admin'));
  const where = fc.record(
    {
      stages: fc.subarray([...listStages], { minLength: 1 }),
      levels: fc.subarray(['street', 'district', 'residents'] as const, { minLength: 1 }),
      horizons: fc.subarray(['now', 'dated'] as const, { minLength: 1 }),
      docketed: fc.boolean(),
    },
    { requiredKeys: [] },
  );
  const anyOwn = fc
    .record({ first: where, second: where })
    .map(({ first, second }) => ({
      first: { label: '第一', where: first },
      second: { label: '第二', where: second },
      rest: { label: '其余' },
    }))
    .filter((own) => ownVocabularyFault(own) === undefined);
  const figures = await trials.folded();
  const settings = await world.useCases['staff.settings.read'](
    { path: {}, query: { body: 'fangzhuang' }, body: undefined },
    admin,
  );
  for (const [revision, own] of fc.sample(anyOwn, 12).entries()) {
    await world.useCases['staff.settings.change'](
      {
        path: {},
        query: {},
        body: { body: 'fangzhuang', revision, reason, value: { part: 'vocabulary', vocabulary: 'own', own } },
      },
      { ...admin, idempotencyKey: `own ${revision}` },
    );
    const told = await lists({});
    const { body, asOf } = told;
    const folded = appealListsOf(figures, { body, vocabulary: 'own', own, asOf, today: trials.today });
    expect(told.lists).toEqual(folded.lists);
    const totals = told.lists.map(({ total }) => total);
    expect(listTotals(ownAppealLists(own), settings.standings)).toEqual(totals);
    for (const { id, total } of told.lists) expect(await shown(id)).toHaveLength(total);
  }
}, 60_000);
