// A meeting as the rules know it. All of it is public; what residents asked is kept apart, so that it can be forgotten.
import type {
  AnswerType,
  AppealNumber,
  Category,
  CommitmentId,
  Day,
  MeetingAttendance,
  MeetingId,
  MeetingKind,
  MeetingMinutes,
  MeetingMove,
  MeetingRatingCount,
  MeetingPortfolios,
  MeetingReview,
  MeetingSolvedCount,
  MeetingSplit,
  MeetingStatus,
  Moment,
  ProgressMeeting,
  ShownCard,
  SlipVoiding,
} from '../../types/index.js';

export interface DeskCase {
  readonly what: string;
  /** Slug of the unit that sits there. */
  readonly unit: string;
}

/** A question as it is sealed: none of its words. */
export interface QuestionCase {
  readonly turn: number;
  readonly appeal: AppealNumber;
  readonly category: Category;
  readonly answer?: AnswerType;
  readonly commitments: readonly CommitmentId[];
}

/** Ratings by seat slip once they are sealed; their counts where enough rated it. */
export interface RatedCase {
  readonly on: Day;
  readonly n: number;
  readonly slips: number;
  readonly counts?: readonly MeetingRatingCount[];
  readonly solved?: readonly MeetingSolvedCount[];
}

export interface MeetingCase {
  readonly id: MeetingId;
  /** Slug of the unit that reports. Never changes. */
  readonly body: string;
  readonly kind: MeetingKind;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Moment;
  readonly status: MeetingStatus;
  readonly announcedOn: Day;
  readonly agenda: readonly string[];
  readonly desks: readonly DeskCase[];
  readonly seats?: number;
  readonly moves: readonly MeetingMove[];
  readonly splits: readonly MeetingSplit[];
  readonly openedAt?: Moment;
  readonly closedAt?: Moment;
  readonly attendance?: MeetingAttendance;
  /** In the order they were written down. */
  readonly questions: readonly QuestionCase[];
  readonly minutes?: MeetingMinutes;
  readonly review?: MeetingReview;
  readonly rated?: RatedCase;
  readonly portfolios?: MeetingPortfolios;
  readonly progress?: ProgressMeeting[];
  readonly cards: readonly ShownCard[];
  readonly voidings?: SlipVoiding[];
  readonly cancelledOn?: Day;
  readonly cancelReason?: string;
  readonly demo?: true;
}

/** The latest a meeting can begin, in days after the day that is said. */
export const LONGEST_MEETING_DAYS = 366;

/** The highest number a question can have on the night. */
export const MOST_TURNS = 500;

/** How often a meeting can be moved, split, or show a card. */
export const MOST_OF_A_KIND = 50;

/** How late what happened at a meeting can be written down, in milliseconds: a desk may be offline for a day. */
export const MEETING_REACH = 86_400_000;

/** How long after its closing a meeting can be rated by seat slip, in milliseconds: a week. */
export const RATING_WINDOW = 7 * 86_400_000;

/** Milliseconds the clock of a device in the hall may be ahead: what it says happened now. */
export const MEETING_CLOCK_SKEW = 5 * 60_000;
