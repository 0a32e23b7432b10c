// What staff do to a whistle: each operation as the command it gives; the rules decide, and what follows is sealed.
import type { WhistleChangedFacts, WhistleDetail } from '@huiyin/sdk';
import type { Operation, RequestOf } from '@huiyin/sdk/routes';
import {
  dayOf,
  decideWhistle,
  evolveWhistle,
  isDay,
  whistleChangedFacts,
  type Millis,
  type WhistleCommand,
  type WhistleEvent,
} from '@huiyin/sdk/rules';
import { ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type Call, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';
import { publicityOf, type AppealRecord } from './records.js';
import { invalid } from './refusals.js';
import { sealEntries } from './seal-entries.js';
import { staffFor } from './staff-access.js';
import type { WhistleRecord, WhistleWrite } from './whistle-records.js';
import { whistleDetail, type WholeWhistle } from './whistle-view.js';

/** The operations by which staff change a whistle. */
export type WhistleStepOperation = Exclude<
  Extract<Operation, `staff.whistles.${string}`>,
  'staff.whistles.blow'
>;

type CommandOf<Op extends WhistleStepOperation> = (body: RequestOf<Op>, staff: StaffActor) => WhistleCommand;

const commands: { readonly [Op in WhistleStepOperation]: CommandOf<Op> } = {
  'staff.whistles.arrive': (body, { unit }) => {
    if (body.on !== undefined && !isDay(body.on)) throw invalid('/on', 'field.wrong-format');
    return { type: 'arrive', by: unit, ...body };
  },
  'staff.whistles.say': (body, { unit }) => ({ type: 'say', by: unit, ...body }),
  'staff.whistles.standDown': ({ reason }, { unit }) => ({ type: 'stand-down', by: unit, reason }),
  'staff.whistles.close': ({ result }, { unit }) => ({ type: 'close', by: unit, result }),
};

/** The use-case of one of the operations by which staff change a whistle. Whose it is, the rules know. */
export function staffWhistleAct(
  { directory, ledgers, secrets }: UseCasePorts,
  operation: WhistleStepOperation,
): UseCase<WhistleStepOperation> {
  return async ({ path, body }: Call<WhistleStepOperation>, context): Promise<WhistleDetail> => {
    const staff = staffFor(operation, context.actor);
    const units = await directory.units();
    const { now } = context;
    const command = (commands[operation] as CommandOf<WhistleStepOperation>)(body, staff);
    return await ledgers.write(ledgerOf(path.id), (transaction) =>
      once(secrets, transaction, { operation, path, body }, context, {
        admit: () => lockWithCase(transaction, path.id),
        async work({ whistle, appeal }, keep) {
          const before = await transaction.whistleEntries([path.id]);
          const step = await advanced(secrets, transaction, { whistle, appeal, command, staff, now });
          const response = whistleDetail(
            { ...step.whistle, entries: [...before, ...step.whistle.entries] },
            { units, now, responsible: appeal.case.responsible, hmacSha256: secrets.hmacSha256 },
          );
          await transaction.appendWhistle({ ...step.write, ...keep(response) });
          return response;
        },
      }),
    );
  };
}

interface Locked {
  readonly whistle: WhistleRecord;
  readonly appeal: AppealRecord;
}

/** An appeal is always locked before what hangs on it. @throws OperationError `whistle.not-found` */
async function lockWithCase(transaction: LedgerTransaction, id: string): Promise<Locked> {
  const number = (await transaction.whistle(id))?.case.appeal;
  const appeal = number === undefined ? undefined : await transaction.lockAppeal(number);
  const whistle = await transaction.lockWhistle(id);
  if (!whistle || !appeal) throw new OperationError('whistle.not-found');
  return { whistle, appeal };
}

interface Step extends Locked {
  readonly command: WhistleCommand;
  readonly staff: StaffActor;
  readonly now: Millis;
}

/** Decides a command on a locked whistle and seals what follows from it; the caller appends it. */
async function advanced(
  secrets: Secrets,
  transaction: LedgerTransaction,
  { whistle, appeal, command, staff, now }: Step,
): Promise<{ readonly whistle: WholeWhistle; readonly write: WhistleWrite }> {
  const outcome = decideWhistle(whistle.case, command, now);
  if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
  const { event } = outcome;
  const after = evolveWhistle(whistle.case, event);
  const { recordKey, ...head } = await transaction.takePlace(after.id);
  const sealed = sealEntries<WhistleChangedFacts, WhistleEvent>(
    secrets,
    head,
    recordKey,
    [{ facts: whistleChangedFacts(event, after), words: event, event }],
    1,
  );
  const [{ index, facts }] = sealed.entries;
  const entry = { leafIndex: index, facts, event, author: staff, at: now, opener: { recordKey } };
  return {
    whistle: { ...whistle, case: after, entries: [entry] },
    write: {
      ...sealed,
      ...newsOf(appeal, { whistle: after.id, seq: sealed.head.seq }, now),
      after,
      ...(event.type === 'arrived' && { arrived: event.bureau }),
      author: staff,
      at: now,
    },
  };
}

/** That a whistle has moved, for whoever follows it; the public hears of that of an anonymous one in the daily batch. */
export function newsOf(
  { case: appeal, words }: AppealRecord,
  { whistle, seq }: { readonly whistle: string; readonly seq: number },
  now: Millis,
): Pick<WhistleWrite, 'announcement' | 'batched'> {
  const { body, number, category, state } = appeal;
  const { audience, batched } = publicityOf(appeal, words);
  const day = dayOf(now);
  return {
    announcement: { seq, audience, body, number, category, state, day, whistle },
    ...(batched && { batched: day }),
  };
}
