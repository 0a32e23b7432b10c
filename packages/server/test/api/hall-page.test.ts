// The page `/desk/meeting/<id>` and its worker: who gets it, what the kept page holds, and what may run there.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskSite, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

const ID = 'FZ-M-2026-000001';
let site: DeskSite;
beforeAll(async () => {
  site = await createDeskSite();
});
afterAll(() => site.close());

it('says to the page’s script which meeting it is, who writes and what the unit takes', async () => {
  const { visitor } = await site.signIn('clerk@fangzhuang');
  const { text, response } = await visitor.go(`${site.origin}/desk/meeting/${ID}`);
  expect(text).toContain(`meeting="${ID}"`);
  expect(text).toContain('data-owner="fangzhuang/clerk/方庄街道受理员"');
  expect(text).toMatch(/data-categories="[a-z -]*lifts/);
  expect(text).toContain('data-may-open="yes"');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("worker-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

it('lets a grid worker write, and not open or close', async () => {
  const { visitor } = await site.signIn('grid@fangguyuan');
  const { text } = await visitor.go(`${site.origin}/desk/meeting/${ID}`);
  expect(text).toContain('<huiyin-meeting-desk');
  expect(text).not.toContain('data-may-open');
});

it('keeps a page on machines that holds nothing of anybody and of no meeting', async () => {
  const { visitor } = await site.signIn('clerk@fangzhuang');
  for (const query of ['', '?size=large']) {
    const { text } = await visitor.go(`${site.origin}/desk/meeting-shell${query}`);
    expect(text).toContain('<huiyin-meeting-desk');
    expect(text).not.toMatch(/data-csrf-token|data-owner|方庄街道|FZ-M-/);
  }
  const { text, response } = await visitor.go(`${site.origin}/desk/meeting-worker.js`);
  const shell = JSON.parse(/^self\.huiyinShell=(.*);\n/.exec(text)?.[1] ?? '') as { files: string[] };
  expect(shell).toMatchObject({ name: 'meeting', page: '/desk/meeting-shell' });
  expect(shell.files).toContain('/desk/assets/hall.min.js?v=1');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
});

it('sends whoever is not signed in to the desk, and tells those who write nothing down so', async () => {
  const { response } = await new Visitor().go(`${site.origin}/desk/meeting/${ID}`, { stay: true });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/desk']);
  const { visitor } = await site.signIn('auditor@fengtai');
  const { text } = await visitor.go(`${site.origin}/desk/meeting/${ID}`);
  expect(text).toContain('您的岗位不用现场台');
  expect(text).not.toContain('<huiyin-meeting-desk');
});
