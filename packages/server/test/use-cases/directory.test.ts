// Whom to turn to: published by a lead, read from below and from above, never a private number.
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DirectoryDraft } from '@huiyin/sdk';
import { at, createWorld, day, morning, staff, type World } from '../db/support/world.js';
import { on } from './promises.js';

const lead = staff('fangzhuang', 'lead');

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const reception = { title: '周五书记亲民走访日', begins: '14:00', ends: '16:00', place: '芳古园社区议事厅' };
const contacts: DirectoryDraft = {
  body: 'fangguyuan',
  phone: { number: '010-6555 0001' },
  posts: [{ name: '吴敏', title: '治理书记', phone: { number: '010-6555 0002' } }],
  receptions: [{ type: 'weekly', weekday: 5, ...reception }],
};

const set = (more: Partial<DirectoryDraft> = {}, context = on(0, lead)) =>
  world.useCases['staff.directory.set']({ path: {}, query: {}, body: { ...contacts, ...more } }, context);
const read = (body: string, days = 0) =>
  world.useCases['directory.get']({ path: { body }, query: {}, body: undefined }, at(morning + days * day));
const calendar = (body: string) =>
  world.useCases['directory.calendar']({ path: { body }, query: {}, body: undefined }, at(morning));

test('is found on the page of the unit, of the one above and of those beneath it, as last published', async () => {
  await set();
  await set({ posts: [] }, on(1, lead));
  await set({ body: 'fangzhuang', phone: { number: '12345' }, receptions: [] });
  // A directory is no promise and no figure: the sealed log knows nothing of it.
  expect(await world.query('select 1 from log_entry')).toEqual([]);
  expect(await read('fangguyuan', 1)).toMatchObject({
    own: { phone: '010-6555 0001', posts: [], setOn: '2026-11-23' },
    above: [{ body: { slug: 'fangzhuang' }, phone: '12345' }],
    under: [],
  });
  const street = await read('fangzhuang');
  expect(street.under.map(({ body }) => body.slug)).toEqual(['fangguyuan']);
  expect(street.upcoming.slice(0, 2)).toMatchObject([
    { day: '2026-11-27', begins: '14:00', body: { slug: 'fangguyuan' } },
    { day: '2026-12-04' },
  ]);
  expect(await read('donggaodi')).toMatchObject({ above: [], under: [], upcoming: [] });
  const rows = await world.query<{ version: number; person: string }>(
    `select version, person from published_contacts where unit = 'fangguyuan' order by version`,
  );
  expect(rows.map(({ version }) => version)).toEqual([1, 2]);
  expect(JSON.stringify(street)).not.toContain(rows[0]?.person);
});

test('refuses a mobile number that is not said to be published with the post, and says nothing of it in the log', async () => {
  const posts = (number: string, published?: true) => ({
    posts: [
      {
        name: '吴敏',
        title: '网格书记',
        phone: { number, ...(published && { publishedMobile: published }) },
      },
    ],
  });
  for (const number of ['13800138000', '+86 138-0013-8000']) {
    await expect(set(posts(number))).rejects.toMatchObject({ code: 'directory.private-number' });
    await expect(set({ phone: { number } })).rejects.toMatchObject({ code: 'directory.private-number' });
  }
  await expect(set({ posts: [{ name: '吴敏', title: '网格书记 138 0013 8000' }] })).rejects.toMatchObject({
    code: 'directory.private-number',
  });
  expect(await set(posts('13800138000', true))).toMatchObject({ posts: [{ phone: '13800138000' }] });
  expect(JSON.stringify(world.lines)).not.toContain('13800138000');
});

test('is published by the unit or one above it, and for days that are still to come', async () => {
  await expect(set({}, on(0, staff('donggaodi', 'lead')))).rejects.toMatchObject({
    code: 'auth.not-allowed',
  });
  await expect(set({}, on(0, staff('fangguyuan', 'clerk')))).rejects.toMatchObject({
    code: 'auth.not-allowed',
  });
  await expect(set({}, on(0, staff('fengtai', 'admin')))).resolves.toMatchObject({ setOn: '2026-11-22' });
  const dated = { type: 'dated' as const, ...reception };
  const refusedAt = (pointer: string) => ({ code: 'request.invalid', facts: { errors: [{ pointer }] } });
  await expect(set({ receptions: [{ ...dated, day: '2026-11-21' }] })).rejects.toMatchObject(
    refusedAt('/receptions/0/day'),
  );
  await expect(set({ receptions: [{ ...dated, day: '2026-12-01', ends: '14:00' }] })).rejects.toMatchObject(
    refusedAt('/receptions/0/ends'),
  );
});

test('goes into calendar programs at its hours, each day once', async () => {
  await set({
    receptions: [
      ...contacts.receptions,
      { type: 'dated', ...reception, day: '2026-12-01', title: '轮流接访' },
    ],
  });
  const text = await calendar('fangzhuang');
  const component = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  const events = component.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const rota = events.find(({ summary }) => summary === '轮流接访（芳古园社区）');
  // 14:00 in Beijing.
  expect(rota?.startDate.toJSDate().toISOString()).toBe('2026-12-01T06:00:00.000Z');
  expect(rota?.endDate.toJSDate().toISOString()).toBe('2026-12-01T08:00:00.000Z');
  expect(await calendar('fangzhuang')).toBe(text);
});
