// The lives that stories and tests show: one for each place a case can stand in.
import type { AnswerDraft } from '@huiyin/sdk';
import type { AppealCommand, Millis } from '@huiyin/sdk/rules';
import { AppealLife, daysBefore } from './appeal-life.js';
import { PromiseLife } from './promise-life.js';
import { WhistleLife } from './whistle-life.js';

const street = 'fangzhuang';
const community = 'fangguyuan';

export const steps = {
  accept: { type: 'accept', by: street },
  assign: { type: 'assign', by: street, to: community },
  takeOver: { type: 'take-over', by: community },
  start: { type: 'start', by: street },
  resolved: answer({ type: 'resolved', text: '维保单位更换了平层感应器，试运行三天正常。' }),
  cannot: answer({
    type: 'cannot',
    text: '这栋楼的外墙由产权单位管理，街道不能动用公共维修资金。',
    basis: '《住宅专项维修资金管理办法》第二十条',
    alternative: '可以由业主委员会申请使用维修资金，社区协助召集业主会议。',
  }),
  coordinate: answer({
    type: 'needs-coordination',
    text: '电梯已使用二十年，需要整体更换，已请区住建委来现场核定。',
    called: '区住建委',
    level: 'district',
  }),
  policy: answer({ type: 'policy-only', text: '停车收费标准由区发改委核定，现行标准张贴在岗亭。' }),
  claim: { type: 'claim-done', by: street, note: '已和维保单位一起验收。' },
  half: { type: 'evaluate', verdict: 'half', rating: 'fair', comment: '不停半层了，但开门时还响。' },
  solved: { type: 'evaluate', verdict: 'solved', rating: 'satisfied', comment: '修好了，谢谢。' },
  callback: callback('solved', '打电话回访，居民说已经修好了。'),
  callbackHalf: callback('half', '打电话回访，居民说开门时还响。'),
  decline: {
    type: 'decline',
    by: street,
    reason: 'not-this-authority',
    goTo: '这条路由区交通委管理，请拨 12345 转区交通委。',
  },
  merge: { type: 'merge', by: street, into: 'FZ-2026-000042' },
  withdraw: { type: 'withdraw', reason: '邻居已经联系上物业了。' },
  followUp: { type: 'follow-up', rating: 'fair', comment: '用了一个月，开门时又有点响。' },
  lapse: { type: 'lapse' },
  collect: { type: 'collect-code' },
  reissue: { type: 'reissue-code', by: 'fengtai', how: 'call', note: '打登记的电话，本人说纸条丢了。' },
  supplement: { type: 'supplement', text: '今天早上又停了一次，有人被关在里面十分钟。' },
} as const satisfies Record<string, AppealCommand>;

const suggestion = {
  kind: 'suggestion',
  title: '建议在一区门口装一个快递柜',
  text: '快递员进不了单元门，东西都堆在门卫室，建议在门口装一个快递柜。',
  place: '芳古园一区南门',
  category: 'facilities',
} as const;
const adopted = answer({
  type: 'adopted',
  text: '您的建议采纳了，十二月装好，请您看看位置合不合适。',
  in: '芳古园一区便民设施年度计划',
});
const notAdopted = answer({
  type: 'not-adopted',
  text: '业主大会议过，这次没有采纳。谢谢您想着大家的事。',
  why: '门口消防通道只有四米宽，装了柜子消防车进不来。',
});

type Step = readonly [day: number, step: keyof typeof steps];

function lifeOf(now: Millis, age: number, ...story: readonly Step[]): AppealLife {
  const life = new AppealLife(daysBefore(now, age));
  for (const [day, step] of story) life.on(day, steps[step]);
  return life;
}

/** A suggestion that is being weighed. */
function weighed(now: Millis, age: number): AppealLife {
  return new AppealLife(daysBefore(now, age), suggestion).on(0.1, steps.accept).on(1, steps.start);
}

const begun: readonly Step[] = [
  [0.1, 'accept'],
  [1, 'start'],
];
const claimed: readonly Step[] = [...begun, [3, 'resolved'], [5, 'claim']];

/** Two bureaus are called within five days: one comes on the sixth, the other has not come yet. */
function called(now: Millis): WhistleLife {
  const came = daysBefore(now, 2);
  return new WhistleLife(
    {
      appeal: 'FZ-2026-000317',
      bureaus: ['zhujian', 'chengguan'],
      days: 5,
      about: '电梯井渗水，请到场看是不是房屋结构的问题。',
    },
    daysBefore(now, 8),
  )
    .do({ type: 'arrive', by: 'zhujian' }, came)
    .do({ type: 'say', by: 'zhujian', text: '看过了，是屋面防水，两周内给出处理意见。' }, came);
}

/** Two promises of the fourth day: one that the unit says it kept the day before yesterday, one still to come. */
function kept(now: Millis): PromiseLife[] {
  const made = daysBefore(now, 8);
  return [
    new PromiseLife({ days: 9 }, made).claim(daysBefore(now, 2)),
    new PromiseLife({ id: 'FZ-C-2026-000013', days: 20, text: '修好以前，每天有人在门口值守。' }, made),
  ];
}

/** By name; each as it would have come to be by `now`. */
export const lives = {
  received: (now: Millis) => lifeOf(now, 0),
  receivedLate: (now: Millis) => lifeOf(now, 9),
  accepted: (now: Millis) => lifeOf(now, 2, [0.1, 'accept']),
  assigned: (now: Millis) => lifeOf(now, 3, [0.1, 'accept'], [1, 'assign']),
  inHand: (now: Millis) => lifeOf(now, 6, [0.1, 'accept'], [1, 'assign'], [2, 'takeOver']),
  collected: (now: Millis) => lifeOf(now, 6, [0.05, 'collect'], ...begun, [2, 'reissue'], [2.1, 'collect']),
  overdue: (now: Millis) => lifeOf(now, 21, ...begun, [4, 'policy'], [5, 'assign'], [6, 'takeOver']),
  answered: (now: Millis) => lifeOf(now, 8, ...begun, [4, 'coordinate']),
  whistled: (now: Millis) => lifeOf(now, 14, ...begun, [4, 'coordinate']).with(called(now)),
  promised: (now: Millis) => lifeOf(now, 12, ...begun, [4, 'coordinate']).promised(...kept(now)),
  answeredResolved: (now: Millis) => lifeOf(now, 5, ...begun, [3, 'resolved']),
  answeredCannot: (now: Millis) => lifeOf(now, 6, ...begun, [5, 'cannot']),
  adopted: (now: Millis) => weighed(now, 5).on(4, adopted),
  notAdopted: (now: Millis) => weighed(now, 6).on(5, notAdopted),
  closedNotAdopted: (now: Millis) => weighed(now, 30).on(5, notAdopted).on(22, steps.lapse),
  claimed: (now: Millis) => lifeOf(now, 7, ...claimed),
  disputed: (now: Millis) => lifeOf(now, 9, ...claimed, [7, 'half']),
  disputedByCallback: (now: Millis) => lifeOf(now, 9, ...claimed, [7, 'callbackHalf']),
  confirmed: (now: Millis) => lifeOf(now, 12, ...claimed, [7, 'solved']),
  followedUp: (now: Millis) => lifeOf(now, 40, ...claimed, [7, 'solved'], [37, 'followUp']),
  confirmedByCallback: (now: Millis) => lifeOf(now, 12, ...claimed, [7, 'callback']),
  unconfirmed: (now: Millis) => lifeOf(now, 30, ...claimed, [22, 'lapse']),
  closedCannot: (now: Millis) => lifeOf(now, 30, ...begun, [5, 'cannot'], [22, 'lapse']),
  declined: (now: Millis) => lifeOf(now, 4, [1, 'decline']),
  merged: (now: Millis) => lifeOf(now, 4, [0.1, 'accept'], [2, 'merge']),
  withdrawn: (now: Millis) => lifeOf(now, 4, [0.1, 'accept'], [2, 'withdraw']),
} as const;

/** The street answers. */
export function answer(draft: AnswerDraft): AppealCommand {
  return { type: 'answer', by: street, answer: draft, answerer: 'official' };
}

function callback(verdict: 'solved' | 'half', note: string): AppealCommand {
  return { type: 'witness', by: 'fengtai', witness: 'callback', verdict, rating: 'fair', note };
}
