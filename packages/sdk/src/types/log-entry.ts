// Entries of a ledger's log as they are read, and proofs of the tree they stand in.
import type { CardFacts } from './card-facts.js';
import type { AppealFacts, CommitmentFacts, SettingFacts, WhistleFacts } from './log.js';
import type { MeetingFacts } from './meeting-facts.js';
import type { ParticipationFacts } from './participation.js';
import type { DecisionFacts } from './decision-facts.js';
import type { ReviewFacts } from './review-facts.js';
import type { TaskFacts } from './task-facts.js';

/** An entry of an appeal, opened to everybody: with `salt` and `facts` anyone can make `hash` again. */
export interface AppealLogEntry {
  record: 'appeal';
  /** @TJS-type integer */
  index: number;
  /** SHA-256 leaf hash, 64 lower-case hex digits. */
  hash: string;
  /** The leaf's salt, 64 lower-case hex digits. */
  salt: string;
  facts: AppealFacts;
}

/** An entry of a commitment, opened to everybody. */
export interface CommitmentLogEntry {
  record: 'commitment';
  /** @TJS-type integer */
  index: number;
  hash: string;
  salt: string;
  facts: CommitmentFacts;
}

/** An entry of a whistle, opened to everybody. */
export interface WhistleLogEntry {
  record: 'whistle';
  /** @TJS-type integer */
  index: number;
  hash: string;
  salt: string;
  facts: WhistleFacts;
}

/** An entry of a task, opened to everybody. */
export interface TaskLogEntry {
  record: 'task';
  /** @TJS-type integer */
  index: number;
  hash: string;
  salt: string;
  facts: TaskFacts;
}

/** An entry of a meeting, opened to everybody. */
export interface MeetingLogEntry {
  record: 'meeting';
  /** @TJS-type integer */
  index: number;
  hash: string;
  salt: string;
  facts: MeetingFacts;
}

/** An entry of a panel review, opened to everybody. */
export interface ReviewLogEntry {
  record: 'review';
  /** @TJS-type integer */
  index: number;
  hash: string;
  salt: string;
  facts: ReviewFacts;
}

/** An entry of a decision, opened to everybody. */
export interface DecisionLogEntry {
  record: 'decision';
  /** @TJS-type integer */
  index: number;
  hash: string;
  salt: string;
  facts: DecisionFacts;
}

/** An entry of a published card, opened to everybody. */
export interface CardLogEntry {
  record: 'card';
  /** @TJS-type integer */
  index: number;
  hash: string;
  salt: string;
  facts: CardFacts;
}

/** An entry that says who took part, opened to everybody. */
export interface ParticipationLogEntry {
  record: 'participation';
  /** @TJS-type integer */
  index: number;
  hash: string;
  salt: string;
  facts: ParticipationFacts;
}

/** An entry of a setting, opened to everybody. */
export interface SettingLogEntry {
  record: 'setting';
  /** @TJS-type integer */
  index: number;
  hash: string;
  salt: string;
  facts: SettingFacts;
}

/** An entry that counts in the tree and is not opened: of a petition, which has no public view. */
export interface WithheldLogEntry {
  record: 'withheld';
  /** @TJS-type integer */
  index: number;
  hash: string;
}

/** Kinds of records may be added: an entry with `salt` and `facts` is open, whatever its `record`. */
export type LogEntry =
  | AppealLogEntry
  | CommitmentLogEntry
  | WhistleLogEntry
  | TaskLogEntry
  | MeetingLogEntry
  | DecisionLogEntry
  | ReviewLogEntry
  | CardLogEntry
  | ParticipationLogEntry
  | SettingLogEntry
  | WithheldLogEntry;

/** Entries in the order of the log. */
export interface LogEntryPage {
  /** The ledger's code, e.g. `FZ`. */
  ledger: string;
  /**
   * How many entries the log has now.
   * @TJS-type integer
   */
  size: number;
  items: LogEntry[];
  /**
   * Pass as `from` to go on; absent where the log ends.
   * @TJS-type integer
   */
  next?: number;
}

/**
 * A Merkle proof of RFC 9162: that the entry at `index`, or the whole tree of `from` entries, is in the tree of
 * `size` entries. It says nothing by itself: size and root come from a signed checkpoint.
 */
export interface LogProof {
  ledger: string;
  /** @TJS-type integer */
  size: number;
  /** @TJS-type integer */
  index?: number;
  /** @TJS-type integer */
  from?: number;
  /** 64 lower-case hex digits each, lowest first; 54 at most. */
  hashes: string[];
}
