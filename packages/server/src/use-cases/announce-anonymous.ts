// Lets anonymous cases into the public stream: once a day, those that changed before today, in no order.
import { dayOf, type Millis } from '@huiyin/sdk/rules';
import { eachLedger } from './each-ledger.js';
import type { UseCasePorts } from './ports.js';

/**
 * @returns how many cases were announced
 * @throws AggregateError once every ledger has been tried
 */
export async function announceAnonymous(
  { ledgers, directory, secrets }: UseCasePorts,
  now: Millis,
  signal?: AbortSignal,
): Promise<number> {
  const today = dayOf(now);
  let announced = 0;
  const announce = async (ledger: string): Promise<void> => {
    announced += await ledgers.write(ledger, async (transaction) => {
      const batch = await transaction.takeUnannounced(today);
      if (batch.length > 0) await transaction.announceBatch(secrets.shuffle(batch), today);
      return batch.length;
    });
  };
  await eachLedger((await directory.units()).ledgers, announce, signal);
  return announced;
}
