// The cases that tests and stories put on the desk: one for each place a case can stand in.
import type { Category } from '@huiyin/sdk';
import type { AppealCommand, Millis } from '@huiyin/sdk/rules';
import { AppealLife, daysBefore } from '../../../progress-tracker/testing/appeal-life.js';
import { steps } from '../../../progress-tracker/testing/lives.js';

type Step = readonly [day: number, command: AppealCommand];

interface Told {
  readonly serial: number;
  readonly age: number;
  readonly title: string;
  readonly place?: string;
  readonly category?: Category;
  readonly text?: string;
  readonly demo?: boolean;
}

export function caseOf(
  now: Millis,
  { serial, age, title, ...told }: Told,
  ...story: readonly Step[]
): AppealLife {
  const { place = '芳古园一区 3 号楼', category = 'lifts', demo = false } = told;
  const { text = `${title}。已经好几天了，老人和孩子出门不方便，希望尽快有人来看看。` } = told;
  const number = `FZ-2026-${String(serial).padStart(6, '0')}`;
  const life = new AppealLife(daysBefore(now, age), { number, title, text, place, category, demo });
  for (const [day, command] of story) life.on(day, command);
  return life;
}

const begun: readonly Step[] = [
  [0.1, steps.accept],
  [1, steps.start],
];
const half: Step = [7, steps.half];

/** A morning's queue, nearest clock first. */
export function morning(now: Millis): AppealLife[] {
  return [
    caseOf(now, { serial: 288, age: 21, title: '地下车库长期漏水', place: '芳群园四区地下车库' }, ...begun, [
      4,
      steps.policy,
    ]),
    caseOf(now, {
      serial: 301,
      age: 9,
      title: '三单元门口路灯不亮',
      category: 'facilities',
      place: '芳星园二区',
    }),
    disputedCase(now),
    caseOf(
      now,
      { serial: 309, age: 6, title: '早点摊占了盲道', category: 'environment', place: '紫芳路口西北角' },
      ...begun,
    ),
    caseOf(now, { serial: 312, age: 3, title: '小区健身器材松动', category: 'facilities' }, [
      0.1,
      steps.accept,
    ]),
    caseOf(
      now,
      { serial: 315, age: 3, title: '想在社区设一处老年助餐点', category: 'eldercare' },
      [0.1, steps.accept],
      [1, steps.assign],
    ),
    newCase(now),
    caseOf(
      now,
      { serial: 320, age: 8, title: '楼道堆了纸箱', category: 'safety' },
      ...begun,
      [3, steps.resolved],
      [5, steps.claim],
    ),
    erasedCase(now),
  ];
}

export const newCase = (now: Millis): AppealLife =>
  caseOf(now, { serial: 317, age: 0, title: '3 号楼电梯常停在半层' });

export const inHandCase = (now: Millis): AppealLife =>
  caseOf(now, { serial: 309, age: 6, title: '早点摊占了盲道', category: 'environment' }, ...begun);

export const answeredCase = (now: Millis): AppealLife =>
  caseOf(now, { serial: 309, age: 6, title: '早点摊占了盲道', category: 'environment' }, ...begun, [
    3,
    steps.resolved,
  ]);

export const disputedCase = (now: Millis): AppealLife =>
  caseOf(
    now,
    { serial: 305, age: 10, title: '垃圾桶满了没人收', category: 'environment', place: '芳城园一区东门' },
    ...begun,
    [3, steps.resolved],
    [5, steps.claim],
    half,
    [8, steps.supplement],
  );

/** Its words are gone, and it can still be found. */
export const erasedCase = (now: Millis): AppealLife =>
  caseOf(now, { serial: 322, age: 2, title: '不想再提的事' }, [0.1, steps.accept], [1, { type: 'erase' }]);

/** As long as the limits let them be. */
export const longestCase = (now: Millis): AppealLife =>
  caseOf(
    now,
    {
      serial: 999_999,
      age: 6,
      title:
        '芳古园一区三号楼东侧电梯从上周起每天早晚高峰都停在五层半，老人孩子不敢坐，物业说要等配件但没说等到哪天请街道过问'.slice(
          0,
          60,
        ),
      place: '北京市丰台区方庄街道芳古园一区三号楼东侧电梯间一层大堂'.repeat(4),
      text: `${'电梯停运这件事已经反映过很多次，每次都说在等配件。'.repeat(60)}https://example.com/${'a'.repeat(90)}`,
    },
    ...begun,
    [3, steps.cannot],
  );

/** So many that nobody wants to see them all. */
export function manyCases(now: Millis, count: number): AppealLife[] {
  return Array.from({ length: count }, (_, index) =>
    caseOf(now, { serial: index + 1, age: 3, title: `第 ${index + 1} 件` }, [0.1, steps.accept]),
  );
}
