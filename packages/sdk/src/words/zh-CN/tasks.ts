// The library of tasks 民生任务库 as everybody reads it.
import type { TaskEventType, TaskHorizon, TaskStatus } from '../../types/index.js';

const horizons: Readonly<Record<TaskHorizon, string>> = { near: '近期', mid: '中期', long: '远期' };

const statuses: Readonly<Record<TaskStatus, string>> = {
  open: '在办',
  claimed: '单位说办好了，等{group}看',
  confirmed: '{group}确认办好了',
  unconfirmed: '单位说办好了，没人确认',
  withdrawn: '不办了',
};

const events: Readonly<Record<TaskEventType, string>> = {
  opened: '立项',
  'node-added': '加推进节点',
  'node-moved': '节点改日子',
  'node-finished': '节点办完',
  'node-dropped': '节点不办了',
  noted: '周反馈',
  linked: '加诉求、承诺或提案',
  funded: '改资金',
  claimed: '单位说办好了',
  confirmed: '见证人确认',
  disputed: '见证人说没办好',
  lapsed: '没人确认',
  withdrawn: '撤回',
};

export const tasks = {
  title: '民生任务库',
  lead: '很多人都提到的事，立成任务：谁来办、分几步、哪天到哪一步、钱从哪里来，都写在这里。改日子要写为什么，原来的日子一直在。',
  horizons,
  statuses,
  events,
  none: '任务库里还没有任务。',
  noneOf: '还没有{horizon}的任务。',
  counts: '{count}项：{parts}。',
  countsJoin: '，',
  countOf: {
    open: '在办{count}项',
    claimed: '单位说办好了、还没人确认{count}项',
    confirmed: '确认办好了{count}项',
    unconfirmed: '没人确认{count}项',
    withdrawn: '不办了{count}项',
  } satisfies Readonly<Record<TaskStatus, string>>,
  group: '见证人',
  owner: '{title}{name}',
  ownerAt: '{unit}{title}{name}',
  behind: '来自诉求 {numbers}',
  behindMany: '来自诉求 {numbers} 等{count}件',
  promises: '承诺 {ids}',
  proposal: '代表、委员的提案：{title}',
  proposalNumbered: '代表、委员的提案（{number}）：{title}',
  funding: '资金：{text}',
  fundingYuan: '{yuan}元',
  fundingSource: '来自{source}',
  nextNode: '下一步：{title}，{due}',
  lateNode: '下一步：{title}，该在{due}办完，过了还没办完',
  nodesDone: '{count}步办完了{done}步',
  node: {
    done: '{on}办完',
    doneLate: '{on}办完，晚于原定的{original}',
    dropped: '{on}定下不办了：{reason}',
    due: '{due}',
    late: '{due}，过了还没办完',
    moved: '原定{from}，{on}改到{to}：{reason}',
  },
  notesTitle: '周反馈：听了意见改了什么',
  note: '{on}：{text}',
  noteLater: '{on}（{recorded}记下）：{text}',
  claim: '单位的话：{note}',
  withdrawn: '为什么不办了：{reason}',
  standingJoin: '。',
  rest: '还有{count}项，没有列在这里。',
} as const;
