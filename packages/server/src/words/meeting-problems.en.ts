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
    title: 'Full',
    detail:
      'No seat is left. Whoever has none is heard all the same: every question and answer is shown on the meeting’s page, and the unit’s other channels are open. For staff: this meeting was moved, split or has shown cards as often as one can, the number is too high, or no more slips can be printed.',
  },
  'meeting.not-registering': {
    title: 'Seats are not taken now',
    detail:
      'Seats are registered and given back before a meeting begins, where it says how many there are. Once it has begun, ask at the door for a slip.',
  },
  'meeting.not-asking': {
    title: 'No questions any more',
    detail:
      'This meeting is over, or is not held. Your matter can be filed all the same, by the form of the unit’s page or another channel; it gets a number and an answer.',
  },
  'meeting.not-waiting': {
    title: 'Not waiting',
    detail:
      'This appeal does not wait at this meeting: it was put, set aside, has ended or was erased. Please reload.',
  },
  'meeting.not-rating': {
    title: 'Not to be rated now',
    detail: 'A meeting is rated from its opening until a week after its closing.',
  },
  'seat.not-matched': {
    title: 'No such seat slip',
    detail: 'There is no seat slip with this code. Please check it digit by digit against the slip.',
  },
  'seat.already-rated': {
    title: 'Rated before',
    detail: 'This slip has been used to rate. Each is good for one rating; what it was is written nowhere.',
  },
  'seat.void': {
    title: 'This slip was taken out of use',
    detail:
      'This seat slip was taken out of use or given back, and can not be used to rate the meeting. If staff gave it to you, ask them.',
  },
  'seat.too-many-tries': {
    title: 'Please wait a little',
    detail:
      'Wrong codes were sent for this meeting many times. A right one is good at once; please check it against the slip and try again in {wait}.',
  },
} as const;
