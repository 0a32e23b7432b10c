// What comes to a street by seven ways before its meeting: 188 appeals, sixty doors among them.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { wordsFor } from '@huiyin/sdk/words';
import { expect } from 'vitest';
import { deskOf } from './desk.js';
import { matter } from './matters.js';
import { filePlainly, formAddress, type Slip } from './residents.js';
import type { RoundPlace } from './round-place.js';

const { terms } = wordsFor('zh-CN');

/** How many came by which way. */
export const arrivals = {
  visit: 50,
  web: 50,
  'hotline-12345': 40,
  grid: 16,
  wechat: 12,
  box: 10,
  station: 10,
  meeting: 12,
};
export const all = Object.values(arrivals).reduce((sum, count) => sum + count, 0);

/** As a person counts them on the unit's page. */
export async function listed(place: RoundPlace): Promise<number> {
  const { page } = await place.page({ javaScriptEnabled: false });
  await page.goto(`${place.origin}/b/fangzhuang`);
  const heads = await page.locator('#lists h3').allInnerTexts();
  await page.context().close();
  return heads.reduce((sum, head) => sum + Number(/(\d+)\s*件/.exec(head)?.[1] ?? NaN), 0);
}

/** Without script, in batches over the days: ten from one address at a time. */
export async function filePlain(place: RoundPlace): Promise<Slip[]> {
  const { page, complaints } = await place.page({ javaScriptEnabled: false });
  const channels = (['web', 'wechat', 'box', 'station'] as const).flatMap((channel) =>
    Array.from({ length: channel === 'web' ? 30 : arrivals[channel] }, () => channel),
  );
  const slips: Slip[] = [];
  for (const [index, channel] of channels.entries()) {
    if (index % 10 === 0) await place.at(`2026-01-07T${String(8 + index / 10).padStart(2, '0')}:00`);
    await page.goto(formAddress(place.origin, channel === 'web' ? undefined : channel), {
      waitUntil: 'domcontentloaded',
    });
    slips.push(await filePlainly(page, matter(80 + index)));
  }
  expect(complaints).toEqual([]);
  await page.context().close();
  return slips;
}

/** The hotline's list, as it is handed over: by the command line. */
export async function importHotline(place: RoundPlace, folder: string): Promise<string[]> {
  const rows = Array.from({ length: arrivals['hotline-12345'] }, (_, turn) => {
    const { title, text, place: where, category } = matter(150 + turn);
    return [
      `GD-${turn}`,
      title,
      text,
      where,
      `2026/1/${(turn % 7) + 1} 9:05:00`,
      terms.categories[category],
    ].join(',');
  });
  await writeFile(
    join(folder, 'list.csv'),
    ['工单编号,标题,诉求内容,地址,来电时间,类别', ...rows, ''].join('\r\n'),
  );
  const column = (name: string): { column: string } => ({ column: name });
  const mapping = {
    ...{ source: '热线2026', body: 'fangzhuang', id: column('工单编号'), title: column('标题') },
    ...{ text: column('诉求内容'), place: column('地址'), receivedAt: column('来电时间') },
    ...{ category: column('类别'), channel: { default: 'hotline-12345' } },
  };
  await writeFile(join(folder, 'map.json'), JSON.stringify(mapping));
  const files = ['--report', join(folder, 'report.csv'), '--numbers', join(folder, 'numbers.csv')];
  await place.command(['import', join(folder, 'list.csv'), '--map', join(folder, 'map.json'), ...files]);
  return (await readFile(join(folder, 'numbers.csv'), 'utf8')).match(/FZ-2026-\d{6}/g) ?? [];
}

export async function enterForGrid(place: RoundPlace): Promise<string[]> {
  const desk = await deskOf(place, 'clerk@fangzhuang');
  const numbers: string[] = [];
  for (let turn = 0; turn < arrivals.grid; turn++) {
    const { title, text, place: where, category, cohort } = matter(200 + turn);
    const said = {
      title,
      matter: text,
      place: where,
      category,
      withoutCode: '',
      channel: 'grid',
      kind: 'request',
      cohort,
    };
    numbers.push(await desk.enters(said));
  }
  expect(desk.complaints).toEqual([]);
  await desk.leave();
  return numbers;
}
