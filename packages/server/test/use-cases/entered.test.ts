// What staff write down for a resident: by whom, of when, and how its resident will come to the tracking code.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EnteredAppealDraft, EnteredChannel, Role } from '@huiyin/sdk';
import { at, createWorld, day, draft, morning, staff, type World } from '../db/support/world.js';
import { collect, enter, phone, told } from './entry.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const look = (number: string, now = morning) =>
  world.useCases['staff.appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(now, staff('fangzhuang')),
  );
const refusedAt = (pointer: string, code: string) => ({
  code: 'request.invalid',
  facts: { errors: [{ pointer, code }] },
});

test('the receipt says number, clocks, place in the log and how the code is got, and holds no code', async () => {
  expect(await enter(world)).toEqual({
    number: expect.stringMatching(/^FZ-2026-\d{6}$/),
    receivedAt: '2026-11-22T09:30:00+08:00',
    body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
    clocks: {
      firstResponse: { due: '2026-11-29', state: 'running' },
      resolution: { due: '2026-12-07', state: 'running' },
    },
    leaf: { ledger: 'FZ', index: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    code: 'collect',
  });
});

test('staff see who wrote it down, through which channel and for whom, and never the contact', async () => {
  const { number } = await enter(world, { body: { onBehalf: true, cohort: 'elderly' } });
  const shown = await look(number);
  expect(shown).toMatchObject({
    channel: 'hotline-12345',
    cohort: 'elderly',
    onBehalf: true,
    hasContact: true,
    timeline: [{ type: 'received', by: '方庄街道' }],
  });
  expect(JSON.stringify(shown)).not.toMatch(/王淑兰|8642/);
});

test('what is not said for somebody else does not say so', async () => {
  const { number } = await enter(world);
  expect(await look(number)).not.toHaveProperty('onBehalf');
});

test.each<[EnteredChannel, string]>([
  ['hotline-12345', 'collect'],
  ['hotline-6555', 'collect'],
  ['wechat', 'collect'],
  ['box', 'collect'],
  ['deputy', 'collect'],
  ['petition', 'collect'],
  ['visit', 'slip'],
  ['grid', 'slip'],
  ['station', 'slip'],
  ['session', 'slip'],
  ['meeting', 'slip'],
  ['hall', 'slip'],
  ['agent', 'slip'],
])('who left a phone by %s gets the code by %s', async (channel, code) => {
  expect((await enter(world, { body: { channel } })).code).toBe(code);
});

const nameless: EnteredAppealDraft = { ...draft, channel: 'box', anonymous: true };
const phoneless: EnteredAppealDraft = { ...draft, channel: 'box', contact: { name: '老李' } };

test.each<[string, EnteredAppealDraft]>([
  ['nobody named', nameless],
  ['who has no phone and knows it', { ...phoneless, withoutCode: true }],
])('%s gets no code, and nobody can collect one', async (_, body) => {
  const { number, code } = await world.useCases['staff.appeals.enter'](
    { path: {}, query: {}, body },
    at(morning, staff('fangzhuang')),
  );
  expect(code).toBe('none');
  await expect(collect(world, number)).rejects.toMatchObject({ code: 'code.not-matched' });
});

test.each<[string, EnteredAppealDraft, string, string]>([
  ['neither phone nor anonymity', phoneless, '/contact/phone', 'field.required'],
  ['nothing of whom', { ...draft, channel: 'box' }, '/contact/phone', 'field.required'],
  [
    'a phone too short to call',
    { ...told, contact: { phone: '12345 6' } },
    '/contact/phone',
    'field.wrong-format',
  ],
  ['a contact of somebody anonymous', { ...nameless, contact: { phone } }, '/contact', 'field.not-allowed'],
  ['a phone and no code', { ...told, withoutCode: true }, '/withoutCode', 'field.not-allowed'],
  ['tomorrow', { ...told, occurredAt: '2026-11-23T09:30:00+08:00' }, '/occurredAt', 'field.out-of-range'],
  [
    'more than 90 days ago',
    { ...told, occurredAt: '2026-08-23T23:59:59+08:00' },
    '/occurredAt',
    'field.out-of-range',
  ],
  [
    'on no real day',
    { ...told, occurredAt: '2026-02-30T09:30:00+08:00' },
    '/occurredAt',
    'field.wrong-format',
  ],
  ['what the unit does not take', { ...told, category: 'health' }, '/category', 'field.not-allowed'],
])('%s is refused at its place', async (_, body, pointer, code) => {
  await expect(
    world.useCases['staff.appeals.enter']({ path: {}, query: {}, body }, at(morning, staff('fangzhuang'))),
  ).rejects.toMatchObject(refusedAt(pointer, code));
});

test('clocks start when it was said, up to 90 days back', async () => {
  const { number, clocks } = await enter(world, { body: { occurredAt: '2026-08-24T08:00:00+08:00' } });
  expect(clocks.firstResponse.due).toBe('2026-08-31');
  expect(await look(number)).toMatchObject({
    occurredAt: '2026-08-24T08:00:00+08:00',
    receivedAt: '2026-11-22T09:30:00+08:00',
    ageDays: 90,
  });
});

test.each<[string, Role]>([
  ['fangzhuang', 'clerk'],
  ['fangzhuang', 'lead'],
  ['fangguyuan', 'grid'],
])('%s’s %s writes down for any unit of the ledger', async (unit, role) => {
  expect((await enter(world, { actor: staff(unit, role) })).number).toMatch(/^FZ-/);
});

test.each<[string, Role, string]>([
  ['donggaodi', 'clerk', 'of another ledger'],
  ['zhujian', 'bureau', 'of a bureau'],
  ['fengtai', 'district', 'above'],
  ['fengtai', 'auditor', 'who only reads'],
  ['fangzhuang', 'admin', 'who only keeps the system'],
])('%s’s %s, %s, does not', async (unit, role) => {
  await expect(enter(world, { actor: staff(unit, role) })).rejects.toMatchObject({
    code: 'auth.not-allowed',
  });
});

test('who does not sign in does not either, and there is no unit nobody knows', async () => {
  const call = { path: {}, query: {}, body: told };
  await expect(world.useCases['staff.appeals.enter'](call, at(morning))).rejects.toMatchObject({
    code: 'auth.token-missing',
  });
  await expect(enter(world, { body: { body: 'nowhere' } })).rejects.toMatchObject({ code: 'body.not-found' });
});

test('sent again under its key it is the same receipt, of one appeal, and what is stored holds no code', async () => {
  const key = 'a clerk’s key for one entry';
  const first = await enter(world, { key });
  expect(await enter(world, { key, now: morning + day })).toEqual(first);
  await expect(enter(world, { key, body: { title: '另一件事' } })).rejects.toMatchObject({
    code: 'idempotency.body-differs',
  });
  const { secrets } = world.ports;
  const [row] = await world.query<{ sealed_response: Buffer }>(
    'select sealed_response from idempotency where key_hash = $1',
    [Buffer.from(secrets.keyHash(key))],
  );
  const stored = secrets.openAnswer(key, row!.sealed_response);
  expect(JSON.parse(stored)).toEqual(first);
  expect(stored).not.toMatch(/\d{4} \d{4} \d{4} \d{4}|"trackingCode"/);
});

test('a petition is entered, counted, and shown to nobody', async () => {
  const { number } = await enter(world, { body: { channel: 'petition' } });
  await expect(
    world.useCases['appeals.get']({ path: { number }, query: {}, body: undefined }, at(morning)),
  ).rejects.toMatchObject({ code: 'appeal.not-found' });
});
