// A whole round in browsers: visits, appeals by eight channels, a meeting, promises, whistles, follow-up, a panel, a sealed card.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient } from '@huiyin/sdk';
import { meetings } from '@huiyin/sdk/meetings';
import { useBrowser } from '../journeys/support/browser.js';
import { all, arrivals, enterForGrid, filePlain, importHotline, listed } from './support/arriving.js';
import { check } from './support/card-check.js';
import { openTasks, publish, review, untilLapsed } from './support/closing.js';
import { deskOf, type Desk } from './support/desk.js';
import { matter } from './support/matters.js';
import { announce, ask, followUp, hold, rate, takeSeats } from './support/meeting.js';
import {
  evaluate,
  fileByElement,
  formAddress,
  judge,
  track,
  withdraw,
  type Slip,
} from './support/residents.js';
import { startRound, type RoundPlace } from './support/round-place.js';
import { visit } from './support/visits.js';
import * as work from './support/work.js';

const open = useBrowser();
let place: RoundPlace;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-round-'));
  // Its year is told before the round's begins: of the card's year is what the round does, and nothing else.
  place = await startRound('2025-12-29T09:00', open);
});
afterAll(async () => {
  await place.stop();
  await rm(folder, { recursive: true });
});

it('goes round by people’s means, and every number on the card has its entries', async () => {
  const before = await listed(place);
  await place.at('2026-01-05T18:00');
  const visited = await visit(place);
  await place.at('2026-01-06T09:00');
  const tablet = await place.page();
  const web = await fileByElement(
    tablet.page,
    formAddress(place.origin),
    Array.from({ length: 20 }, (_, turn) => matter(60 + turn)),
  );
  expect(tablet.complaints).toEqual([]);
  await tablet.page.context().close();
  web.push(...(await filePlain(place)));
  await place.at('2026-01-08T09:00');
  const hotline = await importHotline(place, folder);
  const grid = await enterForGrid(place);
  const numbers = [...visited, ...web.map(({ number }) => number), ...hotline, ...grid];
  expect(new Set(numbers).size).toBe(all - arrivals.meeting);
  expect((await listed(place)) - before).toBe(all - arrivals.meeting);

  await place.at('2026-01-12T09:00');
  const [clerk, lead] = await Promise.all([
    deskOf(place, 'clerk@fangzhuang'),
    deskOf(place, 'lead@fangzhuang'),
  ]);
  const filed = web.map(({ number }) => number);
  const [declined, merged, docketed] = [hotline.slice(20, 23), hotline.slice(23, 25), hotline.slice(25, 27)];
  await Promise.all([work.finish(clerk, visited.slice(0, 13)), work.finish(lead, filed.slice(0, 18))]);
  await place.at('2026-01-12T09:20');
  await Promise.all([work.finish(clerk, visited.slice(13, 25)), work.finish(lead, filed.slice(18, 35))]);
  await place.at('2026-01-12T09:40');
  const dues = ['2026-01-30', '2026-01-30', '2026-01-20', '2026-01-22'];
  await Promise.all([
    work.promise(clerk, filed.slice(40, 44), dues),
    (async () => {
      await work.decline(lead, declined);
      await work.docket(lead, docketed);
      await work.merge(lead, merged, hotline[27] ?? '');
    })(),
  ]);
  await work.accept(clerk, grid);
  expect([...clerk.complaints, ...lead.complaints]).toEqual([]);
  await clerk.leave();
  await lead.leave();
  const id = await announce(place, '2026-01-15');
  await place.at('2026-01-13T09:00');
  const codes = await takeSeats(place, id);
  expect(codes).toHaveLength(15);
  const asked = await ask(place, id, [220, 221]);
  await place.at('2026-01-15T18:30');
  await publish(place);
  await place.at('2026-01-15T19:00');
  await hold(place, id, asked);
  await rate(place, id, codes.slice(0, 12));

  const night = await meetings(createClient({ endpoint: place.origin })).get(id);
  expect(new Set(night.asked.map(({ answer }) => answer)).size).toBe(5);
  expect(night.asked).toHaveLength(12);
  const promises = night.asked.flatMap(({ promises: made }) => made.map(({ commitment }) => commitment));
  expect(promises).toHaveLength(5);
  const answered = (type: string): string[] =>
    night.asked.flatMap(({ answer, appeal }) => (answer === type ? [appeal] : []));
  const promised = answered('promised');

  await place.at('2026-01-16T09:00');
  await followUp(place, id, promises, '2026-01-16');
  const whistled = [...answered('needs-coordination'), docketed[0] ?? ''];
  await withDesk('clerk@fangzhuang', (desk) => work.blow(desk, whistled));

  // Residents and witnesses say how it is.
  const heard = (
    from: number,
    to: number,
    ...said: Parameters<typeof evaluate> extends [unknown, ...infer Said] ? Said : never
  ) => asResidents(web.slice(from, to), (page) => evaluate(page, ...said));
  await place.at('2026-01-17T10:00');
  await heard(0, 20, 'solved', 'satisfied');
  await place.at('2026-01-18T10:00');
  await Promise.all([
    heard(20, 30, 'solved', 'very-satisfied'),
    withDesk('district@fengtai', (desk) => work.witness(desk, 'callback', visited.slice(0, 10))),
    withDesk('grid@fangguyuan', (desk) => work.witness(desk, 'inspection', visited.slice(10, 15))),
  ]);
  await withDesk('bureau@zhujian', (desk) => work.arrive(desk, whistled.slice(0, 2)));
  await place.at('2026-01-19T10:00');
  await heard(30, 35, 'half', 'dissatisfied');
  await asResidents(web.slice(48, 50), withdraw);
  const [onTime = '', extended = '', late = ''] = filed.slice(40, 43);
  await withDesk('clerk@fangzhuang', async (desk) => {
    await work.keepAndFinish(desk, onTime);
    await work.extend(desk, extended, '2026-02-05');
    await work.keep(desk, promised[0] ?? '');
    await work.keepAndFinish(desk, asked[0]?.number ?? '');
  });
  await withDesk('lead@fangzhuang', (desk) => work.takeBack(desk, asked[1]?.number ?? ''));
  await place.at('2026-01-21T10:00');
  await withDesk('bureau@zhujian', (desk) => work.arrive(desk, whistled.slice(2)));
  await place.at('2026-01-23T10:00');
  await withDesk('clerk@fangzhuang', (desk) => work.keepAndFinish(desk, late));
  await place.at('2026-02-03T10:00');
  await withDesk('clerk@fangzhuang', (desk) => work.keepAndFinish(desk, extended));
  const keyed = web.filter(({ number }) => [onTime, extended, late].includes(number));
  // The resident of the fifth promise, made to somebody in the hall, says nothing.
  await asResidents([...keyed, ...asked.slice(0, 1)], async (page) => {
    await judge(page, 'solved');
    await evaluate(page, 'solved', 'satisfied');
  });

  // What silence leads to comes by itself.
  await place.at('2026-02-06T10:00');
  await place.restart();
  await untilLapsed(place);
  await review(place);
  await openTasks(place);
  const published = await publish(place);
  await check(place, folder, published);
});

async function withDesk(who: string, does: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = await deskOf(place, who);
  await does(desk);
  expect(desk.complaints).toEqual([]);
  await desk.leave();
}

/** Each on the own page, without script. */
async function asResidents(slips: readonly Slip[], does: (page: Page) => Promise<void>): Promise<void> {
  const { page, complaints } = await place.page({ javaScriptEnabled: false });
  for (const slip of slips) {
    await track(page, place.origin, slip);
    await does(page);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
}
