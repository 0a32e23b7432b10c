// What caches may keep, and how a reader asks whether anything has changed.
import type { AppealLists, ReportCard } from '@huiyin/sdk';
import { routes, type Operation, type Route } from '@huiyin/sdk/routes';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cacheable } from '../../src/http/caching.js';
import { testApp } from './support/app.js';
import { example } from './support/use-cases.js';

/** As much of openapi.json as is read here. */
interface Description {
  readonly paths: Record<
    string,
    { get?: { operationId: string; responses: Record<string, { headers?: { ETag?: object } }> } }
  >;
}

const card = '/v1/report-cards?body=fangzhuang';
const lists = '/v1/appeals/lists?body=fangzhuang';

describe('entity tags', () => {
  it.each([
    '/openapi.json',
    '/v1/bodies',
    '/v1/bodies/fangzhuang',
    '/v1/bodies/fangzhuang/log/checkpoint',
    '/v1/appeals?body=fangzhuang',
    lists,
    card,
  ])('%s carries one, and 304 answers who has it', async (path) => {
    const { ask } = testApp();
    const first = await ask(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch([card, lists].includes(path) ? /^W\/"[\w-]{27}"$/ : /^"[\w-]{27}"$/);
    expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+/);
    const again = await ask(path, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
    expect(again.headers.get('etag')).toBe(etag);
    expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'));
  });

  it('are compared weakly and in lists', async () => {
    const { ask } = testApp();
    const etag = (await ask(card)).headers.get('etag') ?? '';
    const status = async (header: string): Promise<number> =>
      (await ask(card, { headers: { 'If-None-Match': header } })).status;
    expect(await status(`"other", ${etag}`)).toBe(304);
    expect(await status(etag.replace('W/', ''))).toBe(304);
    expect(await status('*')).toBe(304);
    expect(await status('"other"')).toBe(200);
    expect(await status(etag.slice(3, -1))).toBe(200);
  });

  it('of a live card change with what it counts, not with when it was asked for', async () => {
    const asked = async (at: string, root: string): Promise<string | null> => {
      const live = JSON.parse(
        JSON.stringify(example('ReportCard'), (name, value: object) =>
          name === 'asOf' ? { ...value, at, root: root.repeat(64) } : value,
        ),
      ) as ReportCard;
      const { ask } = testApp({ overrides: { 'reportCards.get': () => Promise.resolve(live) } });
      return (await ask(card)).headers.get('etag');
    };
    const before = await asked('2026-11-22T09:30:00+08:00', 'a');
    expect(before).toMatch(/^W\/"/);
    expect(await asked('2026-11-22T09:31:00+08:00', 'a')).toBe(before);
    expect(await asked('2026-11-22T09:31:00+08:00', 'b')).not.toBe(before);
  });

  it('of live lists too', async () => {
    const asked = async (at: string, treeSize: number): Promise<string | null> => {
      const found = example('AppealLists') as AppealLists;
      const live = { ...found, asOf: { ...found.asOf, at, treeSize } };
      const { ask } = testApp({ overrides: { 'appeals.lists': () => Promise.resolve(live) } });
      return (await ask(lists)).headers.get('etag');
    };
    const before = await asked('2026-11-22T09:30:00+08:00', 7);
    expect(await asked('2026-11-22T09:31:00+08:00', 7)).toBe(before);
    expect(await asked('2026-11-22T09:31:00+08:00', 8)).not.toBe(before);
  });

  it('change with the content', async () => {
    const tag = async (items: { slug: string; name: string; kind: 'street' }[]): Promise<string | null> =>
      (
        await testApp({ overrides: { 'bodies.list': () => Promise.resolve({ items }) } }).ask('/v1/bodies')
      ).headers.get('etag');
    expect(await tag([])).not.toBe(await tag([{ slug: 'fangzhuang', name: '方庄街道', kind: 'street' }]));
  });
});

describe('caches', () => {
  it('can read in openapi.json which answers carry a tag', () => {
    const file = new URL('../../../sdk/openapi.json', import.meta.url);
    const { paths } = JSON.parse(readFileSync(file, 'utf8')) as Description;
    const tagged = Object.values(paths).flatMap(({ get }) =>
      get?.responses['200']?.headers?.ETag === undefined ? [] : [get.operationId],
    );
    expect(tagged.sort()).toEqual(Object.keys(cacheable).sort());
  });

  it('keep nothing that needs a token, a code or a key', () => {
    for (const operation of Object.keys(cacheable) as Operation[]) {
      const route: Route = routes[operation];
      expect([operation, route.access, route.method]).toEqual([operation, 'public', 'GET']);
    }
  });

  it('are told so', async () => {
    const { ask } = testApp();
    const tracked = await ask('/v1/appeals/FZ-2026-000109/track', {
      headers: { 'Huiyin-Tracking-Code': '1234567890123456' },
    });
    const staff = await ask('/v1/staff/appeals', { headers: { Authorization: 'Bearer clerk-token' } });
    for (const { headers } of [tracked, staff]) {
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.has('etag')).toBe(false);
    }
  });
});
