// The end of a round: what silence leads to, the verdict of others, tasks for the next period, the card published.
import { expect } from 'vitest';
import { act, signIn } from './desk.js';
import type { RoundPlace } from './round-place.js';

/** Until the card says that nobody answered ten: who looks again sees it come. */
export async function untilLapsed(place: RoundPlace): Promise<void> {
  const { page } = await place.page({ javaScriptEnabled: false });
  const closing = async (): Promise<string> => {
    await page.goto(`${place.origin}/b/fangzhuang`);
    return (await page.locator('section[aria-labelledby=card-closing]').innerText()).replaceAll(/\s+/g, '');
  };
  await expect.poll(closing, { timeout: 60_000, interval: 500 }).toContain('无人确认10件');
  await page.context().close();
}

export async function review(place: RoundPlace): Promise<void> {
  const { page } = await signIn(place, 'panel@fengtai');
  await page.goto(`${place.origin}/desk/review?body=fangzhuang`);
  const reason = '看了台账和现场，半数办得及时，停车还没有办法，问了三十户。';
  await act(page, 'give', {
    ...{
      period: '2026-H1',
      panellist: 'scholar',
      conflict: 'none',
      resolutionScore: '3',
      resolutionReason: reason,
    },
    ...{ satisfactionScore: '3', satisfactionReason: reason, lastingScore: '2', lastingReason: reason },
  });
  await page.context().close();
}

/** 任务书: from what came again and again. */
export async function openTasks(place: RoundPlace): Promise<void> {
  const { page } = await signIn(place, 'lead@fangzhuang');
  for (const title of ['错时停车位再加一百个', '路口的镜子全装上']) {
    await page.goto(`${place.origin}/desk/tasks`);
    await page.getByRole('link', { name: '照这些立一项' }).first().click();
    await act(page, 'create', {
      ...{ title, horizon: 'mid', ownerName: '周敏', ownerTitle: '街道社区服务中心主任' },
      ...{
        nodes: '公示方案｜2027-03-01',
        fundingText: '街道承担',
        fundingYuan: '60000',
        witnessGroup: '居民代表',
      },
    });
  }
  await page.goto(`${place.origin}/b/fangzhuang`);
  expect(await page.locator('section#tasks').innerText()).toContain('公示方案');
  await page.context().close();
}

/** By the lead, at the desk. @returns the published card's id */
export async function publish(place: RoundPlace): Promise<string> {
  const { page } = await signIn(place, 'lead@fangzhuang');
  await page.getByRole('link', { name: '公布成绩单' }).click();
  await page.getByLabel('哪段时间').selectOption('2026');
  await page.getByRole('button', { name: '先看一看' }).click();
  await page.getByRole('button', { name: '公布这一张' }).click();
  const said = await page.locator('.notice[role=status]').innerText();
  await page.context().close();
  return /FZ-R-2026-\d{6}/.exec(said)?.[0] ?? '';
}
