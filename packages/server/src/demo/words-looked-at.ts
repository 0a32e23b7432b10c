// Words whose residents agreed to publish them: the street looks the next morning, at most of them.
import type { Day } from '@huiyin/sdk';
import { addDays, dayOf, proposedPassages, startOfDay } from '@huiyin/sdk/rules';
import { demoActor } from './demo-actor.js';
import type { DemoStaff } from './directory.js';
import type { ToldCase } from './story.js';
import type { Circumstances, SeedPorts, Turn } from './turns.js';

/** Ten to ten, before anything is passed on: until then it is the street's. */
const LOOKED_AT = 590 * 60_000;
/** Days after which what has come is looked at, and the latest is not yet. */
const NOT_YET = 3;
/** Of so many one is refused, and one is overlooked. */
const REFUSED = 13;
const OVERLOOKED = 17;

/**
 * @param today what has come in the last days still waits
 * @param numberOf what the case is called, once it was received
 */
export function wordsLookedAt(
  { useCases }: SeedPorts,
  cases: readonly ToldCase[],
  today: Day,
  numberOf: (told: ToldCase) => string,
): Turn[] {
  const agreed = cases.filter(
    ({ entry, receivedAt }) =>
      entry.consentToPublish === true && dayOf(receivedAt) <= addDays(today, -NOT_YET),
  );
  return agreed.flatMap((told, index): Turn[] => {
    if (index % OVERLOOKED === OVERLOOKED - 1) return [];
    const { title, text, place, body } = told.entry;
    const clerk = demoActor(`clerk@${body}` as DemoStaff);
    const take = async (circumstances: Circumstances): Promise<unknown> => {
      const call = { path: { number: numberOf(told) }, query: {} };
      const context = { ...circumstances, actor: clerk };
      if (index % REFUSED === REFUSED - 1) {
        const body = { reason: 'about-others', note: '写到了邻居家里的事，公开会让人认出来。' } as const;
        return await useCases['staff.appeals.refusePublication']({ ...call, body }, context);
      }
      const hidden = proposedPassages({ title, text, place });
      return await useCases['staff.appeals.publish']({ ...call, body: hidden }, context);
    };
    const at = startOfDay(addDays(dayOf(told.receivedAt), 1)) + LOOKED_AT;
    return [{ name: `${told.name}-words`, at, take }];
  });
}
