// What the residents of a round ask for. Nobody real, and no house that is one.
import type { Category, Cohort } from '@huiyin/sdk';

export interface Matter {
  readonly title: string;
  readonly text: string;
  readonly place: string;
  readonly category: Category;
  readonly cohort: Cohort;
}

/** Parking again and again: from such a class a task is made. */
const matters: readonly (readonly [Category, string])[] = [
  ['parking', '车没地方停'],
  ['safety', '路口缺一面镜子'],
  ['parking', '消防通道停了车'],
  ['transport', '早高峰公交等不来'],
  ['greening', '树枝碰着窗户'],
  ['housing', '外墙皮往下掉'],
  ['parking', '半夜挪车找不到人'],
  ['other', '晾衣绳没处拴'],
  ['education', '校门口挤成一团'],
  ['employment', '零工没处歇脚'],
];
const cohorts: readonly Cohort[] = ['elderly', 'elderly', 'families', 'commuters', 'undisclosed'];

/** The one at a place in the round; every one has a title of its own. */
export function matter(turn: number): Matter {
  const [category, what] = matters[turn % matters.length] ?? ['other', '说不清'];
  return {
    title: `${what}（${turn + 1}）`,
    text: `第${turn + 1}位说的：${what}，请来看一看。`,
    place: `芳古园一区 ${(turn % 12) + 1} 号楼`,
    category,
    cohort: cohorts[turn % cohorts.length] ?? 'other',
  };
}
