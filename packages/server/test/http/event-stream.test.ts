// Event streams: in order, each event once, a sign of life, an end for everybody and everything.
import { SseParser, type SseMessage } from '@huiyin/sdk/realtime';
import { describe, expect, it } from 'vitest';
import { defaultStreamSettings, Streams } from '../../src/http/streams.js';
import { event, HandFedFeed } from './support/feed.js';
import { origin, testApp, type TestApp } from './support/app.js';
import { settled } from './support/time.js';

const path = '/v1/events?topics=body:fangzhuang';

/** Reads a stream as a client does. */
class Listener {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>;
  readonly #decoder = new TextDecoder();
  readonly parser = new SseParser();
  text = '';

  constructor(response: Response) {
    if (!response.body) throw new Error('no stream');
    this.#reader = response.body.getReader();
  }

  /** What comes next; undefined at the end. */
  async next(): Promise<readonly SseMessage[] | undefined> {
    const { done, value } = await this.#reader.read();
    if (done) return undefined;
    const piece = this.#decoder.decode(value, { stream: true });
    this.text += piece;
    return this.parser.push(piece);
  }

  async leave(): Promise<void> {
    await this.#reader.cancel();
  }
}

async function listen(on: TestApp, init?: RequestInit): Promise<Listener> {
  const response = await on.ask(path, init);
  expect(response.status).toBe(200);
  return new Listener(response);
}

describe('a stream', () => {
  it('is not kept, not collected, and readable from other sites', async () => {
    const { headers } = await testApp().ask(path);
    expect(headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-accel-buffering')).toBe('no');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it('begins with how soon to come back and where it starts', async () => {
    const listener = await listen(testApp());
    expect(await listener.next()).toEqual([{ type: 'message', data: '', id: 'c0' }]);
    expect(listener.parser.retry).toBe(3_000);
  });

  it('carries each event with id, type and data', async () => {
    const on = testApp();
    const listener = await listen(on);
    await listener.next();
    on.feed.publish(event(1), event(2));
    expect(await listener.next()).toEqual([
      { type: 'appeal.changed', id: 'e1', data: JSON.stringify(event(1)) },
    ]);
    expect((await listener.next())?.[0]?.id).toBe('e2');
    expect(listener.text).toContain('id: e1\nevent: appeal.changed\ndata: {"type":"appeal.changed"');
  });

  it('goes on after the last event a client has seen', async () => {
    const on = testApp();
    on.feed.publish(event(1), event(2), event(3));
    const listener = await listen(on, { headers: { 'Last-Event-ID': 'e1' } });
    await listener.next();
    expect((await listener.next())?.[0]?.id).toBe('e2');
    expect((await listener.next())?.[0]?.id).toBe('e3');
  });

  it('hands the feed who is listening', async () => {
    const on = testApp();
    await on.ask('/v1/events?topics=appeal:FZ-2026-000109', {
      headers: { 'Huiyin-Tracking-Code': '1234567890123456' },
    });
    await on.ask(path);
    expect(on.feed.requests).toMatchObject([
      { topics: 'appeal:FZ-2026-000109', actor: { kind: 'resident', trackingCode: '1234 5678 9012 3456' } },
      { topics: 'body:fangzhuang', actor: { kind: 'anyone' } },
    ]);
  });

  it.each(['two words', 'é', 'x'.repeat(401), 'unknown'])('refuses the place %s', async (id) => {
    const on = testApp();
    const response = await on.ask(path, { headers: { 'Last-Event-ID': id } });
    expect(await response.json()).toMatchObject({ code: 'cursor.invalid', status: 422 });
    expect(on.app.streamCount()).toBe(0);
  });

  it.each(['/v1/events', '/v1/events?topics=', '/v1/events?topics=body:fangzhuang,'])(
    'refuses %s',
    async (bad) => {
      expect((await testApp().ask(bad)).status).toBe(422);
    },
  );
});

describe('a quiet stream', () => {
  it('gives a sign of life every fifteen seconds', async () => {
    const on = testApp();
    const listener = await listen(on);
    await listener.next();
    await on.time.advance(15_000);
    expect(await listener.next()).toEqual([]);
    expect(listener.text.endsWith(':\n\n')).toBe(true);
    await on.time.advance(15_000);
    expect(await listener.next()).toEqual([]);
  });
});

describe('the end of a stream', () => {
  it('comes when the client leaves, and frees everything', async () => {
    const on = testApp();
    const listener = await listen(on);
    await listener.next();
    expect(on.app.streamCount()).toBe(1);
    expect(on.feed.listening).toBe(1);
    await listener.leave();
    await settled();
    expect([on.app.streamCount(), on.feed.listening, on.time.waiting]).toEqual([0, 0, 0]);
  });

  it('comes when the client’s request is aborted', async () => {
    const on = testApp();
    const client = new AbortController();
    await listen(on, { signal: client.signal });
    client.abort();
    await settled();
    expect([on.app.streamCount(), on.feed.listening, on.time.waiting]).toEqual([0, 0, 0]);
  });

  it('comes at once when the server drains, after what was already written', async () => {
    const on = testApp();
    const listener = await listen(on);
    on.app.drain();
    expect((await listener.next())?.[0]?.id).toBe('c0');
    expect(await listener.next()).toBeUndefined();
    await settled();
    expect([on.app.streamCount(), on.feed.listening, on.time.waiting]).toEqual([0, 0, 0]);
    const refused = await on.ask(path);
    expect(await refused.json()).toMatchObject({ code: 'server.unavailable', retryAfter: 30 });
  });

  it('comes when its source fails; the client comes back for the rest', async () => {
    const on = testApp();
    const listener = await listen(on);
    await listener.next();
    on.feed.fail(new Error('the database is gone'));
    expect(await listener.next()).toBeUndefined();
    await settled();
    expect(on.app.streamCount()).toBe(0);
    expect(on.logged.join()).toContain('event stream lost its source');
  });

  it('comes for a reader that stalls for ten seconds, by cutting the line', async () => {
    const on = testApp();
    let cut = 0;
    const peer = {
      address: '192.0.2.1',
      disconnect: () => {
        cut++;
      },
    };
    await on.app.fetch(new Request(`${origin}${path}`), peer);
    on.feed.publish(event(1), event(2), event(3));
    await on.time.advance(9_999);
    expect([cut, on.app.streamCount()]).toEqual([0, 1]);
    await on.time.advance(1);
    expect([cut, on.app.streamCount(), on.feed.listening, on.time.waiting]).toEqual([1, 0, 0, 0]);
  });

  it('comes for a reader that stalls while it is quiet', async () => {
    const on = testApp();
    let cut = 0;
    const peer = {
      address: '192.0.2.1',
      disconnect: () => {
        cut++;
      },
    };
    await on.app.fetch(new Request(`${origin}${path}`), peer);
    await on.time.advance(25_000);
    expect([cut, on.app.streamCount()]).toEqual([1, 0]);
  });

  it('does not come for a slow reader that reads in time', async () => {
    const on = testApp();
    const listener = await listen(on);
    on.feed.publish(event(1), event(2), event(3));
    for (const id of ['c0', 'e1', 'e2', 'e3']) {
      await on.time.advance(9_000);
      expect((await listener.next())?.map((message) => message.id)).toEqual([id]);
    }
    expect(on.app.streamCount()).toBe(1);
  });

  it('is loud in tests when an event breaks its schema', async () => {
    const on = testApp();
    const listener = await listen(on);
    await listener.next();
    on.feed.publish({ ...event(1), text: 'a secret' } as never);
    await expect(listener.next()).rejects.toThrow(/StreamEvent appeal.changed/);
  });
});

describe('open streams', () => {
  it('are counted for each client and for all', () => {
    const streams = new Streams({ ...defaultStreamSettings, most: 3, mostPerClient: 2 });
    const first = streams.enter('a');
    streams.enter('a');
    expect(() => streams.enter('a')).toThrow('rate.limited');
    streams.enter('b');
    expect(() => streams.enter('c')).toThrow('server.unavailable');
    first.leave();
    first.leave();
    expect(streams.size).toBe(2);
    streams.enter('a');
    expect(() => streams.enter('a')).toThrow('server.unavailable');
  });

  it('are given back when the feed refuses', async () => {
    const feed = new HandFedFeed();
    const on = testApp({ eventFeed: feed });
    for (let n = 0; n < 200; n++) await on.ask(path, { headers: { 'Last-Event-ID': 'unknown' } });
    expect(on.app.streamCount()).toBe(0);
    expect((await on.ask(path)).status).toBe(200);
  });
});
