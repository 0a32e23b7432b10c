// Report meetings 报告会 as everybody reads of them.
import type { MeetingEventType, MeetingKind, MeetingStatus } from '../../types/index.js';

const kinds: Readonly<Record<MeetingKind, string>> = {
  street: '街镇向群众报告',
  community: '社区向居民报告',
  property: '物业向业主报告',
  special: '专项报告',
};

const statuses: Readonly<Record<MeetingStatus, string>> = {
  announced: '要开',
  open: '正在开',
  closed: '开完了',
  cancelled: '不开了',
};

const events: Readonly<Record<MeetingEventType, string>> = {
  announced: '通知开会',
  moved: '改时间或地点',
  cancelled: '取消',
  split: '设分场',
  'agenda-set': '改议程',
  opened: '开会',
  'question-asked': '记下提问',
  'question-answered': '当场答复',
  attended: '记到场人数',
  'card-shown': '出示成绩单',
  closed: '散会',
  minuted: '写纪要',
  reviewed: '复盘',
};

export const meetings = {
  title: '报告会',
  lead: '报告会什么时候开、在哪里开、问了什么、答了什么、答应了什么，都写在这里。改过时间地点的，原来的也一直在。',
  kinds,
  statuses,
  events,
} as const;
