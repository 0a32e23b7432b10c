// Photos as the database keeps them, and the port through which one is drawn anew.
import type { Day, Role } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';

/** A photo that is on its way, or waits to be named. */
export interface UploadRecord {
  readonly id: string;
  readonly secretHash: Uint8Array;
  readonly bytes: number;
  readonly received: number;
  /** Present once it was drawn. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface UploadOpening {
  readonly id: string;
  readonly secretHash: Uint8Array;
  readonly bytes: number;
  readonly at: Millis;
  readonly answer?: KeptAnswer;
}

export interface AttachmentPart {
  readonly id: string;
  /** Where in the file it begins. */
  readonly first: number;
  readonly sealed: Uint8Array;
  /** Bytes that are there with it. */
  readonly received: number;
}

/** What is kept of a photo: sealed, both. */
export interface SealedPhoto {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly image: Uint8Array;
  readonly thumbnail: Uint8Array;
}

export type AttachmentSize = 'thumbnail' | 'full';

/** Once a day for each of staff. */
export interface AttachmentLookWrite {
  readonly number: string;
  readonly on: Day;
  readonly unit: string;
  readonly person: string;
  readonly role: Role;
}

export interface AttachmentReads {
  /** The sealed bytes of a photo, if it is one of this case. */
  attachmentImage(
    number: string,
    id: string,
    size: AttachmentSize,
  ): Promise<{ readonly width: number; readonly height: number; readonly sealed: Uint8Array } | undefined>;
  /** Units and days, newest first. */
  attachmentLooks(number: string): Promise<{ readonly on: Day; readonly unit: string }[]>;
  /** The parts of a photo in order. */
  attachmentParts(id: string): Promise<Pick<AttachmentPart, 'first' | 'sealed'>[]>;
  /** Bytes announced of photos no case has. */
  unclaimedBytes(): Promise<number>;
}

export interface AttachmentWrites {
  openAttachment(opening: UploadOpening): Promise<void>;
  /** One that no case has yet, locked until the transaction ends. */
  lockAttachment(id: string): Promise<UploadRecord | undefined>;
  addAttachmentPart(part: AttachmentPart): Promise<void>;
  /** Its parts go. */
  finishAttachment(photo: SealedPhoto): Promise<void>;
  dropAttachment(id: string): Promise<void>;
  /**
   * Gives photos that are whole to a case that is locked or new.
   * @param place how many it has
   * @returns how many could be given: what is not there, not whole or given before can't
   */
  claimAttachments(claim: {
    readonly number: string;
    readonly place: number;
    readonly photos: readonly { readonly id: string; readonly secretHash: Uint8Array }[];
    readonly at: Millis;
  }): Promise<number>;
  /** Takes one that is whole and that no case has away from those that wait; its sealed bytes are the caller's now. */
  takeAttachment(photo: {
    readonly id: string;
    readonly secretHash: Uint8Array;
  }): Promise<Omit<SealedPhoto, 'thumbnail'> | undefined>;
  recordAttachmentLook(look: AttachmentLookWrite): Promise<void>;
  /** Forgets photos begun before a moment that no case has. */
  purgeAttachments(before: Millis): Promise<void>;
}

/** A photo drawn anew, in JPEG, upright, with nothing of what the camera wrote beside it. */
export interface DrawnPhoto {
  readonly width: number;
  readonly height: number;
  readonly image: Uint8Array;
  /** Longest side at most 320 pixels. */
  readonly thumbnail: Uint8Array;
}

/** Decodes what came from outside. */
export interface Photos {
  /** Whether a file that begins like this can be one. */
  isPhoto(beginning: Uint8Array): boolean;
  /**
   * @throws OperationError `attachment.unsupported-type`, `attachment.unreadable`, `attachment.too-many-pixels`;
   *   `server.unavailable` where too many wait already, or it took too long
   */
  draw(file: Uint8Array): Promise<DrawnPhoto>;
}
