// What articles and pictures say in the same words.
import { fill } from '@huiyin/sdk/views';
import { commonWordsFor } from '@huiyin/sdk/words';

const { common } = commonWordsFor('zh-CN');

export type Measure = 'case' | 'item' | 'month' | 'step';
const measures: Readonly<Record<Measure, string>> = { case: '件', item: '项', month: '个月', step: '步' };

/** Where the rest is to be seen. A picture has nothing that can be pressed. */
const seeAll = { article: '查看全部请点“阅读原文”或扫码。', picture: '查看全部请扫码。' } as const;
export type Where = keyof typeof seeAll;

export const sharedWords = {
  demo: { mark: common.demo, note: common.demoNote },
  asOf: (moment: string): string => fill(common.asOf, { moment }),
  separator: ' · ',
  codeAlt: (address: string): string => `二维码，打开网页 ${address}`,
  measured: (count: number | string, measure: Measure): string => `${count}${measures[measure]}`,
  rest: (count: string, measure: Measure, where: Where): string =>
    `还有${count}${measures[measure]}没有列出，${seeAll[where]}`,
  /** Whole parts, by their names. */
  leftOut: (parts: readonly string[], where: Where): string =>
    `这里没有列出的：${parts.join('、')}。${seeAll[where]}`,
  textCut: (where: Where): string => `有的文字太长，只写了开头，${seeAll[where]}`,
  /** Over the head of the log. */
  check: '怎么查对',
  key: '核对用的钥匙，请和别处印的对一对：',
  warnings: {
    demo: '这里写的是演示数据，不是真实情况，已经标明。请不要当成真的发出去。',
    controls: '有些文字里带着看不见的控制字符或者残缺的字，已经去掉。',
  },
} as const;
