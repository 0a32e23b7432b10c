// Requests by `wx.request`: what is asked, what is taken from an answer, and what ends one.
import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { createCanceller, createWxClient, type WxApi, type WxRequestOption } from '@huiyin/sdk/wx';
import { deadEndpoint, json, rejection, serve } from '../client/server.js';
import { eventOf, take, topics } from '../client/stream-server.js';
import { nodeWx } from './node-wx.js';

const unit = { slug: 'fangzhuang', name: '方庄街道' };

/** Waits until nothing of a phone is under way any more. */
async function idle(phone: { underWay: () => number }): Promise<void> {
  while (phone.underWay() > 0) await new Promise((resolve) => setImmediate(resolve));
}

/** A promise, and what fulfils it. */
function promised<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}

describe('a request', () => {
  it('carries method, headers and text, and WeChat’s own language', async () => {
    const server = await serve((response) => json(response, { number: 'FZ-2026-000109' }));
    const phone = nodeWx();
    const client = await createWxClient(phone, { endpoint: server.endpoint, body: 'fangzhuang' });
    await client.appeals.submit({ title: '路灯不亮' } as never);
    const [asked] = server.asked;
    expect(asked).toMatchObject({
      method: 'POST',
      url: '/v1/appeals',
      headers: { 'content-type': 'application/json', 'accept-language': 'zh-CN' },
    });
    expect(JSON.parse(asked?.body ?? '')).toEqual({ title: '路灯不亮', body: 'fangzhuang' });
    expect(asked?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
  });

  it('never sends two writes under one key', async () => {
    const server = await serve((response) => json(response, {}));
    const client = await createWxClient(nodeWx(), { endpoint: server.endpoint, body: 'fangzhuang' });
    // More than one drawing of bytes holds.
    for (let write = 0; write < 300; write++) await client.appeals.submit({} as never);
    const keys = server.asked.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).toBe(300);
  });

  it('finds a header whatever its case', async () => {
    const server = await serve((response) => json(response, unit, 200, { etag: '"1"' }));
    const shout = (name: string): string => name.toUpperCase();
    const client = await createWxClient(nodeWx({ nameHeader: shout }), {
      endpoint: server.endpoint,
      body: 'fangzhuang',
    });
    expect(await client.bodies.get()).toEqual(unit);
  });

  it('is not parsed by the platform: a text is what the server sent', async () => {
    const server = await serve((response) => json(response, unit));
    const phone = nodeWx();
    await (await createWxClient(phone, { endpoint: server.endpoint })).bodies.get('fangzhuang');
    expect(phone.asked[0]).toMatchObject({ dataType: 'text', responseType: 'text' });
  });

  it('with a secret follows no redirect', async () => {
    const server = await serve((response) => {
      response.writeHead(302, { location: 'https://elsewhere.example/' });
      response.end();
    });
    const phone = nodeWx();
    const client = await createWxClient(phone, { endpoint: server.endpoint });
    const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
    expect(await rejection(mine.track())).toMatchObject({ code: 'response.invalid', status: 302 });
    expect(phone.asked[0]?.redirect).toBe('manual');
    expect(server.asked).toHaveLength(1);
  });

  it('is given up by the client’s own clock, not by the platform’s', async () => {
    const held: ServerResponse[] = [];
    const server = await serve((response) => void held.push(response));
    const phone = nodeWx();
    const client = await createWxClient(phone, { endpoint: server.endpoint, timeout: 50, maxRetries: 0 });
    expect(await rejection(client.bodies.list())).toMatchObject({ code: 'network.timeout' });
    expect(phone.asked[0]?.timeout).toBeGreaterThan(55_000);
    await idle(phone);
    expect(held).toHaveLength(1);
  });

  it('is dropped when the caller ends it', async () => {
    const arrived = promised<ServerResponse>();
    const server = await serve((response) => arrived.resolve(response));
    const phone = nodeWx();
    const client = await createWxClient(phone, { endpoint: server.endpoint });
    const leaving = createCanceller();
    const asked = rejection(client.bodies.list({ signal: leaving.signal }));
    const gone = once(await arrived.promise, 'close');
    leaving.abort();
    expect(await asked).toMatchObject({ code: 'network.aborted' });
    await gone;
    expect(phone.underWay()).toBe(0);
  });
});

describe('a request that failed', () => {
  it('is network.failed where nobody answers, and can be tried again', async () => {
    const client = await createWxClient(nodeWx(), { endpoint: await deadEndpoint(), maxRetries: 0 });
    expect(await rejection(client.bodies.list())).toMatchObject({ code: 'network.failed', retryable: true });
  });

  it('is the developer’s where the server is none of the request domains', async () => {
    const phone = nodeWx({ domains: ['https://other.example'] });
    const client = await createWxClient(phone, { endpoint: 'https://huiyin.example' });
    const error = await rejection(client.bodies.list());
    expect(error).toMatchObject({ code: 'usage.invalid' });
    expect(String(error)).toContain('request 合法域名');
    expect(phone.asked).toHaveLength(1);
  });

  it.each([
    ['request:fail timeout', 'network.timeout'],
    ['request:fail interrupted', 'network.failed'],
    ['request:fail ', 'network.failed'],
  ])('%j is %s', async (errMsg, code) => {
    const phone = failing((option) => option.fail({ errMsg }));
    const client = await createWxClient(phone, { endpoint: 'https://huiyin.example', maxRetries: 0 });
    expect(await rejection(client.bodies.list())).toMatchObject({ code });
  });

  it('is response.invalid where the platform gives no text', async () => {
    const header = { 'content-type': 'application/json' };
    const phone = failing((option) => option.success({ statusCode: 200, header, data: { items: [] } }));
    const client = await createWxClient(phone, { endpoint: 'https://huiyin.example', maxRetries: 0 });
    expect(await rejection(client.bodies.list())).toMatchObject({ code: 'response.invalid' });
  });
});

/** A phone whose requests all end like this. */
function failing(end: (option: WxRequestOption) => void): WxApi {
  return {
    ...nodeWx(),
    request(option) {
      setImmediate(() => end(option));
      return { abort: () => undefined };
    },
  };
}

describe('events', () => {
  it('are polled for, and the poll under way is dropped when nobody listens any more', async () => {
    const held = promised<ServerResponse>();
    const server = await serve((response, { url }) => {
      if (url.includes('cursor=1')) held.resolve(response);
      else json(response, { items: [eventOf(1)], cursor: '1' });
    });
    const phone = nodeWx();
    const client = await createWxClient(phone, { endpoint: server.endpoint });
    const events = client.events.stream({ topics })[Symbol.asyncIterator]();
    expect((await events.next()).value).toMatchObject({ id: '1' });
    const next = events.next();
    const gone = once(await held.promise, 'close');
    await events.return?.();
    expect(await next).toMatchObject({ done: true });
    await gone;
    expect(phone.underWay()).toBe(0);
    expect(phone.asked.map(({ url }) => new URL(url).pathname)).toEqual([
      '/v1/events/poll',
      '/v1/events/poll',
    ]);
  });

  it('go on after the phone was away', async () => {
    const phone = nodeWx();
    const server = await serve((response, { url }) => {
      json(
        response,
        url.includes('cursor=1')
          ? { items: [eventOf(2)], cursor: '2' }
          : { items: [eventOf(1)], cursor: '1' },
      );
      phone.isOffline = server.asked.length === 1;
    });
    const client = await createWxClient(phone, {
      endpoint: server.endpoint,
      sleep: () => {
        phone.isOffline = false;
        return Promise.resolve();
      },
    });
    expect(await take(client.events.stream({ topics }), 2)).toEqual(['1', '2']);
  });
});
