// What residents do in their browsers: file by the element or by plain forms, track by number and code, and say how it is.
import type { OpenChannel, Rating, Verdict } from '@huiyin/sdk';
import { wordsFor } from '@huiyin/sdk/words';
import type { Locator, Page } from 'playwright-core';
import type { Matter } from './matters.js';
import { fillQuickly, press } from './quickly.js';

const { appealForm: form, progress, receipt, terms } = wordsFor('zh-CN');

/** What a receipt gives: the resident's own key. */
export interface Slip {
  readonly number: string;
  readonly code: string;
}

/** Files one after another by the element on the unit's page, as at a tablet in a hall. */
export async function fileByElement(
  page: Page,
  address: string,
  matters: readonly Matter[],
): Promise<Slip[]> {
  await page.goto(address);
  const element = page.locator('huiyin-appeal-form[status=loaded]');
  await element.waitFor();
  const field = (label: string): Locator => element.getByRole('textbox', { name: label });
  const slips: Slip[] = [];
  for (const matter of matters) {
    await field(form.fields.title.label).fill(matter.title);
    await field(form.fields.text.label).fill(matter.text);
    await field(form.fields.place.label).fill(matter.place);
    await element.getByRole('combobox', { name: form.fields.category.label }).selectOption(matter.category);
    await element.getByRole('button', { name: form.submit }).click();
    const paper = element.getByRole('article', { name: receipt.title });
    await paper.waitFor();
    slips.push(slipIn(await paper.innerText()));
    await paper.getByText(receipt.another, { exact: true }).click();
    await paper.getByRole('button', { name: receipt.anotherSure }).click();
    await field(form.fields.title.label).waitFor();
  }
  return slips;
}

/** The way on a printed code leads to, or the unit's own page. */
export function formAddress(origin: string, channel?: OpenChannel): string {
  return `${origin}/b/fangzhuang${channel ? `?channel=${channel}` : ''}#appeal`;
}

/** Files one by the form that needs no script, on the page that is open. */
export async function filePlainly(
  page: Page,
  { title, text, place, category, cohort }: Matter,
): Promise<Slip> {
  const own = page.locator('form[action="/submit"]').first();
  await fillQuickly(own, {
    ...{ '[name=title]': title, '[name=text]': text, '[name=place]': place, '[name=category]': category },
    '[name=cohort]': cohort === 'undisclosed' ? '' : cohort,
  });
  await press(own.getByRole('button', { name: form.review }));
  // What exactly it is may be asked before it is shown to be checked.
  const send = page.getByRole('button', { name: form.check.send });
  while ((await send.count()) === 0) await press(page.locator('main form').first().getByRole('button'));
  await press(send);
  return slipIn(await page.locator('.slip').innerText());
}

export function slipIn(text: string): Slip {
  const number = /FZ-\d{4}-\d{6}/.exec(text)?.[0];
  const code = /\d{4} \d{4} \d{4} \d{4}/.exec(text)?.[0];
  if (!number || !code) throw new Error(`no number and code in: ${text}`);
  return { number, code };
}

/** Opens the own case without script. */
export async function track(page: Page, origin: string, { number, code }: Slip): Promise<void> {
  await page.goto(`${origin}/t/${number}`);
  await page.getByRole('textbox', { name: progress.prompt.code }).fill(code);
  await press(page.getByRole('button', { name: progress.prompt.submit }));
  await page.locator('#case').waitFor();
}

/** Says on the page of the own case whether it is solved, and how it was. */
export async function evaluate(page: Page, verdict: Verdict, rating: Rating): Promise<void> {
  await page.getByRole('radio', { name: terms.verdicts[verdict], exact: true }).check();
  await page.getByRole('radio', { name: terms.ratings[rating], exact: true }).first().check();
  await press(page.getByRole('button', { name: progress.evaluate.submit }));
  await page.locator('.standing').waitFor();
}

/** Says on the page of the own case whether the promise made for it was kept. */
export async function judge(page: Page, verdict: Verdict): Promise<void> {
  const form = page.locator('form:has(input[name=action][value=judge])');
  await form.getByRole('radio', { name: progress.judge.verdicts[verdict], exact: true }).check();
  await press(form.getByRole('button', { name: progress.judge.submit }));
  await page
    .getByText(verdict === 'solved' ? progress.judge.thanksSolved : progress.judge.thanksAgain)
    .waitFor();
}

/** Takes the case back on its own page. */
export async function withdraw(page: Page): Promise<void> {
  const form = page.locator('form:has(input[name=action][value=withdraw])');
  await page.locator('details').filter({ has: form }).locator('summary').click();
  await press(form.getByRole('button'));
  await page.getByText(progress.headline.withdrawn).waitFor();
}
