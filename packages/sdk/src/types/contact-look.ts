// Looks at the contact a resident left: each one is written down, and the resident can see it.
import type { AppealNumber } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { Moment } from './time.js';

/** Why somebody has to reach the resident. */
export interface ContactLookDraft {
  /**
   * Read by the resident and by auditors.
   * @minLength 2
   * @maxLength 200
   */
  reason: string;
}

/** How the resident can be reached. */
export interface LeftContact {
  name?: string;
  phone?: string;
}

/** What the resident left, and that it was looked at. */
export interface SeenContact {
  number: AppealNumber;
  contact: LeftContact;
  /** The moment that was written down. */
  seenAt: Moment;
}

/** One look, as the resident of the appeal sees it. */
export interface ContactLook {
  at: Moment;
  unit: BodySummary;
  reason: string;
}

/** One look, as an auditor sees it. */
export interface AuditedLook extends ContactLook {
  number: AppealNumber;
  person: string;
}

export interface AuditedLookPage {
  /** Newest first. */
  items: AuditedLook[];
  next?: string;
}
