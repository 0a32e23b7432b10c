// One appeal goes all the way round, on a page that isn't ours: a resident at a keyboard, a street at its desk.
import { readFile } from 'node:fs/promises';
import { createClient, type AppealExport, type ReportCard } from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { wordsFor } from '@huiyin/sdk/words';
import { describe, expect, inject, it } from 'vitest';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';

const words = wordsFor('zh-CN');
const { appealForm: form, progress, receipt, terms } = words;
const open = useBrowser();

const origin = inject('origin');
const client = createClient({ endpoint: origin, body: 'fangzhuang' });
const desk = (who: string): StaffDesk => staff(client, { token: inject('tokens')[who] ?? '' });
const street = desk('clerk@fangzhuang');
const community = desk('clerk@fangguyuan');

interface Counts {
  readonly received: number;
  readonly confirmed: number;
  readonly witnessed: number;
  readonly claimed: number;
  readonly unconfirmed: number;
  readonly pending: number;
}

const counts = ({ received, closing, problems }: ReportCard): Counts => ({
  received: received.numerator,
  confirmed: closing.confirmed.numerator,
  witnessed: closing.witnessed.numerator,
  claimed: closing.claimed.numerator,
  unconfirmed: closing.unconfirmed.numerator,
  pending: problems.pending.numerator,
});

/** Number and code as they stand on a receipt. */
function credentialsIn(text: string): { number: string; code: string } {
  const number = /FZ-\d{4}-\d{6}/.exec(text)?.[0];
  const code = /\d{4} \d{4} \d{4} \d{4}/.exec(text)?.[0];
  if (!number || !code) throw new Error(`no number and code in: ${text}`);
  return { number, code };
}

describe('a resident at a keyboard, on somebody else’s site', () => {
  it('files, follows live, says “half”, has it back with its age, confirms, takes the record along, and the card moves by one', async () => {
    const before = counts(await client.reportCards.get());
    const { page, complaints } = await open();
    await page.goto(`${origin}/`);
    const me = person(page);

    await me.write(form.fields.title.label, '单元门夜里关不上');
    await me.write(form.fields.text.label, '门闭器坏了，夜里门一直开着。请修好。');
    await me.write(form.fields.place.label, '芳古园一区');
    await me.choose(form.fields.category.label, terms.categories.property);
    await me.press('button', form.submit);

    const slip = page.getByRole('article', { name: receipt.title });
    await slip.waitFor();
    const { number, code } = credentialsIn(await slip.innerText());
    expect(page.url()).not.toContain(code.replaceAll(' ', ''));

    await me.write(progress.prompt.number, number);
    await me.write(progress.prompt.code, code);
    await me.press('button', progress.prompt.submit);
    const tracker = page.getByRole('article', { name: '单元门夜里关不上' });
    await tracker.getByText(terms.states.received, { exact: true }).waitFor();
    const clocks = await tracker.getByRole('definition').allInnerTexts();

    await street.appeals.accept(number);
    await tracker.getByText(terms.states.accepted, { exact: true }).waitFor();
    await street.appeals.assign(number, { unit: 'fangguyuan' });
    await tracker.getByText(terms.states.assigned, { exact: true }).waitFor();
    await community.appeals.takeOver(number);
    await tracker.getByText(terms.states['in-hand'], { exact: true }).waitFor();
    await community.appeals.answer(number, { type: 'resolved', text: '门闭器已更换。' });
    await tracker.getByText('门闭器已更换。').waitFor();
    await community.appeals.claimDone(number);
    await tracker.getByText(terms.states['claimed-done'], { exact: true }).waitFor();
    expect(counts(await client.reportCards.get())).toEqual({
      ...before,
      received: before.received + 1,
      claimed: before.claimed + 1,
    });

    await me.pick(progress.evaluate.verdict, terms.verdicts.half);
    await me.pick(progress.evaluate.rating, terms.ratings.dissatisfied);
    await me.write(new RegExp(progress.evaluate.comment.slice(0, 6)), '门能关了，锁还是坏的。');
    await me.press('button', progress.evaluate.submit);
    await tracker.getByText(terms.states['in-hand'], { exact: true }).waitFor();
    await tracker.getByText('门能关了，锁还是坏的。').waitFor();
    const again = await client.appeals.open(number, code).track();
    expect(again.clocks.resolution.state).toBe('running');
    expect((await tracker.getByRole('definition').allInnerTexts())[1]).toBe(clocks[1]);

    await community.appeals.answer(number, { type: 'resolved', text: '锁也换了。' });
    await community.appeals.claimDone(number);
    await tracker.getByText(terms.states['claimed-done'], { exact: true }).waitFor();
    await me.pick(progress.evaluate.verdict, terms.verdicts.solved);
    await me.pick(progress.evaluate.rating, terms.ratings['very-satisfied']);
    await me.press('button', progress.evaluate.submit);
    await tracker.getByText(terms.states.confirmed, { exact: true }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      me.press('button', progress.take.submit),
    ]);
    expect(download.suggestedFilename()).toBe(`huiyin-${number}.json`);
    const record = JSON.parse(await readFile(await download.path(), 'utf8')) as AppealExport;
    expect(record.appeal.evaluations.map(({ verdict }) => verdict)).toEqual(['half', 'solved']);

    expect(counts(await client.reportCards.get())).toEqual({
      ...before,
      received: before.received + 1,
      confirmed: before.confirmed + 1,
    });
    expect(complaints).toEqual([]);
  });
});

describe('a resident whose browser runs no script', () => {
  it('files in two steps, gets a receipt, tracks, and evaluates', async () => {
    const before = counts(await client.reportCards.get());
    const { page, complaints } = await open({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    await page.goto(`${origin}/b/fangzhuang`);
    await page.getByRole('textbox', { name: form.fields.title.label }).fill('楼前积水');
    await page
      .getByRole('textbox', { name: form.fields.text.label })
      .fill('下雨后楼前积水,<b>走不过去</b>。');
    await page.getByRole('textbox', { name: form.fields.place.label }).fill('芳星园二区');
    await page
      .getByRole('combobox', { name: form.fields.category.label })
      .selectOption(terms.categories.utilities);
    await page.getByRole('button', { name: form.review }).click();
    // What exactly it is, and who knows no better goes on; who does is asked what has to be known.
    await page.getByRole('heading', { name: '再说清楚一点' }).waitFor();
    await page.getByRole('combobox', { name: form.fields.item.label }).selectOption('下水道堵、返水');
    await page.getByRole('button', { name: form.review }).click();
    await page.getByRole('radio', { name: terms.yesNo.yes, exact: true }).check();
    await page.getByRole('button', { name: form.review }).click();

    await page.getByRole('heading', { name: form.check.title }).waitFor();
    await page.getByRole('definition').getByText('排水 · 下水道堵、返水').waitFor();
    await page.getByRole('definition').getByText('下雨后楼前积水,<b>走不过去</b>。').waitFor();
    expect(counts(await client.reportCards.get())).toEqual(before);
    await page.getByRole('button', { name: form.check.send }).click();

    await page.getByRole('heading', { name: receipt.title }).waitFor();
    expect(page.url()).toMatch(/\/receipt\/[A-Za-z0-9._-]+$/);
    const { number, code } = credentialsIn(await page.getByRole('main').innerText());
    expect(counts(await client.reportCards.get()).received).toBe(before.received + 1);

    await street.appeals.accept(number);
    await street.appeals.start(number);
    await street.appeals.answer(number, { type: 'resolved', text: '疏通了雨水口。' });
    await street.appeals.claimDone(number);

    await page.goto(`${origin}/t/${number}`);
    await page.getByRole('textbox', { name: progress.prompt.code }).fill(code);
    await page.getByRole('button', { name: progress.prompt.submit }).click();
    await page.getByText('疏通了雨水口。').waitFor();
    await page.getByText('每次下雨都这样吗').waitFor();
    expect(page.url()).toBe(`${origin}/t/${number}`);

    await page.getByRole('radio', { name: terms.verdicts.solved, exact: true }).check();
    await page.getByRole('radio', { name: terms.ratings.satisfied, exact: true }).check();
    await page.getByRole('button', { name: progress.evaluate.submit }).click();
    await page.getByText(progress.headline.confirmedResident).waitFor();

    expect(counts(await client.reportCards.get())).toEqual({
      ...before,
      received: before.received + 1,
      confirmed: before.confirmed + 1,
    });
    expect(complaints).toEqual([]);
  });
});
