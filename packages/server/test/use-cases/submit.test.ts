// Filing an appeal: the receipt, its number, its clocks, and what of it is kept and shown.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const submit = (body: Partial<typeof draft> = {}, now = morning) =>
  world.useCases['appeals.submit']({ path: {}, query: {}, body: { ...draft, ...body } }, at(now));
const track = (number: string, code: string) =>
  world.useCases['appeals.track'](
    { path: { number }, query: {}, body: undefined },
    at(morning, resident(code)),
  );
const asStaff = (number: string) =>
  world.useCases['staff.appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(morning, staff('fangzhuang')),
  );

test('a receipt carries number, code, clocks and its place in the log', async () => {
  const receipt = await submit();
  expect(receipt).toEqual({
    number: expect.stringMatching(/^FZ-2026-\d{6}$/),
    trackingCode: expect.stringMatching(/^\d{4} \d{4} \d{4} \d{4}$/),
    receivedAt: '2026-11-22T09:30:00+08:00',
    body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
    clocks: {
      firstResponse: { due: '2026-11-29', state: 'running' },
      resolution: { due: '2026-12-07', state: 'running' },
    },
    leaf: { ledger: 'FZ', index: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
});

test('the holder of the code sees their words, the timeline and what they can do', async () => {
  const { number, trackingCode, leaf } = await submit();
  expect(await track(number, trackingCode)).toMatchObject({
    number,
    title: draft.title,
    text: draft.text,
    state: 'received',
    responsible: { slug: 'fangzhuang' },
    timeline: [{ type: 'received', by: '居民', state: 'received', leafIndex: leaf.index }],
    actions: ['supplement', 'withdraw'],
  });
});

test('the number is of the year of receipt in Beijing, each year counting from one', async () => {
  const eve = await submit({}, Date.parse('2027-12-31T23:59:59+08:00'));
  const newYear = await submit({}, Date.parse('2028-01-01T00:00:00+08:00'));
  expect([eve.number, newYear.number]).toEqual(['FZ-2027-000001', 'FZ-2028-000001']);
});

test('clocks start when it happened, if that was earlier', async () => {
  const { clocks, number } = await submit({ occurredAt: '2026-11-20T23:00:00+08:00' });
  expect(clocks.firstResponse.due).toBe('2026-11-27');
  const shown = await world.useCases['appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(morning),
  );
  expect(shown).toMatchObject({ receivedOn: '2026-11-20', ageDays: 2 });
});

test.each([
  ['tomorrow', { occurredAt: '2026-11-23T09:30:00+08:00' }, '/occurredAt', 'field.out-of-range'],
  ['eleven years ago', { occurredAt: '2015-11-22T09:30:00+08:00' }, '/occurredAt', 'field.out-of-range'],
  ['on a day there is not', { occurredAt: '2026-02-30T09:30:00+08:00' }, '/occurredAt', 'field.wrong-format'],
  [
    'about something the unit does not take',
    { category: 'health' as const },
    '/category',
    'field.not-allowed',
  ],
])('what happened %s is refused at its place', async (_, body, pointer, code) => {
  await expect(submit(body)).rejects.toMatchObject({
    code: 'request.invalid',
    facts: { errors: [{ pointer, code }] },
  });
});

test('a clock a few minutes ahead is forgiven', async () => {
  const { clocks } = await submit({ occurredAt: '2026-11-22T09:34:59+08:00' });
  expect(clocks.firstResponse.due).toBe('2026-11-29');
});

test('a unit nobody knows is not found', async () => {
  await expect(submit({ body: 'nowhere' })).rejects.toMatchObject({ code: 'body.not-found' });
});

test('what is promised stays when the standard is changed', async () => {
  const { number, trackingCode } = await submit();
  const { directory } = await import('../db/support/units.js');
  const strict = { firstResponseDays: 1, resolutionDays: 2, confirmationDays: 3 };
  await world.database.directory.upsert({
    ...directory,
    units: directory.units.map((unit) => ({ ...unit, standard: strict })),
  });
  expect((await track(number, trackingCode)).clocks.resolution.due).toBe('2026-12-07');
  expect((await submit()).clocks.resolution.due).toBe('2026-11-24');
  await world.database.directory.upsert(directory);
});

test('a petition has the clock of the law, whatever the unit promises', async () => {
  const { clocks } = await world.enter({ ...draft, channel: 'petition' }, at(morning, { kind: 'system' }));
  expect(clocks).toMatchObject({ firstResponse: { due: '2026-12-07' }, resolution: { due: '2027-01-21' } });
});

test('staff learn that there is a contact, never what it is', async () => {
  const { number } = await submit({ contact: { name: '王淑兰', phone: '13800138000' } });
  const shown = await asStaff(number);
  expect(shown.hasContact).toBe(true);
  expect(JSON.stringify(shown)).not.toMatch(/王淑兰|13800138000/);
});

test('of somebody anonymous no contact is kept', async () => {
  const { number } = await submit({ anonymous: true, contact: { phone: '13800138000' } });
  expect((await asStaff(number)).hasContact).toBe(false);
});

test('the public sees neither title nor text, consent or not', async () => {
  const { number } = await submit({ consentToPublish: true });
  const shown = await world.useCases['appeals.get'](
    { path: { number }, query: {}, body: undefined },
    at(morning),
  );
  expect(shown).toEqual({
    number,
    body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
    kind: 'request',
    category: 'lifts',
    channel: 'web',
    level: 'street',
    horizon: 'dated',
    state: 'received',
    receivedOn: '2026-11-22',
    ageDays: 0,
    disputed: false,
    reopened: false,
    docketed: false,
    overdue: false,
    resolutionDue: '2026-12-07',
    steps: [
      { type: 'received', on: '2026-11-22', state: 'received', leafIndex: expect.any(Number) as number },
    ],
  });
});

test('a petition is counted among what is not opened, stands on no card and has no public view', async () => {
  const card = async () => {
    const asked = { path: {}, query: { body: 'fangzhuang' }, body: undefined };
    const { received, withheld = 0 } = await world.useCases['reportCards.get'](asked, at(morning));
    return { received: received.numerator, withheld };
  };
  const before = await card();
  const { number } = await world.enter({ ...draft, channel: 'petition' }, at(morning, { kind: 'system' }));
  expect(await card()).toEqual({ received: before.received, withheld: before.withheld + 1 });
  await expect(
    world.useCases['appeals.get']({ path: { number }, query: {}, body: undefined }, at(morning)),
  ).rejects.toMatchObject({ code: 'appeal.not-found' });
  const { items } = await world.useCases['appeals.list'](
    { path: {}, query: { body: 'fangzhuang', limit: 100 }, body: undefined },
    at(morning),
  );
  expect(items.map((item) => item.number)).not.toContain(number);
});

test('everything of a demonstration unit says so', async () => {
  const { directory } = await import('../db/support/units.js');
  await world.database.directory.upsert({
    ledgers: [{ code: 'DM', name: '演示' }],
    units: [{ ...directory.units[1]!, slug: 'yanshi', ledger: 'DM', demo: true }],
  });
  const receipt = await submit({ body: 'yanshi' });
  expect(receipt).toMatchObject({ demo: true, number: 'DM-2026-000001' });
  expect(await track(receipt.number, receipt.trackingCode)).toMatchObject({ demo: true });
  const card = await world.useCases['reportCards.get'](
    { path: {}, query: { body: 'yanshi' }, body: undefined },
    at(morning + day),
  );
  expect(card.demo).toBe(true);
});
