// What only the page of a unit says: three columns (asked, being done, done and confirmed), and the task book 任务书.
import type { AppealColumn } from '../../types/index.js';

const labels: Readonly<Record<AppealColumn, { readonly label: string; readonly text: string }>> = {
  asked: { label: '需求清单', text: '提了的，还没有人动手办。' },
  doing: { label: '履职清单', text: '正在办的，谁在办、答应哪天办好。单位说办好了、等居民说话的也在里面。' },
  done: { label: '幸福账单', text: '办好了，单位以外的人确认过的。居民自己说的和回访、查看的，分开数。' },
};

const columns = {
  title: '{body}三本清单',
  lead: '提了什么，谁在办，办好了没有：每一件只在一处。',
  labels,
  received: '一共收到{received}件。',
  counts: {
    asked: '还没动手办',
    doing: '正在办',
    /** Whose resident has not spoken yet. */
    claimed: '单位称办结',
    confirmed: '居民确认',
    witnessed: '回访或查看确认',
  },
  by: '{unit}',
  /** The unit's word; `due` as it stands now. */
  promised: '{unit}，答应{due}办好',
  promiseLate: '{unit}，答应{due}办好，过了还没办好',
  none: '没有。',
  beside: '结束了，不算在上面三本里：',
  unsorted: '还没结束、没有分到第一本或第二本的：{count}件。件数太多，只分了最近收到的。',
  all: '看全部',
  /** Of cases that were not looked through for this column. */
  rest: '这里只列最近收到的{count}件，别的在诉求清单里。',
  back: '回到三本清单',
  link: '按三本清单看',
} as const;

/** 任务书: the steps of tasks that are due in the period to come. */
const tasksAhead = {
  title: '下一步要办的（任务书）',
  lead: '{first}到{last}，任务库里下一个节点到期的：',
  item: '{task}：{node}，{due}',
  more: '还有{count}项，在下面的任务里。',
  none: '{first}到{last}，没有哪项任务的下一个节点到期。',
  /** Where the page doesn't have all tasks. */
  noneListed: '{first}到{last}，列在这里的任务没有哪项的下一个节点到期；没有列在这里的不算。',
} as const;

export const unitPage = { columns, tasksAhead } as const;
