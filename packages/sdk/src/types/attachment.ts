// Photos that come with an appeal: sent in parts, decoded and drawn anew by the server, private to the case.
import type { AppealNumber } from './appeal-state.js';
import type { BodySummary } from './body.js';
import type { Day, Moment } from './time.js';

/** A photo that is about to be sent. */
export interface AttachmentDraft {
  /**
   * Slug of the unit the appeal will be addressed to.
   * @maxLength 40
   * @pattern ^[a-z][a-z0-9-]{0,39}$
   */
  body: string;
  /**
   * How long the file is, in bytes: at most 10 MiB.
   * @TJS-type integer
   * @minimum 64
   * @maximum 10485760
   */
  bytes: number;
}

/** Where it goes on: an unfinished one, and one that no appeal names, is forgotten after a day. */
export interface AttachmentTicket {
  /** e.g. `FZ-A-3q2-7wAbCdEfGhIjKlMnOp`. */
  id: string;
  /** Whoever has it can send its parts and name it in an appeal. Not stored anywhere in clear. */
  secret: string;
  /**
   * The longest part, in bytes, before it is written in base64.
   * @TJS-type integer
   */
  partBytes: number;
}

/** The next part of a photo. */
export interface AttachmentPartDraft {
  /**
   * @maxLength 43
   * @pattern ^[A-Za-z0-9_-]{43}$
   */
  secret: string;
  /**
   * Where in the file it begins, in bytes. One the server has already changes nothing.
   * @TJS-type integer
   * @minimum 0
   * @maximum 10485760
   */
  offset: number;
  /**
   * At most 96 KiB in base64 (RFC 4648, section 4).
   * @minLength 4
   * @maxLength 131072
   * @pattern ^[A-Za-z0-9+/]+={0,2}$
   */
  data: string;
}

/** How much of a photo has arrived. */
export interface AttachmentProgress {
  id: string;
  /**
   * Bytes that are there: the next part begins here.
   * @TJS-type integer
   */
  received: number;
  /** @TJS-type integer */
  bytes: number;
  /** Present once all of it is there and was drawn anew. */
  photo?: PhotoSize;
}

/** A photo as it is kept: longest side at most 2,048 pixels. */
export interface PhotoSize {
  /** @TJS-type integer */
  width: number;
  /** @TJS-type integer */
  height: number;
}

/** A photo that has arrived, named by whoever sent it. */
export interface AttachmentClaim {
  /**
   * @maxLength 30
   * @pattern ^[A-Z]{2,4}-A-[A-Za-z0-9_-]{22}$
   */
  id: string;
  /**
   * @maxLength 43
   * @pattern ^[A-Za-z0-9_-]{43}$
   */
  secret: string;
}

/** A photo of a case: its resident sees it with number and code, and staff of the units that work on it. */
export interface Attachment extends PhotoSize {
  id: string;
  addedAt: Moment;
}

/** A photo itself, as a JPEG without anything the camera wrote beside it. */
export interface AttachmentImage extends PhotoSize {
  id: string;
  number: AppealNumber;
  /** `image/jpeg` */
  type: string;
  /** Base64 (RFC 4648, section 4). */
  data: string;
}

/** A unit whose staff have looked at the photos of a case, and the day they did. */
export interface AttachmentLook {
  on: Day;
  unit: BodySummary;
}
