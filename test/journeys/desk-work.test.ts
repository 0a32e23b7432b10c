// A clerk at the real desk, by keyboard, against the started server: writes an appeal down, accepts it, answers it.
import { describe, expect, inject, it } from 'vitest';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');

describe('a clerk of the demonstration', () => {
  it('writes an appeal down, accepts it, answers it from a beginning, and says it is done', async () => {
    const { page, complaints } = await open();
    await page.goto(`${origin}/desk`);
    await person(page).press('button', '方庄街道受理员（受理员）');
    const desk = page.locator('huiyin-staff-desk');
    const said = desk.locator('#said');
    const title = desk.locator('#case-title');
    const press = async (...keys: string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };

    await desk.locator('.row').first().focus();
    await press('n');
    for (const text of ['三单元电梯异响', '来电人说三单元电梯上下时有异响。', '芳古园一区']) {
      await page.keyboard.insertText(text);
      await press('Tab');
    }
    await press('ArrowDown');
    await desk.locator('#f-item').waitFor();
    await press('Tab', 'ArrowDown', 'Tab');
    await page.keyboard.insertText('010-5550 8642');
    await press('Enter');
    await desk.getByText('查询码由居民自己领').waitFor();
    const number = await desk.locator('.slip-number').innerText();
    expect(number).toMatch(/^FZ-\d{4}-\d{6}$/);

    await press('/');
    await page.keyboard.insertText(number);
    await press('Enter');
    await title.getByText('三单元电梯异响').waitFor();
    await desk.getByText('垃圾分类 · 垃圾没清运、桶满了').waitFor();
    await press('a');
    await desk.locator('.work').waitFor();
    await press('Enter');
    await said.getByText('受理了。').waitFor();
    await press('d');
    await desk.locator('.work').waitFor();
    await press('Space', 'Tab', 'Enter');
    await desk.locator('#f-text:focus').fill('您反映的问题已经修好，维保单位昨天换了导靴，试用正常。');
    await press('Control+Enter');
    await said.getByText('答复送出去了。').waitFor();
    await press('w');
    await desk.locator('.work').waitFor();
    await press('Control+Enter');
    await said.getByText('记下了：单位说办好了').waitFor();

    expect(await desk.locator('.steps').innerText()).toMatch(/单位说办好了[^]*答复[^]*受理[^]*收到诉求/);
    expect(await findTooSmall(page, { shadowOnly: true })).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
