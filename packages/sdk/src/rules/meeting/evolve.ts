// Folds an event into a meeting. What it said before stays in its moves and in its life.
import type { MeetingCase } from './case.js';
import type { MeetingAnnounced, MeetingChange } from './events.js';

/** The meeting an `announced` event begins. */
export function beginMeeting({ meeting, day }: MeetingAnnounced): MeetingCase {
  return {
    ...meeting,
    status: 'announced',
    announcedOn: day,
    moves: [],
    splits: [],
    questions: [],
    cards: [],
  };
}

/** The meeting after `event`. */
export function evolveMeeting(meeting: MeetingCase, event: MeetingChange): MeetingCase {
  const { day: on } = event;
  switch (event.type) {
    case 'moved': {
      const { fromStartsAt, toStartsAt, fromPlace, toPlace, reason } = event;
      const move = { on, reason, fromStartsAt, toStartsAt, fromPlace, toPlace };
      return { ...meeting, startsAt: toStartsAt, place: toPlace, moves: [...meeting.moves, move] };
    }
    case 'cancelled':
      return { ...meeting, status: 'cancelled', cancelledOn: on, cancelReason: event.reason };
    case 'split':
      return { ...meeting, splits: [...meeting.splits, { into: event.into, on }] };
    case 'agenda-set':
      return { ...meeting, agenda: event.agenda };
    case 'opened':
      return { ...meeting, status: 'open', openedAt: event.at };
    case 'closed':
      return { ...meeting, status: 'closed', closedAt: event.at };
    case 'question-asked': {
      const { turn, appeal, category } = event;
      return { ...meeting, questions: [...meeting.questions, { turn, appeal, category, commitments: [] }] };
    }
    case 'question-answered': {
      const { turn, answer, commitments } = event;
      return {
        ...meeting,
        questions: meeting.questions.map((question) =>
          question.turn === turn ? { ...question, answer, commitments } : question,
        ),
      };
    }
    case 'attended': {
      const { total, cohorts } = event;
      return { ...meeting, attendance: { on, ...(total !== undefined && { total }), cohorts: [...cohorts] } };
    }
    case 'card-shown':
      return { ...meeting, cards: [...meeting.cards, { publication: event.publication, on }] };
    case 'minuted':
      return { ...meeting, minutes: { on, text: event.text } };
    case 'reviewed': {
      const { well, badly, next } = event;
      return { ...meeting, review: { on, well, badly, next } };
    }
    case 'rated': {
      const { n, slips, counts, solved } = event;
      return { ...meeting, rated: { on, n, slips, ...(counts && { counts }), ...(solved && { solved }) } };
    }
    case 'slips-voided': {
      const { count, reason } = event;
      return { ...meeting, voidings: [...(meeting.voidings ?? []), { count, on, reason }] };
    }
    case 'portfolios-set':
      return { ...meeting, portfolios: { on, items: [...event.portfolios] } };
    case 'progress-held': {
      const { heldOn, commitments, decided } = event;
      const held = { on, heldOn, commitments: [...commitments], decided };
      return { ...meeting, progress: [...(meeting.progress ?? []), held] };
    }
  }
}
