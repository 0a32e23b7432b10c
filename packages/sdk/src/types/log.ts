// Sealed entries: the facts that are hashed into a ledger's log. Never text, place or contact.
import type { AnswerType } from './answer.js';
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { ClockStandard } from './body.js';
import type { CardFacts } from './card-facts.js';
import type { Category, Channel, Horizon, Level } from './classification.js';
import type {
  CommitmentChangeType,
  CommitmentId,
  CommitmentOrigin,
  CommitmentStatus,
  CommitmentWitness,
  PhotoId,
} from './commitment.js';
import type { Rating, Verdict, Witness } from './evaluation.js';
import type { ItemClocksFacts } from './item-clock-facts.js';
import type { CountingFacts } from './population.js';
import type { ParticipationFacts } from './participation.js';
import type { ReviewFacts } from './review-facts.js';
import type { Day } from './time.js';
import type { MeetingFacts } from './meeting-facts.js';
import type { DecisionFacts } from './decision-facts.js';
import type { TaskFacts } from './task-facts.js';
import type { AppealChangeType } from './timeline.js';
import type { OwnVocabulary, VocabularyChoice } from './vocabulary.js';
import type { WhistleChangeType, WhistleId, WhistleStatus } from './whistle.js';
import type { WordsDigest } from './words-digest.js';

/** The first entry of a case: everything figures need, fixed for ever. */
export interface AppealReceivedFacts {
  record: 'appeal';
  event: 'received';
  number: AppealNumber;
  /** Slug of the unit it was addressed to; it counts on that unit's card for ever. */
  body: string;
  /** The day written into the log. */
  day: Day;
  /** The day its clocks started: the earlier of what happened and what was recorded. */
  received: Day;
  channel: Channel;
  category: Category;
  /** Code of the item, where one was named. */
  item?: string;
  level: Level;
  horizon: Horizon;
  firstResponseDue: Day;
  resolutionDue: Day;
  /** Of what the resident wrote and chose. */
  words?: WordsDigest;
  demo?: true;
}

/** Every later entry of a case: what happened and where it now stands. */
export interface AppealChangedFacts {
  record: 'appeal';
  event: AppealChangeType;
  number: AppealNumber;
  day: Day;
  state: AppealState;
  /** Slug of the unit responsible after this entry. */
  responsible: string;
  category?: Category;
  /** For `recategorised`: code of the item it has from here on; absent where it has none. */
  item?: string;
  level?: Level;
  horizon?: Horizon;
  answer?: AnswerType;
  verdict?: Verdict;
  rating?: Rating;
  witness?: Witness;
  /** For the first answer: whether it came by the first clock's due day. For a claim or closing: the second's. */
  onTime?: boolean;
  /** For `merged`: the case it went into. */
  into?: AppealNumber;
  /** For `petition-extended`: the later day. */
  extendedTo?: Day;
  /**
   * For `erased`: the entries whose words nobody can check any more, because their salts are gone.
   * @items {"type":"integer","minimum":0}
   */
  indexes?: number[];
  /** Of the whole event in its author's words: answer, reason, note, comment. */
  words?: WordsDigest;
  demo?: true;
}

export type AppealFacts = AppealReceivedFacts | AppealChangedFacts;

/** The first entry of a commitment. The original due day stands here for ever. */
export interface CommitmentMadeFacts {
  record: 'commitment';
  event: 'made';
  id: CommitmentId;
  /** Slug of the unit on whose card it stands. */
  body: string;
  unit: string;
  origin: CommitmentOrigin;
  appeal?: AppealNumber;
  /** The day written into the log. */
  day: Day;
  made: Day;
  originalDue: Day;
  provisional?: true;
  /** Of text, owner and how the day was counted. */
  words?: WordsDigest;
  demo?: true;
}

/** A photo of before or after that is public from here on. */
export interface CommitmentPhotoFacts {
  id: PhotoId;
  kind: 'before' | 'after';
  /** SHA-256 of the JPEG, 64 lower-case hex digits. */
  digest: string;
}

/** Every later entry of a commitment. */
export interface CommitmentChangedFacts {
  record: 'commitment';
  event: CommitmentChangeType;
  id: CommitmentId;
  day: Day;
  status: CommitmentStatus;
  /** The day it is due after this entry. */
  due: Day;
  verdict?: Verdict;
  witness?: CommitmentWitness;
  /** For a claim: whether it came by the original due day. */
  onTime?: boolean;
  /** For `evidence-added` with a photo. */
  photo?: CommitmentPhotoFacts;
  /** For `photo-taken-down`: which is not public any more. */
  takenDown?: PhotoId;
  words?: WordsDigest;
  demo?: true;
}

export type CommitmentFacts = CommitmentMadeFacts | CommitmentChangedFacts;

/** The first entry of a whistle: who called whom to which case, and by when. */
export interface WhistleBlownFacts {
  record: 'whistle';
  event: 'blown';
  id: WhistleId;
  /** Slug of the unit on whose page it stands. */
  body: string;
  /** Slug of the unit that blew it. */
  by: string;
  appeal: AppealNumber;
  /**
   * Slugs of the units called.
   * @items {"type":"string"}
   */
  bureaus: string[];
  /** The day written into the log, which is the day it was blown. */
  day: Day;
  /** The last day on which a called unit arrives in time. No entry changes it. */
  arriveBy: Day;
  provisional?: true;
  /** Of what for, and how the day was counted. */
  words?: WordsDigest;
  demo?: true;
}

/** Every later entry of a whistle. */
export interface WhistleChangedFacts {
  record: 'whistle';
  event: WhistleChangeType;
  id: WhistleId;
  /** Slug of the unit that wrote it down. */
  by: string;
  day: Day;
  status: WhistleStatus;
  /** For `arrived` and `said`: slug of the called unit that came, or spoke. */
  bureau?: string;
  /** For `arrived`: the day it came, which may be earlier than the day it was written down. */
  on?: Day;
  /** For `arrived`: whether it came by `arriveBy`. */
  onTime?: boolean;
  words?: WordsDigest;
  demo?: true;
}

export type WhistleFacts = WhistleBlownFacts | WhistleChangedFacts;

/** How cards are counted (口径), as far as numbers say it. */
export interface FigureRules {
  /**
   * Which edition of the counting rules; the next one counts differently.
   * @TJS-type integer
   */
  edition: number;
  /**
   * Percentages of fewer cases have no value.
   * @TJS-type integer
   */
  smallestSample: number;
  /**
   * Days without a claim past the original due day after which a promise is broken.
   * @TJS-type integer
   */
  brokenAfterDays: number;
}

/** How cards are counted from here on. */
export interface FigureRulesFacts {
  record: 'setting';
  event: 'set';
  setting: 'figures';
  day: Day;
  value: FigureRules;
}

/** Which keys sign this log from here on. */
export interface SealKeysFacts {
  record: 'setting';
  event: 'set';
  setting: 'seal-keys';
  day: Day;
  /** Verifier keys as text, the current one first; older ones that still sign along after it. */
  value: string[];
}

/** How long a unit has for what it receives from here on. What was received before keeps what it was promised. */
export interface StandardFacts {
  record: 'setting';
  event: 'set';
  setting: 'standard';
  /** Slug of the unit. */
  body: string;
  day: Day;
  value: ClockStandard;
  /** As it was until here. */
  before: ClockStandard;
  demo?: true;
}

/** Which words a unit's lists are told in from here on. */
export interface VocabularyFacts {
  record: 'setting';
  event: 'set';
  setting: 'vocabulary';
  /** Slug of the unit. */
  body: string;
  day: Day;
  value: VocabularyChoice;
  /** As it was until here. */
  before: VocabularyChoice;
  /** Where `value` is `own`: the lists. */
  own?: OwnVocabulary;
  /** Where `before` is. */
  ownBefore?: OwnVocabulary;
  demo?: true;
}

/** What everybody who reads the log has to know to read it. */
export type SettingFacts =
  FigureRulesFacts | SealKeysFacts | StandardFacts | VocabularyFacts | ItemClocksFacts | CountingFacts;

/** What any leaf of a log can say. */
export type SealedFacts =
  | AppealFacts
  | CommitmentFacts
  | WhistleFacts
  | TaskFacts
  | MeetingFacts
  | DecisionFacts
  | ReviewFacts
  | CardFacts
  | ParticipationFacts
  | SettingFacts;
