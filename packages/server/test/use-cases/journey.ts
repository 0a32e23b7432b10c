// One appeal driven through its life by the use-cases, for tests that need it somewhere along the way.
import type { AppealDraft, Receipt, StreamEvent } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { StaffActor } from '../../src/use-cases/operation.js';
import { at, draft, resident, staff, type World } from '../db/support/world.js';

export interface Journey {
  readonly receipt: Receipt;
  accept(now: Millis): Promise<unknown>;
  assign(unit: string, now: Millis): Promise<unknown>;
  answer(now: Millis, actor?: StaffActor): Promise<unknown>;
  claim(now: Millis, actor?: StaffActor): Promise<unknown>;
  evaluate(verdict: 'solved' | 'half' | 'unsolved', now: Millis): Promise<unknown>;
}

const street = staff('fangzhuang');

/** An appeal to 方庄, and whatever is done with it. */
export async function begin(
  { useCases }: World,
  now: Millis,
  body: Partial<AppealDraft> = {},
): Promise<Journey> {
  const receipt = await useCases['appeals.submit'](
    { path: {}, query: {}, body: { ...draft, ...body } },
    at(now),
  );
  const call = { path: { number: receipt.number }, query: {} };
  return {
    receipt,
    accept: (when) => useCases['staff.appeals.accept']({ ...call, body: {} }, at(when, street)),
    assign: (unit, when) => useCases['staff.appeals.assign']({ ...call, body: { unit } }, at(when, street)),
    answer: (when, actor = street) =>
      useCases['staff.appeals.answer'](
        { ...call, body: { type: 'resolved', text: '电梯已修好，请您看一看。' } },
        at(when, actor),
      ),
    claim: (when, actor = street) =>
      useCases['staff.appeals.claimDone']({ ...call, body: {} }, at(when, actor)),
    evaluate: (verdict, when) =>
      useCases['appeals.evaluate'](
        { ...call, body: { verdict, rating: verdict === 'solved' ? 'satisfied' : 'dissatisfied' } },
        at(when, resident(receipt.trackingCode)),
      ),
  };
}

/** Received, accepted, answered and claimed done, within the same minute. */
export async function claimed(world: World, now: Millis, body: Partial<typeof draft> = {}): Promise<Journey> {
  const journey = await begin(world, now, body);
  await journey.accept(now);
  await journey.answer(now);
  await journey.claim(now);
  return journey;
}

/** The case an event is about; none where it is about something else. */
export function numberOf(event: StreamEvent): string | undefined {
  return 'number' in event ? event.number : undefined;
}
