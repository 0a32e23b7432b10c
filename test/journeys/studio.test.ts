// An editor makes an article in the studio by keyboard, looks at it, copies it, takes pictures and posters along; a reader comes back from it to the live page.
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { describe, expect, inject, it } from 'vitest';
import { articleLimits, lintArticle } from '@huiyin/article/lint';
import { createClient, type Snapshot } from '@huiyin/sdk';
import { bytesToHex, parseLogHead } from '@huiyin/sdk/rules';
import { findTooSmall } from '../legibility.mjs';
import { readPdf } from '../read-pdf.js';
import { scan } from '../scan.js';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');
const client = createClient({ endpoint: origin, body: 'fangzhuang' });

const kinds = ['report-card', 'commitments', 'lists'] as const;

/** What an editor is handed when it is pasted into, word for word. */
async function pasted(page: Page): Promise<{ html: string; text: string }> {
  await page.goto('about:blank');
  await page.setContent('<div id="editor" contenteditable style="min-height: 5em"></div>');
  const got = page.evaluate(
    () =>
      new Promise<{ html: string; text: string }>((resolve) => {
        document.addEventListener('paste', ({ clipboardData }) => {
          const read = (type: string): string => clipboardData?.getData(type) ?? '';
          resolve({ html: read('text/html'), text: read('text/plain') });
        });
      }),
  );
  await page.locator('#editor').focus();
  await page.keyboard.press('Control+V');
  return await got;
}

/** What axe says of a page, by its own rules for WCAG 2.2 AA. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(await readFile('node_modules/axe-core/axe.min.js', 'utf8'));
  return await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const found = await axe.run({ iframes: false });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

/** The article with the pictures taken out again, as `render` made it. */
function withoutPictures(html: string): string {
  return html.replace(/data:image\/png;base64,[A-Za-z0-9+/=]+/g, 'huiyin-asset:picture');
}

async function scanned(html: string): Promise<string[]> {
  const [, data = ''] = /src="data:image\/png;base64,([A-Za-z0-9+/=]+)"/.exec(html) ?? [];
  return await scan(Buffer.from(data, 'base64'));
}

/** What a link of the page hands out. */
async function downloaded(page: Page, link: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: link, exact: true }).click(),
  ]);
  return download;
}

/** The week that was kept last. */
async function latestWeek(): Promise<Snapshot | undefined> {
  for await (const week of client.reportCards.snapshots({ limit: 1 })) return week;
  return undefined;
}

describe('an article from the studio', () => {
  it('is made by keyboard, copied whole, and leads back to a page that says the same', async () => {
    const { page, complaints } = await open();
    await page.goto(`${origin}/studio`);
    expect(await violations(page)).toEqual([]);
    const editor = person(page);
    await editor.choose('哪个单位', '方庄街道');
    await editor.press('button', '做出来');
    await page.waitForURL(/\/studio\?.*body=fangzhuang/);
    await page.getByRole('heading', { name: /^做好了/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await findTooSmall(page)).toEqual([]);

    await editor.press('button', '复制图文');
    await page.getByRole('status').filter({ hasText: '复制好了' }).waitFor();
    const readMore = await page.locator('#read-more').innerText();
    const { html, text } = await pasted(page);
    expect(lintArticle(withoutPictures(html))).toEqual([]);
    expect(html.length).toBeGreaterThan(1_000);

    const { received, period, asOf } = await client.reportCards.get();
    expect(text).toContain(`${received.numerator}件`);
    const head = parseLogHead(text);
    expect(head?.origin).toMatch(/\/FZ$/);
    expect(head?.size).toBeLessThanOrEqual(asOf.treeSize);
    if (head?.size === asOf.treeSize) expect(bytesToHex(head.root)).toBe(asOf.root);

    expect(readMore).toBe(`${origin}/b/fangzhuang/${period}`);
    expect(await scanned(html)).toEqual([readMore]);
    await page.goto(readMore);
    await page.locator('#card-title').first().waitFor({ state: 'attached' });

    // And the whole article, pasted where heads are checked, is one the log has had.
    await page.goto(`${origin}/verify/fangzhuang`);
    await page.getByLabel('文章、海报上印的那一行', { exact: true }).fill(text);
    await page.getByRole('button', { name: '看看接不接得上' }).click();
    await page.locator('#found').getByText('接得上。').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(kinds)('of %s stays within every screen, in light and in dark', async (kind) => {
    for (const width of [320, 375, 677]) {
      const { page, complaints } = await open({ viewport: { width, height: 700 } });
      for (const scheme of ['light', 'dark']) {
        const query = `body=fangzhuang&kind=${kind}&width=${width}&scheme=${scheme}`;
        await page.goto(`${origin}/studio/article?${query}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(wide).toBeLessThanOrEqual(width);
        expect(
          await page
            .locator('img')
            .evaluateAll((all) => all.every((img) => (img as HTMLImageElement).naturalWidth > 0)),
        ).toBe(true);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it('can be made without script, and says how to take it along', async () => {
    const { page } = await open({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
    await page.goto(`${origin}/studio?body=fangzhuang&kind=meeting-result`);
    const choices = page.getByLabel('哪一场报告会');
    await choices.selectOption({ index: 1 });
    await page.getByRole('button', { name: '做出来' }).click();
    await page.getByRole('heading', { name: /^做好了/ }).waitFor();
    expect(await page.getByText('单独打开').first().isVisible()).toBe(true);
    const chars = Number(
      /正文([\d,]+)个/.exec(await page.locator('#chars').innerText())?.[1]?.replaceAll(',', ''),
    );
    expect(chars).toBeGreaterThan(0);
    expect(chars).toBeLessThan(articleLimits.chars);
    const download = await downloaded(page, '下载二维码');
    expect(download.suggestedFilename()).toMatch(/^fangzhuang-meeting-result-FZ-M-\d{4}-\d{6}-qr\.png$/);
  });

  it('hands out the whole card as a picture, a drawing with its words, and posters', async () => {
    const { page, complaints } = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${origin}/studio?body=fangzhuang`);
    const readMore = await page.locator('#read-more').innerText();

    const card = await downloaded(page, '下载整张成绩单，长图，PNG');
    const { period } = await client.reportCards.get();
    expect(card.suggestedFilename()).toBe(`fangzhuang-report-card-${period}.png`);
    const png = await readFile(await card.path());
    expect(png.length).toBeLessThan(1_000_000);
    const { width, height } = PNG.sync.read(png);
    expect([width, height > 5 * width]).toEqual([1080, true]);
    expect(await scan(png)).toEqual([readMore]);

    const drawing = await downloaded(page, '下载“最近十二个月”图，PNG');
    expect(await scan(await readFile(await drawing.path()))).toEqual([readMore]);
    const words = await page.locator('#alt-chart-months-png').innerText();
    await person(page).press('button', '复制“最近十二个月”的图片说明');
    await page.getByRole('status').filter({ hasText: '复制好了' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words);

    const poster = await downloaded(page, '下载A4海报，PDF');
    const { sheets, text, raw } = await readPdf(await readFile(await poster.path()));
    expect(sheets).toHaveLength(1);
    expect(raw).toMatch(/\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/);
    expect(sheets[0]?.links).toContain(readMore);
    expect(text).toContain('还没办好');
    expect(complaints).toEqual([]);
  });

  it('of a week that was kept is told as it stood then, with its pictures', async () => {
    const { page, complaints } = await open({ viewport: { width: 320, height: 700 } });
    await page.goto(`${origin}/studio?body=fangzhuang`);
    const week = await latestWeek();
    if (!week) throw new Error('no week was kept');
    await page.getByLabel('哪一段时间').selectOption(week.week);
    await page.getByRole('button', { name: '做出来' }).click();
    await page.waitForURL(new RegExp(`period=${week.week}`));
    const text = await page.locator('#article-text').inputValue();
    expect(text).toContain(week.week);
    expect(text).toContain(week.head);
    const card = await downloaded(page, '下载整张成绩单，长图，PNG');
    expect(card.suggestedFilename()).toBe(`fangzhuang-report-card-${week.week}.png`);
    const png = await readFile(await card.path());
    expect(await scan(png)).toEqual([await page.locator('#read-more').innerText()]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(complaints).toEqual([]);
  });

  it('says at its field what there is not', async () => {
    const { page } = await open();
    for (const [query, sentence] of [
      ['body=', '请选一个单位。'],
      ['body=atlantis', '没有这个单位，请重新选一个。'],
      ['body=fangzhuang&period=2026-Q9', '没有这一段时间，请重新选一个。'],
      ['body=fangzhuang&kind=appeal&number=FZ-2026-999999', '没有这个编号。请对一对，字母、数字都要。'],
    ] as const) {
      await page.goto(`${origin}/studio?${query}`);
      await page.getByRole('link', { name: sentence }).waitFor();
    }
  });
});
