// What anybody can ask of a whistle, and what has happened to it. Each event is appended to the ledger and sealed.
import type { AppealNumber, Day, Deadline, WhistleId } from '../../types/index.js';

/** The facts a new whistle starts with. */
export interface NewWhistle {
  readonly id: WhistleId;
  readonly body: string;
  readonly by: string;
  readonly appeal: AppealNumber;
  readonly bureaus: readonly string[];
  readonly arriveBy: Deadline;
  readonly demo?: true;
}

/** `by` is the slug of the unit that acts; without `bureau` it speaks for itself. */
export type WhistleCommand =
  | { type: 'arrive'; by: string; bureau?: string; on?: Day }
  | { type: 'say'; by: string; bureau?: string; text: string }
  | { type: 'stand-down'; by: string; reason: string }
  | { type: 'close'; by: string; result: string };

interface Fact<Type extends string> {
  readonly type: Type;
  /** The day it was written, in Beijing. */
  readonly day: Day;
  /** Slug of the unit that acted. */
  readonly by: string;
}

export type WhistleBlown = Fact<'blown'> & { whistle: NewWhistle; about: string };

export type WhistleChange =
  | (Fact<'arrived'> & { bureau: string; on: Day })
  | (Fact<'said'> & { bureau: string; text: string })
  | (Fact<'stood-down'> & { reason: string })
  | (Fact<'closed'> & { result: string });

export type WhistleEvent = WhistleBlown | WhistleChange;
