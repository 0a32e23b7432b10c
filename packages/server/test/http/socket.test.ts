// Behind a real socket: floods, dawdlers, deserters and stalled readers.
import { createClient } from '@huiyin/sdk';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { systemSleep } from '../../src/clock.js';
import { defaultStreamSettings } from '../../src/http/streams.js';
import { event, HandFedFeed } from './support/feed.js';
import { origin, testApp, type TestApp } from './support/app.js';
import { listening, RawClient, type Listening } from './support/socket.js';

const open: Listening[] = [];

/** An app in real time, with short limits where a test has to wait for them. */
async function serve(given: Parameters<typeof testApp>[0] = {}, port?: number): Promise<TestApp & Listening> {
  const on = testApp({
    sleep: systemSleep,
    settings: {
      publicOrigin: origin,
      trustProxy: false,
      body: { maxBytes: 256 * 1024, maxMillis: 150 },
      streams: { ...defaultStreamSettings, stallMillis: 150, retryMillis: 10 },
    },
    ...given,
  });
  const server = await listening(on.app, port);
  open.push(server);
  return { ...on, ...server };
}

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

const head = (lines: string): string =>
  `POST /v1/appeals HTTP/1.1\r\nHost: huiyin.example\r\nContent-Type: application/json\r\nIdempotency-Key: key-0123456789abcdef\r\n${lines}\r\n\r\n`;

/** Waits for something that has no event of its own. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

describe('a body of 10 MB', () => {
  it('that says so is refused before it is sent, and the line is closed if it is sent all the same', async () => {
    const { port } = await serve();
    const client = new RawClient(port);
    client.send(head('Content-Length: 10000000'));
    await client.hear(/^HTTP\/1\.1 413 .*"code":"request.too-large"/s);
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    const flood = setInterval(() => client.send(chunk.subarray(0, 1024)), 20);
    await client.closed;
    clearInterval(flood);
  });

  it('that does not is refused once it has passed the cap', async () => {
    const { port } = await serve();
    const client = new RawClient(port);
    client.send(head('Transfer-Encoding: chunked'));
    const chunk = Buffer.alloc(64 * 1024, 0x20);
    for (let n = 0; n < 5; n++) {
      client.send(`${chunk.length.toString(16)}\r\n`);
      client.send(chunk);
      client.send('\r\n');
    }
    await client.hear(/^HTTP\/1\.1 413 /);
    client.socket.destroy();
  });

  it('is answered in a way fetch understands, and the server serves on', async () => {
    const { url, calls } = await serve();
    const response = await fetch(`${url}/v1/appeals`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'key-0123456789abcdef' },
      body: JSON.stringify({ text: 'a'.repeat(10_000_000) }),
    });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ code: 'request.too-large' });
    expect(calls).toEqual([]);
    expect((await fetch(`${url}/v1/bodies`)).status).toBe(200);
  });
});

describe('a client', () => {
  it('that dawdles is told so and cut off', async () => {
    const { port } = await serve();
    const client = new RawClient(port);
    client.send(`${head('Content-Length: 1000')}{"title":`);
    await client.hear(/^HTTP\/1\.1 408 .*"code":"request.timeout"/s);
    await client.closed;
  });

  it('that deserts in mid-body leaves nothing behind', async () => {
    const { port, server, calls, logged } = await serve();
    const client = new RawClient(port);
    client.send(`${head('Content-Length: 1000')}{"title":`);
    await once(server, 'request');
    client.socket.destroy();
    await until(() => logged.length > 0);
    expect(calls).toEqual([]);
    expect(logged.join()).not.toContain('"level":50');
  });

  it('that deserts while it waits for an answer disturbs nobody', async () => {
    let finish = (): void => undefined;
    const answer = new Promise<{ items: [] }>((resolve) => {
      finish = () => resolve({ items: [] });
    });
    const { port, url, logged, calls } = await serve({ overrides: { 'bodies.list': () => answer } });
    const client = new RawClient(port);
    client.send('GET /v1/bodies HTTP/1.1\r\nHost: huiyin.example\r\n\r\n');
    await until(() => calls.length > 0);
    client.socket.destroy();
    finish();
    await until(() => logged.length > 0);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it.each([
    ['nonsense', 'hello\r\n\r\n', 400, 'request.malformed'],
    ['no host', 'GET / HTTP/1.0\r\n\r\n', 400, 'request.malformed'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n', 400, 'request.malformed'],
    [
      '20 kB of headers',
      `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      413,
      'request.too-large',
    ],
    [
      'two lengths',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'request.malformed',
    ],
    ['TRACE', 'TRACE /v1/bodies HTTP/1.1\r\nHost: a\r\n\r\n', 405, 'route.method-not-allowed'],
  ])('that sends %s is told so', async (_, bytes, status, code) => {
    const { port } = await serve();
    const client = new RawClient(port);
    client.send(bytes);
    const answer = await client.hear(new RegExp(`^HTTP/1\\.1 ${status} [^]*"code":"${code}"`));
    expect(answer).toMatch(/content-type: application\/problem\+json/i);
    expect(answer).not.toMatch(/^server:/im);
    client.socket.destroy();
  });
});

describe('an event stream', () => {
  it('is dropped when its reader stalls', async () => {
    const on = await serve();
    const client = new RawClient(on.port);
    client.send('GET /v1/events?topics=body:fangzhuang HTTP/1.1\r\nHost: huiyin.example\r\n\r\n');
    await client.hear(/id: c0/);
    client.socket.pause();
    const topic = `body:${'x'.repeat(60_000)}`;
    for (let n = 1; n <= 400; n++) on.feed.publish({ ...event(n), topic });
    await until(() => on.app.streamCount() === 0);
    expect(on.logged.join()).toContain('event stream reader stalled');
    expect(on.feed.listening).toBe(0);
    client.socket.resume();
    await client.closed;
  });

  it('ends when its reader goes away', async () => {
    const on = await serve();
    const client = new RawClient(on.port);
    client.send('GET /v1/events?topics=body:fangzhuang HTTP/1.1\r\nHost: huiyin.example\r\n\r\n');
    await client.hear(/id: c0/);
    client.socket.destroy();
    await until(() => on.app.streamCount() === 0);
    expect(on.feed.listening).toBe(0);
  });

  it('lets the server close while it is open', async () => {
    const on = await serve();
    const client = new RawClient(on.port);
    client.send('GET /v1/events?topics=body:fangzhuang HTTP/1.1\r\nHost: huiyin.example\r\n\r\n');
    await client.hear(/id: c0/);
    const closed = new Promise((resolve) => on.server.close(resolve));
    on.app.drain();
    on.server.closeIdleConnections();
    await client.hear(/\r\n0\r\n\r\n$/);
    client.socket.destroy();
    await closed;
  });

  it('goes on after a restart: nothing lost, nothing doubled', async () => {
    const feed = new HandFedFeed();
    const first = await serve({ eventFeed: feed });
    const client = createClient({ endpoint: first.url });
    const leave = new AbortController();
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { id } of client.events.stream({ topics: ['body:fangzhuang'], signal: leave.signal }))
        seen.push(id);
    })();
    await until(() => feed.listening === 1);
    feed.publish(event(1), event(2), event(3));
    await until(() => seen.length === 3);
    first.app.drain();
    await first.close();
    feed.publish(event(4));
    const second = await serve({ eventFeed: feed }, first.port);
    feed.publish(event(5));
    await until(() => seen.length >= 5);
    await second.close();
    feed.publish(event(6), event(7));
    await serve({ eventFeed: feed }, first.port);
    await until(() => seen.length >= 7);
    leave.abort();
    await reading;
    expect(seen).toEqual(['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7']);
  });
});
