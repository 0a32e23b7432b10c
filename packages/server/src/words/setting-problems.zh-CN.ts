// What is said of refusals about settings, in Chinese.
export const settingProblems = {
  'calendar.year-begun': {
    title: '这一年定下了',
    detail: '已经开始的年份，和程序自带的年份，不能再改。只能录入还没有开始的下一年。',
  },
  'calendar.unfit': {
    title: '这一年的安排不对',
    detail: '安排自相矛盾、漏了法定假日，或者和前一年接不上。请对着国务院的通知再看一遍。',
  },
  'setting.changed-meanwhile': {
    title: '别人刚改过',
    detail: '您打开以后，别人改过这一项。请看一看现在是怎么定的，再决定要不要改。',
  },
  'setting.nothing-new': {
    title: '和现在一样',
    detail: '没有要改的：填的和现在用的一样。',
  },
} as const;
