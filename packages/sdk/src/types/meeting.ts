// A report meeting 报告会: when and where it is, what was asked there, and what became of it. Everything in it is public.
import type { AnswerType } from './answer.js';
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { AppealKind, Category, Cohort } from './classification.js';
import type { CommitmentId, CommitmentOwner, CommitmentStatus } from './commitment.js';
import type { MeetingPortfolios, ProgressMeeting, QuestionWhistle } from './meeting-follow-up.js';
import type { MeetingRatings } from './meeting-ratings.js';
import type { PublicationId } from './report-card.js';
import type { Day, Moment } from './time.js';

/**
 * A meeting's public id: ledger code, `M`, year, serial, e.g. `FZ-M-2026-000003`.
 * @pattern ^[A-Z]{2,4}-M-[0-9]{4}-[0-9]{6}$
 */
export type MeetingId = string;

/** Who reports to whom: 街镇 to its residents, 社区居委会 to theirs, 物业 to owners; or on one topic, 专项. */
export type MeetingKind = 'street' | 'community' | 'property' | 'special';

export type MeetingStatus = 'announced' | 'open' | 'closed' | 'cancelled';

/** A consulting desk 场外咨询台. */
export interface MeetingDesk {
  /** What one can ask there. */
  what: string;
  /** The unit that sits there. */
  unit: BodySummary;
}

/** One time the meeting was put elsewhere, or to another time. */
export interface MeetingMove {
  on: Day;
  reason: string;
  fromStartsAt: Moment;
  toStartsAt: Moment;
  fromPlace: string;
  toPlace: string;
}

/** Another meeting that takes part of the people 分场. */
export interface MeetingSplit {
  into: MeetingId;
  on: Day;
}

/** How many of a cohort came. */
export interface CohortAttendance {
  cohort: Cohort;
  /**
   * Absent where fewer than five came, and where the number would tell how many those were.
   * @TJS-type integer
   */
  count?: number;
}

/** Who came, in numbers that tell nobody who. */
export interface MeetingAttendance {
  /** The day it was written down. */
  on: Day;
  /**
   * Absent where it would tell a number that is not told.
   * @TJS-type integer
   */
  total?: number;
  /** Those of which somebody came. */
  cohorts: CohortAttendance[];
}

/** What is said of it afterwards 复盘. */
export interface MeetingReview {
  on: Day;
  well: string;
  badly: string;
  next: string;
}

export interface MeetingMinutes {
  on: Day;
  text: string;
}

/** A sealed report card 成绩单 that was shown there. */
export interface ShownCard {
  publication: PublicationId;
  on: Day;
}

/** Seat slips that were taken out of use. */
export interface SlipVoiding {
  /** @TJS-type integer */
  count: number;
  on: Day;
  reason: string;
}

/** A meeting as anyone sees it. */
export interface Meeting {
  id: MeetingId;
  /** The unit that reports. */
  body: BodySummary;
  kind: MeetingKind;
  title: string;
  place: string;
  /** As it stands now. */
  startsAt: Moment;
  status: MeetingStatus;
  announcedOn: Day;
  /** What it is about, in order. */
  agenda: string[];
  desks: MeetingDesk[];
  /** @TJS-type integer */
  seats?: number;
  /**
   * How many of the seats are taken, by those who registered and by slips printed for those who didn't.
   * @TJS-type integer
   */
  taken?: number;
  /** Every time and place it had before, with the reason; oldest first. */
  moves: MeetingMove[];
  splits: MeetingSplit[];
  /** When it began. */
  openedAt?: Moment;
  closedAt?: Moment;
  attendance?: MeetingAttendance;
  /**
   * How many questions were asked and written down.
   * @TJS-type integer
   */
  questions: number;
  /**
   * How many of them were answered there.
   * @TJS-type integer
   */
  answered: number;
  minutes?: MeetingMinutes;
  review?: MeetingReview;
  /** What those with seat slips thought of it; from its closing on. */
  ratings?: MeetingRatings;
  portfolios?: MeetingPortfolios;
  /** 推进会, in the order they were written down; absent where there was none. */
  progress?: ProgressMeeting[];
  cards: ShownCard[];
  /** Seat slips taken out of use, oldest first; absent where there were none. */
  voidings?: SlipVoiding[];
  cancelledOn?: Day;
  cancelReason?: string;
  demo?: true;
}

/** A promise made there, as it stands today. */
export interface MeetingPromise {
  commitment: CommitmentId;
  text: string;
  /** Who answers for it, in office. */
  owner?: CommitmentOwner;
  unit: BodySummary;
  due: Day;
  originalDue: Day;
  status: CommitmentStatus;
}

/** A question that was asked there, and what became of it. */
export interface MeetingQuestion {
  /**
   * Its number on the night, from 1.
   * @TJS-type integer
   */
  turn: number;
  /** In one sentence, as the wall said it. Absent once its resident had the appeal erased. */
  asked?: string;
  appeal: AppealNumber;
  /** Of the appeal it became. */
  kind: AppealKind;
  category: Category;
  /** Of the appeal it became, today. */
  state: AppealState;
  /** Of the answer that was given there; absent where none was. */
  answer?: AnswerType;
  /** What was answered. Absent as `asked` is. */
  answered?: string;
  promises: MeetingPromise[];
  /** Whistles blown for it, the latest first; absent where there is none. */
  whistles?: QuestionWhistle[];
}

export type MeetingEventType =
  | 'announced'
  | 'moved'
  | 'cancelled'
  | 'split'
  | 'agenda-set'
  | 'opened'
  | 'question-asked'
  | 'question-answered'
  | 'attended'
  | 'card-shown'
  | 'closed'
  | 'minuted'
  | 'reviewed'
  | 'rated'
  | 'portfolios-set'
  | 'progress-held'
  | 'slips-voided';

/** The steps that streams and webhooks tell of: not what is done with the paper. */
export type MeetingNewsType = Exclude<MeetingEventType, 'slips-voided'>;

/** Everything that can happen to a meeting after it was announced. */
export type MeetingChangeType = Exclude<MeetingEventType, 'announced'>;

/** One step of its life, with what is needed to check it against the sealed log. */
export interface MeetingStep {
  type: MeetingEventType;
  on: Day;
  /** A unit's name. */
  by: string;
  /**
   * Its place in the sealed log.
   * @TJS-type integer
   */
  leafIndex: number;
  /** The event as it was sealed: canonical JSON. */
  words: string;
  /** With it and `words` anyone can make the digest the entry's facts carry. 64 lower-case hex digits. */
  wordsSalt: string;
}

/** Visits to households 入户走访 that were made before a meeting. */
export interface VisitsBefore {
  /** Counted from this day: of the meeting before, else 90 days back. */
  since: Day;
  /**
   * Five at least: fewer are told of nobody.
   * @TJS-type integer
   */
  visits: number;
}

/** The meeting of whose people this one takes part, or one that takes part of its own. */
export interface LinkedMeeting {
  id: MeetingId;
  /** `into`: this one's people can go there. `from`: its people can come here. */
  relation: 'into' | 'from';
  title: string;
  place: string;
  startsAt: Moment;
  status: MeetingStatus;
}

/** A meeting with everything that was asked, by turn, and its whole life, newest first. */
export interface MeetingDetail extends Meeting {
  /** As they were written down by now; absent for fewer than five, and where they were not asked for. */
  visitsBefore?: VisitsBefore;
  /** As they stand now; absent where there are none, and where they were not asked for. */
  linked?: LinkedMeeting[];
  asked: MeetingQuestion[];
  history: MeetingStep[];
}

export interface MeetingPage {
  /** Those to come and those going on, the nearest first; then those that are over, the latest first. */
  items: Meeting[];
  /** Pass as `cursor` to get the next page; absent on the last. */
  next?: string;
}
