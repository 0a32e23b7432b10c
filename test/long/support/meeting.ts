// The evening of a report meeting in browsers: seats, questions from telephones, the desk in the hall, slips, minutes.
import type { AnswerDraft, Cohort } from '@huiyin/sdk';
import { wordsFor } from '@huiyin/sdk/words';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { act, signIn } from './desk.js';
import { matter } from './matters.js';
import { press } from './quickly.js';
import { filePlainly, type Slip } from './residents.js';
import type { RoundPlace } from './round-place.js';

const { meetingForms: w, terms } = wordsFor('zh-CN');

/** What the street says to the first ten; the two from telephones are promised something. All five types. */
export const answers: readonly AnswerDraft['type'][] = [
  ...(['promised', 'resolved', 'needs-coordination', 'cannot', 'policy-only'] as const),
  ...(['promised', 'promised', 'resolved', 'needs-coordination', 'cannot'] as const),
];
const keys = {
  resolved: '1',
  promised: '2',
  'needs-coordination': '3',
  cannot: '4',
  'policy-only': '5',
} as const;

/** By the lead, at the desk. @returns the meeting's id */
export async function announce(place: RoundPlace, day: string): Promise<string> {
  const { page } = await signIn(place, 'lead@fangzhuang');
  await page.getByRole('link', { name: '报告会', exact: true }).click();
  await act(page, 'announce', {
    ...{ body: 'fangzhuang', kind: 'street', title: '开年向群众报告工作', day, time: '19:00' },
    ...{ place: '文化中心一层', agenda: '还没办好的\n现场提问', desks: '停车怎么办｜区城管委', seats: '200' },
  });
  const id = new URL(page.url()).searchParams.get('meeting') ?? '';
  await page.context().close();
  return id;
}

/** Five families take three seats each. @returns the codes on their slips */
export async function takeSeats(place: RoundPlace, id: string): Promise<string[]> {
  const { page, complaints } = await place.page({ javaScriptEnabled: false });
  const codes: string[] = [];
  for (const cohort of ['elderly', 'elderly', 'families', 'commuters', 'undisclosed'] satisfies Cohort[]) {
    await page.goto(`${place.origin}/m/${id}`);
    await page.getByLabel(w.register.cohort).selectOption(cohort);
    await page.getByLabel('3个人').check();
    await press(page.getByRole('button', { name: w.register.send, exact: true }));
    codes.push(...(await page.locator('.secrets dd').allTextContents()).map((code) => code.trim()));
  }
  expect(complaints).toEqual([]);
  await page.context().close();
  return codes.filter((code) => /\d{4} \d{4} \d{4} \d{4}/.test(code));
}

/** Asked beforehand from a telephone. */
export async function ask(place: RoundPlace, id: string, turns: readonly number[]): Promise<Slip[]> {
  const { page } = await place.page({ javaScriptEnabled: false });
  const slips: Slip[] = [];
  for (const turn of turns) {
    await page.goto(`${place.origin}/m/${id}`);
    await page.getByText(w.ask.title).click();
    slips.push(await filePlainly(page, matter(turn)));
  }
  await page.context().close();
  return slips;
}

/** The hall: opened, the card shown, twelve questions answered, those who came counted, closed. */
export async function hold(place: RoundPlace, id: string, asked: readonly Slip[]): Promise<void> {
  const { page, complaints } = await signIn(place, 'lead@fangzhuang');
  await page.goto(`${place.origin}/desk/meeting/${id}`);
  const hall = page.locator('huiyin-meeting-desk');
  await hall.locator('#open').click();
  await hall.locator('#close').waitFor();
  for (const [index, type] of answers.entries()) await capture(page, index, type);

  // The numbers given beside the desk go on from the last that has arrived.
  await hall.locator('.turns').getByText(`第${answers.length}问`).waitFor();
  const beside = await page.context().newPage();
  await beside.goto(`${place.origin}/desk/meetings?meeting=${id}`);
  await act(beside, 'show-card', { publication: await newest(beside) });
  for (const { number } of asked) {
    const question = beside.locator('li').filter({ hasText: number });
    await question.getByText('给一个号，念出来').first().click();
    await press(question.getByRole('button', { name: '给一个号，念出来' }));
    await beside.locator('.notice[role=status]').waitFor();
  }
  await beside.close();
  for (let turn = 0; turn < asked.length; turn++) {
    await hall.locator('#oldest').click();
    await answer(page, 'promised');
  }

  await hall.getByText('的答复：作出承诺').first().waitFor({ state: 'hidden' });

  await hall.locator('#attend').click();
  for (const [cohort, count] of Object.entries({ elderly: '80', families: '30', disabled: '3' })) {
    await hall.locator(`#n-${cohort}`).fill(count);
  }
  await hall.locator('#attend-save').click();
  await hall.locator('#attend').waitFor();
  await hall.locator('#close').click();
  await hall.locator('#close-yes').click();
  await hall.locator('.status').getByText('开完了').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
}

/** The latest published card, in the list to choose from. */
async function newest(page: Page): Promise<string> {
  const options = page.locator('[name=publication] option');
  const values = await options.evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
  return values.filter(Boolean).sort().at(-1) ?? '';
}

async function capture(page: Page, index: number, type: (typeof answers)[number]): Promise<void> {
  await isAt(page, 'd-asked');
  await page.getByRole('heading', { name: `第${index + 1}个提问` }).waitFor();
  await page.keyboard.insertText(`第${index + 1}问，什么时候办？`);
  await page.keyboard.press('Enter');
  await page.keyboard.press('4');
  await page.keyboard.insertText('芳古园一区');
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await answer(page, type);
}

async function answer(page: Page, type: (typeof answers)[number]): Promise<void> {
  const { keyboard } = page;
  const write = async (...lines: string[]): Promise<void> => {
    for (const line of lines) {
      await keyboard.insertText(line);
      await keyboard.press('Enter');
    }
  };
  await isAt(page, 'd-type');
  await keyboard.press(keys[type as keyof typeof keys]);
  await isAt(page, 'd-text');
  await write('当场说的话，一个字不改。');
  if (type === 'promised') {
    await isAt(page, 'd-promise');
    await keyboard.press('Enter');
    for (const [field, text] of [
      ['d-name', '李主任'],
      ['d-title', '街道办事处副主任'],
    ] as const) {
      await isAt(page, field);
      await page.locator(`huiyin-meeting-desk #${field}`).fill(text);
      await keyboard.press('Enter');
    }
    await isAt(page, 'd-due');
    await keyboard.press('7');
  }
  if (type === 'needs-coordination') {
    await write('区住建委');
    await keyboard.press('1');
  }
  if (type === 'cannot') await write('《民法典》第二百七十九条', '便民站有空摊位。');
  await isAt(page, 'send');
  await keyboard.press('Enter');
  // As long as it is being kept nothing else is begun.
  await isAt(page, 'd-asked');
}

const isAt = (page: Page, id: string) => page.locator(`huiyin-meeting-desk #${id}:focus`).waitFor();

/** By slip, on a telephone without script. */
export async function rate(place: RoundPlace, id: string, codes: readonly string[]): Promise<void> {
  const { page, complaints } = await place.page({ javaScriptEnabled: false });
  for (const [index, code] of codes.entries()) {
    await page.goto(`${place.origin}/m/${id}`);
    await page.getByLabel(w.code).fill(code);
    const rating = terms.ratings[index < 8 ? 'satisfied' : 'fair'];
    await page.getByLabel(rating, { exact: true }).check();
    await press(page.getByRole('button', { name: w.rate.send, exact: true }));
    await page.getByText(w.rate.done).waitFor();
  }
  expect(complaints).toEqual([]);
  await page.context().close();
}

/** The next morning: minutes, a look back, who looks after which promise, and a first progress meeting. */
export async function followUp(
  place: RoundPlace,
  id: string,
  commitments: readonly string[],
  heldOn: string,
): Promise<void> {
  const { page } = await signIn(place, 'lead@fangzhuang');
  await page.goto(`${place.origin}/desk/meetings?meeting=${id}`);
  await act(page, 'minute', { text: '十二人提问，都当场答了。' });
  await act(page, 'review', {
    well: '先讲没办好的。',
    badly: '停车的数没带。',
    next: '每个议题带一张数表。',
  });
  await act(page, 'set-portfolios', { portfolios: `周敏｜街道社区服务中心主任｜${commitments.join(' ')}` });
  await act(page, 'hold-progress', {
    heldOn,
    commitments: commitments.join('\n'),
    decided: '每周看一次，先办停车。',
  });
  await page.context().close();
}
