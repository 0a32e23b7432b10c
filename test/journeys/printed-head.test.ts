// A line printed on an article, a year later: pasted into the page without script, miscopied, and checked on one's own device.
import { createClient } from '@huiyin/sdk';
import { describe, expect, inject, it } from 'vitest';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');
const client = createClient({ endpoint: origin, body: 'fangzhuang' });
const field = '文章、海报上印的那一行';
const submit = '看看接不接得上';

/** The third week from now: entries have come since, and there are older ones. */
async function printed() {
  const { items } = await client.reportCards.snapshots({ limit: 3 }).page();
  const snapshot = items[2];
  if (!snapshot) throw new Error('the demonstration has weeks');
  return snapshot;
}

/** The same line with one character of its root copied wrongly. */
function miscopied(head: string): string {
  return head.replace(
    / (.)(\S{42}=)$/u,
    (_, first: string, rest: string) => ` ${first === 'A' ? 'B' : 'A'}${rest}`,
  );
}

describe('a line printed on an article', () => {
  it('is held against the log without script: it holds, and with one character wrong it does not', async () => {
    const { head, treeSize, week } = await printed();
    const { page, complaints } = await open({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    await page.goto(`${origin}/verify/fangzhuang`);
    const reader = person(page);
    await reader.write(field, `日志的头：${head}。`);
    await reader.press('button', submit);
    const found = page.locator('#found');
    await found.getByText('接得上。').waitFor();
    expect(await page.title()).toMatch(/^接得上 · /);
    expect(await found.innerText()).toContain(
      `日志有${treeSize}条的时候，就是这一行写的样子。从那以后又添了`,
    );
    expect(await found.innerText()).toContain(`年第${Number(week.slice(6))}周`);
    expect(await findTooSmall(page)).toEqual([]);
    // Whoever is sent this address sees the same.
    const address = await found.getByRole('link', { name: head }).getAttribute('href');
    await page.goto(new URL(address ?? '', origin).href);
    await found.getByText('接得上。').waitFor();

    await page.getByLabel(field, { exact: true }).fill(miscopied(head));
    await page.getByRole('button', { name: submit }).press('Enter');
    await found.getByText('对不上。').waitFor();
    expect(await found.innerText()).toContain('请先看看抄得对不对');
    expect(await page.getByLabel(field, { exact: true }).inputValue()).toBe(miscopied(head));

    // Of another unit's log, the page says whose it is and leads there.
    await page.goto(`${origin}/verify/xincun?head=${encodeURIComponent(head)}`);
    await page.locator('#found').getByText('那是方庄街道的日志。').waitFor();
    await page.locator('#found').getByRole('link').press('Enter');
    await page.locator('#found').getByText('接得上。').waitFor();
    expect(new URL(page.url()).pathname).toBe('/verify/fangzhuang');
    expect(complaints).toEqual([]);
  });

  it('is checked on the reader’s own device by the key alone', async () => {
    const { head } = await printed();
    const { page, complaints } = await open();
    await page.goto(`${origin}/verify/fangzhuang`);
    const check = page.locator('huiyin-log-check');
    const pasted = check.getByLabel('文章、海报上印的那一行，或者整段签名');
    await pasted.fill(head);
    await check.getByRole('button', { name: '核对这一份' }).press('Enter');
    await check.getByText('接得上：从那一份到今天').waitFor();
    await pasted.fill(miscopied(head));
    await check.getByRole('button', { name: '核对这一份' }).press('Enter');
    await check.getByText('不是这一行写的样子').waitFor();
    expect(complaints).toEqual([]);
  });

  it('stands in the list of weeks, twelve at a time, each of which leads to its check', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(`${origin}/verify/fangzhuang?size=large#weeks`);
    const weeks = page.locator('.weeks > li');
    expect(await weeks.count()).toBe(12);
    expect(await findTooSmall(page)).toEqual([]);
    const newest = await weeks.first().locator('code').innerText();
    await page.getByRole('link', { name: '更早的' }).press('Enter');
    await page.waitForURL(/weeks=/);
    expect(new URL(page.url()).searchParams.get('size')).toBe('large');
    const oldest = weeks.last().locator('code');
    expect(await weeks.count()).toBeGreaterThan(3);
    expect(await oldest.innerText()).not.toBe(newest);
    await weeks
      .last()
      .getByRole('link', { name: /核对这一行/ })
      .press('Enter');
    await page.locator('#found').getByText('接得上。').waitFor();
    await page.goBack();
    await page.getByRole('link', { name: '回到最近的' }).press('Enter');
    await page.waitForURL((url) => !url.searchParams.has('weeks'));
    expect(await weeks.first().locator('code').innerText()).toBe(newest);
  });
});
