// What waits in an outbox, and where it is kept.
import type { ErrorCode, FieldError } from '../types/index.js';

/** Why the server did not take it. */
export interface OutboxRefusal {
  readonly code: ErrorCode;
  readonly errors: readonly FieldError[];
}

/** Something that waits to be sent. */
export interface OutboxItem<Content> {
  readonly id: string;
  /** Whose it is: sent only while they are signed in. */
  readonly owner: string;
  /** The idempotency key it is sent under, over tries, tabs and restarts. */
  readonly key: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly content: Content;
  /** Id of an item it follows: it is not sent while that one waits or has come back. */
  readonly after?: string;
  /** It came back; it is not sent again before it was changed. */
  readonly refusal?: OutboxRefusal;
}

/** One record as it is kept: nothing in clear but its name and age. */
export interface KeptRecord {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly text: string;
}

export interface StoreChange {
  readonly put?: readonly KeptRecord[];
  /** Ids of records. */
  readonly remove?: readonly string[];
}

/** A place that outlives the page, shared by its tabs. */
export interface OutboxStore {
  /** Whether what is kept is there after the page was closed. */
  readonly isLasting: boolean;
  /** What can be read, in no order. What can't is left out. */
  all(): Promise<KeptRecord[]>;
  /** Puts and takes away, all of it or nothing. */
  change(change: StoreChange): Promise<void>;
  /**
   * Runs work that one tab at a time may do.
   * @returns false where another tab is at it
   */
  exclusively(work: () => Promise<void>): Promise<boolean>;
}

/** How sending went. */
export type OutboxEnd =
  /** Nothing of this owner waits any more, but what came back. */
  | 'done'
  /** The server could not be reached, or asked to wait; the rest waits. */
  | 'offline'
  /** Whoever was signed in is no longer; the rest waits. */
  | 'signed-out'
  /** Another tab is sending. */
  | 'busy';
