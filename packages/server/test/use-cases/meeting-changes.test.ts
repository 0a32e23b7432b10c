// A meeting that is moved, called off or parted, on a real ledger: no seat, no question and no rating is lost by it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MeetingDetail, MeetingDraft, SeatRegistration } from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import { meetingDetailView } from '@huiyin/sdk/views';
import { meetingWordsFor } from '@huiyin/sdk/words';
import { at, createWorld, day, morning, resident, staff, type World } from '../db/support/world.js';
import { of, path, reason } from './promises.js';

const lead = staff('fangzhuang', 'lead');
const anyone = { kind: 'anyone' } as const;
const words = meetingWordsFor('zh-CN');
const hour = day / 24;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

let presses = 0;
const press = (): string => `a-press-of-a-change-${(presses += 1)}`;
/** To be held tomorrow. */
const announce = async (more: Partial<MeetingDraft> = {}): Promise<string> => {
  const body: MeetingDraft = {
    ...{ body: 'fangzhuang', kind: 'street' as const, title: '主场报告会', place: '文化中心' },
    ...{ startsAt: momentOf(morning + day), agenda: [], desks: [], seats: 60, ...more },
  };
  return (await world.useCases['staff.meetings.announce']({ path: {}, query: {}, body }, at(morning, lead)))
    .id;
};
const act = (id: string, what: 'open' | 'close' | 'cancel' | 'split' | 'move', body: object, now = morning) =>
  world.useCases[`staff.meetings.${what}`]({ ...of(id), body: body as never }, at(now, lead));
const register = async (id: string, people: number): Promise<string[]> => {
  const body = { cohort: 'elderly' as const, people };
  const { slips }: SeatRegistration = await world.useCases['meetings.register'](
    { ...of(id), body },
    at(morning, anyone, press()),
  );
  return slips.map(({ code }) => code);
};
const ask = (id: string, title: string) =>
  world.useCases['meetings.ask'](
    { ...of(id), body: { kind: 'request', category: 'parking', title, text: title, place: '芳星园' } },
    at(morning, anyone, press()),
  );
const take = (id: string, appeal: string, asked: string, now: number) =>
  world.useCases['staff.meetings.take']({ ...of(id), body: { turn: 1, appeal, asked } }, at(now, lead));
const rate = (id: string, code: string, now: number) =>
  world.useCases['meetings.rate'](
    { ...of(id), body: { code, rating: 'satisfied' } },
    at(now, anyone, press()),
  );
const queue = (id: string) =>
  world.useCases['staff.meetings.queue']({ ...of(id), body: undefined }, at(morning, lead));
const get = (id: string, now = morning): Promise<MeetingDetail> =>
  world.useCases['meetings.get']({ ...of(id), body: undefined }, at(now));
const told = (meeting: MeetingDetail): string => {
  const { standing, moves, splits, slips } = meetingDetailView(meeting, '2026-11-23', words);
  return [standing, ...moves, ...splits.map(({ text }) => text), ...slips].join('\n');
};

test('moved to another day and place it keeps its seats and its questions, and says so', async () => {
  const id = await announce();
  const [slip = ''] = await register(id, 1);
  const { number } = await ask(id, '停车怎么办');
  const later = morning + 3 * day;
  await act(id, 'move', { startsAt: momentOf(later), place: '社区服务站', reason });
  const moved = await get(id);
  expect(moved).toMatchObject({ taken: 1, place: '社区服务站' });
  {
    const said = told(moved);
    expect(said).toContain('座位条照样有效，照新的来');
    expect(said).toContain(reason);
  }
  // The day it was announced for is no longer its day.
  await expect(act(id, 'open', {}, morning + day)).rejects.toMatchObject({
    code: 'meeting.illegal-transition',
  });
  await act(id, 'open', {}, later);
  expect((await queue(id)).items.map(({ appeal }) => appeal)).toEqual([number]);
  await take(id, number, '停车怎么错开？', later + hour);
  await rate(id, slip, later + hour);
  await act(id, 'close', {}, later + 2 * hour);
  const over = await get(id, later + 2 * hour);
  expect(over).toMatchObject({ asked: [{ appeal: number }], ratings: { n: 1, slips: 1 } });
});

test('called off it takes no seats, questions or ratings, and what was asked is answered as any appeal', async () => {
  const id = await announce();
  const [slip = ''] = await register(id, 1);
  const { number, trackingCode } = await ask(id, '电梯怎么办');
  await act(id, 'cancel', { reason });
  const off = await get(id);
  {
    const said = told(off);
    expect(said).toContain('座位条用不着了');
    expect(said).toContain('照样按时答复');
    expect(said).toContain(reason);
  }
  await expect(register(id, 1)).rejects.toMatchObject({ code: 'meeting.not-registering' });
  await expect(ask(id, '还能问吗')).rejects.toMatchObject({ code: 'meeting.not-asking' });
  await expect(rate(id, slip, morning + day)).rejects.toMatchObject({ code: 'meeting.not-rating' });
  await expect(take(id, number, '电梯？', morning + day)).rejects.toMatchObject({
    code: 'meeting.illegal-transition',
  });
  // Still read by staff where it waited, and answered at the office with its clocks.
  expect((await queue(id)).items.map(({ appeal }) => appeal)).toEqual([number]);
  await world.useCases['staff.appeals.accept']({ ...path(number), body: {} }, at(morning + hour, lead));
  const answer = { type: 'resolved', text: '换好了。' } as const;
  await world.useCases['staff.appeals.answer'](
    { ...path(number), body: answer },
    at(morning + 2 * hour, lead),
  );
  const tracked = await world.useCases['appeals.track'](
    { ...path(number), body: undefined },
    at(morning + 3 * hour, resident(trackingCode)),
  );
  expect(tracked).toMatchObject({ state: 'answered', clocks: { firstResponse: { state: 'met' } } });
});

test('parted in two, each names the other, and a slip and a question are good where they were told to be', async () => {
  const [id, part] = [await announce(), await announce({ title: '分场报告会', place: '芳星园服务站' })];
  const [first = '', second = ''] = await register(id, 2);
  const [here, there] = [await ask(id, '停车怎么办'), await ask(part, '电梯怎么办')];
  await act(id, 'split', { into: part });
  {
    const said = told(await get(id));
    expect(said).toContain('分场：分场报告会');
    expect(said).toContain('这一场和分场，去哪边都行');
  }
  {
    const said = told(await get(part));
    expect(said).toContain('主场：主场报告会');
    expect(said).toContain('手里有主场座位条的');
  }
  const evening = morning + day;
  for (const one of [id, part]) await act(one, 'open', {}, evening);
  await take(id, here.number, '停车怎么错开？', evening + hour);
  await take(part, there.number, '电梯什么时候修？', evening + hour);
  await rate(part, first, evening + hour);
  await rate(id, second, evening + hour);
  await expect(rate(id, first, evening + hour)).rejects.toMatchObject({ code: 'seat.already-rated' });
  for (const one of [id, part]) await act(one, 'close', {}, evening + 2 * hour);
  const [own, parted] = [await get(id, evening + 2 * hour), await get(part, evening + 2 * hour)];
  expect([own.ratings?.n, parted.ratings?.n]).toEqual([1, 1]);
  expect([own.asked.length, parted.asked.length]).toEqual([1, 1]);
});

test('called off after it was parted, its slips are good at the part for as long as that lasts', async () => {
  const [id, part] = [await announce(), await announce({ title: '分场报告会' })];
  const [slip = ''] = await register(id, 1);
  await act(id, 'split', { into: part });
  await act(id, 'cancel', { reason });
  {
    const said = told(await get(id));
    expect(said).toContain('到分场照样能坐、能评');
    expect(said).not.toContain('用不着了');
  }
  await act(part, 'open', {}, morning + day);
  await rate(part, slip, morning + day + hour);
  await expect(rate(part, slip, morning + day + hour)).rejects.toMatchObject({ code: 'seat.already-rated' });
  // Where the part is called off as well, nothing of either is kept.
  const [other, gone] = [await announce(), await announce()];
  await register(other, 2);
  await act(other, 'split', { into: gone });
  await act(other, 'cancel', { reason });
  const codes = `select 1 from printed_code where record = '${other}'`;
  expect(await world.query(codes)).toHaveLength(2);
  await act(gone, 'cancel', { reason });
  expect(await world.query(codes)).toEqual([]);
});
