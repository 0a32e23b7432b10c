// What is said of refusals about whistles, in English.
export const whistleProblems = {
  'whistle.not-found': {
    title: 'No such whistle',
    detail: 'No whistle was found under this id. Check the id, or open it from the unit’s page.',
  },
  'whistle.illegal-transition': {
    title: 'Not possible now',
    detail: 'This whistle can not take this step from where it stands. Reload and look where it stands now.',
  },
  'whistle.not-your-unit': {
    title: 'Not your unit',
    detail:
      'A called unit writes down its own arrival and word, and the unit that blew the whistle can do it for them; only that unit can end it.',
  },
  'whistle.not-called': {
    title: 'Not a unit to call',
    detail:
      'This unit was not called; or a whistle calls its own unit, or one twice. Change the units and try again.',
  },
  'whistle.already-called': {
    title: 'Called already',
    detail:
      'Another whistle for this appeal that has not ended calls this unit. End that one first, or write it down there.',
  },
  'whistle.day-out-of-range': {
    title: 'Not a possible day',
    detail:
      'The day to be there by is today or later, within 60 days. A day of arrival is not before the whistle nor after today; a called unit can only write down today.',
  },
} as const;
