// Due days for calendar programs, over HTTP and PostgreSQL, as another library reads them.
import ICAL from 'ical.js';
import { calendarUrl } from '@huiyin/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { directory } from '../db/support/units.js';
import { day, staff } from '../db/support/world.js';
import { on, promisesIn, reason } from '../use-cases/promises.js';
import { createApi, type Api } from './support/api.js';

let api: Api;
let does: ReturnType<typeof promisesIn>;
beforeAll(async () => {
  api = await createApi();
  does = promisesIn(api.world);
});
afterAll(() => api.close());

const feed = '/v1/commitments/calendar.ics?body=fangzhuang';
const one = (id: string): string => `/v1/commitments/${id}/calendar.ics`;
const text = async (path: string): Promise<string> => (await api.ask(path)).text();

/** The events of a calendar by their id. */
async function events(path: string): Promise<Map<string, ICAL.Event>> {
  const parsed = ICAL.parse(await text(path)) as ConstructorParameters<typeof ICAL.Component>[0];
  const found = new ICAL.Component(parsed)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
  return new Map(found.map((event) => [event.uid, event]));
}
const uid = (id: string): string => `${id}@huiyin.example`;
const due = (event: ICAL.Event | undefined): string | undefined => event?.startDate.toString();
const property = (event: ICAL.Event | undefined, name: string): unknown =>
  event?.component.getFirstPropertyValue(name);

describe('the calendar of a unit', () => {
  it('is text/calendar, open to other sites, and an empty one at first', async () => {
    const answer = await api.ask(feed);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect((await events(feed)).size).toBe(0);
  });

  it('has every open promise on its day, and moves it with its reason', async () => {
    const { id } = await does.create({ due: { type: 'day', day: '2026-12-04' } });
    expect(due((await events(feed)).get(uid(id)))).toBe('2026-12-04');
    const before = (await events(feed)).get(uid(id));
    await does.extend(id, '2026-12-18', on(1));
    const moved = (await events(feed)).get(uid(id));
    expect(due(moved)).toBe('2026-12-18');
    expect(moved?.sequence).toBe(1);
    expect(moved?.summary).toMatch(/^【原定2026年12月4日（周五）】方庄街道承诺：/);
    expect(moved?.description).toContain(reason);
    expect(property(moved, 'url')).toBe(`https://huiyin.example/c/${id}`);
    expect(String(property(moved, 'dtstamp'))).toBe('2026-11-23T01:30:00Z');
    expect(String(property(before, 'dtstamp'))).toBe('2026-11-22T01:30:00Z');
  });

  it('has the steps on the way, under ids that stay', async () => {
    const { id } = await does.create({ due: { type: 'day', day: '2026-12-20' } });
    const addNode = (title: string, on_: string) =>
      api.world.useCases['staff.commitments.addNode'](
        { path: { id }, query: {}, body: { title, due: on_ } },
        on(0),
      );
    await addNode('到货', '2026-12-10');
    await addNode('安装', '2026-12-15');
    const found = await events(feed);
    expect(['/1', '/2'].map((step) => due(found.get(`${id}${step}@huiyin.example`)))).toEqual([
      '2026-12-10',
      '2026-12-15',
    ]);
  });

  it('is the same bytes until something happens or falls due: 304, and then not', async () => {
    const first = await api.ask(feed);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
    await api.time.advance(3 * day);
    const again = await api.ask(feed, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    await api.time.advance(30 * day);
    const passed = await api.ask(feed, { headers: { 'If-None-Match': etag } });
    expect(passed.status).toBe(200);
    expect(await passed.text()).toContain('【已超期');
    await api.time.advance(-33 * day);
  });

  it('has what was taken back as cancelled, with the reason, and forgets it after three months', async () => {
    const { id } = await does.create({ due: { type: 'day', day: '2026-12-11' } });
    await api.world.useCases['staff.commitments.withdraw'](
      { path: { id }, query: {}, body: { reason: '楼栋要整体改造，电梯一起换。' } },
      on(2, staff('fangzhuang', 'lead')),
    );
    await api.time.advance(3 * day);
    const cancelled = (await events(feed)).get(uid(id));
    expect(property(cancelled, 'status')).toBe('CANCELLED');
    expect(cancelled?.description).toContain('楼栋要整体改造');
    await api.time.advance(100 * day);
    expect((await events(feed)).has(uid(id))).toBe(false);
    expect((await events(one(id))).has(uid(id))).toBe(true);
    await api.time.advance(-103 * day);
  });

  it.each(['open', 'claimed', 'ended'])('shows only those that are %s', async (filter) => {
    const { id } = await does.create({ due: { type: 'day', day: '2026-12-25' } });
    await does.claim(id, on(0));
    const open = await does.create({ due: { type: 'day', day: '2026-12-26' } });
    const found = await events(`${feed}&filter=${filter}`);
    expect([found.has(uid(open.id)), found.has(uid(id))]).toEqual([filter === 'open', filter === 'claimed']);
  });

  it('holds five hundred at most, those due first, and says that there are more', async () => {
    // As many as nobody would make one by one: copies of one that is there.
    const { id } = await does.create({ due: { type: 'day', day: '2027-01-31' } });
    await api.world.query(
      `insert into commitment select (c).* from (
         select jsonb_populate_record(commitment, jsonb_build_object(
           'id', 'FZ-C-2027-' || lpad(n::text, 6, '0'), 'due', date '2027-02-01' + n)) as c
         from commitment, generate_series(1, 600) as n where id = $1) as copies`,
      [id],
    );
    const found = await events(feed);
    expect(found.size).toBeLessThanOrEqual(510);
    expect([...found.keys()].filter((key) => !key.includes('/'))).toHaveLength(500);
    expect(found.has(uid(id))).toBe(true);
    expect((await text(feed)).replace(/\r\n /g, '')).toContain('只有先到期的500件');
    await api.world.query(`delete from commitment where id like 'FZ-C-2027-%'`);
  });

  it('of a unit that is none is refused, as is a filter that is none', async () => {
    const refused = await api.ask('/v1/commitments/calendar.ics?body=nowhere');
    expect(refused.status).toBe(404);
    expect(await refused.json()).toMatchObject({ code: 'body.not-found' });
    expect((await api.ask(`${feed}&filter=all`)).status).toBe(422);
    expect((await api.ask('/v1/commitments/calendar.ics')).status).toBe(422);
  });
});

describe('the calendar of one promise', () => {
  it('has it and its steps and nothing else, at the address the client makes', async () => {
    const { id } = await does.create({ due: { type: 'day', day: '2026-12-04' } });
    const address = calendarUrl(api.client, { commitment: id });
    expect(new URL(address).pathname).toBe(one(id));
    expect([...(await events(one(id))).keys()]).toEqual([uid(id)]);
    expect(new URL(calendarUrl(api.client, { body: 'fangzhuang', filter: 'open' })).search).toBe(
      '?body=fangzhuang&filter=open',
    );
  });

  it('of none is refused', async () => {
    expect((await api.ask(one('FZ-C-2026-999999'))).status).toBe(404);
    expect((await api.ask('/v1/commitments/calendar.ics/calendar.ics')).status).toBe(422);
  });

  it('can’t be broken out of by what somebody wrote', async () => {
    const hostile = '换电梯\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT';
    const { id } = await does.create({ text: hostile, due: { type: 'day', day: '2026-12-04' } });
    const found = await events(one(id));
    expect([...found.keys()]).toEqual([uid(id)]);
    expect(found.get(uid(id))?.description).toContain('BEGIN:VEVENT');
  });
});

it('a unit named as if it were a calendar of its own changes nothing', async () => {
  const [street] = directory.units.filter(({ slug }) => slug === 'fangzhuang');
  if (!street) throw new Error('no street');
  await api.world.database.directory.upsert({
    ledgers: [],
    units: [{ ...street, name: '方庄\r\nBEGIN:VEVENT\r\nUID:evil\r\nEND:VEVENT' }],
  });
  const written = await text(feed);
  expect(written.match(/^UID:evil/gm)).toBeNull();
  await api.world.database.directory.upsert(directory);
});
