// The working-day calendar on the page of a unit's settings.

export const settingsCalendar = {
  year: '{year} 年',
  official: '程序自带，按{notice}',
  entered: '按{notice}；{person}（{unit}）{at}录的',
  holiday: '{name}：{first}至{last}放假',
  oneDay: '{name}：{first}放假',
  worked: '，{days}上班',
  districtOnly: '放假安排由区的管理员来录。',
  heading: '录入下一年的放假安排',
  fields: {
    year: { label: '哪一年', hint: '还没有开始的年份。录错了，开始以前可以重录一次。' },
    notice: { label: '通知的文号', hint: '例：国办发明电〔2025〕7号' },
    lines: {
      label: '放假和上班的日子',
      hint: '照通知抄，一个节日一行：节名、第一天、最后一天，后面是调休上班的周六、周日，中间空一格。例：春节 2026-02-15 2026-02-23 2026-02-14 2026-02-28',
    },
  },
  save: '录入',
  saving: '正在录入……',
  said: {
    entered: '录好了，现在就按它数。暂定的日子过几分钟会重数一遍。',
  },
  errors: {
    year: '请填四位数的年份。',
    begun: '这一年已经定下，不能再改。请录还没有开始的下一年。',
    notice: '请填通知的文号。',
    line: '第{line}行看不懂。请照例子写：节名、第一天、最后一天、上班的日子。',
    none: '请至少写一行。',
    'calendar.gap': '和前一年接不上：请先录前一年的。',
    'calendar.missing-holiday':
      '漏了法定假日：1 月 1 日，5 月 1 日、2 日，10 月 1 日至 3 日，都要在放假的日子里。',
    'calendar.off-and-worked': '有一天既写了放假，又写了上班。',
    'calendar.duplicate-day': '有一天写了两次。',
    'calendar.not-a-weekend': '调休上班的，只写周六、周日；有一天本来就上班。',
    'calendar.outside-year': '有一天不在这一年里。前一年 12 月的日子，要写进前一年。',
    'calendar.backwards': '有一个节日，最后一天比第一天还早。',
    'calendar.not-a-day': '有一天日历上没有。',
    other: '这一年的安排不对，请对着通知再看一遍。',
  },
} as const;
