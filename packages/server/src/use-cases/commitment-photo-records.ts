// Photos of commitments as the database keeps them.
import type { CommitmentPhoto, Day, PhotoRefusal } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';

export interface CommitmentPhotoRecord {
  readonly id: string;
  readonly commitment: string;
  readonly kind: CommitmentPhoto['kind'];
  /** What is to be seen on it. */
  readonly words: string;
  readonly width: number;
  readonly height: number;
  readonly unit: string;
  readonly person: string;
  readonly at: Millis;
  readonly state: CommitmentPhoto['state'];
  readonly decidedOn?: Day;
  readonly reason?: PhotoRefusal;
}

export interface CommitmentPhotoWrite {
  readonly photo: Pick<
    CommitmentPhotoRecord,
    'id' | 'commitment' | 'kind' | 'words' | 'width' | 'height' | 'unit' | 'person' | 'at'
  >;
  /** Sealed as it was when it was sent: for this ledger, id and size. */
  readonly image: Uint8Array;
  readonly answer?: KeptAnswer;
}

export interface CommitmentPhotoDecision {
  readonly id: string;
  readonly on: Day;
  readonly person: string;
  readonly at: Millis;
  /** Refused for it, its bytes with it; absent where it is public now. */
  readonly reason?: PhotoRefusal;
  /** Where no step of the commitment keeps it. */
  readonly answer?: KeptAnswer;
}

/** A photo that is public, or was, with what it belongs to. */
export interface CasePhotoRecord extends Pick<
  CommitmentPhotoRecord,
  'id' | 'words' | 'state' | 'decidedOn' | 'reason'
> {
  readonly commitment: {
    readonly id: string;
    readonly text: string;
    /** That has to keep it. */
    readonly unit: string;
  };
}

export interface CommitmentPhotoReads {
  /** Those with these ids, in no order. */
  casePhotos(ids: readonly string[]): Promise<CasePhotoRecord[]>;
  /** Oldest first. */
  commitmentPhotos(commitment: string): Promise<CommitmentPhotoRecord[]>;
  /** Those that wait, of all commitments, oldest first. */
  waitingPhotos(limit: number): Promise<CommitmentPhotoRecord[]>;
  /** Those that are public, of all commitments, newest first. */
  publishedPhotos(limit: number): Promise<CommitmentPhotoRecord[]>;
  /** The sealed bytes of one that was not refused, with its state. */
  commitmentImage(
    commitment: string,
    id: string,
  ): Promise<{ readonly photo: CommitmentPhotoRecord; readonly sealed: Uint8Array } | undefined>;
}

export interface CommitmentPhotoWrites {
  addCommitmentPhoto(write: CommitmentPhotoWrite): Promise<void>;
  decideCommitmentPhoto(decision: CommitmentPhotoDecision): Promise<void>;
}
