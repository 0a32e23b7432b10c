// An administrator at /desk/settings in a real browser, by keyboard alone: what is set is what residents read at once.
import { describe, expect, inject, it } from 'vitest';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');

describe('an administrator', () => {
  it('promises a first answer sooner, with a reason, and the unit’s page and its log say so', async () => {
    const { page, complaints } = await open({ viewport: { width: 320, height: 640 } });
    const admin = person(page);
    await page.goto(`${origin}/desk`);
    await admin.press('button', '区系统管理员（系统管理员）');
    await admin.press('link', '单位的设置');
    await page.getByRole('heading', { name: '丰台区的设置' }).waitFor();
    await admin.choose('哪个单位', '王佐镇');
    await page.getByRole('heading', { name: '王佐镇的设置' }).waitFor();
    const days = await admin.reach('textbox', '几天内答复');
    await days.press('Control+a');
    await page.keyboard.insertText('3');
    await admin.write('为什么改', '镇办公会定的，三天内先回话');
    await admin.press('button', '保存');
    await page.getByText('已经写进封存日志').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await findTooSmall(page)).toEqual([]);

    const { standard } = (await (await page.request.get(`${origin}/v1/bodies/wangzuo`)).json()) as {
      standard: object;
    };
    expect(standard).toMatchObject({ firstResponseDays: 3 });
    await page.goto(`${origin}/desk/log?ledger=WZ`);
    await page.getByText('办理期限（王佐镇）').waitFor();
    expect(complaints).toEqual([]);
  });
});
