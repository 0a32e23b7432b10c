// Sessions 下基层: a public record of what a unit held, counted by kind, and corrected in the open.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SessionCorrectionDraft, SessionDraft } from '@huiyin/sdk';
import type { StaffActor } from '../../src/use-cases/operation.js';
import { at, createWorld, day, draft, morning, staff, type World } from '../db/support/world.js';
import { enter } from './entry.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const talk: SessionDraft = {
  body: 'fangguyuan',
  kind: 'talk',
  heldAt: '2026-11-20T19:00:00+08:00',
  place: '芳古园社区议事厅',
  cohort: 'commuters',
  people: 46,
  appeals: [],
  words: '谈停车。',
};
const reason = '签到表重新数过，少算了后来的六个人。';
const clerk = staff('fangguyuan');

const record = (more: Partial<SessionDraft> = {}, actor: StaffActor = clerk, key?: string) =>
  world.useCases['staff.sessions.record'](
    { path: {}, query: {}, body: { ...talk, ...more } },
    at(morning, actor, key),
  );
const correct = (id: string, more: Partial<SessionCorrectionDraft> = {}, actor: StaffActor = clerk) => {
  const { body: _body, ...said } = talk;
  return world.useCases['staff.sessions.correct'](
    { path: { id }, query: {}, body: { ...said, reason, ...more } },
    at(morning + day, actor),
  );
};
const list = (body: string, more: { period?: string; cursor?: string; limit?: number } = {}) =>
  world.useCases['sessions.list']({ path: {}, query: { body, ...more }, body: undefined }, at(morning));
const totals = (body: string, period?: string) =>
  world.useCases['sessions.totals'](
    { path: {}, query: { body, ...(period !== undefined && { period }) }, body: undefined },
    at(morning),
  );

test('is read by everybody of the unit and of all above it, and counted by kind and period', async () => {
  const heard = await world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));
  const first = await record({ appeals: [heard.number] });
  expect(first).toMatchObject({
    id: expect.stringMatching(/^FZ-S-2026-\d{6}$/),
    body: { slug: 'fangguyuan' },
    appeals: [heard.number],
    corrections: [],
  });
  await record(
    { kind: 'on-site', people: 30, heldAt: '2026-11-02T09:00:00+08:00' },
    staff('fangzhuang', 'lead'),
  );
  await record(
    { body: 'fangzhuang', kind: 'on-site', people: 4, heldAt: '2026-10-31T23:59:00+08:00' },
    staff('fangzhuang'),
  );
  expect((await list('fangzhuang')).items.map(({ heldAt }) => heldAt)).toEqual([
    '2026-11-20T19:00:00+08:00',
    '2026-11-02T09:00:00+08:00',
    '2026-10-31T23:59:00+08:00',
  ]);
  expect(await totals('fangzhuang')).toMatchObject({
    sessions: 3,
    people: 80,
    appeals: 1,
    byKind: [
      { kind: 'on-site', sessions: 2, people: 34, appeals: 0 },
      { kind: 'talk', sessions: 1, people: 46, appeals: 1 },
    ],
  });
  expect(await totals('fangzhuang', '2026-11')).toMatchObject({ sessions: 2, people: 76 });
  expect(await totals('fangguyuan')).toMatchObject({ sessions: 2 });
  expect(await totals('donggaodi')).toMatchObject({ sessions: 0, byKind: [] });
  const page = await list('fangzhuang', { limit: 2 });
  const rest = await list('fangzhuang', { limit: 2, cursor: page.next! });
  expect([...page.items, ...rest.items]).toEqual((await list('fangzhuang')).items);
  expect(JSON.stringify(page)).not.toContain('工作人员');
});

test('says what it said before each correction, by whom it was made and why, to everybody', async () => {
  const { id } = await record({ heldAt: '2026-09-01T09:00:00+08:00' });
  await correct(id, { people: 52, heldAt: talk.heldAt }, staff('fangzhuang', 'lead'));
  await correct(id, { people: 53, heldAt: talk.heldAt });
  const shown = (await list('fangguyuan')).items.find((session) => session.id === id);
  expect(shown).toMatchObject({
    people: 53,
    corrections: [
      { by: { slug: 'fangzhuang' }, reason, before: { people: 46, heldAt: '2026-09-01T09:00:00+08:00' } },
      { by: { slug: 'fangguyuan' }, reason, before: { people: 52, heldAt: talk.heldAt } },
    ],
  });
  // The role that serves requests can take none of it away.
  await world.query('begin');
  await world.query(`select set_config('role', 'huiyin_app', true), set_config('huiyin.ledger', 'FZ', true)`);
  await expect(world.query(`update session_correction set reason = ''`)).rejects.toThrow(/permission denied/);
  await world.query('rollback');
});

test('names no petition, nothing of another ledger and nothing twice: each is refused at its place', async () => {
  const petition = await enter(world, { body: { channel: 'petition' } });
  const open = await world.useCases['appeals.submit']({ path: {}, query: {}, body: draft }, at(morning));
  const other = await world.useCases['appeals.submit'](
    { path: {}, query: {}, body: { ...draft, body: 'donggaodi' } },
    at(morning),
  );
  const refusedAt = (...places: number[]) => ({
    code: 'request.invalid',
    facts: { errors: places.map((place) => ({ pointer: `/appeals/${place}`, code: 'field.not-allowed' })) },
  });
  const mixed = [open.number, petition.number, other.number, 'FZ-2026-888888'];
  await expect(record({ appeals: mixed })).rejects.toMatchObject(refusedAt(1, 2, 3));
  await expect(record({ appeals: [open.number, open.number] })).rejects.toMatchObject(refusedAt(1));
  await expect(record({ heldAt: '2026-12-01T09:00:00+08:00' })).rejects.toMatchObject({
    facts: { errors: [{ pointer: '/heldAt', code: 'field.out-of-range' }] },
  });
});

test('is written and corrected by its own unit or one above in the ledger, once under one key', async () => {
  const key = 'a clerk’s key for one session';
  const first = await record({}, clerk, key);
  expect(await record({}, clerk, key)).toEqual(first);
  for (const actor of [staff('donggaodi', 'lead'), staff('fengtai', 'lead')]) {
    await expect(record({}, actor)).rejects.toMatchObject({ code: 'auth.not-allowed' });
    await expect(correct(first.id, {}, actor)).rejects.toMatchObject({ code: 'session.not-found' });
  }
  const ofStreet = await record({ body: 'fangzhuang' }, staff('fangzhuang'));
  await expect(correct(ofStreet.id)).rejects.toMatchObject({ code: 'session.not-found' });
  await expect(record({ body: 'fangzhuang' })).rejects.toMatchObject({ code: 'auth.not-allowed' });
});
