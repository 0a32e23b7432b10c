// `/desk/tasks`: a task of the library is opened and moved on, from a browser without script.
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
  act: 'create',
  body: 'fangzhuang',
  title: '芳古园助餐点扩大到 60 个座位',
  horizon: 'near',
  ownerName: '周敏',
  ownerTitle: '街道社区服务中心主任',
  nodes: '公示方案｜2026-12-20\n\n开餐｜2027-02-28',
  fundingText: '改造费由街道承担',
  fundingYuan: '180,000',
  witnessGroup: '居民代表',
};

it('opens a task, finishes a step, moves another in the open, and everybody reads it', async () => {
  const { visitor, landed } = await site.signIn('lead@fangzhuang');
  expect(landed.text).toContain('href="/desk/tasks"');
  const path = `${site.origin}/desk/tasks`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const opened = await visitor.go(path, { form: { ...typed, csrf, key: 'key-of-the-task' } });
  expect(opened.text).toContain('记下来了。');
  const task = /FZ-T-[0-9-]+/.exec(opened.text)?.[0] ?? '';
  const on = (form: Record<string, string>, key: string) =>
    visitor.go(path, { form: { csrf, key, task, ...form } });
  await on({ act: 'finish-node', node: '1', note: '公示了七天，没有人反对。' }, 'key-of-the-finish');
  const short = await on({ act: 'move-node', node: '2', due: '2027-03-31', reason: '晚' }, 'key-of-a-move');
  expect(short.response.status).toBe(422);
  expect(short.text).toContain('<details class="act" open');
  expect(short.text).toContain('至少要写 10 个字');
  const reason = '厨房设备到货晚了一个月，改到三月底开餐。';
  await on({ act: 'move-node', node: '2', due: '2027-03-31', reason }, 'key-of-the-move');
  await on({ act: 'finish-node', node: '2' }, 'key-of-the-second-finish');
  const claimed = await on({ act: 'claim' }, 'key-of-the-claim');
  expect(claimed.text).toContain('居民代表');
  expect(claimed.text).not.toMatch(/\{\w+\}/);
  const page = await new Visitor().go(`${site.origin}/b/fangzhuang`);
  for (const said of [typed.title, '公示方案', reason, '180,000']) expect(page.text).toContain(said);
});

it('says which step is wrong and why, and loses nothing', async () => {
  const { visitor } = await site.signIn('lead@fangzhuang');
  const path = `${site.origin}/desk/tasks`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const wrong = await visitor.go(path, {
    form: {
      ...typed,
      csrf,
      key: 'key-of-a-wrong-task',
      ownerName: '',
      nodes: '公示｜下个月',
      title: '请打 13800138000',
    },
  });
  expect(wrong.response.status).toBe(422);
  expect(wrong.text).toContain('第1行：');
  expect(wrong.text).toContain('手机号');
  expect(wrong.text).toContain('公示｜下个月');
  const unknown = { ...typed, csrf, key: 'key-of-an-unknown-number', appeals: 'FZ-2026-999999' };
  expect((await visitor.go(path, { form: unknown })).text).toContain('第1个编号用不了');
  expect(wrong.text).toContain('href="#create-ownerName">负责人姓名：');
});

it('offers nobody what is not theirs to do, and takes no form from elsewhere', async () => {
  const path = `${site.origin}/desk/tasks`;
  const { visitor: auditor } = await site.signIn('auditor@fengtai');
  expect((await auditor.go(path)).text).toContain('您的岗位用不到这一页');
  const { visitor } = await site.signIn('lead@fangzhuang');
  const forged = await visitor.go(path, { form: { ...typed, csrf: 'x' }, stay: true });
  expect(forged.response.status).toBe(403);
});
