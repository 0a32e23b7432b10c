// An outbox against a server that may lose answers, and pages that may be closed: all arrives, and once.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HuiyinApiError, HuiyinNetworkError, type ErrorCode } from '../../src/index.js';
import {
  createOutbox,
  isOutboxOld,
  memoryStore,
  outboxDaysLeft,
  type OutboxItem,
} from '../../src/outbox/index.js';

const DAY = 86_400_000;
const owner = '网格员';
/** Every look at it is a moment later. */
let ticks = 0;
const clock = (): number => (ticks += 1);

interface Visit {
  readonly heard: string;
}

function problem(code: ErrorCode, status: number): HuiyinApiError {
  const facts = { type: 'about:blank', title: '', detail: '', requestId: 'r-1' };
  return new HuiyinApiError('POST /v1/staff/visits', { ...facts, code, status });
}

/** Takes each key once, and answers the same again; what happens to the next calls is said beforehand. */
class Server {
  readonly taken = new Map<string, Visit>();
  readonly fates: ('answers' | 'lost-before' | 'lost-after' | 'closed')[] = [];

  readonly deliver = (visit: Visit, key: string): Promise<string> => {
    const fate = this.fates.shift() ?? 'answers';
    if (fate === 'lost-before') return Promise.reject(new HuiyinNetworkError('network.failed', 'lost'));
    this.taken.set(key, visit);
    if (fate === 'lost-after') return Promise.reject(new HuiyinNetworkError('network.timeout', 'lost'));
    // The page goes while the answer is on its way: nothing after it is done.
    if (fate === 'closed') return Promise.reject(new PageClosedError());
    return Promise.resolve(`FZ-V-${this.taken.size}`);
  };
}

class PageClosedError extends Error {}

describe('an outbox', () => {
  it('takes the bytes of its keys from where it is told to, also when something is mended', async () => {
    let byte = 0;
    const random = (length: number): Uint8Array => new Uint8Array(length).fill((byte += 1));
    const outbox = createOutbox<Visit>({ store: memoryStore(), clock, random });
    const { id, key } = await outbox.add(owner, { heard: '都好。' });
    expect(key).toBe('01'.repeat(16));
    await outbox.mend(new Map([[id, { heard: '灯坏了。' }]]));
    expect((await outbox.items())[0]?.key).toBe('02'.repeat(16));
  });

  it('brings everything that is written to the server once, whatever is lost on the way', async () => {
    const fate = fc.constantFrom('answers', 'lost-before', 'lost-after', 'closed');
    const step = fc.oneof(fc.constant('write' as const), fc.array(fate));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const store = memoryStore();
        const server = new Server();
        const written: string[] = [];
        const pageOf = () => createOutbox<Visit>({ store, clock });
        for (const [index, one] of steps.entries()) {
          if (one === 'write') {
            written.push(`第 ${index} 户`);
            await pageOf().add(owner, { heard: `第 ${index} 户` });
            continue;
          }
          server.fates.splice(0, Infinity, ...one);
          await pageOf()
            .send(owner, server.deliver)
            .catch((error: unknown) => expect(error).toBeInstanceOf(PageClosedError));
        }
        server.fates.length = 0;
        expect(await pageOf().send(owner, server.deliver)).toBe('done');
        expect([...server.taken.values()].map(({ heard }) => heard).sort()).toEqual([...written].sort());
        expect(await store.all()).toEqual([]);
      }),
    );
  });

  it('is sent by one tab while another waits for its turn', async () => {
    const store = memoryStore();
    const outbox = createOutbox<Visit>({ store, clock });
    await outbox.add(owner, { heard: '都好。' });
    let release = (): void => undefined;
    const isAnswered = new Promise<void>((resolve) => (release = resolve));
    const calls: string[] = [];
    const first = outbox.send(owner, (_, key) => {
      calls.push(key);
      return isAnswered;
    });
    expect(await createOutbox<Visit>({ store, clock }).send(owner, () => Promise.reject(new Error()))).toBe(
      'busy',
    );
    release();
    expect(await first).toBe('done');
    expect(calls.length).toBe(1);
  });

  it('keeps what was refused with what is wrong, sends the others, and sends it no more', async () => {
    const outbox = createOutbox<Visit>({ store: memoryStore(), clock });
    const wrong = await outbox.add(owner, { heard: '错' });
    await outbox.add(owner, { heard: '对' });
    const sent: string[] = [];
    const deliver = ({ heard }: Visit): Promise<void> => {
      sent.push(heard);
      return heard === '错' ? Promise.reject(problem('request.invalid', 422)) : Promise.resolve();
    };
    expect(await outbox.send(owner, deliver)).toBe('done');
    expect(await outbox.send(owner, deliver)).toBe('done');
    expect(sent).toEqual(['错', '对']);
    expect(await outbox.items()).toEqual([{ ...wrong, refusal: { code: 'request.invalid', errors: [] } }]);
  });

  it.each([
    ['auth.session-ended', 401, 'signed-out'],
    ['auth.csrf-missing', 403, 'signed-out'],
    ['server.unavailable', 503, 'offline'],
    ['server.internal', 500, 'offline'],
    ['rate.limited', 429, 'offline'],
  ] as const)('stops at %s and loses nothing', async (code, status, end) => {
    const outbox = createOutbox<Visit>({ store: memoryStore(), clock });
    await outbox.add(owner, { heard: '一' });
    await outbox.add(owner, { heard: '二' });
    let calls = 0;
    const deliver = (): Promise<void> => {
      calls += 1;
      return Promise.reject(problem(code, status));
    };
    expect(await outbox.send(owner, deliver)).toBe(end);
    expect(calls).toBe(1);
    expect((await outbox.items()).every(({ refusal }) => refusal === undefined)).toBe(true);
  });

  it('sends nothing of a colleague who wrote on the same phone', async () => {
    const outbox = createOutbox<Visit>({ store: memoryStore(), clock });
    const theirs = await outbox.add('另一位', { heard: '他的' });
    await outbox.add(owner, { heard: '我的' });
    const server = new Server();
    await outbox.send(owner, server.deliver);
    expect([...server.taken.values()]).toEqual([{ heard: '我的' }]);
    expect(await outbox.items()).toEqual<OutboxItem<Visit>[]>([theirs]);
  });

  it('deletes after seven days what could not be sent, and says how many until it is read', async () => {
    let now = Date.parse('2026-11-15T10:00:00+08:00');
    const outbox = createOutbox<Visit>({ store: memoryStore(), clock: () => now });
    const { savedAt } = await outbox.add(owner, { heard: '一' });
    await outbox.keep('draft', { heard: '写了一半' });
    now += 5 * DAY - 1;
    expect([isOutboxOld(savedAt, now), outboxDaysLeft(savedAt, now)]).toEqual([false, 3]);
    now += 1;
    expect([isOutboxOld(savedAt, now), outboxDaysLeft(savedAt, now)]).toEqual([true, 2]);
    now += 2 * DAY - 1;
    expect((await outbox.items()).length).toBe(1);
    now += 1;
    expect(await outbox.expired()).toBe(1);
    expect([await outbox.items(), await outbox.kept('draft')]).toEqual([[], undefined]);
    expect(await outbox.expired()).toBe(1);
    await outbox.forgetExpired();
    expect(await outbox.expired()).toBe(0);
  });

  it('holds back what follows an item until that is taken, and sends both anew once it is mended', async () => {
    const store = memoryStore();
    const outbox = createOutbox<Visit>({ store, clock });
    const first = await outbox.add(owner, { heard: '问' });
    const second = await outbox.add(owner, { heard: '答' }, undefined, first.id);
    await outbox.add(owner, { heard: '别的' });
    const sent: string[] = [];
    const deliver = ({ heard }: Visit, key: string): Promise<string> => {
      sent.push(heard);
      return heard === '问' ? Promise.reject(problem('meeting.turn-taken', 409)) : Promise.resolve(key);
    };
    expect(await outbox.send(owner, deliver)).toBe('done');
    expect(sent).toEqual(['问', '别的']);
    await outbox.mend(
      new Map([
        [first.id, { heard: '再问' }],
        [second.id, { heard: '再答' }],
        ['item/gone', { heard: '没有了' }],
      ]),
    );
    const mended = await outbox.items();
    expect(mended.map(({ id, refusal }) => [id, refusal])).toEqual([
      [first.id, undefined],
      [second.id, undefined],
    ]);
    // Under its old key the server would answer for what it was before.
    expect(mended.map(({ key }) => key)).not.toContain(first.key);
    expect(await outbox.send(owner, deliver)).toBe('done');
    expect(sent).toEqual(['问', '别的', '再问', '再答']);
    expect(await store.all()).toEqual([]);
  });

  it('lets an item go with what follows it, and nothing else', async () => {
    const outbox = createOutbox<Visit>({ store: memoryStore(), clock });
    const first = await outbox.add(owner, { heard: '问' });
    await outbox.add(owner, { heard: '答' }, undefined, first.id);
    const other = await outbox.add(owner, { heard: '别的' });
    await outbox.drop(first.id);
    expect(await outbox.items()).toEqual([other]);
  });
});
