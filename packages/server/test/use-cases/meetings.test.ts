// Report meetings on a real ledger: announced, moved in the open, held on their day, looked back on.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeetingDetail, MeetingDraft } from '@huiyin/sdk';
import { bytesToHex, momentOf, wordsDigest } from '@huiyin/sdk/rules';
import { at, createWorld, day, morning, staff, type World } from '../db/support/world.js';
import { of, reason } from './promises.js';

const lead = staff('fangzhuang', 'lead');
const hour = day / 24;
/** The meeting begins a week after the morning. */
const begins = morning + 7 * day;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const plan: MeetingDraft = {
  body: 'fangzhuang',
  kind: 'street',
  title: '第四季度报告会',
  place: '方庄文化中心',
  startsAt: momentOf(begins),
  agenda: ['没办好的', '提问'],
  desks: [{ what: '电梯大修', unit: 'zhujian' }],
  seats: 200,
};

type Act =
  'move' | 'cancel' | 'split' | 'setAgenda' | 'open' | 'attend' | 'showCard' | 'close' | 'minute' | 'review';

const announce = (more: Partial<MeetingDraft> = {}, context = at(morning, lead)): Promise<MeetingDetail> =>
  world.useCases['staff.meetings.announce']({ path: {}, query: {}, body: { ...plan, ...more } }, context);
const act = (id: string, what: Act, body: object, now = morning, actor = lead): Promise<MeetingDetail> =>
  world.useCases[`staff.meetings.${what}`]({ ...of(id), body: body as never }, at(now, actor));
const get = (id: string): Promise<MeetingDetail> =>
  world.useCases['meetings.get']({ ...of(id), body: undefined }, at(morning));
const list = (body: string, cursor?: string) =>
  world.useCases['meetings.list'](
    { path: {}, query: { body, limit: 2, ...(cursor !== undefined && { cursor }) }, body: undefined },
    at(morning),
  );

test('tells everybody when and where it is, every move with its reason, what was said there and looked back on', async () => {
  const { id } = await announce();
  expect(id).toMatch(/^FZ-M-2026-\d{6}$/);
  const other = await announce({ title: '分场' });
  await act(id, 'split', { into: other.id });
  await act(id, 'move', { place: '芳古园社区服务站', reason });
  await expect(act(id, 'open', {}, begins - day)).rejects.toMatchObject({
    code: 'meeting.illegal-transition',
    facts: { legal: expect.arrayContaining(['move', 'cancel']) as string[] },
  });
  await act(id, 'open', {}, begins);
  await expect(act(id, 'move', { place: '别处', reason }, begins)).rejects.toMatchObject({
    code: 'meeting.illegal-transition',
  });
  const counted = [
    { cohort: 'elderly', count: 60 },
    { cohort: 'families', count: 20 },
    { cohort: 'disabled', count: 2 },
  ];
  await act(id, 'attend', { cohorts: counted }, begins + hour, staff('fangzhuang', 'grid'));
  await act(id, 'close', {}, begins + 2 * hour);
  await act(id, 'minute', { text: '先讲没办好的。' }, begins + day);
  await act(id, 'review', { well: '讲清了', badly: '停车没有数', next: '带数表' }, begins + day);
  const told = await get(id);
  expect(told).toMatchObject({
    status: 'closed',
    place: '芳古园社区服务站',
    moves: [{ fromPlace: '方庄文化中心', toPlace: '芳古园社区服务站', reason }],
    splits: [{ into: other.id }],
    attendance: {
      total: 82,
      cohorts: [{ cohort: 'elderly', count: 60 }, { cohort: 'families' }, { cohort: 'disabled' }],
    },
    minutes: { text: '先讲没办好的。' },
    review: { badly: '停车没有数' },
    desks: [{ unit: { slug: 'zhujian' } }],
  });
  expect(told.history.map(({ type }) => type)).toEqual([
    ...['reviewed', 'minuted', 'closed', 'attended', 'opened', 'moved', 'split', 'announced'],
  ]);
  // Small numbers are not kept: neither in what was sealed nor beside it.
  expect(JSON.stringify(told)).not.toMatch(/"count\\?":2\b/);
  const kept = await world.query(`select event::text || facts::text as said from entry_detail join log_entry
    using (ledger, leaf_index) where record = '${id}' and facts->>'event' = 'attended'`);
  expect(JSON.stringify(kept)).not.toMatch(/count[^0-9]*2\b/);
});

test('seals every step in facts that anybody opens, its words as their digest, and tells streams of it', async () => {
  const { cursor } = await world.useCases['events.poll'](
    { path: {}, query: { topics: 'body:fangguyuan' }, body: undefined },
    at(morning),
  );
  const { id } = await announce({ body: 'fangguyuan', kind: 'community' });
  const detail = await act(id, 'cancel', { reason });
  const { items } = await world.useCases['log.entries'](
    { path: { body: 'fangzhuang' }, query: { limit: 1000 }, body: undefined },
    at(morning),
  );
  const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest());
  for (const { leafIndex, words, wordsSalt, type } of detail.history) {
    const salt = Uint8Array.from(Buffer.from(wordsSalt, 'hex'));
    expect(items.find(({ index }) => index === leafIndex)).toMatchObject({
      record: 'meeting',
      facts: { event: type, id, words: bytesToHex(wordsDigest(salt, JSON.parse(words), sha256)) },
    });
  }
  const { items: news } = await world.useCases['events.poll'](
    { path: {}, query: { topics: 'body:fangguyuan', cursor }, body: undefined },
    at(morning),
  );
  expect(news).toMatchObject([
    { type: 'meeting.changed', meeting: id, change: 'announced', topic: 'body:fangguyuan' },
    { type: 'meeting.changed', meeting: id, change: 'cancelled' },
  ]);
});

test('lists what is to come, the nearest first, then what is over, page after page', async () => {
  const body = 'donggaodi';
  const theirs = staff(body, 'lead');
  const on = (days: number) =>
    announce({ body, startsAt: momentOf(morning + days * day) }, at(morning, theirs));
  const [far, near, gone] = [await on(30), await on(3), await on(1)];
  await act(gone.id, 'cancel', { reason }, morning, theirs);
  const first = await list(body);
  const second = await list(body, first.next);
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([near.id, far.id, gone.id]);
  expect(second.next).toBeUndefined();
});

test('is held by its own unit or the one above, shows cards of its own only, and is announced once under one key', async () => {
  const key = 'a-key-of-its-own-for-this-meeting-01';
  const first = await announce({}, at(morning, lead, key));
  expect(await announce({}, at(morning, lead, key))).toEqual(first);
  const elsewhere = staff('donggaodi', 'lead');
  await expect(announce({}, at(morning, elsewhere))).rejects.toMatchObject({ code: 'auth.not-allowed' });
  await expect(act(first.id, 'cancel', { reason }, morning, elsewhere)).rejects.toMatchObject({
    code: 'meeting.not-your-unit',
  });
  await expect(
    act(first.id, 'cancel', { reason }, morning, staff('fangguyuan', 'lead')),
  ).rejects.toMatchObject({ code: 'meeting.not-your-unit' });
  await act(first.id, 'open', {}, begins);
  await expect(act(first.id, 'showCard', { publication: 'FZ-R-2026-000009' }, begins)).rejects.toMatchObject({
    code: 'request.invalid',
    facts: { errors: [{ pointer: '/publication' }] },
  });
  const card = await world.useCases['staff.reportCards.publish'](
    { path: {}, query: {}, body: { body: 'fangzhuang', period: '2026' } },
    at(morning, lead),
  );
  const shown = await act(first.id, 'showCard', { publication: card.publication!.id }, begins);
  expect(shown.cards).toMatchObject([{ publication: card.publication!.id }]);
  await expect(get('FZ-M-2026-999999')).rejects.toMatchObject({ code: 'meeting.not-found' });
});
