// What is said of refusals about decisions and ballots, in Chinese.
export const decisionProblems = {
  'decision.not-found': {
    title: '没有这个议题',
    detail: '没有找到这个议题。请核对编号，或者从单位的专页打开。',
  },
  'decision.illegal-transition': {
    title: '现在不能这样做',
    detail: '这个议题现在的状态不能做这一步。请刷新看看它现在到哪一步了。',
  },
  'decision.not-your-unit': {
    title: '不归您的单位',
    detail: '议题由它所在的单位和同一街道的上级单位来办。',
  },
  'decision.day-out-of-range': {
    title: '日子不对',
    detail:
      '讨论从今天或以后开始，讨论完了再投票，一年以内投完；延长要比现在的截止日晚，也在一年以内；监督小组查看的那一天，在印了票（或者采纳）以后，不晚于今天。',
  },
  'decision.too-many-ballots': {
    title: '选票太多了',
    detail: '能用的选票不能比名册上的多。请少印几张，或者先把印坏的、没发的作废。',
  },
  'decision.impossible-count': {
    title: '票数对不上',
    detail:
      '发出的和箱子里的都不能比能用的选票多，箱子里的要和用掉的号码一样多。请再数一遍；数对了还这样，请找管理员查。',
  },
  'decision.same-person': {
    title: '不能自己放、自己看',
    detail: '监督小组查看的照片，要公开，由另一个人来看。请换一个人。',
  },
  'decision.not-voting': {
    title: '现在不能投票',
    detail: '这个议题还没有开始投票，或者已经投完了。开始和截止的日子都写在议题的页上。',
  },
  'ballot.not-matched': {
    title: '没有这个选票号码',
    detail: '没有这个号码的选票，或者这张票作废了。请照着选票，一位一位再核对一遍。',
  },
  'ballot.already-cast': {
    title: '这张票投过了',
    detail: '这张票投过了。一张票只能投一次。投了什么，哪里都没有记。',
  },
  'ballot.too-many-tries': {
    title: '请稍等再试',
    detail: '这个议题刚才有很多次输错。号码没抄错的，现在就能投；请照着选票再核对一遍，{wait}后再试。',
  },
} as const;
