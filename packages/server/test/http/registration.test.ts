// What is registered is the route table, all of it and nothing else.
import { pageRoutes, routes, type Route } from '@huiyin/sdk/routes';
import { describe, expect, it } from 'vitest';
import { event } from './support/feed.js';
import { origin, testApp, write } from './support/app.js';

const table = [...Object.values<Route>(routes), ...Object.values(pageRoutes)];

describe('registration', () => {
  it('holds every route of the table once, and no other', () => {
    const { app } = testApp();
    const wanted = [
      ...table.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
      // Others' addresses, with methods and refusals of their own.
      'ALL /open311/*',
    ];
    const registered = app.routes.map(({ method, path }) => `${method} ${path}`);
    expect([...registered].sort()).toEqual([...wanted].sort());
    expect(new Set(registered).size).toBe(registered.length);
  });

  it('answers every operation that takes no body with its own example', async () => {
    const { ask } = testApp();
    const answered = [
      '/v1/bodies',
      '/v1/bodies/fangzhuang',
      '/v1/appeals?body=fangzhuang',
      '/healthz',
      '/readyz',
    ];
    for (const path of answered) expect([path, (await ask(path)).status]).toEqual([path, 200]);
  });

  it('refuses an unknown path with a problem', async () => {
    const { ask } = testApp();
    const response = await ask('/v1/nothing', { headers: { Accept: 'application/json' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({
      code: 'route.not-found',
      type: `${origin}/errors/route.not-found`,
    });
  });

  it('lets a page say it to people', async () => {
    const { ask } = testApp();
    const response = await ask('/nothing', { headers: { Accept: 'text/html,*/*;q=0.8' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await response.text()).toContain('这个网址在这里找不到');
  });

  it('names the methods of a known path', async () => {
    const { ask } = testApp();
    const response = await ask('/v1/appeals', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, HEAD, OPTIONS, POST');
    expect(await response.json()).toMatchObject({ code: 'route.method-not-allowed' });
  });

  it.each(['/v1/bodies/', '//v1/bodies', '/v1/bodies/a/b/c', '/V1/bodies'])(
    'does not guess at %s',
    async (path) => {
      expect((await testApp().ask(path)).status).toBe(404);
    },
  );

  it('answers HEAD as GET, without a body', async () => {
    const { ask } = testApp();
    const response = await ask('/v1/bodies/fangzhuang', { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBe((await ask('/v1/bodies/fangzhuang')).headers.get('etag'));
    expect(await response.text()).toBe('');
    expect((await ask('/v1/nothing', { method: 'HEAD' })).status).toBe(404);
  });

  it('opens no event stream for HEAD', async () => {
    const { app, ask, feed } = testApp();
    feed.publish(event(1));
    const response = await ask('/v1/events?topics=body:fangzhuang', { method: 'HEAD' });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(app.streamCount()).toBe(0);
    expect(feed.listening).toBe(0);
  });

  it('tells where a filed appeal can be read', async () => {
    const { ask, calls } = testApp();
    const draft = {
      body: 'fangzhuang',
      kind: 'request',
      category: 'lifts',
      title: '电梯',
      text: '电梯停了',
      place: '3号楼',
    };
    const response = await ask('/v1/appeals', write(draft));
    expect(response.status).toBe(201);
    const { number } = (await response.json()) as { number: string };
    expect(response.headers.get('location')).toBe(`/v1/appeals/${number}`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(calls.map(({ call }) => call.body)).toEqual([draft]);
  });
});

describe('health', () => {
  it('is ready only when everything behind it is', async () => {
    const { ask } = testApp({ readiness: () => Promise.resolve('unavailable') });
    expect((await ask('/healthz')).status).toBe(200);
    const response = await ask('/readyz');
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: 'unavailable' });
  });

  it('holds no long poll back when it drains', async () => {
    const { app, ask } = testApp({ overrides: { 'events.poll': () => new Promise(() => undefined) } });
    const poll = (): Promise<Response> => ask('/v1/events/poll?topics=body:fangzhuang&wait=25');
    const waiting = poll();
    app.drain();
    for (const response of [await waiting, await poll()]) {
      expect(await response.json()).toMatchObject({ code: 'server.unavailable', retryAfter: 2 });
    }
  });

  it('says that it is draining, and goes on answering', async () => {
    const { app, ask } = testApp();
    app.drain();
    expect(await (await ask('/readyz')).json()).toEqual({ status: 'draining' });
    expect((await ask('/v1/bodies')).status).toBe(200);
  });
});
