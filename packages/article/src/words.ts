// Everything an article says that is not in the views: about itself, what was left out, and how it is checked.
import { sharedWords, type Measure } from './shared-words.js';
import type { ArticleKind } from './types.js';

export type { Measure } from './shared-words.js';

const kinds: Readonly<Record<ArticleKind, string>> = {
  'report-card': '成绩单',
  commitments: '承诺台账',
  lists: '三类清单',
  'meeting-notice': '报告会通知',
  'meeting-result': '报告会结果',
  appeal: '一件诉求',
};

export const words = {
  kinds,
  asOf: sharedWords.asOf,
  toldAsOf: (day: string): string => `截至${day}：`,
  /** After what somebody wrote of days that are left: of when it was copied. */
  copied: (day: string): string => `（${day}照录）`,
  separator: sharedWords.separator,
  definitionOf: (section: string, label: string): string => `${section}：${label}`,
  demo: {
    ...sharedWords.demo,
    title: `【${sharedWords.demo.mark}】`,
  },
  allAsOf: (asOf: string): string => `${asOf}。下面的数，没有另写时间的，都是这个时候的。`,
  read: (moment: string): string => `${moment}取自公开的记录，这篇文章以后不会自己更新。`,
  counted: (name: string, amount: string, madeOf: string): string =>
    `${name}：${amount}${madeOf === '' ? '' : `（${madeOf}）`}`,
  /** Its parts in whole sentences. */
  moved: (parts: readonly string[]): string =>
    parts
      .filter((part) => part !== '')
      .map((part) => `${part.replace(/。$/, '')}。`)
      .join(''),
  promised: (text: string): string => `答应：${text}`,
  outOf: (all: string, part: string, unit: string): string => `共${all}${unit}中的${part}${unit}`,
  status: (mark: string): string => `现在：${mark}`,
  definitions: '这些数是怎么算的',
  rest: (count: string, measure: Measure): string => sharedWords.rest(count, measure, 'article'),
  textCut: sharedWords.textCut('article'),
  leftOut: (parts: readonly string[]): string => sharedWords.leftOut(parts, 'article'),
  commitments: {
    title: (body: string): string => `${body}承诺台账`,
    order: '有问题的排在最前面，其余的按期限先后。按不按时，只看最早答应的日子。',
    none: '还没有记下承诺。',
    definitions: [
      { term: '超期没办好', text: '过了现在的期限，单位还没有说办好的。' },
      { term: '没有做到', text: '过了最早答应的日子三十天，单位还没有说办好的；或者居民说没解决的。' },
      {
        term: '晚于原定日子',
        text: '不在上面两种里，比最早答应的日子晚了的。改过日子的，也按最早那个日子算。',
      },
    ],
  },
  notice: {
    takePart: '怎么参加',
    how: '能不能登记座位、怎么提问，网页上都写着：请点“阅读原文”，或者扫文章最后的码。',
  },
  seal: {
    heading: sharedWords.check,
    head: '取数的时候，封存日志的头是：',
    how: '把上面这一整行复制下来，贴到下面的网页里核对。日志只往后添、不往回改：对得上，说明从那时起没有人改过；对不上，请留着这篇文章，告诉 12345。',
    verify: '核对的网页：',
    key: sharedWords.key,
  },
  live: {
    heading: '看现在的情况',
    how: '点文章最后的“阅读原文”，或者长按下面的码，打开一直在更新的网页。',
    address: '网址：',
    alt: sharedWords.codeAlt,
  },
  title: {
    /** @param day `11月30日`: another week's article has another title */
    'report-card': (title: string, period: string, day: string): string =>
      `${title}（${period}，截至${day}）`,
    'meeting-notice': (title: string): string => `报告会通知：${title}`,
    'meeting-result': (title: string): string => `报告会问了什么、答应了什么：${title}`,
    appeal: (title: string, number: string): string => `${title}（${number}）`,
  },
  warnings: {
    ...sharedWords.warnings,
    direction: '有从右往左写的文字，前后加了隔开的记号，发之前请看一看排得对不对。',
    textCut: '有的文字太长，只留了开头，后面用“…”代替。',
    listCut: (list: string, shown: string, rest: string): string =>
      `“${list}”只列了${shown}，还有${rest}没有列出。`,
    leftOut: (part: string): string => `“${part}”整个没有列出，文章里写明了。`,
    smallSample: (term: string, value: string): string => `“${term}”${value}，没有写百分比。`,
    fewRatings: '评的人太少，样本不足，没有列是怎么评的。',
    nothing: (title: string): string => `“${title}”没有内容可写，发之前请想一想要不要发。`,
  },
  measured: sharedWords.measured,
} as const;
