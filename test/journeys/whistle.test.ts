// 需协调 with a bureau that arrives on day 6 of 5: desk, bureau, resident and public page, on a clock that moves.
import { createClient, type AppealInput, type Receipt, type SealedFacts } from '@huiyin/sdk';
import { emptyFigures, fold, foldWithheld, whistleCounts, type Figures } from '@huiyin/sdk/rules';
import { readLog, type EntryFold } from '@huiyin/sdk/seal';
import { wordsFor } from '@huiyin/sdk/words';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';
import { person } from './support/keyboard.js';
import { startServer, type StartedServer } from './support/server.js';

const DAY = 86_400_000;
const { prompt } = wordsFor('zh-CN').progress;
const open = useBrowser();
let server: StartedServer;
beforeAll(async () => {
  server = await startServer({ behind: 6 * DAY });
});
afterAll(() => server.stop());

const matter: AppealInput = {
  body: 'fangzhuang',
  kind: 'request',
  category: 'lifts',
  title: '电梯井一直渗水',
  text: '下雨以后三单元电梯井渗水，停了好几天，老人下不了楼。',
  place: '芳古园一区',
};

/** Counts whistles as anybody can from the public log. */
const counting: EntryFold<Figures> = {
  initial: emptyFigures(),
  step: (figures, { facts }) =>
    facts ? fold(figures, facts as unknown as SealedFacts) : foldWithheld(figures),
};

/** Somebody signs in at the desk and opens a case by its number. */
async function atDesk(page: Page, who: RegExp, number: string): Promise<Locator> {
  await page.goto(`${server.origin}/desk`);
  await page.getByRole('button', { name: who }).click();
  const desk = page.locator('huiyin-staff-desk');
  await desk.locator('.row').first().focus();
  await page.keyboard.press('/');
  await page.keyboard.insertText(number);
  await page.keyboard.press('Enter');
  await desk.locator('#case-title').getByText(matter.title).waitFor();
  return desk;
}

async function does(desk: Locator, act: string, fills: Readonly<Record<string, string>>): Promise<void> {
  await desk.locator(`#begin-${act}`).click();
  for (const [control, text] of Object.entries(fills)) {
    const field = desk.locator(`#f-${control}`);
    if (text === '') await field.check();
    else await field.fill(text);
  }
  await desk.locator('.work [type=submit]').click();
}

describe('a case that needs a bureau', () => {
  it('is called to in the open, and who came a day late and who did not come is seen by all', async () => {
    const client = createClient({ endpoint: server.origin, body: 'fangzhuang' });
    const { number, trackingCode }: Receipt = await client.appeals.submit(matter);

    const street = await open();
    const clerk = await atDesk(street.page, /方庄街道受理员/, number);
    await does(clerk, 'accept', {});
    await clerk.locator('#said').getByText('受理了。').waitFor();
    await does(clerk, 'answer', {
      'answerType-2': '',
      text: '渗水牵涉房屋结构，要请住建部门一起来看。',
      'level-0': '',
      called: '区住建委',
    });
    await clerk.locator('#said').getByText('答复送出去了。').waitFor();
    await does(clerk, 'blow', {
      bureaus: '区住建委、区城管委',
      'callDue-0': '',
      callDays: '5',
      about: '请到现场看是不是结构的问题，定下谁来修。',
    });
    await clerk.locator('#said').getByText('吹哨了。').waitFor();
    expect(await clerk.getByText('还没有到场').count()).toBe(2);
    expect(street.complaints).toEqual([]);

    server.moveClock(0);
    const district = await open();
    const bureau = await atDesk(district.page, /区住建委经办人/, number);
    expect(await bureau.locator('.acts button').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'begin-arrive',
      'begin-say',
    ]);
    await does(bureau, 'arrive', {});
    await bureau.locator('#said').getByText('到场记下了。').waitFor();
    await does(bureau, 'say', { statement: '看过了，是屋面防水。两周内给出处理意见。' });
    await bureau.getByText('两周内给出处理意见').waitFor();
    expect(await findTooSmall(district.page, { shadowOnly: true })).toEqual([]);
    expect(district.complaints).toEqual([]);

    const late = /区住建委：.*才到场，第6天，晚了1天。/;
    const { page, complaints } = await open({ viewport: { width: 320, height: 640 } });
    await page.goto(`${server.origin}/b/fangzhuang`);
    const band = page.locator('#whistles');
    const mine = band.getByRole('listitem').filter({ hasText: number });
    await mine.getByText(late).waitFor();
    await mine.getByText('区城管委：没有到场，晚了1天。').waitFor();
    await mine.getByText('这件事仍由方庄街道负责。').waitFor();
    const me = person(page);
    const tracker = page.locator('huiyin-progress-tracker');
    await me.press('link', '查进度');
    await me.write(prompt.number, number);
    await me.write(prompt.code, trackingCode);
    await me.press('button', prompt.submit);
    await tracker.getByText(late).waitFor();
    expect(await tracker.getByText('这件事仍由方庄街道负责。').count()).toBe(1);
    expect(complaints).toEqual([]);

    const key = /^ {2}(\S+\/FZ\+\S+)$/m.exec(server.said())?.[1] ?? '';
    const counts = await client.whistles.counts();
    // A checkpoint is signed every few seconds; one over the last step is waited for.
    await vi.waitFor(
      async () => {
        const reading = await readLog({ client, key }, { ...counting, initial: emptyFigures() });
        if (reading.type !== 'verified') throw new Error(reading.code);
        const whistles = [...reading.value.whistles.values()];
        expect(whistleCounts(whistles, today())).toEqual(counts);
        expect(whistles).toHaveLength(2);
      },
      { timeout: 30_000, interval: 1_000 },
    );
  });
});

function today(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}
