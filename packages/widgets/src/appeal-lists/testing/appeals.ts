// Appeals as anyone may see them, for tests and stories: one of every way to stand, and as many as one likes.
import type { AppealState, Category, PublicAppeal } from '@huiyin/sdk';
import { addDays, daysBetween } from '@huiyin/sdk/rules';

/** The day the page's clock stands at. */
export const TODAY = '2026-09-21';

interface Told extends Partial<Omit<PublicAppeal, 'number' | 'receivedOn' | 'ageDays'>> {
  /** Days ago. */
  readonly age: number;
  /** For how many days, of one that has ended. */
  readonly took?: number;
}

/** @param serial of its number */
export function appealOf(serial: number, { age, took, ...more }: Told): PublicAppeal {
  const receivedOn = addDays(TODAY, -age);
  const resolutionDue = addDays(receivedOn, 15);
  const state = more.state ?? 'in-hand';
  const isPending = (['received', 'accepted', 'assigned', 'in-hand', 'answered'] as AppealState[]).includes(
    state,
  );
  return {
    number: `FZ-${receivedOn.slice(0, 4)}-${String(serial).padStart(6, '0')}`,
    body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
    kind: 'request',
    category: 'environment',
    channel: 'web',
    level: 'street',
    horizon: 'dated',
    disputed: false,
    reopened: false,
    docketed: false,
    overdue: isPending && daysBetween(resolutionDue, TODAY) > 0,
    resolutionDue,
    receivedOn,
    ageDays: took ?? age,
    demo: true,
    ...more,
    state,
  };
}

/** One of every way to stand, newest first. */
export const everyAppeal: readonly PublicAppeal[] = [
  appealOf(140, { age: 0, state: 'received', category: 'lifts' }),
  appealOf(139, { age: 1, state: 'accepted', horizon: 'now', title: '单元门口的路灯灭了三天' }),
  appealOf(138, { age: 3, state: 'assigned', category: 'property' }),
  appealOf(137, { age: 6, state: 'claimed-done', category: 'parking', horizon: 'now' }),
  appealOf(136, { age: 9, state: 'answered', category: 'housing', level: 'district' }),
  appealOf(135, { age: 12, took: 4, state: 'confirmed', witness: 'resident', horizon: 'now' }),
  appealOf(134, { age: 15, took: 9, state: 'confirmed', witness: 'callback', category: 'utilities' }),
  appealOf(133, { age: 20, took: 0, state: 'confirmed', witness: 'inspection', horizon: 'now' }),
  appealOf(132, { age: 30, took: 20, state: 'unconfirmed', category: 'greening' }),
  appealOf(131, { age: 41, took: 12, state: 'closed-cannot', category: 'parking' }),
  appealOf(130, { age: 44, took: 1, state: 'declined', category: 'employment' }),
  appealOf(129, { age: 50, took: 2, state: 'merged', category: 'lifts' }),
  appealOf(128, { age: 55, took: 5, state: 'withdrawn', category: 'education' }),
  appealOf(127, { age: 88, state: 'in-hand', horizon: 'ongoing', reopened: true, category: 'transport' }),
  appealOf(126, {
    age: 214,
    state: 'in-hand',
    disputed: true,
    docketed: true,
    horizon: 'ongoing',
    category: 'lifts',
    title: '7号楼电梯反复停运，修了又坏',
  }),
];

/** The longest there can be. */
export const longest = appealOf(125, {
  age: 1_204,
  state: 'answered',
  level: 'city',
  category: 'housing',
  title: '一'.repeat(60),
  disputed: true,
  reopened: true,
  docketed: true,
});

/** So many ended ones, newest first. */
export function ended(count: number, category: Category = 'property'): PublicAppeal[] {
  return Array.from({ length: count }, (_, index) =>
    appealOf(count - index, { age: index, took: 0, state: 'confirmed', witness: 'resident', category }),
  );
}
