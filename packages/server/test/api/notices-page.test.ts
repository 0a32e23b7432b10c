// `/desk/notices`: telling residents something, putting it right and withdrawing it, from a browser without script.
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
const told = { body: 'fangguyuan', title: '周四上午停水', text: '换水表，九点停，十二点来水。' };

it('tells, corrects and withdraws; everybody reads each step on the notice’s own page and in the feed', async () => {
  const { visitor, landed } = await site.signIn('grid@fangguyuan');
  expect(landed.text).toContain('href="/desk/notices"');
  const path = `${site.origin}/desk/notices`;
  const open = await visitor.go(path);
  const form = { ...told, csrf: hidden(open.text, 'csrf'), key: 'key-of-the-first-form' };
  const wrong = await visitor.go(path, { form: { ...form, text: '有事打 138 0013 8000。' } });
  expect(wrong.response.status).toBe(422);
  expect(wrong.text).toContain('“138 0013 8000”不能公开');
  expect(wrong.text).toContain(told.title);
  expect(wrong.text).toContain('href="#n-text">内容：');
  const unknown = await visitor.go(path, { form: { ...form, appeals: 'FZ-2026-999999' } });
  expect(unknown.text).toContain('有关的诉求编号：第1个编号用不了');
  expect((await visitor.go(path, { form: { ...form, day: '1900-01-01' } })).text).toContain('前后一年以内');
  const done = await visitor.go(path, { form });
  expect(done.text).toContain('发出去了。');
  // Sending it twice does it once.
  await visitor.go(path, { form });
  const ids = [...(await visitor.go(path)).text.matchAll(/href="\/n\/(FZ-N-[0-9-]+)"/g)].map(([, id]) => id);
  expect(ids).toHaveLength(1);
  const correcting = await visitor.go(`${path}?corrects=${ids[0]}`);
  expect(correcting.text).toContain(told.text);
  await visitor.go(path, {
    form: { ...form, title: '改到周五停水', corrects: ids[0]!, key: 'key-of-the-correction' },
  });
  const reader = new Visitor();
  const corrected = await reader.go(`${site.origin}/n/${ids[0]}`);
  expect(corrected.text).toContain('已经更正');
  const later = /href="\/n\/(FZ-N-[0-9-]+)"/.exec(corrected.text)?.[1];
  const reason = '施工队改了日子，这一条不算数了。';
  const key = 'key-of-the-withdrawal';
  await visitor.go(`${path}/${later}`, { form: { csrf: form.csrf, key, reason } });
  expect((await reader.go(`${site.origin}/n/${later}`)).text).toContain(reason);
  const feed = await reader.go(`${site.origin}/v1/bodies/fangzhuang/notices.atom`);
  expect(feed.text).toContain('已撤回：改到周五停水');
});

it('leads page after page to the first that was told, and an address of no page to the newest', async () => {
  const { visitor } = await site.signIn('clerk@fangguyuan');
  const path = `${site.origin}/desk/notices`;
  const { text } = await visitor.go(path);
  for (let serial = 1; serial <= 21; serial++) {
    const form = { ...told, title: `第${serial}条`, csrf: hidden(text, 'csrf') };
    await visitor.go(path, { form: { ...form, key: `key-of-notice-${String(serial).padStart(4, '0')}` } });
  }
  const newest = await visitor.go(path);
  expect(newest.text).not.toContain('第1条');
  const [, older = ''] = /href="([^"]+)">再往前看/.exec(newest.text) ?? [];
  const oldest = await visitor.go(new URL(older.replace(/&amp;/g, '&'), site.origin).href);
  expect(oldest.text).toContain('第1条');
  expect(oldest.text).not.toContain('再往前看');
  expect((await visitor.go(`${path}?after=x`)).text).toContain('第21条');
});

it('takes no form from elsewhere, and is not for whoever tells residents nothing', async () => {
  const { visitor } = await site.signIn('clerk@fangzhuang');
  const path = `${site.origin}/desk/notices`;
  const forged = await visitor.go(path, { form: { ...told, csrf: 'x' }, stay: true });
  expect(forged.response.status).toBe(403);
  const nobody = await new Visitor().go(path, { form: told, stay: true });
  expect(nobody.response.status).toBe(401);
  expect(nobody.text).toContain(told.text);
  const headers = { 'sec-fetch-site': 'cross-site' };
  const foreign = await new Visitor().go(path, { form: told, headers, stay: true });
  expect(foreign.response.status).toBe(403);
  expect(foreign.text).not.toContain(told.text);
  const { visitor: auditor } = await site.signIn('auditor@fengtai');
  const page = await auditor.go(path);
  expect(page.text).toContain('您的岗位用不到这一页');
  expect(page.text).not.toContain('<form method="post" action="/desk/notices"');
});
