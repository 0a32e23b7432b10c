// What pictures and posters say beside the views.
import { sharedWords, type Measure } from '../shared-words.js';

export const words = {
  demo: sharedWords.demo.mark,
  demoNote: sharedWords.demo.note,
  /** Between the members of a list. */
  comma: '、',
  separator: sharedWords.separator,
  /** Between the parts of a sentence: no line begins with it. */
  pause: '，',
  source: '出自 {live}',
  stop: '。',
  readAt: '数据读取时间：{moment}',
  asOf: sharedWords.asOf,
  scan: '扫一扫，看现在的数字',
  scanShort: '扫码看全部',
  codeAlt: sharedWords.codeAlt,
  /** Over the head of the log. */
  head: sharedWords.check,
  headNote: '把下面这一行贴到 {verify} ，就能查这些数字有没有被改过。',
  key: (key: string): string => `${sharedWords.key}${key}`,
  rest: (count: string, measure: Measure): string => sharedWords.rest(count, measure, 'picture'),
  notDrawn: (names: readonly string[]): string => sharedWords.leftOut(names, 'picture'),
  chart: {
    /** One number in the words of a drawing. */
    one: '{label}{value}{unit}',
    withPending: '{label}{value}{unit}（{pending}）',
  },
  card: {
    figureOutOf: '{label}：{outOf}',
  },
  poster: {
    card: '我们办得怎么样',
    cardScan: '手机扫一扫，看每一件、每一个数是怎么算的',
    commitments: '我们答应的事',
    commitmentsScan: '手机扫一扫，看办到哪一步、有没有改期',
    commitmentDue: '{unit}',
    notice: '开会通知',
    offScan: '手机扫一扫，看为什么、改到哪一天',
    noticeScan: '手机扫一扫，登记座位、提前提问',
    when: '什么时候',
    where: '在哪里',
    about: '说什么',
    moved: '时间或地点改过{count}次。原来是什么、为什么改，扫码看。',
    howTo: '怎么参加',
    howToText: '扫下面的码，登记座位、提前提问，不用注册。不方便扫码的，直接来现场。',
    cancelled: '不开了',
    box: '扫一扫，说说您的事',
    boxLead: '不用注册，不用下载，一分钟说完。凭编号和查询码看办到哪一步。',
    boxUrgent: '不方便扫码，请打 12345。',
    boxAlt: '二维码，打开{body}的诉求表',
    oldest: '等得最久的',
  },
  preview: {
    days: '{days}',
    card: '成绩单',
    commitment: '承诺',
    meeting: '报告会',
    decision: '议事',
  },
  warnings: {
    missing: '字库里没有这些字，图上画成了〓：{all}。请换个写法，或者在图的旁边写明。',
    missingOne: '{text}（{code}）',
    direction: '文字里有从右往左写的文字。图片排不了这种文字，次序可能不对，请在图的旁边另外写明。',
    control: sharedWords.warnings.controls,
    textCut: '有些文字太长，图上只画了开头，后面是省略号。全文在扫码打开的页面里。',
    listCut: '单子太长，图上没有画完，少画了{count}项，图上写明了。',
    coarser: '图太大，已经降低了清晰度。',
    demo: sharedWords.warnings.demo,
  },
} as const;
