// A resident at a report meeting, without script: takes seats, asks beforehand, and rates it by slip.
import { createClient } from '@huiyin/sdk';
import { meetings } from '@huiyin/sdk/meetings';
import { momentOf } from '@huiyin/sdk/rules';
import { staff } from '@huiyin/sdk/staff';
import { wordsFor } from '@huiyin/sdk/words';
import { expect, inject, it } from 'vitest';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';

const { meetingForms: w, appealForm: form, terms } = wordsFor('zh-CN');
const origin = inject('origin');
const open = useBrowser();

it('takes seats, asks beforehand and rates it, by forms alone, and is told nothing twice', async () => {
  const client = createClient({ endpoint: origin, body: 'fangzhuang' });
  const lead = staff(client, { token: inject('tokens')['lead@fangzhuang'] ?? '' }).meetings;
  const { id } = await lead.announce({
    ...{ body: 'fangxingyuan', kind: 'community', title: '芳星园社区向居民报告', place: '活动站' },
    ...{ startsAt: momentOf(Date.now() + 30_000), agenda: [], desks: [], seats: 30 },
  });
  const viewport = { width: 320, height: 640 };
  const { page, complaints } = await open({ javaScriptEnabled: false, viewport });
  await page.goto(`${origin}/m/${id}?size=large`);
  expect(await findTooSmall(page)).toEqual([]);
  await page.getByLabel(w.register.cohort).selectOption({ label: terms.cohorts.elderly });
  await page.getByLabel('2个人').check();
  await page.getByRole('button', { name: w.register.send, exact: true }).click();
  const codes = await page.locator('.secrets dd').allTextContents();
  expect(codes).toHaveLength(2);
  expect(await findTooSmall(page)).toEqual([]);

  await page.getByRole('link', { name: w.slips.back }).click();
  await page.getByText(w.ask.title).click();
  const question = { title: '地下室的灯', text: '地下室的灯坏了两盏，老人下去看不见。', place: '芳星园二区' };
  for (const [name, value] of Object.entries(question)) {
    await page.getByLabel(form.fields[name as 'title'].label, { exact: true }).fill(value);
  }
  await page.getByLabel(form.fields.category.label).selectOption({ label: terms.categories.facilities });
  await page.getByRole('button', { name: form.review }).click();
  // What exactly it is may be asked before it is shown to be checked.
  while (!(await page.getByRole('button', { name: form.check.send }).isVisible())) {
    await page.locator('main form').first().getByRole('button').click();
  }
  await page.getByRole('button', { name: form.check.send }).click();
  const number = (await page.locator('.secrets dd').first().textContent())?.trim() ?? '';
  const { items } = await lead.queue(id);
  expect(items).toMatchObject([{ appeal: number, title: question.title }]);
  await lead.open(id);
  await lead.take(id, { turn: 1, appeal: number, asked: '地下室的灯什么时候修？' });

  await page.goto(`${origin}/m/${id}`);
  expect(await page.locator('main').textContent()).toContain('地下室的灯什么时候修？');
  const rate = async (code = ''): Promise<string | null> => {
    await page.getByLabel(w.code).fill(code);
    await page.getByLabel(terms.ratings.satisfied, { exact: true }).check();
    await page.getByRole('button', { name: w.rate.send, exact: true }).click();
    return await page.locator('main').textContent();
  };
  expect(await rate(codes[0])).toContain(w.rate.done);
  await page.goto(`${origin}/m/${id}`);
  expect(await rate(codes[0])).toContain('已经评过了');
  await lead.close(id);
  const { ratings } = await meetings(client).get(id);
  expect(ratings).toMatchObject({ n: 1, slips: 2 });
  expect(ratings).not.toHaveProperty('counts');
  expect(complaints.filter((one) => !one.includes('409'))).toEqual([]);
});
