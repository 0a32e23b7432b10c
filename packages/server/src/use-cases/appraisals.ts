// staff.appraisals.get: one unit and period, counted from the log up to its signed checkpoint, and signed.
import type { Appraisal } from '@huiyin/sdk';
import {
  appraisalOf,
  countForAppraisal,
  emptyAppraisal,
  monthsOf,
  parseCheckpoint,
  signAppraisal,
  type AppraisalCount,
  type Millis,
} from '@huiyin/sdk/rules';
import { bodyOf } from './bodies.js';
import { OperationError, type UseCase } from './operation.js';
import type { LedgerView, UseCasePorts } from './ports.js';
import { overseesUnit, staffFor } from './staff-access.js';
import { summaryOf, type Unit } from './units.js';

const GET = 'staff.appraisals.get';

/** Entries read at once. */
const AT_ONCE = 2000;

type Ports = Pick<UseCasePorts, 'directory' | 'ledgers' | 'signNote'>;

export function getAppraisal(ports: UseCasePorts): UseCase<typeof GET> {
  return async ({ query: { body, period } }, { actor, now }) => {
    const staff = staffFor(GET, actor);
    const units = await ports.directory.units();
    const unit = bodyOf(units, body);
    if (!overseesUnit(staff, unit.slug, units)) throw new OperationError('auth.not-allowed');
    return await appraise(ports, unit, period, now);
  };
}

/** The same for whoever has the database and the keys. @throws OperationError as the operation, but for who asks */
export async function makeAppraisal(
  ports: Ports,
  body: string,
  period: string,
  now: Millis,
): Promise<Appraisal> {
  return await appraise(ports, bodyOf(await ports.directory.units(), body), period, now);
}

/**
 * Takes as long as reading the log once. It is the log that is counted and not what is kept of it beside, so that
 * whoever counts again by the same rules comes to the same.
 */
async function appraise(
  { ledgers, signNote }: Ports,
  unit: Unit,
  period: string,
  at: Millis,
): Promise<Appraisal> {
  if (!monthsOf(period)) throw new OperationError('period.invalid');
  const { ledger, demo } = unit;
  return await ledgers.read(ledger, async (view) => {
    const stored = await view.checkpoint();
    if (!stored) throw new OperationError('log.empty');
    const { checkpoint: log } = parseCheckpoint(stored.note);
    const count = await counted(view, log.size);
    const body = summaryOf(unit);
    const terms = {
      ledger,
      body,
      period,
      at,
      log,
      checkpoint: stored.note,
      ...(demo && { demo: true as const }),
    };
    return signAppraisal(appraisalOf(count, terms), (text) => signNote(ledger, text));
  });
}

async function counted(view: LedgerView, size: number): Promise<AppraisalCount> {
  let count = emptyAppraisal();
  for (let from = 0; from < size; from += AT_ONCE) {
    const entries = await view.sealedEntries(from, Math.min(AT_ONCE, size - from));
    for (const { facts, opener } of entries) count = countForAppraisal(count, opener && facts);
  }
  return count;
}
