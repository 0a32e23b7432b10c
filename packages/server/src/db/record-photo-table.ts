// The table of photos that staff show with a record, as Kysely sees it.
import type { CommitmentPhoto, PhotoRefusal } from '@huiyin/sdk';
import type { Generated } from 'kysely';
import type { PhotoPurpose } from '../use-cases/record-photo-records.js';
import type { Instant } from './column-types.js';

export interface RecordPhotoTable {
  ledger: string;
  id: string;
  purpose: PhotoPurpose;
  /** Id of the commitment, or of the decision. */
  record: string;
  /** Of a commitment. */
  kind: Generated<CommitmentPhoto['kind'] | null>;
  /** Of a decision: the inspection, from 1. */
  part: Generated<number | null>;
  words: string;
  width: number;
  height: number;
  /** Absent once refused. */
  image: Buffer | null;
  unit: string;
  person: string;
  added_at: Instant;
  state: Generated<CommitmentPhoto['state']>;
  decided_on: string | null;
  decided_by: string | null;
  reason: PhotoRefusal | null;
}
