// Report cards for tests and stories, drawn up by the rules from counted cases, so that their figures agree.
import type { BodySummary, CaseWords, Category, Day, Participation, Period, ReportCard } from '@huiyin/sdk';
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
import { caseWords, pictured } from './card-cases.js';

/** What a card has to know of one case; `times` as many like it. */
export interface CardCase {
  readonly received: Day;
  readonly category: Category;
  readonly standing: Standing;
  readonly disputed?: boolean;
  readonly reopened?: boolean;
  readonly docketed?: boolean;
  readonly times?: number;
}

export interface CardFrame {
  readonly body?: BodySummary;
  readonly period?: Period;
  readonly treeSize?: number;
  readonly demo?: boolean;
  readonly commitments?: CommitmentRows;
  readonly cases?: readonly CommitmentFigures[];
  readonly caseWords?: readonly CaseWords[];
  readonly tasks?: readonly TaskFigureRow[];
  readonly participation?: Participation;
}

const noCommitments: CommitmentRows = { buckets: [], due: [] };

const TODAY: Day = '2025-12-04';
const ROOT = '4d5e9a01b7c3f2e86a90d41c5b7f3e2a8c6d10f94b2e7a35d8c1f06e9b4a7d23';
const PENDING: readonly Standing[] = ['received', 'accepted', 'assigned', 'in-hand', 'answered'];

export const fangzhuang: BodySummary = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' };

/** The card of these cases as of 4 December 2025. */
export function cardOf(cases: readonly CardCase[], frame: CardFrame = {}): ReportCard {
  const { body = fangzhuang, period = '2025', treeSize = 517, demo = true } = frame;
  const figures = cases.map((one, index) => figuresOf(one, index, body.slug));
  const open = figures.filter(({ standing }) => PENDING.includes(standing));
  const timesOf = (one: CaseFigures): number => cases[figures.indexOf(one)]?.times ?? 1;
  const card = reportCard({
    body,
    period,
    today: TODAY,
    asOf: { at: `${TODAY}T09:30:00+08:00`, treeSize, root: ROOT },
    buckets: figures.map((one): Counted<Bucket> => ({ bucket: bucketOf(one), count: timesOf(one) })),
    commitments: frame.commitments ?? noCommitments,
    ...(frame.cases && { cases: frame.cases }),
    ...(frame.tasks && { tasks: frame.tasks }),
    ...(frame.participation && { participation: frame.participation }),
    due: open.map((one): Counted<DueBucket> => ({
      bucket: {
        body: body.slug,
        month: monthOf(one.received),
        category: one.category,
        due: one.resolutionDue,
      },
      count: timesOf(one),
    })),
    withheld: 0,
    oldest: oldestFirst(open),
    ...(demo && { demo: true }),
  });
  return { ...card, ...(frame.caseWords && { caseWords: [...frame.caseWords] }) };
}

function figuresOf(one: CardCase, index: number, body: string): CaseFigures {
  const { received, category, standing, disputed = false, reopened = false, docketed = false } = one;
  return {
    number: `FZ-${received.slice(0, 4)}-${String(index + 1).padStart(6, '0')}`,
    body,
    received,
    resolutionDue: addDays(received, 15),
    channel: 'web',
    category,
    level: 'street',
    horizon: 'dated',
    standing,
    disputed,
    reopened,
    docketed,
  };
}

function bucketOf({ number, resolutionDue, received, level, horizon, ...rest }: CaseFigures): Bucket {
  return { ...rest, month: monthOf(received) };
}

const SHARES: readonly (readonly [Category, number])[] = [
  ['environment', 30],
  ['property', 26],
  ['lifts', 18],
  ['parking', 9],
  ['eldercare', 6],
  ['facilities', 5],
  ['utilities', 4],
  ['greening', 3],
  ['housing', 2],
  ['transport', 2],
  ['safety', 2],
  ['education', 1],
  ['health', 1],
];

const CLOSED: readonly (readonly [Standing, number])[] = [
  ['confirmed-by-resident', 47],
  ['confirmed-by-callback', 17],
  ['confirmed-by-inspection', 9],
  ['unconfirmed', 18],
  ['claimed-done', 11],
];

const OPEN: readonly (Omit<CardCase, 'received' | 'category'> & { age: number })[] = [
  { age: 214, standing: 'in-hand', disputed: true, docketed: true },
  { age: 163, standing: 'answered', reopened: true },
  { age: 97, standing: 'in-hand', disputed: true },
  { age: 41, standing: 'in-hand' },
  { age: 19, standing: 'answered' },
  { age: 6, standing: 'accepted' },
  { age: 1, standing: 'received' },
];

function repeated<T>(counts: readonly (readonly [T, number])[]): T[] {
  return counts.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

/** 109 received in 方庄: 7 not done, 47 confirmed, 26 witnessed, 11 claimed, 18 without a word from anyone. */
export function fangzhuangCases(): CardCase[] {
  const categories = repeated(SHARES);
  const categoryAt = (index: number): Category => categories[(index * 31) % categories.length] ?? 'other';
  const closed = repeated(CLOSED).map((standing, index): CardCase => {
    const age = standing === 'claimed-done' ? 11 + (index % 6) : 20 + ((index * 53) % 315);
    return { received: addDays(TODAY, -age), category: categoryAt(index), standing };
  });
  const open = OPEN.map(({ age, ...one }, index): CardCase => ({
    ...one,
    received: addDays(TODAY, -age),
    category: categoryAt(closed.length + index),
  }));
  return [...closed, ...open];
}

/** Eleven promises, of every fate; five of them can be seen. */
const promises: CommitmentRows = {
  buckets: (
    [
      ['open', false, 5],
      ['claimed', true, 1],
      ['kept-on-time', true, 1],
      ['kept-extended', true, 1],
      ['unconfirmed', true, 1],
      ['broken', true, 1],
      ['withdrawn', false, 1],
    ] as const
  ).map(([standing, pictured, count]) => ({
    bucket: { body: fangzhuang.slug, month: '2025-10', standing, pictured },
    count,
  })),
  due: [
    { bucket: { body: fangzhuang.slug, month: '2025-10', due: '2025-11-29' }, count: 1 },
    { bucket: { body: fangzhuang.slug, month: '2025-10', due: '2025-12-20' }, count: 4 },
  ],
};

const tasks: readonly TaskFigureRow[] = [
  { body: 'fangzhuang', openedOn: '2025-03-10', status: 'open', isProposed: true, yuan: 180_000 },
  { body: 'fangzhuang', openedOn: '2025-06-02', status: 'confirmed', isProposed: false },
];
const participation: Participation = {
  ...{ year: '2025', countedOn: '2025-12-01', leaf: 480 },
  channels: [
    { channel: 'visit', received: 60, cohorts: [{ cohort: 'elderly', count: 31 }], rest: 29 },
    { channel: 'web', received: 49, cohorts: [], rest: 49 },
  ],
  sessions: [{ kind: 'on-site', sessions: 12, people: 310, appeals: 41 }],
};
const beside = { commitments: promises, cases: pictured, caseWords, tasks, participation };

export const fangzhuangCard = cardOf(fangzhuangCases(), beside);

/** As many promises, none of which can be seen. */
export const unpicturedCard = cardOf(fangzhuangCases(), {
  ...beside,
  commitments: {
    ...promises,
    buckets: promises.buckets.map(({ bucket, count }) => ({ bucket: { ...bucket, pictured: false }, count })),
  },
  cases: [],
  caseWords: [],
});

/** The same after one resident has said that it was solved. */
export function cardAfterConfirmation(): ReportCard {
  const cases = fangzhuangCases();
  const claimed = cases.findIndex(({ standing }) => standing === 'claimed-done');
  const confirmed = cases.map((one, index): CardCase => ({
    ...one,
    standing: index === claimed ? 'confirmed-by-resident' : one.standing,
  }));
  return cardOf(confirmed, { treeSize: 518, ...beside });
}

/** Nothing received in the period, two cases left from before. */
export const emptyCard = cardOf(
  [
    { received: '2024-10-08', category: 'lifts', standing: 'in-hand', docketed: true },
    { received: '2024-12-19', category: 'property', standing: 'answered' },
    { received: '2024-11-02', category: 'parking', standing: 'confirmed-by-resident' },
  ],
  { treeSize: 9 },
);

/** Nothing at all, ever. */
export const blankCard = cardOf([], { treeSize: 0 });

/** Six cases: too few for a percentage. */
export const tinyCard = cardOf(
  fangzhuangCases()
    .slice(0, 90)
    .filter((_one, index) => index % 15 === 0),
);

/** Everything done, in one way or another, with cases that stand aside. */
export const nothingPendingCard = cardOf([
  ...fangzhuangCases().filter(({ standing }) => !PENDING.includes(standing)),
  { received: '2025-03-03', category: 'property', standing: 'closed-cannot' },
  { received: '2025-04-04', category: 'other', standing: 'declined', times: 3 },
  { received: '2025-05-05', category: 'lifts', standing: 'merged', times: 2 },
  { received: '2025-06-06', category: 'parking', standing: 'withdrawn' },
]);

/** A whole city's numbers. */
export const hugeCard = cardOf(
  fangzhuangCases().map((one, index) => ({ ...one, times: 11_319 + ((index * 7919) % 5000) })),
  { treeSize: 7_654_321 },
);

/** The longest names there may be. */
export const longNamedCard = cardOf(fangzhuangCases(), {
  body: {
    slug: 'long',
    name: '北京市丰台区方庄地区芳古园一区第二社区居民委员会暨物业管理联席会议办公室（筹）',
    kind: 'office',
  },
});
