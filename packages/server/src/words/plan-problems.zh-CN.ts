// What is said of refusals about response plans, in Chinese.
export const planProblems = {
  'plan.not-found': {
    title: '没有这份预案',
    detail: '查不到这份预案，或者它不归您看。请核对编号。',
  },
  'plan.changed-meanwhile': {
    title: '这份预案有人先改过',
    detail: '您打开以后，这份预案有人先改过。您写的没有保存，请看过现在的再改。',
  },
  'plan.nothing-new': {
    title: '预案没有变',
    detail: '和现在的一样，没有要改的。',
  },
  'plan.meeting-over': {
    title: '会已经开完了',
    detail: '散会或者取消以后，预案不再写、不再改。',
  },
  'plan.too-many': {
    title: '预案太多了',
    detail: '一场会最多写 60 份预案。请把相近的并在一起。',
  },
} as const;
