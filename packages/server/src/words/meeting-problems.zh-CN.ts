// What is said of refusals about report meetings, in Chinese.
export const meetingProblems = {
  'meeting.not-found': {
    title: '没有这场报告会',
    detail: '没有找到这场报告会。请核对编号，或者从单位的专页打开。',
  },
  'meeting.illegal-transition': {
    title: '现在不能这样做',
    detail:
      '这场报告会现在的状态不能做这一步：没到那一天不能开，开了以后不能改期、不能取消。请刷新看看它到哪一步了。',
  },
  'meeting.not-your-unit': {
    title: '不归您的单位',
    detail: '报告会由作报告的单位和它的上级来办。',
  },
  'meeting.time-out-of-range': {
    title: '时间不对',
    detail:
      '要开的会，时间在现在以后、一年以内。会上的事，时间在开会到散会之间，最晚过一天补记；没到那一天不能开。',
  },
  'meeting.nothing-new': {
    title: '没有新的内容',
    detail: '时间、地点、议程、纪要或者出示的成绩单，跟已经记下的一样。',
  },
  'meeting.turn-taken': {
    title: '这一号已经有人记了',
    detail:
      '会上第几号提问只记一次。已经记下的是哪一件、问的是什么，写在回答里；要是另一个问题，请换一个号再记。',
  },
  'meeting.turn-not-open': {
    title: '没有这一号，或者已经答过',
    detail: '会上没有记下这一号提问，或者它已经有了当场的答复。以后的答复请在这件诉求里写。',
  },
  'meeting.full': {
    title: '满了',
    detail:
      '座位已经满了，不过没有座位也能说话：可以在这一场的页上看每个提问和答复，也可以用单位的问需渠道。工作人员记事时看到这一句，是改期、分场、出示成绩单的次数，提问的号数，或者座位条，到了上限。',
  },
  'meeting.not-registering': {
    title: '现在不用登记座位',
    detail:
      '开会以前、说了有多少座位的会，才登记座位，登记过的座位也只能在开会以前退。已经开会的，到现场请工作人员给一张座位条。',
  },
  'meeting.not-asking': {
    title: '这一场不能提问了',
    detail:
      '报告会散会了，或者不开了。您的事照样可以写给我们：用单位专页上的表，或者别的问需渠道，都有编号、有答复。',
  },
  'meeting.not-waiting': {
    title: '这一件不在等着问',
    detail: '这件诉求没有在这一场等着：已经问过了，放在一边了，它自己办完了，或者抹掉了。请刷新看看。',
  },
  'meeting.not-rating': {
    title: '现在不能评价',
    detail: '报告会开会以后可以评价，散会七天以后截止。',
  },
  'seat.not-matched': {
    title: '没有这个座位条号码',
    detail: '没有这个号码的座位条。请照着座位条，一位一位再核对一遍。',
  },
  'seat.already-rated': {
    title: '已经评过了',
    detail: '这张座位条已经评过了。一张只能评一次。评了什么，哪里都没有记。',
  },
  'seat.void': {
    title: '这张座位条作废了',
    detail: '这张座位条作废了，或者还回来了，不能用它评。手上的是工作人员给的，请找工作人员问一声。',
  },
  'seat.too-many-tries': {
    title: '请稍等再试',
    detail: '这一场刚才有很多次输错。号码没抄错的，现在就能用；请照着座位条再核对一遍，{wait}后再试。',
  },
} as const;
