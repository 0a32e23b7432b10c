// What was promised, for whoever looks, and for the resident it was promised to: with script and without.
import { describe, expect, inject, it } from 'vitest';
import { createClient, type CommitmentPage, type Receipt } from '@huiyin/sdk';
import { staff } from '@huiyin/sdk/staff';
import { wordsFor } from '@huiyin/sdk/words';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const origin = inject('origin');
const open = useBrowser();
const { progress } = wordsFor('zh-CN');
const client = createClient({ endpoint: origin, body: 'fangzhuang' });
const street = staff(client, { token: inject('tokens')['clerk@fangzhuang'] ?? '' });

/** Answered with a promise. */
async function promised(text: string): Promise<{ receipt: Receipt; id: string }> {
  const receipt = await client.appeals.submit({
    kind: 'request',
    category: 'lifts',
    title: '电梯门关不严',
    text: '东边电梯的门关不严，夜里一直响。',
    place: '芳古园一区',
  });
  await street.appeals.accept(receipt.number);
  const { answers } = await street.appeals.answer(receipt.number, {
    type: 'promised',
    text: '门机已经订货。',
    promise: {
      text,
      owner: { name: '李主任', title: '街道办事处副主任' },
      due: { type: 'working-days', days: 10 },
    },
  });
  return { receipt, id: answers[0]?.commitment ?? '' };
}

/** What everybody reads at the top and in the life of a promise. */
async function publicly(id: string): Promise<string> {
  const { page } = await open({ javaScriptEnabled: false });
  await page.goto(`${origin}/c/${id}`);
  return await page.getByRole('main').innerText();
}

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

describe('the resident a promise was made to', () => {
  it('says without script that it was kept, and its page says who confirmed it', async () => {
    const { receipt, id } = await promised('十天以内换好东边电梯的门机。');
    await street.commitments.claim(id);
    expect(await publicly(id)).toContain('办没办好，由提诉求的居民说了算。');

    const { page, complaints } = await open({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    await page.goto(`${origin}/t/${receipt.number}`);
    await page.getByRole('textbox', { name: progress.prompt.code }).fill(receipt.trackingCode);
    await page.getByRole('button', { name: progress.prompt.submit }).click();
    const asked = page.getByRole('region', { name: progress.judge.asked });
    await asked.getByText('十天以内换好东边电梯的门机。').waitFor();
    await asked.getByRole('radio', { name: progress.judge.verdicts.solved, exact: true }).check();
    await asked.getByRole('button', { name: progress.judge.submit }).click();
    await page.getByRole('status').getByText(progress.judge.thanksSolved).waitFor();
    expect(await asked.count()).toBe(0);
    expect(page.url()).not.toContain(receipt.trackingCode.replaceAll(' ', ''));
    expect(await publicly(id)).toContain('居民确认');
    expect(await client.commitments.get(id)).toMatchObject({ status: 'confirmed', confirmedBy: 'resident' });
    expect(complaints).toEqual([]);
  });

  it('is asked live by the tracker; says at the keyboard that it was not, and later that it was', async () => {
    const { receipt, id } = await promised('十天以内把门轨校正好。');
    const { page, complaints } = await open();
    await page.goto(`${origin}/`);
    const me = person(page);
    await me.write(progress.prompt.number, receipt.number);
    await me.write(progress.prompt.code, receipt.trackingCode);
    await me.press('button', progress.prompt.submit);
    const tracker = page.getByRole('article', { name: '电梯门关不严' });
    await tracker.waitFor();

    await street.commitments.claim(id);
    await tracker.getByText('十天以内把门轨校正好。').waitFor();
    await me.press('button', progress.judge.heading);
    await me.pick(progress.judge.verdict, progress.judge.verdicts.unsolved);
    await me.press('button', progress.judge.submit);
    await tracker.getByText(progress.judge.thanksAgain).waitFor();
    expect(await client.commitments.get(id)).toMatchObject({
      status: 'open',
      history: [{ type: 'disputed', by: '居民' }, { type: 'claimed' }, { type: 'made' }],
    });

    await street.commitments.claim(id);
    await me.press('button', progress.judge.heading);
    await me.pick(progress.judge.verdict, progress.judge.verdicts.solved);
    await me.press('button', progress.judge.submit);
    await tracker.getByText(progress.judge.thanksSolved).waitFor();
    expect(await publicly(id)).toContain('居民确认');
    expect(complaints).toEqual([]);
  });
});
