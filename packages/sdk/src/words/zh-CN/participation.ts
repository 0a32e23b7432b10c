// Who takes part, on a card.
import { sessionKinds } from './sessions.js';

export const participation = {
  heading: '谁在说，从哪里说',
  summary: '{year}年1月1日到{day}收到的诉求。',
  cohortsNote: '不到5件的不单列，免得让人猜出是谁；每次多出不到5件，也先不加。所以写“至少”。',
  noCohorts: '说了自己是哪类居民的还太少，不单列，免得让人猜出是谁。',
  channelsHeading: '各个渠道收到的',
  sessionsHeading: '本单位到居民中间办的活动',
  sessionKinds,
  session: '场',
  sessionLine: '来了{people}人次，听到{appeals}件诉求。',
  atLeast: '至少{count}',
  rest: '没有说明、或太少不单列的{count}件',
  separator: '，',
  note: '这些数封存在日志的第{place}条。各渠道收到多少，谁都能重算；是哪类居民提的没有公开，不可由公开数据复算，由审计人员核对。',
} as const;
