// A unit's appeals in three lists of its own words, for whoever looks: with script and without, by keyboard.
import { describe, expect, inject, it } from 'vitest';
import type { AppealLists } from '@huiyin/sdk';
import type { Locator, Page } from 'playwright-core';
import { useBrowser } from './support/browser.js';

const origin = inject('origin');
const open = useBrowser();

async function listsOf(body: string): Promise<AppealLists> {
  return (await (await fetch(`${origin}/v1/appeals/lists?body=${body}`)).json()) as AppealLists;
}

/** The lists on a unit's page: the element's where it has taken over, else what stands in its tag. */
async function shownOn(page: Page, withScript: boolean): Promise<Locator> {
  if (!withScript) return page.locator('#lists .lists');
  const element = page.locator('huiyin-appeal-lists[status=loaded]');
  await element.waitFor();
  return element.getByRole('article');
}

/** The cases that stand in the list of what is under way. */
async function numbersOn(page: Page): Promise<Set<string>> {
  const items = page.getByRole('region', { name: '待推进' }).getByRole('listitem').filter({ visible: true });
  return new Set((await items.allInnerTexts()).flatMap((text) => text.match(/FZ-\d{4}-\d{6}/g) ?? []));
}

describe.each([
  ['with script', true],
  ['without script', false],
])('a unit’s lists %s', (_, javaScriptEnabled) => {
  it('are told in its own words, each case once, the docketed one named', async () => {
    const { page, complaints } = await open({ javaScriptEnabled });
    await page.goto(`${origin}/b/xincun`);
    const lists = await shownOn(page, javaScriptEnabled);
    expect(await lists.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      expect.stringMatching(/当场答复\s*4件/),
      expect.stringMatching(/办理中\s*4件/),
      expect.stringMatching(/挂账督办\s*1件/),
    ]);
    expect(await lists.getByRole('list', { name: '最新的在前' }).getByRole('listitem').count()).toBe(9);
    const docketed = lists.getByRole('region', { name: '挂账督办' });
    expect(await docketed.innerText()).toMatch(
      /等得最久的：水电气暖，XC-\d{4}-\d{6}，已经\d+天，超过了期限。/,
    );
    expect(await lists.innerText()).toContain('演示数据');
    expect(complaints).toEqual([]);
  });

  it('say who has to come where the street can’t do it alone', async () => {
    const { page } = await open({ javaScriptEnabled });
    await page.goto(`${origin}/b/changxindian`);
    const lists = await shownOn(page, javaScriptEnabled);
    expect(await lists.getByRole('region', { name: '需协调' }).innerText()).toContain('需要区里协调');
  });

  it('are read to their end by keyboard', async () => {
    const { page, complaints } = await open({ javaScriptEnabled });
    await page.goto(`${origin}/b/fangzhuang`);
    const { lists } = await listsOf('fangzhuang');
    const total = lists.find(({ id }) => id === 'underway')?.total ?? 0;
    expect(total).toBeGreaterThan(5);
    const region = (await shownOn(page, javaScriptEnabled)).getByRole('region', { name: '待推进' });
    const first = javaScriptEnabled
      ? region.getByRole('button', { name: /^再看/ })
      : region.getByRole('link', { name: /^看全部/ });
    const seen = await numbersOn(page);
    for (let more = first; (await more.count()) > 0;) {
      await more.press('Enter');
      await expect.poll(async () => [...(await numbersOn(page))].every((one) => seen.has(one))).toBe(false);
      for (const number of await numbersOn(page)) seen.add(number);
      more = javaScriptEnabled ? first : page.getByRole('link', { name: /^再看/ });
    }
    expect(seen.size).toBe(total);
    expect(complaints).toEqual([]);
  });
});

describe('the same cases', () => {
  it('stand in 东高地’s lists and in 凤凰岭’s books under each one’s own names, none lost or twice', async () => {
    const { page, complaints } = await open();
    await page.goto(`${origin}/b/donggaodi`);
    const lists = page.locator('huiyin-appeal-lists');
    const told = async (): Promise<string[]> => {
      const names = await lists.getByRole('heading', { level: 3 }).allInnerTexts();
      return names.map((name) => name.replaceAll(/\s+/g, ' ').trim());
    };
    const cases = async (): Promise<Set<string>> =>
      new Set(
        (await lists.getByRole('listitem').allInnerTexts()).flatMap(
          (row) => row.match(/DG-\d{4}-\d{6}/g) ?? [],
        ),
      );
    await expect.poll(told).toEqual(['立即整改 2件', '限期办理 2件', '持续推进 2件']);
    await expect.poll(async () => (await cases()).size).toBe(6);
    const here = await cases();
    await lists.evaluate((element) => element.setAttribute('vocabulary', 'fenghuangling'));
    await expect.poll(told).toEqual(['现场解决 2件', '台账研究 2件', '长期关注 2件']);
    await expect.poll(cases).toEqual(here);
    expect(complaints).toEqual([]);

    await page.goto(`${origin}/b/fenghuangling`);
    await expect.poll(told).toEqual(['现场解决 2件', '台账研究 2件', '长期关注 2件']);
  });
});

describe('a unit’s lists without script', () => {
  it('go on page after page and back', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(`${origin}/b/fangzhuang?list=done`);
    const numbers = new Set<string>();
    const { lists } = await listsOf('fangzhuang');
    const total = lists.find(({ id }) => id === 'done')?.total;
    for (;;) {
      const text = await page.locator('#lists .rows').innerText();
      for (const [number] of text.matchAll(/FZ-\d{4}-\d{6}/g)) numbers.add(number);
      const next = page.getByRole('link', { name: /^再看/ });
      if ((await next.count()) === 0) break;
      await next.click();
    }
    expect(numbers.size).toBe(total);
    await page.getByRole('link', { name: /^回到最新的/ }).click();
    await page.getByRole('link', { name: '回到全部清单' }).click();
    expect(await page.locator('#lists h3').count()).toBe(3);
  });
});
