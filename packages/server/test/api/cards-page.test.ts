// `/desk/report-cards`: a lead looks at the unit's card and publishes it, from a browser without script.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { draft } from '../db/support/world.js';
import { createDeskSite, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

let site: DeskSite;
let path: string;
beforeAll(async () => {
  site = await createDeskSite();
  path = `${site.origin}/desk/report-cards`;
  const { useCases } = site.world;
  await useCases['appeals.submit'](
    { path: {}, query: {}, body: { ...draft, body: 'fangzhuang', category: 'lifts' } },
    { actor: { kind: 'anyone' }, now: site.time.clock(), requestId: 'cards' },
  );
});
afterAll(() => site.close());

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

it('shows the card as it stands, publishes it once, and shows where it stands still', async () => {
  const { visitor, landed } = await site.signIn('lead@fangzhuang');
  expect(landed.text).toContain('href="/desk/report-cards"');
  const choice = await visitor.go(path);
  expect(choice.text).toContain('还没有公布过');
  for (const period of ['2026', '2025', '2026-H2', '2026-H1', '2026-Q4', '2026-11', '2026-10']) {
    expect(choice.text).toContain(`<option value="${period}"`);
  }
  // The own unit only: it is chosen already.
  expect(choice.text.match(/name="body"[^]*?<\/select>/)?.[0].match(/<option/g)).toHaveLength(2);

  const look = await visitor.go(`${path}?body=fangzhuang&period=2026&topic=`);
  expect(look.text).toContain('收到1件');
  expect(look.text).toContain('公布这一张');
  const form = { csrf: hidden(look.text, 'csrf'), key: hidden(look.text, 'key') };
  const card = { body: 'fangzhuang', period: '2026' };
  const published = await visitor.go(path, { form: { ...form, ...card } });
  const id = published.url.searchParams.get('done') ?? '';
  expect(id).toMatch(/^FZ-R-2026-\d{6}$/);
  expect(published.text).toMatch(new RegExp(`公布了，编号<[^>]*>${id}<`));
  // What was looked at is behind them: a press too many would publish another one.
  expect(published.text).not.toContain('公布这一张');
  expect(published.text).toContain('<option value="2026" selected');
  const again = await visitor.go(path, { form: { ...form, ...card } });
  expect(again.url.searchParams.get('done')).toBe(id);
  const still = await new Visitor().go(`${site.origin}/b/fangzhuang/2026?at=${id}`);
  expect(still.text).toContain(id);
  expect((await visitor.go(path)).text).toContain(`at=${id}`);
});

it('publishes a card on one topic', async () => {
  const { visitor } = await site.signIn('lead@fangzhuang');
  const look = await visitor.go(`${path}?body=fangzhuang&period=2026-11&topic=lifts`);
  const form = { csrf: hidden(look.text, 'csrf'), key: 'key-of-a-card-on-one-topic' };
  const card = { body: 'fangzhuang', period: '2026-11', topic: 'lifts' };
  const published = await visitor.go(path, { form: { ...form, ...card } });
  const [, link = ''] = /href="(\/b\/[^"#]*topic=lifts)/.exec(published.text) ?? [];
  const still = await new Visitor().go(`${site.origin}${link.replaceAll('&amp;', '&')}`);
  expect([still.response.status, still.text]).toEqual([200, expect.stringContaining('电梯')]);
});

it('says which period it has no card of, and offers a unit of somebody else to nobody', async () => {
  const { visitor } = await site.signIn('lead@fangzhuang');
  for (const period of ['2027', 'soon', '2026-13', '<b>']) {
    const wrong = await visitor.go(`${path}?body=fangzhuang&period=${encodeURIComponent(period)}`);
    expect([period, wrong.response.status]).toEqual([period, 422]);
    expect(wrong.text).toContain('这段时间还没有开始，或者写得不对');
    expect(wrong.text).not.toContain('<b>');
  }
  const elsewhere = await visitor.go(`${path}?body=fangguyuan&period=2026`);
  expect(elsewhere.text).toContain('公布哪一张');
  expect(elsewhere.text).not.toContain('公布这一张');
  const form = { csrf: hidden((await visitor.go(`${path}?body=fangzhuang&period=2026`)).text, 'csrf') };
  const forced = await visitor.go(path, {
    form: { ...form, key: 'key-of-another-unit', body: 'fangguyuan', period: '2026' },
  });
  expect(forced.response.status).toBe(403);
  const early = await visitor.go(path, {
    form: { ...form, key: 'key-of-a-year-to-come', body: 'fangzhuang', period: '2027' },
  });
  expect(early.response.status).toBe(422);
  expect(early.text).toContain('公布哪一张');
});

it('is a district’s for every unit under it, no clerk’s, and takes no form from elsewhere', async () => {
  const { visitor: district } = await site.signIn('district@fengtai');
  expect((await district.go(path)).text).toContain('value="fangzhuang"');
  const { visitor: clerk, landed } = await site.signIn('clerk@fangzhuang');
  expect(landed.text).not.toContain('/desk/report-cards');
  expect((await clerk.go(`${path}?body=fangzhuang&period=2026`)).text).toContain('您的岗位用不到这一页');
  const { visitor } = await site.signIn('lead@fangzhuang');
  const forged = await visitor.go(path, {
    form: { csrf: 'x', body: 'fangzhuang', period: '2026' },
    stay: true,
  });
  expect(forged.response.status).toBe(403);
  expect((await new Visitor().go(path)).text).toContain('工作人员登录');
});
