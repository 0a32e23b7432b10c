// `/desk/promise-photos`: adding a photo to a promise, another person's look, and taking it down, without script.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { phonePhoto } from '../blobs/made-photos.js';
import { promise, promisesIn } from '../use-cases/promises.js';
import { createDeskSite, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

let site: DeskSite;
let path: string;
let id: string;
let photo: Buffer;
let clerk: Visitor;
let lead: Visitor;

beforeAll(async () => {
  site = await createDeskSite();
  path = `${site.origin}/desk/promise-photos`;
  photo = await phonePhoto();
  ({ id } = await promisesIn(site.world).create());
  ({ visitor: clerk } = await site.signIn('clerk@fangzhuang'));
  ({ visitor: lead } = await site.signIn('lead@fangzhuang'));
});
afterAll(() => site.close());

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const action = (page: string, what: string): string | undefined =>
  new RegExp(`action="(/desk/promise-photos/[^"]+/${what})"`).exec(page)?.[1];
const open = async (visitor: Visitor, query = ''): Promise<string> =>
  (await visitor.go(path + query)).text.replace(/\s+/g, ' ');
const text = '三号楼门口的坑补平了，画了黄线。';
let keys = 0;

function form(fields: Readonly<Record<string, string>>, ...files: File[]): FormData {
  const posted = new FormData();
  for (const [name, value] of Object.entries(fields)) posted.append(name, value);
  for (const one of files) posted.append('photos', one);
  return posted;
}
const file = (bytes: Uint8Array, name: string): File => new File([new Uint8Array(bytes)], name);
const fields = async (visitor: Visitor) => ({
  ...{ commitment: id, number: '', kind: 'after', text },
  ...{ csrf: hidden(await open(visitor), 'csrf'), key: `key-of-the-form-${++keys}` },
});
const post = async (visitor: Visitor, to: string, body: FormData | Record<string, string>) => {
  const { response, text: page, url } = await visitor.go(to, { form: body });
  return { status: response.status, page: page.replace(/\s+/g, ' '), url };
};
const isPublic = async (): Promise<string[]> => {
  const page = await new Visitor().go(`${site.origin}/c/${id}`);
  const levels = [...page.text.matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  return [...page.text.matchAll(/<img\s+src="([^"]+)"/g)].map(([, src = '']) => src);
};

it('says what can’t be taken beside its field; the words stay, and so does the photo that has arrived', async () => {
  expect((await site.signIn('clerk@fangzhuang')).landed.text).toContain('href="/desk/promise-photos"');
  const typed = await fields(clerk);
  const pdf = await post(clerk, path, form(typed, file(Buffer.from('%PDF-1.7'.repeat(20)), '说明.pdf')));
  expect(pdf.status).toBe(422);
  expect(pdf.page).toMatch(/href="#h-photo">这张收不了.*照片要再选一次/);
  expect(pdf.page).toContain(text);
  expect(pdf.page).toContain(`<option value="${id}" selected`);

  const bare = await post(clerk, path, form({ ...typed, commitment: '', kind: '', text: '坑' }));
  for (const [field, fault] of Object.entries({
    commitment: '请选一项承诺',
    'kind-0': '请选办之前还是办之后。',
    photo: '请选一张照片。',
    text: '太短了',
  })) {
    expect(bare.page).toContain(`href="#h-${field}">${fault}`);
    expect(bare.page).toContain(`id="h-${field}"`);
  }

  const number = { ...typed, text: '打 13800138000', commitment: '', number: 'fz-c-2026-999999' };
  const wrong = await post(clerk, path, form(number, file(photo, 'IMG_1.jpg')));
  expect(wrong.status).toBe(422);
  expect(wrong.page).toContain('href="#h-number">没有找到这项承诺');
  expect(wrong.page).toMatch(/href="#h-text">里面有手机号/);
  expect(wrong.page).toContain('value="fz-c-2026-999999"');
  const kept = hidden(wrong.page, 'photo');
  const sent = form({ ...typed, photo: kept });
  const done = await post(clerk, path, sent);
  expect([done.status, done.url.search]).toEqual([200, `?commitment=${id}&done=added`]);
  // Sent twice it is added once.
  await post(clerk, path, sent);
  expect((await open(clerk)).match(/<figure/g)).toHaveLength(1);
  expect(await isPublic()).toEqual([]);
});

it('lets another person look, and nobody publish their own', async () => {
  const own = await open(clerk);
  expect(own).toContain('这张是您放的，要另一个人看过才能公开。');
  expect(action(own, 'publish')).toBeUndefined();
  const { visitor: grid } = await site.signIn('grid@fangguyuan');
  const seen = await open(grid);
  expect(seen).toContain('等受理员或者负责人看过');
  expect([action(seen, 'publish'), action(seen, 'refuse')]).toEqual([undefined, undefined]);

  const page = await open(lead);
  const src = /<img src="(\/desk\/promise-photos\/[^"]+)" alt="([^"]*)"/.exec(page);
  expect(src?.[2]).toBe(text);
  const image = await fetch(site.origin + src![1]!, { headers: { cookie: lead.cookies(site.origin) } });
  expect([image.headers.get('content-type'), image.headers.get('cache-control')]).toEqual([
    'image/jpeg',
    'no-store',
  ]);
  expect((await new Visitor().go(site.origin + src![1]!)).response.status).toBe(401);

  const publish = site.origin + action(page, 'publish')!;
  const said = { csrf: hidden(page, 'csrf'), key: 'key-of-the-look' };
  // The clerk's own session can't, whatever it posts.
  const forced = { ...said, csrf: hidden(own, 'csrf'), looked: 'yes' };
  expect((await post(clerk, publish, forced)).status).toBe(409);
  const unseen = await post(lead, publish, said);
  expect(unseen.status).toBe(422);
  expect(unseen.page).toMatch(/href="#looked-[^"]+">请先看照片，再打勾。/);
  expect(await isPublic()).toEqual([]);
  expect((await post(lead, publish, { ...said, looked: 'yes' })).page).toContain('公开了。');
  expect(await isPublic()).toHaveLength(1);
});

it('takes down what is public, for a reason everybody reads', async () => {
  const page = await open(lead, `?commitment=${id}`);
  const refuse = site.origin + action(page, 'refuse')!;
  const said = { csrf: hidden(page, 'csrf'), key: 'key-of-the-taking-down' };
  const wrong = await post(lead, refuse, { ...said, reason: '' });
  expect(wrong.page).toMatch(/href="#reason-[^"]+">请选一个理由。/);
  expect(await isPublic()).toHaveLength(1);
  await post(lead, refuse, { ...said, reason: 'shows-people' });
  expect(await isPublic()).toEqual([]);
  expect((await new Visitor().go(`${site.origin}/c/${id}`)).text).toContain('撤下了：拍到了人');
  expect((await open(lead)).match(/<figure/g)).toBeNull();
  // Whoever still has the old page open is told.
  const late = await post(clerk, refuse, {
    ...{ csrf: hidden(await open(clerk), 'csrf'), key: 'key-of-who-came-late' },
    reason: 'unclear',
  });
  expect(late.page).toContain('这张照片刚才已经有人定了');
});

it('offers no promise that was taken back, and takes none for it', async () => {
  const typed = await fields(clerk);
  const call = { path: { id }, query: {}, body: { reason: '会上说错了，改由社区来办。' } };
  const actor = { kind: 'staff', role: 'lead', unit: 'fangzhuang', person: '李主任' } as const;
  await site.world.useCases['staff.commitments.withdraw'](call, {
    ...{ actor, now: site.time.clock(), requestId: 'r' },
  });
  expect(await open(clerk)).not.toContain(`<option value="${id}"`);
  const late = await post(clerk, path, form({ ...typed, commitment: '', number: id }, file(photo, 'a.jpg')));
  expect(late.page).toContain('href="#h-number">这项承诺已经收回');
  expect(late.page).toContain(text);
});

it('takes no form from elsewhere, and is not for whoever adds none', async () => {
  const forged = form({ ...(await fields(clerk)), csrf: 'x' }, file(photo, 'a.jpg'));
  expect((await clerk.go(path, { form: forged, stay: true })).response.status).toBe(403);
  const { visitor: auditor } = await site.signIn('auditor@fengtai');
  const page = await open(auditor);
  expect(page).toContain('您的岗位用不到这一页');
  expect(page).not.toContain(promise.text);
});
