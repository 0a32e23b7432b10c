// 入户走访 in a browser: sixty doors, some of them where there is no network.
import { visitWordsFor } from '@huiyin/sdk/words';
import { expect } from 'vitest';
import { signIn } from './desk.js';
import { matter } from './matters.js';
import { fillQuickly } from './quickly.js';
import type { RoundPlace } from './round-place.js';

const { visitLog: w } = visitWordsFor('zh-CN');
const DOORS = 60;
/** At how many of them somebody asks for something. */
const ASKING = 50;
/** The first of them are in a stairwell without a network. */
const OFFLINE = 6;

/** @returns the numbers of what was asked, in the order of the doors */
export async function visit(at: RoundPlace): Promise<string[]> {
  const { page, complaints } = await signIn(at, 'clerk@fangzhuang');
  const context = page.context();
  await page.getByRole('link', { name: '入户走访' }).click();
  const log = page.locator('huiyin-visit-log');
  await log.getByText(w.waiting.none).waitFor();
  await page.evaluate(async () => await navigator.serviceWorker.ready);
  const numbers: string[] = [];
  const sent = async (household: string): Promise<void> => {
    const line = log.locator('.sent li').filter({ hasText: `${household}：` });
    await line.waitFor();
    numbers.push(...((await line.innerText()).match(/FZ-2026-\d{6}/g) ?? []));
  };

  await context.setOffline(true);
  const households: string[] = [];
  for (let door = 0; door < DOORS; door++) {
    const { cohort, title, text, place, category } = matter(door);
    const household = `${(door % 12) + 1} 号楼 ${door + 101}`;
    const asked = door < ASKING;
    if (asked) await log.locator('#add-asked').click();
    await fillQuickly(log, {
      ...{ '#v-visitedAt': `2026-01-0${(door % 5) + 1}T15:00`, '#v-household': household },
      ...{ '#v-cohort': cohort, '#v-heard': '聊了家里的情况。' },
      ...(asked && {
        ...{ '#v-asked-0-withoutCode': '', '#v-asked-0-title': title, '#v-asked-0-text': text },
        ...{ '#v-asked-0-place': place, '#v-asked-0-category': category },
      }),
    });
    await log.locator('#save').click();
    if (door >= OFFLINE) {
      await sent(household);
      continue;
    }
    households.push(household);
    await log.getByText(`存着${door + 1}条`).waitFor();
    if (door < OFFLINE - 1) continue;
    // The page opened anew in the stairwell has them all; then the network is there again.
    await page.reload();
    await log.getByText(`存着${OFFLINE}条`).waitFor();
    await context.setOffline(false);
    for (const one of households) await sent(one);
  }
  await log.getByText(w.waiting.none).waitFor();
  expect(numbers).toHaveLength(ASKING);
  expect(complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  await context.close();
  return numbers;
}
