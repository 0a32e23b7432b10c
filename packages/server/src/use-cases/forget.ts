// Forgets what is kept for a while only: stored answers, wrong tries at codes and phones; and counts of nobody.
import type { Millis } from '@huiyin/sdk/rules';
import { ANSWER_KEPT } from './once.js';
import type { UseCasePorts } from './ports.js';

/** Milliseconds after the last wrong try at a number that all of them are forgotten: four digits are guessed sooner. */
const TRIES_KEPT = { code: 24 * 3_600_000, phone: 60 * 24 * 3_600_000 } as const;

export async function forgetOld({ ledgers, directory }: UseCasePorts, now: Millis): Promise<void> {
  for (const ledger of (await directory.units()).ledgers) {
    await ledgers.write(ledger, async (transaction) => {
      await transaction.purgeAnswers(now - ANSWER_KEPT);
      await transaction.purgeTries('code', now - TRIES_KEPT.code);
      await transaction.purgeTries('phone', now - TRIES_KEPT.phone);
      await transaction.purgeBuckets();
    });
  }
}
