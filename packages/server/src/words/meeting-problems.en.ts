// What is said of refusals about report meetings, in English.
export const meetingProblems = {
  'meeting.not-found': {
    title: 'No such meeting',
    detail: 'No meeting was found under this id. Check the id, or open it from the unit’s page.',
  },
  'meeting.illegal-transition': {
    title: 'Not possible now',
    detail:
      'This meeting can not take this step from where it stands: it is not opened before its day, and neither moved nor cancelled once it is open. Reload and look where it stands now.',
  },
  'meeting.not-your-unit': {
    title: 'Not your unit',
    detail: 'A meeting is held by the unit that reports and by those above it.',
  },
  'meeting.time-out-of-range': {
    title: 'Not a possible time',
    detail:
      'A meeting to come is later than now and within a year. What happens at one happens while it lasts and is written down within a day, and it is not opened before its day.',
  },
  'meeting.nothing-new': {
    title: 'Nothing new',
    detail: 'Time, place, agenda, minutes or the card that was shown are what was written down before.',
  },
  'meeting.turn-taken': {
    title: 'This number is taken',
    detail:
      'A question’s number is written down once. Which appeal it is and what it asks stands in `taken`; for another question take another number.',
  },
  'meeting.turn-not-open': {
    title: 'No such question, or it has been answered',
    detail:
      'No question of this number was written down, or it was answered there. Later answers are given to the appeal.',
  },
  'meeting.full': {
    title: 'No more fits in',
    detail:
      'This meeting was moved, split or has shown cards as often as one can, or the number is too high.',
  },
} as const;
