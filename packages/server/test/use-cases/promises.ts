// Promises on a ledger: what staff and residents do with them, in short.
import type { Channel, CommitmentDetail, CommitmentDraft, PromiseDraft, Receipt } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import type { CallContext } from '../../src/use-cases/operation.js';
import { at, day, draft, morning, staff, type World } from '../db/support/world.js';

export const street = staff('fangzhuang');
export const promise: PromiseDraft = {
  text: '2026年12月4日前更换曳引机。',
  owner: { name: '李主任', title: '街道办事处副主任' },
  due: { type: 'working-days', days: 10 },
};
export const reason = '厂家供货推迟，已向居民当面说明。';

/** So many days after the morning everything is promised on. */
export const on = (days: number, actor = street): CallContext => at(morning + days * day, actor);
export const path = (number: string) => ({ path: { number }, query: {} });
export const of = (id: string) => ({ path: { id }, query: {} });

export function promisesIn({ useCases, enter }: World) {
  async function accepted(channel?: Channel): Promise<Receipt> {
    const receipt = await (channel
      ? enter({ ...draft, channel }, at(morning, { kind: 'system' }))
      : useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning)));
    await useCases['staff.appeals.accept']({ ...path(receipt.number), body: {} }, on(0));
    return receipt;
  }
  return {
    accepted,
    /** An accepted appeal that the unit then says is done. */
    async claimedDone(): Promise<Receipt> {
      const receipt = await accepted();
      const call = path(receipt.number);
      await useCases['staff.appeals.answer'](
        { ...call, body: { type: 'resolved', text: '装好了。' } },
        on(0),
      );
      await useCases['staff.appeals.claimDone']({ ...call, body: {} }, on(0));
      return receipt;
    },
    /** An appeal answered with a promise. */
    async answered(): Promise<{ receipt: Receipt; id: string }> {
      const receipt = await accepted();
      const { answers } = await useCases['staff.appeals.answer'](
        { ...path(receipt.number), body: { type: 'promised', text: '已经订货，到货就装。', promise } },
        on(0),
      );
      return { receipt, id: answers[0]?.commitment ?? '' };
    },
    /** A promise of its own, made at a meeting. */
    create(changes: Partial<CommitmentDraft> = {}, context = on(0)): Promise<CommitmentDetail> {
      return useCases['staff.commitments.create'](
        { path: {}, query: {}, body: { body: 'fangzhuang', origin: 'meeting', ...promise, ...changes } },
        context,
      );
    },
    get: (id: string, now: Millis = morning): Promise<CommitmentDetail> =>
      useCases['commitments.get']({ ...of(id), body: undefined }, at(now)),
    extend: (id: string, due: string, context: CallContext) =>
      useCases['staff.commitments.extend']({ ...of(id), body: { due, reason } }, context),
    claim: (id: string, context: CallContext) =>
      useCases['staff.commitments.claim']({ ...of(id), body: {} }, context),
  };
}
