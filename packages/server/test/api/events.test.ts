// Live events over PostgreSQL and real sockets: private ones to their holder only, none lost or doubled by a restart.
import { createClient, type StreamEvent, type StreamOptions } from '@huiyin/sdk';
import { staff } from '@huiyin/sdk/staff';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.js';
import { defaultStreamSettings } from '../../src/http/streams.js';
import { draft } from '../db/support/world.js';
import { origin } from '../http/support/app.js';
import { listening, type Listening } from '../http/support/socket.js';
import { numberOf } from '../use-cases/journey.js';
import { appOver, createApi, type Api } from './support/api.js';

let api: Api;
beforeAll(async () => {
  api = await createApi();
});
afterAll(() => api.close());

const servers: (Listening & { readonly app: App })[] = [];
const listeners: AbortController[] = [];
afterEach(async () => {
  for (const listener of listeners.splice(0)) listener.abort();
  for (const server of servers.splice(0)) await stop(server);
});

/** A server process of its own, as far as anybody outside can tell. */
async function start(port?: number): Promise<Listening & { readonly app: App }> {
  const settings = {
    publicOrigin: origin,
    trustProxy: false,
    streams: { ...defaultStreamSettings, retryMillis: 10 },
  };
  const { app } = appOver(api.world, api.time, { settings });
  const server = { ...(await listening(app, port)), app };
  servers.push(server);
  return server;
}

async function stop({ app, server, close }: Listening & { readonly app: App }): Promise<void> {
  app.drain();
  if (server.listening) await close();
}

/** Follows events until the test ends. */
function follow(
  url: string,
  options: StreamOptions,
): { readonly events: StreamEvent[]; readonly opened: Promise<void> } {
  const events: StreamEvent[] = [];
  const leave = new AbortController();
  listeners.push(leave);
  const opened = new Promise<void>((resolve) => {
    const onState = (state: string): void => (state === 'open' ? resolve() : undefined);
    const stream = createClient({ endpoint: url }).events.stream({
      ...options,
      signal: leave.signal,
      onState,
    });
    void (async () => {
      for await (const event of stream) events.push(event);
    })();
  });
  return { events, opened };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

const file = async (): Promise<string> => (await api.client.appeals.submit(draft)).number;

describe('events', () => {
  it('of a unit reach everybody, those of a case only who holds its code', async () => {
    const { url } = await start();
    const { number, trackingCode } = await api.client.appeals.submit(draft);
    const everybody = follow(url, { topics: ['body:fangzhuang'] });
    const holder = follow(url, { topics: [`appeal:${number}`], trackingCode });
    await Promise.all([everybody.opened, holder.opened]);
    const desk = staff(createClient({ endpoint: url }), { token: await api.token('fangzhuang') });
    await desk.appeals.accept(number);
    await file();
    await until(() => everybody.events.length === 2 && holder.events.length === 1);
    expect(everybody.events[0]).toMatchObject({ type: 'appeal.changed', number, state: 'accepted' });
    expect(holder.events).toMatchObject([{ type: 'appeal.own-changed', number, state: 'accepted' }]);
    expect(JSON.stringify(everybody.events)).not.toContain(draft.title);
  });

  it('lose and double nothing when the server is restarted again and again', async () => {
    let server = await start();
    const { events, opened } = follow(server.url, { topics: ['body:fangzhuang'] });
    await opened;
    const filed: string[] = [];
    for (let round = 0; round < 4; round++) {
      filed.push(await file(), await file());
      const stopped = stop(server);
      filed.push(await file());
      await stopped;
      filed.push(await file());
      server = await start(server.port);
      filed.push(await file());
    }
    await until(() => events.length >= filed.length);
    expect(events.map(numberOf)).toEqual(filed);
    expect(new Set(events.map(({ id }) => id)).size).toBe(filed.length);
  });

  it('can be polled for on the cursor of a stream', async () => {
    const { url } = await start();
    const { events, opened } = follow(url, { topics: ['body:fangzhuang'] });
    await opened;
    const first = await file();
    await until(() => events.length === 1);
    const second = await file();
    const response = await fetch(
      `${url}/v1/events/poll?topics=body:fangzhuang&cursor=${events[0]?.id ?? ''}&wait=10`,
    );
    expect(await response.json()).toMatchObject({ items: [{ number: second }] });
    expect(events.map(numberOf)[0]).toBe(first);
  });
});

describe('a report card', () => {
  it('asked for again costs a 304 until something has happened', async () => {
    const { reportCards } = api.client;
    const first = await reportCards.getIfChanged({ body: 'fangzhuang' });
    await api.time.advance(60_000);
    expect(await reportCards.getIfChanged({ body: 'fangzhuang', etag: first.etag })).toMatchObject({
      notModified: true,
    });
    await file();
    expect(await reportCards.getIfChanged({ body: 'fangzhuang', etag: first.etag })).toMatchObject({
      notModified: false,
    });
  });
});
