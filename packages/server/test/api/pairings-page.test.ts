// `/desk/pairings`: a clerk pairs, the cadre sees it and looks for a reason, and no address says whose household it is.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskSite, type DeskSite } from './support/desk-site.js';

let site: DeskSite;
beforeAll(async () => {
  site = await createDeskSite();
});
afterAll(() => site.close());

const csrfOf = (page: string): string => /name="csrf" value="([^"]*)"/.exec(page)?.[1] ?? '';

it('pairs a household with who looks after it, who then sees how it is reached', async () => {
  const path = `${site.origin}/desk/pairings`;
  const { visitor: clerk, landed } = await site.signIn('clerk@fangguyuan');
  expect(landed.text).toContain('href="/desk/pairings"');
  const csrf = csrfOf((await clerk.go(path)).text);
  const form = { csrf, key: 'key-of-the-pairing', person: '芳古园社区网格员', cohort: 'elderly' };
  const missing = await clerk.go(path, { form: { ...form, place: '3 号楼 2 单元 301' } });
  expect(missing.response.status).toBe(422);
  expect(missing.text).toContain('3 号楼 2 单元 301');
  expect(missing.text).toContain('href="#p-why">为什么帮，怎么帮：这一项还空着');
  const done = await clerk.go(path, {
    form: { ...form, place: '3 号楼 2 单元 301', name: '王淑兰', why: '独居，每周上门一次。' },
  });
  expect(done.text).toContain('结好了。');
  expect(done.text).not.toContain('王淑兰');
  expect(done.text).toContain('<option value="芳古园社区网格员">');
  const mistyped = {
    ...form,
    key: 'key-of-another-one',
    person: '芳古园网格员',
    place: '5 号楼',
    why: '独居。',
  };
  expect((await clerk.go(path, { form: mistyped })).text).toContain(
    '“芳古园网格员”不在芳古园社区办理台的名单上',
  );
  const { visitor: grid } = await site.signIn('grid@fangguyuan');
  const page = await grid.go(path);
  const [, look] = /action="(\/desk\/pairings\/FZ-P-[0-9-]+\/contact)"/.exec(page.text) ?? [];
  const seen = await grid.go(site.origin + look!, {
    form: { csrf: csrfOf(page.text), reason: '约上门的时间' },
  });
  expect(seen.text).toContain('王淑兰');
  expect(seen.response.headers.get('cache-control')).toBe('no-store');
  expect(site.logged.join('\n')).not.toMatch(/王淑兰|单元|约上门/);
  const { visitor: neighbour } = await site.signIn('lead@fangzhuang');
  const other = await neighbour.go(`${path}?body=fangguyuan`);
  expect(other.text).toContain('还没有。');
});
