// A grid worker at doors without a network, in a real browser: what is logged offline is sent once, and leaves the phone.
import { createClient } from '@huiyin/sdk';
import { staff } from '@huiyin/sdk/staff';
import { describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');
const tokens = inject('tokens');
const desk = staff(createClient({ endpoint: origin, body: 'fangguyuan' }), {
  token: tokens['clerk@fangguyuan']!,
});
/** Written by this run and by nobody else. */
const mark = `走访 ${Date.now()}`;

/** Everything the page keeps in the browser, in the form it lies there. */
async function keptIn(page: Page): Promise<{ records: number; text: string; canKeyLeave: boolean }> {
  return await page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('huiyin-visits');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error!);
    });
    const all = (name: string): Promise<Record<string, unknown>[]> =>
      new Promise((resolve) => {
        const request = db.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result as Record<string, unknown>[]);
      });
    const [records, keys] = [await all('records'), await all('keys')];
    db.close();
    const texts = records.map((record) => {
      const bytes = [record['nonce'], record['sealed']].map((part) =>
        new TextDecoder().decode(part as ArrayBuffer),
      );
      return JSON.stringify(record) + bytes.join('');
    });
    return {
      records: records.filter(({ id }) => String(id).startsWith('item/')).length,
      text: texts.join('\n'),
      canKeyLeave: keys.some(({ key }) => (key as CryptoKey).extractable),
    };
  });
}

async function logOne(page: Page, household: string, asked?: string): Promise<void> {
  const log = page.locator('huiyin-visit-log');
  await log.getByLabel('哪一户').fill(household);
  await log.getByLabel('哪个网格（可以不填）').fill('第 3 网格');
  await log.getByLabel('这一户是').selectOption('elderly');
  await log.getByLabel('看到和听到了什么').fill(`${mark}：老两口都好。`);
  if (asked !== undefined) {
    await log.getByRole('button', { name: '加一件要办的事' }).click();
    await log.getByLabel('一句话说清').fill(asked);
    await log.getByLabel('怎么回事，要怎么办').fill('晚上电梯停了没有人管。');
    await log.getByLabel('在哪里').fill('芳古园一区 3 号楼');
    await log.getByLabel('哪一类').selectOption('lifts');
    await log.getByLabel('具体是哪一项').selectOption({ label: '电梯运行 · 停运、老出故障' });
    await log.getByLabel('居民的电话').fill('010-5550 8642');
  }
  await log.getByRole('button', { name: '存下这次走访' }).click();
}

async function visitsLogged(): Promise<number> {
  let count = 0;
  for await (const { heard } of desk.visits.list({ limit: 100 })) if (heard?.includes(mark)) count += 1;
  return count;
}

describe('a grid worker of the demonstration', () => {
  it('logs visits offline, opens the page anew in a stairwell, and each is sent once', async () => {
    const { page } = await open({ viewport: { width: 320, height: 640 } });
    const context = page.context();
    await page.goto(`${origin}/desk`);
    await person(page).press('button', '芳古园社区网格员（网格员）');
    await page.getByRole('link', { name: '入户走访' }).click();
    const log = page.locator('huiyin-visit-log');
    await log.getByText('没有等着发的。').waitFor();
    await page.evaluate(async () => await navigator.serviceWorker.ready);
    expect(await findTooSmall(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

    await context.setOffline(true);
    const before = Date.now();
    await logOne(page, '3 号楼 2 单元 301', `${mark} 电梯晚上没人管`);
    await log.getByText('存着1条').waitFor();
    await logOne(page, '3 号楼 2 单元 302');
    await log.getByText('存着2条').waitFor();
    await log.getByLabel('哪一户').fill('写了一半的一户');
    const kept = await keptIn(page);
    expect([kept.records, kept.canKeyLeave]).toEqual([2, false]);
    expect(kept.text).not.toMatch(/老两口|301|5550/);

    // The page, its script and its style come from the phone.
    await page.reload();
    await log.getByText('存着2条').waitFor();
    expect(await log.getByLabel('哪一户').inputValue()).toBe('写了一半的一户');
    expect(await log.getByText('现在没有网').isVisible()).toBe(true);
    expect(await visitsLogged()).toBe(0);

    // Another window of the same phone wakes up at the same moment.
    const other = await context.newPage();
    await other.goto(`${origin}/desk/visit`);
    await other.locator('huiyin-visit-log').getByText('存着2条').waitFor();
    await context.setOffline(false);
    await log.getByText('没有等着发的。').waitFor();
    expect(await visitsLogged()).toBe(2);
    await expect.poll(async () => (await keptIn(page)).records).toBe(0);

    let number = '';
    for await (const { heard, household, appeals, visitedAt } of desk.visits.list({ limit: 100 })) {
      if (!heard?.includes(mark) || !household?.endsWith('301')) continue;
      expect(appeals).toEqual([{ number: expect.stringMatching(/^FZ-\d{4}-\d{6}$/), code: 'slip' }]);
      number = appeals[0]!.number;
      const appeal = await desk.appeals.get(number);
      expect(appeal).toMatchObject({
        channel: 'visit',
        title: `${mark} 电梯晚上没人管`,
        item: { code: 'lift-stopped' },
        occurredAt: visitedAt,
      });
      expect(Date.parse(appeal.receivedAt)).toBeGreaterThanOrEqual(before - 60_000);
      expect(Date.parse(appeal.occurredAt)).toBeLessThanOrEqual(Date.parse(appeal.receivedAt));
    }
    expect(number).not.toBe('');
    // One of the two has sent it, and shows what the resident is to be given.
    const slips = [page, other].map((window) => window.getByText(`诉求 ${number}：请把编号写给居民`).count());
    expect((await Promise.all(slips)).sort()).toEqual([0, 1]);
    await context.close();
  });

  it('whose session has ended keeps what waits, signs in, and it is sent', async () => {
    const { page } = await open({ viewport: { width: 390, height: 800 } });
    await page.goto(`${origin}/desk`);
    const enter = () => person(page).press('button', '芳古园社区网格员（网格员）');
    await enter();
    await page.getByRole('link', { name: '入户走访' }).click();
    const log = page.locator('huiyin-visit-log');
    await log.getByText('没有等着发的。').waitFor();
    // Signed out in another window.
    const other = await page.context().newPage();
    await other.goto(`${origin}/desk`);
    await person(other).press('button', '退出登录');
    await other.getByRole('heading', { name: '工作人员登录' }).waitFor();
    await logOne(page, '5 号楼 101');
    await log.getByText('登录已经结束。存着的都在').waitFor();
    expect((await keptIn(page)).records).toBe(1);
    await log.getByRole('link', { name: '去登录' }).click();
    await enter();
    await page.getByRole('link', { name: '入户走访' }).click();
    await log.getByText('5 号楼 101：记好了').waitFor();
    expect((await keptIn(page)).records).toBe(0);
  });
});
