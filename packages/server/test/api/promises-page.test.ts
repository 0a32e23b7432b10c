// `/desk/promises`: a promise that answers no appeal is looked over and made, from a browser without script.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskSite, type DeskSite } from './support/desk-site.js';
import { Visitor, type Visited } from './support/visitor.js';

let site: DeskSite;
let path: string;
beforeAll(async () => {
  site = await createDeskSite();
  path = `${site.origin}/desk/promises`;
});
afterAll(() => site.close());

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

const typed = {
  text: '年底以前把芳星园的路灯全部换成亮的。',
  owner: '李主任',
  ownerTitle: '街道办事处副主任',
  counted: 'working-days',
  days: '７',
  witness: '监督小组',
};

interface Lead {
  readonly visitor: Visitor;
  readonly send: (form: Record<string, string>, key?: string) => Promise<Visited>;
}

async function lead(): Promise<Lead> {
  const { visitor } = await site.signIn('lead@fangzhuang');
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const send: Lead['send'] = (form, key = 'key-of-a-promise-made') =>
    visitor.go(path, { form: { csrf, key, ...form } });
  return { visitor, send };
}

it('is looked over with its due day, gone back to without a word lost, made once, and listed with its id', async () => {
  const { landed } = await site.signIn('lead@fangzhuang');
  expect(landed.text).toContain('href="/desk/promises"');
  const { visitor, send } = await lead();
  expect((await visitor.go(path)).text).toContain('没有还没办好的承诺');

  const look = await send({ ...typed, act: 'look' });
  // Sunday 22 November 2026: seven working days after it end on Tuesday 1 December.
  for (const said of [
    typed.text,
    '李主任（街道办事处副主任）',
    '2026年12月1日（周二）前，7个工作日',
    '监督小组',
  ]) {
    expect(look.text).toContain(said);
  }
  expect(look.text).not.toMatch(/\{\w+\}/);
  expect((await visitor.go(path)).text).toContain('没有还没办好的承诺');

  const again = await send({ ...typed, act: 'change' });
  expect(again.text).toContain(`>${typed.text}</textarea>`);
  expect(again.text).toMatch(/value="working-days"[^>]*checked/);

  const made = await send({ ...typed, act: 'make' });
  const id = made.url.searchParams.get('done') ?? '';
  expect(id).toMatch(/^FZ-C-2026-\d{6}$/);
  expect(made.text).toContain('承诺作出了，编号');
  expect(made.text.split(`>${id}<`)).toHaveLength(3);
  expect(made.text).toContain('由监督小组见证');
  const twice = await send({ ...typed, act: 'make' });
  expect(twice.url.searchParams.get('done')).toBe(id);
  const page = await new Visitor().go(`${site.origin}/c/${id}`);
  for (const said of [typed.text, '李主任', '监督小组']) expect(page.text).toContain(said);
});

it('counts calendar days as well', async () => {
  const { send } = await lead();
  const look = await send({ ...typed, counted: 'calendar-days', days: '30', act: 'look' });
  expect(look.text).toContain('2026年12月22日（周二）前，30天');
});

it('says at each field what is wrong, asks for a witness, and makes nothing of it', async () => {
  const { visitor, send } = await lead();
  for (const act of ['look', 'make']) {
    const empty = await send({ act }, `key-of-an-empty-${act}-form`);
    expect(empty.response.status).toBe(422);
    for (const at of ['text', 'owner', 'ownerTitle', 'counted-0', 'days', 'witness']) {
      expect(empty.text).toContain(`href="#look-${at}"`);
    }
    expect(empty.text).toContain('请写一个整数，1 到 1000');
  }
  const wrong: Record<string, Record<string, string>> = {
    text: { text: '请打 13800138000' },
    days: { days: '1001' },
    witness: { witness: '人'.repeat(61) },
    'counted-0': { counted: 'moon-days' },
  };
  for (const [at, change] of Object.entries(wrong)) {
    const answer = await send({ ...typed, ...change, act: 'make' }, `key-of-a-promise-wrong-${at}`);
    expect([at, answer.response.status]).toEqual([at, 422]);
    expect(answer.text).toContain(`href="#look-${at}"`);
  }
  const hostile = await send({ ...typed, text: '"><script>alert(1)</script>', act: 'look' });
  expect(hostile.text).not.toContain('<script>alert');
  expect((await visitor.go(`${path}?done=FZ-C-2026-999999`)).text).not.toContain('承诺作出了');
  expect((await send({ ...typed, act: 'seal' })).response.status).toBe(400);
});

it('is no panellist’s and no district’s, and takes no form from elsewhere', async () => {
  const { visitor: district, landed } = await site.signIn('district@fengtai');
  expect(landed.text).not.toContain('/desk/promises');
  expect((await district.go(path)).text).toContain('您的岗位用不到这一页');
  const { visitor } = await site.signIn('lead@fangzhuang');
  const forged = await visitor.go(path, { form: { ...typed, csrf: 'x', act: 'make' }, stay: true });
  expect(forged.response.status).toBe(403);
  expect((await new Visitor().go(path)).text).toContain('工作人员登录');
});
