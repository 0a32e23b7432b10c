// What of a meeting's events is sealed as facts. Its words are sealed beside them, by a digest.
import type { MeetingAnnouncedFacts, MeetingChangedFacts } from '../../types/index.js';
import type { MeetingCase } from './case.js';
import type { MeetingAnnounced, MeetingChange } from './events.js';

/** The first leaf of a meeting. */
export function meetingAnnouncedFacts({ meeting, day, by }: MeetingAnnounced): MeetingAnnouncedFacts {
  const { id, body, kind, startsAt, desks, seats, demo } = meeting;
  return {
    record: 'meeting',
    event: 'announced',
    id,
    body,
    by,
    kind,
    day,
    startsAt,
    desks: desks.map(({ unit }) => unit),
    ...(seats !== undefined && { seats }),
    ...(demo && { demo: true }),
  };
}

/** A later leaf; `after` is the meeting once the event has happened. */
export function meetingChangedFacts(event: MeetingChange, after: MeetingCase): MeetingChangedFacts {
  return {
    record: 'meeting',
    event: event.type,
    id: after.id,
    by: event.by,
    day: event.day,
    status: after.status,
    ...detailsOf(event),
    ...(after.demo && { demo: true }),
  };
}

function detailsOf(event: MeetingChange): Partial<MeetingChangedFacts> {
  switch (event.type) {
    case 'moved':
      return { startsAt: event.toStartsAt, from: event.fromStartsAt };
    case 'opened':
    case 'closed':
      return { at: event.at };
    case 'split':
      return { into: event.into };
    case 'card-shown':
      return { publication: event.publication };
    case 'attended': {
      const { total, cohorts } = event;
      return { ...(total !== undefined && { total }), cohorts: [...cohorts] };
    }
    case 'question-asked': {
      const { turn, appeal, category } = event;
      return { turn, appeal, category };
    }
    case 'question-answered': {
      const { turn, answer, commitments } = event;
      return { turn, answer, commitments: [...commitments] };
    }
    case 'rated': {
      const { n, slips, counts, solved } = event;
      return { n, slips, ...(counts && { ratings: [...counts] }), ...(solved && { solved: [...solved] }) };
    }
    case 'slips-voided':
      return { count: event.count };
    case 'portfolios-set':
      return { commitments: event.portfolios.flatMap(({ commitments }) => commitments) };
    case 'progress-held':
      return { heldOn: event.heldOn, commitments: [...event.commitments] };
    case 'cancelled':
    case 'agenda-set':
    case 'minuted':
    case 'reviewed':
      return {};
  }
}
