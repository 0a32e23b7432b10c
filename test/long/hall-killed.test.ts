// kill -9 of the server while a clerk writes at the desk in the hall: they write on, and nothing is lost or there twice.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createClient } from '@huiyin/sdk';
import { meetings } from '@huiyin/sdk/meetings';
import { dayOf } from '@huiyin/sdk/rules';
import { staff } from '@huiyin/sdk/staff';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useBrowser } from '../journeys/support/browser.js';
import { isAt, writes } from '../journeys/support/hall-keys.js';
import { person } from '../journeys/support/keyboard.js';
import {
  createPlace,
  startServer,
  untilReady,
  type Place,
  type Program,
} from '../processes/support/server.js';

const open = useBrowser();
let place: Place;
let server: Program;
beforeAll(async () => {
  place = await createPlace();
  await start();
});
afterAll(async () => {
  await kill();
  await place.remove();
});

async function start(): Promise<void> {
  server = startServer(place);
  await untilReady(place, server);
}

async function kill(): Promise<void> {
  server.child.kill('SIGKILL');
  await server.ended;
}

async function announced(): Promise<string> {
  const { tokens } = JSON.parse(await readFile(join(place.dataDir, 'demo.json'), 'utf8')) as {
    tokens: Record<string, string>;
  };
  const client = createClient({ endpoint: place.origin, body: 'fangzhuang' });
  const desk = staff(client, { token: tokens['lead@fangzhuang'] ?? '' });
  const { id } = await desk.meetings.announce({
    ...{ kind: 'street', title: '断电的报告会', place: '方庄文化中心一层' },
    ...{ startsAt: `${dayOf(Date.now())}T23:59:59+08:00`, agenda: [], desks: [] },
  });
  await desk.meetings.open(id);
  return id;
}

const sees = (page: Page, text: string) =>
  page.locator('huiyin-meeting-desk').getByText(text).first().waitFor();

it('goes on over the death of the server: by keys alone, told plainly, each once and in its order', async () => {
  const id = await announced();
  const { page } = await open({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${place.origin}/desk`);
  await person(page).press('button', '方庄街道值班负责人（负责人）');
  await page.getByRole('heading', { name: '工作台' }).waitFor();
  await page.goto(`${place.origin}/desk/meeting/${id}`);
  await sees(page, '断电的报告会');
  await page.evaluate(async () => await navigator.serviceWorker.ready);
  await writes(page, '第一个问题怎么办？');
  await page.keyboard.press('Enter');
  await sees(page, '第1个记下了');

  // The second is on its way when the server dies: whether it has arrived nobody here knows.
  await writes(page, '第二个问题怎么办？');
  await Promise.all([page.keyboard.press('Enter'), kill()]);
  await writes(page, '第三个问题怎么办？');
  await page.keyboard.press('Enter');
  await sees(page, '现在没有网');
  await sees(page, '第3个：第三个问题怎么办？');
  // Its page is opened anew without the server, and the last one is half written.
  await page.reload();
  await sees(page, '第3个：第三个问题怎么办？');
  await isAt(page, 'd-asked');
  await page.keyboard.type('写了一半');

  await start();
  await sees(page, '还没答');
  await page.locator('huiyin-meeting-desk .waiting').waitFor({ state: 'detached' });
  expect(await page.locator('huiyin-meeting-desk #d-asked').inputValue()).toBe('写了一半');
  const { asked } = await meetings(createClient({ endpoint: place.origin })).get(id);
  expect(asked.map(({ turn, asked: sentence }) => [turn, sentence])).toEqual([
    [1, '第一个问题怎么办？'],
    [2, '第二个问题怎么办？'],
    [3, '第三个问题怎么办？'],
  ]);
  expect(new Set(asked.map(({ appeal }) => appeal)).size).toBe(3);
});
