// Pairings 结对帮扶: seen by whom they concern, sealed at rest, every look kept, gone when it is time; nothing public.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PairingDraft, PairingEndDraft } from '@huiyin/sdk';
import type { StaffActor } from '../../src/use-cases/operation.js';
import { forgetOld } from '../../src/use-cases/forget.js';
import { everythingIn } from '../db/support/everything.js';
import { at, createWorld, day, draft as appeal, morning, staff, type World } from '../db/support/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const clerk = staff('fangzhuang');
const cadre: StaffActor = { ...staff('zhujian', 'bureau'), person: '陈科长' };
const household = { place: '3 号楼 2 单元 301', name: '王淑兰', phone: '138 0013 8000' };
const draft: PairingDraft = {
  person: cadre.person,
  unit: cadre.unit,
  household,
  cohort: 'elderly',
  why: '独居，每周上门一次，帮着取药。',
};
const reason = '老人搬到女儿家住，不在本街道了。';

const open = (more: Partial<PairingDraft> = {}, actor = clerk, key?: string) =>
  world.useCases['staff.pairings.open'](
    { path: {}, query: {}, body: { ...draft, ...more } },
    at(morning, actor, key),
  );
const end = (id: string, more: Partial<PairingEndDraft> = {}, actor = clerk, now = morning) =>
  world.useCases['staff.pairings.end'](
    { path: { id }, query: {}, body: { reason, ...more } },
    at(now, actor),
  );
const look = (id: string, actor: StaffActor) =>
  world.useCases['staff.pairings.contact'](
    { path: { id }, query: {}, body: { reason: '约周五上门的时间。' } },
    at(morning, actor),
  );
const list = async (actor: StaffActor, query: { cursor?: string; limit?: number } = {}) =>
  world.useCases['staff.pairings.list'](
    { path: {}, query: { body: 'fangzhuang', ...query }, body: undefined },
    at(morning, actor),
  );
const looks = async () =>
  (
    await world.useCases['staff.pairings.looks'](
      { path: {}, query: { body: 'fangzhuang' }, body: undefined },
      at(morning, staff('fengtai', 'auditor')),
    )
  ).items;

test('is seen by the unit’s clerk and lead and by who is paired, and by nobody else', async () => {
  const { id } = await open();
  const other = await open({ person: '李主任', unit: 'fangzhuang', since: '2026-11-01' });
  const idsFor = async (actor: StaffActor) => (await list(actor)).items.map((one) => one.id);
  expect(await idsFor(staff('fangzhuang', 'lead'))).toEqual([id, other.id]);
  expect((await list(clerk)).items[0]).toMatchObject({ why: draft.why, mayEnd: true, mayLook: true });
  expect(await idsFor(cadre)).toEqual([id]);
  for (const actor of [
    { ...cadre, person: '别人' },
    staff('fangguyuan', 'lead'),
    staff('donggaodi', 'lead'),
    staff('fangzhuang', 'grid'),
  ]) {
    expect(await idsFor(actor)).toEqual([]);
    await expect(look(id, actor)).rejects.toMatchObject({ code: 'pairing.not-found' });
  }
  await expect(end(id, {}, staff('fangguyuan', 'lead'))).rejects.toMatchObject({ code: 'pairing.not-found' });
  const page = await list(clerk, { limit: 1 });
  expect((await list(clerk, { limit: 1, cursor: page.next! })).items).toMatchObject([{ id: other.id }]);
});

test('shows whose household it is for a reason only, and keeps who looked, an auditor’s list too', async () => {
  const { id } = await open();
  expect(JSON.stringify(await list(clerk))).not.toContain(household.name);
  expect(await look(id, cadre)).toMatchObject({ id, household });
  expect((await looks())[0]).toMatchObject({ id, person: cadre.person, reason: '约周五上门的时间。' });
  const audited = await list(staff('fengtai', 'auditor'));
  expect(audited.items.length).toBeGreaterThan(2);
  expect(JSON.stringify(audited)).not.toContain('mayLook');
  const kept = (await looks()).slice(0, audited.items.length);
  expect(new Set(kept.map((one) => one.id))).toEqual(new Set(audited.items.map((one) => one.id)));
  expect(kept.every(({ reason: why }) => why === '审计查看')).toBe(true);
  await world.query('begin');
  await world.query(`select set_config('role', 'huiyin_app', true), set_config('huiyin.ledger', 'FZ', true)`);
  await expect(world.query('delete from pairing_look')).rejects.toThrow(/permission denied/);
  await world.query('rollback');
});

test('lies sealed in the database, and stands in no log, no export and no public answer', async () => {
  const { id } = await open({}, clerk, 'a clerk’s key for one pairing');
  await look(id, cadre);
  const dump = await everythingIn(world);
  const { number } = await world.useCases['appeals.submit'](
    { path: {}, query: {}, body: appeal },
    at(morning),
  );
  const sealed = [
    ...(await world.query('select record, facts from log_entry')),
    ...(await world.query('select * from announcement')),
    ...(await world.query('select record from record_key')),
  ];
  expect(JSON.stringify(sealed)).toContain(number);
  const page = await world.useCases['bodies.get'](
    { path: { body: 'fangzhuang' }, query: {}, body: undefined },
    at(morning),
  );
  for (const text of [dump, JSON.stringify([sealed, page]), JSON.stringify(world.lines)]) {
    for (const secret of [household.name, household.phone, household.place, draft.why]) {
      expect(text).not.toContain(secret);
    }
  }
  expect(JSON.stringify([sealed, page, world.lines])).not.toContain('FZ-P-');
});

test('ends once with a reason; asked to be forgotten, nothing of it is left, also after it ended', async () => {
  const { id } = await open();
  expect(await end(id)).toMatchObject({ endedOn: '2026-11-22', reason });
  await expect(end(id)).rejects.toMatchObject({ code: 'pairing.ended' });
  await expect(look(id, cadre)).rejects.toMatchObject({ code: 'pairing.ended' });
  const gone = await end(id, { forget: true }, clerk, morning + day);
  expect(gone).toMatchObject({ endedOn: '2026-11-22', forgottenOn: '2026-11-23', cohort: 'undisclosed' });
  for (const part of ['why', 'reason', 'mayEnd']) expect(gone).not.toHaveProperty(part);
  expect(await world.query(`select id from pairing where id = '${id}' and household is not null`)).toEqual(
    [],
  );
  await expect(end(id, { forget: true })).rejects.toMatchObject({ code: 'pairing.ended' });
});

test('is deleted a year after it ended or was agreed for, and one that goes on stays', async () => {
  const ended = await open();
  await end(ended.id);
  const agreed = await open({ until: '2026-11-30' });
  const going = await open();
  const there = async () => (await world.query<{ id: string }>('select id from pairing')).map(({ id }) => id);
  await forgetOld(world.ports, morning + 360 * day);
  expect(await there()).toEqual(expect.arrayContaining([ended.id, agreed.id, going.id]));
  await forgetOld(world.ports, morning + 380 * day);
  expect(await there()).toContain(going.id);
  for (const { id } of [ended, agreed]) expect(await there()).not.toContain(id);
});

test('is of a unit there is and of days that can be', async () => {
  await expect(open({ unit: 'atlantis' })).rejects.toMatchObject({ code: 'unit.not-found' });
  for (const [more, pointer] of [
    [{ since: '2026-11-23' }, '/since'],
    [{ until: '2026-11-21' }, '/until'],
  ] as const) {
    await expect(open(more)).rejects.toMatchObject({
      facts: { errors: [{ pointer, code: 'field.out-of-range' }] },
    });
  }
});
