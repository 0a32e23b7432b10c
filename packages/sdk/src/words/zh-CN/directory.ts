// Whom to turn to at a unit 问需渠道.
import type { ContactPoint } from '../../types/index.js';

const kinds: Readonly<Record<ContactPoint['kind'], string>> = {
  phone: '电话',
  online: '网上',
  hall: '窗口',
  'walk-in': '面谈',
};

export const directory = {
  title: '问需渠道：找谁',
  lead: '公开的是办公电话和岗位。急事请打 12345。',
  /** Ways to be heard that need no form. */
  points: '打电话、上门都行',
  kinds,
  point: '{kind}：',
  none: '这个单位还没有公布找谁。急事请打 12345。',
  phone: '24 小时电话',
  online: '网上信箱',
  posts: '公开的岗位',
  post: '{title} {name}',
  upcoming: '最近哪天有人坐在那里听',
  line: '{day} {begins}–{ends}，{place}',
  held: '{title}（{body}）',
  who: '{who}在',
  weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  weekly: '{title}：每{weekday} {begins}–{ends}，{place}（法定节假日除外）',
  calendar: '放进日历（iCalendar）',
  calendarNote: '把这个网址加进手机或电脑的日历，改了会自己跟着改。',
  above: '也可以找',
  under: '各社区、网格找谁',
  setOn: '{day}公布',
  calendarName: '{body}：有人坐在那里听的日子',
  calendarAbout: '走访日、接待日、轮流接访。以单位最后公布的为准。',
} as const;
