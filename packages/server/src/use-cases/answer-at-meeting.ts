// An answer given at a meeting: the appeal's own typed answer with its promise, and the leaf that says it was given there.
import type { AnswerDraft, CommitmentId, Moment } from '@huiyin/sdk';
import type { AppealCase, MeetingCase, Millis } from '@huiyin/sdk/rules';
import { advance } from './act.js';
import { admitPromiseFor, decidePromise, placePromise } from './make-commitment.js';
import { advanceMeeting } from './meeting-act.js';
import type { MeetingWrite } from './meeting-records.js';
import { ledgerOf } from './numbers.js';
import { OperationError, type StaffActor } from './operation.js';
import type { LedgerTransaction, Secrets } from './ports.js';
import type { AppealRecord } from './records.js';
import type { Unit, Units } from './units.js';

export interface Answered {
  readonly turn: number;
  readonly number: string;
  readonly answer: AnswerDraft;
}

interface Circumstances {
  readonly staff: StaffActor;
  readonly units: Units;
  readonly now: Millis;
  /** When it was given, where that was earlier. */
  readonly at?: Moment;
}

/**
 * Answers a locked meeting's question, in the name of the unit that has it: the one that reports, or one under it. The
 * caller appends the meeting's step.
 * @throws OperationError `appeal.not-found`, `.erased`, `.not-your-unit`; those of the rules, and of the promise
 */
export async function answerAtMeeting(
  secrets: Secrets,
  transaction: LedgerTransaction,
  meeting: MeetingCase,
  { turn, number, answer }: Answered,
  { staff, units, now, at }: Circumstances,
): Promise<{ readonly write: MeetingWrite; readonly commitments: CommitmentId[] }> {
  const by = { author: staff, now };
  let record = await lockAsked(transaction, number);
  const unit = speakerFor(record.case, meeting, units);
  if (record.case.state === 'received') {
    const command = { type: 'accept', by: unit.slug } as const;
    const { change } = await advance(secrets, transaction, record, { command, ...by });
    await transaction.append(change);
    record = { ...record, case: change.after };
  }
  const commitments: CommitmentId[] = [];
  const command = { type: 'answer', by: unit.slug, answer, answerer: 'official' } as const;
  if (answer.type === 'promised') {
    admitPromiseFor(record.case);
    const promising = {
      ...{ body: units.get(record.case.body) ?? unit, unit: unit.slug, by: staff.unit, appeal: number },
      ...{ promise: answer.promise, pointer: '/answer/promise', calendar: units.calendar, ...by },
      origin: 'meeting',
    } as const;
    const decided = await decidePromise(secrets, transaction, promising);
    const commitment = decided.made.commitment.id;
    const { change } = await advance(secrets, transaction, record, {
      command: { ...command, commitment },
      ...by,
    });
    await transaction.append(change);
    // The appeal has counted it by its own entry.
    await transaction.appendCommitment((await placePromise(secrets, transaction, decided, by)).write);
    commitments.push(commitment);
  } else {
    const { change } = await advance(secrets, transaction, record, { command, ...by });
    await transaction.append(change);
  }
  const said = { turn, answer: answer.type, commitments, ...(at !== undefined && { at }) };
  const step = { command: { type: 'answer', by: staff.unit, ...said } as const, ...by };
  const { write } = await advanceMeeting(secrets, transaction, meeting, step);
  return { write: { ...write, question: { turn, appeal: number, answered: answer.text } }, commitments };
}

async function lockAsked(transaction: LedgerTransaction, number: string): Promise<AppealRecord> {
  const record = await transaction.lockAppeal(number);
  if (!record) throw new OperationError('appeal.not-found');
  if (record.case.erasedOn !== undefined) throw new OperationError('appeal.erased', { legal: [] });
  return record;
}

/** Whoever answers for it now, as long as that is somebody the meeting speaks for. */
function speakerFor({ responsible }: AppealCase, { id, body }: MeetingCase, units: Units): Unit {
  const unit = units.get(responsible);
  if (unit?.ledger !== ledgerOf(id) || !units.isWithin(unit.slug, body)) {
    throw new OperationError('appeal.not-your-unit');
  }
  return unit;
}
