// staff.appeals.publish, .refusePublication, appeals.unpublish: a person looks before words become public, and the resident can take them back.
import type { StaffAppeal, TrackedAppeal } from '@huiyin/sdk';
import {
  HIDDEN_MARK,
  dayOf,
  isPetition,
  passageFault,
  publicWords,
  searchTerms,
  type Millis,
} from '@huiyin/sdk/rules';
import { ledgerOf } from './numbers.js';
import { admittedBefore, once } from './once.js';
import { OperationError, type CallContext, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, UseCasePorts } from './ports.js';
import type { PublicationWrite } from './publication-records.js';
import type { AppealRecord, PublicationRecord } from './records.js';
import { invalid } from './refusals.js';
import { admitStaff, staffFor } from './staff-access.js';
import { staffAppeal } from './staff-appeal.js';
import { readBeside, trackedAppeal } from './tracked-appeal.js';
import { checkTrackingCode } from './tracking-code.js';
import type { Units } from './units.js';
import { readWhistlesOf } from './whistle-view.js';

type Decision = PublicationWrite['decision'];

export function publishWords(ports: UseCasePorts): UseCase<'staff.appeals.publish'> {
  return ({ path, body: hidden }, context) =>
    decide(ports, { operation: 'staff.appeals.publish', ...path, body: hidden }, context, ({ words }) => {
      const fault = passageFault(words, hidden);
      if (fault !== undefined) throw invalid(fault, 'field.out-of-range');
      const shown = publicWords(words, hidden, HIDDEN_MARK);
      // A title of which nothing is left says nothing: that is refused with a reason, not published.
      if (shown.title.trim() === HIDDEN_MARK) throw invalid('/title', 'field.not-allowed');
      const { title, text, place } = shown;
      // What is hidden is found by nobody: the mark stands for no letter of its own.
      const terms = searchTerms(...[title, text, place].map((part) => part.replaceAll(HIDDEN_MARK, ' ')));
      return { type: 'published', words: shown, terms };
    });
}

export function refusePublication(ports: UseCasePorts): UseCase<'staff.appeals.refusePublication'> {
  return ({ path, body: refusal }, context) =>
    decide(ports, { operation: 'staff.appeals.refusePublication', ...path, body: refusal }, context, () => ({
      type: 'refused',
      refusal,
    }));
}

interface Asked {
  readonly operation: 'staff.appeals.publish' | 'staff.appeals.refusePublication';
  readonly number: string;
  readonly body: unknown;
}

async function decide(
  { ledgers, directory, secrets }: UseCasePorts,
  { operation, number, body }: Asked,
  context: CallContext,
  decisionOn: (record: AppealRecord) => Decision,
): Promise<StaffAppeal> {
  const staff = staffFor(operation, context.actor);
  const units = await directory.units();
  const { now } = context;
  return await ledgers.write(ledgerOf(number), (transaction) =>
    once(secrets, transaction, { operation, path: { number }, body }, context, {
      admit: (isRepeated) => admit(transaction, number, staff, { units, now, isRepeated }),
      async work(record, keep) {
        const decision = decisionOn(record);
        const after = { ...record, ...decided(record, decision, staff, now) };
        const entries = await transaction.entries(number);
        const whistles = await readWhistlesOf(transaction, number);
        const response = staffAppeal(after, entries, { actor: staff, units, now, whistles });
        await transaction.decidePublication({
          number,
          at: now,
          day: dayOf(now),
          author: { unit: staff.unit, person: staff.person },
          decision,
          ...keep(response),
        });
        return response;
      },
    }),
  );
}

/**
 * The locked case, for whoever may decide about its words.
 * @throws OperationError `appeal.not-found`, `.is-petition`, `.erased`, `.not-your-unit`, `.no-consent`
 */
async function admit(
  transaction: LedgerTransaction,
  number: string,
  staff: StaffActor,
  { units, now, isRepeated }: { readonly units: Units; readonly now: Millis; readonly isRepeated: boolean },
): Promise<AppealRecord> {
  const record = await transaction.lockAppeal(number);
  if (!record) throw new OperationError('appeal.not-found');
  const { case: appeal, publication } = record;
  await admitStaff(appeal, staff, { units, view: transaction, now });
  if (isPetition(appeal)) throw new OperationError('appeal.is-petition');
  if (appeal.erasedOn !== undefined) throw new OperationError('appeal.erased', { legal: [] });
  // Whoever has passed it on since is told again what they were told.
  if (appeal.responsible !== staff.unit && !isRepeated)
    throw new OperationError('appeal.not-your-unit', { legal: [] });
  if (!publication) throw new OperationError('appeal.no-consent');
  return record;
}

/** What the record says once this is written. */
function decided(
  { publication, decisions = [] }: AppealRecord,
  decision: Decision,
  { unit, person }: StaffActor,
  now: Millis,
): Pick<AppealRecord, 'publication' | 'decisions'> {
  const standing: PublicationRecord = {
    state: decision.type,
    due: publication?.due ?? dayOf(now),
    decidedOn: dayOf(now),
    ...(decision.type === 'published' ? { words: decision.words } : decision.refusal),
  };
  return {
    publication: standing,
    decisions: [...decisions, { at: now, decision: decision.type, unit, person }],
  };
}

export function unpublishWords(ports: UseCasePorts): UseCase<'appeals.unpublish'> {
  const { ledgers, directory, secrets } = ports;
  return async ({ path: { number }, body }, context): Promise<TrackedAppeal> => {
    const { actor, now } = context;
    const units = await directory.units();
    await checkTrackingCode(ports, number, actor, now);
    return await ledgers.write(ledgerOf(number), (transaction) =>
      once(secrets, transaction, { operation: 'appeals.unpublish', path: { number }, body }, context, {
        admit: admittedBefore,
        async work(_, keep) {
          const record = await transaction.lockAppeal(number);
          if (!record || record.case.erasedOn !== undefined) throw new OperationError('tracking.not-matched');
          const { publication: _gone, ...rest } = record;
          const after = { ...rest, words: { ...record.words, consentToPublish: false } };
          const beside = await readBeside(transaction, number);
          const response = trackedAppeal(after, await transaction.entries(number), { units, now, ...beside });
          // Taken back twice is taken back once.
          if (record.words.consentToPublish)
            await transaction.unpublish({ number, at: now, ...keep(response) });
          return response;
        },
      }),
    );
  };
}
