// Whistles on a real ledger: bureaus of the district's ledger called to a street's case, arriving, late, absent.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Receipt, WhistleDetail, WhistleDraft } from '@huiyin/sdk';
import { bytesToHex, emptyFigures, fold, whistleCounts, wordsDigest } from '@huiyin/sdk/rules';
import { createHash } from 'node:crypto';
import { at, createWorld, day, draft, morning, resident, staff, type World } from '../db/support/world.js';
import { of, on, path, promisesIn, street } from './promises.js';

const bureau = staff('zhujian', 'bureau');
const other = staff('chengguan', 'bureau');
const call: Omit<WhistleDraft, 'appeal'> = {
  bureaus: ['zhujian', 'chengguan'],
  arriveBy: { type: 'calendar-days', days: 5 },
  about: '电梯井渗水，请到场看是不是结构的问题。',
};
const reason = '物业已经修好，不用再到场。';

let world: World;
let does: ReturnType<typeof promisesIn>;
beforeAll(async () => {
  world = await createWorld();
  does = promisesIn(world);
});
afterAll(() => world.close());

async function blown(
  changes: Partial<WhistleDraft> = {},
): Promise<{ receipt: Receipt; whistle: WhistleDetail }> {
  const receipt = await does.accepted();
  const body = { appeal: receipt.number, ...call, ...changes };
  return {
    receipt,
    whistle: await world.useCases['staff.whistles.blow']({ path: {}, query: {}, body }, on(0)),
  };
}

const arrive = (id: string, body: object, context = on(6, bureau)) =>
  world.useCases['staff.whistles.arrive']({ ...of(id), body }, context);
const get = (id: string, days: number) =>
  world.useCases['whistles.get']({ ...of(id), body: undefined }, at(morning + days * day));
const queueOf = async (days: number, actor = bureau) => {
  const query = { body: actor.unit };
  const { items } = await world.useCases['staff.appeals.list'](
    { path: {}, query, body: undefined },
    on(days, actor),
  );
  return items.map(({ number }) => number);
};
const open = (number: string, days: number, actor = bureau) =>
  world.useCases['staff.appeals.get']({ ...path(number), body: undefined }, on(days, actor));

describe('a whistle', () => {
  test('shows everybody who came late and who did not come, and whose case it still is', async () => {
    const { receipt, whistle } = await blown();
    expect(whistle.id).toMatch(/^FZ-W-2026-\d{6}$/);
    await arrive(whistle.id, {});
    await world.useCases['staff.whistles.say'](
      { ...of(whistle.id), body: { text: '十日内出检测意见。' } },
      on(6, bureau),
    );
    const seen = await get(whistle.id, 7);
    expect(seen).toMatchObject({
      by: { slug: 'fangzhuang' },
      responsible: { slug: 'fangzhuang' },
      appeal: receipt.number,
      arriveBy: { due: '2026-11-27', basis: 'calendar-days', days: 5 },
      status: 'open',
      calls: [
        {
          unit: { slug: 'zhujian' },
          state: 'arrived',
          arrivedOn: '2026-11-28',
          arrivedOnDay: 6,
          lateBy: 1,
          arrivalRecordedBy: { slug: 'zhujian' },
          said: [{ text: '十日内出检测意见。', on: '2026-11-28' }],
        },
        { unit: { slug: 'chengguan' }, state: 'absent', lateBy: 2 },
      ],
    });
    expect(JSON.stringify(seen)).not.toContain(draft.text);
    const mine = await world.useCases['appeals.track'](
      { ...path(receipt.number), body: undefined },
      at(morning + 7 * day, resident(receipt.trackingCode)),
    );
    expect(mine.whistles?.[0]?.calls[0]).toMatchObject({ lateBy: 1 });
    expect(mine.responsible.slug).toBe('fangzhuang');
  });

  test('lets the called bureau read the case and find it in its queue until it ends, and nobody else', async () => {
    const { receipt, whistle } = await blown();
    const { number } = receipt;
    expect(await queueOf(1)).toContain(number);
    const seen = await open(number, 1);
    expect(seen).toMatchObject({ text: draft.text, actions: [], whistles: [{ actions: ['arrive', 'say'] }] });
    expect(seen).not.toHaveProperty('mayLookAtContact');
    await expect(
      world.useCases['staff.appeals.contact'](
        { ...path(number), body: { reason: '想去看看' } },
        on(1, bureau),
      ),
    ).rejects.toMatchObject({ code: 'contact.not-allowed' });
    await expect(open(number, 1, staff('donggaodi', 'bureau'))).rejects.toMatchObject({
      code: 'appeal.not-found',
    });
    await world.useCases['staff.whistles.close']({ ...of(whistle.id), body: { result: '修好了。' } }, on(2));
    expect(await queueOf(2)).not.toContain(number);
    await expect(open(number, 2)).rejects.toMatchObject({ code: 'appeal.not-found' });
  });

  test('that ends takes nothing from a bureau the case was passed to as well', async () => {
    const { receipt, whistle } = await blown();
    await world.useCases['staff.appeals.assign'](
      { ...path(receipt.number), body: { unit: 'zhujian' } },
      on(1),
    );
    await world.useCases['staff.appeals.assign'](
      { ...path(receipt.number), body: { unit: 'fangguyuan' } },
      on(1),
    );
    await world.useCases['staff.whistles.standDown']({ ...of(whistle.id), body: { reason } }, on(2));
    expect((await open(receipt.number, 2)).number).toBe(receipt.number);
    await expect(open(receipt.number, 2, other)).rejects.toMatchObject({ code: 'appeal.not-found' });
  });

  test('is blown by the unit that answers for the case alone, and only while there is work to do', async () => {
    const { receipt } = await blown();
    const blow = (context = on(0), changes: Partial<WhistleDraft> = {}) =>
      world.useCases['staff.whistles.blow'](
        { path: {}, query: {}, body: { appeal: receipt.number, ...call, ...changes } },
        context,
      );
    await expect(blow(on(0, staff('fangguyuan')))).rejects.toMatchObject({ code: 'appeal.not-your-unit' });
    await expect(blow(on(0, staff('donggaodi')))).rejects.toMatchObject({ code: 'appeal.not-found' });
    await expect(blow()).rejects.toMatchObject({ code: 'whistle.already-called' });
    await expect(blow(on(0), { bureaus: ['nobody'] })).rejects.toMatchObject({ code: 'unit.not-found' });
    const done = await does.claimedDone();
    await expect(blow(on(0), { appeal: done.number })).rejects.toMatchObject({
      code: 'appeal.illegal-transition',
    });
    const petition = await does.accepted('petition');
    await expect(blow(on(0), { appeal: petition.number })).rejects.toMatchObject({
      code: 'appeal.is-petition',
    });
  });

  test('keeps apart who wrote an arrival down, and lets the bureau name no day but today', async () => {
    const { whistle } = await blown();
    await expect(arrive(whistle.id, { on: '2026-11-26' })).rejects.toMatchObject({
      code: 'whistle.day-out-of-range',
    });
    await expect(arrive(whistle.id, { bureau: 'chengguan' })).rejects.toMatchObject({
      code: 'whistle.not-your-unit',
    });
    const recorded = await arrive(whistle.id, { bureau: 'zhujian', on: '2026-11-26' }, on(6, street));
    expect(recorded.calls[0]).toMatchObject({
      arrivedOn: '2026-11-26',
      arrivalRecordedBy: { slug: 'fangzhuang' },
      arrivalRecordedOn: '2026-11-28',
    });
    expect(recorded.calls[0]).not.toHaveProperty('lateBy');
  });

  test('is told to whoever follows the case or the unit, once for every step, and stands in no feed', async () => {
    const { receipt, whistle } = await blown();
    const topics = `body:fangzhuang,appeal:${receipt.number}`;
    const poll = (cursor?: string) =>
      world.useCases['events.poll'](
        { path: {}, query: { topics, wait: 0, ...(cursor !== undefined && { cursor }) }, body: undefined },
        at(morning, resident(receipt.trackingCode)),
      );
    const feed = () =>
      world.useCases['news.feedOfAppeal'](
        { ...path(receipt.number), body: undefined },
        at(morning + 2 * day),
      );
    const { cursor } = await poll();
    const before = await feed();
    await arrive(whistle.id, {}, { ...on(1, bureau), idempotencyKey: 'the-same-key-again' });
    await arrive(whistle.id, {}, { ...on(1, bureau), idempotencyKey: 'the-same-key-again' });
    const moved = { number: receipt.number, state: 'accepted', whistle: whistle.id };
    expect((await poll(cursor)).items).toMatchObject([
      { type: 'appeal.own-changed', ...moved },
      { type: 'appeal.changed', ...moved },
    ]);
    expect(await feed()).toBe(before);
  });
});

describe('the public list', () => {
  test('comes with counts that anybody can count again from the sealed log', async () => {
    const today = morning + 8 * day;
    const { counts, items } = await world.useCases['whistles.list'](
      { path: {}, query: { body: 'fangzhuang', limit: 2 }, body: undefined },
      at(today),
    );
    expect(items).toHaveLength(2);
    const { items: log } = await world.useCases['log.entries'](
      { path: { body: 'fangzhuang' }, query: { limit: 1000 }, body: undefined },
      at(today),
    );
    const opened = log.flatMap((entry) => ('facts' in entry ? [entry.facts] : []));
    const { whistles } = opened.reduce(fold, emptyFigures());
    const mine = [...whistles.values()].filter(({ body }) => body === 'fangzhuang');
    expect(counts).toEqual(whistleCounts(mine, '2026-11-30'));
    expect(counts).toMatchObject({ late: 1, blown: mine.length });
    expect(counts.absent).toBeGreaterThan(0);
  });

  test('gives what proves each step against its leaf', async () => {
    const { whistle } = await blown();
    const detail = await get(whistle.id, 0);
    const [step] = detail.history;
    const { items } = await world.useCases['log.entries'](
      { path: { body: 'fangzhuang' }, query: { from: step?.leafIndex ?? 0, limit: 1 }, body: undefined },
      at(morning),
    );
    const sha256 = (data: Uint8Array) => new Uint8Array(createHash('sha256').update(data).digest());
    const salt = Uint8Array.from(Buffer.from(step?.wordsSalt ?? '', 'hex'));
    const digest = bytesToHex(wordsDigest(salt, JSON.parse(step?.words ?? ''), sha256));
    expect(items[0]).toMatchObject({ record: 'whistle', facts: { event: 'blown', words: digest } });
    expect(step?.words).toContain(call.about);
  });
});
