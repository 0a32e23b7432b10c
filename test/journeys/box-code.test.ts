// A courier at a parcel station scans the code on the box and has said it all in under a minute.
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import type { Locator } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { createClient } from '@huiyin/sdk';
import { staff } from '@huiyin/sdk/staff';
import { wordsFor } from '@huiyin/sdk/words';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';

const { appealForm: form, receipt, terms } = wordsFor('zh-CN');
const open = useBrowser();
const origin = inject('origin');

/** A thumb finds and taps a control, and types one hanzi with its pinyin: slow ones, in seconds. */
const TAP = 1.5;
const HANZI = 1.3;
/** The page is read before the first tap. */
const READING = 8;

/** What a camera sees in a picture. */
function scanned(picture: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(picture);
  return jsQR(new Uint8ClampedArray(data), width, height)?.data;
}

describe('the code on a box', () => {
  it('opens a form that a courier has sent within a minute, and the street knows where it came from', async () => {
    const sheet = await open();
    await sheet.page.goto(`${origin}/qr/fangzhuang?channel=box&cohort=new-employment`);
    const address = scanned(await sheet.page.locator('.code').screenshot());
    expect(address).toBe(`${origin}/b/fangzhuang?channel=box&cohort=new-employment#appeal`);

    const phone = { width: 360, height: 740 };
    const { page, complaints } = await open({ viewport: phone, hasTouch: true, isMobile: true });
    await page.goto(address ?? '');
    const element = page.locator('huiyin-appeal-form[status=loaded]');
    await element.waitFor();
    // Where the phone has arrived: nothing has to be looked for.
    await expect
      .poll(() => element.evaluate((one) => one.getBoundingClientRect().top < innerHeight))
      .toBe(true);

    let seconds = READING;
    const field = (label: string): Locator => element.getByLabel(label).filter({ visible: true });
    const write = async (label: string, text: string): Promise<void> => {
      await field(label).tap();
      await page.keyboard.insertText(text);
      seconds += TAP + text.length * HANZI;
    };
    await write(form.fields.title.label, '取件没地方停车');
    await write(form.fields.text.label, '取件十分钟，车停哪都挨罚');
    await write(form.fields.place.label, '方庄驿站');
    await field(form.fields.category.label).selectOption({ label: terms.categories.parking });
    seconds += 2 * TAP;
    await element.getByRole('button', { name: form.submit }).tap();
    seconds += TAP;
    const slip = page.getByRole('article', { name: receipt.title });
    await slip.waitFor();
    expect(seconds).toBeLessThan(60);

    const number = /FZ-\d{4}-\d{6}/.exec(await slip.innerText())?.[0] ?? '';
    const client = createClient({ endpoint: origin, body: 'fangzhuang' });
    const desk = staff(client, { token: inject('tokens')['clerk@fangzhuang'] ?? '' });
    expect(await desk.appeals.get(number)).toMatchObject({ channel: 'box' });
    expect(await findTooSmall(page, { shadowOnly: true })).toEqual([]);
    expect([...sheet.complaints, ...complaints]).toEqual([]);
  });
});
