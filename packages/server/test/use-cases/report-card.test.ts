// The card is read from counted figures; whatever is done to cases, they are what folding the log gives.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppealFacts, Receipt } from '@huiyin/sdk';
import { emptyFigures, fold, reportCardOf } from '@huiyin/sdk/rules';
import { forgetOld } from '../../src/use-cases/forget.js';
import { lapseDue } from '../../src/use-cases/lapse.js';
import { OperationError } from '../../src/use-cases/operation.js';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { collect, lastFour, phone, reissue } from './entry.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const street = staff('fangzhuang');
const lead = staff('fangzhuang', 'lead');

/** What can be tried on a case. Most of it is refused at most times. */
const acts = {
  accept: (number: string) =>
    world.useCases['staff.appeals.accept']({ ...call(number), body: {} }, now(street)),
  decline: (number: string) =>
    world.useCases['staff.appeals.decline'](
      { ...call(number), body: { reason: 'not-this-authority', goTo: '请找市场监管所。' } },
      now(lead),
    ),
  start: (number: string) =>
    world.useCases['staff.appeals.start']({ ...call(number), body: {} }, now(street)),
  resolve: (number: string) =>
    world.useCases['staff.appeals.answer'](
      { ...call(number), body: { type: 'resolved', text: '修好了。' } },
      now(street),
    ),
  cannot: (number: string) =>
    world.useCases['staff.appeals.answer'](
      {
        ...call(number),
        body: { type: 'cannot', text: '不能办。', basis: '规划条件', alternative: '可租用车位' },
      },
      now(street),
    ),
  escalate: (number: string) =>
    world.useCases['staff.appeals.answer'](
      {
        ...call(number),
        body: { type: 'needs-coordination', text: '要协调。', called: '区里', level: 'district' },
      },
      now(street),
    ),
  claim: (number: string) =>
    world.useCases['staff.appeals.claimDone']({ ...call(number), body: {} }, now(street)),
  witness: (number: string) =>
    world.useCases['staff.appeals.witness'](
      { ...call(number), body: { witness: 'inspection', verdict: 'solved', note: '现场看过，电梯在运行。' } },
      now(staff('fangguyuan', 'grid')),
    ),
  docket: (number: string) =>
    world.useCases['staff.appeals.docket'](
      { ...call(number), body: { supervisor: '李主任', nextReview: '2030-01-01' } },
      now(lead),
    ),
  reopen: (number: string) =>
    world.useCases['staff.appeals.reopen'](
      { ...call(number), body: { reason: '回访发现并没有修好，重新办理。' } },
      now(street),
    ),
  reissue: (number: string) => reissue(world, number, staff('fangguyuan'), clock),
  collect: (number: string) => collect(world, number, lastFour, { now: clock }),
  solved: (number: string, code: string) => evaluate(number, code, 'solved'),
  half: (number: string, code: string) => evaluate(number, code, 'half'),
  withdraw: (number: string, code: string) =>
    world.useCases['appeals.withdraw']({ ...call(number), body: {} }, now(resident(code))),
} as const;

let clock = morning;
const now = (actor: Parameters<typeof at>[1]) => at(clock, actor);
const call = (number: string) => ({ path: { number }, query: {} });

function evaluate(number: string, code: string, verdict: 'solved' | 'half') {
  return world.useCases['appeals.evaluate'](
    { ...call(number), body: { verdict, rating: 'fair' } },
    now(resident(code)),
  );
}

/** Refused by the rules, or for a code that was issued anew and is collected or not. */
const refusals = /^(appeal|code|tracking)\./;

/** Does it, or is refused. */
async function attempt(act: keyof typeof acts, { number, trackingCode }: Receipt): Promise<void> {
  try {
    await acts[act](number, trackingCode);
  } catch (error) {
    if (!(error instanceof OperationError) || !refusals.test(error.code)) throw error;
  }
}

async function log(): Promise<AppealFacts[]> {
  const rows = await world.query<{ facts: AppealFacts }>(
    "select facts from log_entry where ledger = 'FZ' order by leaf_index",
  );
  return rows.map((row) => row.facts);
}

const lives = fc.array(
  fc.record({
    category: fc.constantFrom('lifts', 'parking', 'property' as const),
    daysAgo: fc.integer({ min: 0, max: 500 }),
    acts: fc.array(fc.constantFrom(...(Object.keys(acts) as (keyof typeof acts)[])), { maxLength: 14 }),
  }),
  { minLength: 1, maxLength: 6 },
);

test('after any acts on any cases, every card is the fold of the log', async () => {
  await fc.assert(
    fc.asyncProperty(lives, async (cases) => {
      for (const life of cases) {
        const receipt = await world.useCases['appeals.submit'](
          {
            path: {},
            query: {},
            body: {
              ...draft,
              contact: { phone },
              category: life.category,
              occurredAt: new Date(clock - life.daysAgo * day).toISOString(),
            },
          },
          now({ kind: 'anyone' }),
        );
        for (const act of life.acts) await attempt(act, receipt);
      }
      clock += 4 * day;
      await lapseDue(world.ports, clock);
      const figures = (await log()).reduce(fold, emptyFigures());
      for (const period of ['2025', '2026', '2026-H2', '2026-Q4', '2026-11', '2001-02']) {
        const card = await world.useCases['reportCards.get'](
          { path: {}, query: { body: 'fangzhuang', period }, body: undefined },
          at(clock),
        );
        expect(card).toEqual(
          reportCardOf(figures, {
            body: card.body,
            period,
            asOf: card.asOf,
            today: new Date(clock + 8 * 3_600_000).toISOString().slice(0, 10),
          }),
        );
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);

test('the buckets count everybody once, and those that count nobody are forgotten', async () => {
  await forgetOld(world.ports, clock);
  const [row] = await world.query<{ counted: string; cases: string; empty: string }>(`
    select (select sum(count) from figure_bucket) as counted, (select count(*) from appeal) as cases,
      (select count(*) from figure_bucket where count < 1)
        + (select count(*) from figure_due where count < 1) as empty`);
  expect(row).toMatchObject({ counted: row?.cases, empty: '0' });
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
