// Lets anonymous cases into the public stream: once a day, those that changed before today, in no order.
import { dayOf, type Millis } from '@huiyin/sdk/rules';
import type { UseCasePorts } from './ports.js';

/** @returns how many cases were announced */
export async function announceAnonymous(
  { ledgers, directory, secrets }: UseCasePorts,
  now: Millis,
): Promise<number> {
  const today = dayOf(now);
  let announced = 0;
  for (const ledger of (await directory.units()).ledgers) {
    announced += await ledgers.write(ledger, async (transaction) => {
      const batch = await transaction.takeUnannounced(today);
      if (batch.length > 0) await transaction.announceBatch(secrets.shuffle(batch), today);
      return batch.length;
    });
  }
  return announced;
}
