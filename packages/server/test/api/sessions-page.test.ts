// `/desk/sessions`: writing down a session and what was agreed at it, and putting it right, from a browser without script.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft, at, morning } from '../db/support/world.js';
import { createDeskSite, csrfIn, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

let site: DeskSite;
let path: string;
beforeAll(async () => {
  site = await createDeskSite();
  path = `${site.origin}/desk/sessions`;
});
afterAll(() => site.close());

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const faultAt = (page: string, id: string): string =>
  (new RegExp(`id="${id}-error">([\\s\\S]*?)</p>`).exec(page)?.[1] ?? '').replace(/<[^>]*>|\s/g, '');
const sessions = (body: string) =>
  site.world.useCases['sessions.list']({ path: {}, query: { body }, body: undefined }, at(morning));

const talk = {
  body: 'fangguyuan',
  kind: 'talk',
  day: '2026-11-20',
  time: '19:00',
  place: '芳古园社区议事厅',
  cohort: 'undisclosed',
  people: '46',
  words: '谈停车，定了错峰共享。',
};
const joint = {
  ...talk,
  ...{ body: 'fangzhuang', kind: 'joint', place: '街道三层会议室', people: '9', about: 'property' },
  ...{ parties: 'zhujian', alsoPresent: '物业三家', rows: '3' },
  'agreed-1-text': '三号楼屋面做一次鉴定。',
  'agreed-1-unit': 'zhujian',
  'agreed-1-name': '陈科长',
  'agreed-1-title': '房屋安全科科长',
};

it('a joint session is written down with what was agreed; each fault stands at its field and nothing is lost', async () => {
  const { visitor, landed } = await site.signIn('lead@fangzhuang');
  expect(landed.text).toContain('href="/desk/sessions"');
  const { number } = await site.world.useCases['appeals.submit'](
    { path: {}, query: {}, body: draft },
    at(morning),
  );
  const open = await visitor.go(path);
  const csrf = hidden(open.text, 'csrf');
  const form = { ...joint, csrf, appeals: `FZ-2026-999999 ${number}`, 'agreed-1-appeal': number };

  const undated = await visitor.go(path, { form: { ...form, people: '好多', time: '' } });
  expect(undated.response.status).toBe(422);
  expect(faultAt(undated.text, 's-people')).toContain('请写数字');
  expect(faultAt(undated.text, 's-time')).toContain('这一项要填');
  expect(faultAt(undated.text, 's-agreed-1-due')).toContain('这一项要填');
  for (const id of ['s-people', 's-time', 's-agreed-1-due']) expect(undated.text).toContain(`href="#${id}"`);
  expect(undated.text).toContain('第 2 条，最晚哪一天办到：这一项要填。');
  for (const typed of ['好多', '陈科长', '三号楼屋面做一次鉴定。', '物业三家']) {
    expect(undated.text).toContain(typed);
  }

  const due = { ...form, 'agreed-1-due': '2026-11-21' };
  const unknown = await visitor.go(path, { form: due });
  expect(faultAt(unknown.text, 's-appeals')).toContain('“FZ-2026-999999”用不了');
  const heard = { ...due, appeals: number };
  const past = await visitor.go(path, { form: heard });
  expect(faultAt(past.text, 's-agreed-1-due')).toContain('期限不能早于今天');
  const absent = await visitor.go(path, { form: { ...heard, parties: 'fengtai' } });
  expect(faultAt(absent.text, 's-agreed-1-unit')).toContain('上面勾了的到场单位');
  expect((await sessions('fangzhuang')).items).toEqual([]);

  const right = { ...heard, 'agreed-1-due': '2026-12-20', key: 'key-of-the-joint-session' };
  const done = await visitor.go(path, { form: right });
  expect(done.text).toContain('记下来了。');
  // Sending it twice does it once.
  await visitor.go(path, { form: right });
  const { items } = await sessions('fangzhuang');
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({
    heldAt: '2026-11-20T19:00:00+08:00',
    people: 9,
    about: 'property',
    parties: [{ slug: 'zhujian' }],
    agreed: [{ unit: { slug: 'zhujian' }, due: '2026-12-20', appeal: number }],
  });
});

it('three more rows keep all that was typed, and write nothing down', async () => {
  const { visitor } = await site.signIn('clerk@fangguyuan');
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const before = (await sessions('fangguyuan')).items.length;
  const more = await visitor.go(path, { form: { ...joint, csrf, more: 'yes', place: '' } });
  expect(more.response.status).toBe(200);
  expect(more.text).not.toContain('error-summary');
  expect(more.text).toContain('三号楼屋面做一次鉴定。');
  expect(more.text).toContain('id="s-agreed-5-text"');
  expect(more.text).not.toContain('id="s-agreed-6-text"');
  expect(hidden(more.text, 'rows')).toBe('6');
  expect((await sessions('fangguyuan')).items).toHaveLength(before);
});

it('a correction says why, and what was said stays for everybody', async () => {
  const { visitor } = await site.signIn('clerk@fangguyuan');
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const done = await visitor.go(path, { form: { ...talk, csrf, key: 'key-of-the-first-talk' } });
  // Those of other years are a link away.
  expect((await visitor.go(`${path}?period=2025`)).text).toContain('这一年还没有记过。');
  const link = /\/desk\/sessions\?corrects=(FZ-S-[0-9-]+)&amp;period=2026-11/.exec(done.text);
  const id = link?.[1] ?? '';
  const correcting = await visitor.go(`${path}?corrects=${id}&period=2026-11`);
  expect(correcting.text).toContain('value="46"');
  expect(hidden(correcting.text, 'corrects')).toBe(id);
  const form = { ...talk, csrf, corrects: id, people: '52', reason: '少了' };
  const short = await visitor.go(path, { form });
  expect(faultAt(short.text, 's-reason')).toContain('至少要写10个字');
  expect(short.text).toContain('value="52"');
  const reason = '签到表重新数过，少算了后来的六个人。';
  for (const other of ['x', 'FZ-S-2026-999999']) {
    const none = await visitor.go(path, { form: { ...form, reason, corrects: other } });
    expect(none.response.status).toBe(404);
    expect(none.text).toContain(reason);
  }
  const corrected = await visitor.go(path, { form: { ...form, reason, key: 'key-of-the-correction' } });
  expect(corrected.text).toContain('更正了，原来写的也留着。');
  const reader = await new Visitor().go(`${site.origin}/b/fangguyuan`);
  expect(reader.text).toContain(reason);
  expect(reader.text).toContain('原来写的是：46人。');
});

it('what was typed outlives the sign-in: after signing in again it goes on from there', async () => {
  const { visitor, csrfToken: csrf } = await site.signIn('clerk@fangguyuan');
  const text = '夜里谈，写了很久。';
  const form = { ...talk, csrf, kind: 'online-night', words: text };
  await visitor.go(`${site.origin}/desk/sign-out`, { form: { csrf } });
  const count = async () => (await sessions('fangguyuan')).items.length;
  const before = await count();
  const ended = await visitor.go(path, { form });
  expect(ended.response.status).toBe(401);
  expect(ended.text).toContain('登录已经结束，还没有记下');
  expect(ended.text).toContain(text);
  await visitor.go(`${site.origin}/desk/demo`, { form: { who: 'clerk@fangguyuan' } });
  const again = await visitor.go(path, { form: { ...form, csrf: hidden(ended.text, 'csrf') } });
  expect(again.text).toContain('还没有记下');
  expect(again.text).toContain(text);
  expect(await count()).toBe(before);
  const fresh = { ...form, csrf: hidden(again.text, 'csrf'), key: hidden(again.text, 'key') };
  expect((await visitor.go(path, { form: fresh })).text).toContain('记下来了。');
  expect(await count()).toBe(before + 1);
});

it('takes no form from elsewhere, and is not for whoever writes no sessions down', async () => {
  const { visitor, landed } = await site.signIn('clerk@fangzhuang');
  const form = { ...talk, csrf: csrfIn(landed.text) };
  const headers = { 'sec-fetch-site': 'cross-site' };
  const forged = await visitor.go(path, { form, headers, stay: true });
  expect(forged.response.status).toBe(403);
  expect(forged.text).not.toContain(talk.words);
  const nobody = await new Visitor().go(path, { stay: true });
  expect([nobody.response.status, nobody.response.headers.get('location')]).toEqual([303, '/desk']);
  const { visitor: auditor } = await site.signIn('auditor@fengtai');
  const page = await auditor.go(path);
  expect(page.text).toContain('您的岗位用不到这一页');
  expect(page.text).not.toContain('<form method="post" action="/desk/sessions"');
});
