// What is said of refusals about notices to residents, in Chinese.
export const noticeProblems = {
  'notice.not-found': {
    title: '没有这条通报',
    detail: '查不到这条通报，或者它不是您单位的。请核对编号。',
  },
  'notice.not-standing': {
    title: '这条通报已经更正或撤回',
    detail: '已经更正或撤回的，不再改第二次。请到最新的那一条上更正。',
  },
  'notice.private-words': {
    title: '通报里有不能公开的字',
    detail: '通报谁都看得到，一直留着。请把列出的字去掉；确实是单位的办公电话，填进“办公电话”一项再发。',
  },
} as const;
