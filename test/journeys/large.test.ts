// 大字 on the server's own pages: chosen by a link, kept on the way, and really large.
import { wordsFor } from '@huiyin/sdk/words';
import { describe, expect, inject, it } from 'vitest';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';

const { appealForm: form, receipt, terms } = wordsFor('zh-CN');
const open = useBrowser();
const origin = inject('origin');
const phone = { width: 320, height: 640 };

describe.each([
  ['without script', false],
  ['with it', true],
])('the unit’s page %s', (_, javaScriptEnabled) => {
  it.each(['normal', 'large'])(
    'has nothing too small to read or to hit, and runs over no side: %s',
    async (size) => {
      const { page, complaints } = await open({ javaScriptEnabled, viewport: phone });
      await page.goto(`${origin}/b/fangzhuang?size=${size}`);
      if (javaScriptEnabled) {
        for (const tag of ['report-card', 'appeal-lists', 'appeal-form', 'progress-tracker'])
          await page.locator(`huiyin-${tag}[status=loaded]`).waitFor();
      }
      expect(await findTooSmall(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
    },
  );
});

describe('a resident who reads large text, without script', () => {
  it('chooses it by a link, and files and tracks in it', async () => {
    const { page } = await open({ javaScriptEnabled: false, viewport: phone });
    const expectLarge = async (): Promise<void> => {
      expect(await page.locator('html.large').count()).toBe(1);
      expect(await findTooSmall(page)).toEqual([]);
    };
    await page.goto(`${origin}/b/fangzhuang`);
    await page.getByRole('link', { name: '大字版' }).click();
    expect(await page.locator('huiyin-portal[size=large]').count()).toBe(1);
    await expectLarge();

    // The browser asks for something; the server asks for words.
    await page.getByRole('textbox', { name: form.fields.title.label }).fill(' ');
    await page.getByRole('textbox', { name: form.fields.text.label }).fill('没有扶手。');
    await page.getByRole('textbox', { name: form.fields.place.label }).fill('芳古园一区');
    await page
      .getByRole('combobox', { name: form.fields.category.label })
      .selectOption(terms.categories.greening);
    await page.getByRole('button', { name: form.review }).click();
    await page.locator('.error-summary').waitFor();
    await expectLarge();
    await page.getByRole('textbox', { name: form.fields.title.label }).fill('台阶太高');
    await page.getByRole('button', { name: form.review }).click();
    await page.getByRole('heading', { name: form.check.title }).waitFor();
    await expectLarge();
    await page.getByRole('button', { name: form.check.send }).click();
    await page.getByRole('heading', { name: receipt.title }).waitFor();
    await expectLarge();
    await page.getByRole('link', { name: receipt.track }).click();
    expect(new URL(page.url()).search).toBe('?size=large');
    await expectLarge();

    await page.getByRole('link', { name: '标准字号' }).click();
    expect(await page.locator('html.large').count()).toBe(0);
  });

  it('reads about privacy, and an address that does not exist, in it', async () => {
    const { page } = await open({ javaScriptEnabled: false, viewport: phone });
    for (const path of ['/privacy', '/t', '/nowhere', '/errors/body.not-found']) {
      await page.goto(`${origin}${path}?size=large`);
      expect(await page.locator('html.large').count()).toBe(1);
      expect(await findTooSmall(page)).toEqual([]);
    }
  });
});
