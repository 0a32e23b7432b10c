// Joint sessions 联席会议: who sat there, and what was agreed as promises that are counted down from that day.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AgreedItemDraft, SessionDraft } from '@huiyin/sdk';
import type { StaffActor } from '../../src/use-cases/operation.js';
import { at, createWorld, draft, morning, resident, staff, type World } from '../db/support/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const lead = staff('fangzhuang', 'lead');
const agreed = (more: Partial<AgreedItemDraft> = {}): AgreedItemDraft => ({
  unit: 'zhujian',
  text: '三号楼屋面做一次鉴定，结果贴到楼门口。',
  owner: { name: '陈科长', title: '房屋安全科科长' },
  due: { type: 'calendar-days', days: 30 },
  ...more,
});
const joint: SessionDraft = {
  body: 'fangzhuang',
  kind: 'joint',
  heldAt: '2026-11-20T14:00:00+08:00',
  place: '街道三层会议室',
  cohort: 'undisclosed',
  people: 9,
  appeals: [],
  about: 'property',
  parties: ['zhujian'],
  alsoPresent: '物业三家、居民代表 9 人',
};
const record = (more: Partial<SessionDraft> = {}, actor: StaffActor = lead, key?: string) =>
  world.useCases['staff.sessions.record'](
    { path: {}, query: {}, body: { ...joint, ...more } },
    at(morning, actor, key),
  );
const commitment = (id: string) =>
  world.useCases['commitments.get']({ path: { id }, query: {}, body: undefined }, at(morning));
const submitted = () => world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));

test('what was agreed is promised by whoever sat there, from the day it was held', async () => {
  const session = await record({
    agreed: [agreed(), agreed({ unit: 'fangzhuang', witnessGroup: '居民代表' })],
  });
  expect(session).toMatchObject({
    about: 'property',
    parties: [{ slug: 'zhujian' }],
    alsoPresent: '物业三家、居民代表 9 人',
    agreed: [
      { unit: { slug: 'zhujian' }, due: '2026-12-20', text: '三号楼屋面做一次鉴定，结果贴到楼门口。' },
      { unit: { slug: 'fangzhuang' } },
    ],
  });
  const [first] = session.agreed ?? [];
  expect(await commitment(first!.commitment)).toMatchObject({
    unit: { slug: 'zhujian' },
    body: { slug: 'fangzhuang' },
    origin: 'meeting',
    madeOn: '2026-11-20',
    recordedOn: '2026-11-22',
    recordedLate: true,
    original: { due: '2026-12-20' },
    status: 'open',
  });
});

test('for an appeal that was heard there its resident is asked whether it was kept', async () => {
  const { number, trackingCode } = await submitted();
  const { agreed: [item] = [] } = await record({ appeals: [number], agreed: [agreed({ appeal: number })] });
  expect(item).toMatchObject({ appeal: number });
  const bureau = at(morning, staff('zhujian', 'bureau'));
  const { commitment: id } = item!;
  await world.useCases['staff.commitments.claim']({ path: { id }, query: {}, body: {} }, bureau);
  await world.useCases['appeals.judgeCommitment'](
    { path: { number, id }, query: {}, body: { verdict: 'solved' } },
    at(morning, resident(trackingCode)),
  );
  expect((await commitment(id)).status).toBe('confirmed');
});

test('nobody is bound who did not sit there, and no case that was not heard', async () => {
  const refused = (pointer: string) => ({
    code: 'request.invalid',
    facts: { errors: [{ pointer, code: 'field.not-allowed' }] },
  });
  const leaves = async (): Promise<number> => {
    const count = "select count(*)::int as n from log_entry where ledger = 'FZ'";
    return (await world.query<{ n: number }>(count))[0]?.n ?? 0;
  };
  const before = await leaves();
  await expect(record({ parties: [], agreed: [agreed()] })).rejects.toMatchObject(refused('/agreed/0/unit'));
  const { number } = await submitted();
  await expect(record({ agreed: [agreed({ appeal: number })] })).rejects.toMatchObject(
    refused('/agreed/0/appeal'),
  );
  for (const parties of [['fangzhuang'], ['nowhere'], ['zhujian', 'zhujian']]) {
    await expect(record({ parties })).rejects.toMatchObject(refused(`/parties/${parties.length - 1}`));
  }
  await expect(
    record({ agreed: [agreed(), agreed({ due: { type: 'day', day: '2026-11-21' } })] }),
  ).rejects.toMatchObject({ code: 'commitment.due-in-past' });
  // The appeal in between is all that was written.
  expect(await leaves()).toBe(before + 1);
});

test('under one key it is written once, with its promises; a correction leaves what was agreed', async () => {
  const count = "select count(*)::int as n from commitment where ledger = 'FZ'";
  const draftOnce = { agreed: [agreed()] };
  const first = await record(draftOnce, lead, 'one key for one session');
  const [before] = await world.query<{ n: number }>(count);
  expect(await record(draftOnce, lead, 'one key for one session')).toEqual(first);
  expect(await world.query(count)).toEqual([before]);
  const { body: _body, ...said } = joint;
  const corrected = await world.useCases['staff.sessions.correct'](
    {
      path: { id: first.id },
      query: {},
      body: { ...said, parties: ['fengtai'], reason: '住建委那天没有来，来的是区里的人。' },
    },
    at(morning, lead),
  );
  expect(corrected.agreed).toEqual(first.agreed);
  expect(corrected).toMatchObject({
    parties: [{ slug: 'fengtai' }],
    corrections: [{ before: { parties: [{ slug: 'zhujian' }] } }],
  });
});
