// Forgets what is kept for a while only: stored answers, wrong tries, words of old visits, photos no case has, pairings long over, old response plans; and counts of nobody.
import { addDays, dayOf, PLANS_KEPT, type Millis } from '@huiyin/sdk/rules';
import { eachLedger } from './each-ledger.js';
import { UNCLAIMED_KEPT } from './attachments.js';
import { ANSWER_KEPT } from './once.js';
import type { UseCasePorts } from './ports.js';

/** Milliseconds after the last wrong try at a number that all of them are forgotten: four digits are guessed sooner. */
const TRIES_KEPT = { code: 24 * 3_600_000, phone: 60 * 24 * 3_600_000, slip: 24 * 3_600_000 } as const;

/** Milliseconds what was said at a door is kept: two winters. Who was there, and when, stays counted. */
const VISITS_KEPT = 730 * 24 * 3_600_000;

/** Days a pairing is kept after it ended, or after the last day it was agreed for. */
const PAIRINGS_KEPT = 365;

/** Milliseconds what went to webhooks is kept: long enough to see what happened, and to send it again. */
const DELIVERIES_KEPT = { delivered: 7 * 24 * 3_600_000, dead: 30 * 24 * 3_600_000 } as const;

/** @throws AggregateError once every ledger has been tried */
export async function forgetOld(
  { ledgers, directory }: UseCasePorts,
  now: Millis,
  signal?: AbortSignal,
): Promise<void> {
  const forget = (ledger: string): Promise<void> =>
    ledgers.write(ledger, async (transaction) => {
      await transaction.purgeAnswers(now - ANSWER_KEPT);
      await transaction.purgeTries('code', now - TRIES_KEPT.code);
      await transaction.purgeTries('phone', now - TRIES_KEPT.phone);
      await transaction.purgeTries('slip', now - TRIES_KEPT.slip);
      await transaction.forgetVisits(now - VISITS_KEPT, now);
      await transaction.purgeAttachments(now - UNCLAIMED_KEPT);
      await transaction.purgePairings(addDays(dayOf(now), -PAIRINGS_KEPT));
      await transaction.purgePlans(now - PLANS_KEPT * 24 * 3_600_000);
      await transaction.purgeBuckets();
      await transaction.purgeDeliveries({
        delivered: now - DELIVERIES_KEPT.delivered,
        dead: now - DELIVERIES_KEPT.dead,
      });
    });
  await eachLedger((await directory.units()).ledgers, forget, signal);
}
