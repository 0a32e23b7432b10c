// What a ledger keeps of decisions and their boxes, as use-cases read and write it.
import type { Day, DecisionChanged, DecisionFacts, DecisionStatus } from '@huiyin/sdk';
import type { DecisionCase, DecisionEvent, Millis } from '@huiyin/sdk/rules';
import type { KeptAnswer, LedgerHead, NewEntry, NewNode } from './ledger-changes.js';
import type { PrintedCodeReads, PrintedCodeWrites } from './printed-code-records.js';
import type { Author, Opener } from './records.js';

/** One sealed entry of a decision with its words, and what opens it. */
export interface DecisionEntry {
  readonly leafIndex: number;
  readonly facts: DecisionFacts;
  readonly event: DecisionEvent;
  readonly author: Author;
  readonly at: Millis;
  readonly opener: Opener;
}

export interface DecisionListQuery {
  readonly body: string;
  /** Any if absent. */
  readonly statuses?: readonly DecisionStatus[];
  /** Only those that were found, at the last inspection, not all as decided. */
  readonly isWanting?: boolean | undefined;
  /** The id of the last one of the page before. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** What streams and webhooks carry of a decision. */
export interface DecisionAnnouncement {
  readonly seq: number;
  readonly decision: string;
  readonly body: string;
  readonly change: DecisionChanged['change'];
  readonly status: DecisionStatus;
  readonly day: Day;
}

/** Everything one step of a decision writes. */
export interface DecisionWrite {
  readonly after: DecisionCase;
  /** For a new one: its key, and its empty box. */
  readonly opening?: { readonly recordKey: Uint8Array; readonly box: Uint8Array };
  /** Absent for what is done with the paper. */
  readonly announcement?: DecisionAnnouncement | undefined;
  readonly entries: readonly NewEntry[];
  readonly head: LedgerHead;
  readonly nodes: readonly NewNode[];
  readonly author: Author;
  readonly at: Millis;
  readonly answer?: KeptAnswer;
}

/** What one ledger can say of decisions, and of codes printed on paper. */
export interface DecisionReads extends PrintedCodeReads {
  decision(id: string): Promise<DecisionCase | undefined>;
  /** The latest first. */
  decisions(query: DecisionListQuery): Promise<DecisionCase[]>;
  /** All entries of a decision, oldest first, and the key that opens their words. */
  decisionEntries(id: string): Promise<DecisionEntry[]>;
  /** Ids of decisions whose first day of voting has come. */
  openingDecisions(today: Day, limit: number): Promise<string[]>;
}

export interface DecisionWrites extends PrintedCodeWrites {
  /** The decision, locked until the transaction ends. */
  lockDecision(id: string): Promise<DecisionCase | undefined>;
  appendDecision(write: DecisionWrite): Promise<void>;
  /** The sealed box, locked until the transaction ends; undefined where there is none, or none any more. */
  lockBox(id: string): Promise<Uint8Array | undefined>;
  refillBox(id: string, sealed: Uint8Array): Promise<void>;
  /** Takes away the box and all codes printed for it. */
  emptyBox(id: string): Promise<void>;
}
