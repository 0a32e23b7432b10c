// `/desk/meetings`: a report meeting is announced, moved, held and looked back on, from a browser without script.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskSite, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

let site: DeskSite;
beforeAll(async () => {
  site = await createDeskSite();
});
afterAll(() => site.close());

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const typed = {
  act: 'announce',
  body: 'fangzhuang',
  kind: 'street',
  title: '第四季度报告会',
  day: '2026-11-22',
  time: '19:00',
  place: '方庄文化中心',
  agenda: '没办好的\n\n现场提问',
  desks: '电梯大修｜芳古园社区',
  seats: '240',
};

it('announces one, moves it in the open, holds it on its day and looks back, and everybody reads it', async () => {
  const { visitor, landed } = await site.signIn('lead@fangzhuang');
  expect(landed.text).toContain('href="/desk/meetings"');
  const path = `${site.origin}/desk/meetings`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const announced = await visitor.go(path, { form: { ...typed, csrf, key: 'key-of-the-meeting' } });
  expect(announced.text).toContain('记下来了。');
  const meeting = /FZ-M-[0-9-]+/.exec(announced.text)?.[0] ?? '';
  const on = (form: Record<string, string>, key: string) =>
    visitor.go(path, { form: { csrf, key, meeting, ...form } });
  const short = await on({ act: 'move', place: '社区服务站', reason: '换' }, 'key-of-a-short-move');
  expect(short.response.status).toBe(422);
  expect(short.text).toContain('至少要写 10 个字');
  const reason = '文化中心当天要做消防检修，换一个地方。';
  await on({ act: 'move', place: '社区服务站', reason }, 'key-of-the-move');
  await on({ act: 'open' }, 'key-of-the-opening');
  const counted = { elderly: '60', families: '20', disabled: '2' };
  await on({ act: 'attend', ...counted }, 'key-of-the-attendance');
  await on({ act: 'close' }, 'key-of-the-closing');
  await on({ act: 'minute', text: '先讲没办好的。' }, 'key-of-the-minutes');
  const review = { well: '讲清了', badly: '停车没有数', next: '带数表' };
  const reviewed = await on({ act: 'review', ...review }, 'key-of-the-review');
  expect(reviewed.text).not.toMatch(/\{\w+\}/);
  const page = await new Visitor().go(`${site.origin}/m/${meeting}`);
  for (const said of [typed.title, reason, '方庄文化中心', '芳古园社区', '一共82人', '停车没有数']) {
    expect(page.text).toContain(said);
  }
  expect((await new Visitor().go(`${site.origin}/b/fangzhuang`)).text).toContain(`/m/${meeting}`);
});

it('says which line is wrong and why, and loses nothing', async () => {
  const { visitor } = await site.signIn('lead@fangzhuang');
  const path = `${site.origin}/desk/meetings`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const form = { ...typed, csrf, key: 'key-of-a-wrong-meeting', title: '请打 13800138000', time: '' };
  const wrong = await visitor.go(path, { form: { ...form, desks: '找人｜芳古园社区\n电梯｜没有这个单位' } });
  expect(wrong.response.status).toBe(422);
  expect(wrong.text).toContain('手机号');
  expect(wrong.text).toContain('第2行：');
  expect(wrong.text).toContain('没有这个单位');
  expect(wrong.text).toContain('href="#announce-time"');
  const past = await visitor.go(path, {
    form: { ...typed, csrf, key: 'key-of-a-past-one', day: '2026-11-01' },
  });
  expect(past.text).toContain('时间在现在以后、一年以内');
});

it('offers nobody what is not theirs to do, and takes no form from elsewhere', async () => {
  const path = `${site.origin}/desk/meetings`;
  const { visitor: auditor } = await site.signIn('auditor@fengtai');
  expect((await auditor.go(path)).text).toContain('您的岗位用不到这一页');
  const { visitor } = await site.signIn('lead@fangzhuang');
  const forged = await visitor.go(path, { form: { ...typed, csrf: 'x' }, stay: true });
  expect(forged.response.status).toBe(403);
});
