// `/desk/directory`: a unit publishes whom to turn to and its days to listen, from a browser without script.
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
  body: 'fangzhuang',
  phone: '010-5550 0199',
  label: '方庄街道民意信箱',
  url: 'https://www.example.gov.cn/fangzhuang',
  posts: '李强｜治理书记｜芳古园一区、二区｜010-5550 0142\n\n王芳｜网格书记',
  receptions:
    '书记亲民走访日｜每周五｜9:00–11:00｜街道接待大厅｜街道书记\n轮流接访｜2027年1月5日｜14:00到16:00｜芳古园社区',
};

it('publishes what was typed in lines, shows it again as it can be typed, and to everybody', async () => {
  const { visitor, landed } = await site.signIn('lead@fangzhuang');
  expect(landed.text).toContain('href="/desk/directory"');
  const path = `${site.origin}/desk/directory`;
  const open = await visitor.go(path);
  expect(open.text).toContain('还没有公布过。');
  const form = { ...typed, csrf: hidden(open.text, 'csrf'), key: 'key-of-the-first-list' };
  const done = await visitor.go(path, { form });
  expect(done.text).toContain('公布了');
  expect(done.text).toContain('李强｜治理书记｜芳古园一区、二区｜010-5550 0142\n王芳｜网格书记</textarea>');
  expect(done.text).toContain('书记亲民走访日｜周五｜09:00-11:00｜街道接待大厅｜街道书记');
  const { text } = await new Visitor().go(`${site.origin}/v1/bodies/fangzhuang/directory`);
  expect(JSON.parse(text)).toMatchObject({
    own: {
      phone: typed.phone,
      posts: [
        { name: '李强', phone: '010-5550 0142' },
        { name: '王芳', title: '网格书记' },
      ],
      receptions: [
        { type: 'weekly', weekday: 5, begins: '09:00', ends: '11:00' },
        { type: 'dated', day: '2027-01-05', begins: '14:00', place: '芳古园社区' },
      ],
    },
  });
});

it('says which line and which column is wrong, and loses nothing', async () => {
  const { visitor } = await site.signIn('lead@fangzhuang');
  const path = `${site.origin}/desk/directory`;
  const csrf = hidden((await visitor.go(path)).text, 'csrf');
  const form = { ...typed, csrf, key: 'key-of-a-wrong-list' };
  const wrong = await visitor.go(path, {
    form: { ...form, posts: '李强\n\n王芳｜网格书记｜｜打给她', receptions: '接访｜某天｜上午｜大厅' },
  });
  expect(wrong.response.status).toBe(422);
  expect(wrong.text).toContain('第1行的“职务、叫什么”');
  expect(wrong.text).toContain('第3行的“办公电话”');
  expect(wrong.text).toContain('第1行的“哪天”');
  expect(wrong.text).toContain('第1行的“几点到几点”');
  expect(wrong.text).toContain('王芳｜网格书记｜｜打给她');
  const late = await visitor.go(path, { form: { ...form, receptions: '接访｜周五｜11:00-9:00｜大厅' } });
  expect(late.text).toContain('第1行的“几点到几点”：超出了能填的范围');
  const own = await visitor.go(path, { form: { ...form, posts: '李强｜治理书记｜｜138 0013 8000' } });
  expect(own.response.status).toBeGreaterThanOrEqual(400);
  expect(own.text).toContain('138 0013 8000');
  const published = await visitor.go(path, {
    form: { ...form, posts: '李强｜治理书记｜｜138 0013 8000｜公开', key: 'key-of-a-published-number' },
  });
  expect(published.text).toContain('李强｜治理书记｜｜138 0013 8000｜公开');
  expect(published.text).toContain('公布了');
});

it('takes no form from elsewhere, and is not for whoever publishes nothing', async () => {
  const path = `${site.origin}/desk/directory`;
  const { visitor } = await site.signIn('lead@fangzhuang');
  const forged = await visitor.go(path, { form: { ...typed, csrf: 'x' }, stay: true });
  expect(forged.response.status).toBe(403);
  const { visitor: clerk } = await site.signIn('clerk@fangzhuang');
  expect((await clerk.go(path)).text).toContain('您的岗位用不到这一页');
});
