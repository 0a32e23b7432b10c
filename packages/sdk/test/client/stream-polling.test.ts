// Events by long polls, where nothing can be streamed.
import { describe, expect, it } from 'vitest';
import type { FetchResponse } from '@huiyin/sdk';
import { bytesOf, HandTimer, json, problem, rejection, serve } from './server.js';
import { clientOf, code, eventOf, frame, sse, take, topics } from './stream-server.js';

describe('where nothing can be streamed', () => {
  const page = (cursor: string, ...ids: number[]) => ({ items: ids.map(eventOf), cursor });

  it('long polls bring the events on the same cursor', async () => {
    const server = await serve((response, { url }) => {
      if (url.includes('cursor=2')) json(response, page('3', 3));
      else json(response, page('2', 1, 2));
    });
    const client = clientOf(server.endpoint, { streaming: false });
    expect(await take(client.events.stream({ topics, trackingCode: code }), 3)).toEqual(['1', '2', '3']);
    expect(server.asked).toMatchObject([
      { url: '/v1/events/poll?topics=body%3Afangzhuang&wait=25', headers: { 'huiyin-tracking-code': code } },
      { url: '/v1/events/poll?topics=body%3Afangzhuang&cursor=2&wait=25' },
    ]);
  });

  it('they begin when a transport turns out to have no body to read from', async () => {
    const server = await serve((response, { url }) => {
      if (url.includes('/poll')) json(response, page('1', 1));
      else sse(response).end(': ping\n\n');
    });
    const client = clientOf(server.endpoint, {
      fetch: async (url, init): Promise<FetchResponse> => {
        const { status, headers, ...rest } = await fetch(url, init).then(async (response) => ({
          status: response.status,
          headers: response.headers,
          content: await response.text(),
        }));
        return { status, headers, text: () => Promise.resolve(rest.content) };
      },
    });
    expect(await take(client.events.stream({ topics }), 1)).toEqual(['1']);
    expect(server.asked.map(({ url }) => url.split('?')[0])).toEqual(['/v1/events', '/v1/events/poll']);
  });

  it('they begin when something on the way holds the stream back', async () => {
    const time = new HandTimer();
    const server = await serve((response, { url }) => {
      if (url.includes('/poll')) json(response, page('1', 1));
      else time.due(30_000);
    });
    const client = clientOf(server.endpoint, { timer: time.timer });
    expect(await take(client.events.stream({ topics }), 1)).toEqual(['1']);
    expect(server.asked.map(({ url }) => url.split('?')[0])).toEqual(['/v1/events', '/v1/events/poll']);
  });

  it('they give way to a stream again when they fail too', async () => {
    const time = new HandTimer();
    const server = await serve((response, { url }, count) => {
      if (url.includes('/poll')) problem(response, 503, 'server.unavailable');
      else if (count === 1) time.due(30_000);
      else sse(response, frame(1));
    });
    const client = clientOf(server.endpoint, { timer: time.timer });
    expect(await take(client.events.stream({ topics }), 1)).toEqual(['1']);
    expect(server.asked.map(({ url }) => url.split('?')[0])).toEqual([
      '/v1/events',
      '/v1/events/poll',
      '/v1/events',
    ]);
  });

  it('a server that answers every poll at once with nothing is not hammered', async () => {
    const stop = new AbortController();
    const server = await serve((response) => json(response, page('9')));
    const slept: number[] = [];
    const client = clientOf(server.endpoint, {
      streaming: false,
      random: bytesOf(255),
      sleep: (ms) => {
        if (slept.push(Math.round(ms)) === 3) stop.abort();
        return Promise.resolve();
      },
    });
    for await (const event of client.events.stream({ topics, lastEventId: '9', signal: stop.signal })) {
      expect.unreachable(event.id);
    }
    expect(slept).toEqual([1000, 2000, 4000]);
    expect(server.asked).toHaveLength(3);
  });

  it.each([{ items: 1, cursor: 'a' }, { items: [] }])('%j is response.invalid', async (answer) => {
    const server = await serve((response) => json(response, answer));
    const client = clientOf(server.endpoint, { streaming: false });
    expect(await rejection(take(client.events.stream({ topics }), 1))).toMatchObject({
      code: 'response.invalid',
    });
  });
});
