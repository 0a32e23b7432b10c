// The one machine of a meeting: (meeting, command, now) → event, or a refusal that names the legal moves.
import type { ErrorCode, MeetingStatus, Moment } from '../../types/index.js';
import { addDays, dayOf, isDay, momentOf, parseMoment, type Millis } from '../calendar.js';
import { toldAttendance } from './attendance.js';
import {
  LONGEST_MEETING_DAYS,
  MEETING_CLOCK_SKEW,
  MEETING_REACH,
  MOST_OF_A_KIND,
  MOST_TURNS,
  RATING_WINDOW,
  type MeetingCase,
} from './case.js';
import type {
  MeetingAnnounced,
  MeetingChange,
  MeetingCommand,
  MeetingCommandType,
  NewMeeting,
} from './events.js';

/** Why not, and what could be done instead. */
export interface MeetingRefusal {
  readonly code: Extract<ErrorCode, `meeting.${string}`>;
  readonly legal: readonly MeetingCommandType[];
}

export type MeetingOutcome<Event> = { ok: true; event: Event } | { ok: false; refusal: MeetingRefusal };

type Command<Type extends MeetingCommandType> = Extract<MeetingCommand, { type: Type }>;
type Refuse = (code: MeetingRefusal['code']) => MeetingOutcome<MeetingChange>;

const byStatus: Readonly<Record<MeetingStatus, readonly MeetingCommandType[]>> = {
  announced: ['move', 'cancel', 'split', 'set-agenda', 'open', 'void-slips'],
  open: ['ask', 'answer', 'attend', 'show-card', 'close', 'void-slips'],
  // What was said there may come in later, from a desk that was offline.
  closed: [
    ...(['ask', 'answer', 'attend', 'show-card', 'minute', 'review'] as const),
    ...(['count-ratings', 'set-portfolios', 'hold-progress', 'void-slips'] as const),
  ],
  cancelled: [],
};

/** What says where a meeting stands, as the rules know it or as anyone reads it. */
type Standing = Pick<MeetingCase, 'status' | 'startsAt'> & { readonly closedAt?: Moment };

/** The commands a meeting will hear at `now`, whoever gives them. It begins on its day, and no day before. */
export function legalMeetingCommands(
  { status, startsAt, closedAt }: Standing,
  now: Millis,
): readonly MeetingCommandType[] {
  return byStatus[status].filter((command) => {
    if (command === 'open') return dayOf(now) >= dayOf(millisOf(startsAt));
    const isRatedOut = closedAt !== undefined && now >= ratingEnds(closedAt);
    // What can't be rated with any more needs no taking out of use.
    if (command === 'void-slips') return !isRatedOut;
    return command !== 'count-ratings' || isRatedOut;
  });
}

/** Whether those with seat slips can rate it at `now`: from its opening until a week after its closing. */
export function takesRatings({ status, closedAt }: Standing, now: Millis): boolean {
  return status === 'open' || (status === 'closed' && closedAt !== undefined && now < ratingEnds(closedAt));
}

function ratingEnds(closedAt: Moment): Millis {
  return millisOf(closedAt) + RATING_WINDOW;
}

/** Announces a meeting at `now`. One in the past is refused, and one so far off that nobody will remember it. */
export function announceMeeting(
  meeting: NewMeeting,
  by: string,
  now: Millis,
): MeetingOutcome<MeetingAnnounced> {
  const startsAt = beginning(meeting.startsAt, now);
  if (startsAt === undefined) return refusal('meeting.time-out-of-range', []);
  return { ok: true, event: { type: 'announced', day: dayOf(now), by, meeting: { ...meeting, startsAt } } };
}

/** Decides a command on a meeting at `now`. Nothing that was said of it is taken back by any. */
export function decideMeeting(
  meeting: MeetingCase,
  command: MeetingCommand,
  now: Millis,
): MeetingOutcome<MeetingChange> {
  const day = dayOf(now);
  const { by } = command;
  const legal = legalMeetingCommands(meeting, now);
  const refuse: Refuse = (code) => refusal(code, legal);
  const accept = (event: MeetingChange): MeetingOutcome<MeetingChange> => ({ ok: true, event });
  if (!legal.includes(command.type)) return refuse('meeting.illegal-transition');
  switch (command.type) {
    case 'move':
      return moved(meeting, command, now, refuse);
    case 'cancel':
      return accept({ type: 'cancelled', day, by, reason: command.reason });
    case 'split': {
      const { into } = command;
      if (into === meeting.id || meeting.splits.some((one) => one.into === into)) {
        return refuse('meeting.nothing-new');
      }
      if (meeting.splits.length >= MOST_OF_A_KIND) return refuse('meeting.full');
      return accept({ type: 'split', day, by, into });
    }
    case 'set-agenda':
      if (isSame(command.agenda, meeting.agenda)) return refuse('meeting.nothing-new');
      return accept({ type: 'agenda-set', day, by, agenda: [...command.agenda] });
    case 'open': {
      const at = reached(command.at, now);
      if (at === undefined || dayOf(at) < dayOf(millisOf(meeting.startsAt))) {
        return refuse('meeting.time-out-of-range');
      }
      return accept({ type: 'opened', day, by, at: momentOf(at) });
    }
    case 'close': {
      const at = within(meeting, command.at, now);
      if (at === undefined) return refuse('meeting.time-out-of-range');
      return accept({ type: 'closed', day, by, at: momentOf(at) });
    }
    case 'ask':
    case 'answer':
      return spoken(meeting, command, now, refuse);
    case 'attend':
      return accept({ type: 'attended', day, by, ...toldAttendance(command.cohorts) });
    case 'show-card': {
      const { publication } = command;
      if (meeting.cards.some((card) => card.publication === publication))
        return refuse('meeting.nothing-new');
      if (meeting.cards.length >= MOST_OF_A_KIND) return refuse('meeting.full');
      return accept({ type: 'card-shown', day, by, publication });
    }
    case 'minute':
      if (meeting.minutes?.text === command.text) return refuse('meeting.nothing-new');
      return accept({ type: 'minuted', day, by, text: command.text });
    case 'review': {
      const { well, badly, next } = command;
      return accept({ type: 'reviewed', day, by, well, badly, next });
    }
    case 'void-slips': {
      const { count, reason } = command;
      if (count < 1) return refuse('meeting.nothing-new');
      if ((meeting.voidings ?? []).length >= MOST_OF_A_KIND) return refuse('meeting.full');
      return accept({ type: 'slips-voided', day, by, count, reason });
    }
    case 'count-ratings': {
      const { n, slips, counts, solved } = command;
      if (meeting.rated) return refuse('meeting.nothing-new');
      return accept({
        type: 'rated',
        day,
        by,
        n,
        slips,
        ...(counts && { counts }),
        ...(solved && { solved }),
      });
    }
    case 'set-portfolios':
    case 'hold-progress':
      return followedUp(meeting, command, now, refuse);
  }
}

/** A move says where it goes: to another time or another place. */
function moved(
  meeting: MeetingCase,
  { by, startsAt, place, reason }: Command<'move'>,
  now: Millis,
  refuse: Refuse,
): MeetingOutcome<MeetingChange> {
  const { startsAt: fromStartsAt, place: fromPlace } = meeting;
  const toStartsAt = startsAt === undefined ? fromStartsAt : beginning(startsAt, now);
  if (toStartsAt === undefined) return refuse('meeting.time-out-of-range');
  const toPlace = place ?? fromPlace;
  if (toStartsAt === fromStartsAt && toPlace === fromPlace) return refuse('meeting.nothing-new');
  if (meeting.moves.length >= MOST_OF_A_KIND) return refuse('meeting.full');
  return {
    ok: true,
    event: { type: 'moved', day: dayOf(now), by, fromStartsAt, toStartsAt, fromPlace, toPlace, reason },
  };
}

/** What is asked and answered there happens while it lasts, and is written down within a day. */
function spoken(
  meeting: MeetingCase,
  command: Command<'ask' | 'answer'>,
  now: Millis,
  refuse: Refuse,
): MeetingOutcome<MeetingChange> {
  const { by, turn, at } = command;
  const day = dayOf(now);
  const known = meeting.questions.find((question) => question.turn === turn);
  if (command.type === 'ask') {
    if (known) return refuse('meeting.turn-taken');
    if (turn > MOST_TURNS) return refuse('meeting.full');
  } else if (!known || known.answer !== undefined) {
    return refuse('meeting.turn-not-open');
  }
  if (within(meeting, at, now) === undefined) return refuse('meeting.time-out-of-range');
  if (command.type === 'ask') {
    const { appeal, category } = command;
    return { ok: true, event: { type: 'question-asked', day, by, turn, appeal, category } };
  }
  const { answer, commitments } = command;
  return {
    ok: true,
    event: { type: 'question-answered', day, by, turn, answer, commitments: [...commitments] },
  };
}

/** Who looks after what, and how it goes: of promises that were made there. */
function followedUp(
  meeting: MeetingCase,
  command: Command<'set-portfolios' | 'hold-progress'>,
  now: Millis,
  refuse: Refuse,
): MeetingOutcome<MeetingChange> {
  const day = dayOf(now);
  const { by } = command;
  if (command.type === 'set-portfolios') {
    const portfolios = command.portfolios.map(({ owner: { name, title }, commitments }) => ({
      ...{ owner: { name, title }, commitments: [...commitments] },
    }));
    const before = meeting.portfolios?.items ?? [];
    if (JSON.stringify(before) === JSON.stringify(portfolios)) return refuse('meeting.nothing-new');
    return { ok: true, event: { type: 'portfolios-set', day, by, portfolios } };
  }
  const { heldOn, commitments, decided } = command;
  const over = dayOf(millisOf(meeting.closedAt ?? meeting.startsAt));
  if (!isDay(heldOn) || heldOn < over || heldOn > day) return refuse('meeting.time-out-of-range');
  if ((meeting.progress ?? []).length >= MOST_OF_A_KIND) return refuse('meeting.full');
  return {
    ok: true,
    event: { type: 'progress-held', day, by, heldOn, commitments: [...commitments], decided },
  };
}

/** A moment while the meeting lasts, not too long ago. */
function within(
  { openedAt, closedAt }: MeetingCase,
  said: Moment | undefined,
  now: Millis,
): Millis | undefined {
  const at = reached(said, now);
  if (at === undefined || openedAt === undefined || at < millisOf(openedAt)) return undefined;
  return closedAt !== undefined && at > millisOf(closedAt) ? undefined : at;
}

/** Now, or a moment of the last 24 hours. One that lies a little ahead by a device's clock is now. */
function reached(said: Moment | undefined, now: Millis): Millis | undefined {
  const at = said === undefined ? now : parseMoment(said);
  if (at === undefined || at > now + MEETING_CLOCK_SKEW || at < now - MEETING_REACH) return undefined;
  return Math.min(at, now);
}

/** A moment a meeting can begin at, as moments are written; undefined for one that is past or too far off. */
function beginning(said: Moment, now: Millis): Moment | undefined {
  const at = parseMoment(said);
  if (at === undefined || at <= now || dayOf(at) > addDays(dayOf(now), LONGEST_MEETING_DAYS))
    return undefined;
  return momentOf(at);
}

/** Of a moment that was let in before. */
function millisOf(moment: Moment): Millis {
  return parseMoment(moment) ?? Number.NaN;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function refusal<Event>(
  code: MeetingRefusal['code'],
  legal: readonly MeetingCommandType[],
): MeetingOutcome<Event> {
  return { ok: false, refusal: { code, legal } };
}
