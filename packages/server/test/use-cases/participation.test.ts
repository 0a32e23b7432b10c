// Who takes part: sealed with a published card, held back where it would be a few people, and audited in exact numbers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cohort, TaskDraft } from '@huiyin/sdk';
import { dayOf, emptyFigures, fold, reportCardOf } from '@huiyin/sdk/rules';
import { sealSettings } from '../../src/use-cases/index.js';
import { FIGURE_RULES } from '@huiyin/sdk/rules';
import { at, createWorld, day, draft, morning, staff, type World } from '../db/support/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await sealSettings(world.ports, { figures: FIGURE_RULES, sealKeys: () => [] }, morning);
});
afterAll(() => world.close());

const submit = async (cohort: Cohort, count: number): Promise<void> => {
  for (let one = 0; one < count; one++) {
    await world.useCases['appeals.submit']({ path: {}, query: {}, body: { ...draft, cohort } }, at(morning));
  }
};
const publish = (period = '2026', key?: string) =>
  world.useCases['staff.reportCards.publish'](
    { path: {}, query: {}, body: { body: 'fangzhuang', period } },
    at(morning + day, staff('fangzhuang', 'lead'), key),
  );
const audit = (actor = staff('fengtai', 'auditor')) =>
  world.useCases['staff.participation.count'](
    { path: {}, query: { body: 'fangzhuang', year: '2026' }, body: undefined },
    at(morning + day, actor),
  );
const entries = async (from = 0) => {
  const page = await world.useCases['log.entries'](
    { path: { body: 'fangzhuang' }, query: { from, limit: 100 }, body: undefined },
    at(morning),
  );
  return page.items;
};

test('a published card tells cohorts of five and more, and never so that the rest is a few people', async () => {
  await submit('elderly', 6);
  await submit('families', 3);
  const first = await publish();
  // Three of one cohort would be left over: what is told would tell them.
  expect(first.participation?.channels).toEqual([{ channel: 'web', received: 9, cohorts: [], rest: 9 }]);

  await submit('disabled', 2);
  const { participation, asOf } = await publish();
  expect(participation).toEqual({
    year: '2026',
    countedOn: dayOf(morning + day),
    leaf: asOf.treeSize - 1,
    channels: [{ channel: 'web', received: 11, cohorts: [{ cohort: 'elderly', count: 6 }], rest: 5 }],
    sessions: [],
  });
  const [entry] = await entries(participation?.leaf);
  expect(entry).toMatchObject({
    record: 'participation',
    facts: { event: 'counted', body: 'fangzhuang', year: '2026', channels: participation?.channels },
  });
});

test('what came since is told only once it is five more, and nothing is sealed where nothing is told anew', async () => {
  await submit('elderly', 4);
  const grown = await publish();
  expect(grown.participation?.channels).toEqual([
    { channel: 'web', received: 15, cohorts: [{ cohort: 'elderly', count: 6 }], rest: 9 },
  ]);
  const again = await publish('2026-Q4');
  expect(again.participation).toEqual(grown.participation);
  const counts = (await entries()).filter(({ record }) => record === 'participation');
  expect(counts).toHaveLength(3);
});

test('only auditors see exact numbers, beside what was told', async () => {
  expect(await audit()).toMatchObject({
    counted: expect.arrayContaining([
      { channel: 'web', cohort: 'elderly', count: 10 },
      { channel: 'web', cohort: 'families', count: 3 },
      { channel: 'web', cohort: 'disabled', count: 2 },
    ]),
    told: { channels: [{ received: 15, cohorts: [{ cohort: 'elderly', count: 6 }] }] },
  });
  for (const role of ['clerk', 'lead', 'admin'] as const) {
    await expect(audit(staff('fangzhuang', role))).rejects.toMatchObject({ code: 'auth.not-allowed' });
  }
});

test('tasks and their money stand on the card, and the card is the fold of the public log', async () => {
  const task: TaskDraft = {
    ...{ body: 'fangzhuang', title: '助餐点扩大到 60 个座位', horizon: 'near', appeals: [] },
    owner: { name: '周敏', title: '街道社区服务中心主任' },
    nodes: [{ title: '公示方案', due: '2026-12-01' }],
    funding: { text: '街道承担', yuan: 180_000 },
    proposal: { title: '关于老年助餐的建议' },
    witnessGroup: '居民代表',
  };
  const context = at(morning, staff('fangzhuang', 'lead'));
  const open = (body: TaskDraft) =>
    world.useCases['staff.tasks.create']({ path: {}, query: {}, body }, context);
  const { id } = await open(task);
  const { proposal: _, funding: __, ...plain } = task;
  await open(plain);
  await world.useCases['staff.tasks.fund'](
    { path: { id }, query: {}, body: { text: '又多了一笔', yuan: 200_000 } },
    context,
  );
  const now = morning + 2 * day;
  const card = await world.useCases['reportCards.get'](
    { path: {}, query: { body: 'fangzhuang', period: '2026' }, body: undefined },
    at(now),
  );
  expect(card.tasks).toMatchObject({
    opened: { value: 2, unit: 'task' },
    open: { value: 2 },
    proposed: { value: 1, denominator: 2 },
    funds: { value: 200_000, unit: 'yuan', numerator: 1, denominator: 2 },
  });
  const figures = (await entries()).reduce(
    (sum, item) => ('facts' in item ? fold(sum, item.facts) : sum),
    emptyFigures(),
  );
  const { body, period, asOf } = card;
  expect(reportCardOf(figures, { body, period, asOf, today: dayOf(now) })).toEqual(card);
});
