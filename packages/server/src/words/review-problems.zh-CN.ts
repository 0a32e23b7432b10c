// What is said of refusals about panel reviews, in Chinese.
export const reviewProblems = {
  'review.not-found': {
    title: '没有这份评议',
    detail: '没有找到这个编号的评议。请看看编号对不对，或者从单位的专页上打开。',
  },
  'review.not-yours': {
    title: '这不是您写的评议',
    detail: '一份评议由写它的人重新写。请用当时的身份登录。',
  },
  'review.not-your-unit': {
    title: '评议的不是您单位',
    detail: '评议由被评议的单位回应。',
  },
  'review.already-given': {
    title: '已经评过了',
    detail: '这个单位这一期您已经评过。想改的话，请在那一份上重新评。',
  },
  'review.period-not-open': {
    title: '这一期现在不评',
    detail: '一期从第一天开始可以评，评到最后一天以后的第60天。',
  },
  'review.full': {
    title: '次数到了上限',
    detail: '一份评议最多写20遍，最多回应20次。',
  },
} as const;
