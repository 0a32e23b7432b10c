// Words of the page of what follows a meeting.
export const afterWords = {
  title: '会后跟进',
  lead: '三跟进：班子分工和推进会、吹哨、上门回访。分工和推进会谁都看得到；要去回访谁，只有工作人员看得到。',
  notYours: '会后跟进由受理员、负责人和网格员来做。您的岗位用不到这一页。',
  choose: '哪一场报告会',
  none: '还没有开过的报告会。',
  back: '回到这一场，定分工、记推进会',
  publicPage: '看这一场的公开页',
  nothing: '会上没有记下承诺。',
  callbacks: '要去回访的',
  callbacksLead: '单位说办好了，提问的人还没有说解决没有。要由说办好的单位以外的人去问，等得最久的在前。',
  noCallbacks: '没有要回访的。',
  question: '第{turn}个提问，{unit}{day}说办好了，等了{days}天',
  promise: '第{turn}个提问的承诺，{unit}{day}说兑现了，等了{days}天',
  goBack: '打开办理台去回访',
  notYou: '是您的单位说办好的，要请别的单位去。',
} as const;
