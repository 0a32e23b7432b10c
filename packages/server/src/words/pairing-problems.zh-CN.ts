// What is said of refusals about pairings, in Chinese.
export const pairingProblems = {
  'pairing.not-found': {
    title: '没有这份结对',
    detail: '查不到这份结对，或者它不归您看。请核对编号。',
  },
  'pairing.ended': {
    title: '这份结对已经结束',
    detail: '已经结束的，不再改，也不再看联系方式。',
  },
} as const;
