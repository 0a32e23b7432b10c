// What staff send and see. Reached by bearer token only.
import type { Answer } from './answer.js';
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { Supplement } from './appeal.js';
import type { Attachment } from './attachment.js';
import type { BodySummary } from './body.js';
import type { AppealKind, Category, Channel, Cohort, Horizon, Level } from './classification.js';
import type { Clocks } from './clock.js';
import type { Evaluation } from './evaluation.js';
import type { PublicationCounts, PublicationDecision, StaffPublicationCheck } from './public-words.js';
import type { AppealDetail, AppealItem } from './taxonomy.js';
import type { Day, Moment } from './time.js';
import type { TimelineEntry } from './timeline.js';
import type { StaffWhistle } from './whistle.js';

/** Who may do what; one policy table (rules/policy). */
export type Role = 'grid' | 'clerk' | 'lead' | 'bureau' | 'panel' | 'district' | 'admin' | 'auditor';

/** What staff can do to an appeal; also the names in `legal` of a refusal. */
export type StaffAction =
  | 'accept'
  | 'decline'
  | 'assign'
  | 'take-over'
  | 'contest'
  | 'start'
  | 'answer'
  | 'claim-done'
  | 'witness'
  | 'reopen'
  | 'docket'
  | 'extend-petition'
  | 'merge'
  | 'recategorise';

/**
 * An appeal as staff see it. Contact data is never part of it. Once it is erased there are no words in it, and
 * `cohort`, `consentToPublish` and times say nothing but the day.
 */
export interface StaffAppeal {
  number: AppealNumber;
  body: BodySummary;
  responsible: BodySummary;
  /** The unit it has been passed to and that has not yet taken it over. */
  assignee?: BodySummary;
  kind: AppealKind;
  category: Category;
  /** What exactly it is, where that was said. */
  item?: AppealItem;
  /** The service standard it was promised when it was received; nothing changes it. */
  standard?: string;
  /** Who answers for such a thing, where that is not who has it: whom it is best passed to. */
  suggestedUnit?: BodySummary;
  channel: Channel;
  cohort: Cohort;
  level: Level;
  horizon: Horizon;
  /** Absent, as are `text` and `place`, once it is erased. */
  title?: string;
  text?: string;
  place?: string;
  /** What was answered to the unit's extra questions, in their order. */
  details?: AppealDetail[];
  /** The day its content was erased at the resident's wish. Nothing can be done on it any more. */
  erasedOn?: Day;
  anonymous: boolean;
  consentToPublish: boolean;
  /** What became of publishing it; absent without consent. */
  publication?: StaffPublicationCheck;
  /** Who decided about publishing it, oldest first; absent where nobody has. */
  publicationDecisions?: PublicationDecision[];
  /** 代办: somebody said it for somebody else. */
  onBehalf?: true;
  hasContact: boolean;
  /** Whether this reader may look at the contact now; every look is written down and shown to the resident. */
  mayLookAtContact?: true;
  /** Whether this reader may have the resident's lost code replaced, after asking whether it is them. */
  mayReissueCode?: true;
  /** Photos its resident sent, in the order they came; absent if there are none. */
  attachments?: Attachment[];
  /** Whether this reader may look at them now; that they did is written down and shown to the resident. */
  mayLookAtAttachments?: true;
  state: AppealState;
  /** 并入同类: the case it is handled with; only while its state is `merged`. */
  mergedInto?: AppealNumber;
  receivedAt: Moment;
  occurredAt: Moment;
  /** @TJS-type integer */
  ageDays: number;
  clocks: Clocks;
  confirmBy?: Day;
  disputed: boolean;
  reopened: boolean;
  docketed: boolean;
  answers: Answer[];
  evaluations: Evaluation[];
  supplements: Supplement[];
  timeline: TimelineEntry[];
  /** Whistles blown for it, newest first; absent if there are none. */
  whistles?: StaffWhistle[];
  /** Whether this reader may blow a whistle for it now. */
  mayBlowWhistle?: true;
  /** What can be done from here by this reader. */
  actions: StaffAction[];
  demo?: true;
}

/** One line of a queue, ordered by clock. */
export interface StaffAppealSummary {
  number: AppealNumber;
  responsible: BodySummary;
  category: Category;
  /** What exactly it is, where that was said. */
  item?: AppealItem;
  level: Level;
  state: AppealState;
  /** Absent once it is erased. */
  title?: string;
  erasedOn?: Day;
  receivedAt: Moment;
  clocks: Clocks;
  disputed: boolean;
  demo?: true;
}

export interface StaffAppealPage {
  items: StaffAppealSummary[];
  next?: string;
  /** Of a queue: how the unit keeps up with looking at words before they are published. */
  publication?: PublicationCounts;
}

/** Legal reasons not to take a case (《北京市接诉即办工作条例》 Art. 11). */
export type DeclineReason =
  | 'not-this-authority'
  | 'in-litigation-or-arbitration'
  | 'under-petition-procedure'
  | 'already-decided'
  | 'unlawful-demand'
  | 'no-concrete-matter';

export interface DeclineDraft {
  reason: DeclineReason;
  /**
   * The right door to go to instead.
   * @minLength 1
   * @maxLength 500
   */
  goTo: string;
}

export interface AssignDraft {
  /**
   * Slug of the unit it is passed to.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  unit: string;
  /** @maxLength 500 */
  note?: string;
}

export interface ContestDraft {
  /**
   * @minLength 10
   * @maxLength 500
   */
  reason: string;
}

/** An act that needs no words of its own. */
export interface NoteDraft {
  /** @maxLength 500 */
  note?: string;
}

/** Taking a case in hand, and when it can be done where that is clear by now. */
export interface HandlingDraft extends NoteDraft {
  /** At once, by a date, or as steady work. As before if absent; no clock is moved by it. */
  horizon?: Horizon;
}

export interface ReopenDraft {
  /**
   * @minLength 10
   * @maxLength 500
   */
  reason: string;
}

/** 挂账督办: who watches over it and when it is looked at next. */
export interface DocketDraft {
  /**
   * @minLength 1
   * @maxLength 40
   */
  supervisor: string;
  nextReview: Day;
  /** @maxLength 500 */
  note?: string;
}

/** Extending a petition whose matter is complex; the resident reads why. */
export interface PetitionExtensionDraft {
  /**
   * Days beyond the day it was due, which stands.
   * @TJS-type integer
   * @minimum 1
   * @maximum 30
   */
  days: number;
  /**
   * @minLength 10
   * @maxLength 500
   */
  reason: string;
}

/** 并入同类: the case that goes on for both. Of the same ledger, not ended and no petition. */
export interface MergeDraft extends NoteDraft {
  /**
   * @maxLength 16
   * @pattern ^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$
   */
  into: string;
}

/** Another category, or another item of it; no clock is moved by it. */
export interface RecategoriseDraft extends NoteDraft {
  category: Category;
  /**
   * What exactly it is: the code of one of the unit's items in that category. Without it, it has none any more.
   * @maxLength 40
   * @pattern ^[a-z0-9][a-z0-9-]{0,39}$
   */
  item?: string;
}
