// What of a resident's words becomes public: a person of the unit looks, hides what must not be read, or says no.
import type { BodySummary } from './body.js';
import type { Day, Moment } from './time.js';

/** A stretch that is not shown. Both count UTF-16 code units, as JavaScript's `slice` does. */
export interface HiddenPassage {
  /**
   * Where it begins.
   * @TJS-type integer
   * @minimum 0
   * @maximum 10000
   */
  at: number;
  /**
   * @TJS-type integer
   * @minimum 1
   * @maximum 10000
   */
  length: number;
}

/**
 * What is hidden of the words as they were written. The server makes what is published from the original: nothing
 * can be added or put otherwise. Passages may overlap.
 */
export interface PublishDraft {
  /** @maxItems 60 */
  title: HiddenPassage[];
  /** @maxItems 500 */
  text: HiddenPassage[];
  /** @maxItems 120 */
  place: HiddenPassage[];
}

/** Why words are not published though their resident agreed. */
export type PublicationRefusal =
  'about-others' | 'about-a-minor' | 'insulting' | 'unlawful' | 'nothing-left-to-read';

export interface RefusePublicationDraft {
  reason: PublicationRefusal;
  /**
   * Read by the resident.
   * @minLength 10
   * @maxLength 500
   */
  note: string;
}

/** The resident takes back the consent: what was published is public no longer. */
export interface UnpublishDraft {
  /** Said outright: other copies of what was public may stay. */
  confirm: true;
}

/** The words as anyone may read them. */
export interface PublishedWords {
  title: string;
  text: string;
  /** As far as the estate or the road. */
  place: string;
}

/** Where words stand that their resident agreed to publish. */
export interface PublicationCheck {
  state: 'pending' | 'published' | 'refused';
  /** The last day somebody should have looked: three working days after it was written down. */
  due: Day;
  /** The day it was last decided. */
  decidedOn?: Day;
  /** Only once published. */
  words?: PublishedWords;
  /** Only once refused, with `note`. */
  reason?: PublicationRefusal;
  note?: string;
}

/** One decision about words, as staff and auditors see it. */
export interface PublicationDecision {
  at: Moment;
  /** `withdrawn`: by the resident. */
  decision: 'published' | 'refused' | 'withdrawn';
  /** Who decided; absent for the resident. */
  unit?: BodySummary;
  person?: string;
}

export interface StaffPublicationCheck extends PublicationCheck {
  /** Whether this reader may decide it. */
  mayDecide?: true;
}

/** How a unit keeps up with looking. Not of the sealed log: true when it was asked for. */
export interface PublicationCounts {
  /**
   * Waiting for somebody to look.
   * @TJS-type integer
   */
  pending: number;
  /**
   * Of those, waiting for longer than three working days.
   * @TJS-type integer
   */
  late: number;
  /**
   * Not published though their residents agreed.
   * @TJS-type integer
   */
  refused: number;
}
