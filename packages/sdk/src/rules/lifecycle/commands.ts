// What anybody can ask of an appeal. `by` is the slug of the unit that acts.
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
  Rating,
  Verdict,
  Witness,
} from '../../types/index.js';

export type AppealCommand =
  /** `horizon`: when it can be done, where that is clear by now. */
  | { type: 'accept'; by: string; note?: string; horizon?: Horizon }
  | { type: 'decline'; by: string; reason: DeclineReason; goTo: string }
  | { type: 'assign'; by: string; to: string; note?: string }
  | { type: 'take-over'; by: string; note?: string; horizon?: Horizon }
  | { type: 'contest'; by: string; reason: string }
  | { type: 'start'; by: string; note?: string; horizon?: Horizon }
  /** `commitment` is the one a `promised` answer is recorded with. */
  | { type: 'answer'; by: string; answer: AnswerDraft; answerer: AnswererKind; commitment?: CommitmentId }
  | { type: 'claim-done'; by: string; note?: string }
  | {
      type: 'witness';
      by: string;
      witness: Exclude<Witness, 'resident'>;
      verdict: Verdict;
      rating?: Rating;
      note: string;
      /** Units that have said of this case that it is done: see `vouchersIn`. */
      vouchers?: readonly string[];
    }
  | { type: 'reopen'; by: string; reason: string }
  | { type: 'docket'; by: string; supervisor: string; nextReview: Day; note?: string }
  /** A petition whose matter is complex: once, before its day, with a reason. */
  | { type: 'extend-petition'; by: string; days: number; reason: string }
  | { type: 'merge'; by: string; into: AppealNumber; note?: string }
  | { type: 'recategorise'; by: string; category: Category; item?: AppealItem; note?: string }
  /** The resident fetches the tracking code of a case that staff wrote down. Whether one waits, the ledger knows. */
  | { type: 'collect-code' }
  /** After a call-back: the code that was lost opens nothing any more. */
  | { type: 'reissue-code'; by: string; how: CallBack; note: string; vouchers?: readonly string[] }
  | { type: 'supplement'; text: string }
  | { type: 'withdraw'; reason?: string }
  | { type: 'evaluate'; verdict: Verdict; rating: Rating; comment?: string }
  /** 追评: the resident rates once more what has ended. */
  | { type: 'follow-up'; rating: Rating; comment?: string }
  /** The resident's wish that nothing they wrote is kept. */
  | { type: 'erase' }
  /** The window for the resident's word has passed. Nobody's command but the calendar's. */
  | { type: 'lapse' };

export type AppealCommandType = AppealCommand['type'];
