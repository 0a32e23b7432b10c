// bench/capture: seconds from the first key of a question until its promise is sealed, and until the wall shows it.
import { performance } from 'node:perf_hooks';
import { createClient } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import { staff } from '@huiyin/sdk/staff';
import { chromium, type Page } from 'playwright-core';
import { chromiumArgs, requireChromium } from '../../test/chromium.mjs';
import { startServer } from '../../test/journeys/support/server.js';
import { circumstances, rounded, table, writeResult } from '../measure/report.js';
import { summaryOf, type Times } from '../measure/times.js';

const ROUNDS = 20;
/** A question of twenty hanzi, a place, an answer of fifteen: words are put in whole, as by dictation. */
const asked = (round: number): string => `三号楼电梯老停，第 ${round} 回问什么时候大修？`;

export async function bench(args: readonly string[]): Promise<void> {
  const rounds = Number(args[0] ?? ROUNDS);
  const server = await startServer();
  const browser = await chromium.launch({
    executablePath: requireChromium(process.env),
    args: [...chromiumArgs],
  });
  try {
    const id = await begun(server.origin, server.tokens['lead@fangzhuang'] ?? '');
    const desk = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await desk.goto(`${server.origin}/desk`);
    await desk.getByRole('button', { name: '方庄街道受理员（受理员）' }).click();
    await desk.getByRole('heading', { name: '工作台' }).waitFor();
    await desk.goto(`${server.origin}/desk/meeting/${id}`);
    const wall = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
    await wall.goto(`${server.origin}/m/${id}/wall`);
    const [sealed, shown]: [number[], number[]] = [[], []];
    for (let round = 1; round <= rounds; round += 1) {
      await at(desk, 'd-asked');
      const start = performance.now();
      const onWall = wall.locator('.now').getByText(asked(round)).waitFor();
      await capture(desk, asked(round));
      await desk.locator('#said').getByText(`第${round}个记下了`).waitFor();
      sealed.push((performance.now() - start) / 1000);
      await onWall;
      shown.push((performance.now() - start) / 1000);
    }
    if (args.length === 0) write(summaryOf(sealed), summaryOf(shown));
    else console.log(summaryOf(sealed), summaryOf(shown));
  } finally {
    await browser.close();
    await server.stop();
  }
}

const at = (page: Page, id: string): Promise<void> => page.locator(`#${id}:focus`).waitFor();

/** The eleven keys of the guide. */
async function capture(page: Page, question: string): Promise<void> {
  const { keyboard: keys } = page;
  await keys.insertText(question);
  await keys.press('Enter');
  await keys.press('3');
  await keys.insertText('芳古园一区 3 号楼');
  await keys.press('Enter');
  await keys.press('Enter');
  await at(page, 'd-type');
  await keys.press('2');
  await at(page, 'd-text');
  await keys.insertText('厂家已经定了，年前换主机。');
  await keys.press('Enter');
  await at(page, 'd-promise');
  await keys.press('Enter');
  await at(page, 'd-name');
  // Whoever promised last is there already.
  if ((await page.locator('#d-name').inputValue()) === '') await keys.insertText('李主任');
  await keys.press('Enter');
  await at(page, 'd-title');
  if ((await page.locator('#d-title').inputValue()) === '') await keys.insertText('街道办事处副主任');
  await keys.press('Enter');
  await at(page, 'd-due');
  await keys.press('2');
  await at(page, 'send');
  await keys.press('Enter');
}

async function begun(origin: string, token: string): Promise<string> {
  const desk = staff(createClient({ endpoint: origin, body: 'fangzhuang' }), { token });
  const { id } = await desk.meetings.announce({
    ...{ kind: 'street', title: '报告会', place: '文化中心', agenda: [], desks: [] },
    startsAt: `${dayOf(Date.now())}T23:59:59+08:00`,
  });
  await desk.meetings.open(id);
  return id;
}

function write(sealed: Times, shown: Times): void {
  const rows = [
    ['sealed', rounded(sealed.median), rounded(sealed.p95)],
    ['on the wall', rounded(shown.median), rounded(shown.p95)],
  ];
  const text = `# From the first key to a sealed promise

${circumstances(new Date())}. Written by \`npm run bench -- capture\`.

${table(['until', 'median s', 'p95 s'], rows)}

- A script at the keyboard of \`/desk/meeting/<id>\` in Chromium, a second browser at the wall, ${sealed.count} captures:
  a question, its category and place, the answer, a promise with its due day, looked over and sealed: 11 keys, and the
  words put in whole. It is what the program takes; what a clerk takes beside it is typing.
`;
  console.log(`\n${text}\n${writeResult('capture', text)}`);
}
