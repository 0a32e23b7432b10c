// What was promised, for whoever looks: on the unit's page, on a page of its own, with script and without.
import { describe, expect, inject, it } from 'vitest';
import type { CommitmentPage } from '@huiyin/sdk';
import { useBrowser } from './support/browser.js';

const origin = inject('origin');
const open = useBrowser();

/** The demonstration's promise whose day was moved twice. */
async function movedTwice(): Promise<{ id: string; text: string }> {
  const answer = await fetch(`${origin}/v1/commitments?body=fangzhuang&limit=100`);
  const { items } = (await answer.json()) as CommitmentPage;
  const found = items.find(({ extensions }) => extensions.length === 2);
  if (!found) throw new Error('no promise of the demonstration was moved twice');
  return found;
}

describe.each([
  ['with script', true],
  ['without script', false],
])('promises %s', (_, javaScriptEnabled) => {
  it('stand on the unit’s page with what went wrong first, and each opens', async () => {
    const { page, complaints } = await open({ javaScriptEnabled });
    await page.goto(`${origin}/b/fangzhuang`);
    const ledger = page.locator('#commitments');
    await ledger.getByRole('heading', { name: '承诺台账' }).waitFor();
    const [first] = await ledger.getByRole('listitem').allTextContents();
    expect(first).toContain('已超期');
    const { text } = await movedTwice();
    await ledger.locator('summary:visible', { hasText: text }).press('Enter');
    await ledger.locator(':text("日子改过2次"):visible').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('a promise’s own page', () => {
  it('shows the first day struck out beside the present one, every reason, and who approved', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const { id, text } = await movedTwice();
    await page.goto(`${origin}/c/${id}`);
    await page.getByRole('heading', { level: 1, name: text }).waitFor();
    expect(await page.locator('del').count()).toBe(1);
    const said = await page.getByRole('main').innerText();
    expect(said.match(/理由：/g)).toHaveLength(2);
    expect(said).toContain('值班负责人批准');
    expect(said).toMatch(/封存日志第\d+条/);
  });

  it('opens how the day was counted by keyboard, and has it on paper', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const { id } = await movedTwice();
    await page.goto(`${origin}/c/${id}`);
    const counting = page.getByText('这个日子是直接定下的');
    expect(await counting.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await counting.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.locator('summary', { hasText: '这是怎么算的' }).press('Enter');
    expect(await counting.isVisible()).toBe(true);
  });

  it('of nothing says so in a sentence, and leads to the street', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    const response = await page.goto(`${origin}/c/FZ-C-2026-999999`);
    expect(response?.status()).toBe(404);
    await page.getByText('没有找到这项承诺').waitFor();
    await page.getByRole('link', { name: '到方庄街道的专页' }).click();
    await page.getByRole('heading', { level: 1, name: '方庄街道向群众报告工作' }).waitFor();
  });
});
