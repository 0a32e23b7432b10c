// A resident who called instead of writing: a clerk enters it, the resident collects the key, tracks and has the last word.
import { createClient, HuiyinApiError } from '@huiyin/sdk';
import { staff, type StaffDesk } from '@huiyin/sdk/staff';
import { wordsFor } from '@huiyin/sdk/words';
import { describe, expect, inject, it } from 'vitest';
import { findTooSmall } from '../legibility.mjs';
import { useBrowser } from './support/browser.js';

const { progress, terms, receipt: slip } = wordsFor('zh-CN');
const open = useBrowser();

const origin = inject('origin');
const client = createClient({ endpoint: origin, body: 'fangzhuang' });
const desk = (who: string): StaffDesk => staff(client, { token: inject('tokens')[who] ?? '' });
const street = desk('clerk@fangzhuang');

const phoneField = '电话的最后四位';
const collectButton = '领查询码';

describe('a resident on the hotline, whose browser runs no script', () => {
  it('collects the code the clerk never saw, tracks, confirms, and is told when it was collected before', async () => {
    const entered = await street.appeals.enter({
      channel: 'hotline-12345',
      kind: 'request',
      category: 'lifts',
      title: '二单元电梯异响',
      text: '来电人说二单元电梯上下时有异响，请检查。',
      place: '芳古园一区',
      contact: { name: '居民', phone: '010-5550 8642' },
      onBehalf: true,
    });
    expect(entered).toMatchObject({ code: 'collect', demo: true });
    expect(JSON.stringify(entered)).not.toMatch(/\d{4} \d{4} \d{4} \d{4}/);
    const { number } = entered;

    const { page, complaints } = await open({
      javaScriptEnabled: false,
      viewport: { width: 320, height: 640 },
    });
    await page.goto(`${origin}/t`);
    await page.getByRole('link', { name: progress.prompt.noCode }).click();
    expect(await findTooSmall(page)).toEqual([]);
    await page.getByRole('textbox', { name: progress.prompt.number }).fill(number);
    await page.getByRole('textbox', { name: phoneField }).fill('1234');
    await page.getByRole('button', { name: collectButton }).click();
    await page.getByRole('alert').getByText('没有对上').waitFor();

    await page.getByRole('textbox', { name: phoneField }).fill('8642');
    await page.getByRole('button', { name: collectButton }).click();
    await page.getByRole('heading', { name: '您的查询码' }).waitFor();
    expect(page.url()).toBe(`${origin}/t/code`);
    expect(await findTooSmall(page)).toEqual([]);
    const text = await page.getByRole('article').innerText();
    const code = /\d{4} \d{4} \d{4} \d{4}/.exec(text)?.[0] ?? '';
    expect(text).toContain(number);

    await page.getByRole('link', { name: slip.track }).click();
    await page.getByRole('textbox', { name: progress.prompt.code }).fill(code);
    await page.getByRole('button', { name: progress.prompt.submit }).click();
    await page.getByText(terms.events['code-collected']).waitFor();

    const community = desk('clerk@fangguyuan');
    await street.appeals.accept(number);
    await street.appeals.assign(number, { unit: 'fangguyuan' });
    await community.appeals.takeOver(number);
    await community.appeals.answer(number, { type: 'resolved', text: '导轨加了油，异响没有了。' });
    await community.appeals.claimDone(number);

    await page.goto(`${origin}/t/${number}`);
    await page.getByRole('textbox', { name: progress.prompt.code }).fill(code);
    await page.getByRole('button', { name: progress.prompt.submit }).click();
    await page.getByText('导轨加了油，异响没有了。').waitFor();
    await page.getByRole('radio', { name: terms.verdicts.solved, exact: true }).check();
    await page.getByRole('radio', { name: terms.ratings.satisfied, exact: true }).check();
    await page.getByRole('button', { name: progress.evaluate.submit }).click();
    await page.getByText(progress.headline.confirmedResident).waitFor();

    await page.goto(`${origin}/t/code`);
    await page.getByRole('textbox', { name: progress.prompt.number }).fill(number);
    await page.getByRole('textbox', { name: phoneField }).fill('8642');
    await page.getByRole('button', { name: collectButton }).click();
    await page.getByRole('heading', { name: '查询码已经领走了' }).waitFor();
    // The browser says of every answer that it is none of success; of the page itself nothing is to be said.
    expect(complaints.filter((text) => !text.startsWith('Failed to load resource'))).toEqual([]);
  });

  it('has a lost code issued anew by another unit, which never sees it, and the old one opens nothing', async () => {
    const { number } = await street.appeals.enter({
      channel: 'visit',
      kind: 'request',
      category: 'property',
      title: '楼道灯不亮',
      text: '走访时说三层楼道灯不亮。',
      place: '芳星园二区',
      contact: { phone: '13800138642' },
    });
    const first = await client.appeals.collectCode(number, '8642');
    const reissued = await desk('district@fengtai').appeals.reissueCode(number, {
      how: 'call',
      note: '打登记的电话，本人说抄错了，打不开。',
    });
    expect(JSON.stringify(reissued)).not.toMatch(/\d{4} \d{4} \d{4} \d{4}/);
    const old: unknown = await client.appeals
      .open(number, first.trackingCode)
      .track()
      .catch((error: unknown) => error);
    expect(HuiyinApiError.is(old) && old.code).toBe('tracking.not-matched');

    const { page } = await open({ javaScriptEnabled: false });
    await page.goto(`${origin}/t/code`);
    await page.getByRole('textbox', { name: progress.prompt.number }).fill(number);
    await page.getByRole('textbox', { name: phoneField }).fill('8642');
    await page.getByRole('button', { name: collectButton }).click();
    const text = await page.getByRole('article').innerText();
    const code = /\d{4} \d{4} \d{4} \d{4}/.exec(text)?.[0] ?? '';
    const { timeline } = await client.appeals.open(number, code).track();
    expect(timeline.map(({ type }) => type)).toEqual([
      'code-collected',
      'code-reissued',
      'code-collected',
      'received',
    ]);
  });
});
