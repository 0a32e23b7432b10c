// One step of a commitment: the rules decide, what follows is sealed, written and answered in one transaction.
import type { CommitmentChangedFacts, CommitmentDetail } from '@huiyin/sdk';
import type { Operation, PathOf } from '@huiyin/sdk/routes';
import {
  commitmentChangedFacts,
  commitmentChanges,
  commitmentFigures,
  dayOf,
  decideCommitment,
  evolveCommitment,
  openCommitmentsChange,
  type AppealCase,
  type CommitmentCase,
  type CommitmentCommand,
  type CommitmentEvent,
  type Millis,
} from '@huiyin/sdk/rules';
import type { CommitmentEntry, CommitmentRecord } from './commitment-records.js';
import { ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type CallContext } from './operation.js';
import type { CommitmentWrite, LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import type { Announcement, Author } from './records.js';
import { sealEntries } from './seal-entries.js';

/** Something asked of a commitment. */
export interface CommitmentAct {
  readonly operation: Operation;
  readonly path: PathOf<'commitments.get'>;
  readonly body: unknown;
  readonly command: CommitmentCommand;
  readonly author: Author;
  /** Throws for whoever may not touch this commitment; asked on a repeated try too. */
  readonly admit: (record: CommitmentRecord) => void;
  readonly answer: (record: CommitmentRecord, entries: readonly CommitmentEntry[]) => CommitmentDetail;
}

/** @throws OperationError `commitment.not-found`; the rules' refusal with the legal moves; those of `once` */
export async function actOnCommitment(
  { ledgers, secrets }: Pick<UseCasePorts, 'ledgers' | 'secrets'>,
  { operation, path, body, command, author, admit, answer }: CommitmentAct,
  context: CallContext,
): Promise<CommitmentDetail> {
  const { id } = path;
  return await ledgers.write(ledgerOf(id), (transaction) =>
    once(secrets, transaction, { operation, path, body }, context, {
      async admit() {
        const record = await lockWithAppeal(transaction, id);
        if (!record) throw new OperationError('commitment.not-found');
        admit(record);
        return record;
      },
      async work(record, keep) {
        const before = await transaction.commitmentEntries([id]);
        const step = await advanceCommitment(secrets, transaction, record, {
          command,
          author,
          now: context.now,
        });
        const response = answer({ ...record, case: step.write.after }, [...before, step.entry]);
        await transaction.appendCommitment({ ...step.write, ...keep(response) });
        return response;
      },
      // The commitment outlives the appeal; what its resident said of it does not, in an answer of yesterday either.
      async answerAnew(record) {
        if (!record.case.residentGone) return undefined;
        return answer(record, await transaction.commitmentEntries([id]));
      },
    }),
  );
}

/** An appeal is always locked before its commitments, so that no two acts wait for each other. */
export async function lockWithAppeal(
  transaction: LedgerTransaction,
  id: string,
): Promise<CommitmentRecord | undefined> {
  const appeal = (await transaction.commitment(id))?.case.appeal;
  if (appeal !== undefined) await transaction.lockAppeal(appeal);
  return await transaction.lockCommitment(id);
}

/** Decides a command on a locked commitment and seals what follows from it; the caller appends it. */
export async function advanceCommitment(
  secrets: Secrets,
  transaction: LedgerTransaction,
  { case: before }: CommitmentRecord,
  {
    command,
    author,
    now,
  }: { readonly command: CommitmentCommand; readonly author: Author; readonly now: Millis },
): Promise<{ write: CommitmentWrite; entry: CommitmentEntry }> {
  const outcome = decideCommitment(before, command, now);
  if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
  const { event } = outcome;
  const after = evolveCommitment(before, event);
  const appeal = await listening(transaction, before, after);
  const { recordKey, ...head } = await transaction.takePlace(before.id);
  const sealed = sealEntries<CommitmentChangedFacts, CommitmentEvent>(
    secrets,
    head,
    recordKey,
    [{ facts: commitmentChangedFacts(event, after), words: event, event }],
    appeal ? 1 : 0,
  );
  const change = openCommitmentsChange(before, after);
  const [{ index, facts }] = sealed.entries;
  return {
    write: {
      ...sealed,
      after,
      figures: commitmentChanges(commitmentFigures(before), commitmentFigures(after)),
      author,
      at: now,
      ...(after.appeal !== undefined &&
        change !== 0 && { openCommitments: { number: after.appeal, change } }),
      ...(appeal && { announcement: newsFor(appeal, sealed.head.seq, now) }),
    },
    entry: { leafIndex: index, facts, event, author, at: now, opener: { recordKey } },
  };
}

/** The appeal whose resident hears of it: a word on the promise is asked for, was given, or is not waited for. */
async function listening(
  transaction: LedgerTransaction,
  before: CommitmentCase,
  { appeal, residentGone, status }: CommitmentCase,
): Promise<AppealCase | undefined> {
  if (appeal === undefined || residentGone || status === before.status) return undefined;
  return (await transaction.appeal(appeal))?.case;
}

/** Public topics carry nothing of it: a promise has a feed of its own. */
function newsFor({ body, number, category, state }: AppealCase, seq: number, now: Millis): Announcement {
  return { seq, audience: 'resident', body, number, category, state, day: dayOf(now) };
}
