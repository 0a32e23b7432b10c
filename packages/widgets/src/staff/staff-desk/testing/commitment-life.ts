// A commitment that lives by the real rules, as staff of its street see it.
import type { AppealNumber, CommitmentOwnerDraft, DueDraft, StaffCommitment } from '@huiyin/sdk';
import {
  beginCommitment,
  commitmentActions,
  dayOf,
  daysLeft,
  deadlineOf,
  decideCommitment,
  evolveCommitment,
  isCommitmentOverdue,
  isLate,
  makeCommitment,
  type CommitmentActor,
  type CommitmentCase,
  type CommitmentChange,
  type CommitmentCommand,
  type Millis,
} from '@huiyin/sdk/rules';
import { units } from '../../../progress-tracker/testing/appeal-life.js';
import { RefusedCommand } from '../../../progress-tracker/testing/refused-command.js';

/** What is promised. */
export interface Promised {
  readonly appeal: AppealNumber;
  readonly text: string;
  readonly owner: CommitmentOwnerDraft;
  readonly due: DueDraft;
  readonly origin?: 'answer' | 'meeting';
}

export class CommitmentLife {
  #case: CommitmentCase;
  readonly #said: Pick<StaffCommitment, 'text' | 'owner'>;
  readonly #events: CommitmentChange[] = [];

  constructor({ appeal, text, owner, due, origin = 'answer' }: Promised, serial: number, now: Millis) {
    const day = dayOf(now);
    const made = makeCommitment(
      {
        id: `FZ-C-2026-${String(serial).padStart(6, '0')}`,
        body: 'fangzhuang',
        unit: 'fangzhuang',
        origin,
        appeal,
        madeOn: day,
        recordedOn: day,
        original: deadlineOf(due, day),
        hasWitnessGroup: false,
        confirmationDays: 15,
      },
      { text, owner, by: 'fangzhuang' },
      now,
    );
    if (!made.ok) throw new RefusedCommand(made.refusal.code);
    this.#case = beginCommitment(made.event);
    this.#said = { text, owner };
  }

  get case(): CommitmentCase {
    return this.#case;
  }

  /** @throws RefusedCommand when the rules don't allow it */
  do(command: CommitmentCommand, now: Millis): this {
    const outcome = decideCommitment(this.#case, command, now);
    if (!outcome.ok) throw new RefusedCommand(outcome.refusal.code);
    this.#events.push(outcome.event);
    this.#case = evolveCommitment(this.#case, outcome.event);
    return this;
  }

  seen(actor: CommitmentActor, now: Millis): StaffCommitment {
    const today = dayOf(now);
    const { id, origin, appeal, madeOn, recordedOn, original, due, status, requested } = this.#case;
    return {
      ...this.#said,
      ...{ id, origin, madeOn, recordedOn, original, due, status },
      ...(appeal !== undefined && { appeal }),
      body: units.fangzhuang,
      unit: units.fangzhuang,
      late: isLate(this.#case, today),
      overdue: isCommitmentOverdue(this.#case, today),
      daysLeft: daysLeft(this.#case, today),
      ...(requested && { requestedExtension: requested }),
      extensions: this.#of('extended').map(({ from, to, reason, person, day }) => ({
        ...{ from, to, reason, person },
        on: day,
      })),
      restatements: [],
      nodes: this.#of('node-added').map(({ title, due }) => ({ title, due })),
      evidence: this.#of('evidence-added').map(({ kind, text, day }) => ({ kind, text, on: day })),
      actions: commitmentActions(this.#case, actor, now),
    };
  }

  #of<Type extends CommitmentChange['type']>(type: Type): Extract<CommitmentChange, { type: Type }>[] {
    return this.#events.filter(
      (event): event is Extract<CommitmentChange, { type: Type }> => event.type === type,
    );
  }
}
