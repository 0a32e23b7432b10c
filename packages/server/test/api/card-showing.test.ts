// From a published card to the meeting it was published for: found where one looks, and shown by one press.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDeskSite, type DeskSite } from './support/desk-site.js';
import { Visitor } from './support/visitor.js';

let site: DeskSite;
let cards: string;
let meetings: string;
beforeAll(async () => {
  site = await createDeskSite();
  cards = `${site.origin}/desk/report-cards`;
  meetings = `${site.origin}/desk/meetings`;
});
afterAll(() => site.close());

const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** The form of a button, as it stands on the page. */
const formsWith = (page: string, button: string): string[] =>
  (page.match(/<form[^]*?<\/form>/g) ?? []).filter((form) => form.includes(`>${button}</button>`));

const hour = 60 * 60 * 1000;

/** Announces one of 方庄. @param startsIn hours @returns its id */
async function announced(visitor: Visitor, title: string, startsIn: number): Promise<string> {
  const at = new Date(site.time.clock() + startsIn * hour + 8 * hour).toISOString();
  const form = {
    ...{ act: 'announce', kind: 'street', title, place: '方庄文化中心' },
    ...{ body: 'fangzhuang', day: at.slice(0, 10), time: at.slice(11, 16) },
  };
  const csrf = hidden((await visitor.go(meetings)).text, 'csrf');
  const answer = await visitor.go(meetings, { form: { ...form, csrf, key: `key-of-meeting-${startsIn}` } });
  return /FZ-M-[0-9-]+/.exec(answer.url.search)?.[0] ?? '';
}

it('leads from a meeting to publishing, and from what was published back to every meeting that is near', async () => {
  const { visitor } = await site.signIn('lead@fangzhuang');
  const tonight = await announced(visitor, '今晚这一场', 10);
  const tomorrow = await announced(visitor, '明早这一场', 23);
  const later = await announced(visitor, '下星期那一场', 24 * 7);
  const csrf = hidden((await visitor.go(meetings)).text, 'csrf');
  await visitor.go(meetings, {
    form: { act: 'open', meeting: tonight, csrf, key: 'key-of-tonights-opening' },
  });

  const open = await visitor.go(`${meetings}?meeting=${tonight}&size=large`);
  expect(open.text).toContain('href="/desk/report-cards?body=fangzhuang&amp;size=large"');
  expect(formsWith(open.text, '记出示了哪张成绩单')).toEqual([]);
  const { visitor: clerk } = await site.signIn('clerk@fangzhuang');
  const clerks = (await clerk.go(`${meetings}?meeting=${tonight}`)).text;
  expect(clerks).toContain('请负责人先公布一张');
  expect(clerks).not.toContain('href="/desk/report-cards');

  const look = await visitor.go(`${cards}?body=fangzhuang&period=2026`);
  const way = { csrf, key: 'key-of-the-publishing' };
  expect(formsWith(look.text, '在报告会上出示')).toEqual([]);
  const published = await visitor.go(cards, { form: { ...way, body: 'fangzhuang', period: '2026' } });
  const id = published.url.searchParams.get('done') ?? '';
  const [press, ...more] = formsWith(published.text, '在报告会上出示');
  expect(more).toEqual([]);
  expect(press).toContain(`value="${tonight}"`);
  expect(published.text).toContain('明早这一场');
  expect(published.text).toContain('还没有开会');
  expect(published.text).toContain(`/desk/meetings?meeting=${tomorrow}`);
  expect(published.text).not.toContain(later);

  const form = Object.fromEntries(
    [...(press ?? '').matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
  expect(form).toMatchObject({ act: 'show-card', meeting: tonight, publication: id });
  const shown = await visitor.go(meetings, { form: { ...form, key: 'key-of-the-showing' } });
  expect(shown.text).toContain('记下来了。');
  expect((await new Visitor().go(`${site.origin}/m/${tonight}`)).text).toContain(id);
  // The way back says so, and offers it no second time.
  const back = await visitor.go(published.url.href);
  expect(back.text).toContain('已经在这一场出示了');
  expect(formsWith(back.text, '在报告会上出示')).toEqual([]);
  // Now there is one to choose.
  expect(
    formsWith((await visitor.go(`${meetings}?meeting=${tonight}`)).text, '记出示了哪张成绩单'),
  ).toHaveLength(1);
});

it('offers a district, which holds no meetings, nothing to show at one', async () => {
  const { visitor } = await site.signIn('district@fengtai');
  const look = await visitor.go(`${cards}?body=fangzhuang&period=2025`);
  const way = { csrf: hidden(look.text, 'csrf'), key: 'key-of-a-district-publishing' };
  const published = await visitor.go(cards, { form: { ...way, body: 'fangzhuang', period: '2025' } });
  expect(published.text).toContain('公布了，编号');
  expect(published.text).not.toContain('在报告会上出示');
});
