// Response plans 回应预案: what is said at a meeting when a hot topic comes up. For staff only; nothing of them is public or sealed.
import type { BodySummary } from './body.js';
import type { Category } from './classification.js';
import type { MeetingId } from './meeting.js';
import type { Day, Moment } from './time.js';

/**
 * A plan's id: ledger code, `Y`, year, serial, e.g. `FZ-Y-2026-000002`.
 * @pattern ^[A-Z]{2,4}-Y-[0-9]{4}-[0-9]{6}$
 */
export type PlanId = string;

/** `ready` once a lead has said so; every change makes it a draft again. */
export type PlanStatus = 'draft' | 'ready';

/** What can be promised, by whom and until when. */
export interface PlannedPromise {
  what: string;
  who: string;
  until?: Day;
}

/** What a plan says. */
export interface PlanContent {
  category: Category;
  /** In a few words. */
  topic: string;
  /** What people ask. */
  asked: string;
  /**
   * Appeals it is about.
   * @items {"type":"string","pattern":"^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$"}
   */
  appeals: string[];
  /** What is known. */
  known: string;
  promises: PlannedPromise[];
  /** What can't be done, and why. */
  cannot?: string;
  /** Who speaks. */
  speaker: string;
  /** Slugs of units it concerns beside the one that reports: their staff may read it. */
  units: string[];
}

export interface PlannedPromiseDraft {
  /**
   * @minLength 1
   * @maxLength 200
   * @format public-words
   */
  what: string;
  /**
   * A person in office, or a unit.
   * @minLength 1
   * @maxLength 60
   * @format public-words
   */
  who: string;
  until?: Day;
}

/** A plan as it is written. No telephone or identity number in any of it. */
export interface PlanDraft {
  category: Category;
  /**
   * @minLength 1
   * @maxLength 60
   * @format public-words
   */
  topic: string;
  /**
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  asked: string;
  /**
   * Each once, of the ledger.
   * @maxItems 50
   * @items {"type":"string","maxLength":16,"pattern":"^[A-Z]{2,4}-[0-9]{4}-[0-9]{6}$"}
   */
  appeals: string[];
  /**
   * @minLength 1
   * @maxLength 2000
   * @format public-words
   */
  known: string;
  /**
   * @maxItems 10
   */
  promises: PlannedPromiseDraft[];
  /**
   * @minLength 1
   * @maxLength 1000
   * @format public-words
   */
  cannot?: string;
  /**
   * @minLength 1
   * @maxLength 60
   * @format public-words
   */
  speaker: string;
  /**
   * Each once.
   * @maxItems 10
   * @items {"type":"string","maxLength":40,"pattern":"^[a-z][a-z0-9-]{0,39}$"}
   */
  units: string[];
}

/** What a plan is to say from now on. */
export interface PlanRevisionDraft {
  /**
   * The revision it was read at: what somebody else has written since is not written over.
   * @TJS-type integer
   * @minimum 1
   * @maximum 1000000
   */
  revision: number;
  plan: PlanDraft;
}

/** A lead has read a plan and says it can be spoken by. */
export interface PlanApprovalDraft {
  /**
   * The revision that was read.
   * @TJS-type integer
   * @minimum 1
   * @maximum 1000000
   */
  revision: number;
}

/** Who wrote something of a plan, and when. */
export interface PlanAuthor {
  at: Moment;
  unit: BodySummary;
  person: string;
}

/** A plan as those it concerns read it. */
export interface ResponsePlan {
  id: PlanId;
  meeting: MeetingId;
  /** The unit that reports there. */
  body: BodySummary;
  status: PlanStatus;
  /**
   * How often it was written or made ready.
   * @TJS-type integer
   */
  revision: number;
  content: PlanContent;
  changed: PlanAuthor;
  /** Whether this reader may write it anew. */
  mayRevise?: true;
  /** Whether this reader may say that it is ready. */
  mayApprove?: true;
  demo?: true;
}

/** What a plan said once. */
export interface PlanRevision extends PlanAuthor {
  /** @TJS-type integer */
  revision: number;
  status: PlanStatus;
  content: PlanContent;
}

/** A plan with all it ever said, newest first. */
export interface ResponsePlanDetail extends ResponsePlan {
  history: PlanRevision[];
}

export interface ResponsePlanList {
  /** Those this reader may see: drafts first, then in the order they were begun. */
  items: ResponsePlan[];
}
