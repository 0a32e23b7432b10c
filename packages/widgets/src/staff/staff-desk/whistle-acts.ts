// The calls about whistles. Drafts are made by the forms, and checked by the server again.
import {
  HuiyinUsageError,
  type StandDownDraft,
  type StaffAppeal,
  type WhistleDraft,
  type WhistleResultDraft,
  type WhistleStatementDraft,
  type WriteOptions,
} from '@huiyin/sdk';
import type { StaffDesk } from '@huiyin/sdk/staff';
import { whistleMeant, type Draft, type WhistleAct } from '@huiyin/sdk/views';

/** Does it, and reads how the case stands since. @throws HuiyinError */
export async function whistled(
  { whistles, appeals }: StaffDesk,
  act: WhistleAct,
  appeal: StaffAppeal,
  draft: Draft,
  options: WriteOptions,
): Promise<StaffAppeal> {
  const { number } = appeal;
  if (act === 'blow') {
    await whistles.blow({ ...(draft as unknown as WhistleDraft), appeal: number }, options);
    return await appeals.get(number, options);
  }
  const { whistle: _chosen, ...said } = draft;
  const id = whistleMeant(appeal, act, draft)?.id;
  if (id === undefined) throw new HuiyinUsageError('No whistle of this case can take it.');
  switch (act) {
    case 'arrive':
      await whistles.arrive(id, said, options);
      break;
    case 'say':
      await whistles.say(id, said as unknown as WhistleStatementDraft, options);
      break;
    case 'stand-down':
      await whistles.standDown(id, said as unknown as StandDownDraft, options);
      break;
    case 'close':
      await whistles.close(id, said as unknown as WhistleResultDraft, options);
  }
  return await appeals.get(number, options);
}
