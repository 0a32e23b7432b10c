// What anybody can ask of a meeting, and what has happened to it. Each event is appended to the ledger and sealed.
import type {
  AnswerType,
  AppealNumber,
  Category,
  CohortAttendance,
  CommitmentId,
  Day,
  MeetingId,
  Moment,
  Portfolio,
  PublicationId,
} from '../../types/index.js';
import type { CohortCount } from './attendance.js';
import type { MeetingCase, RatedCase } from './case.js';

/** What a new meeting starts with. */
export type NewMeeting = Pick<
  MeetingCase,
  'id' | 'body' | 'kind' | 'title' | 'place' | 'startsAt' | 'agenda' | 'desks' | 'seats' | 'demo'
>;

/** `by` is the slug of the unit that acts; `at` when it happened, now if absent. */
export type MeetingCommand =
  | { type: 'move'; by: string; startsAt?: Moment; place?: string; reason: string }
  | { type: 'cancel'; by: string; reason: string }
  | { type: 'split'; by: string; into: MeetingId }
  | { type: 'set-agenda'; by: string; agenda: readonly string[] }
  | { type: 'open'; by: string; at?: Moment }
  | { type: 'ask'; by: string; turn: number; appeal: AppealNumber; category: Category; at?: Moment }
  | {
      type: 'answer';
      by: string;
      turn: number;
      answer: AnswerType;
      commitments: readonly CommitmentId[];
      at?: Moment;
    }
  | { type: 'attend'; by: string; cohorts: readonly CohortCount[] }
  | { type: 'show-card'; by: string; publication: PublicationId }
  | { type: 'close'; by: string; at?: Moment }
  | { type: 'minute'; by: string; text: string }
  | { type: 'review'; by: string; well: string; badly: string; next: string }
  | { type: 'void-slips'; by: string; count: number; reason: string }
  /** The calendar's: the week for ratings is over. */
  | ({ type: 'count-ratings'; by: string } & Omit<RatedCase, 'on'>)
  | { type: 'set-portfolios'; by: string; portfolios: readonly Portfolio[] }
  | {
      type: 'hold-progress';
      by: string;
      heldOn: Day;
      commitments: readonly CommitmentId[];
      decided: string;
    };

export type MeetingCommandType = MeetingCommand['type'];

interface Fact<Type extends string> {
  readonly type: Type;
  /** The day it was written, in Beijing. */
  readonly day: Day;
  /** Slug of the unit that acted. */
  readonly by: string;
}

export type MeetingAnnounced = Fact<'announced'> & { meeting: NewMeeting };

export type MeetingChange =
  | (Fact<'moved'> & {
      fromStartsAt: Moment;
      toStartsAt: Moment;
      fromPlace: string;
      toPlace: string;
      reason: string;
    })
  | (Fact<'cancelled'> & { reason: string })
  | (Fact<'split'> & { into: MeetingId })
  | (Fact<'agenda-set'> & { agenda: readonly string[] })
  | (Fact<'opened' | 'closed'> & { at: Moment })
  | (Fact<'question-asked'> & { turn: number; appeal: AppealNumber; category: Category })
  | (Fact<'question-answered'> & {
      turn: number;
      answer: AnswerType;
      commitments: readonly CommitmentId[];
    })
  | (Fact<'attended'> & { total?: number; cohorts: readonly CohortAttendance[] })
  | (Fact<'card-shown'> & { publication: PublicationId })
  | (Fact<'minuted'> & { text: string })
  | (Fact<'reviewed'> & { well: string; badly: string; next: string })
  | (Fact<'slips-voided'> & { count: number; reason: string })
  | (Fact<'rated'> & Omit<RatedCase, 'on'>)
  | (Fact<'portfolios-set'> & { portfolios: readonly Portfolio[] })
  | (Fact<'progress-held'> & {
      heldOn: Day;
      commitments: readonly CommitmentId[];
      decided: string;
    });

export type MeetingEvent = MeetingAnnounced | MeetingChange;
