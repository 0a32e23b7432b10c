// What feed readers get: valid Atom, days without hours for appeals, nothing of a petition, no words of a resident.
import Parser from 'rss-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, draft, morning } from '../db/support/world.js';
import { promisesIn } from '../use-cases/promises.js';
import { createApi, type Api } from './support/api.js';

let api: Api;
let number: string;
let promised: { readonly id: string };
let petition: string;
beforeAll(async () => {
  api = await createApi();
  const does = promisesIn(api.world);
  number = (await does.accepted()).number;
  promised = await does.answered();
  petition = (await api.world.enter({ ...draft, channel: 'petition' }, at(morning, { kind: 'system' })))
    .number;
});
afterAll(() => api.close());

const unitFeed = '/v1/feed.atom?body=fangzhuang';

const text = async (path: string): Promise<string> => (await api.ask(path)).text();

/** As a feed reader sees it. */
async function read(path: string) {
  const answer = await api.ask(path);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/atom+xml');
  const parser = new Parser<object, { readonly id: string; readonly summary: string }>();
  return (await parser.parseString(await answer.text())).items;
}

describe('the feed of a unit', () => {
  it('tells what moved, the latest first, each under an id of its own that stays', async () => {
    const items = await read(unitFeed);
    const titles = items.map(({ title }) => title);
    expect(titles).toContain(`电梯诉求 ${number}：已受理`);
    expect(titles).toContain('方庄街道的承诺：作出承诺');
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(items.length);
    const times = items.map(({ isoDate = '' }) => Date.parse(isoDate));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect((await read(unitFeed)).map(({ id }) => id)).toEqual(ids);
  });

  it('has days of appeals and no hours, nothing of a petition, and no word of a resident', async () => {
    const told = await text(unitFeed);
    const entries = told.match(/<entry>.*?<\/entry>/gs) ?? [];
    const ofAppeals = entries.filter((entry) => entry.includes('诉求'));
    expect(ofAppeals.length).toBeGreaterThan(0);
    for (const entry of ofAppeals) expect(entry).toMatch(/<updated>[\d-]+T00:00:00\+08:00<\/updated>/);
    for (const hidden of [petition, draft.title, draft.text]) expect(told).not.toContain(hidden);
  });

  it('costs nothing where nothing is new, and is refused for a unit there is not', async () => {
    const etag = (await api.ask(unitFeed)).headers.get('etag') ?? '';
    expect((await api.ask(unitFeed, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await api.ask('/v1/feed.atom?body=atlantis')).status).toBe(404);
    expect(await read('/v1/feed.atom?body=donggaodi')).toEqual([]);
  });
});

describe('the feed of one thing', () => {
  it('has the steps of that appeal alone; of a petition there is none', async () => {
    const items = await read(`/v1/appeals/${number}/feed.atom`);
    expect(items.map(({ title }) => title)).toEqual([
      `电梯诉求 ${number}：已受理`,
      `电梯诉求 ${number}：已收到`,
    ]);
    expect((await api.ask(`/v1/appeals/${petition}/feed.atom`)).status).toBe(404);
  });

  it('has the steps of that commitment alone, in the words everybody may read', async () => {
    const items = await read(`/v1/commitments/${promised.id}/feed.atom`);
    expect(items).toHaveLength(1);
    expect(items[0]?.summary).toContain('2026年12月4日前更换曳引机');
    expect(items[0]?.link).toBe(`https://huiyin.example/c/${promised.id}`);
    expect((await api.ask('/v1/commitments/FZ-C-2026-000999/feed.atom')).status).toBe(404);
  });
});

describe('the same as RSS', () => {
  it.each([
    () => ['/v1/feed.atom?body=fangzhuang', '/v1/feed.rss?body=fangzhuang'],
    () => ['/v1/bodies/fangzhuang/notices.atom', '/v1/bodies/fangzhuang/notices.rss'],
    () => [`/v1/appeals/${number}/feed.atom`, `/v1/appeals/${number}/feed.rss`],
    () => [`/v1/commitments/${promised.id}/feed.atom`, `/v1/commitments/${promised.id}/feed.rss`],
  ])('has the same news under the same ids', async (paths) => {
    const [atom = '', rss = ''] = paths();
    const answer = await api.ask(rss);
    expect(answer.headers.get('content-type')).toBe('application/rss+xml');
    const told = await answer.text();
    expect(told).toContain('<language>zh-cn</language>');
    expect(told).toContain(`href="https://huiyin.example${rss}"`);
    const { items } = await new Parser().parseString(told);
    const known = await read(atom);
    expect(items.map(({ guid, title, link, isoDate }) => [guid, title, link, isoDate])).toEqual(
      known.map(({ id, title, link, isoDate }) => [id, title, link, isoDate]),
    );
  });

  it('has days of appeals and no hours, nothing of a petition, and no word of a resident', async () => {
    const told = await text('/v1/feed.rss?body=fangzhuang');
    const items = (told.match(/<item>.*?<\/item>/gs) ?? []).filter((item) => item.includes('诉求'));
    expect(items.length).toBeGreaterThan(0);
    for (const item of items)
      expect(item).toMatch(/<pubDate>\w{3}, \d\d \w{3} \d{4} 00:00:00 \+0800<\/pubDate>/);
    for (const hidden of [petition, draft.title, draft.text]) expect(told).not.toContain(hidden);
  });

  it('costs nothing where nothing is new, and there is none of what there is not', async () => {
    const etag = (await api.ask('/v1/feed.rss?body=fangzhuang')).headers.get('etag') ?? '';
    const again = { headers: { 'If-None-Match': etag } };
    expect((await api.ask('/v1/feed.rss?body=fangzhuang', again)).status).toBe(304);
    expect((await api.ask('/v1/feed.rss?body=fangzhuang', { method: 'HEAD' })).status).toBe(200);
    for (const path of ['/v1/feed.rss?body=atlantis', `/v1/appeals/${petition}/feed.rss`]) {
      expect((await api.ask(path)).status).toBe(404);
    }
  });
});
