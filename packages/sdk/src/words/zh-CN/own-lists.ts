// Lists a unit has named itself: what falls in each is said from what it has picked.
import type { ListStage } from '../../types/index.js';

export const ownLists = {
  title: '{body}三类清单',
  first: '这样的：{what}。',
  second: '其余里这样的：{what}。',
  rest: '前两类以外的，都在这里。',
  stages: {
    pending: '还没办好',
    claimed: '单位称办结',
    confirmed: '确认解决',
    unconfirmed: '无人确认',
    other: '不能办、不予受理、并入同类、居民撤回',
  } satisfies Readonly<Record<ListStage, string>>,
  docketed: '正在挂账督办',
  undocketed: '没有挂账',
  or: '或',
  and: '；',
} as const;
