// Who may look at the contact a resident left; and that every look is kept, shown to the resident and to auditors.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Role } from '@huiyin/sdk';
import { at, createWorld, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { begin, claimed, type Journey } from './journey.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const contact = { name: '王女士', phone: '138 0013 8000' };
const reason = '约上门看电梯的时间。';

const look = (number: string, unit: string, role: Role = 'clerk', now = morning) =>
  world.useCases['staff.appeals.contact'](
    { path: { number }, query: {}, body: { reason } },
    at(now, staff(unit, role)),
  );
const seenBy = (number: string, unit: string, role: Role = 'clerk') =>
  world.useCases['staff.appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(morning, staff(unit, role)),
  );
const mayLook = async (number: string, unit: string) => (await seenBy(number, unit)).mayLookAtContact;
const looksShownTo = async ({ receipt: { number, trackingCode } }: Journey) =>
  (
    await world.useCases['appeals.track'](
      { path: { number }, query: {}, body: undefined },
      at(morning, resident(trackingCode)),
    )
  ).contactLooks;

test('the unit that works on it sees the contact, and the resident sees that it did and why', async () => {
  const journey = await begin(world, morning, { ...draft, contact });
  const { number } = journey.receipt;
  expect(await looksShownTo(journey)).toBeUndefined();
  expect(await mayLook(number, 'fangzhuang')).toBe(true);
  expect(await look(number, 'fangzhuang')).toMatchObject({ number, contact });
  await look(number, 'fangzhuang', 'lead', morning + 60_000);
  expect(await looksShownTo(journey)).toEqual([
    { at: '2026-11-22T09:31:00+08:00', unit: expect.objectContaining({ name: '方庄街道' }), reason },
    { at: '2026-11-22T09:30:00+08:00', unit: expect.objectContaining({ name: '方庄街道' }), reason },
  ]);
});

test('a neighbour in the ledger sees the case and not the contact, until it is passed to it', async () => {
  const journey = await begin(world, morning, { ...draft, contact });
  const { number } = journey.receipt;
  await journey.accept(morning);
  expect(await mayLook(number, 'fangguyuan')).toBeUndefined();
  await expect(look(number, 'fangguyuan')).rejects.toMatchObject({ code: 'contact.not-allowed' });
  await journey.assign('fangguyuan', morning);
  expect(await look(number, 'fangguyuan')).toMatchObject({ contact });
});

test('a bureau in another ledger it was passed to sees it; after it says no, the case is gone for it', async () => {
  const journey = await begin(world, morning, { ...draft, contact });
  const { number } = journey.receipt;
  await journey.accept(morning);
  await expect(look(number, 'zhujian', 'bureau')).rejects.toMatchObject({ code: 'appeal.not-found' });
  await journey.assign('zhujian', morning);
  expect(await look(number, 'zhujian', 'bureau')).toMatchObject({ contact });
  await world.useCases['staff.appeals.contest'](
    { path: { number }, query: {}, body: { reason: '这是产权单位的事，不归我们管。' } },
    at(morning, staff('zhujian', 'bureau')),
  );
  await expect(look(number, 'zhujian', 'bureau')).rejects.toMatchObject({ code: 'appeal.not-found' });
});

test('who is about to ask whether it is solved can call; who said that it is cannot be that one', async () => {
  const { receipt } = await claimed(world, morning, { ...draft, contact });
  expect(await look(receipt.number, 'fangguyuan', 'grid')).toMatchObject({ contact });
  expect(await look(receipt.number, 'fengtai', 'district')).toMatchObject({ contact });
});

test('who may have a lost code replaced is told so: nobody whose work it is, and only where a contact was left', async () => {
  const { receipt } = await claimed(world, morning, { ...draft, contact });
  const { number } = receipt;
  expect((await seenBy(number, 'fangguyuan', 'grid')).mayReissueCode).toBe(true);
  expect((await seenBy(number, 'fengtai', 'district')).mayReissueCode).toBe(true);
  expect((await seenBy(number, 'fangzhuang')).mayReissueCode).toBeUndefined();
  expect((await seenBy(number, 'fengtai', 'auditor')).mayReissueCode).toBeUndefined();
  const none = await begin(world, morning);
  expect((await seenBy(none.receipt.number, 'fangguyuan', 'grid')).mayReissueCode).toBeUndefined();
});

test.each(['auditor', 'admin', 'panel'] as const)('%s never sees a contact', async (role) => {
  const { receipt } = await begin(world, morning, { ...draft, contact });
  await expect(look(receipt.number, 'fengtai', role)).rejects.toMatchObject({ code: 'auth.not-allowed' });
});

test('where nothing was left, or everything was erased, there is nothing to see and no look is kept', async () => {
  const none = await begin(world, morning);
  await expect(look(none.receipt.number, 'fangzhuang')).rejects.toMatchObject({ code: 'contact.none' });
  const gone = await begin(world, morning, { ...draft, contact });
  const { number, trackingCode } = gone.receipt;
  await world.useCases['appeals.erase'](
    { path: { number }, query: {}, body: { confirm: true } },
    at(morning, resident(trackingCode)),
  );
  await expect(look(number, 'fangzhuang')).rejects.toMatchObject({ code: 'contact.not-allowed' });
  expect(await looksShownTo(none)).toBeUndefined();
});

test('auditors read who looked at whose, page after page, of ledgers they look after only', async () => {
  const list = (unit: string, cursor?: string) =>
    world.useCases['staff.contactLooks.list'](
      { path: {}, query: { body: 'fangzhuang', limit: 2, ...(cursor && { cursor }) }, body: undefined },
      at(morning, staff(unit, 'auditor')),
    );
  const first = await list('fengtai');
  expect(first.items).toHaveLength(2);
  expect(first.items[0]).toMatchObject({ person: expect.stringContaining('工作人员'), reason });
  const second = await list('fengtai', first.next);
  expect(second.items[0]).not.toEqual(first.items[1]);
  await expect(list('fengtai', 'nonsense')).rejects.toMatchObject({ code: 'cursor.invalid' });
  await expect(list('donggaodi')).rejects.toMatchObject({ code: 'auth.not-allowed' });
});

test('the database role that serves requests can neither change a look nor take it away', async () => {
  const rights = await world.query<{ privilege_type: string }>(
    `select privilege_type from information_schema.role_table_grants
     where table_name = 'contact_look' and grantee = 'huiyin_app' order by 1`,
  );
  expect(rights.map(({ privilege_type: right }) => right)).toEqual(['INSERT', 'SELECT']);
});
