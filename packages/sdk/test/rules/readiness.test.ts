// Whatever is counted before a meeting: nobody who was left out is hidden, no appeal is counted twice, nothing cool is hot.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AppealState, Category, Channel, Cohort, Horizon, Level, PlanContent } from '@huiyin/sdk';
import {
  appealVocabularies,
  approvePlan,
  hotTopics,
  listReadiness,
  MOST_TOPICS,
  planReadiness,
  readinessSpan,
  revisePlan,
  visitReadiness,
  type AppealListDefinition,
  type ChannelStanding,
  type TopicCounts,
} from '@huiyin/sdk/rules';

const cohorts: readonly Cohort[] = [
  'elderly',
  'disabled',
  'commuters',
  'families',
  'business',
  'undisclosed',
];
const categories: readonly Category[] = ['lifts', 'parking', 'eldercare', 'greening', 'utilities', 'housing'];
const states: readonly AppealState[] = [
  'received',
  'in-hand',
  'claimed-done',
  'confirmed',
  'declined',
  'merged',
];
const count = fc.nat({ max: 30 });

const visited = fc
  .uniqueArray(fc.record({ cohort: fc.constantFrom(...cohorts), visits: count }), {
    selector: ({ cohort }) => cohort,
  })
  .map((found) => found.map((one) => ({ ...one, households: one.visits })));
const people = fc.uniqueArray(
  fc.record({
    cohort: fc.constantFrom('elderly' as const, 'commuters' as const, 'business' as const),
    count: fc.integer({ min: 5, max: 100_000 }),
  }),
  { selector: ({ cohort }) => cohort, minLength: 1 },
);
const standing: fc.Arbitrary<ChannelStanding> = fc.record({
  state: fc.constantFrom(...states),
  level: fc.constantFrom<Level>('street', 'district', 'city', 'residents'),
  horizon: fc.constantFrom<Horizon>('now', 'dated', 'ongoing'),
  docketed: fc.boolean(),
  channel: fc.constantFrom<Channel>('web', 'visit', 'hotline-12345'),
  count,
});
const topics: fc.Arbitrary<TopicCounts[]> = fc.uniqueArray(
  fc.record({
    ...{ category: fc.constantFrom(...categories), recent: count, open: count, overdue: count },
    reopened: count,
  }),
  { selector: ({ category }) => category },
);

it('names every cohort that was published and not visited, first of all, and says who was reached of how many', () => {
  fc.assert(
    fc.property(visited, people, (byCohort, population) => {
      const visits = byCohort.reduce((sum, one) => sum + one.visits, 0);
      const found = visitReadiness({
        ...{ all: { visits, households: visits }, byCohort, byGrid: [], places: [] },
        population: { year: 2020, source: '公报', cohorts: population },
      });
      for (const { cohort, count: people } of population) {
        const row = found.byCohort.find((one) => one.cohort === cohort);
        const { visits: own = 0 } = byCohort.find((one) => one.cohort === cohort) ?? {};
        expect(found.unvisited.includes(cohort)).toBe(own === 0);
        expect(row).toMatchObject({ visits: own, population: people });
        expect(Math.abs((row?.perThousand ?? NaN) - (own * 1000) / people)).toBeLessThanOrEqual(0.05 + 1e-9);
      }
      expect(found.byCohort.slice(0, found.unvisited.length).every((one) => one.visits === 0)).toBe(true);
      expect(found.ready).toBe(visits > 0 && found.unvisited.length === 0);
      expect(found.byCohort.reduce((sum, one) => sum + one.visits, 0)).toBe(visits);
    }),
  );
});

it('puts every appeal in exactly one list and under its own channel, whatever the vocabulary', () => {
  fc.assert(
    fc.property(
      fc.array(standing),
      fc.constantFrom(...Object.keys(appealVocabularies)),
      fc.nat({ max: 9 }),
      (standings, name, late) => {
        const vocabulary = name as keyof typeof appealVocabularies;
        const definitions: readonly AppealListDefinition[] = appealVocabularies[vocabulary];
        const found = listReadiness({
          ...{ vocabulary, definitions, standings, words: 0, untaken: { count: 0 } },
          ...{ late: { count: late }, unanswered: { count: late + 2 } },
        });
        const all = standings.reduce((sum, one) => sum + one.count, 0);
        expect(found.lists.reduce((sum, { total }) => sum + total, 0)).toBe(all);
        for (const channel of ['web', 'visit', 'hotline-12345'] as const) {
          const here = found.lists.flatMap((list) => list.channels.filter((one) => one.channel === channel));
          const there = standings.filter((one) => one.channel === channel);
          expect(here.reduce((sum, one) => sum + one.count, 0)).toBe(
            there.reduce((sum, one) => sum + one.count, 0),
          );
        }
        expect(found.ready).toBe(late === 0);
        expect(found.missing.find(({ gap }) => gap === 'not-answered')?.count).toBe(2);
      },
    ),
  );
});

it('finds hot what is overdue, came back or is asked by many, hottest first; plans are ready when each has one', () => {
  fc.assert(
    fc.property(topics, fc.array(fc.constantFrom(...categories), { maxLength: 8 }), (counts, planned) => {
      const hot = hotTopics(counts);
      expect(hot.length).toBeLessThanOrEqual(MOST_TOPICS);
      for (const one of hot) expect(one.overdue + one.reopened + one.recent + one.open).toBeGreaterThan(0);
      expect(hotTopics([...counts].reverse())).toEqual(hot);
      const worse = counts.map((one) => ({ ...one, overdue: one.overdue + 1 }));
      expect(hotTopics(worse)).toHaveLength(Math.min(MOST_TOPICS, counts.length));
      const plans = planned.map((category, index) => ({
        ...{ id: `FZ-Y-2026-00000${index}`, topic: category, category, status: 'ready' as const },
      }));
      const found = planReadiness(counts, plans);
      expect(found.ready).toBe(hot.every(({ category }) => planned.includes(category)));
      const drafts = plans.map((plan) => ({ ...plan, status: 'draft' as const }));
      expect(planReadiness(counts, drafts).ready).toBe(hot.length === 0);
    }),
  );
});

it('looks back to the meeting before, and to no other', () => {
  const held = (id: string, day: string, status: 'closed' | 'cancelled' = 'closed') =>
    ({ id, status, startsAt: `${day}T19:00:00+08:00` }) as const;
  const own = { id: 'M-9', status: 'announced', startsAt: '2026-12-18T19:00:00+08:00' } as const;
  const others = [
    held('M-1', '2026-03-01'),
    held('M-2', '2026-09-18'),
    held('M-3', '2026-11-01', 'cancelled'),
  ];
  expect(readinessSpan(own, others, '2026-11-22')).toEqual({
    ...{ since: '2026-09-18', until: '2026-11-22', previous: 'M-2' },
  });
  expect(readinessSpan(own, [own], '2026-11-22')).toEqual({ since: '2026-08-25', until: '2026-11-22' });
  const over = { ...own, status: 'closed' } as const;
  expect(readinessSpan(over, [...others, held('M-4', '2027-01-05')], '2027-02-01')).toMatchObject({
    ...{ until: '2026-12-18', previous: 'M-2' },
  });
});

it('makes a plan a draft again whenever it is written anew, and writes over nobody', () => {
  const content: PlanContent = {
    ...{ category: 'lifts', topic: '大修', asked: '什么时候修？', appeals: [], known: '主机在路上。' },
    ...{ promises: [{ what: '换好', who: '主任' }], speaker: '副主任', units: [] },
  };
  const plan = { status: 'ready', revision: 3, content } as const;
  const meeting = 'announced';
  const anew = { ...content, known: '主机到了。' };
  expect(revisePlan(plan, anew, { revision: 3, meeting })).toEqual({
    ok: true,
    plan: { status: 'draft', revision: 4, content: anew },
  });
  expect(revisePlan(plan, anew, { revision: 2, meeting })).toEqual({
    ok: false,
    code: 'plan.changed-meanwhile',
  });
  expect(revisePlan(plan, { ...content }, { revision: 3, meeting })).toEqual({
    ...{ ok: false, code: 'plan.nothing-new' },
  });
  expect(approvePlan(plan, { revision: 3, meeting })).toEqual({ ok: false, code: 'plan.nothing-new' });
  expect(approvePlan({ ...plan, status: 'draft' }, { revision: 3, meeting: 'closed' })).toEqual({
    ...{ ok: false, code: 'plan.meeting-over' },
  });
});
