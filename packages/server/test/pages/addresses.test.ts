// Addresses as people type and copy them lead to the page they mean.
import { describe, expect, it } from 'vitest';
import { site } from './support/site.js';

const { ask } = site();

describe('an address that is not spelled as its page is', () => {
  it.each([
    ['/b/fangzhuang/', '/b/fangzhuang'],
    ['/b/fangzhuang/2025//', '/b/fangzhuang/2025'],
    ['/b/FangZhuang', '/b/fangzhuang'],
    ['/b/FangZhuang/2025-H2', '/b/fangzhuang/2025-H2'],
    ['/b/FangZhuang/?size=large', '/b/fangzhuang?size=large'],
    ['/b', '/b/fangzhuang'],
    ['/b/', '/b/fangzhuang'],
    ['/t/', '/t'],
    ['/t/FZ-2026-000110/', '/t/FZ-2026-000110'],
    ['/privacy/', '/privacy'],
  ])('%s leads for good to %s', async (typed, meant) => {
    const response = await ask(typed);
    expect([response.status, response.headers.get('location')]).toEqual([308, meant]);
  });

  it.each(['//evil.example/', '/b/fangzhuang/2025/more/', '/nowhere/', '/v1/bodies/', '/submit/'])(
    '%s is of no page',
    async (typed) => {
      expect((await ask(typed)).status).toBe(404);
    },
  );

  it('is not followed by what is sent', async () => {
    expect((await ask('/t/', { method: 'POST' })).status).toBe(404);
  });
});

describe('/robots.txt', () => {
  it('keeps robots from cases, receipts and the desk, and from nothing else', async () => {
    const response = await ask('/robots.txt');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe('User-agent: *\nDisallow: /t\nDisallow: /receipt\nDisallow: /desk\n');
  });
});
