// The seal's own words as long as nothing was found out: they are there before what checks is.

export const seal = {
  title: '封存核对',
  check: '核对一下',
  again: '再核对一次',
  whole: '自己核对整本日志',
  unchecked: { sentence: '还没有核对。', detail: '点“核对一下”，由您自己的手机或电脑来算，不用相信我们。' },
  checking: { sentence: '正在核对，请稍等……', detail: '手机或电脑正在自己算，一般只要一两秒。' },
  unreachable: {
    sentence: '现在核对不了，可能是网络不好。',
    detail: '这不说明记录有问题，也不说明没问题。请过一会儿再试。',
  },
} as const;
