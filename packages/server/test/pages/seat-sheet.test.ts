// Seat slips to cut out: each says by itself which seat it is, and that it is of the demonstration where it is.
import { expect, it } from 'vitest';
import type { MeetingDetail, PrintedSeats } from '@huiyin/sdk';
import { seatSheet } from '../../src/pages/desk/seat-sheet.js';

const meeting: MeetingDetail = {
  id: 'FZ-M-2026-000003',
  body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
  kind: 'street',
  title: '第四季度报告会',
  place: '方庄文化中心',
  startsAt: '2026-12-18T19:00:00+08:00',
  status: 'announced',
  announcedOn: '2026-12-01',
  agenda: [],
  desks: [],
  moves: [],
  splits: [],
  questions: 0,
  answered: 0,
  cards: [],
  asked: [],
  history: [],
};
const slips = [{ seat: 1, code: '1111 2222 3333 4444' }, { code: '5555 6666 7777 8888' }];

async function cut(printed: PrintedSeats): Promise<string[]> {
  const sheet: string = await seatSheet(printed, 'https://huiyin.example');
  return sheet.match(/<li>[^]*?<\/li>/g) ?? [];
}

it('marks every slip of the demonstration, and none of a meeting that is held', async () => {
  const demo = await cut({ meeting: { ...meeting, demo: true }, slips });
  expect(demo).toHaveLength(2);
  for (const slip of demo) expect(slip.match(/class="tag">演示数据/g)).toHaveLength(1);
  expect(demo[0]).toContain('座位 1 号');
  expect(demo[1]).toContain('座位随意');
  const held = await cut({ meeting, slips });
  expect(held).toHaveLength(2);
  for (const slip of held) expect(slip).not.toContain('演示');
});
