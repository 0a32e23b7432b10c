// `/desk/decisions` and `/d/<id>`: a question is put to the vote and voted on, from browsers without script.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keepCalendar } from '../../src/use-cases/index.js';
import { day, morning } from '../db/support/world.js';
import { createDeskSite, type DeskSite } from './support/desk-site.js';
import { Visitor, type Visited } from './support/visitor.js';

let site: DeskSite;
beforeAll(async () => {
  site = await createDeskSite();
});
afterAll(() => site.close());

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const plain = (page: string): string => page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const typed = {
  act: 'announce',
  body: 'fangzhuang',
  question: '芳古园停车位怎么分配',
  options: '摇号｜没摇上的明年优先\n\n先到先停',
  electorate: 'household',
  rollSize: '40',
  discussFrom: '2026-11-22',
  discussTo: '2026-11-23',
  voteFrom: '2026-11-24',
  voteTo: '2026-11-25',
  majority: 'half',
  quorumPercent: '5',
  witnessGroup: '芳古园监督小组',
};
const reason = '打印的时候卡纸，这一张看不清。';
let presses = 0;

/** Signed in as the street's lead at the desk, that many days after the morning. */
async function atDesk(days: number) {
  const now = morning + days * day;
  await site.time.advance(Math.max(0, now - site.time.clock()));
  await keepCalendar(site.world.ports, now);
  const { visitor } = await site.signIn('lead@fangzhuang');
  const path = `${site.origin}/desk/decisions`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  return (form: Record<string, string>): Promise<Visited> =>
    visitor.go(path, { form: { csrf, key: `key-of-a-press-${(presses += 1)}`, ...form } });
}

it('announces, prints slips once, takes a ballot for one press only, counts, and says what was adopted', async () => {
  const first = await atDesk(0);
  const announced = await first(typed);
  expect(announced.text).toContain('记下来了。');
  const id = /FZ-D-[0-9-]+/.exec(announced.text)?.[0] ?? '';
  const sheet = await first({ act: 'print', decision: id, count: '4' });
  const codes = [...sheet.text.matchAll(/translate="no">([0-9 ]{19})</g)].map(([, code]) => code ?? '');
  expect(codes).toHaveLength(4);
  expect(sheet.text.match(/<svg/g)).toHaveLength(4);
  expect(sheet.response.headers.get('cache-control')).toBe('no-store');
  const short = await first({ act: 'void', decision: id, codes: `${codes[3]}\n1234`, reason });
  expect(short.response.status).toBe(422);
  expect(plain(short.text)).toContain('第2行：没有这个号码的选票');
  await first({ act: 'void', decision: id, codes: codes[3] ?? '', reason });

  const voter = new Visitor();
  const page = `${site.origin}/d/${id}`;
  expect((await voter.go(page)).text).not.toContain('name="code"');
  await atDesk(2);
  // A crawler follows the printed link, and nothing has happened.
  await voter.go(`${page}#${(codes[0] ?? '').replaceAll(' ', '')}`);
  const empty = await voter.go(page);
  expect(empty.text).toMatch(/name="code"[^>]*value=""/);
  expect(plain(empty.text)).toContain('已经投了0票');
  expect(plain(empty.text)).toContain('还剩1天');

  const vote = (form: Record<string, string>) => voter.go(page, { form });
  const wrong = await vote({ code: (codes[0] ?? '').slice(0, -1), key: 'a-press-that-was-wrong' });
  expect(wrong.response.status).toBe(422);
  expect(wrong.text).toContain('有一位抄错了');
  expect(wrong.text).toContain('请选一项');
  const pressed = { code: codes[0] ?? '', option: '1', key: 'a-press-of-a-voter' };
  const cast = await vote(pressed);
  expect(cast.text).toContain('票投进去了');
  expect(cast.text).not.toContain('摇号');
  expect(cast.text).not.toContain(codes[0]);
  expect(cast.response.headers.get('cache-control')).toBe('no-store');
  expect((await vote(pressed)).text).toContain('票投进去了');
  const again = await vote({ ...pressed, option: '2', key: 'another-press-of-a-voter' });
  expect(again.response.status).toBe(409);
  expect(again.text).toContain('这张票投过了');
  await vote({ code: codes[1] ?? '', option: '1', key: 'a-press-of-a-second' });
  const open = plain((await voter.go(page)).text);
  expect(open).toContain('已经投了2票，名册的5%');
  expect(open).not.toContain('占投票的');

  const last = await atDesk(4);
  await last({ act: 'close', decision: id, issued: '3' });
  await last({ act: 'adopt', decision: id, adopted: '一月起摇号，请监督小组到场。' });
  const closed = plain((await voter.go(page)).text);
  for (const said of ['“摇号”通过。', '2票中的100%', '投了2张，没投1张，作废1张', '一月起摇号', '封存日志第'])
    expect(closed).toContain(said);
  expect(closed).not.toMatch(/\{\w+\}/);
  const unit = plain((await voter.go(`${site.origin}/b/fangzhuang`)).text);
  for (const said of [typed.question, '“摇号”通过。', '一月起摇号']) expect(unit).toContain(said);
  expect(site.logged.join('')).not.toContain((codes[0] ?? '').replaceAll(' ', ''));
});

// Days only go on: what follows is announced for later ones.
const later = {
  ...typed,
  discussFrom: '2026-11-26',
  discussTo: '2026-11-30',
  voteFrom: '2026-12-01',
  voteTo: '2026-12-07',
};

it('is found under its other address, and lets whoever has something to say file it there and then', async () => {
  const act = await atDesk(4);
  const announced = await act({ ...later, question: '垃圾分类怎么奖罚' });
  const id = /FZ-D-[0-9-]+/.exec(announced.text)?.[0] ?? '';
  const found = await new Visitor().go(`${site.origin}/d/${id}`);
  expect(found.response.status).toBe(200);
  expect(found.text).toContain(`value="议事 ${id}：垃圾分类怎么奖罚"`);
  const unknown = await new Visitor().go(`${site.origin}/d/FZ-D-2026-999999`);
  expect(unknown.response.status).toBe(404);
  expect(plain(unknown.text)).toContain('没有这个议题');
});

it('names the field and the line that is wrong, loses nothing, and is no page for who has no part in it', async () => {
  const act = await atDesk(4);
  const wrong = await act({ ...later, options: `摇号\n请打 13800138000`, rollSize: '很多', voteFrom: '' });
  expect(wrong.response.status).toBe(422);
  expect(wrong.text).toContain('第2行：');
  expect(wrong.text).toContain('href="#announce-rollSize"');
  expect(wrong.text).toContain('请打 13800138000');
  const { visitor } = await site.signIn('auditor@fengtai');
  expect((await visitor.go(`${site.origin}/desk/decisions`)).text).toContain('您的岗位用不到这一页');
});
