// What a ledger keeps of who took part, as use-cases read and write it.
import type { Participation, ParticipationFacts, SessionParticipation } from '@huiyin/sdk';
import type { CohortByChannel, Millis } from '@huiyin/sdk/rules';
import type { LedgerHead, NewEntry, NewNode } from './ledger-changes.js';
import type { Author } from './records.js';

export interface ParticipationQuery {
  /** Slug. */
  readonly body: string;
  /** A calendar year, `2026`. */
  readonly year: string;
}

/** Everything one count writes. */
export interface ParticipationWrite extends ParticipationQuery {
  /** For the first count of a unit and year. */
  readonly newKey?: Uint8Array;
  readonly entries: readonly NewEntry<ParticipationFacts, never>[];
  readonly head: LedgerHead;
  readonly nodes: readonly NewNode[];
  readonly author: Author;
  readonly at: Millis;
}

export interface ParticipationReads {
  /** The latest count that was sealed. */
  participation(query: ParticipationQuery): Promise<Participation | undefined>;
  /** What its entries are salted with; undefined before the first. */
  participationKey(query: ParticipationQuery): Promise<Uint8Array | undefined>;
  /** Exact numbers of a unit's appeals received in a year, petitions apart. Nobody but auditors may see them. */
  cohortsByChannel(query: ParticipationQuery): Promise<CohortByChannel[]>;
  /** The unit's own sessions that were held in a year, most first. */
  sessionsOfYear(query: ParticipationQuery): Promise<SessionParticipation[]>;
}

export interface ParticipationWrites {
  appendParticipation(write: ParticipationWrite): Promise<void>;
}
