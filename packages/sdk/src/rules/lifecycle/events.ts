// What has happened to an appeal. Each event is appended to the ledger and sealed.
import type {
  AnswerDraft,
  AnswererKind,
  AppealItem,
  AppealNumber,
  CallBack,
  Category,
  CommitmentId,
  Day,
  DeclineReason,
  Horizon,
  Level,
  Rating,
  Verdict,
  Witness,
} from '../../types/index.js';
import type { AppealCase } from './case.js';

/** The facts a new case starts with. */
export type NewCase = Pick<
  AppealCase,
  | 'number'
  | 'body'
  | 'kind'
  | 'channel'
  | 'category'
  | 'item'
  | 'level'
  | 'horizon'
  | 'received'
  | 'firstResponseDue'
  | 'resolutionDue'
  | 'confirmationDays'
  | 'demo'
>;

interface Fact<Type extends string> {
  readonly type: Type;
  /** The day it was written, in Beijing. */
  readonly day: Day;
}

interface UnitFact<Type extends string> extends Fact<Type> {
  readonly by: string;
}

export type AppealEvent =
  | (Fact<'received'> & { appeal: NewCase })
  | (UnitFact<'accepted'> & { note?: string })
  | (UnitFact<'declined'> & { reason: DeclineReason; goTo: string })
  | (UnitFact<'assigned'> & { to: string; note?: string })
  | (UnitFact<'taken-over'> & { note?: string })
  | (UnitFact<'contested'> & { reason: string })
  | (UnitFact<'started'> & { note?: string })
  | (UnitFact<'answered'> & { answer: AnswerDraft; answerer: AnswererKind; commitment?: CommitmentId })
  | (UnitFact<'escalated'> & { level: Level })
  /** It was decided when it can be done: at once, by a date or as steady work. */
  | (UnitFact<'scheduled'> & { horizon: Horizon })
  | (UnitFact<'claimed-done'> & { note?: string })
  | (Fact<'confirmed'> & VerdictGiven)
  | (Fact<'disputed'> & VerdictGiven)
  /** The resident accepts that it can't be done: closed as 不能办, never as solved. */
  | (Fact<'assented'> & VerdictGiven)
  | Fact<'lapsed'>
  | (Fact<'reopened'> & { by?: string; reason?: string; verdict?: Verdict; rating?: Rating })
  /** Rated once more some time after it ended; it stays where it stands. */
  | (Fact<'followed-up'> & { rating: Rating; comment?: string })
  | (Fact<'supplemented'> & { text: string })
  | (Fact<'withdrawn'> & { reason?: string })
  | (UnitFact<'merged'> & { into: AppealNumber; note?: string })
  | (UnitFact<'recategorised'> & { category: Category; item?: AppealItem; note?: string })
  | (UnitFact<'docketed'> & { supervisor: string; nextReview: Day; note?: string })
  /** Beside the day it was due first, which stands. */
  | (UnitFact<'petition-extended'> & { to: Day; reason: string })
  /** Words, contact and key are destroyed. The case stays where it stands, and stays counted. */
  | Fact<'erased'>
  /** Somebody who knew the last digits of the phone was given the tracking code. */
  | Fact<'code-collected'>
  | (UnitFact<'code-reissued'> & { how: CallBack; note: string });

interface VerdictGiven {
  witness: Witness;
  verdict: Verdict;
  rating?: Rating;
  comment?: string;
  /** The unit that witnessed; absent when the resident spoke. */
  by?: string;
}
