// One act on a case: the rules decide, what follows is sealed, written and answered in one transaction.
import type { AppealFacts } from '@huiyin/sdk';
import type { Operation } from '@huiyin/sdk/routes';
import {
  bucketChanges,
  caseFigures,
  changedFacts,
  decide,
  evolve,
  isPetition,
  type AppealCase,
  type AppealCommand,
  type ChangeEvent,
  type Millis,
} from '@huiyin/sdk/rules';
import { ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type CallContext } from './operation.js';
import type { LedgerChange, LedgerTransaction, LedgerView, Secrets, UseCasePorts } from './ports.js';
import { publicityOf, type AppealRecord, type Author, type EntryRecord } from './records.js';
import { sealEntries, type Unsealed } from './seal-entries.js';

/** Something asked of a case. */
export interface Act<T extends object> {
  readonly operation: Operation;
  readonly number: string;
  readonly body: unknown;
  readonly command: AppealCommand;
  /** What is decided along with it, on the locked case: the command as it then is, and what is written after it. */
  readonly along?: (
    transaction: LedgerTransaction,
    record: AppealRecord,
    entries: readonly EntryRecord[],
  ) => Promise<Along>;
  readonly author: Author;
  /** Throws for whoever may not touch this case; asked on a repeated try too, before its answer is given again. */
  readonly admit: (record: AppealRecord, view: LedgerView, isRepeated: boolean) => Promise<void> | void;
  /**
   * The answer, from the case as it then stands, all its entries and what was sealed now. Must ask nothing of the
   * database.
   */
  readonly answer: (
    record: AppealRecord,
    entries: readonly EntryRecord[],
    sealed: LedgerChange['entries'],
  ) => T;
}

/** Something that happens with an act, in the same transaction or not at all. */
export interface Along {
  readonly command: AppealCommand;
  readonly write?: () => Promise<void>;
}

/**
 * @throws OperationError `appeal.not-found`, `appeal.erased`; the rules' refusal with the legal moves; those of `once`
 */
export async function act<T extends object>(
  { ledgers, secrets }: Pick<UseCasePorts, 'ledgers' | 'secrets'>,
  { operation, number, body, command, along, author, admit, answer }: Act<T>,
  context: CallContext,
): Promise<T> {
  return await ledgers.write(ledgerOf(number), (transaction) =>
    once(secrets, transaction, { operation, path: { number }, body }, context, {
      async admit(isRepeated) {
        const record = await transaction.lockAppeal(number);
        if (!record) throw new OperationError('appeal.not-found');
        await admit(record, transaction, isRepeated);
        if (record.case.erasedOn !== undefined) throw new OperationError('appeal.erased', { legal: [] });
        return record;
      },
      async work(record, keep) {
        const before = await transaction.entries(number);
        const more = await along?.(transaction, record, before);
        const { change, entries } = await advance(secrets, transaction, record, {
          command: more?.command ?? command,
          author,
          now: context.now,
        });
        const response = answer({ ...record, case: change.after }, [...before, ...entries], change.entries);
        await transaction.append({ ...change, ...keep(response) });
        await more?.write?.();
        return response;
      },
    }),
  );
}

/** Decides a command on a locked case and seals what follows from it; the caller appends the change. */
export async function advance(
  secrets: Secrets,
  transaction: LedgerTransaction,
  { case: before, words }: AppealRecord,
  {
    command,
    author,
    now,
  }: { readonly command: AppealCommand; readonly author: Author; readonly now: Millis },
): Promise<{ change: LedgerChange; entries: EntryRecord[] }> {
  const steps = stepsOf(before, command, now);
  const { recordKey, ...head } = await transaction.takePlace(before.number);
  const sealed = sealEntries(secrets, head, recordKey, steps.unsealed, 1, isPetition(before));
  const entries = sealed.entries.map(({ index, facts, event }): EntryRecord => ({
    leafIndex: index,
    facts,
    ...(event && { event }),
    author,
    at: now,
  }));
  const change: LedgerChange = {
    ...sealed,
    ...publicityOf(steps.after, words),
    after: steps.after,
    figures: bucketChanges(caseFigures(before), caseFigures(steps.after)),
    ...grantOf(command),
    author,
    at: now,
  };
  return { change, entries };
}

type Step = Unsealed<AppealFacts, ChangeEvent>;

/**
 * The events a command leads to, each with the facts to be sealed, and the case after all of them.
 * @throws OperationError the rules' refusal
 */
export function stepsOf(
  before: AppealCase,
  command: AppealCommand,
  now: Millis,
): { unsealed: readonly [Step, ...Step[]]; after: AppealCase } {
  const outcome = decide(before, command, now);
  if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
  let after = before;
  const step = (event: ChangeEvent): Step => {
    const earlier = after;
    after = evolve(earlier, event);
    const facts = changedFacts(event, earlier, after);
    // Of an erasure the facts say everything.
    return event.type === 'erased' ? { facts, event } : { facts, words: event, event };
  };
  const [first, ...rest] = outcome.events;
  if (!first) throw new TypeError(`${command.type} was accepted and led to nothing`);
  const unsealed = [step(first), ...rest.map(step)] as const;
  return { unsealed, after };
}

/** Passing a case to a unit lets it in; a unit that says it is not theirs is out again. */
function grantOf(command: AppealCommand): Pick<LedgerChange, 'grant'> {
  if (command.type === 'assign') return { grant: { unit: command.to, ends: false } };
  if (command.type === 'contest') return { grant: { unit: command.by, ends: true } };
  return {};
}
