// The days of a decision 议事 as a countdown: what is going on, and until when.

export const decisionDays = {
  discussSoon: '{from}开始讨论，还有{days}天。',
  discussing: '正在讨论，到{to}为止，还剩{days}天。',
  discussLast: '正在讨论，今天是最后一天。',
  voteSoon: '讨论完了，{from}开始投票，还有{days}天。',
  voting: '正在投票，到{to}为止，还剩{days}天。',
  voteLast: '正在投票，今天是最后一天。',
  over: '投票在{to}结束了，等开箱计票。',
} as const;
