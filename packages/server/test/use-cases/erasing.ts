// Cases to erase, one of them with much said in it, and erasing them.
import { randomUUID } from 'node:crypto';
import type { Erasure } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import { at, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { of, on, path, promise } from './promises.js';

export const confirm = { confirm: true } as const;

/** What opens a case. */
export interface Opens {
  readonly number: string;
  readonly trackingCode: string;
}

/** The resident's own act, three days after the morning if nothing else is said. */
export function erase(
  { useCases }: World,
  { number, trackingCode }: Opens,
  { now = morning + 3 * day, key }: { readonly now?: Millis; readonly key?: string } = {},
): Promise<Erasure> {
  return useCases['appeals.erase']({ ...path(number), body: confirm }, at(now, resident(trackingCode), key));
}

/** What people write in one case, each word of it to be found nowhere afterwards. */
export const said = {
  title: '标题甲电梯又停了',
  text: '正文乙我家老人七十六岁',
  place: '地点丙三号楼二单元五零一',
  name: '王丁兰',
  phone: '13800138017',
  supplement: '补充戊今天又停',
  note: '办理己请物业先看',
  assigned: '交办庚王女士很急',
  answer: '答复辛王女士您好',
  comment: '评价壬还是不行',
  verdict: '兑现癸没有换新的',
} as const;

/** A case in which everybody has said something, up to a resident who is half content. */
export async function talkative(world: World) {
  const { useCases } = world;
  const { title, text, place, name, phone } = said;
  const receipt = await useCases['appeals.submit'](
    {
      path: {},
      query: {},
      body: {
        ...draft,
        title,
        text,
        place,
        cohort: 'elderly',
        contact: { name, phone },
        consentToPublish: true,
      },
    },
    at(morning, undefined, randomUUID()),
  );
  const { number, trackingCode } = receipt;
  const me = (days: number) => at(morning + days * day, resident(trackingCode));
  const bureau = staff('zhujian', 'bureau');
  await useCases['appeals.supplement']({ ...path(number), body: { text: said.supplement } }, me(0));
  await useCases['staff.appeals.accept']({ ...path(number), body: { note: said.note } }, on(0));
  await useCases['staff.appeals.assign'](
    { ...path(number), body: { unit: 'zhujian', note: said.assigned } },
    on(0),
  );
  await useCases['staff.appeals.takeOver']({ ...path(number), body: {} }, on(0, bureau));
  const { answers } = await useCases['staff.appeals.answer'](
    { ...path(number), body: { type: 'promised', text: said.answer, promise } },
    on(1, bureau),
  );
  const commitment = answers[0]?.commitment ?? '';
  await useCases['staff.commitments.claim']({ ...of(commitment), body: {} }, on(1, bureau));
  await useCases['appeals.judgeCommitment'](
    {
      path: { number, id: commitment },
      query: {},
      body: { verdict: 'half', comment: said.verdict },
    },
    me(1),
  );
  await useCases['staff.commitments.claim']({ ...of(commitment), body: { note: '装好了。' } }, on(2, bureau));
  await useCases['staff.appeals.answer'](
    { ...path(number), body: { type: 'resolved', text: `${said.answer}，换好了。` } },
    on(2, bureau),
  );
  await useCases['staff.appeals.claimDone']({ ...path(number), body: {} }, on(2, bureau));
  await useCases['appeals.evaluate'](
    { ...path(number), body: { verdict: 'half', rating: 'dissatisfied', comment: said.comment } },
    me(2),
  );
  return { receipt, number, trackingCode, commitment };
}
