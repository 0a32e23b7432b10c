// A slip of paper becomes a ballot: its drawing fills in the code, and nothing but a press puts it in.
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { createClient } from '@huiyin/sdk';
import { decisions } from '@huiyin/sdk/decisions';
import { printedCodeOf } from '@huiyin/sdk/rules';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');
const reader = decisions(createClient({ endpoint: origin, body: 'fangzhuang' }));

/** The demonstration's decision that is being voted on. */
let id: string;
/** Codes printed for it in these tests. */
let codes: string[];
const castNow = async (): Promise<number> => (await reader.get(id)).cast;

/** What a camera sees in a picture. */
function scanned(picture: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(picture);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

/** Prints four slips at the desk, and looks at the paper. */
async function printed(page: Page): Promise<readonly (string | undefined)[]> {
  await page.goto(`${origin}/desk`);
  await person(page).press('button', /^方庄街道值班负责人/);
  await page.locator('huiyin-staff-desk').waitFor();
  await page.goto(`${origin}/desk/decisions?decision=${id}`);
  await page.getByText('印选票', { exact: true }).first().click();
  await page.locator('form:has(input[value="print"]) input[name="count"]').fill('4');
  await page.locator('form:has(input[value="print"]) button').click();
  await page.locator('.slips').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 703, height: 1032 });
  const slips = await page.locator('.slips .code').all();
  const pictures = [];
  for (const slip of slips) pictures.push(scanned(await slip.screenshot()));
  return pictures;
}

beforeAll(async () => {
  const { items } = await reader.list().page();
  id = items.find(({ status }) => status === 'voting')?.id ?? '';
});

describe('a slip', () => {
  it('leaves the printer with a drawing that a camera reads as its own code', async () => {
    const { page, complaints } = await open();
    const addresses = await printed(page);
    codes = (await page.locator('.slips .digits').allTextContents()).map((digits) =>
      digits.replace(/\s/g, ''),
    );
    expect(addresses).toEqual(codes.map((code) => `${origin}/d/${id}#${code}`));
    expect(codes).toHaveLength(4);
    // On paper: no page of its own before them, nothing cut off, and no digit under the drawing.
    expect(await page.locator('.slip-sheet .top').isVisible()).toBe(false);
    expect(
      await page.locator('.slips li').evaluateAll(
        (slips) =>
          slips.filter((slip) => {
            const [digits, drawing] = ['.digits', '.code'].map((part) =>
              slip.querySelector(part)?.getBoundingClientRect(),
            );
            return slip.scrollHeight > slip.clientHeight || (digits?.bottom ?? 0) > (drawing?.top ?? 0);
          }).length,
      ),
    ).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('that is scanned fills in its code, leaves none in the address, and is put in by one press', async () => {
    const before = await castNow();
    const { page, complaints } = await open({ viewport: { width: 360, height: 740 } });
    await page.goto(`${origin}/d/${id}#${codes[0]}`);
    const field = page.getByLabel('选票上的号码');
    expect((await field.inputValue()).replace(/ /g, '')).toBe(codes[0]);
    expect(page.url()).toBe(`${origin}/d/${id}`);
    // Whoever only looks, a crawler that follows the link among them, has put nothing in.
    for (const path of [`/d/${id}`, `/d/${id}?code=${codes[0]}&option=1`]) await fetch(origin + path);
    expect(await castNow()).toBe(before);
    await page.getByRole('radio').nth(1).check();
    await page.getByRole('button', { name: '投票' }).click();
    await page.getByRole('heading', { name: '票投进去了' }).waitFor();
    expect(await castNow()).toBe(before + 1);
    expect(complaints).toEqual([]);
  });

  it('is taken once, and a guessed code never, without script, too', async () => {
    const before = await castNow();
    const { page } = await open({ javaScriptEnabled: false });
    const vote = async (code: string): Promise<string> => {
      await page.goto(`${origin}/d/${id}`);
      await page.getByLabel('选票上的号码').fill(code);
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: '投票' }).click();
      return await page.getByRole('alert').innerText();
    };
    expect(await vote(codes[0] ?? '')).toContain('这张票投过了');
    expect(await vote(printedCodeOf('602214076000000'))).toContain('没有这个号码的选票');
    expect(await castNow()).toBe(before);
  });

  it('is put in by the element in a frame, which then says so and knows the code no more', async () => {
    const before = await castNow();
    const { page, complaints } = await open();
    await page.goto(`${origin}/embed/decision?body=fangzhuang&decision=${id}#${codes[1]}`);
    const element = page.locator('huiyin-decision[status=loaded]');
    await element.getByRole('radio').first().check();
    await element.getByRole('button', { name: '投票' }).click();
    await element.getByRole('heading', { name: '票投进去了' }).waitFor();
    expect(await castNow()).toBe(before + 1);
    expect(page.url()).not.toContain('#');
    expect(await element.innerHTML()).not.toContain(codes[1]?.slice(0, 4));
    expect(complaints).toEqual([]);
  });
});
