// A promise made for the case that lives by the real rules, as its resident is asked of it: for stories and tests.
import type { ClaimedCommitment, CommitmentDetail, Day, Verdict } from '@huiyin/sdk';
import {
  beginCommitment,
  commitmentConfirmBy,
  dayOf,
  deadlineOf,
  decideCommitment,
  evolveCommitment,
  hearsResident,
  makeCommitment,
  type CommitmentCase,
  type CommitmentCommand,
  type Millis,
} from '@huiyin/sdk/rules';
import { RefusedCommand } from './refused-command.js';

const street = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
const owner = { name: '李主任', title: '街道办事处副主任' };

/** What is promised. */
export interface Promised {
  readonly appeal?: string;
  readonly id?: string;
  readonly text?: string;
  /** Days until it is due. */
  readonly days: number;
}

export class PromiseLife {
  readonly id: string;
  readonly #text: string;
  case: CommitmentCase;

  /** @throws RefusedCommand when the rules don't allow it */
  constructor({ days, ...given }: Promised, at: Millis) {
    const {
      appeal = 'FZ-2026-000317',
      id = 'FZ-C-2026-000012',
      text = '平层感应器全部换新，贴出检验结果。',
    } = given;
    const day = dayOf(at);
    const made = makeCommitment(
      {
        ...{
          id,
          appeal,
          body: street.slug,
          unit: street.slug,
          origin: 'answer',
          madeOn: day,
          recordedOn: day,
        },
        original: deadlineOf({ type: 'calendar-days', days }, day),
        ...{ hasWitnessGroup: false, confirmationDays: 15 },
      },
      { text, owner, by: street.slug },
      at,
    );
    if (!made.ok) throw new RefusedCommand(made.refusal.code);
    this.id = id;
    this.#text = text;
    this.case = beginCommitment(made.event);
  }

  /** @throws RefusedCommand when the rules don't allow it */
  do(command: CommitmentCommand, at: Millis): this {
    const outcome = decideCommitment(this.case, command, at);
    if (!outcome.ok) throw new RefusedCommand(outcome.refusal.code);
    this.case = evolveCommitment(this.case, outcome.event);
    return this;
  }

  claim(at: Millis): this {
    return this.do({ type: 'claim', by: street.slug }, at);
  }

  judge(verdict: Verdict, at: Millis): this {
    return this.do({ type: 'judge', witness: 'resident', verdict }, at);
  }

  /** As its resident is asked of it; nothing while their word is not heard. */
  asked(now: Millis): ClaimedCommitment[] {
    const { id, due, claimedOn } = this.case;
    if (claimedOn === undefined || !hearsResident(this.case, now)) return [];
    const confirmBy = commitmentConfirmBy(this.case);
    return [{ id, text: this.#text, unit: street, owner, due, claimedOn, ...(confirmBy && { confirmBy }) }];
  }

  /** As the server answers a word on it. */
  seen(today: Day): CommitmentDetail {
    const { id, origin, madeOn, recordedOn, original, due, status, claimedOn, closedOn, confirmedBy } =
      this.case;
    return {
      ...{ id, origin, madeOn, recordedOn, original, due, status, owner, body: street, unit: street },
      text: this.#text,
      late: (claimedOn ?? today) > original.due,
      overdue: status === 'open' && today > due,
      daysLeft: 0,
      ...{ extensions: [], restatements: [], nodes: [], evidence: [], history: [] },
      ...(claimedOn && { claimedOn }),
      ...(closedOn && { closedOn }),
      ...(confirmedBy && { confirmedBy }),
    };
  }
}
