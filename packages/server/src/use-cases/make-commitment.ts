// Makes a commitment: gives it its id, its original due day for ever, and its place in the sealed log.
import type { CommitmentMadeFacts, CommitmentOrigin, Day, PromiseDraft } from '@huiyin/sdk';
import {
  beginCommitment,
  commitmentChanges,
  commitmentFigures,
  commitmentMadeFacts,
  dayOf,
  deadlineOf,
  isPending,
  isPetition,
  makeCommitment,
  RECORD_KEY_BYTES,
  WorkingDaysError,
  type AppealCase,
  type CommitmentEvent,
  type CommitmentMade,
  type Millis,
  type WorkingCalendar,
} from '@huiyin/sdk/rules';
import type { CommitmentEntry, CommitmentRecord } from './commitment-records.js';
import { formatCommitmentId } from './numbers.js';
import { OperationError, type StaffActor } from './operation.js';
import type { CommitmentWrite, LedgerTransaction, Secrets } from './ports.js';
import type { Author } from './records.js';
import { invalid } from './refusals.js';
import { sealEntries } from './seal-entries.js';
import type { Unit } from './units.js';

/** A promise and where it was made. */
export interface Promising {
  readonly body: Unit;
  /** Slug of the unit that has to keep it. */
  readonly unit: string;
  /** Slug of the unit that writes it down, where that is another: at a joint session. */
  readonly by?: string;
  readonly origin: CommitmentOrigin;
  readonly promise: PromiseDraft;
  readonly appeal?: string;
  readonly madeOn?: Day;
  /** JSON pointer of the promise in the request. */
  readonly pointer: string;
  readonly author: Author;
  readonly now: Millis;
  /** Working days are counted by it. */
  readonly calendar: WorkingCalendar;
}

/** A commitment decided and not yet written. */
export interface Decided {
  readonly made: CommitmentMade;
  readonly recordKey: Uint8Array;
}

/** A commitment as it is once written. */
export interface Made {
  readonly record: CommitmentRecord;
  readonly entries: readonly CommitmentEntry[];
  readonly write: CommitmentWrite;
}

/**
 * Admits an appeal a promise is to be made for: one that is still being worked on, and that the public may know of.
 * Once it is claimed or closed a promise beneath it would be one that its claim never had to wait for.
 * @param appeal one that was not erased
 * @throws OperationError `appeal.is-petition`, `appeal.illegal-transition`
 */
export function admitPromiseFor(appeal: AppealCase): void {
  if (isPetition(appeal)) throw new OperationError('appeal.is-petition');
  if (!isPending(appeal.state)) throw new OperationError('appeal.illegal-transition', { legal: [] });
}

/**
 * The appeal a promise is to be made for, locked: one of a unit that handles it.
 * @throws OperationError `appeal.not-found`, `appeal.not-your-unit`, `appeal.erased`
 */
export async function lockAppealPromisedFor(
  transaction: LedgerTransaction,
  number: string,
  staff: StaffActor,
): Promise<AppealCase> {
  const record = await transaction.lockAppeal(number);
  if (!record) throw new OperationError('appeal.not-found');
  const { case: appeal } = record;
  if (![appeal.body, appeal.responsible, appeal.assignee].includes(staff.unit)) {
    throw new OperationError('appeal.not-your-unit');
  }
  if (appeal.erasedOn !== undefined) throw new OperationError('appeal.erased');
  return appeal;
}

/**
 * Decides a promise: from here on only its place in the log is missing.
 * @throws OperationError `commitment.due-in-past`, `commitment.due-too-far`, `request.invalid`
 */
export async function decidePromise(
  secrets: Secrets,
  transaction: LedgerTransaction,
  { body, unit, by = unit, origin, promise, appeal, madeOn, pointer, now, calendar }: Promising,
): Promise<Decided> {
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const { serial } = await transaction.takeNewPlace('commitment', year);
  const made = makeCommitment(
    {
      id: formatCommitmentId(body.ledger, year, serial),
      body: body.slug,
      unit,
      origin,
      ...(appeal !== undefined && { appeal }),
      madeOn: madeOn ?? today,
      recordedOn: today,
      original: deadline(promise, madeOn ?? today, pointer, calendar),
      hasWitnessGroup: promise.witnessGroup !== undefined,
      confirmationDays: body.standard.confirmationDays,
      ...(body.demo && { demo: true }),
    },
    {
      text: promise.text,
      owner: promise.owner,
      by,
      ...(promise.witnessGroup !== undefined && { witnessGroup: promise.witnessGroup }),
    },
    now,
  );
  if (!made.ok) throw new OperationError(made.refusal.code, { legal: made.refusal.legal });
  return { made: made.event, recordKey: secrets.random(RECORD_KEY_BYTES) };
}

/** Takes the place of a decided commitment in the log; the caller appends `write`. */
export async function placePromise(
  secrets: Secrets,
  transaction: LedgerTransaction,
  { made, recordKey }: Decided,
  { author, now }: Pick<Promising, 'author' | 'now'>,
): Promise<Made> {
  const after = beginCommitment(made);
  const sealed = sealEntries<CommitmentMadeFacts, CommitmentEvent>(
    secrets,
    await transaction.lockedHead(),
    recordKey,
    [{ facts: commitmentMadeFacts(made), words: made, event: made }],
    0,
  );
  const { text, owner, witnessGroup } = made;
  const words = { text, owner, ...(witnessGroup !== undefined && { witnessGroup }) };
  const [{ index, facts }] = sealed.entries;
  return {
    record: { case: after, words },
    entries: [{ leafIndex: index, facts, event: made, author, at: now, opener: { recordKey } }],
    write: {
      ...sealed,
      after,
      figures: commitmentChanges(undefined, commitmentFigures(after)),
      opening: { words, recordKey },
      author,
      at: now,
    },
  };
}

function deadline({ due }: PromiseDraft, from: Day, pointer: string, calendar: WorkingCalendar) {
  try {
    return deadlineOf(due, from, calendar);
  } catch (error) {
    // Days before the first year a calendar knows: the only thing the schema can't have refused.
    if (error instanceof WorkingDaysError) throw invalid(`${pointer}/due`, 'field.out-of-range');
    throw error;
  }
}
