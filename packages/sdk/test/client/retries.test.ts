// Which calls are tried again, how long they wait, and that every wait ends.
import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createClient, HuiyinAbortError, HuiyinNetworkError, type ClientOptions } from '@huiyin/sdk';
import { bytesOf, deadEndpoint, HandTimer, json, problem, rejection, serve, writtenSleep } from './server.js';

const clientOf = (endpoint: string, more: Partial<ClientOptions> = {}) =>
  createClient({ endpoint, body: 'fangzhuang', random: bytesOf(0), ...writtenSleep(), ...more });
const good = { items: [] };

describe('a call is tried again', () => {
  it.each([408, 429, 502, 503, 504])('after status %i', async (status) => {
    const server = await serve((response, _, count) => {
      if (count < 3) problem(response, status, 'server.unavailable');
      else json(response, good);
    });
    expect(await clientOf(server.endpoint).bodies.list()).toEqual(good);
    expect(server.asked).toHaveLength(3);
  });

  it('after a gateway’s page that is no problem document', async () => {
    const server = await serve((response, _, count) => {
      if (count === 1) response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>502</h1>');
      else json(response, good);
    });
    expect(await clientOf(server.endpoint).bodies.list()).toEqual(good);
  });

  it('after a connection that was cut before or within the answer', async () => {
    const server = await serve((response, _, count) => {
      if (count === 1) response.destroy();
      else if (count === 2) {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': 99 });
        response.write('{', () => response.destroy());
      } else json(response, good);
    });
    expect(await clientOf(server.endpoint).bodies.list()).toEqual(good);
    expect(server.asked).toHaveLength(3);
  });

  it('with one idempotency key and body all along, also while the first try is still worked on', async () => {
    const server = await serve((response, _, count) => {
      if (count === 1) response.destroy();
      else if (count === 2) problem(response, 409, 'idempotency.in-progress');
      else json(response, { number: 'FZ-2026-000109' }, 201);
    });
    const client = clientOf(server.endpoint, {
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    });
    await client.appeals.open('FZ-2026-000109', '1234567890123456').supplement({ text: '又坏了' });
    expect(server.asked).toHaveLength(3);
    expect(new Set(server.asked.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
    expect(new Set(server.asked.map(({ body }) => body))).toEqual(new Set(['{"text":"又坏了"}']));
  });
});

describe('a call is not tried again', () => {
  it.each([
    [400, 'request.malformed'],
    [404, 'body.not-found'],
    [409, 'appeal.illegal-transition'],
    [422, 'idempotency.body-differs'],
    [500, 'server.internal'],
    [501, 'server.internal'],
  ])('after %i %s', async (status, code) => {
    const server = await serve((response) => problem(response, status, code));
    expect(await rejection(clientOf(server.endpoint).bodies.list())).toMatchObject({ code });
    expect(server.asked).toHaveLength(1);
  });

  it('with a tracking code that has been tried too often: that is a person’s decision', async () => {
    const server = await serve((response) =>
      problem(response, 429, 'tracking.too-many-tries', { retryAfter: 1 }),
    );
    const mine = clientOf(server.endpoint).appeals.open('FZ-2026-000109', '1234567890123456');
    expect(await rejection(mine.track())).toMatchObject({ code: 'tracking.too-many-tries', retryAfter: 1 });
    expect(server.asked).toHaveLength(1);
  });

  it('more often than maxRetries', async () => {
    const server = await serve((response) => problem(response, 503, 'server.unavailable'));
    expect(await rejection(clientOf(server.endpoint, { maxRetries: 4 }).bodies.list())).toMatchObject({
      status: 503,
    });
    expect(server.asked).toHaveLength(5);
  });

  it('when the answer is not this API’s', async () => {
    const server = await serve((response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<p>'),
    );
    await rejection(clientOf(server.endpoint).bodies.list());
    expect(server.asked).toHaveLength(1);
  });
});

describe('the wait before a try', () => {
  const refusing = (more: object, headers: Record<string, string> = {}) =>
    serve((response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      problem(response, 503, 'server.unavailable', more);
    });

  it('is anything from nothing to twice as long as the last, up to 8 s', async () => {
    const server = await refusing({});
    const longest = writtenSleep();
    await rejection(
      clientOf(server.endpoint, {
        maxRetries: 6,
        random: bytesOf(255),
        timeout: 60_000,
        ...longest,
      }).bodies.list(),
    );
    expect(longest.slept.map(Math.round)).toEqual([500, 1000, 2000, 4000, 8000, 8000]);
    const shortest = writtenSleep();
    await rejection(clientOf(server.endpoint, { random: bytesOf(0), ...shortest }).bodies.list());
    expect(shortest.slept).toEqual([0, 0]);
  });

  it.each([
    ['the Retry-After header in seconds', {}, { 'retry-after': '4' }],
    ['the Retry-After header as a date', {}, { 'retry-after': 'Wed, 01 Jan 2025 00:00:04 GMT' }],
    ['the problem’s retryAfter', { retryAfter: 4 }, {}],
    ['the header rather than the problem', { retryAfter: 9 }, { 'retry-after': '4' }],
  ])('is never shorter than %s', async (_, more, headers) => {
    const server = await refusing(more, headers);
    const { slept, sleep } = writtenSleep();
    const clock = () => Date.UTC(2025, 0, 1);
    await rejection(clientOf(server.endpoint, { sleep, clock, maxRetries: 1 }).bodies.list());
    expect(slept).toEqual([4000]);
  });

  it('adds its jitter to what the server asked, so that not all come back at once', async () => {
    const server = await refusing({ retryAfter: 4 });
    const { slept, sleep } = writtenSleep();
    await rejection(clientOf(server.endpoint, { sleep, random: bytesOf(255), maxRetries: 1 }).bodies.list());
    expect(slept.map(Math.round)).toEqual([4500]);
  });

  it('ends the call at once when the server asks for more than is left of the time', async () => {
    const server = await refusing({ retryAfter: 3600 });
    const { slept, sleep } = writtenSleep();
    const error = await rejection(clientOf(server.endpoint, { sleep }).bodies.list());
    expect(error).toMatchObject({ code: 'server.unavailable', retryAfter: 3600, retryable: true });
    expect(slept).toEqual([]);
    expect(server.asked).toHaveLength(1);
  });
});

describe('the time budget', () => {
  it('ends a call whose server never answers', async () => {
    const time = new HandTimer();
    const server = await serve(() => time.due(30_000));
    const error = await rejection(clientOf(server.endpoint, { timer: time.timer }).bodies.list());
    expect(error).toBeInstanceOf(HuiyinNetworkError);
    expect(error).toMatchObject({ code: 'network.timeout', retryable: true });
    expect(error).not.toHaveProperty('cause');
    expect(time.waiting.size).toBe(0);
  });

  it('covers all tries, and tells what the last one came to', async () => {
    const time = new HandTimer();
    const server = await serve((response, _, count) => {
      if (count === 1) problem(response, 503, 'server.unavailable');
      else time.due(5_000);
    });
    const error = await rejection(
      clientOf(server.endpoint, { timer: time.timer, timeout: 5_000 }).bodies.list(),
    );
    expect(error).toMatchObject({ code: 'network.timeout', cause: { code: 'server.unavailable' } });
    expect(server.asked).toHaveLength(2);
  });

  it('covers the reading of the body', async () => {
    const time = new HandTimer();
    const server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"items":');
    });
    const client = clientOf(server.endpoint, {
      timer: time.timer,
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        setImmediate(() => time.due(30_000));
        return response;
      },
    });
    expect(await rejection(client.bodies.list())).toMatchObject({ code: 'network.timeout' });
  });

  it('ends a call even if the transport heeds no signal', async () => {
    const time = new HandTimer();
    const client = clientOf('https://huiyin.example', {
      timer: time.timer,
      fetch: () => {
        setImmediate(() => time.due(30_000));
        return new Promise(() => undefined);
      },
    });
    expect(await rejection(client.bodies.list())).toMatchObject({ code: 'network.timeout' });
  });

  it('really runs, with nothing injected', async () => {
    const server = await serve(() => undefined);
    const error = await rejection(createClient({ endpoint: server.endpoint, timeout: 50 }).bodies.list());
    expect(error).toMatchObject({ code: 'network.timeout' });
  });
});

describe('the caller’s signal', () => {
  const reason = new Error('the page was closed');
  const aborted = { code: 'network.aborted', retryable: false, cause: reason };

  it('ends a call before it is sent', async () => {
    const server = await serve((response) => json(response, good));
    const error = await rejection(
      clientOf(server.endpoint).bodies.list({ signal: AbortSignal.abort(reason) }),
    );
    expect(error).toBeInstanceOf(HuiyinAbortError);
    expect(error).toMatchObject(aborted);
    expect(server.asked).toEqual([]);
  });

  it('ends it while it waits for the answer, and the connection with it', async () => {
    const controller = new AbortController();
    const closed = new Promise<void>((resolve) => {
      void serve((response) => {
        response.on('close', resolve);
        controller.abort(reason);
      }).then(async ({ endpoint }) => {
        expect(await rejection(clientOf(endpoint).bodies.list({ signal: controller.signal }))).toMatchObject(
          aborted,
        );
      });
    });
    await closed;
  });

  it('ends it while it reads the body', async () => {
    const controller = new AbortController();
    const server = await serve((response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"items":');
    });
    const client = clientOf(server.endpoint, {
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        setImmediate(() => controller.abort(reason));
        return response;
      },
    });
    expect(await rejection(client.bodies.list({ signal: controller.signal }))).toMatchObject(aborted);
  });

  it('ends it while it waits for the next try', async () => {
    const controller = new AbortController();
    const time = new HandTimer();
    const server = await serve((response) => problem(response, 503, 'server.unavailable', { retryAfter: 9 }));
    const client = createClient({
      endpoint: server.endpoint,
      random: bytesOf(0),
      timer: (ms, fire) => {
        if (ms === 9_000) setImmediate(() => controller.abort(reason));
        return time.timer(ms, fire);
      },
    });
    expect(await rejection(client.bodies.list({ signal: controller.signal }))).toMatchObject(aborted);
    expect(time.waiting.size).toBe(0);
    expect(server.asked).toHaveLength(1);
  });

  it('keeps nothing of the call once it is over, however it went', async () => {
    const time = new HandTimer();
    const controller = new AbortController();
    const { signal } = controller;
    const server = await serve((response, { url }, count) => {
      if (url.endsWith('/bad')) problem(response, 404, 'body.not-found');
      else if (count % 2) problem(response, 503, 'server.unavailable');
      else json(response, good);
    });
    const client = createClient({
      endpoint: server.endpoint,
      timer: (ms, fire) => time.timer(Math.min(ms, 0), fire),
      sleep: writtenSleep().sleep,
    });
    await client.bodies.list({ signal });
    await rejection(client.bodies.get('bad', { signal }));
    expect(time.waiting.size).toBe(0);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

it('gives up after two more tries where nothing listens', async () => {
  const { slept, sleep } = writtenSleep();
  expect(await rejection(clientOf(await deadEndpoint(), { sleep }).bodies.list())).toMatchObject({
    code: 'network.failed',
  });
  expect(slept).toHaveLength(2);
});
