// An appeal gets its number on the night: whether it was said in the hall, or waited for it.
import type { Category, CommitmentId, AnswerDraft, Moment, TakenTurn } from '@huiyin/sdk';
import { legalMeetingCommands, privatePassages, type MeetingCase, type Millis } from '@huiyin/sdk/rules';
import { answerAtMeeting } from './answer-at-meeting.js';
import { advanceMeeting } from './meeting-act.js';
import type { MeetingWrite } from './meeting-records.js';
import { OperationError, type StaffActor } from './operation.js';
import type { LedgerTransaction, LedgerView, Secrets } from './ports.js';
import type { Units } from './units.js';

export interface Turn {
  readonly turn: number;
  readonly number: string;
  readonly category: Category;
  /** What the wall says. */
  readonly asked: string;
  readonly answer?: AnswerDraft | undefined;
}

interface Circumstances {
  readonly staff: StaffActor;
  readonly units: Units;
  readonly now: Millis;
  /** When it was asked, where that was earlier. */
  readonly occurredAt?: Moment | undefined;
}

/** The last step of it is the caller's to append. @throws OperationError those of the rules, and of the answer */
export async function giveTurn(
  secrets: Secrets,
  transaction: LedgerTransaction,
  meeting: MeetingCase,
  { turn, number, category, asked, answer }: Turn,
  { staff, units, now, occurredAt }: Circumstances,
): Promise<{ readonly write: MeetingWrite; readonly commitments: CommitmentId[] }> {
  const at = occurredAt === undefined ? {} : { at: occurredAt };
  const command = { type: 'ask', by: staff.unit, turn, appeal: number, category, ...at } as const;
  const { write } = await advanceMeeting(secrets, transaction, meeting, { command, author: staff, now });
  const question = { turn, appeal: number, asked };
  if (!answer) return { write: { ...write, question }, commitments: [] };
  await transaction.appendMeeting({ ...write, question });
  const circumstances = { staff, units, now, ...at };
  return answerAtMeeting(secrets, transaction, write.after, { turn, number, answer }, circumstances);
}

/** @throws OperationError `meeting.turn-taken` with what has the number */
export async function refuseTaken(
  view: LedgerView,
  meeting: MeetingCase,
  turn: number,
  now: Millis,
): Promise<void> {
  const known = meeting.questions.find((question) => question.turn === turn);
  if (!known) return;
  const words = (await view.questionWords(meeting.id)).find((one) => one.turn === turn);
  const asked = words?.asked;
  throw refusedFor('meeting.turn-taken', meeting, now, {
    appeal: known.appeal,
    ...(asked !== undefined && { asked }),
  });
}

export function refusedFor(
  code: 'meeting.turn-taken' | 'meeting.turn-not-open',
  meeting: MeetingCase,
  now: Millis,
  taken?: TakenTurn,
): OperationError {
  const legal = legalMeetingCommands(meeting, now);
  return new OperationError(code, { legal, ...(taken && { taken }) });
}

/** What is shown to everybody holds nothing private. @throws OperationError `request.invalid` with each passage */
export function checkSaid(texts: Readonly<Record<string, string>>): void {
  const errors = privatePassages(texts).map(({ part, text }) => ({
    pointer: part,
    code: 'field.private-words' as const,
    detail: '',
    passage: text,
  }));
  if (errors.length > 0) throw new OperationError('request.invalid', { errors });
}
