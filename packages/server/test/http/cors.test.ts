// Other sites' scripts may call what residents call, and nothing of the staff's.
import { describe, expect, it } from 'vitest';
import { testApp } from './support/app.js';

const other = { Origin: 'https://street.example' };

function preflight(path: string): Promise<Response> {
  return testApp().ask(path, {
    method: 'OPTIONS',
    headers: {
      ...other,
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'idempotency-key',
    },
  });
}

describe('other sites', () => {
  it.each(['/v1/bodies', '/openapi.json', '/v1/appeals?body=fangzhuang'])(
    'may read %s, without cookies',
    async (path) => {
      const { headers } = await testApp().ask(path, { headers: other });
      expect(headers.get('access-control-allow-origin')).toBe('*');
      expect(headers.has('access-control-allow-credentials')).toBe(false);
      expect(headers.get('access-control-expose-headers')).toBe(
        'Date, ETag, Idempotency-Replayed, Link, Location, Retry-After, X-Request-Id',
      );
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    },
  );

  it.each(['/v1/appeals/FZ-2026-000109/track', '/v1/bodies/NONE', '/v1/nothing'])(
    'may read the refusal of %s',
    async (path) => {
      const response = await testApp().ask(path, { headers: other });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.headers.get('access-control-allow-origin')).toBe('*');
    },
  );

  it('may ask before they write, and remember the answer', async () => {
    const response = await preflight('/v1/appeals');
    expect(response.status).toBe(204);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS, POST');
    expect(response.headers.get('access-control-allow-headers')).toBe(
      'Accept-Language, Content-Type, Idempotency-Key, If-None-Match, Last-Event-ID, Huiyin-Tracking-Code',
    );
    expect(response.headers.get('access-control-max-age')).toBe('86400');
  });

  it.each([
    '/v1/staff/appeals',
    '/v1/staff/appeals/FZ-2026-000109/accept',
    '/v1/staff/nothing',
    '/submit',
    '/b/fangzhuang',
  ])('hear nothing from %s', async (path) => {
    const { ask } = testApp();
    for (const response of [await preflight(path), await ask(path, { headers: other })]) {
      expect(response.headers.has('access-control-allow-origin')).toBe(false);
      expect(response.headers.has('access-control-allow-headers')).toBe(false);
    }
  });
});
