// `/desk/decisions` and `/desk/inspection-photos`: what witnesses found is written down and shown, without script.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { phonePhoto } from '../blobs/made-photos.js';
import { at, morning, staff } from '../db/support/world.js';
import { question } from '../use-cases/question.js';
import { createDeskSite, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

let site: DeskSite;
let id: string;
let grid: Visitor;
let lead: Visitor;
let photo: Buffer;
let decisionsPath: string;
let photosPath: string;

beforeAll(async () => {
  site = await createDeskSite();
  decisionsPath = `${site.origin}/desk/decisions`;
  photosPath = `${site.origin}/desk/inspection-photos`;
  photo = await phonePhoto();
  const actor = staff('fangzhuang', 'lead');
  const { useCases } = site.world;
  const call = { path: {}, query: {}, body: { ...question, body: 'fangguyuan' } };
  ({ id } = await useCases['staff.decisions.announce'](call, at(morning, actor)));
  ({ visitor: grid } = await site.signIn('grid@fangguyuan'));
  ({ visitor: lead } = await site.signIn('lead@fangzhuang'));
});
afterAll(() => site.close());

const squeezed = (page: string): string => page.replace(/\s+/g, ' ');
const plain = (page: string): string => squeezed(page.replace(/<[^>]*>/g, ' '));
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const action = (page: string, what: string): string =>
  site.origin + (new RegExp(`action="(/desk/inspection-photos/[^"]+/${what})"`).exec(page)?.[1] ?? '');
const open = async (visitor: Visitor, path: string): Promise<string> =>
  squeezed((await visitor.go(path)).text);
const publicPage = async (path: string): Promise<string> =>
  squeezed((await new Visitor().go(site.origin + path)).text);
let keys = 0;
const send = async (visitor: Visitor, to: string, form: Record<string, string> | FormData) => {
  const { response, text, url } = await visitor.go(to, { form });
  return { status: response.status, page: squeezed(text), url };
};
const own = async (visitor: Visitor, path = decisionsPath) => ({
  csrf: hidden(await open(visitor, path), 'csrf'),
  key: `key-of-the-form-${(keys += 1)}`,
});
const found = '印票的时候在场，有三张印花了，没有当场作废。';
const seen = {
  act: 'inspect',
  subject: 'ballot',
  lookedOn: '2026-11-22',
  people: '4',
  finding: 'partly',
  found,
};
const picture = (fields: Record<string, string>, bytes: Uint8Array, name = 'IMG_1.jpg'): FormData => {
  const form = new FormData();
  for (const [field, value] of Object.entries(fields)) form.append(field, value);
  form.append('photos', new File([new Uint8Array(bytes)], name));
  return form;
};

it('offers an inspection once there is something to see, to whoever may write it down', async () => {
  const before = await open(grid, `${decisionsPath}?decision=${id}`);
  expect(before).not.toContain('记监督小组的查看');
  await send(lead, decisionsPath, { ...(await own(lead)), act: 'print', decision: id, count: '4' });
  const after = await open(grid, `${decisionsPath}?decision=${id}`);
  expect(after).toContain('记监督小组的查看');
  expect(after).toContain('印票、发票、计票');
  expect(after).not.toContain('value="work"');
  // What is not the grid worker's is not offered.
  expect(after).not.toContain('name="act" value="print"');
  expect(await open(grid, decisionsPath)).not.toContain('id="announce"');
});

it('names the field that is wrong with everything still there, and refuses a day nothing was there', async () => {
  const typed = { ...(await own(grid)), ...seen, decision: id };
  const wrong = await send(grid, decisionsPath, {
    ...typed,
    ...{ people: '很多', finding: '', found: '请打 13800138000 找王大爷' },
  });
  expect(wrong.status).toBe(422);
  for (const name of ['people', 'finding', 'found']) expect(wrong.page).toContain(`href="#inspect-${name}"`);
  expect(wrong.page).toContain('请打 13800138000 找王大爷');
  const early = await send(grid, decisionsPath, { ...typed, lookedOn: '2026-11-20' });
  expect(early.page).toContain('监督小组查看的那一天，在印了票（或者采纳）以后');
  expect(await publicPage(`/d/${id}`)).not.toContain('id="inspections"');
});

it('is on the decision’s page, and first in the unit’s section, while something is wanting', async () => {
  const done = await send(grid, decisionsPath, { ...(await own(grid)), ...seen, decision: id });
  expect(done.page).toContain('记下来了。');
  const page = plain(await publicPage(`/d/${id}`));
  for (const said of ['监督小组看过的', '有的没照说好的办', '4个人去看的', found, '记监督小组查看'])
    expect(page).toContain(said);
  expect(page).not.toMatch(/\{\w+\}/);
  const unit = plain(await publicPage('/b/fangguyuan'));
  expect(unit).toContain('监督小组看出没照办、没办全的');
  expect(unit.indexOf('监督小组看出没照办、没办全的')).toBeLessThan(unit.indexOf('还剩'));
});

it('takes a photo of it, whose fault is said beside its field, and shows it once another has looked', async () => {
  const page = `${photosPath}?decision=${id}`;
  const text = '桌上三张印花了的选票，号码看不清。';
  const typed = { ...(await own(grid, page)), decision: id, inspection: '1', text };
  const pdf = await send(grid, photosPath, picture(typed, Buffer.from('%PDF-1.7'.repeat(20)), '说明.pdf'));
  expect(pdf.status).toBe(422);
  expect(pdf.page).toMatch(/href="#h-photo">这张收不了/);
  expect(pdf.page).toContain(text);
  const bare = await send(grid, photosPath, { ...typed, inspection: '', text: '坑' });
  for (const name of ['inspection', 'photo', 'text']) expect(bare.page).toContain(`href="#h-${name}"`);
  const sent = picture(typed, photo);
  const done = await send(grid, photosPath, sent);
  expect([done.status, done.url.search]).toEqual([200, `?decision=${id}&done=added`]);
  expect(done.page).toContain('等受理员或者负责人看过');
  // Sent twice it is added once.
  await send(grid, photosPath, sent);
  expect((await open(grid, page)).match(/<figure/g)).toHaveLength(1);
  expect(await publicPage(`/d/${id}`)).not.toContain('<img');

  const list = await open(lead, photosPath);
  const said = { csrf: hidden(list, 'csrf'), key: 'key-of-the-look' };
  const unseen = await send(lead, action(list, 'publish'), said);
  expect(unseen.page).toMatch(/href="#looked-[^"]+">请先看照片，再打勾。/);
  const published = await send(lead, action(list, 'publish'), { ...said, looked: 'yes' });
  expect(published.page).toContain('公开了。');
  expect(await publicPage(`/d/${id}`)).toMatch(new RegExp(`<img src="/d/${id}/photos/[^"]+" alt="${text}"`));
  const down = await send(lead, action(await open(lead, photosPath), 'refuse'), {
    ...{ csrf: said.csrf, key: 'key-of-the-taking-down', reason: 'shows-people' },
  });
  expect(down.page).toContain('这张照片没有了');
  expect(await publicPage(`/d/${id}`)).toContain('撤下了：拍到了人');
});

it('takes no form from elsewhere, says what is missing, and is not for whoever has no part in it', async () => {
  const nobody = await new Visitor().go(`${site.origin}/desk/inspection-photos/${id}/x`);
  expect(nobody.response.status).toBe(401);
  const forged = picture({ csrf: 'x', key: 'k', decision: id, inspection: '1', text: '没有的' }, photo);
  expect((await grid.go(photosPath, { form: forged, stay: true })).response.status).toBe(403);
  expect(await open(lead, photosPath)).toContain('要放照片，先打开一个议题');
  const { visitor: auditor } = await site.signIn('auditor@fengtai');
  expect(await open(auditor, photosPath)).toContain('您的岗位用不到这一页');
});
