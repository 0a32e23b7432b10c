// `/desk/review`: a panellist reviews a unit and the unit responds, from browsers without script; everybody reads both.
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
const reason = '抽看了三十件，二十七件去现场看过，确实办好了，三件还在等。';
const typed = {
  act: 'give',
  body: 'fangzhuang',
  period: '2026-H2',
  panellist: 'media',
  conflict: 'none',
  resolutionScore: '4',
  resolutionReason: reason,
  satisfactionScore: '3',
  satisfactionReason: reason,
  lastingScore: '2',
  lastingReason: reason,
};

it('takes a review, says what is missing and loses nothing, takes the response, and shows both to everybody', async () => {
  const { visitor, landed } = await site.signIn('panel@fengtai');
  expect(landed.text).toContain('href="/desk/review"');
  expect(landed.text).not.toContain('huiyin-staff-desk');
  const path = `${site.origin}/desk/review`;
  const choice = await visitor.go(path);
  expect(choice.text).toContain('/desk/review?body=fangzhuang');
  const csrf = hidden((await visitor.go(`${path}?body=fangzhuang`)).text, 'csrf');
  const short = await visitor.go(path, {
    form: { ...typed, csrf, key: 'key-of-a-short-review', lastingReason: '太短', conflict: 'declared' },
  });
  expect(short.response.status).toBe(422);
  expect(short.text).toContain('太短');
  expect(short.text).toContain(reason);
  expect(short.text).toContain('href="#give-new-lastingReason"');
  const undeclared = await visitor.go(path, {
    form: { ...typed, csrf, key: 'key-of-an-undeclared-one', conflict: 'declared' },
  });
  expect(undeclared.text).toContain('href="#give-new-conflictNote"');
  const given = await visitor.go(path, { form: { ...typed, csrf, key: 'key-of-the-review' } });
  expect(given.text).toContain('记下来了');
  const id = /FZ-E-[0-9-]+/.exec(given.text)?.[0] ?? '';
  const { visitor: street } = await site.signIn('lead@fangzhuang');
  const received = (await street.go(path)).text;
  expect(received).toContain(reason);
  const text = '电梯的定期检查下个月起由社区牵头，每季度公布。';
  const form = { act: 'respond', review: id, body: 'fangzhuang', csrf: hidden(received, 'csrf'), text };
  await street.go(path, { form: { ...form, key: 'key-of-the-response' } });
  for (const address of ['/b/fangzhuang', `/r/${id}`]) {
    const page = await new Visitor().go(`${site.origin}${address}`);
    for (const told of [reason, text, '媒体', '跟这个单位没有利害关系']) expect(page.text).toContain(told);
    expect(page.text).not.toMatch(/\{\w+\}/);
  }
  const unit = await new Visitor().go(`${site.origin}/b/fangzhuang`);
  expect(unit.text).toContain('样本不足');
  expect(unit.text).toContain('href="#reviews"');
});

it('offers nobody what is not theirs to do, and takes no form from elsewhere', async () => {
  const path = `${site.origin}/desk/review`;
  const { visitor: auditor } = await site.signIn('auditor@fengtai');
  expect((await auditor.go(path)).text).toContain('您的岗位用不到这一页');
  const { visitor } = await site.signIn('panel@fengtai');
  const forged = await visitor.go(path, { form: { ...typed, csrf: 'x' }, stay: true });
  expect(forged.response.status).toBe(403);
});
