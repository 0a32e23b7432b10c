// Sealed entries: the facts that are hashed into a ledger's log. Never text, place or contact.
import type { AnswerType } from './answer.js';
import type { AppealNumber, AppealState } from './appeal-state.js';
import type { Category, Channel, Horizon, Level } from './classification.js';
import type { Rating, Verdict, Witness } from './evaluation.js';
import type { Day } from './time.js';
import type { AppealChangeType } from './timeline.js';

/** The first entry of a case: everything figures need, fixed for ever. */
export interface AppealReceivedFacts {
  record: 'appeal';
  event: 'received';
  number: AppealNumber;
  /** Slug of the unit it was addressed to; it counts on that unit's card for ever. */
  body: string;
  /** The day written into the log. */
  day: Day;
  /** The day its clocks started: the earlier of what happened and what was recorded. */
  received: Day;
  channel: Channel;
  category: Category;
  level: Level;
  horizon: Horizon;
  firstResponseDue: Day;
  resolutionDue: Day;
  demo?: true;
}

/** Every later entry of a case: what happened and where it now stands. */
export interface AppealChangedFacts {
  record: 'appeal';
  event: AppealChangeType;
  number: AppealNumber;
  day: Day;
  state: AppealState;
  /** Slug of the unit responsible after this entry. */
  responsible: string;
  category?: Category;
  level?: Level;
  horizon?: Horizon;
  answer?: AnswerType;
  verdict?: Verdict;
  rating?: Rating;
  witness?: Witness;
  /** For the first answer: whether it came by the first clock's due day. For a claim or closing: the second's. */
  onTime?: boolean;
  /** For `merged`: the case it went into. */
  into?: AppealNumber;
  demo?: true;
}

export type AppealFacts = AppealReceivedFacts | AppealChangedFacts;
