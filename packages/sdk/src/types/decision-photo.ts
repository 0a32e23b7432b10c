// Photos of what an inspection of a decision found: added by one of staff, looked at by another, and only then public.
import type { AttachmentClaim } from './attachment.js';
import type { BodySummary } from './body.js';
import type { PhotoRefusal } from './commitment.js';
import type { DecisionId } from './decision.js';
import type { Day } from './time.js';

/** A photo that was sent before, of what was seen at an inspection. */
export interface InspectionPhotoDraft {
  /**
   * Which inspection.
   * @TJS-type integer
   * @minimum 1
   * @maximum 50
   */
  inspection: number;
  /**
   * What is to be seen on it: for whoever can't see it, and sealed with it.
   * @minLength 4
   * @maxLength 200
   * @format public-words
   */
  text: string;
  photo: AttachmentClaim;
}

/** A photo as staff see it. */
export interface DecisionPhoto {
  id: string;
  decision: DecisionId;
  question: string;
  /** @TJS-type integer */
  inspection: number;
  text: string;
  /** @TJS-type integer */
  width: number;
  /** @TJS-type integer */
  height: number;
  state: 'waiting' | 'published' | 'refused';
  addedOn: Day;
  /** The unit of whoever added it. */
  by: BodySummary;
  decidedOn?: Day;
  /** Only once refused or taken down. */
  reason?: PhotoRefusal;
  /** Whether this reader may say that it can be public: it waits, and another person added it. */
  mayPublish?: true;
}

export interface DecisionPhotoList {
  /** Oldest first, at most 100; newest first where only those that are public were asked for. */
  items: DecisionPhoto[];
}

/** The picture itself. */
export interface DecisionImage {
  id: string;
  decision: DecisionId;
  type: 'image/jpeg';
  /** Base64 (RFC 4648, section 4). */
  data: string;
  /** @TJS-type integer */
  width: number;
  /** @TJS-type integer */
  height: number;
}
