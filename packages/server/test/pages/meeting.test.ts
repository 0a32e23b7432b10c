// `/m/<id>` and the meetings of a unit's page, without script: before, during and after.
import { expect, it } from 'vitest';
import type { MeetingDetail } from '@huiyin/sdk';
import { OperationError } from '../../src/use-cases/operation.js';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const held = example('MeetingDetail') as MeetingDetail;
const textOf = (page: string): string =>
  page
    .slice(page.indexOf('<main'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

it('says what was asked, answered and promised, every move and why, who came, minutes and review', async () => {
  const page = await site().read(`/m/${held.id}`);
  const text = textOf(page);
  for (const said of [
    '2026年12月18日（周五）19:00',
    '三号楼电梯老停，什么时候大修？',
    '厂家已经定了，年前换主机。',
    '2027年1月20日（周三）到期',
    '当场没有答复',
    '原来2026年12月18日（周五）19:00，方庄文化中心一层，改到',
    '文化中心当天要做消防检修',
    '一共140人',
    '老年人96人',
    '少于 5 人，或者为免推算不写',
    '先讲没办好的七件',
    '停车的数没有带',
    '日志第1205条',
  ]) {
    expect(text).toContain(said);
  }
  expect(page).toContain('href="/c/FZ-C-2026-000031"');
  expect(page).toContain('href="/a/FZ-2026-000131"');
  expect(text).not.toMatch(/\{\w+\}/);
});

it('follows each promise: who gave it, who looks after it, when it was last looked at, and who was called for it', async () => {
  const page = await site().read(`/m/${held.id}`);
  const text = textOf(page);
  for (const said of [
    '答应的人：李主任（街道办事处副主任）',
    '跟进的人：周副主任（街道办事处副主任）',
    '推进会2026年12月25日（周五）看过',
    '吹哨 FZ-W-2026-000003：叫了，还没有结果',
    '主机已经到货，元旦前换好。',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).toContain('入户走访38次');
  const asked = held.asked.map((question) => ({ ...question, promises: [] }));
  const none = site({ 'meetings.get': () => Promise.resolve({ ...held, asked }) });
  expect(await none.read(`/m/${held.id}`)).not.toContain('id="follow-up"');
});

it('tells before it begins when, where, what about and who sits outside, and asks for no questions yet', async () => {
  const { openedAt: _opened, closedAt: _closed, ...plan } = held;
  const toCome: MeetingDetail = { ...plan, status: 'announced', asked: [], questions: 0 };
  const text = textOf(await site({ 'meetings.get': () => Promise.resolve(toCome) }).read(`/m/${held.id}`));
  expect(text).toContain('电梯大修怎么出资：芳古园社区');
  expect(text).not.toContain('提问和答复');
});

it('stands on the page of its unit, and an unknown one leads there', async () => {
  const page = await site().read('/b/fangzhuang');
  expect(page).toContain('<a href="#meetings">报告会</a>');
  expect(page).toContain(`href="/m/${held.id}"`);
  const none = await site({ 'meetings.list': () => Promise.resolve({ items: [] }) }).read('/b/fangzhuang');
  expect(none).not.toContain('id="meetings"');
  const missing = await site({
    'meetings.get': () => Promise.reject(new OperationError('meeting.not-found')),
  }).ask('/m/FZ-M-2026-999999');
  expect(missing.status).toBe(404);
});
