// The resident fetches the code of what staff wrote down: once, in the open, and guessing leads nowhere.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Receipt } from '@huiyin/sdk';
import { pauseLeft } from '../../src/use-cases/tries.js';
import { createUseCases } from '../../src/use-cases/index.js';
import { forgetOld } from '../../src/use-cases/forget.js';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { collect, enter, lastFour, phone, reissue } from './entry.js';
import { claimed } from './journey.js';

let world: World;
let number: string;
beforeAll(async () => {
  world = await createWorld();
});
beforeEach(async () => {
  ({ number } = await enter(world));
});
afterAll(() => world.close());

const unknown = 'FZ-2026-999999';
const track = (code: string, now = morning, of = number) =>
  world.useCases['appeals.track'](
    { path: { number: of }, query: {}, body: undefined },
    at(now, resident(code)),
  );
const file = (contact?: { phone: string }): Promise<Receipt> =>
  world.useCases['appeals.submit'](
    { path: {}, query: {}, body: { ...draft, ...(contact && { contact }) } },
    at(morning),
  );
const notMatched = { code: 'code.not-matched' };
const paused = (retryAfter: number) => ({ code: 'tracking.too-many-tries', facts: { retryAfter } });

async function guess(times: number, of = number, now = morning): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await expect(collect(world, of, '0000', { now })).rejects.toMatchObject(notMatched);
  }
}

describe('the code', () => {
  it('is handed out to who knows number and phone, opens the case, and stands in its life', async () => {
    const code = await collect(world, number, lastFour, { now: morning + 3_600_000 });
    expect(code).toEqual({
      number,
      trackingCode: expect.stringMatching(/^\d{4} \d{4} \d{4} \d{4}$/),
      collectedAt: '2026-11-22T10:30:00+08:00',
      body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
      leaf: { ledger: 'FZ', index: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(await track(code.trackingCode)).toMatchObject({
      state: 'received',
      timeline: [
        { type: 'code-collected', by: '居民', state: 'received', leafIndex: code.leaf.index },
        { type: 'received', by: '方庄街道' },
      ],
    });
  });

  it('is in the sealed log as handed out, on its day, without the phone', async () => {
    const { leaf } = await collect(world, number);
    const { items } = await world.useCases['log.entries'](
      { path: { body: 'fangzhuang' }, query: { from: leaf.index, limit: 1 }, body: undefined },
      at(morning),
    );
    expect(items).toMatchObject([
      {
        record: 'appeal',
        hash: leaf.hash,
        facts: { event: 'code-collected', number, day: '2026-11-22', state: 'received' },
      },
    ]);
    expect(JSON.stringify(items)).not.toContain(lastFour);
  });

  it('is handed out once: afterwards the day is said, whoever asks', async () => {
    const { trackingCode } = await collect(world, number);
    for (const now of [morning, morning + 3 * day]) {
      await expect(collect(world, number, lastFour, { now })).rejects.toMatchObject({
        code: 'code.already-collected',
        facts: { collectedOn: '2026-11-22' },
      });
    }
    expect((await track(trackingCode)).number).toBe(number);
  });

  it('is given again to who repeats the request under its key, for the answer may be lost on the way', async () => {
    const key = 'the resident’s own key';
    const first = await collect(world, number, lastFour, { key });
    expect(await collect(world, number, lastFour, { key })).toEqual(first);
    await expect(collect(world, number, lastFour, { key: 'another key' })).rejects.toMatchObject({
      code: 'code.already-collected',
    });
    await expect(collect(world, number, '0000', { key })).rejects.toMatchObject(notMatched);
  });

  it('goes to one of twenty who ask at once', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, (_, at) =>
        collect(world, number, lastFour, { key: `crowd-${number}-${at}` }),
      ),
    );
    const codes = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    expect(codes).toHaveLength(1);
    for (const result of results) {
      if (result.status === 'rejected') {
        expect(result.reason).toMatchObject({ code: 'code.already-collected' });
      }
    }
    const { timeline } = await track(codes[0]!.trackingCode);
    expect(timeline.filter(({ type }) => type === 'code-collected')).toHaveLength(1);
  });

  it('is collected of a case that is closed too, and moves no figure', async () => {
    await world.useCases['staff.appeals.decline'](
      { path: { number }, query: {}, body: { reason: 'no-concrete-matter', goTo: '社区居委会' } },
      at(morning, staff('fangzhuang', 'lead')),
    );
    const card = async () => {
      const { asOf: _of, ...figures } = await world.useCases['reportCards.get'](
        { path: {}, query: { body: 'fangzhuang' }, body: undefined },
        at(morning),
      );
      return JSON.stringify(figures).replaceAll(/"(treeSize|root)":("[^"]*"|\d+)/g, '');
    };
    const before = await card();
    const { trackingCode } = await collect(world, number);
    expect(await card()).toBe(before);
    expect(await track(trackingCode)).toMatchObject({ state: 'declined' });
  });
});

describe('whoever guesses', () => {
  it.each<[string, () => Promise<string>, string]>([
    ['wrong digits', () => Promise.resolve(number), '0000'],
    ['an unknown number', () => Promise.resolve(unknown), lastFour],
    ['a number of no ledger', () => Promise.resolve('XX-2026-000001'), lastFour],
    [
      'one that its resident filed, with the right digits',
      async () => (await file({ phone })).number,
      lastFour,
    ],
    ['one that its resident filed without a phone', async () => (await file()).number, lastFour],
  ])('is told the same at %s', async (_, of, digits) => {
    await expect(collect(world, await of(), digits)).rejects.toMatchObject(notMatched);
  });

  it('makes the server do the same, whether there is such a number, a phone, or neither', async () => {
    const done: string[] = [];
    const { ledgers, contacts } = world.ports;
    const counting = createUseCases(
      {
        ...world.ports,
        ledgers: {
          read: (ledger, work) => (done.push('read'), ledgers.read(ledger, work)),
          write: (ledger, work) => (done.push('write'), ledgers.write(ledger, work)),
        },
        contacts: {
          ...contacts,
          open: (sealed, record) => (done.push('open'), contacts.open(sealed, record)),
        },
      },
      () => morning,
    );
    const { number: filed } = await file();
    for (const of of [number, filed, 'FZ-2026-888888']) {
      const call = { path: { number: of }, query: {}, body: { phoneLast4: '0000' } };
      await expect(counting['appeals.collectCode'](call, at(morning))).rejects.toMatchObject(notMatched);
    }
    expect(done).toEqual(['read', 'open', 'write', 'read', 'open', 'write', 'read', 'open', 'write']);
  });

  it.each([
    ['a number there is', () => number],
    ['a number there is not', () => 'FZ-2026-777777'],
  ])('waits after five tries at %s, longer each time, with the right digits too', async (_, numberOf) => {
    const of = numberOf();
    await guess(5, of);
    await expect(collect(world, of)).rejects.toMatchObject(paused(30));
    await guess(1, of, morning + 30_000);
    await expect(collect(world, of, lastFour, { now: morning + 30_000 })).rejects.toMatchObject(paused(60));
  });

  it('waits up to a day: four digits are few', () => {
    const left = (tries: number) => pauseLeft({ wrong: tries, lastAt: 0 }, 0, 'phone');
    expect([4, 5, 6, 16, 17, 50].map(left)).toEqual([0, 30, 60, 61_440, 86_400, 86_400]);
  });

  it('is looked at five times of forty at once', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, () => collect(world, number, '0000')),
    );
    const codes = results.map((result) =>
      result.status === 'rejected' ? (result.reason as { code: string }).code : '',
    );
    expect(codes.filter((code) => code === 'code.not-matched')).toHaveLength(5);
    expect(codes.filter((code) => code === 'tracking.too-many-tries')).toHaveLength(35);
  });

  it('shuts nobody out of the case they hold the code of', async () => {
    const { trackingCode } = await collect(world, number);
    await guess(5);
    await expect(collect(world, number)).rejects.toMatchObject(paused(30));
    expect((await track(trackingCode)).number).toBe(number);
  });

  it('raises an alarm that names the number and no digit', async () => {
    await guess(5);
    const alarm = world.lines.find(({ facts }) => 'number' in facts && facts.number === number);
    expect(alarm).toEqual({
      level: 'warn',
      facts: { number, wrong: 5 },
      message: 'wrong digits of a phone at one number',
    });
  });

  it('is remembered for two months, or the pause of a day would be its end', async () => {
    await guess(5);
    await forgetOld(world.ports, morning + 59 * day);
    const rows = () => world.query('select from collection_try where number = $1', [number]);
    expect(await rows()).toHaveLength(1);
    await forgetOld(world.ports, morning + 61 * day);
    expect(await rows()).toHaveLength(0);
  });

  it('counts nothing at what can be no number here', async () => {
    await guess(7, 'XX-2026-000001');
    expect(await world.query("select from collection_try where number = 'XX-2026-000001'")).toEqual([]);
  });
});

describe('a code that was lost', () => {
  it('dies when another is issued; the next is collected as the first was', async () => {
    const first = await collect(world, number);
    const shown = await reissue(world, number);
    expect(shown.timeline[0]).toMatchObject({
      type: 'code-reissued',
      by: '芳古园社区',
      callBack: 'call',
      text: '打登记的电话，本人说纸条丢了。',
    });
    await expect(track(first.trackingCode)).rejects.toMatchObject({ code: 'tracking.not-matched' });
    const second = await collect(world, number, lastFour, { now: morning + day });
    expect(second.trackingCode).not.toBe(first.trackingCode);
    const { timeline } = await track(second.trackingCode, morning + day);
    expect(timeline.map(({ type }) => type)).toEqual([
      'code-collected',
      'code-reissued',
      'code-collected',
      'received',
    ]);
    await expect(collect(world, number, lastFour, { now: morning + day })).rejects.toMatchObject({
      facts: { collectedOn: '2026-11-23' },
    });
  });

  it('of a case its resident filed is issued anew too, if a phone was left', async () => {
    const filed = await file({ phone });
    await reissue(world, filed.number);
    await expect(track(filed.trackingCode, morning, filed.number)).rejects.toMatchObject({
      code: 'tracking.not-matched',
    });
    const { trackingCode } = await collect(world, filed.number);
    expect((await track(trackingCode, morning, filed.number)).number).toBe(filed.number);
  });

  it('can be collected at once, whoever guessed before', async () => {
    await guess(5);
    await reissue(world, number);
    expect((await collect(world, number)).number).toBe(number);
  });

  it('can’t be recovered where no phone was left, and the old one lives on', async () => {
    const filed = await file();
    await expect(reissue(world, filed.number)).rejects.toMatchObject({ code: 'code.not-collectable' });
    expect((await track(filed.trackingCode, morning, filed.number)).number).toBe(filed.number);
  });

  it('is not issued anew by who is responsible or says it is done: it would take the resident’s word', async () => {
    const independent = { code: 'appeal.witness-not-independent' };
    await expect(reissue(world, number, staff('fangzhuang'))).rejects.toMatchObject(independent);
    const { receipt } = await claimed(world, morning, { contact: { phone } });
    await expect(reissue(world, receipt.number, staff('fangzhuang'))).rejects.toMatchObject(independent);
    await reissue(world, receipt.number, staff('fengtai', 'district'));
  });

  it('is nobody’s business outside the ledger, nor of who only reads', async () => {
    await expect(reissue(world, number, staff('donggaodi'))).rejects.toMatchObject({
      code: 'appeal.not-found',
    });
    for (const role of ['bureau', 'auditor', 'admin'] as const) {
      await expect(reissue(world, number, staff('fangguyuan', role))).rejects.toMatchObject({
        code: 'auth.not-allowed',
      });
    }
    await expect(reissue(world, unknown)).rejects.toMatchObject({ code: 'appeal.not-found' });
  });
});
