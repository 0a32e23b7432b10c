// One appeal all the way round, through the SDK, the HTTP layer and PostgreSQL.
import type { Receipt, ReportCard } from '@huiyin/sdk';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draft } from '../db/support/world.js';
import { createApi, type Api } from './support/api.js';

let api: Api;
let receipt: Receipt;
beforeAll(async () => {
  api = await createApi();
});
afterAll(() => api.close());

const day = 86_400_000;
const card = (): Promise<ReportCard> => api.client.reportCards.get({ body: 'fangzhuang' });

describe('an appeal', () => {
  it('is filed, and its receipt opens it', async () => {
    const before = await card();
    receipt = await api.client.appeals.submit({
      ...draft,
      contact: { name: '居民', phone: '010-5550 0100' },
    });
    expect(receipt.number).toMatch(/^FZ-2026-\d{6}$/);
    const mine = await api.client.appeals.open(receipt.number, receipt.trackingCode).track();
    expect(mine).toMatchObject({
      title: draft.title,
      state: 'received',
      actions: ['supplement', 'withdraw'],
    });
    expect((await card()).received.numerator).toBe(before.received.numerator + 1);
  });

  it('goes through the street’s hands, each step by who may take it', async () => {
    const { number } = receipt;
    const [clerk, bureau] = [await api.desk('fangzhuang'), await api.desk('zhujian', 'bureau')];
    await clerk.appeals.accept(number);
    expect(await clerk.appeals.assign(number, { unit: 'zhujian' })).toMatchObject({
      state: 'assigned',
      responsible: { slug: 'fangzhuang' },
      assignee: { slug: 'zhujian' },
    });
    expect(await bureau.appeals.takeOver(number)).toMatchObject({ responsible: { slug: 'zhujian' } });
    await bureau.appeals.answer(number, { type: 'resolved', text: '电梯已经换了主板。' });
    expect(await bureau.appeals.claimDone(number)).toMatchObject({ state: 'claimed-done' });
  });

  it('comes back with its age when the resident says half, and closes when they say solved', async () => {
    const mine = api.client.appeals.open(receipt.number, receipt.trackingCode);
    const before = await card();
    await api.time.advance(2 * day);
    const half = await mine.evaluate({ verdict: 'half', rating: 'dissatisfied', comment: '还有一部没修。' });
    expect(half).toMatchObject({ state: 'in-hand', ageDays: 2 });
    expect(half.clocks.resolution.due).toBe(receipt.clocks.resolution.due);
    const bureau = await api.desk('zhujian', 'bureau');
    await bureau.appeals.answer(receipt.number, { type: 'resolved', text: '第二部也修好了。' });
    await bureau.appeals.claimDone(receipt.number);
    expect(await mine.evaluate({ verdict: 'solved', rating: 'satisfied' })).toMatchObject({
      state: 'confirmed',
    });
    const after = await card();
    expect(after.closing.confirmed.numerator).toBe(before.closing.confirmed.numerator + 1);
    expect(after.received.numerator).toBe(before.received.numerator);
  });

  it('stands in the public list without a private word', async () => {
    const { items } = await api.client.appeals.list({ body: 'fangzhuang', list: 'done' }).page();
    expect(items.map(({ number }) => number)).toEqual([receipt.number]);
    const text = JSON.stringify(items);
    for (const secret of [draft.title, draft.text, draft.place, '5550', receipt.trackingCode]) {
      expect(text).not.toContain(secret);
    }
  });

  it('left no word and no secret in the log', () => {
    const all = api.logged.join('\n');
    expect(api.logged.length).toBeGreaterThan(10);
    for (const secret of [
      draft.title,
      draft.text,
      draft.place,
      '还有一部',
      '5550',
      receipt.trackingCode,
      'hyt_',
      receipt.number,
    ]) {
      expect(all).not.toContain(secret);
    }
    expect(all).not.toContain('"level":50');
  });
});
