// Webhooks: an administrator sets one up, and a real receiver is told what everybody can read anyway, in order.
import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { NewWebhook } from '@huiyin/sdk';
import type { Millis } from '@huiyin/sdk/rules';
import { systemRandom } from '../../src/auth/random.js';
import { createHooks } from '../../src/notify/hooks.js';
import { announceAnonymous } from '../../src/use-cases/announce-anonymous.js';
import { createUseCases } from '../../src/use-cases/index.js';
import type { UseCases } from '../../src/use-cases/operation.js';
import type { UseCasePorts } from '../../src/use-cases/ports.js';
import { deliverWebhooks } from '../../src/use-cases/webhook-lines.js';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { loopback, startReceiver, type Receiver } from '../notify/receiver.js';
import { question } from './question.js';

let world: World;
let receiver: Receiver;
let ports: UseCasePorts;
let useCases: UseCases;
let now: Millis;

beforeAll(async () => {
  [world, receiver] = await Promise.all([createWorld(), startReceiver()]);
  const hooks = createHooks({
    origin: 'https://huiyin.example',
    pepper: systemRandom(32),
    random: systemRandom,
    clock: () => now,
    network: loopback(receiver),
    limits: { ms: 5_000, answerBytes: 1_000 },
  });
  ports = { ...world.ports, hooks };
  useCases = createUseCases(ports, () => now);
});
afterAll(() => Promise.all([world.close(), receiver.close()]));
beforeEach(() => {
  now = morning;
  receiver.requests.length = 0;
  receiver.answer = (response) => void response.writeHead(204).end();
});

const admin = (unit = 'fangzhuang') => at(now, staff(unit, 'admin'));
const round = (signal = new AbortController().signal) => deliverWebhooks(ports, () => now, signal);
const ids = () => receiver.requests.map(({ headers }) => headers['webhook-id']);
const sent = () => receiver.requests.map(({ body }) => JSON.parse(body) as Record<string, unknown>);

async function create(body = 'fangzhuang', path = '/in'): Promise<NewWebhook> {
  const url = `https://hooks.test:${receiver.port}${path}`;
  return await useCases['staff.webhooks.create'](
    { path: {}, query: {}, body: { body, url, note: '短信网关' } },
    admin(),
  );
}

const poll = (query: object) =>
  useCases['events.poll'](
    { path: {}, query: { topics: 'body:fangzhuang', ...query }, body: undefined },
    at(now),
  );
const turn = (id: string, to: 'active' | 'paused' | 'removed') =>
  useCases['staff.webhooks.switch']({ path: { id }, query: {}, body: { to } }, admin());
const list = async (body = 'fangzhuang') =>
  (await useCases['staff.webhooks.list']({ path: {}, query: { body }, body: undefined }, admin())).items;
const deliveries = async (id: string, state?: string) => {
  const query = state === undefined ? {} : { state };
  return (await useCases['staff.webhooks.deliveries']({ path: { id }, query, body: undefined }, admin()))
    .items;
};
const ask = (id: string, again?: string) =>
  useCases['staff.webhooks.send'](
    { path: { id }, query: {}, body: again === undefined ? {} : { again } },
    admin(),
  );

/** Files an appeal, and accepts it. */
async function moved(more: object = {}): Promise<string> {
  const { number } = await useCases['appeals.submit'](
    { path: {}, query: {}, body: { ...draft, ...more } },
    at(now),
  );
  await useCases['staff.appeals.accept'](
    { path: { number }, query: {}, body: {} },
    at(now, staff('fangzhuang')),
  );
  return number;
}

/** A webhook of its own, and none beside it when the test is over. */
async function withHook(work: (hook: NewWebhook) => Promise<void>, body?: string): Promise<void> {
  const hook = await create(body);
  try {
    await work(hook);
  } finally {
    now = Math.max(now, morning);
    await turn(hook.id, 'removed').catch(() => undefined);
  }
}

describe('what is sent', () => {
  test('is what the public stream says, in its order, signed; and nothing a resident wrote', async () => {
    await withHook(async ({ secret }) => {
      const before = await poll({});
      const contact = { name: '王淑兰', phone: '13800138000' };
      const number = await moved({ contact });
      const { items } = await poll({ cursor: before.cursor });
      expect(await round()).toBe(2);
      const unit = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' };
      const link = `https://huiyin.example/a/${number}`;
      expect(sent()).toEqual(
        items.map(({ id: _id, topic: _topic, ...event }) => ({ ...event, body: unit, link })),
      );
      expect(sent().map(({ state, day }) => [state, day])).toEqual([
        ['received', '2026-11-22'],
        ['accepted', '2026-11-22'],
      ]);
      const text = JSON.stringify(receiver.requests);
      for (const word of [draft.title, draft.text, draft.place, contact.name, contact.phone]) {
        expect(text).not.toContain(word);
      }
      for (const { headers, body } of receiver.requests) {
        const [id, time] = [headers['webhook-id'], headers['webhook-timestamp']];
        expect(time).toBe(String(now / 1_000));
        const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
        const mac = createHmac('sha256', key)
          .update(`${String(id)}.${String(time)}.${body}`)
          .digest('base64');
        expect(headers['webhook-signature']).toBe(`v1,${mac}`);
      }
      expect(new Set(ids()).size).toBe(2);
      expect(await round()).toBe(0);
    });
  });

  test('never tells of a petition, and of an anonymous case only in the day’s batch', async () => {
    await withHook(async () => {
      await world.enter({ ...draft, channel: 'petition' }, at(now, { kind: 'system' }));
      await moved({ anonymous: true });
      const { number, trackingCode } = await useCases['appeals.submit'](
        { path: {}, query: {}, body: { ...draft, anonymous: true } },
        at(now),
      );
      await useCases['appeals.withdraw'](
        { path: { number }, query: {}, body: {} },
        at(now, resident(trackingCode)),
      );
      expect(await round()).toBe(0);
      now += day;
      await announceAnonymous(ports, now);
      expect(await round()).toBe(2);
      expect(new Set(sent().map(({ day }) => day))).toEqual(new Set(['2026-11-23']));
    });
  });

  test('covers units under the webhook’s in its ledger, and no other ledger', async () => {
    await withHook(async () => {
      const community = { ...draft, body: 'fangguyuan' };
      const { number } = await useCases['appeals.submit']({ path: {}, query: {}, body: community }, at(now));
      await useCases['appeals.submit'](
        { path: {}, query: {}, body: { ...draft, body: 'donggaodi' } },
        at(now),
      );
      await round();
      expect(sent().map((event) => event['number'])).toEqual([number]);
    });
  });

  test('tells of a notice and of a question put to the vote, with the way to it and none of its words', async () => {
    await withHook(async () => {
      const body = { body: 'fangguyuan', title: '周四上午停水', text: '换水表，九点停，十二点来水。' };
      const call = { path: {}, query: {} };
      const by = (role: 'grid' | 'lead') => at(now, staff('fangguyuan', role));
      const notice = await useCases['staff.notices.publish']({ ...call, body }, by('grid'));
      const decision = await useCases['staff.decisions.announce']({ ...call, body: question }, by('lead'));
      expect(await round()).toBe(2);
      const link = (page: string) => `https://huiyin.example/${page}`;
      const asked = { type: 'decision.changed', change: 'announced', status: 'announced' };
      expect(sent()).toMatchObject([
        { type: 'notice.changed', notice: notice.id, change: 'published', link: link(`n/${notice.id}`) },
        { ...asked, decision: decision.id, link: link(`d/${decision.id}`), day: '2026-11-22' },
      ]);
      expect(JSON.stringify(sent())).not.toMatch(/停水|停车/);
    });
  });

  test('begins when the webhook is made: what was before is not told', async () => {
    await moved();
    await withHook(async () => {
      expect(await round()).toBe(0);
      expect(receiver.requests).toEqual([]);
    });
  });
});

describe('a receiver that fails', () => {
  test('is sent the same again later, under the same id and in order, and nothing else meanwhile', async () => {
    await withHook(async ({ id }) => {
      await moved();
      receiver.answer = (response) => void response.writeHead(500).end();
      await round();
      await round();
      // One try: the second event waits behind it, and it waits its time.
      expect(ids()).toHaveLength(1);
      const [first, second] = [ids()[0], (await deliveries(id))[0]?.id];
      expect((await list())[0]).toMatchObject({ waiting: 2, failingSince: '2026-11-22T09:30:00+08:00' });
      now += 10_000;
      receiver.answer = (response) => void response.writeHead(204).end();
      expect(await round()).toBe(2);
      expect(ids()).toEqual([first, first, second]);
      expect(receiver.requests[0]?.body).toBe(receiver.requests[1]?.body);
      expect((await list())[0]).toMatchObject({ waiting: 0, deliveredAt: '2026-11-22T09:30:10+08:00' });
      expect((await list())[0]).not.toHaveProperty('failingSince');
    });
  });

  test('gets a dead letter, which an administrator sees and sends again at the end of the line', async () => {
    await withHook(async ({ id }) => {
      await moved();
      receiver.answer = (response) => void response.writeHead(503).end();
      for (let tries = 0; tries < 8; tries += 1) {
        await round();
        now += 4 * 3_600_000;
      }
      const [letter] = await deliveries(id, 'dead');
      expect(letter).toMatchObject({
        state: 'dead',
        tries: 8,
        fault: 'status',
        status: 503,
        event: { state: 'received' },
      });
      await expect(ask(id, (await deliveries(id, 'waiting'))[0]?.id)).rejects.toMatchObject({
        code: 'webhook.not-dead',
      });
      receiver.requests.length = 0;
      receiver.answer = (response) => void response.writeHead(204).end();
      expect(await ask(id, letter?.id)).toMatchObject({ id: letter?.id, state: 'waiting', tries: 0 });
      expect(await round()).toBe(2);
      expect(sent().map(({ state }) => state)).toEqual(['accepted', 'received']);
      expect(ids()[1]).toBe(letter?.id);
      expect(await deliveries(id, 'dead')).toEqual([]);
    });
  });

  test('for three days is paused, says so, and goes on where it was when it is resumed', async () => {
    await withHook(async ({ id }) => {
      await moved();
      receiver.answer = (response) => void response.writeHead(503).end();
      await round();
      now += 3 * day;
      await round();
      expect((await list())[0]).toMatchObject({ state: 'paused', pause: 'failing', waiting: 2 });
      expect(world.lines).toContainEqual(
        expect.objectContaining({ level: 'warn', facts: { webhook: id, pause: 'failing' } }),
      );
      await moved();
      receiver.answer = (response) => void response.writeHead(204).end();
      receiver.requests.length = 0;
      expect(await round()).toBe(0);
      expect(await turn(id, 'active')).toMatchObject({ state: 'active' });
      expect(await round()).toBe(4);
      expect(sent().map(({ state }) => state)).toEqual(['received', 'accepted', 'received', 'accepted']);
    });
  });

  test('is paused at once when it says that it is gone', async () => {
    await withHook(async ({ id }) => {
      await ask(id);
      receiver.answer = (response) => void response.writeHead(410).end();
      await round();
      expect((await list())[0]).toMatchObject({ state: 'paused', pause: 'gone', waiting: 1 });
    });
  });

  test('keeps no other waiting', async () => {
    const healthy = await create('fangzhuang', '/healthy');
    await withHook(async () => {
      receiver.answer = (response, { path }) =>
        void response.writeHead(path === '/healthy' ? 204 : 500).end();
      await moved();
      expect(await round()).toBe(2);
      expect(receiver.requests.map(({ path }) => path).sort()).toEqual(['/healthy', '/healthy', '/in']);
    });
    await turn(healthy.id, 'removed');
  });

  test('that is being sent to when the server stops is sent to once more, under the same id', async () => {
    await withHook(async ({ id }) => {
      await ask(id);
      const stopping = new AbortController();
      receiver.answer = () => stopping.abort();
      expect(await round(stopping.signal)).toBe(0);
      expect(await deliveries(id)).toMatchObject([{ state: 'waiting', tries: 0 }]);
      receiver.answer = (response) => void response.writeHead(204).end();
      expect(await round()).toBe(1);
      expect(ids()).toHaveLength(2);
      expect(new Set(ids()).size).toBe(1);
    });
  });
});
