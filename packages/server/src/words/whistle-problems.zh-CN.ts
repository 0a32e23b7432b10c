// What is said of refusals about whistles, in Chinese.
export const whistleProblems = {
  'whistle.not-found': {
    title: '没有这次吹哨',
    detail: '没有找到这次吹哨。请核对编号，或者从单位的专页打开。',
  },
  'whistle.illegal-transition': {
    title: '现在不能这样做',
    detail: '这次吹哨现在的状态不能做这一步。请刷新看看它现在到哪一步了。',
  },
  'whistle.not-your-unit': {
    title: '不归您的单位',
    detail: '到场和说明由被叫到的单位记，吹哨的单位也可以代记；结束和撤销只能由吹哨的单位来做。',
  },
  'whistle.not-called': {
    title: '叫的单位不对',
    detail: '这个单位没有被叫到，或者吹哨时叫了自己、叫了两遍。请改一下单位再试。',
  },
  'whistle.already-called': {
    title: '已经叫过了',
    detail: '同一件诉求还有一次没结束的吹哨叫了这个单位。请先结束那一次，或者在那一次里记。',
  },
  'whistle.day-out-of-range': {
    title: '日子不对',
    detail: '到场期限要在今天以后、60 天以内；到场的日子不能早于吹哨、不能晚于今天，被叫到的单位只能记当天。',
  },
} as const;
