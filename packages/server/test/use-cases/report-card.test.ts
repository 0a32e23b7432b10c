// The card is read from counted figures; whatever is done to cases, they are what folding the log gives.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Formulas, Receipt } from '@huiyin/sdk';
import { cardDigest, dayOf, emptyFigures, fold, foldWithheld, reportCardOf } from '@huiyin/sdk/rules';
import { forgetOld } from '../../src/use-cases/forget.js';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { anyLives, Trials } from './any-acts.js';

let world: World;
let trials: Trials;
beforeAll(async () => {
  world = await createWorld();
  trials = new Trials(world);
});
afterAll(() => world.close());

test('after any acts on any cases, every card is the fold of the log', async () => {
  await fc.assert(
    fc.asyncProperty(anyLives, async (lives) => {
      await trials.live(lives);
      const figures = await trials.folded();
      for (const period of ['2025', '2026', '2026-H2', '2026-Q4', '2026-11', '2001-02']) {
        for (const scope of [{}, { category: 'lifts' }, { category: 'parking' }] as const) {
          const card = await world.useCases['reportCards.get'](
            { path: {}, query: { body: 'fangzhuang', period, ...scope }, body: undefined },
            at(trials.clock),
          );
          const { body, asOf } = card;
          expect(card).toEqual(reportCardOf(figures, { body, period, ...scope, asOf, today: trials.today }));
        }
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('what is counted counts everybody once, and those that count nobody are forgotten', async () => {
  await forgetOld(world.ports, trials.clock);
  const [row] = await world.query<{
    counted: string;
    received: string;
    shown: string;
    listed: string;
    cases: string;
    empty: string;
  }>(`
    select (select sum(count) from card_tally where measure like 'standing/%') as counted,
      (select sum(count) from card_tally where measure = 'received') as received,
      (select count(*) from appeal where channel <> 'petition') as shown,
      (select count(*) from appeal) as cases,
      (select sum(count) from list_bucket) as listed,
      (select count(*) from card_tally where count < 1)
        + (select count(*) from figure_due where count < 1)
        + (select count(*) from list_bucket where count < 1) as empty`);
  expect(row).toMatchObject({
    counted: row?.shown,
    received: row?.shown,
    listed: row?.cases,
    empty: '0',
  });
});

test('petitions stand on no card: whoever counts the public log again gets the same, and how many entries that are', async () => {
  const asked = { path: {}, query: { body: 'donggaodi', period: '2026' }, body: undefined };
  const entry = { ...draft, body: 'donggaodi', channel: 'petition' as const };
  const receipts: Receipt[] = [];
  for (const one of [entry, { ...entry, channel: 'hall' as const }, entry]) {
    receipts.push(await world.enter(one, at(morning, { kind: 'system' })));
  }
  const first = { path: { number: receipts[0]?.number ?? '' }, query: {} };
  await world.useCases['staff.appeals.accept']({ ...first, body: {} }, at(morning, staff('donggaodi')));
  const later = morning + 300 * day;
  const card = await world.useCases['reportCards.get'](asked, at(later));
  const { items } = await world.useCases['log.entries'](
    { path: { body: 'donggaodi' }, query: {}, body: undefined },
    at(morning),
  );
  expect(card).toMatchObject({
    received: { value: 1 },
    problems: { pending: { value: 1 }, overdue: { value: 1 }, oldest: [{ number: receipts[1]?.number }] },
    asOf: { treeSize: 4 },
    withheld: 3,
  });
  const figures = items.reduce(
    (before, item) => ('facts' in item ? fold(before, item.facts) : foldWithheld(before)),
    emptyFigures(),
  );
  const { body, period, asOf } = card;
  expect(reportCardOf(figures, { body, period, asOf, today: dayOf(later) })).toEqual(card);
});

test.each([
  '',
  '26',
  '2026-13',
  '2026-H3',
  '2026-Q0',
  'live',
  "2026'; drop",
  '0000',
  '1999-12',
  '2027',
  '9999',
])('there is no card for the period %j', async (period) => {
  await expect(
    world.useCases['reportCards.get'](
      { path: {}, query: { body: 'fangzhuang', period }, body: undefined },
      at(morning),
    ),
  ).rejects.toMatchObject({ code: 'period.invalid' });
});

test('the period is the current year in Beijing if none is asked for', async () => {
  const newYear = Date.parse('2027-01-01T00:00:00+08:00');
  const card = await world.useCases['reportCards.get'](
    { path: {}, query: { body: 'donggaodi' }, body: undefined },
    at(newYear),
  );
  expect(card.period).toBe('2027');
});

test('rates are counted by the formulas of that state of the log; a published card is counted again with those it had', async () => {
  const year = trials.today.slice(0, 4);
  const set = (revision: number, formulas: Formulas) =>
    world.useCases['staff.settings.change'](
      {
        path: {},
        query: {},
        body: {
          body: 'fangzhuang',
          revision,
          reason: '区里统一要求的算法',
          value: { part: 'formulas', formulas },
        },
      },
      at(trials.clock, staff('fangzhuang', 'admin'), `formulas ${revision}`),
    );
  const live = () =>
    world.useCases['reportCards.get'](
      { path: {}, query: { body: 'fangzhuang', period: year }, body: undefined },
      at(trials.clock),
    );
  expect((await live()).rates).toBeUndefined();
  await ratedCase();
  await set(0, {
    response: 'response-in-time',
    resolution: 'resolution-judged',
    satisfaction: 'satisfaction-weighted',
  });
  const card = await live();
  expect(card.rates).toMatchObject({
    revision: 1,
    items: [
      { definition: 'response-in-time', denominator: card.received.numerator },
      { definition: 'resolution-judged' },
      { definition: 'satisfaction-weighted' },
    ],
  });
  expect(card.rates?.items.every(({ numerator }) => numerator > 0)).toBe(true);
  const { body, period, asOf } = card;
  const today = trials.today;
  expect(reportCardOf(await trials.folded(), { body, period, asOf, today })).toEqual(card);
  const published = await world.useCases['staff.reportCards.publish'](
    { path: {}, query: {}, body: { body: 'fangzhuang', period: year } },
    at(trials.clock, staff('fangzhuang', 'lead'), 'published with rates'),
  );
  await set(1, { response: 'response-answered' });
  expect((await live()).rates).toMatchObject({ revision: 2, items: [{ definition: 'response-answered' }] });
  const { items } = await world.useCases['log.entries'](
    { path: { body: 'fangzhuang' }, query: { limit: published.asOf.treeSize }, body: undefined },
    at(trials.clock),
  );
  expect(items).toHaveLength(published.asOf.treeSize);
  const figures = items.reduce(
    (before, item) => ('facts' in item ? fold(before, item.facts) : foldWithheld(before)),
    emptyFigures(),
  );
  const again = reportCardOf(figures, { body, period, asOf: published.asOf, today });
  expect(cardDigest(again, world.ports.secrets.sha256)).toBe(published.publication?.digest);
}, 60_000);

/** Answered, said to be done, and confirmed and rated by its resident, all on one day. */
async function ratedCase(): Promise<void> {
  const { number, trackingCode } = await world.useCases['appeals.submit'](
    { path: {}, query: {}, body: draft },
    at(trials.clock),
  );
  const call = { path: { number }, query: {} };
  const clerk = at(trials.clock, staff('fangzhuang'));
  await world.useCases['staff.appeals.accept']({ ...call, body: {} }, clerk);
  await world.useCases['staff.appeals.start']({ ...call, body: {} }, clerk);
  await world.useCases['staff.appeals.answer'](
    { ...call, body: { type: 'resolved', text: '修好了。' } },
    clerk,
  );
  await world.useCases['staff.appeals.claimDone']({ ...call, body: {} }, clerk);
  await world.useCases['appeals.evaluate'](
    { ...call, body: { verdict: 'solved', rating: 'fair' } },
    at(trials.clock, resident(trackingCode)),
  );
}
