// What is said of refusals about decisions and ballots, in English.
export const decisionProblems = {
  'decision.not-found': {
    title: 'No such decision',
    detail: 'No decision was found under this id. Check the id, or open it from the unit’s page.',
  },
  'decision.illegal-transition': {
    title: 'Not possible now',
    detail: 'This decision can not take this step from where it stands. Reload and look where it stands now.',
  },
  'decision.not-your-unit': {
    title: 'Not your unit',
    detail:
      'A decision is held by the unit on whose page it stands, and by the one above it in the same street.',
  },
  'decision.day-out-of-range': {
    title: 'Not a possible day',
    detail:
      'The discussion begins today or later, voting after it has ended, and all is over within a year; a last day is put off to a later one, within a year; an inspection is of a day since ballots were printed (or it was adopted), up to today.',
  },
  'decision.too-many-ballots': {
    title: 'Too many ballots',
    detail:
      'No more ballots can be good than there are on the roll. Print fewer, or take those out of use that were spoilt or not handed out.',
  },
  'decision.impossible-count': {
    title: 'The counts do not agree',
    detail:
      'Neither what was handed out nor what is in the box can be more than the good ballots, and there are as many in the box as codes were used. Count again; if it stays so, ask the administrator to look.',
  },
  'decision.same-person': {
    title: 'Added by the same person',
    detail: 'Photos of an inspection are looked at by another person before they are public.',
  },
  'decision.not-voting': {
    title: 'No voting now',
    detail: 'Voting has not begun, or is over. Its first and last day stand on the decision’s page.',
  },
  'ballot.not-matched': {
    title: 'No such ballot',
    detail:
      'There is no ballot with this code, or it was taken out of use. Compare it with the slip, digit by digit.',
  },
  'ballot.already-cast': {
    title: 'This ballot was cast',
    detail: 'This ballot was cast already, and each counts once. What it was cast for is written nowhere.',
  },
  'ballot.too-many-tries': {
    title: 'Please wait a little',
    detail:
      'Many wrong codes were just tried at this decision. A right one is taken even now; compare it with the slip and try again in {wait}.',
  },
} as const;
