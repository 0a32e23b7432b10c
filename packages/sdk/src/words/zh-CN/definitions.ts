// 口径: what each figure counts, in words that can be printed beside it.
import type { FigureDefinition } from '../../types/index.js';

export interface DefinitionWords {
  /** The figure's name. */
  readonly label: string;
  /** What is counted, and out of what. */
  readonly text: string;
}

export const definitions: Readonly<Record<FigureDefinition, DefinitionWords>> = {
  received: {
    label: '收到',
    text: '这段时间收到的全部诉求。不予受理、撤回、并入同类和不能办的也在里面，一件都不减。',
  },
  pending: { label: '还没办好', text: '这段时间收到、到现在单位还没有说办好的诉求。' },
  overdue: {
    label: '超过期限',
    text: '还没办好，而且已经过了收到时答应的办理期限的诉求。期限定下就不再改。',
  },
  'carried-over': { label: '以前留下的', text: '这段时间以前收到、到现在还没办好的诉求。' },
  disputed: { label: '居民说没全解决', text: '单位说办好了，居民说只解决一半或没解决，现在又在办的诉求。' },
  reopened: { label: '重新办理', text: '曾经结束、后来又重新办理的诉求。' },
  docketed: { label: '挂账督办', text: '有专人盯着、居民确认解决才能销账的诉求。' },
  confirmed: { label: '居民确认', text: '居民本人用查询码说“解决了”的诉求。' },
  witnessed: {
    label: '回访或查看确认',
    text: '由办理单位以外的单位打电话、上门回访或到现场查看，确认解决的诉求。',
  },
  claimed: { label: '单位称办结', text: '单位说办好了，正在等居民说话的诉求。这是单位的说法，还不算解决。' },
  unconfirmed: { label: '无人确认', text: '单位说办好了，过了期限居民没有说话的诉求。没说话不等于解决。' },
  'office-claim': {
    label: '单位自己的说法',
    text: '单位说办好的诉求（不管有没有人确认）占全部收到的比例。这是单位的说法，不是居民的评价。',
  },
  'closed-cannot': {
    label: '不能办',
    text: '单位说明办不了的依据和别的办法之后结束的诉求，和说明理由没有采纳的建议。不算解决。',
  },
  declined: { label: '不予受理', text: '按法定理由不由本单位受理、并告知应找谁的诉求。' },
  merged: { label: '并入同类', text: '和另一件是同一件事、合在一起办的诉求。' },
  withdrawn: { label: '居民撤回', text: '居民自己撤回的诉求。' },
  'category-received': { label: '收到', text: '这一类收到的诉求，占全部收到的多少。' },
  'category-pending': { label: '还没办好', text: '这一类收到的诉求中，单位还没有说办好的。' },
  'category-confirmed': { label: '居民确认', text: '这一类收到的诉求中，居民本人说“解决了”的。' },
  'item-received': { label: '收到', text: '这段时间收到、说了是这一项的诉求。' },
  'item-in-time': {
    label: '按期办结（单位说的）',
    text: '这一项收到的诉求中，单位在当初答应的日子以前说办好了、居民没有说没解决的。',
  },
  'item-confirmed': { label: '居民确认', text: '这一项收到的诉求中，居民本人说“解决了”的。' },
  'month-received': { label: '收到', text: '这个月收到的诉求。' },
  'month-pending': { label: '还没办好', text: '这个月收到的诉求中，单位还没有说办好的。' },
  'month-confirmed': { label: '居民确认', text: '这个月收到的诉求中，居民本人说“解决了”的。' },
  'commitments-made': { label: '作出的承诺', text: '这段时间作出的全部承诺。撤回的也在里面，一项都不减。' },
  'commitments-open': { label: '还没兑现', text: '这段时间作出、单位还没有说兑现了的承诺。' },
  'commitments-overdue': { label: '过了期限还没兑现', text: '还没兑现，而且过了现在的期限的承诺。' },
  'commitments-claimed': { label: '单位称兑现', text: '单位说兑现了，正在等居民或见证人说话的承诺。' },
  'commitments-kept-on-time': {
    label: '按期兑现',
    text: '居民或见证人确认兑现，而且没有超过最早答应的日子。',
  },
  'commitments-kept-extended': {
    label: '延期以后兑现',
    text: '公开延过期、后来确认兑现的承诺。按不按期只看最早答应的日子，所以不算按期。',
  },
  'commitments-kept-late': {
    label: '晚了才兑现',
    text: '没有延期，过了最早答应的日子才兑现、后来得到确认的承诺。',
  },
  'commitments-unconfirmed': {
    label: '无人确认',
    text: '单位说兑现了，过了期限没有人说话的承诺。没说话不等于兑现。',
  },
  'commitments-broken': {
    label: '没有兑现',
    text: '过了最早答应的日子三十天，单位还没说兑现的承诺；或者居民说没兑现的。',
  },
  'commitments-withdrawn': { label: '撤回', text: '单位撤回、并公开了理由的承诺。' },
  'cases-pictured': {
    label: '前后都有照片的',
    text: '这段时间作出的承诺中，办之前、办之后都有公开照片的，不管后来兑现没有；照片要另一位工作人员看过才公开，撤下的不算。最近有变化的在前，最多列六项，谁也不能挑。',
  },
  'cases-done-pictured': {
    label: '单位说兑现了、前后都有照片的',
    text: '这段时间作出、单位说兑现了的承诺（不管有没有人确认）中，前后都有公开照片的。',
  },
  'tasks-opened': { label: '列出的任务', text: '这段时间列进民生任务库的任务。撤掉的也在里面，一项都不减。' },
  'tasks-open': { label: '还在办', text: '单位还没有说办完了的任务。' },
  'tasks-claimed': { label: '单位称办完', text: '单位说办完了，正在等见证人说话的任务。' },
  'tasks-confirmed': { label: '见证人确认', text: '公布过的见证人确认办完了的任务。' },
  'tasks-unconfirmed': {
    label: '无人确认',
    text: '单位说办完了，过了期限没有人说话的任务。没说话不等于办完。',
  },
  'tasks-withdrawn': { label: '撤掉', text: '单位撤掉、并公开了理由的任务。' },
  'tasks-proposed': { label: '来自代表、委员的提案', text: '采纳了人大代表建议或政协提案的任务。' },
  'tasks-funds': {
    label: '写明了多少钱',
    text: '写明了用多少钱的任务，最近一次写的钱数加在一起。撤掉的不算；没写钱数的任务不在里面。',
  },
};
