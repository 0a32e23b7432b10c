// What checking a log can be showing, beside loading and failure.
import type { BodySummary } from '@huiyin/sdk';
import type { EntryCounts, SealState } from '@huiyin/sdk/seal';
import type { LogCheckPart } from '@huiyin/sdk/views';

/** The units are known; everything else is typed, and checked when asked. */
export interface LogCheckState {
  readonly type: 'ready';
  readonly units: readonly BodySummary[];
}

/** What was typed or pasted. */
export interface Typed {
  readonly unit: string;
  readonly key: string;
  readonly head: string;
  readonly place: string;
  readonly hash: string;
}

export type FieldId = keyof Typed;

/** Sentences about what was typed. */
export type Faults = Readonly<Partial<Record<FieldId, string>>>;

/** What came of one check so far. */
export interface Finding {
  readonly state: SealState;
  /** Of a whole log, once it has been read. */
  readonly counts?: EntryCounts | undefined;
  /** Entries read so far. */
  readonly read?: number | undefined;
  /** It was called off before it came to anything. */
  readonly isStopped?: boolean | undefined;
  /** Of an entry: counted from 1. */
  readonly place?: number | undefined;
  /** Of a head in one line: how many entries it names. */
  readonly size?: number | undefined;
}

export type Findings = Readonly<Partial<Record<LogCheckPart, Finding>>>;
