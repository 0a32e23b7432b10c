// Who may call what: staff by token and role, residents by tracking code.
import { routes, type Route } from '@huiyin/sdk/routes';
import { describe, expect, it } from 'vitest';
import { auditor, clerk, session, testApp, write } from './support/app.js';

const number = 'FZ-2026-000109';
const code = '1234 5678 9012 3456';

describe('staff routes', () => {
  const staffRoutes = Object.values<Route>(routes).filter(({ access }) => typeof access !== 'string');

  it('are those under /v1/staff, and those only', () => {
    for (const { path, access } of Object.values<Route>(routes)) {
      expect([path, path.startsWith('/v1/staff/')]).toEqual([path, typeof access !== 'string']);
    }
  });

  it('ask for a token before they look at anything else', async () => {
    for (const { method, path } of staffRoutes) {
      const { ask, calls } = testApp();
      const response = await ask(path.replace('{number}', number), { method });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer realm="huiyin"');
      expect(await response.json()).toMatchObject({ code: 'auth.token-missing' });
      expect(calls).toEqual([]);
    }
  });

  it.each(['Bearer wrong-token', 'Basic Y2xlcms6eA==', 'clerk-token', 'Bearer', 'Bearer clerk-token extra'])(
    'know nobody by %s',
    async (authorization) => {
      const response = await testApp().ask('/v1/staff/appeals', { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('invalid_token');
      expect(await response.json()).toMatchObject({ code: 'auth.token-invalid' });
    },
  );

  it('are closed to other roles', async () => {
    const { ask, calls } = testApp();
    const authorization = 'Bearer auditor-token';
    const response = await ask(`/v1/staff/appeals/${number}/accept`, write({}, { authorization }));
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'auth.not-allowed' });
    expect(calls).toEqual([]);
    expect((await ask(`/v1/staff/appeals/${number}`, { headers: { authorization } })).status).toBe(200);
    expect(calls[0]?.context.actor).toEqual(auditor);
  });

  it('hand the use-case who is acting', async () => {
    const { ask, calls } = testApp();
    await ask(`/v1/staff/appeals/${number}/accept`, write({}, { authorization: 'bearer clerk-token' }));
    expect(calls[0]?.context.actor).toEqual(clerk);
  });
});

describe('a session’s cookie', () => {
  const read = (headers: Readonly<Record<string, string>>) => testApp().ask('/v1/staff/appeals', { headers });
  const good = { cookie: `__Host-huiyin-desk=${session.id}`, 'huiyin-csrf': session.csrf };

  it('counts together with its header, and hands the use-case who is acting', async () => {
    const { ask, calls } = testApp();
    expect((await ask(`/v1/staff/appeals/${number}`, { headers: good })).status).toBe(200);
    expect(calls[0]?.context.actor).toEqual(clerk);
  });

  it('counts under the name that only this very host can set, where the server is on https', async () => {
    const response = await read({ ...good, cookie: `huiyin-desk=${session.id}` });
    expect(await response.json()).toMatchObject({ code: 'auth.token-missing' });
  });

  it('is not looked at on routes for everybody', async () => {
    const { ask, calls } = testApp();
    await ask('/v1/bodies', { headers: good });
    expect(calls[0]?.context.actor).toEqual({ kind: 'anyone' });
  });

  it('says so when it has ended', async () => {
    const response = await read({ ...good, cookie: '__Host-huiyin-desk=ended' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer realm="huiyin"');
    expect(await response.json()).toMatchObject({ code: 'auth.session-ended' });
  });

  it('is in no line of the log', async () => {
    const { ask, logged } = testApp();
    await ask('/v1/staff/appeals', { headers: good });
    expect(logged.join()).not.toMatch(new RegExp(`${session.id}|${session.csrf}`));
  });
});

describe('tracking codes', () => {
  const track = (header?: string): ReturnType<ReturnType<typeof testApp>['ask']> =>
    testApp().ask(
      `/v1/appeals/${number}/track`,
      header === undefined ? {} : { headers: { 'Huiyin-Tracking-Code': header } },
    );

  it.each([code, '1234567890123456', '1234-5678-9012-3456', '  1234 5678-90123456 '])(
    '%s is the one code',
    async (written) => {
      const { ask, calls } = testApp();
      await ask(`/v1/appeals/${number}/track`, { headers: { 'Huiyin-Tracking-Code': written } });
      expect(calls[0]?.context.actor).toEqual({ kind: 'resident', trackingCode: code });
    },
  );

  it('missing and impossible ones get the answer of wrong ones', async () => {
    const bodies = [];
    for (const header of [undefined, '', '1234', 'abcd efgh ijkl mnop', '1'.repeat(200)]) {
      const response = await track(header);
      expect(response.status).toBe(404);
      const { requestId, ...body } = (await response.json()) as { requestId: string };
      expect(requestId).toMatch(/^[0-9a-z]{16}$/);
      bodies.push(body);
    }
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
    expect(bodies[0]).toMatchObject({ code: 'tracking.not-matched' });
  });

  it('are read only where the route asks for one', async () => {
    const { ask, calls } = testApp();
    await ask(`/v1/appeals/${number}`, {
      headers: { 'Huiyin-Tracking-Code': code, authorization: 'Bearer clerk-token' },
    });
    expect(calls[0]?.context.actor).toEqual({ kind: 'anyone' });
  });

  it('are never in the log, nor is any header, query or address', async () => {
    const { ask, logged } = testApp();
    await ask(`/v1/appeals/${number}/track?secret=${code.replace(/ /g, '')}`, {
      headers: { 'Huiyin-Tracking-Code': code, authorization: 'Bearer clerk-token' },
    });
    await ask(`/v1/appeals/${number}/track`, { headers: { 'Huiyin-Tracking-Code': code } });
    await ask('/nothing/1234567890123456');
    const all = logged.join('\n');
    expect(logged).toHaveLength(3);
    expect(all).not.toMatch(/1234|clerk-token|secret|nothing|000109/);
    expect(JSON.parse(logged[1] ?? '')).toMatchObject({
      method: 'GET',
      route: '/v1/appeals/{number}/track',
      status: 200,
      ms: 0,
      msg: 'answered',
    });
  });
});
