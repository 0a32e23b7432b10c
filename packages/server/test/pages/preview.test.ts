// The address of a picture: what it is of, how it is kept by others, and what is no picture.
import type { ReportCard } from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import type { AskedPreview, PreviewFacts, Previews } from '../../src/pages/preview-port.js';
import { OperationError } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { plainPreviews, site, type Site } from './support/site.js';

const card = example('ReportCard') as ReportCard;
const checkpoint = `huiyin.example/FZ\n7\n${Buffer.alloc(32, 9).toString('base64')}\n\n— huiyin.example/FZ tAXZv0pKBg==\n`;

interface Drawn {
  readonly from: Site;
  readonly asked: AskedPreview[];
  /** What would have been drawn. */
  readonly facts: () => Promise<PreviewFacts | undefined>;
}

/** Pictures that say which version they are. */
function drawing(overrides: Parameters<typeof site>[0] = {}): Drawn {
  const asked: AskedPreview[] = [];
  const previews: Previews = {
    ...plainPreviews,
    picture: (one) => {
      asked.push(one);
      return Promise.resolve({
        png: new TextEncoder().encode(one.version),
        shows: 'this',
        version: one.version,
      });
    },
  };
  const from = site({ 'log.checkpoint': () => Promise.resolve(checkpoint), ...overrides }, { previews });
  return { from, asked, facts: async () => await asked.at(-1)?.facts() };
}

describe('a picture of a page', () => {
  it.each([
    ['/preview/b/fangzhuang.png', 'report-card', '/b/fangzhuang'],
    ['/preview/c/FZ-C-2026-000012.png', 'commitment', '/c/FZ-C-2026-000012'],
    ['/preview/m/FZ-M-2026-000003.png', 'meeting', '/m/FZ-M-2026-000003'],
    ['/preview/d/FZ-D-2026-000002.png', 'decision', '/d/FZ-D-2026-000002'],
  ])('%s is of what the page shows, with the head of its log', async (path, kind, live) => {
    const { from, facts } = drawing();
    const answer = await from.ask(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(await facts()).toMatchObject({
      what: { kind },
      snapshot: {
        body: '方庄街道',
        log: { origin: 'huiyin.example/FZ', size: 7, root: '09'.repeat(32) },
        live: `https://huiyin.example${live}`,
        verify: 'https://huiyin.example/verify/fangzhuang',
      },
    });
  });

  it('asked for again costs nothing, and is not even drawn', async () => {
    const { from, asked } = drawing();
    const etag = (await from.ask('/preview/b/fangzhuang.png')).headers.get('etag') ?? '';
    const again = await from.ask('/preview/b/fangzhuang.png', { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect(asked).toHaveLength(1);
    const head = await from.ask('/preview/b/fangzhuang.png', { method: 'HEAD' });
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, '']);
  });

  it('changes with the facts and with the day, and not with the moment they were read', async () => {
    const tagOf = async (changed: object): Promise<string | null> => {
      const { from } = drawing({ 'reportCards.get': () => Promise.resolve({ ...card, ...changed }) });
      return (await from.ask('/preview/b/fangzhuang.png')).headers.get('etag');
    };
    const first = await tagOf({});
    expect(await tagOf({ asOf: { ...card.asOf, at: '2026-11-30T11:11:11+08:00' } })).toBe(first);
    expect(await tagOf({ asOf: { ...card.asOf, treeSize: card.asOf.treeSize + 1 } })).not.toBe(first);
    const pending = { ...card.problems.pending, numerator: 8, value: 8 };
    expect(await tagOf({ problems: { ...card.problems, pending } })).not.toBe(first);
  });

  it('is asked of the card that was meant', async () => {
    let query: object = {};
    const { from, asked, facts } = drawing({
      'reportCards.get': (call) => {
        query = call.query;
        return Promise.resolve({ ...card, period: '2025', category: 'lifts' });
      },
    });
    await from.ask('/preview/b/fangzhuang.png?period=2025&topic=lifts&utm=1');
    expect(query).toEqual({ body: 'fangzhuang', period: '2025', category: 'lifts' });
    await from.ask('/preview/b/fangzhuang.png?topic=lifts&period=2025&utm=2');
    expect(new Set(asked.map(({ of }) => of)).size).toBe(1);
    // What it is of stands on it: the numbers of one topic are not those of all.
    expect(await facts()).toMatchObject({ what: { view: { period: '电梯 · 2025年' } } });
  });

  it('has nothing on it before anything was sealed', async () => {
    const { from, facts } = drawing({
      'log.checkpoint': () => Promise.reject(new OperationError('log.empty')),
    });
    await from.ask('/preview/b/fangzhuang.png');
    expect(await facts()).toBeUndefined();
  });

  it('that is not as asked for is hardly kept, and does not pass for it', async () => {
    const answer = await site().ask('/preview/b/fangzhuang.png');
    expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('etag')]).toEqual([
      200,
      'public, max-age=5',
      '"plain"',
    ]);
  });

  it('for which there is no room is said to come back for', async () => {
    const busy = () => Promise.reject(new OperationError('server.unavailable', { retryAfter: 5 }));
    const answer = await site({}, { previews: { ...plainPreviews, picture: busy } }).ask(
      '/preview/b/fangzhuang.png',
    );
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
  });

  it.each(['body.not-found', 'period.invalid'] as const)('of what is not there is none: %s', async (code) => {
    const { from, asked } = drawing({ 'reportCards.get': () => Promise.reject(new OperationError(code)) });
    expect((await from.ask('/preview/b/atlantis.png')).status).toBeGreaterThanOrEqual(404);
    expect(asked).toHaveLength(0);
  });

  it.each([
    '/preview/a/FZ-2026-000109.png',
    '/preview/b/fangzhuang',
    '/preview/b/fangzhuang.jpg',
    '/preview/constructor/x.png',
  ])('%s is none', async (path) => {
    expect((await drawing().from.ask(path)).status).toBe(404);
  });

  it('of what has none of its own is the plain one', async () => {
    const answer = await site().ask('/preview/plain.png');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    const etag = answer.headers.get('etag') ?? '';
    expect((await site().ask('/preview/plain.png', { headers: { 'If-None-Match': etag } })).status).toBe(304);
  });
});
