// staff.whistles.blow: the unit responsible for a case calls others to it, and stays responsible.
import type { WhistleBlownFacts, WhistleDraft } from '@huiyin/sdk';
import {
  beginWhistle,
  blowWhistle,
  canBeWhistledFor,
  dayOf,
  deadlineOf,
  isPetition,
  RECORD_KEY_BYTES,
  whistleBlownFacts,
  WorkingDaysError,
  type WorkingCalendar,
  type WhistleEvent,
} from '@huiyin/sdk/rules';
import { formatWhistleId, ledgerOf } from './numbers.js';
import { once } from './once.js';
import { OperationError, type CallContext, type StaffActor, type UseCase } from './operation.js';
import type { LedgerTransaction, UseCasePorts } from './ports.js';
import type { AppealRecord } from './records.js';
import { invalid } from './refusals.js';
import { sealEntries } from './seal-entries.js';
import { admitStaff, staffFor } from './staff-access.js';
import type { Units } from './units.js';
import { newsOf } from './whistle-act.js';
import type { WhistleWrite } from './whistle-records.js';
import { whistleDetail, type WholeWhistle } from './whistle-view.js';

const BLOW = 'staff.whistles.blow';

interface Caller {
  readonly staff: StaffActor;
  readonly units: Units;
  readonly context: CallContext;
}

export function blowWhistleFor(ports: UseCasePorts): UseCase<typeof BLOW> {
  const { directory, ledgers, secrets } = ports;
  return async ({ body: draft }, context) => {
    const staff = staffFor(BLOW, context.actor);
    const caller = { staff, units: await directory.units(), context };
    return await ledgers.write(ledgerOf(draft.appeal), (transaction) =>
      once(secrets, transaction, { operation: BLOW, path: {}, body: draft }, context, {
        admit: () => lockOwnCase(transaction, draft.appeal, caller),
        async work(appeal, keep) {
          admitWhistleFor(appeal);
          const { record, write } = await blown(ports, transaction, { appeal, draft }, caller);
          const response = whistleDetail(record, {
            units: caller.units,
            now: context.now,
            responsible: appeal.case.responsible,
            hmacSha256: secrets.hmacSha256,
          });
          await transaction.appendWhistle({ ...write, ...keep(response) });
          return response;
        },
      }),
    );
  };
}

/**
 * Only who answers for a case calls others to it.
 * @throws OperationError `appeal.not-found`, `appeal.not-your-unit`, `appeal.erased`
 */
async function lockOwnCase(
  transaction: LedgerTransaction,
  number: string,
  { staff, units, context: { now } }: Caller,
): Promise<AppealRecord> {
  const record = await transaction.lockAppeal(number);
  if (!record) throw new OperationError('appeal.not-found');
  await admitStaff(record.case, staff, { units, view: transaction, now });
  if (record.case.responsible !== staff.unit) throw new OperationError('appeal.not-your-unit');
  if (record.case.erasedOn !== undefined) throw new OperationError('appeal.erased');
  return record;
}

/** A whistle is public, and calls to work that is still to be done. @throws OperationError */
function admitWhistleFor({ case: appeal }: AppealRecord): void {
  if (isPetition(appeal)) throw new OperationError('appeal.is-petition');
  if (!canBeWhistledFor(appeal)) throw new OperationError('appeal.illegal-transition', { legal: [] });
}

interface Call {
  readonly appeal: AppealRecord;
  readonly draft: WhistleDraft;
}

/** @throws OperationError `unit.not-found`, `request.invalid`; the rules' refusal */
async function blown(
  { secrets }: UseCasePorts,
  transaction: LedgerTransaction,
  { appeal, draft }: Call,
  { staff, units, context: { now } }: Caller,
): Promise<{ readonly record: WholeWhistle; readonly write: WhistleWrite }> {
  const { body, number } = appeal.case;
  const unit = units.get(body);
  if (!unit || draft.bureaus.some((bureau) => !units.get(bureau))) throw new OperationError('unit.not-found');
  const today = dayOf(now);
  const year = Number(today.slice(0, 4));
  const open = (await transaction.whistlesOf(number)).filter((one) => one.case.status === 'open');
  const called = open.flatMap((one) => one.case.calls.map((call) => call.unit));
  const { serial, ...head } = await transaction.takeNewPlace('whistle', year);
  const outcome = blowWhistle(
    {
      id: formatWhistleId(unit.ledger, year, serial),
      body,
      by: staff.unit,
      appeal: number,
      bureaus: draft.bureaus,
      arriveBy: deadline(draft, today, units.calendar),
      ...(appeal.case.demo && { demo: true }),
    },
    draft.about,
    called,
    now,
  );
  if (!outcome.ok) throw new OperationError(outcome.refusal.code, { legal: outcome.refusal.legal });
  const { event } = outcome;
  const recordKey = secrets.random(RECORD_KEY_BYTES);
  const sealed = sealEntries<WhistleBlownFacts, WhistleEvent>(
    secrets,
    head,
    recordKey,
    [{ facts: whistleBlownFacts(event), words: event, event }],
    1,
  );
  const after = beginWhistle(event);
  const { about } = draft;
  const [{ index, facts }] = sealed.entries;
  const entry = { leafIndex: index, facts, event, author: staff, at: now, opener: { recordKey } };
  return {
    record: { case: after, about, entries: [entry] },
    write: {
      ...sealed,
      ...newsOf(appeal, { whistle: after.id, seq: sealed.head.seq }, now),
      after,
      opening: { about, recordKey },
      author: staff,
      at: now,
    },
  };
}

function deadline({ arriveBy }: WhistleDraft, today: string, calendar: WorkingCalendar) {
  try {
    return deadlineOf(arriveBy, today, calendar);
  } catch (error) {
    // Days before the first year a calendar knows: the only thing the schema can't have refused.
    if (error instanceof WorkingDaysError) throw invalid('/arriveBy', 'field.out-of-range');
    throw error;
  }
}
