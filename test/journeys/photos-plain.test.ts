// A photo sent with a plain form, from a browser that runs no script, and whoever has the case sees it at the desk.
import { wordsFor } from '@huiyin/sdk/words';
import { describe, expect, inject, it } from 'vitest';
import { phonePhoto, square } from '../../packages/server/test/blobs/made-photos.js';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');
const { appealForm: form, progress, receipt, terms } = wordsFor('zh-CN');

describe('a resident whose browser runs no script', () => {
  it('sends a photo with an appeal and one with what is added later, and the street sees both', async () => {
    const { page } = await open({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await page.goto(`${origin}/b/fangzhuang`);
    const photos = page.getByLabel(form.photos.label);
    const next = page.getByRole('button', { name: form.review });
    await page.getByRole('textbox', { name: form.fields.title.label }).fill('楼道窗户的玻璃裂了');
    await page.getByRole('textbox', { name: form.fields.text.label }).fill('三层的窗户，风一吹就响。');
    await page.getByRole('textbox', { name: form.fields.place.label }).fill('芳星园一区');
    await page
      .getByRole('combobox', { name: form.fields.category.label })
      .selectOption(terms.categories.property);
    await photos.setInputFiles({
      name: 'IMG_1.jpg',
      mimeType: 'image/jpeg',
      buffer: await phonePhoto(1200, 900),
    });
    await next.click();
    // The photo goes along through what is asked in between.
    await page.getByRole('heading', { name: '再说清楚一点' }).waitFor();
    await next.click();
    await page.getByRole('definition').getByText('1 张', { exact: true }).waitFor();
    await page.getByRole('button', { name: form.check.send }).click();
    await page.getByRole('heading', { name: receipt.title }).waitFor();
    const slip = await page.getByRole('main').innerText();
    const [number = ''] = /FZ-\d{4}-\d{6}/.exec(slip) ?? [];
    const [code = ''] = /\d{4} \d{4} \d{4} \d{4}/.exec(slip) ?? [];

    await page.goto(`${origin}/t`);
    await page.getByRole('textbox', { name: progress.prompt.number }).fill(number);
    await page.getByRole('textbox', { name: progress.prompt.code }).fill(code);
    await page.getByRole('button', { name: progress.prompt.submit }).click();
    await page.getByText(progress.supplement.heading, { exact: true }).click();
    await page.getByRole('textbox', { name: progress.supplement.text }).fill('今天又长了一截。');
    await photos.setInputFiles({
      name: 'later.png',
      mimeType: 'image/png',
      buffer: await square('#39c', 300),
    });
    await page.getByRole('button', { name: progress.supplement.submit }).click();
    await page.getByRole('definition').getByText('2 张', { exact: true }).waitFor();

    const { page: work, complaints } = await open();
    await work.goto(`${origin}/desk`);
    await person(work).press('button', '方庄街道受理员（受理员）');
    await person(work).write('找一件诉求', number);
    await work.keyboard.press('Enter');
    const desk = work.locator('huiyin-staff-desk');
    await desk.locator('#case-title').getByText('楼道窗户的玻璃裂了').waitFor();
    await desk.getByText('今天又长了一截。').waitFor();
    await person(work).press('button', '看照片（2 张）');
    const seen = desk.locator('.photos img');
    await seen.nth(1).waitFor();
    const sizes = await seen.evaluateAll((images) =>
      Promise.all(
        (images as HTMLImageElement[]).map(async (image) => {
          await image.decode();
          return [image.naturalWidth, image.naturalHeight];
        }),
      ),
    );
    // Upright: the phone's lay on its side when it was sent.
    expect(sizes).toEqual([
      [900, 1200],
      [300, 300],
    ]);
    expect(complaints).toEqual([]);
  });
});
