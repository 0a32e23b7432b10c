// The table of commitments, as Kysely sees it.
import type {
  CommitmentOrigin,
  CommitmentPhotoFacts,
  CommitmentStatus,
  CommitmentWitness,
  Deadline,
} from '@huiyin/sdk';
import type { CommitmentCase } from '@huiyin/sdk/rules';
import type { ColumnType, Generated } from 'kysely';
import type { Json } from './column-types.js';

export interface CommitmentTable {
  ledger: string;
  id: string;
  body: string;
  unit: string;
  origin: CommitmentOrigin;
  appeal: string | null;
  text: string;
  owner_name: string;
  owner_title: string;
  witness_group: string | null;
  made_on: string;
  recorded_on: string;
  original: Json<Deadline>;
  due: string;
  provisional: boolean;
  known_through: string | null;
  status: CommitmentStatus;
  extensions: number;
  requested: ColumnType<CommitmentCase['requested'] | null, string | null, string | null>;
  confirmation_days: number;
  claimed_on: string | null;
  closed_on: string | null;
  confirmed_by: CommitmentWitness | null;
  /** While a claim waits: the last day silence does not count. */
  confirm_by: string | null;
  /** The first day on which it is broken if nobody claims it. */
  breaks_on: string;
  /** Those of before and after that are public. */
  photos: ColumnType<CommitmentPhotoFacts[], string, string>;
  /** While it has one of each: the month it was made in, and the day of its latest turn. */
  case_month: string | null;
  case_day: string | null;
  demo: boolean;
  resident_gone: Generated<boolean>;
}
