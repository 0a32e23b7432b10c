// What is said of refusals about panel reviews, in English.
export const reviewProblems = {
  'review.not-found': {
    title: 'No such review',
    detail: 'No panel review was found under this id. Check the id, or open it from the unit’s page.',
  },
  'review.not-yours': {
    title: 'Not your review',
    detail: 'A review is said anew by whoever gave it, signed in as then.',
  },
  'review.not-your-unit': {
    title: 'Not of your unit',
    detail: 'A review is responded to by the unit it is of.',
  },
  'review.already-given': {
    title: 'Reviewed already',
    detail:
      'You have reviewed this unit for this period. Say that review anew instead of giving a second one.',
  },
  'review.period-not-open': {
    title: 'This period is not reviewed now',
    detail: 'A period is reviewed from its first day until 60 days after its last.',
  },
  'review.full': {
    title: 'No more fits in',
    detail: 'A review is said anew, or responded to, 20 times at most.',
  },
} as const;
