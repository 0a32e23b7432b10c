// 五里店 says that it is done; who goes to the door and asks hears “half”. It goes on, with the age it had.
import { createClient } from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');
const client = createClient({ endpoint: origin, body: 'wulidian' });
const desk = (who: string): StaffDesk => staff(client, { token: inject('tokens')[who] ?? '' });

describe('a case that its unit calls done', () => {
  it('is half solved to who was asked at the door: in hand again, its clocks and age as they were', async () => {
    const street = desk('clerk@wulidian');
    const { number, trackingCode } = await client.appeals.submit({
      body: 'wulidian',
      kind: 'request',
      category: 'housing',
      title: '立管漏水',
      text: '卫生间立管漏水，天花板也湿了。',
      place: '五里店街道的一座老楼',
    });
    const mine = client.appeals.open(number, trackingCode);
    const before = await mine.track();
    await street.appeals.accept(number);
    await street.appeals.answer(number, { type: 'resolved', text: '换了一段立管，不漏了。' });
    await street.appeals.claimDone(number);
    // Whoever says that it is done can't be who asks.
    await expect(
      street.appeals.witness(number, {
        witness: 'callback',
        verdict: 'solved',
        note: '自己问过了，说好了，没问题。',
      }),
    ).rejects.toMatchObject({ code: 'appeal.witness-not-independent' });

    const { page, complaints } = await open();
    await page.goto(`${origin}/desk`);
    await person(page).press('button', '区回访员（区里回访员）');
    const staffDesk = page.locator('huiyin-staff-desk');
    await staffDesk.locator('#search').fill(number);
    await staffDesk.locator('#search').press('Enter');
    await staffDesk.locator('#case-title').getByText('立管漏水').waitFor();
    await page.keyboard.press('h');
    const work = staffDesk.locator('.work');
    await work.getByLabel('打电话或上门回访').check();
    await work.getByLabel('解决了一半').check();
    await work.getByLabel('居民怎么说的').fill('上门看过：管子不漏了，天花板还没有补，只解决了一半。');
    await page.keyboard.press('Control+Enter');
    await staffDesk.locator('#said').getByText('回访记下了。').waitFor();

    const after = await mine.track();
    expect(after).toMatchObject({ state: 'in-hand', ageDays: before.ageDays });
    expect(after.timeline.map(({ type, verdict, witness }) => ({ type, verdict, witness }))).toContainEqual({
      type: 'disputed',
      verdict: 'half',
      witness: 'callback',
    });
    expect(after.receivedAt).toBe(before.receivedAt);
    expect([after.clocks.firstResponse.due, after.clocks.resolution.due]).toEqual([
      before.clocks.firstResponse.due,
      before.clocks.resolution.due,
    ]);
    const card = await client.reportCards.get({ body: 'wulidian' });
    // The demonstration has one of these already.
    expect(card.problems.disputed.numerator).toBe(2);
    expect(complaints).toEqual([]);
  });
});
