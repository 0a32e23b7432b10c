// What a countdown to a day says, with or without a commitment behind it.

export const countdown = {
  title: '倒计时',
  left: '还有',
  over: '已经过了',
  today: '今天',
  dueToday: '到期',
  units: { days: '天', hours: '小时', minutes: '分钟', seconds: '秒' },
  due: '最晚{day}',
  dueAt: '最晚{day}{time}',
  wasDue: '期限是{day}',
  wasDueAt: '期限是{day}{time}',
  statuses: { running: '还没到期', today: '今天到期', overdue: '已超期' },
  how: '这是怎么算的',
} as const;
