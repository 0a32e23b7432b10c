// Pages plug in by name; what is wrong with a request for one is shown as a page.
import { describe, expect, it } from 'vitest';
import { OperationError } from '../../src/use-cases/operation.js';
import { testApp } from './support/app.js';
import { plainPages } from './support/pages.js';

const form = (body: BodyInit, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
  body,
});

/** A server whose submit page shows the fields it was sent. */
function echoing(): ReturnType<typeof testApp> {
  return testApp({
    pages: plainPages({ submit: async (page) => new Response(JSON.stringify([...(await page.form())])) }),
  });
}

describe('pages', () => {
  it('get their path parameters decoded', async () => {
    const pages = plainPages({ bodyPeriod: ({ path }) => new Response(JSON.stringify(path)) });
    const response = await testApp({ pages }).ask('/b/fangzhuang/2025%2DH2');
    expect(await response.json()).toEqual({ body: 'fangzhuang', period: '2025-H2' });
  });

  it('have the headers every answer has, unless they say otherwise', async () => {
    const pages = plainPages({
      host: () =>
        new Response('', {
          headers: { 'Cache-Control': 'public, max-age=5', 'Referrer-Policy': 'same-origin' },
        }),
    });
    const { headers } = await testApp({ pages }).ask('/');
    expect(headers.get('cache-control')).toBe('public, max-age=5');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-z]{16}$/);
    expect((await testApp().ask('/')).headers.get('cache-control')).toBe('no-store');
  });

  it('can redirect', async () => {
    const pages = plainPages({ host: () => Response.redirect('https://huiyin.example/b/fangzhuang', 303) });
    const response = await testApp({ pages }).ask('/');
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      'https://huiyin.example/b/fangzhuang',
    ]);
  });

  it('are told what went wrong, whatever it was', async () => {
    for (const [thrown, status] of [
      [new OperationError('body.not-found'), 404],
      [new OperationError('rate.limited', { retryAfter: 7 }), 429],
      [new Error('boom'), 500],
    ] as const) {
      const response = await testApp({ pages: plainPages({ body: () => Promise.reject(thrown) }) }).ask(
        '/b/x',
      );
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('retry-after')).toBe(status === 429 ? '7' : null);
      expect(await response.text()).not.toContain('boom');
    }
  });

  it('answer a wrong method as a page', async () => {
    const response = await testApp().ask('/submit', { headers: { Accept: 'text/html' } });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'OPTIONS, POST']);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
});

describe('forms', () => {
  it('are read as the browser wrote them', async () => {
    const response = await echoing().ask('/submit', form('title=%E7%94%B5%E6%A2%AF+%26%0D%0A&text=&flag'));
    expect(await response.json()).toEqual([
      ['title', '电梯 &\r\n'],
      ['text', ''],
      ['flag', ''],
    ]);
  });

  it.each([
    ['no UTF-8', form('title=%B5%E7%CC%DD'), 400],
    ['half an escape', form('title=%E7%9'), 400],
    ['300 fields', form('a=1&'.repeat(300)), 400],
    ['300 kB', form(`title=${'a'.repeat(300_000)}`), 413],
    ['JSON', form('{}', { 'Content-Type': 'application/json' }), 415],
    ['GBK', form('', { 'Content-Type': 'application/x-www-form-urlencoded; charset=gbk' }), 415],
  ])('%s is refused', async (_, init, status) => {
    const response = await echoing().ask('/submit', init);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });
});
