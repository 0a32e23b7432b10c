// What is said of refusals about tasks of the library, in Chinese.
export const taskProblems = {
  'task.not-found': {
    title: '没有这项任务',
    detail: '没有找到这项民生任务。请核对编号，或者从单位的专页打开。',
  },
  'task.illegal-transition': {
    title: '现在不能这样做',
    detail: '这项任务现在的状态不能做这一步。请刷新看看它现在到哪一步了。',
  },
  'task.not-your-unit': {
    title: '不归您的单位',
    detail: '推进由承办单位和任务所在的单位记；说办好了由承办单位说；见证人的话由别的单位记。',
  },
  'task.node-not-open': {
    title: '没有这个节点，或者已经结束',
    detail: '这个推进节点已经办完或者不办了，或者没有这个节点。请刷新以后再看。',
  },
  'task.day-out-of-range': {
    title: '日子不对',
    detail: '节点的日子要在今天以后、三年以内，改日子要改成另一天；周反馈的日子不能晚于今天。',
  },
  'task.not-finished': {
    title: '还没有办完',
    detail: '还有没办完的推进节点，或者还没兑现的承诺，不能说办好了。请先办完，或者写明哪一步不办了。',
  },
  'task.nothing-new': {
    title: '没有新的内容',
    detail: '这些诉求和承诺已经记在这项任务里了。',
  },
  'task.full': {
    title: '记不下了',
    detail: '这项任务的节点、诉求或者反馈已经到上限。请另开一项任务。',
  },
} as const;
