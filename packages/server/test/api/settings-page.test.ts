// The page `/desk/settings`: who gets it, and a change made from it, as far as the log at the desk.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskSite, csrfIn, deskOf, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

let site: DeskSite;
beforeAll(async () => {
  site = await createDeskSite();
});
afterAll(() => site.close());

it('sets what a unit promises with the session of its page, and the log at the desk says of whom', async () => {
  const { visitor, landed } = await site.signIn('admin@fengtai');
  expect(landed.text).toContain('href="/desk/settings"');
  const { text, response } = await visitor.go(`${site.origin}/desk/settings`);
  expect(text).toContain('<huiyin-desk-settings body="fengtai"');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const { settings } = deskOf(site.origin, visitor, csrfIn(text));
  const standard = { firstResponseDays: 3, resolutionDays: 15, confirmationDays: 15 };
  await settings.change({
    body: 'fangzhuang',
    revision: 0,
    reason: '街道办公会定的',
    value: { part: 'windows', standard },
  });
  expect((await settings.read({ body: 'fangzhuang' })).settings[0]).toMatchObject({
    value: { standard },
    changed: { person: '区系统管理员' },
  });
  const { items } = await settings.changes({ body: 'fangzhuang' }).page();
  expect(items).toMatchObject([{ reason: '街道办公会定的', leaf: 0 }]);
  const log = await visitor.go(`${site.origin}/desk/log?ledger=FZ`);
  expect(log.text).toContain('办理期限（方庄街道）');
});

it('is for administrators and auditors; whoever is not signed in is led to the desk', async () => {
  const { response } = await new Visitor().go(`${site.origin}/desk/settings`, { stay: true });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/desk']);
  const { visitor, landed } = await site.signIn('lead@fangzhuang');
  expect(landed.text).not.toContain('/desk/settings');
  const { text } = await visitor.go(`${site.origin}/desk/settings`);
  expect(text).toContain('您的岗位用不到这一页');
  expect(text).not.toContain('<huiyin-desk-settings');
  expect((await site.signIn('auditor@fengtai')).landed.text).toContain('href="/desk/settings"');
});
