// Three lists in a unit's own words: what each is called, what it counts, and what is said of the cases in it.
import type { AppealVocabulary, KnownAppealList } from '../../types/index.js';
import { ownLists } from './own-lists.js';

export interface ListWords {
  readonly label: string;
  /** 口径: which cases stand in it. */
  readonly text: string;
}

const ended = '谁说解决了、哪些没有解决，下面分开数。';
const waiting = '单位说办好了、等居民说话的也在里面。';

const lists: Readonly<Record<KnownAppealList, ListWords>> = {
  done: { label: '已解决', text: `已经结束的。${ended}` },
  underway: { label: '待推进', text: `还没结束，街道自己能办、或者要居民一起商量的。${waiting}` },
  coordination: { label: '需协调', text: '还没结束，要区里或者市里出面的。' },
  'at-once': { label: '立即整改', text: '定下来马上就办的。已经办完的也在里面。' },
  'by-date': { label: '限期办理', text: '限期办好的；没有另外定下的，都算这一类。已经办完的也在里面。' },
  ongoing: { label: '持续推进', text: '不是办一次就完，要一直做下去的。已经结束的也在里面。' },
  'on-the-spot': { label: '现场解决', text: '定下来马上就办的。已经办完的也在里面。' },
  studied: {
    label: '台账研究',
    text: '记进台账、限期研究办理的；没有另外定下的，都算这一本。已经办完的也在里面。',
  },
  'long-term': { label: '长期关注', text: '不是办一次就完，要长期盯着的。已经结束的也在里面。' },
  answered: { label: '当场答复', text: `已经结束的。当场答复的、后来才办完的，都在里面。${ended}` },
  'in-hand': { label: '办理中', text: `还没结束，也没有挂账的。${waiting}` },
  docketed: { label: '挂账督办', text: '还没结束，有专人盯着的。居民确认解决了，才能销账。' },
};

const titles: Readonly<Record<AppealVocabulary, string>> = {
  measures: '{body}三类清单',
  donggaodi: '{body}三类清单',
  fenghuangling: '{body}三本账',
  xincun: '{body}三类清单',
};

export const appealLists = {
  titles,
  lists,
  own: ownLists,
  /** After the title, where only one category is told. */
  only: '只看{category}',
  summary: '一共收到{received}件，每一件只算在一处。',
  pending: '还没办好的有{pending}件。',
  problem: '还没办好的有{pending}件，等得最久的已经{days}天。',
  problemToday: '还没办好的有{pending}件，都是今天收到的。',
  noProblem: '没有还没办好的。',
  empty: '还没有收到诉求。',
  emptyOf: '还没有收到{category}的诉求。',
  none: '没有。',
  oldest: '等得最久的：{category}，{number}，已经{days}天{overdue}。',
  oldestToday: '等得最久的：{category}，{number}，今天收到的{overdue}。',
  oldestOverdue: '，超过了期限',
  counts: {
    pending: '还没办好',
    claimed: '单位称办结',
    confirmed: '居民确认',
    witnessed: '回访或查看确认',
    unconfirmed: '无人确认',
    cannot: '不能办',
    declined: '不予受理',
    merged: '并入同类',
    withdrawn: '居民撤回',
  },
  newest: '最新的在前',
  received: '{day}收到',
  open: '已经{days}天',
  openToday: '今天收到的',
  ended: '前后{days}天',
  endedSameDay: '当天就结束了',
  overdue: '已超过期限',
  disputed: '居民说：没全解决',
  reopened: '重新办理',
  docketed: '挂账督办',
  more: '再看{count}件',
  /** Said with the button, which stands in every list. */
  moreOf: '{more}：{list}',
  moreWaiting: '正在读取……',
  moreFailed: '没有读到后面的，请再点一次。',
  moreRead: '{list}又列出{count}件，现在列出{total}件。',
} as const;
