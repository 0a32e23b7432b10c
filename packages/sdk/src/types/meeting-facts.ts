// What of a meeting is sealed as facts. Its words stand beside them, as a digest; what residents asked stands in neither.
import type { AnswerType } from './answer.js';
import type { AppealNumber } from './appeal-state.js';
import type { Category } from './classification.js';
import type {
  CohortAttendance,
  MeetingChangeType,
  MeetingId,
  MeetingKind,
  MeetingStatus,
} from './meeting.js';
import type { MeetingRatingCount, MeetingSolvedCount } from './meeting-ratings.js';
import type { PublicationId } from './report-card.js';
import type { Day, Moment } from './time.js';
import type { WordsDigest } from './words-digest.js';

/** The first entry of a meeting. */
export interface MeetingAnnouncedFacts {
  record: 'meeting';
  event: 'announced';
  id: MeetingId;
  /** Slug of the unit that reports. */
  body: string;
  /** Slug of the unit that wrote it down. */
  by: string;
  kind: MeetingKind;
  /** The day written into the log. */
  day: Day;
  startsAt: Moment;
  /**
   * Units at the consulting desks, in their order.
   * @items {"type":"string"}
   */
  desks: string[];
  /** @TJS-type integer */
  seats?: number;
  /** Of title, place, agenda and what the desks are for. */
  words?: WordsDigest;
  demo?: true;
}

/** Every later entry of a meeting. */
export interface MeetingChangedFacts {
  record: 'meeting';
  event: MeetingChangeType;
  id: MeetingId;
  /** Slug of the unit that wrote it down. */
  by: string;
  day: Day;
  status: MeetingStatus;
  /** For `moved`: when it begins after this entry. */
  startsAt?: Moment;
  /** For `moved`: when it was to begin before. */
  from?: Moment;
  /** For `opened` and `closed`: when that was. */
  at?: Moment;
  /** For `split`: the other meeting. */
  into?: MeetingId;
  /** For `card-shown`: the sealed card. */
  publication?: PublicationId;
  /**
   * For `attended`: how many came, as far as it is told.
   * @TJS-type integer
   */
  total?: number;
  /** For `attended`. */
  cohorts?: CohortAttendance[];
  /**
   * For a question: its number on the night, from 1.
   * @TJS-type integer
   */
  turn?: number;
  /** For a question: the appeal it became. */
  appeal?: AppealNumber;
  category?: Category;
  /** For `question-answered`. */
  answer?: AnswerType;
  /** For `progress-held`: the day it was held. */
  heldOn?: Day;
  /**
   * For `question-answered`: promises made with it. For `portfolios-set`: those somebody looks after. For
   * `progress-held`: those that were looked at.
   * @items {"type":"string"}
   */
  commitments?: string[];
  /**
   * For `rated`: how many rated it by seat slip.
   * @TJS-type integer
   */
  n?: number;
  /**
   * For `rated`: of how many slips.
   * @TJS-type integer
   */
  slips?: number;
  /**
   * For `slips-voided`: how many.
   * @TJS-type integer
   */
  count?: number;
  /** For `rated`: all five, the best first; absent where too few rated it. */
  ratings?: MeetingRatingCount[];
  /** For `rated`: absent where too few said so. */
  solved?: MeetingSolvedCount[];
  words?: WordsDigest;
  demo?: true;
}

export type MeetingFacts = MeetingAnnouncedFacts | MeetingChangedFacts;
