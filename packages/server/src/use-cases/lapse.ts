// The calendar's act: closes cases whose window for the resident's word has passed in silence.
import { dayOf, lapseIsDue, type Millis } from '@huiyin/sdk/rules';
import { advance } from './act.js';
import { eachLedger } from './each-ledger.js';
import type { LedgerTransaction, Secrets, UseCasePorts } from './ports.js';

/** Cases looked for at once. */
const AT_ONCE = 100;

/**
 * Closes what is due in every ledger at `now`.
 * @returns how many cases
 * @throws AggregateError once every ledger has been tried
 */
export async function lapseDue(ports: UseCasePorts, now: Millis, signal?: AbortSignal): Promise<number> {
  const units = await ports.directory.units();
  let closed = 0;
  const lapse = async (ledger: string) => void (closed += await lapseIn(ports, ledger, now));
  await eachLedger(units.ledgers, lapse, signal);
  return closed;
}

async function lapseIn({ ledgers, secrets }: UseCasePorts, ledger: string, now: Millis): Promise<number> {
  const today = dayOf(now);
  let closed = 0;
  for (;;) {
    const numbers = await ledgers.read(ledger, (view) => view.lapsing(today, AT_ONCE));
    for (const number of numbers) {
      if (await ledgers.write(ledger, (transaction) => lapse(secrets, transaction, number, now))) closed += 1;
    }
    if (numbers.length < AT_ONCE) return closed;
  }
}

/** Each in a transaction of its own. @returns false if somebody has acted meanwhile */
async function lapse(
  secrets: Secrets,
  transaction: LedgerTransaction,
  number: string,
  now: Millis,
): Promise<boolean> {
  const record = await transaction.lockAppeal(number);
  if (!record || !lapseIsDue(record.case, dayOf(now))) return false;
  const { change } = await advance(secrets, transaction, record, {
    command: { type: 'lapse' },
    author: { kind: 'system' },
    now,
  });
  await transaction.append(change);
  return true;
}
