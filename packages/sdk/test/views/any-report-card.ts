// Generators: any card the rules can draw up, from any counted cases.
import fc from 'fast-check';
import type { CaseWords, Category, Day, Participation, ReportCard } from '@huiyin/sdk';
import {
  addDays,
  monthOf,
  oldestFirst,
  reportCard,
  type Bucket,
  type CaseFigures,
  type CommitmentFigures,
  type CommitmentRows,
  type Counted,
  type DueBucket,
  type Standing,
  type TaskFigureRow,
} from '@huiyin/sdk/rules';

const TODAY: Day = '2026-11-22';
const pending: readonly Standing[] = ['received', 'accepted', 'assigned', 'in-hand', 'answered'];
const standings: readonly Standing[] = [
  ...pending,
  'claimed-done',
  'confirmed-by-resident',
  'confirmed-by-callback',
  'confirmed-by-inspection',
  'unconfirmed',
  'closed-cannot',
  'declined',
  'merged',
  'withdrawn',
];
const categories: readonly Category[] = ['environment', 'property', 'lifts', 'parking', 'other'];

/** A number of cases that are alike. */
interface Cases {
  readonly figures: CaseFigures;
  readonly count: number;
}

const anyCases: fc.Arbitrary<Cases> = fc
  .record({
    age: fc.integer({ min: 0, max: 900 }),
    category: fc.constantFrom(...categories),
    standing: fc.constantFrom(...standings),
    disputed: fc.boolean(),
    reopened: fc.boolean(),
    docketed: fc.boolean(),
    count: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
      fc.integer({ min: 1, max: 2_000_000 }),
    ),
  })
  .map(({ age, count, ...rest }) => {
    const received = addDays(TODAY, -age);
    const number = `FZ-${received.slice(0, 4)}-${String(age + 1).padStart(6, '0')}`;
    const resolutionDue = addDays(received, 15);
    const fixed = { number, body: 'fangzhuang', channel: 'web', level: 'street', horizon: 'dated' } as const;
    return { count, figures: { ...rest, ...fixed, received, resolutionDue } };
  });

/** A card of these cases for a period. */
function cardOf(
  cases: readonly Cases[],
  { period, isDemo, promised }: { period: string; isDemo: boolean; promised: number },
): ReportCard {
  const open = cases.filter(({ figures }) => pending.includes(figures.standing));
  return reportCard({
    body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
    period,
    today: TODAY,
    asOf: { at: `${TODAY}T09:30:00+08:00`, treeSize: cases.length, root: 'ab'.repeat(32) },
    buckets: cases.map(({ figures, count }): Counted<Bucket> => {
      const { number, level, horizon, received, resolutionDue, ...rest } = figures;
      return { bucket: { ...rest, month: monthOf(received) }, count };
    }),
    commitments: promisedIn(monthOf(TODAY), promised),
    due: open.map(({ figures: { body, received, category, resolutionDue }, count }): Counted<DueBucket> => ({
      bucket: { body, month: monthOf(received), category, due: resolutionDue },
      count,
    })),
    withheld: promised % 3,
    oldest: oldestFirst(open.map(({ figures }) => figures)),
    cases: promised === 3 ? [] : casesOf(promised),
    tasks: tasksOf(promised),
    ...(promised % 2 === 1 && { participation: participationUpTo(TODAY) }),
    ...(isDemo && { demo: true }),
  });
}

/** So many tasks of each way to stand. */
function tasksOf(count: number): TaskFigureRow[] {
  const statuses = ['open', 'claimed', 'confirmed', 'withdrawn'] as const;
  return statuses.flatMap((status, place) =>
    Array.from({ length: count }, () => ({
      ...{ body: 'fangzhuang', openedOn: TODAY, status, isProposed: place === 0 },
      ...(place < 2 && { yuan: 120_000 }),
    })),
  );
}

function participationUpTo(countedOn: Day): Participation {
  const cohorts = [{ cohort: 'elderly', count: 12 } as const];
  return {
    ...{ year: countedOn.slice(0, 4), countedOn, leaf: 7 },
    channels: [
      { channel: 'visit', received: 20, cohorts, rest: 8 },
      { channel: 'web', received: 3, cohorts: [], rest: 3 },
    ],
    sessions: [{ kind: 'on-site', sessions: 2, people: 60, appeals: 9 }],
  };
}

/** So many promises of each fate that can be seen. */
function casesOf(count: number): CommitmentFigures[] {
  const fates = ['open', 'claimed', 'confirmed', 'unconfirmed', 'broken', 'withdrawn'] as const;
  return fates.slice(0, count * 2).map((status, place) => ({
    ...{ id: `FZ-C-2026-00000${place + 1}`, body: 'fangzhuang', unit: 'fangguyuan', made: '2026-11-01' },
    ...{ originalDue: '2026-11-10', due: place % 2 === 0 ? '2026-11-10' : '2026-12-10', status },
    ...{ standing: status === 'confirmed' ? 'kept-late' : status, extended: false, claimedOnTime: false },
    ...(status !== 'open' && place !== 5 && { claimedOn: `2026-11-${10 + place}` }),
    ...(place > 1 && { closedOn: '2026-11-20' }),
    ...(status === 'confirmed' && { confirmedBy: count === 1 ? 'resident' : 'group' }),
    photos: (['before', 'after'] as const).map((kind) => ({
      ...{
        id: `FZ-A-${kind}${String(place).padStart(22 - kind.length, '0')}`,
        kind,
        digest: 'cd'.repeat(32),
      },
    })),
  }));
}

/** What is said of some of them. */
function caseWordsOf({ cases }: ReportCard): CaseWords[] {
  return (cases?.shown ?? []).slice(0, 3).map(({ id }, place) => ({
    ...{ id, text: '把路面补平。', unit: { slug: 'fangguyuan', name: '芳古园社区', kind: 'community' } },
    before: { text: '路面有坑。' },
    after: {
      text: '坑补平了。',
      ...(place === 1 && { takenDown: { reason: 'shows-people', on: '2026-11-21' } }),
    },
  }));
}

/** So many promises of each standing. */
function promisedIn(month: string, count: number): CommitmentRows {
  const standings = ['open', 'claimed', 'kept-late', 'broken'] as const;
  const buckets = standings.map((standing) => ({
    bucket: { body: 'fangzhuang', month, standing, pictured: standing !== 'open' },
    count,
  }));
  return { buckets: count === 0 ? [] : buckets, due: [] };
}

export const anyReportCard: fc.Arbitrary<ReportCard> = fc
  .tuple(
    fc.array(anyCases, { maxLength: 25 }),
    fc.constantFrom('2026', '2025', '2026-H1', '2025-H2', '2026-Q4', '2026-11', '2024-02', '2030'),
    fc.boolean(),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([cases, period, isDemo, promised]) => {
    const card = cardOf(cases, { period, isDemo, promised });
    return { ...card, ...(card.cases && { caseWords: caseWordsOf(card) }) };
  });
