// The page of a unit on paper and in engines without constructable style sheets.
import { wordsFor } from '@huiyin/sdk/words';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.js';

const { appealForm: form, progress, receipt, terms } = wordsFor('zh-CN');
const open = useBrowser();
const origin = inject('origin');

/** Files an appeal through the element on a page, and waits for the receipt. */
async function file(page: Page): Promise<Locator> {
  await page.goto(`${origin}/b/fangzhuang`);
  const element = page.locator('huiyin-appeal-form[status=loaded]');
  // By role: the fallback in the tag has fields of the same names, which nobody sees any more.
  const field = (label: string): Locator => element.getByRole('textbox', { name: label });
  await field(form.fields.title.label).fill('楼道灯不亮');
  await field(form.fields.text.label).fill('三层的灯坏了一周。');
  await field(form.fields.place.label).fill('芳古园一区');
  await element
    .getByRole('combobox', { name: form.fields.category.label })
    .selectOption(terms.categories.facilities);
  await element.getByRole('button', { name: form.submit }).click();
  const slip = element.getByRole('article', { name: receipt.title });
  await slip.waitFor();
  return slip;
}

async function pagesOf(page: Page): Promise<number> {
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

describe('the page of a unit, printed', () => {
  it('has the receipt on a page of its own and no form', async () => {
    const { page } = await open();
    const slip = await file(page);
    await page.emulateMedia({ media: 'print' });
    expect(await slip.isVisible()).toBe(true);
    expect(await slip.evaluate((element) => getComputedStyle(element).breakBefore)).toBe('page');
    expect(await page.getByRole('button', { name: receipt.print }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: progress.prompt.heading }).isVisible()).toBe(false);
  });

  it('has nothing but the receipt when that is what is printed', async () => {
    const { page, complaints } = await open();
    const slip = await file(page);
    const card = page.locator('huiyin-report-card');
    await page.evaluate(() => {
      // The dialog stays open until the test has looked.
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: receipt.print }).click();
    expect(await card.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await slip.isVisible()).toBe(true);
    for (const other of [card, page.locator('.hero'), page.locator('.top'), page.locator('#contact')])
      expect(await other.isVisible()).toBe(false);
    expect(await pagesOf(page)).toBe(1);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await card.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('has the case that is being tracked', async () => {
    const { page } = await open();
    const slip = await file(page);
    const [number = ''] = /FZ-\d{4}-\d{6}/.exec(await slip.innerText()) ?? [];
    const [code = ''] = /\d{4} \d{4} \d{4} \d{4}/.exec(await slip.innerText()) ?? [];
    const tracker = page.locator('huiyin-progress-tracker');
    await tracker.getByRole('textbox', { name: progress.prompt.number }).fill(number);
    await tracker.getByRole('textbox', { name: progress.prompt.code }).fill(code);
    await tracker.getByRole('button', { name: progress.prompt.submit }).click();
    const heading = tracker.getByRole('heading', { name: '楼道灯不亮' });
    await heading.waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await heading.isVisible()).toBe(true);
  });

  it('has no form and no heading of one where no script runs', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(`${origin}/b/fangzhuang`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form').first().isVisible()).toBe(false);
    expect(await page.locator('#appeal h2').isVisible()).toBe(false);
    expect(await page.locator('#card h2').isVisible()).toBe(true);
  });
});

describe('an engine that can adopt no style sheets', () => {
  it('draws the elements in their own looks under the page’s policy', async () => {
    const { page, complaints } = await open();
    await page.addInitScript(() => {
      Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets');
      Reflect.deleteProperty(CSSStyleSheet.prototype, 'replace');
    });
    const slip = await file(page);
    expect(await slip.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe('6px');
    const amount = page.locator('huiyin-report-card .largest [part=value]');
    expect(
      await amount.evaluate((element) => parseFloat(getComputedStyle(element).fontSize)),
    ).toBeGreaterThan(40);
    expect(complaints).toEqual([]);

    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.getByRole('button', { name: receipt.print }).click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.top').isVisible()).toBe(false);
    expect(await slip.isVisible()).toBe(true);
    expect(complaints).toEqual([]);
  });
});
