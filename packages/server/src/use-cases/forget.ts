// Forgets what is kept for a day only: stored answers, wrong tries at tracking codes; and counts of nobody.
import type { Millis } from '@huiyin/sdk/rules';
import { ANSWER_KEPT } from './once.js';
import type { UseCasePorts } from './ports.js';

/** Milliseconds after the last wrong try at a number that all of them are forgotten. */
const TRIES_KEPT = 24 * 3_600_000;

export async function forgetOld({ ledgers, directory }: UseCasePorts, now: Millis): Promise<void> {
  for (const ledger of (await directory.units()).ledgers) {
    await ledgers.write(ledger, async (transaction) => {
      await transaction.purgeAnswers(now - ANSWER_KEPT);
      await transaction.purgeTries(now - TRIES_KEPT);
      await transaction.purgeBuckets();
    });
  }
}
