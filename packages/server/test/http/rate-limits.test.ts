// Who asks too often is slowed down; who stands behind the same proxy is told apart.
import type { PageRoute } from '@huiyin/sdk/routes';
import { describe, expect, it } from 'vitest';
import { clientAddress } from '../../src/http/client-address.js';
import { createMemoryRateLimiter, defaultRateLimits, rateClassOfPage } from '../../src/http/rate-limits.js';
import { testApp, write } from './support/app.js';
import { ManualTime } from './support/time.js';

const limits = { ...defaultRateLimits, read: { burst: 3, perMinute: 60 } };

describe('the limiter', () => {
  it('lets a burst pass, then one at a time', async () => {
    const time = new ManualTime();
    const limiter = createMemoryRateLimiter(time.clock, limits);
    const take = (): Promise<number> => limiter.take('read', 'a');
    expect([await take(), await take(), await take(), await take()]).toEqual([0, 0, 0, 1]);
    await time.advance(1_000);
    expect([await take(), await take()]).toEqual([0, 1]);
    await time.advance(60_000);
    expect([await take(), await take(), await take(), await take()]).toEqual([0, 0, 0, 1]);
  });

  it('counts clients and kinds apart', async () => {
    const limiter = createMemoryRateLimiter(new ManualTime().clock, limits);
    for (let n = 0; n < 3; n++) await limiter.take('read', 'a');
    expect(await limiter.take('read', 'a')).toBe(1);
    expect(await limiter.take('read', 'b')).toBe(0);
    expect(await limiter.take('submit', 'a')).toBe(0);
  });

  it('counts pictures, which are drawn, apart from pages, and pages that frame them with pages', () => {
    expect(
      ['preview', 'studioImage', 'plainPreview', 'studio', 'oembed', 'body'].map((page) =>
        rateClassOfPage(page as PageRoute),
      ),
    ).toEqual(['preview', 'preview', 'read', 'read', 'read', 'read']);
    const { preview, read } = defaultRateLimits;
    expect(preview.perMinute).toBeLessThan(read.perMinute);
  });

  it('does not grow longer for those who keep knocking', async () => {
    const limiter = createMemoryRateLimiter(new ManualTime().clock, limits);
    for (let n = 0; n < 100; n++) await limiter.take('read', 'a');
    expect(await limiter.take('read', 'a')).toBe(1);
  });

  it('forgets whoever asked longest ago before it grows without bound', async () => {
    const limiter = createMemoryRateLimiter(
      new ManualTime().clock,
      { ...limits, read: { burst: 1, perMinute: 1 } },
      2,
    );
    await limiter.take('read', 'a');
    await limiter.take('read', 'b');
    await limiter.take('read', 'c');
    expect(await limiter.take('read', 'b')).toBe(60);
    expect(await limiter.take('read', 'a')).toBe(0);
  });
});

describe('requests', () => {
  it('are refused with the time to wait', async () => {
    const time = new ManualTime();
    const { ask } = testApp({ rateLimiter: createMemoryRateLimiter(time.clock, limits) });
    for (let n = 0; n < 3; n++) expect((await ask('/v1/bodies')).status).toBe(200);
    const response = await ask('/v1/bodies');
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('1');
    expect(await response.json()).toMatchObject({ code: 'rate.limited', retryAfter: 1 });
    for (let n = 0; n < 10; n++) expect((await ask('/healthz')).status).toBe(200);
  });

  it('are counted by what they ask for', async () => {
    const taken: string[] = [];
    const { ask } = testApp({ rateLimiter: { take: (kind) => Promise.resolve(taken.push(kind) * 0) } });
    await ask('/v1/bodies');
    await ask('/v1/appeals', write({}));
    await ask('/v1/appeals/FZ-2026-000109/track');
    await ask('/v1/staff/appeals');
    await ask('/v1/events?topics=x');
    await ask('/submit', { method: 'POST' });
    await ask('/t/FZ-2026-000109', { method: 'POST' });
    await ask('/b/fangzhuang');
    expect(taken).toEqual(['read', 'submit', 'track', 'staff', 'stream', 'submit', 'track', 'read']);
  });

  it('of signing in are counted apart, and fewer of them pass', async () => {
    const taken: string[] = [];
    const { ask } = testApp({ rateLimiter: { take: (kind) => Promise.resolve(taken.push(kind) * 0) } });
    await ask('/desk');
    await ask('/desk/sign-in');
    await ask('/desk/signed-in?code=x');
    await ask('/desk/demo', { method: 'POST' });
    await ask('/desk/sign-out', { method: 'POST' });
    await ask('/desk/log');
    expect(taken).toEqual(['read', 'sign-in', 'sign-in', 'sign-in', 'read', 'staff']);
    const rateLimiter = createMemoryRateLimiter(new ManualTime().clock);
    const site = testApp({ rateLimiter });
    for (let n = 0; n < 30; n++) expect((await site.ask('/desk/sign-in')).status).toBe(200);
    expect((await site.ask('/desk/sign-in')).status).toBe(429);
    expect((await site.ask('/desk')).status).toBe(200);
  });

  it('are counted by the address of the socket, or by the one our proxy saw', async () => {
    const clients: string[] = [];
    const rateLimiter = { take: (_: string, client: string) => Promise.resolve(clients.push(client) * 0) };
    for (const trustProxy of [false, true]) {
      const { app } = testApp({ rateLimiter, settings: { publicOrigin: '', trustProxy } });
      const headers = { 'X-Forwarded-For': '6.6.6.6, 203.0.113.7' };
      const peer = { address: '192.0.2.1', disconnect: () => undefined };
      await app.fetch(new Request('https://huiyin.example/v1/bodies', { headers }), peer);
    }
    expect(clients).toEqual(['192.0.2.1', '203.0.113.7']);
  });
});

describe('client addresses', () => {
  const address = (socket: string | undefined, forwarded?: string): string =>
    clientAddress(socket, new Headers(forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }), true);

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    [undefined, 'in-process'],
  ])('%s is counted as %s', (socket, counted) => {
    expect(address(socket)).toBe(counted);
  });

  it('that are no addresses are not taken from the proxy’s header', () => {
    for (const written of ['', 'unknown', '<script>', 'a'.repeat(10_000)]) {
      expect(address('192.0.2.1', written)).toBe('192.0.2.1');
    }
  });
});
