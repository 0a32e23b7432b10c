// Photos that staff show with a record, as the database keeps them.
import type { CommitmentPhoto, Day, PhotoRefusal } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer } from './ledger-changes.js';

/** What a photo shows: before and after a commitment, or what an inspection of a decision found. */
export type PhotoPurpose = 'commitment' | 'inspection';

export interface PhotoRecord {
  readonly id: string;
  readonly purpose: PhotoPurpose;
  /** Id of the commitment, or of the decision. */
  readonly record: string;
  /** Of a commitment. */
  readonly kind?: CommitmentPhoto['kind'];
  /** Of a decision: the inspection, from 1. */
  readonly part?: number;
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

export interface PhotoWrite {
  readonly photo: Omit<PhotoRecord, 'state' | 'decidedOn' | 'reason'>;
  /** Sealed as it was when it was sent: for this ledger, id and size. */
  readonly image: Uint8Array;
  readonly answer?: KeptAnswer;
}

export interface PhotoDecision {
  readonly id: string;
  readonly on: Day;
  readonly person: string;
  readonly at: Millis;
  /** Refused for it, its bytes with it; absent where it is public now. */
  readonly reason?: PhotoRefusal;
  /** Where no step of the record keeps it. */
  readonly answer?: KeptAnswer;
}

/** One that was not refused, with its sealed bytes. */
export interface SealedPhoto {
  readonly photo: PhotoRecord;
  readonly sealed: Uint8Array;
}

/** A photo of a commitment that is public, or was, with what it belongs to. */
export interface CasePhotoRecord extends Pick<
  PhotoRecord,
  'id' | 'words' | 'state' | 'decidedOn' | 'reason'
> {
  readonly commitment: {
    readonly id: string;
    readonly text: string;
    /** That has to keep it. */
    readonly unit: string;
  };
}

export interface RecordPhotoReads {
  /** Those of commitments with these ids, in no order. */
  casePhotos(ids: readonly string[]): Promise<CasePhotoRecord[]>;
  /** Oldest first. */
  recordPhotos(record: string): Promise<PhotoRecord[]>;
  /** Those that wait, of all records, oldest first. */
  waitingPhotos(purpose: PhotoPurpose, limit: number): Promise<PhotoRecord[]>;
  /** Those that are public, of all records, newest first. */
  publishedPhotos(purpose: PhotoPurpose, limit: number): Promise<PhotoRecord[]>;
  recordImage(record: string, id: string): Promise<SealedPhoto | undefined>;
}

export interface RecordPhotoWrites {
  addRecordPhoto(write: PhotoWrite): Promise<void>;
  decideRecordPhoto(decision: PhotoDecision): Promise<void>;
}
