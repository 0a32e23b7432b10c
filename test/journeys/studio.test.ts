// An editor makes an article in the studio by keyboard, looks at it, copies it; a reader comes back from it to the live page.
import { readFile } from 'node:fs/promises';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { articleLimits, lintArticle } from '@huiyin/article/lint';
import { createClient } from '@huiyin/sdk';
import { bytesToHex, parseLogHead } from '@huiyin/sdk/rules';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';

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

function scanned(html: string): string | undefined {
  const [, data = ''] = /src="data:image\/png;base64,([A-Za-z0-9+/=]+)"/.exec(html) ?? [];
  const picture = PNG.sync.read(Buffer.from(data, 'base64'));
  return jsQR(new Uint8ClampedArray(picture.data), picture.width, picture.height)?.data;
}

describe('an article from the studio', () => {
  it('is made by keyboard, copied whole, and leads back to a page that says the same', async () => {
    const { page, complaints } = await open();
    await page.goto(`${origin}/studio`);
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('哪个单位').focus();
    await page.keyboard.type('方庄街道');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/studio\?.*body=fangzhuang/);
    await page.getByRole('heading', { name: /^做好了/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await findTooSmall(page)).toEqual([]);

    const copy = page.getByRole('button', { name: '复制图文' });
    await copy.focus();
    await page.keyboard.press('Enter');
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

    const address = scanned(html);
    expect(address).toBe(readMore);
    expect(address).toBe(`${origin}/b/fangzhuang/${period}`);
    await page.goto(address ?? '');
    await page.locator('#card-title').first().waitFor({ state: 'attached' });
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
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载二维码' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('qr.png');
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
