// Sessions 下基层 as everybody reads them.
import type { SessionKind } from '../../types/index.js';

export const sessionKinds: Readonly<Record<SessionKind, string>> = {
  'on-site': '现场办公',
  reception: '接访',
  lecture: '宣讲',
  mediation: '调解',
  talk: '恳谈',
  'online-night': '夜间线上恳谈',
  meeting: '见面会',
  'open-day': '接待日',
  joint: '联席会议',
  deliberation: '人民议事协商会',
};

export const sessions = {
  title: '下基层',
  summary: '{period}，办了{sessions}场，来了{people}人次，听到{appeals}件诉求。',
  kinds: sessionKinds,
  columns: { kind: '活动', sessions: '场', people: '人次', appeals: '诉求' },
  latest: '最近几场',
  line: '{kind}，{place}',
  people: '{people}人',
  heard: '诉求 {numbers}',
  about: '谈的是{category}',
  present: '到场的还有：{names}',
  separator: '、',
  agreedTitle: '议定的事',
  agreed: '{unit}，{day}以前：{text}',
  corrected: '{day}，{unit}更正过：{reason}',
  changed: '原来写的是：{before}。',
} as const;
