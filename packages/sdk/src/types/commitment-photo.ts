// Photos of before and after a commitment: added by one of staff, looked at by another, and only then public.
import type { AttachmentClaim } from './attachment.js';
import type { BodySummary } from './body.js';
import type { CommitmentId, PhotoRefusal } from './commitment.js';
import type { Day } from './time.js';

/** A photo that was sent before, as what was there before or is there now. */
export interface CommitmentPhotoDraft {
  kind: 'before' | 'after';
  /**
   * What is to be seen on it: for whoever can't see it, and sealed with it.
   * @minLength 4
   * @maxLength 200
   * @format public-words
   */
  text: string;
  photo: AttachmentClaim;
}

/** A person has looked at it: nobody's face, door or plate is on it, and it shows what is said of it. */
export interface PublishPhotoDraft {
  /** Said outright. */
  looked: true;
}

export interface RefusePhotoDraft {
  reason: 'shows-people' | 'shows-private' | 'not-this-matter' | 'unclear';
}

/** A photo as staff see it. */
export interface CommitmentPhoto {
  id: string;
  commitment: CommitmentId;
  /** What was promised. */
  promise: string;
  kind: 'before' | 'after';
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

export interface CommitmentPhotoList {
  /** Oldest first, at most 100; newest first where only those that are public were asked for. */
  items: CommitmentPhoto[];
}

/** The picture itself. */
export interface CommitmentImage {
  id: string;
  commitment: CommitmentId;
  type: 'image/jpeg';
  /** Base64 (RFC 4648, section 4). */
  data: string;
  /** @TJS-type integer */
  width: number;
  /** @TJS-type integer */
  height: number;
}
