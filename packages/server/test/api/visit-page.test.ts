// The page `/desk/visit` and its worker: who gets it, what the kept page holds, and what may run there.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskSite, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

let site: DeskSite;
beforeAll(async () => {
  site = await createDeskSite();
});
afterAll(() => site.close());

it('says who is at the door to the page’s script, and may begin its worker', async () => {
  const { visitor } = await site.signIn('grid@fangguyuan');
  const { text, response } = await visitor.go(`${site.origin}/desk/visit`);
  for (const attribute of [
    'data-owner="fangguyuan/grid/芳古园社区网格员"',
    'data-body="fangguyuan"',
    'data-addressed="fangzhuang"',
  ]) {
    expect(text).toContain(attribute);
  }
  expect(text).toMatch(/data-csrf-token="[^"]+"/);
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("worker-src 'self'");
  expect(policy).not.toContain('unsafe');
  expect(response.headers.get('cache-control')).toBe('no-store');
});

it('keeps a page on phones that holds nothing of anybody, whoever asks for it', async () => {
  const { visitor } = await site.signIn('grid@fangguyuan');
  for (const query of ['', '?size=large']) {
    const { text } = await visitor.go(`${site.origin}/desk/visit/shell${query}`);
    expect(text).toContain('<huiyin-visit-log');
    expect(text).not.toMatch(/data-csrf-token|data-owner|芳古园/);
  }
});

it('gives its worker the pages and files to keep, and lets it speak to this server only', async () => {
  const { text, response } = await new Visitor().go(`${site.origin}/desk/visit-worker.js`);
  const shell = JSON.parse(/^self\.huiyinShell=(.*);\n/.exec(text)?.[1] ?? '') as { files: string[] };
  expect(shell.files).toContain('/desk/assets/visit.min.js?v=1');
  expect(response.headers.get('content-type')).toContain('text/javascript');
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; connect-src 'self'");
});

it('sends whoever is not signed in to the desk, and tells those who log no visits so', async () => {
  const { response } = await new Visitor().go(`${site.origin}/desk/visit`, { stay: true });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/desk']);
  const { visitor, landed } = await site.signIn('auditor@fengtai');
  expect(landed.text).not.toContain('href="/desk/visit"');
  const { text } = await visitor.go(`${site.origin}/desk/visit`);
  expect(text).toContain('您的岗位不记走访');
  expect(text).not.toContain('<huiyin-visit-log');
});
