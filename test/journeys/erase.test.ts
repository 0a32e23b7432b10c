// A resident whose browser runs no script takes a copy along and takes back everything they wrote; the count stays.
import { readFile } from 'node:fs/promises';
import { createClient } from '@huiyin/sdk';
import { staff } from '@huiyin/sdk/staff';
import { wordsFor } from '@huiyin/sdk/words';
import { expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.js';

const { progress } = wordsFor('zh-CN');
const open = useBrowser();

const origin = inject('origin');
const client = createClient({ endpoint: origin, body: 'fangzhuang' });
const street = staff(client, { token: inject('tokens')['clerk@fangzhuang'] ?? '' });

it('takes a copy along, is told what goes and what stays, can step back, and erases once', async () => {
  const { number, trackingCode } = await client.appeals.submit({
    kind: 'request',
    category: 'lifts',
    title: '想要删掉的标题',
    text: '想要删掉的正文。',
    place: '想要删掉的地点',
    contact: { name: '王女士', phone: '13800138000' },
  });
  await street.appeals.accept(number);
  const { received } = await client.reportCards.get();
  const { page, complaints } = await open({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  });
  const track = async (): Promise<void> => {
    await page.goto(`${origin}/t/${number}`);
    await page.getByRole('textbox', { name: progress.prompt.code }).fill(trackingCode);
    await page.getByRole('button', { name: progress.prompt.submit }).click();
  };
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

  await track();
  await page.locator('summary', { hasText: progress.take.submit }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), press(progress.take.submit)]);
  expect(download.suggestedFilename()).toBe(`huiyin-${number}.json`);
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
    appeal: { text: '想要删掉的正文。' },
    contact: { name: '王女士', phone: '13800138000' },
  });

  await press(progress.erase);
  await page.getByRole('heading', { name: progress.erase, exact: true }).waitFor();
  await page.getByText('想要删掉的标题').waitFor();
  expect(page.url()).toBe(`${origin}/t/${number}`);
  await press('不删了，回去看进度');
  await page.getByText('想要删掉的正文。').waitFor();

  await press(progress.erase);
  await press('确定删除');
  await page.getByRole('heading', { name: '已经删除' }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain('想要删掉');
  // The browser sends the same form again.
  await page.reload();
  await page.getByRole('heading', { name: '已经删除' }).waitFor();

  await track();
  await page.getByText(progress.prompt.notMatched).waitFor();
  expect(await client.appeals.get(number)).toMatchObject({ state: 'withdrawn' });
  const seen = await street.appeals.get(number);
  expect(JSON.stringify(seen)).not.toContain('想要删掉');
  expect(seen.erasedOn).toBeDefined();
  expect((await client.reportCards.get()).received.numerator).toBe(received.numerator);
  expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
});
