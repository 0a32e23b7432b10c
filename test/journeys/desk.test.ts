// Staff at /desk in a real browser: in by one button, out by another, and nothing left behind.
import type { StaffDesk } from '@huiyin/sdk/staff';
import { describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');
const clerk = '方庄街道受理员（受理员）';

/** Whether anything of a desk can be seen or read. */
async function deskIn(page: Page): Promise<string[]> {
  return await page.evaluate(() => [
    ...(document.querySelector('[data-csrf-token]') ? ['token'] : []),
    ...(document.querySelector('huiyin-staff-desk') ? ['element'] : []),
    ...(document.body.innerText.includes('退出登录') ? ['sign-out'] : []),
  ]);
}

describe('a clerk of the demonstration', () => {
  it('signs in by keyboard alone, works, signs out, and the back button shows nothing', async () => {
    const { page, complaints } = await open();
    const clerkAt = person(page);
    await page.goto(`${origin}/desk`);
    expect(await deskIn(page)).toEqual([]);
    await clerkAt.press('button', clerk);
    await page.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
    expect(await deskIn(page)).toEqual(['token', 'element', 'sign-out']);
    expect(page.url()).toBe(`${origin}/desk`);

    // The script was let in by the page's policy, and the desk it handed over answers with the browser's own cookie.
    const first = await page.locator('huiyin-staff-desk').evaluate(async (element) => {
      const { desk } = element as HTMLElement & { desk: StaffDesk };
      for await (const appeal of desk.appeals.list({ body: 'fangzhuang' })) return appeal.number;
      return undefined;
    });
    expect(first).toMatch(/^FZ-\d{4}-\d{6}$/);
    expect(await page.evaluate(() => document.cookie)).toBe('');

    await clerkAt.press('button', '退出登录');
    await page.getByRole('heading', { name: '工作人员登录', level: 1 }).waitFor();
    expect(await deskIn(page)).toEqual([]);
    await page.goBack();
    await page.getByRole('heading', { name: '工作人员登录', level: 1 }).waitFor();
    expect(await deskIn(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('is safe from a page of another site that asks in their browser', async () => {
    const { page } = await open();
    await page.goto(`${origin}/desk`);
    await person(page).press('button', clerk);
    await page.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
    const csrf = (await page.locator('#desk').getAttribute('data-csrf-token')) ?? '';
    const foreign = await page.context().newPage();
    await foreign.goto('data:text/html,<title>elsewhere</title>');
    const read = async (headers: Record<string, string>): Promise<string> =>
      await foreign.evaluate(
        async ([url, more]) => {
          try {
            const response = await fetch(url, { credentials: 'include', headers: more });
            return await response.text();
          } catch (error) {
            return error instanceof TypeError ? 'blocked' : String(error);
          }
        },
        [`${origin}/v1/staff/appeals?body=fangzhuang`, headers] as const,
      );
    expect(await read({})).toBe('blocked');
    expect(await read({ 'Huiyin-CSRF': csrf })).toBe('blocked');
    const answers: number[] = [];
    foreign.on('response', (response) => answers.push(response.status()));
    await foreign.setContent(
      `<form method="post" action="${origin}/desk/sign-out"><button>x</button></form>`,
    );
    await foreign.getByRole('button').click();
    await foreign.waitForURL(`${origin}/desk`);
    // Its form came without the cookie: nobody was signed out.
    await page.reload();
    expect(await deskIn(page)).toEqual(['token', 'element', 'sign-out']);
  });
});

describe('an auditor without script', () => {
  it('signs in, reads the log page by page, and is told what the desk itself needs', async () => {
    const { page } = await open({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await page.goto(`${origin}/desk`);
    expect(await findTooSmall(page)).toEqual([]);
    await page.getByRole('button', { name: /审计员/ }).click();
    expect(await page.locator('noscript').innerText()).toContain('您的浏览器没有打开');
    expect(await page.getByText('工作台正在打开').isVisible()).toBe(false);
    expect(await findTooSmall(page)).toEqual([]);
    await page.getByRole('link', { name: '封存日志' }).click();
    await page.getByRole('link', { name: '方庄街道', exact: true }).first().click();
    const rows = page.locator('tbody tr');
    expect(await rows.count()).toBe(100);
    const newest = await rows.last().innerText();
    await page.getByRole('link', { name: '更早的' }).click();
    expect(await rows.count()).toBe(100);
    await page.getByRole('link', { name: '最新的' }).click();
    expect(await rows.last().innerText()).toBe(newest);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await findTooSmall(page)).toEqual([]);
  });
});

describe('a clerk whose session ends in the middle of an answer', () => {
  it('signs in again in another tab, as nobody else, and sends what was written', async () => {
    const { page } = await open();
    const tab = await page.context().newPage();
    await page.goto(`${origin}/desk`);
    await person(page).press('button', clerk);
    const desk = page.locator('huiyin-staff-desk');
    await desk.locator('.row').filter({ hasText: '办理中' }).first().click();
    await desk.locator('#case-title:focus').waitFor();
    await page.keyboard.press('d');
    await desk.locator('.work').waitFor();
    await page.keyboard.press('Space');
    const text = '上门看过了，管道周三换，换好以后给您回电话。';
    await desk.locator('#f-text').fill(text);
    await tab.goto(`${origin}/desk`);
    await tab.getByRole('button', { name: '退出登录' }).click();
    await tab.getByRole('heading', { name: '工作人员登录', level: 1 }).waitFor();

    await desk.locator('#f-text').press('Control+Enter');
    const note = page.getByRole('group', { name: '登录已经结束，写的都在。' });
    const goOn = note.getByRole('button', { name: '接着办' });
    await goOn.click();
    await note.getByRole('status').getByText('还没有登录好').waitFor();
    await tab.getByRole('button', { name: '芳古园社区工作人员（受理员）' }).click();
    await tab.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
    await goOn.click();
    await note.getByRole('status').getByText('现在登录的是别的人').waitFor();
    await tab.getByRole('button', { name: '退出登录' }).click();
    const [again] = await Promise.all([
      page.waitForEvent('popup'),
      note.getByRole('link', { name: '登录' }).click(),
    ]);
    await again.getByRole('button', { name: clerk }).click();
    await again.getByRole('heading', { name: '工作台', level: 1 }).waitFor();
    await goOn.click();
    await note.waitFor({ state: 'hidden' });
    expect(await desk.locator('#f-text').inputValue()).toBe(text);
    await desk.locator('#f-text').press('Control+Enter');
    await desk.locator('#said').getByText('答复送出去了。').waitFor();
  });
});
