// What of a decision is sealed as facts. Its words stand beside them, as a digest. No ballot is ever a leaf.
import type { InspectionFinding, InspectionSubject } from './decision-inspection.js';
import type {
  DecisionChangeType,
  DecisionId,
  DecisionMajority,
  DecisionOutcome,
  DecisionStatus,
  Electorate,
} from './decision.js';
import type { Day } from './time.js';
import type { WordsDigest } from './words-digest.js';

/** The first entry of a decision. */
export interface DecisionAnnouncedFacts {
  record: 'decision';
  event: 'announced';
  id: DecisionId;
  /** Slug of the unit on whose page it stands. */
  body: string;
  /** The day written into the log. */
  day: Day;
  electorate: Electorate;
  /** @TJS-type integer */
  rollSize: number;
  /**
   * How many options there are.
   * @TJS-type integer
   */
  options: number;
  /** First and last day of the discussion. */
  discussFrom: Day;
  discussTo: Day;
  /** First and last day of voting. */
  voteFrom: Day;
  voteTo: Day;
  majority: DecisionMajority;
  /** @TJS-type integer */
  quorumPercent: number;
  /** Of question, background, options and witnesses. */
  words?: WordsDigest;
  demo?: true;
}

/** Every later entry of a decision. */
export interface DecisionChangedFacts {
  record: 'decision';
  event: DecisionChangeType;
  id: DecisionId;
  /** Slug of the unit that wrote it down; absent for what the calendar did. */
  by?: string;
  day: Day;
  status: DecisionStatus;
  /**
   * For ballots printed or voided: how many.
   * @TJS-type integer
   */
  count?: number;
  /** For `extended`: the last day before, and after. */
  from?: Day;
  to?: Day;
  /**
   * For `closed`: handed out against the roll.
   * @TJS-type integer
   */
  issued?: number;
  /**
   * For `closed`: in the box.
   * @TJS-type integer
   */
  used?: number;
  /**
   * For `closed`: taken out of use.
   * @TJS-type integer
   */
  void?: number;
  /**
   * For `closed`: handed out and not in the box.
   * @TJS-type integer
   */
  unused?: number;
  /**
   * For `closed`: ballots of each option, in their order.
   * @items {"type":"integer"}
   */
  ballots?: number[];
  quorumMet?: boolean;
  outcome?: DecisionOutcome;
  /**
   * The chosen option's place.
   * @TJS-type integer
   */
  option?: number;
  /** For `adopted`: the commitment or task that carries it out. */
  in?: string;
  /**
   * For `inspected`, and for its photos: which one, from 1.
   * @TJS-type integer
   */
  inspection?: number;
  /** For `inspected`: the day they looked. */
  on?: Day;
  subject?: InspectionSubject;
  finding?: InspectionFinding;
  /**
   * For `inspected`: how many looked.
   * @TJS-type integer
   */
  people?: number;
  /** For a photo: the SHA-256 of the JPEG, 64 lower-case hex digits. */
  photo?: string;
  words?: WordsDigest;
  demo?: true;
}

export type DecisionFacts = DecisionAnnouncedFacts | DecisionChangedFacts;
