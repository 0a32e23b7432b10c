// The report card's own words.
import { cases } from './cases.js';
import { participation } from './participation.js';
import { rates } from './rates.js';

export const reportCard = {
  title: '{body}成绩单',
  /** 专项报告. */
  topicTitle: '{body}成绩单：{topic}',
  live: '实时数据，随办随变',
  /** In place of `live`, while nobody can say whether it still is. */
  notLive: '之后可能有变化',
  published: '已公布，不再变动',
  kept: '{week}每周留底，留下以后不再变动',
  /** `place` counts from 1. */
  publishedLine: '{at}公布，编号{id}，封存在日志的第{place}条。后来的变化，请看实时的成绩单。',
  receivedSentence: '{period}共收到{received}件诉求。',
  nothingReceived: '{period}没有收到诉求。',
  openHint: '点任何一个数，看它是怎么算的。',
  problems: {
    heading: '还没办好的',
    none: '{period}收到的，没有还没办好的。',
    /** Of a unit most of whose work is handed to it: that counts where it was addressed to. */
    noneAddressed: '{period}直接提给{body}的，没有还没办好的。',
    stillBefore: '以前留下的还有{count}件没办好。',
    longest: '等得最久的已经{age}。',
    longestBefore: '连以前留下的{count}件算上，等得最久的已经{age}。',
    oldestHeading: '等得最久的{count}件',
    oldestNote: '天数从收到那天算起，转给谁办、重新办理，都不清零。',
    category: '类别',
    state: '到哪一步',
    age: '已等',
    overdue: '已超过期限',
    disputed: '居民说：没全解决',
    reopened: '重新办理',
    docketed: '挂账督办',
  },
  closing: {
    heading: '办结的，谁说的',
    whole: '这一整条是收到的全部{received}件。',
    note: '前四个数各是各的，不能加在一起当成“解决了”。',
    pending: '还没办好',
    aside: '不能办、不受理、并入、撤回',
    officeClaim: '单位自己说办好了{value}{unit}。这是单位的说法，不是居民的评价。',
    officeClaimInsufficient: '收到的还不到 10 件，样本不足，不算百分比。',
  },
  rates,
  categories: {
    heading: '大家都提了什么',
    topShare: '{names}合起来占{percent}%。',
    received: '收到',
    pending: '其中还没办好',
    pendingShort: '还没办好{pending}件',
  },
  months: {
    heading: '最近十二个月',
    /** Of a period that is over. */
    headingPast: '到{last}的十二个月',
    summary: '{first}到{last}，每个月收到多少、还剩多少没办好。最多的是{peak}，收到{count}件。',
    none: '这十二个月没有收到诉求。',
    table: '看每个月的数字',
    tick: '{month}',
  },
  commitments: {
    heading: '答应的事',
    summary: '一共答应了{made}项。按不按期，只看最早答应的日子。',
  },
  cases,
  tasks: {
    heading: '民生任务',
    summary: '一共列了{opened}项任务。',
  },
  participation,
  definitions: {
    heading: '这些数是怎么算的',
    ofEach: '{section}：{label}',
  },
  seal: {
    heading: '数据凭据',
    text: '以上数字由封存日志的前{size}条记录算出。日志指纹：{root}',
    withheld: '其中{count}条不对外公开（信访），没有算在上面。',
  },
  moved: '数字刚刚有更新：{changes}。',
  movedOne: '{label}从{from}件变成{to}件',
  /** What a figure is made of, and when. */
  madeOf: '{outOf}，{asOf}',
  /** Between the members of a list. */
  comma: '、',
} as const;
