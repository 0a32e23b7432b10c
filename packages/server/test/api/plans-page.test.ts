// `/desk/meetings/ready` and `/desk/plans`: what a meeting lacks leads to where it is mended, and is said no more once it is.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskSite, type DeskSite } from './support/desk-site.js';

let site: DeskSite;
beforeAll(async () => {
  site = await createDeskSite();
});
afterAll(() => site.close());

const csrfOf = (page: string): string => /name="csrf" value="([^"]*)"/.exec(page)?.[1] ?? '';

it('a clerk writes a plan for a meeting, a lead makes it ready, and nobody else reads it', async () => {
  const { visitor: lead, landed } = await site.signIn('lead@fangzhuang');
  expect(landed.text).toContain('href="/desk/meetings/ready"');
  const csrf = csrfOf((await lead.go(`${site.origin}/desk/meetings`)).text);
  const announced = await lead.go(`${site.origin}/desk/meetings`, {
    form: {
      ...{ csrf, key: 'key-of-the-meeting', act: 'announce', body: 'fangzhuang', kind: 'street' },
      ...{ title: '第四季度报告会', place: '文化中心', day: '2026-12-12', time: '19:00' },
    },
  });
  const [meeting = ''] = /FZ-M-\d{4}-\d{6}/.exec(announced.text) ?? [];
  const ready = await lead.go(`${site.origin}/desk/meetings/ready?meeting=${meeting}`);
  expect(ready.text).toContain('一户也没有走访');
  expect(ready.text).toContain(`href="/desk/plans?meeting=${meeting}`);

  const { visitor: clerk } = await site.signIn('clerk@fangzhuang');
  const path = `${site.origin}/desk/plans`;
  const own = csrfOf((await clerk.go(`${path}?meeting=${meeting}`)).text);
  const form = {
    ...{ csrf: own, key: 'key-of-the-plan-1', act: 'write', meeting, category: 'lifts' },
    ...{ topic: '三号楼电梯大修', asked: '什么时候修？', known: '主机在路上。', speaker: '副主任' },
  };
  const wrong = await clerk.go(path, { form: { ...form, promises: '换主机｜主任\n\n修门' } });
  expect(wrong.response.status).toBe(422);
  expect(wrong.text).toContain('第3行：');
  expect(wrong.text).toContain('主机在路上。');
  const written = await clerk.go(path, {
    form: { ...form, key: 'key-of-the-plan-2', promises: '换主机｜主任｜２０２６-12-31' },
  });
  expect(written.text).toContain('换主机：主任，2026年12月31日（周四）以前');
  expect(written.text).toContain('还没定');
  expect(written.text).not.toContain('看过了，可以讲</button>');

  const page = await lead.go(`${path}?meeting=${meeting}`);
  const [plan = ''] = /FZ-Y-\d{4}-\d{6}/.exec(page.text) ?? [];
  const approval = { csrf: csrfOf(page.text), act: 'approve', meeting, plan, revision: '1' };
  const approved = await lead.go(path, { form: { ...approval, key: 'key-of-approval-1' } });
  expect(approved.text).toContain('<span class="muted">可以讲</span>');

  const { visitor: neighbour } = await site.signIn('clerk@fangguyuan');
  expect((await neighbour.go(`${path}?meeting=${meeting}`)).text).not.toContain('三号楼电梯大修');
  expect((await neighbour.go(`${site.origin}/m/${meeting}`)).text).not.toContain('三号楼电梯大修');
});
