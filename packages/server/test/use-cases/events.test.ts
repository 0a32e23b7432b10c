// Events: everything that is committed arrives, once and in order, to whoever may hear it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StreamEvent } from '@huiyin/sdk';
import { systemClock } from '../../src/clock.js';
import { announceAnonymous } from '../../src/use-cases/announce-anonymous.js';
import {
  createEventFeed,
  createUseCases,
  type EventRequest,
  type Subscription,
} from '../../src/use-cases/index.js';
import type { UseCasePorts } from '../../src/use-cases/ports.js';
import {
  at,
  createWorld,
  day,
  draft,
  morning,
  openWorld,
  resident,
  staff,
  type World,
} from '../db/support/world.js';
import { begin, numberOf } from './journey.js';

let world: World;
const stop = new AbortController();
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const poll = (
  topics: string,
  cursor?: string,
  wait = 0,
  actor: Parameters<typeof at>[1] = { kind: 'anyone' },
) =>
  world.useCases['events.poll'](
    { path: {}, query: { topics, wait, ...(cursor !== undefined && { cursor }) }, body: undefined },
    at(systemClock(), actor),
  );
const subscribe = (
  topics: string,
  more: Partial<EventRequest> = {},
  signal = stop.signal,
): Promise<Subscription> =>
  world.feed.subscribe({ topics, actor: { kind: 'anyone' }, requestId: 'test', ...more }, signal);

async function take({ events }: Subscription, count: number): Promise<StreamEvent[]> {
  const taken: StreamEvent[] = [];
  if (count === 0) return taken;
  for await (const event of events) {
    taken.push(event);
    if (taken.length === count) break;
  }
  return taken;
}

test('who begins without a cursor hears what comes from then on', async () => {
  await begin(world, morning);
  const { cursor, items } = await poll('body:fangzhuang');
  expect(items).toEqual([]);
  const { receipt } = await begin(world, morning);
  expect((await poll('body:fangzhuang', cursor)).items).toEqual([
    {
      type: 'appeal.changed',
      id: expect.stringMatching(/^[A-Za-z0-9_-]+$/),
      topic: 'body:fangzhuang',
      number: receipt.number,
      body: 'fangzhuang',
      category: 'lifts',
      state: 'received',
      day: '2026-11-22',
    },
  ]);
});

test('a waiting poll is answered by the next event', async () => {
  const { cursor } = await poll('body:fangzhuang');
  const waiting = poll('body:fangzhuang', cursor, 20);
  const { receipt } = await begin(world, morning);
  expect((await waiting).items.map(numberOf)).toEqual([receipt.number]);
});

test('news of another process wakes it too', async () => {
  const other = await openWorld(world.url);
  const { cursor } = await poll('body:fangzhuang');
  const waiting = poll('body:fangzhuang', cursor, 20);
  await begin(other, morning);
  expect((await waiting).items).toHaveLength(1);
  await other.close();
});

test('sixteen writers at once: a reader going on from event to event misses none and sees none twice', async () => {
  const subscription = await subscribe('body:fangzhuang,body:donggaodi');
  const reading = take(subscription, 16 * 6);
  await Promise.all(
    Array.from({ length: 16 }, async (_, who) => {
      for (let turn = 0; turn < 6; turn += 1) {
        await begin(world, morning, { body: (who + turn) % 2 === 0 ? 'fangzhuang' : 'donggaodi' });
      }
    }),
  );
  const events = await reading;
  expect(new Set(events.map(numberOf)).size).toBe(96);
  for (const body of ['fangzhuang', 'donggaodi']) {
    const numbers = events.filter(({ topic }) => topic === `body:${body}`).map(numberOf);
    expect(numbers).toEqual([...numbers].sort());
  }
});

test('whoever was cut off goes on after the last event seen', async () => {
  const first = await subscribe('body:fangzhuang');
  const numbers: string[] = [];
  for (let count = 0; count < 5; count += 1) numbers.push((await begin(world, morning)).receipt.number);
  const [, second] = await take(first, 2);
  const rest = await take(await subscribe('body:fangzhuang', { after: second!.id }), 3);
  expect(rest.map(numberOf)).toEqual(numbers.slice(2));
});

test('a hundred and fifty events missed are all caught up with', async () => {
  const { cursor } = await poll('body:fangzhuang');
  await Promise.all(Array.from({ length: 150 }, () => begin(world, morning)));
  expect(await take(await subscribe('body:fangzhuang', { after: cursor }), 150)).toHaveLength(150);
});

test("a unit's events reach its own topic only", async () => {
  const { cursor } = await poll('body:donggaodi');
  await begin(world, morning);
  expect((await poll('body:donggaodi', cursor)).items).toEqual([]);
});

test('the holder of a code hears of the own case, nobody else does', async () => {
  const { receipt, accept } = await begin(world, morning);
  const topics = `appeal:${receipt.number}`;
  await expect(poll(topics)).rejects.toMatchObject({ code: 'tracking.not-matched' });
  await expect(poll(topics, undefined, 0, resident('0000 0000 0000 0000'))).rejects.toMatchObject({
    code: 'tracking.not-matched',
  });
  const { cursor } = await poll(topics, undefined, 0, resident(receipt.trackingCode));
  await accept(morning);
  expect((await poll(topics, cursor, 0, resident(receipt.trackingCode))).items).toEqual([
    {
      type: 'appeal.own-changed',
      id: expect.any(String),
      topic: topics,
      number: receipt.number,
      state: 'accepted',
    },
  ]);
});

test('one change on two topics is two events; cut off between them, both come again', async () => {
  const { receipt, accept } = await begin(world, morning);
  const topics = `appeal:${receipt.number},body:fangzhuang`;
  const actor = resident(receipt.trackingCode);
  const { cursor } = await poll(topics, undefined, 0, actor);
  await accept(morning);
  const { items } = await poll(topics, cursor, 0, actor);
  expect(items.map(({ type }) => type)).toEqual(['appeal.own-changed', 'appeal.changed']);
  expect((await poll(topics, items[0]!.id, 0, actor)).items).toHaveLength(2);
  expect((await poll(topics, items[1]!.id, 0, actor)).items).toEqual([]);
});

test('an anonymous case is heard of by its resident at once, by the public the next day', async () => {
  const { receipt, accept } = await begin(world, morning, { anonymous: true });
  const open = await poll('body:fangzhuang');
  const own = await poll(`appeal:${receipt.number}`, undefined, 0, resident(receipt.trackingCode));
  await accept(morning);
  expect((await poll('body:fangzhuang', open.cursor)).items).toEqual([]);
  expect(
    (await poll(`appeal:${receipt.number}`, own.cursor, 0, resident(receipt.trackingCode))).items,
  ).toHaveLength(1);

  expect(await announceAnonymous(world.ports, morning)).toBe(0);
  expect(await announceAnonymous(world.ports, morning + day)).toBe(1);
  const { items } = await poll('body:fangzhuang', open.cursor);
  expect(items).toMatchObject([{ number: receipt.number, state: 'accepted', day: '2026-11-23' }]);
  expect(await announceAnonymous(world.ports, morning + day)).toBe(0);
});

test('the batch is not in the order the cases came in', async () => {
  const { cursor } = await poll('body:fangzhuang');
  for (let count = 0; count < 12; count += 1) await begin(world, morning, { anonymous: true });
  await announceAnonymous(world.ports, morning + day);
  const numbers = (await poll('body:fangzhuang', cursor)).items.map(numberOf);
  expect(numbers).toHaveLength(12);
  // By chance they stay in order once in 479 million runs.
  expect(numbers).not.toEqual([...numbers].sort());
});

test('a petition is never announced to the public', async () => {
  const { cursor } = await poll('body:fangzhuang');
  const { number } = await world.enter(
    { ...draft, channel: 'petition', anonymous: true },
    at(morning, { kind: 'system' }),
  );
  await world.useCases['staff.appeals.accept'](
    { path: { number }, query: {}, body: {} },
    at(morning, staff('fangzhuang')),
  );
  await announceAnonymous(world.ports, morning + day);
  expect((await poll('body:fangzhuang', cursor)).items).toEqual([]);
});

test('what can not be heard is refused before anything is sent', async () => {
  await expect(subscribe('body:nowhere')).rejects.toMatchObject({ code: 'body.not-found' });
  await expect(subscribe('body:fangzhuang', { after: 'AAAA' })).rejects.toMatchObject({
    code: 'cursor.invalid',
  });
  const fromElsewhere = world.ports.secrets.sealCursor('stream', 'FZ999999');
  await expect(subscribe('body:fangzhuang', { after: fromElsewhere })).rejects.toMatchObject({
    code: 'cursor.invalid',
  });
});

test('a subscription ends when it is aborted', async () => {
  const leaving = new AbortController();
  const { events } = await subscribe('body:fangzhuang', {}, leaving.signal);
  const ended = (async () => {
    for await (const event of events) return event;
    return undefined;
  })();
  leaving.abort();
  expect(await ended).toBeUndefined();
});

test('streams and polls that wait end when the server closes', async () => {
  const other = await openWorld(world.url);
  const { ports, waiting } = watched(other, 2);
  const topics = 'body:fangzhuang';
  const feed = createEventFeed(ports, systemClock);
  const { events } = await feed.subscribe(
    { topics, actor: { kind: 'anyone' }, requestId: 'test' },
    stop.signal,
  );
  const ended = events[Symbol.asyncIterator]().next();
  const polled = createUseCases(ports, systemClock)['events.poll'](
    { path: {}, query: { topics, wait: 25 }, body: undefined },
    at(systemClock()),
  );
  await waiting;
  await other.close();
  expect(await ended).toEqual({ done: true, value: undefined });
  expect((await polled).items).toEqual([]);
});

test('what is committed between reading and waiting is not slept through', async () => {
  let reads = 0;
  let commits = 0;
  const ledgers: UseCasePorts['ledgers'] = {
    ...world.ports.ledgers,
    async read(ledger, work) {
      const found = await world.ports.ledgers.read(ledger, work);
      reads += 1;
      // The first read finds the present, the second nothing new; and then something is committed.
      if (reads === 2) {
        await begin(world, morning);
        commits += 1;
      }
      return found;
    },
  };
  const news: UseCasePorts['news'] = {
    mark: () => commits,
    wait: (_ledgers, mark) => Promise.resolve(commits > mark ? 'news' : 'over'),
  };
  const feed = createEventFeed({ ...world.ports, ledgers, news }, systemClock);
  const { events } = await feed.subscribe(
    { topics: 'body:fangzhuang', actor: { kind: 'anyone' }, requestId: 'test' },
    stop.signal,
  );
  expect(await events[Symbol.asyncIterator]().next()).toMatchObject({ done: false });
});

/** The world's ports, and a promise of the moment so many wait for news. */
function watched({ ports }: World, count: number): { ports: UseCasePorts; waiting: Promise<void> } {
  let waits = 0;
  let resolve: () => void = () => undefined;
  const waiting = new Promise<void>((done) => (resolve = done));
  const news: UseCasePorts['news'] = {
    mark: () => ports.news.mark(),
    wait(...given) {
      waits += 1;
      if (waits === count) resolve();
      return ports.news.wait(...given);
    },
  };
  return { ports: { ...ports, news }, waiting };
}
