// The calendar's acts on commitments: silence ends a claim, time breaks a promise, a new year's notice restates a date.
import {
  commitmentConfirmBy,
  dayOf,
  knownThrough,
  legalCommitmentCommands,
  restate,
  type CommitmentCase,
  type CommitmentCommand,
  type Millis,
  type WorkingCalendar,
} from '@huiyin/sdk/rules';
import { advanceCommitment, lockWithAppeal } from './commitment-act.js';
import { eachLedger } from './each-ledger.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';

/** Commitments looked for at once. */
const AT_ONCE = 100;

/**
 * Does what the calendar asks for in every ledger at `now`.
 * @returns how many commitments it touched
 * @throws AggregateError once every ledger has been tried
 */
export async function keepCommitmentCalendar(
  ports: UseCasePorts,
  now: Millis,
  options: { readonly calendar?: WorkingCalendar; readonly signal?: AbortSignal } = {},
): Promise<number> {
  const units = await ports.directory.units();
  const { calendar = units.calendar, signal } = options;
  let touched = 0;
  const keep = async (ledger: string) => void (touched += await keepIn(ports, ledger, now, calendar));
  await eachLedger(units.ledgers, keep, signal);
  return touched;
}

async function keepIn(
  { ledgers, secrets }: UseCasePorts,
  ledger: string,
  now: Millis,
  calendar: WorkingCalendar,
): Promise<number> {
  let touched = 0;
  for (;;) {
    const ids = await ledgers.read(ledger, (view) =>
      view.calendarCommitments({ today: dayOf(now), knownThrough: knownThrough(calendar), limit: AT_ONCE }),
    );
    let moved = 0;
    for (const id of ids) {
      const act = (transaction: LedgerTransaction) => keep(secrets, transaction, { id, now, calendar });
      if (await ledgers.write(ledger, act)) moved += 1;
    }
    touched += moved;
    // Those that stay on the list although nothing was to be done would be found again and again.
    if (ids.length < AT_ONCE || moved === 0) return touched;
  }
}

/** Each in a transaction of its own. @returns false if somebody has acted meanwhile */
async function keep(
  secrets: Secrets,
  transaction: LedgerTransaction,
  { id, now, calendar }: { readonly id: string; readonly now: Millis; readonly calendar: WorkingCalendar },
): Promise<boolean> {
  const record = await lockWithAppeal(transaction, id);
  const command = record && commandOf(record.case, now, calendar);
  if (!record || !command) return false;
  const { write } = await advanceCommitment(secrets, transaction, record, {
    command,
    author: { kind: 'system' },
    now,
  });
  await transaction.appendCommitment(write);
  return true;
}

function commandOf(
  commitment: CommitmentCase,
  now: Millis,
  calendar: WorkingCalendar,
): CommitmentCommand | undefined {
  const today = dayOf(now);
  const legal = legalCommitmentCommands(commitment, today);
  if (legal.includes('lapse') && today > (commitmentConfirmBy(commitment) ?? today)) return { type: 'lapse' };
  if (legal.includes('break')) return { type: 'break' };
  return legal.includes('restate') ? restatement(commitment, calendar) : undefined;
}

/** Counted again by a calendar that knows more: both days stay visible, also where they are the same. */
function restatement(commitment: CommitmentCase, calendar: WorkingCalendar): CommitmentCommand | undefined {
  const { original, due, knownThrough: known } = commitment;
  const through = knownThrough(calendar);
  if (original.days === undefined || known === undefined || through <= known) return undefined;
  const counted = { from: original.from, days: original.days, due, provisional: true, knownThrough: known };
  const again = restate(counted, calendar);
  const to = again.type === 'restated' ? again.to : due;
  return { type: 'restate', due: to, provisional: again.provisional, knownThrough: through };
}
