// A report meeting in real browsers: two desks and a wall, ten minutes' worth of no network, nothing lost and nothing twice.
import { createClient } from '@huiyin/sdk';
import { meetings } from '@huiyin/sdk/meetings';
import { dayOf } from '@huiyin/sdk/rules';
import { staff } from '@huiyin/sdk/staff';
import { describe, expect, inject, it } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './support/browser.js';
import { isAt, writes } from './support/hall-keys.js';
import { person } from './support/keyboard.js';

const open = useBrowser();
const origin = inject('origin');
const tokens = inject('tokens');
const client = createClient({ endpoint: origin, body: 'fangzhuang' });
const desk = staff(client, { token: tokens['lead@fangzhuang']! });

async function announced(): Promise<string> {
  const { id } = await desk.meetings.announce({
    kind: 'street',
    title: '当晚的报告会',
    place: '方庄文化中心一层',
    startsAt: `${dayOf(Date.now())}T23:59:59+08:00`,
    agenda: [],
    desks: [],
  });
  return id;
}

async function seat(id: string, who: string): Promise<Page> {
  const { page } = await open({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${origin}/desk`);
  await person(page).press('button', who);
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  await page.goto(`${origin}/desk/meeting/${id}`);
  await page.locator('huiyin-meeting-desk').getByText('当晚的报告会').waitFor();
  await page.evaluate(async () => await navigator.serviceWorker.ready);
  return page;
}

/** With its answer, and the promise in it; by keys alone. */
async function promises(page: Page, asked: string, who?: readonly [string, string]): Promise<void> {
  const keys = page.keyboard;
  await isAt(page, 'd-asked');
  await keys.type(asked);
  await keys.press('Enter');
  await keys.press('3');
  await keys.type('芳古园一区 3 号楼');
  await keys.press('Enter');
  await keys.press('Enter');
  await isAt(page, 'd-type');
  await keys.press('2');
  await keys.type('年前换好。');
  await keys.press('Enter');
  await isAt(page, 'd-promise');
  await keys.press('Enter');
  if (who) await keys.type(who[0]);
  await keys.press('Enter');
  if (who) await keys.type(who[1]);
  await keys.press('Enter');
  await keys.press('2');
  await isAt(page, 'send');
  await keys.press('Enter');
}

async function captures(page: Page, asked: string): Promise<void> {
  await writes(page, asked);
  await page.keyboard.press('Enter');
}

describe('a report meeting on its night', () => {
  it('loses nothing over two desks and a lost network, and the wall shows it all', async () => {
    const id = await announced();
    const one = await seat(id, '方庄街道受理员（受理员）');
    const two = await seat(id, '方庄街道值班负责人（负责人）');
    const { page: wall } = await open({ viewport: { width: 1280, height: 720 } });
    await wall.goto(`${origin}/m/${id}/wall`);
    await wall.getByText('还没有开始').waitFor();
    const first = one.locator('huiyin-meeting-desk');
    const second = two.locator('huiyin-meeting-desk');

    await first.getByRole('button', { name: '现在开会' }).click();
    await wall.getByText('还没有人提问').waitFor();
    await promises(one, '三号楼电梯什么时候修？', ['李主任', '街道办事处副主任']);
    await wall.locator('.now').getByText('三号楼电梯什么时候修？').waitFor();
    await wall.locator('.now').getByText('到期').waitFor();
    // The other desk follows: it writes down the second.
    await second.getByRole('heading', { name: '第2个提问' }).waitFor();

    await one.context().setOffline(true);
    await captures(one, '路灯什么时候亮？');
    await first.getByText('已记在这台机器上，等网络').first().waitFor();
    await promises(one, '垃圾站什么时候清？');
    await first.getByText('第3个：垃圾站什么时候清？').waitFor();
    // The first of the two is answered while it waits, and the page is opened anew without a network.
    await first.getByRole('button', { name: '补答', exact: true }).click();
    await isAt(one, 'd-type');
    await one.keyboard.press('1');
    await one.keyboard.type('今晚就亮。');
    await one.keyboard.press('Enter');
    await isAt(one, 'send');
    await one.keyboard.press('Enter');
    await first.getByText('第2个的答复：已经解决').waitFor();
    await one.reload();
    await first.getByText('第3个：垃圾站什么时候清？').waitFor();
    expect(await first.getByText('现在没有网').isVisible()).toBe(true);
    // Meanwhile the other desk takes the second number.
    await captures(two, '停车怎么办？');
    await wall.locator('.now').getByText('停车怎么办？').waitFor();

    await one.context().setOffline(false);
    await first.getByText('第2个已经有人记下：停车怎么办？').waitFor();
    await first.getByRole('button', { name: '用下一个号（第4个）' }).click();
    await wall.locator('.now').getByText('路灯什么时候亮？').waitFor();
    await wall.locator('.now').getByText('今晚就亮。').waitFor();

    const { asked } = await meetings(client).get(id);
    expect(asked.map((question) => [question.turn, question.asked, question.answer])).toEqual([
      [1, '三号楼电梯什么时候修？', 'promised'],
      [2, '停车怎么办？', undefined],
      [3, '垃圾站什么时候清？', 'promised'],
      [4, '路灯什么时候亮？', 'resolved'],
    ]);
    for (const said of ['三号楼电梯', '停车怎么办', '垃圾站', '路灯']) {
      expect(await wall.getByText(said).first().isVisible()).toBe(true);
    }

    // The wall keeps what it shows without a network, and says of when it is.
    await wall.context().setOffline(true);
    await wall.getByText('现在连不上').waitFor();
    expect(await wall.getByText('路灯什么时候亮？').isVisible()).toBe(true);
    await wall.context().setOffline(false);
    await wall.getByText('有新的自己出来').waitFor();
    for (const page of [one, two, wall]) await page.context().close();
  });

  it('is complete on the wall of a browser without script', async () => {
    const id = await announced();
    await desk.meetings.open(id);
    await desk.meetings.capture(id, {
      ...{ turn: 1, asked: '快递柜放哪里？', category: 'facilities', place: '芳城园', withoutCode: true },
      answer: { type: 'resolved', text: '昨天放好了。' },
    });
    const { page } = await open({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
    await page.goto(`${origin}/m/${id}/wall`);
    expect(await page.locator('main').innerText()).toMatch(/快递柜放哪里？[\s\S]*昨天放好了。[\s\S]*的样子/);
    await page.context().close();
  });
});
