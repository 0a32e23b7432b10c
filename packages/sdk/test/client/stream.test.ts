// Following events over connections that break and fall silent.
import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createClient, type ClientOptions, type StreamState } from '@huiyin/sdk';
import { bytesOf, deadEndpoint, HandTimer, problem, rejection, serve } from './server.js';
import { clientOf, code, frame, sse, take, topics } from './stream-server.js';

describe('a stream', () => {
  it('asks for its topics with its code in the header, and gives events as they come', async () => {
    const server = await serve((response) => sse(response, frame(1) + ': ping\n\n' + frame(2)));
    const events = clientOf(server.endpoint).events.stream({
      topics: ['body:fangzhuang', 'appeal:FZ-2026-000109'],
      trackingCode: '1234567890123456',
    });
    expect(await take(events, 2)).toEqual(['1', '2']);
    expect(server.asked[0]).toMatchObject({
      url: '/v1/events?topics=body%3Afangzhuang%2Cappeal%3AFZ-2026-000109',
      headers: { accept: 'text/event-stream', 'huiyin-tracking-code': code },
    });
    expect(server.asked[0]?.headers).not.toHaveProperty('last-event-id');
  });

  it('begins after the event the caller saw last', async () => {
    const server = await serve((response) => sse(response, frame(8)));
    await take(clientOf(server.endpoint).events.stream({ topics, lastEventId: '7' }), 1);
    expect(server.asked[0]?.headers['last-event-id']).toBe('7');
  });

  it('goes on after the last whole event when the line drops in the middle of one', async () => {
    const server = await serve((response, _, count) => {
      if (count === 1) {
        sse(response).write(frame(1) + frame(2) + frame(3).slice(0, 25), () => response.destroy());
      } else sse(response, frame(3));
    });
    const states: StreamState[] = [];
    const events = clientOf(server.endpoint).events.stream({
      topics,
      onState: (state) => states.push(state),
    });
    expect(await take(events, 3)).toEqual(['1', '2', '3']);
    expect(server.asked.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '2']);
    expect(states).toEqual(['connecting', 'open', 'waiting', 'connecting', 'open']);
  });

  it('goes on after an id that came without an event', async () => {
    const server = await serve((response, _, count) => {
      if (count === 1) sse(response).end('id: 40\n\n');
      else sse(response, frame(41));
    });
    await take(clientOf(server.endpoint).events.stream({ topics }), 1);
    expect(server.asked[1]?.headers['last-event-id']).toBe('40');
  });

  it('reads events with carriage returns that are cut anywhere', async () => {
    const text = (frame(1) + frame(2)).replace(/\n/g, '\r\n');
    const server = await serve((response) => {
      sse(response);
      const bytes = [...Buffer.from(text)];
      const next = (): void => {
        const byte = bytes.shift();
        if (byte !== undefined) response.write(Buffer.of(byte), () => setImmediate(next));
      };
      next();
    });
    expect(await take(clientOf(server.endpoint).events.stream({ topics }), 2)).toEqual(['1', '2']);
  });

  it('passes over types it does not know, but not over their place', async () => {
    const server = await serve((response, _, count) => {
      if (count === 1) sse(response).end('id: 5\ndata: {"type":"meeting.opened","id":"5"}\n\n');
      else sse(response, frame(6));
    });
    expect(await take(clientOf(server.endpoint).events.stream({ topics }), 1)).toEqual(['6']);
    expect(server.asked[1]?.headers['last-event-id']).toBe('5');
  });

  it('sends again what the caller has not taken when it stops', async () => {
    const server = await serve((response) => sse(response, frame(1) + frame(2)));
    const events = clientOf(server.endpoint).events.stream({ topics });
    expect(await take(events, 1)).toEqual(['1']);
    expect(await take(events, 2)).toEqual(['1', '2']);
  });
});

describe('a lost stream', () => {
  const flaky = (text: string) => serve((response) => void sse(response).end(text));

  async function waitsOf(
    endpoint: string,
    count: number,
    random: ClientOptions['random'],
    clock?: () => number,
  ): Promise<number[]> {
    const stop = new AbortController();
    const slept: number[] = [];
    const client = clientOf(endpoint, {
      random,
      clock,
      sleep: (ms) => {
        if (slept.push(Math.round(ms)) === count) stop.abort();
        return Promise.resolve();
      },
    });
    for await (const event of client.events.stream({ topics, signal: stop.signal }))
      expect(event).toBeDefined();
    return slept;
  }

  it('is taken up after pauses that grow from 1 to 30 s at most', async () => {
    const { endpoint } = await flaky('');
    expect(await waitsOf(endpoint, 7, bytesOf(255))).toEqual([1000, 2000, 4000, 8000, 16000, 30000, 30000]);
    expect(await waitsOf(endpoint, 3, bytesOf(0))).toEqual([0, 0, 0]);
  });

  it('is taken up the sooner after one that brought something', async () => {
    const { endpoint } = await flaky(frame(1));
    expect(await waitsOf(endpoint, 3, bytesOf(255))).toEqual([1000, 1000, 1000]);
  });

  it('is taken up the sooner after one that lived long, even if it brought nothing', async () => {
    const { endpoint } = await flaky(': ping\n\n');
    let now = 0;
    const clock = () => (now += 16_000);
    expect(await waitsOf(endpoint, 3, bytesOf(255), clock)).toEqual([1000, 1000, 1000]);
  });

  it('is taken up no sooner than the server’s `retry` says', async () => {
    const { endpoint } = await flaky('retry: 2500\n\n');
    expect(await waitsOf(endpoint, 2, bytesOf(0))).toEqual([2500, 2500]);
  });

  it('is taken up no sooner than Retry-After says, and not later than in five minutes', async () => {
    const server = await serve((response, _, count) =>
      problem(response, 503, 'server.unavailable', { retryAfter: count === 1 ? 7 : 86_400 }),
    );
    expect(await waitsOf(server.endpoint, 2, bytesOf(0))).toEqual([7_000, 300_000]);
  });

  it('is taken up when nothing listens for a while', async () => {
    expect(await waitsOf(await deadEndpoint(), 5, bytesOf(0))).toHaveLength(5);
  });

  it('leaves nothing behind that would add up over many connections', async () => {
    const { endpoint } = await flaky(frame(1));
    const left: number[] = [];
    const stop = new AbortController();
    const client = clientOf(endpoint, {
      sleep: (_, signal) => {
        if (left.push(getEventListeners(signal, 'abort').length) === 5) stop.abort();
        return Promise.resolve();
      },
    });
    for await (const { id } of client.events.stream({ topics, signal: stop.signal })) expect(id).toBe('1');
    expect(left).toEqual([0, 0, 0, 0, 0]);
  });

  it('is noticed after 45 s without a byte', async () => {
    const time = new HandTimer();
    const server = await serve((response, _, count) => {
      sse(response, count === 1 ? ': ping\n\n' : frame(1));
    });
    const client = clientOf(server.endpoint, {
      timer: (ms, fire) => {
        const cancel = time.timer(ms, fire);
        // The second silence: the comment has been read, and nothing follows.
        if (ms === 45_000 && ++silences === 2) setImmediate(() => time.due(45_000));
        return cancel;
      },
    });
    let silences = 0;
    expect(await take(client.events.stream({ topics }), 1)).toEqual(['1']);
    expect(server.asked.map(({ url }) => url.split('?')[0])).toEqual(['/v1/events', '/v1/events']);
    expect(time.waiting.size).toBe(0);
  });
});

describe('a stream ends', () => {
  it('without an error when the signal says so, while it waits for events', async () => {
    const stop = new AbortController();
    const closed = new Promise<void>((resolve, reject) => {
      void serve((response) => sse(response, frame(1)).on('close', resolve))
        .then(async ({ endpoint }) => {
          const ids: string[] = [];
          for await (const { id } of clientOf(endpoint).events.stream({ topics, signal: stop.signal })) {
            ids.push(id);
            setImmediate(() => stop.abort());
          }
          expect(ids).toEqual(['1']);
        })
        .catch(reject);
    });
    await closed;
  });

  it('and its connection with it, when its reader leaves', async () => {
    const closed = new Promise<void>((resolve) => {
      void serve((response) => sse(response, frame(1)).on('close', resolve)).then(({ endpoint }) =>
        take(clientOf(endpoint).events.stream({ topics }), 1),
      );
    });
    await closed;
  });

  it('before it began when the signal was aborted already', async () => {
    const server = await serve((response) => sse(response, frame(1)));
    const stream = clientOf(server.endpoint).events.stream({ topics, signal: AbortSignal.abort() });
    for await (const event of stream) expect.unreachable(event.id);
    expect(server.asked).toEqual([]);
  });

  it('at once when its reader leaves while waiting for the next event', async () => {
    const time = new HandTimer();
    const server = await serve((response) => sse(response, frame(1)));
    const events = clientOf(server.endpoint, { timer: time.timer }).events.stream({ topics });
    const iterator = events[Symbol.asyncIterator]();
    await iterator.next();
    const pending = iterator.next();
    await iterator.return?.();
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(time.waiting.size).toBe(0);
  });

  it.each([
    [404, 'body.not-found'],
    [400, 'cursor.invalid'],
    [404, 'tracking.not-matched'],
    [429, 'tracking.too-many-tries'],
  ])('with an error after %i %s, which no waiting mends', async (status, refusal) => {
    const server = await serve((response) => problem(response, status, refusal));
    expect(await rejection(take(clientOf(server.endpoint).events.stream({ topics }), 1))).toMatchObject({
      code: refusal,
    });
    expect(server.asked).toHaveLength(1);
  });

  it.each([
    ['another type', 'text/html', '<p>'],
    ['an event that is not JSON', 'text/event-stream', 'data: {"type":\n\n'],
    ['a line without end', 'text/event-stream', `data: ${'x'.repeat(100_000)}`],
  ])('with response.invalid after %s', async (_, type, body) => {
    const server = await serve((response) => response.writeHead(200, { 'content-type': type }).end(body));
    expect(await rejection(take(clientOf(server.endpoint).events.stream({ topics }), 1))).toMatchObject({
      code: 'response.invalid',
    });
  });

  it('before it began when no topic or half a code is given', () => {
    const { events } = createClient({ endpoint: 'https://huiyin.example' });
    expect(() => events.stream({ topics: [] })).toThrow('topic');
    expect(() => events.stream({ topics, trackingCode: '12' })).toThrow('16 digits');
  });
});

describe('changes of an open appeal', () => {
  it('are asked for with its code and are its own only', async () => {
    const own = { type: 'appeal.own-changed', id: '2', topic: 'appeal:FZ-2026-000109', state: 'answered' };
    const server = await serve((response) =>
      sse(response, `${frame(1)}id: 2\ndata: ${JSON.stringify(own)}\n\n`),
    );
    const mine = clientOf(server.endpoint).appeals.open('FZ-2026-000109', code);
    for await (const change of mine.changes()) {
      expect(change).toEqual(own);
      break;
    }
    expect(server.asked[0]).toMatchObject({
      url: '/v1/events?topics=appeal%3AFZ-2026-000109',
      headers: { 'huiyin-tracking-code': code },
    });
  });
});
