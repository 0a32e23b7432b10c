// The tables of words: what staff find by, and what is public or may become so.
import type { PublicationRefusal } from '@huiyin/sdk';
import type { Generated } from 'kysely';
import type { Instant } from './column-types.js';

export interface AppealSearchTable {
  ledger: string;
  number: string;
  terms: string;
  phone: Buffer | null;
  name: Buffer | null;
}

export interface PublicWordsTable {
  ledger: string;
  number: string;
  body: string;
  state: 'pending' | 'published' | 'refused';
  due: string;
  decided_on: string | null;
  /** As published, like `text` and `place`. */
  title: string | null;
  text: string | null;
  place: string | null;
  terms: string | null;
  reason: PublicationRefusal | null;
  note: string | null;
}

export interface PublicationDecisionTable {
  ledger: string;
  serial: Generated<number>;
  number: string;
  decided_at: Instant;
  decision: 'published' | 'refused' | 'withdrawn';
  unit: string | null;
  person: string | null;
}
