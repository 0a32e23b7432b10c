// The four rights on a unit's page, without script: drawn in every state, and every place they lead to is there.
import type { UnitRights } from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const rights = example('UnitRights') as UnitRights;

/** The section alone. */
function sectionOf(page: string): string {
  const begin = page.indexOf('<section id="rights"');
  return page.slice(begin, page.indexOf('<section id="', begin + 1));
}
const textOf = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
const siteWith = (told: UnitRights) => site({ 'bodies.rights': () => Promise.resolve(told) });

describe('the four rights on a unit’s page', () => {
  it('stand there with what is open now and how many days still, and in the contents of the page', async () => {
    const page = await siteWith(rights).read('/b/fangzhuang');
    expect(page).toContain('<a href="#rights">四项权利</a>');
    const section = sectionOf(page);
    expect(section).toContain('您在<wbr />方庄街道<wbr />的四项权利');
    const text = textOf(section);
    for (const right of ['知情权', '参与权', '表达权', '监督权']) expect(text).toContain(right);
    expect(text).toContain('一共收到109件，还没办好7件，其中超过期限2件。');
    expect(text).toMatch(/芳古园一区的停车位怎么分配 正在投票，到2026年11月29日（周日）为止，还剩\d天。/);
    expect(section).toContain('href="tel:01065550001"');
    expect(section).toContain('href="/verify/fangzhuang#appraisal"');
  });

  it('lead within the page to sections it has, in whatever period and size the page is', async () => {
    const { read } = siteWith(rights);
    for (const path of ['/b/fangzhuang', '/b/fangzhuang/2026?size=large']) {
      const page = await read(path);
      const section = sectionOf(page);
      const anchors = [...section.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
      // What carries out the adopted decision is one of the tasks; which of them are drawn is the library's matter.
      const places = anchors.filter((id) => !id.startsWith('FZ-T-'));
      expect(places).toEqual(expect.arrayContaining(['card', 'tasks', 'decisions', 'appeal', 'reviews']));
      for (const id of places) expect([id, page.includes(` id="${id}"`)]).toEqual([id, true]);
      expect(section).not.toContain('href="/b/fangzhuang#');
    }
  });

  it('say of a unit that has begun nothing that there is nothing to decide, and what one can do all the same', async () => {
    const bare: UnitRights = {
      ...rights,
      know: { appeals: { received: 0, pending: 0, overdue: 0 } },
      takePart: {},
      speak: { ...rights.speak, contact: { body: rights.body, points: [] } },
      oversee: { confirmed: 0, claimed: 0, unconfirmed: 0, above: [] },
    };
    const { ways: _ways, ...speak } = bare.speak;
    const text = textOf(sectionOf(await siteWith({ ...bare, speak }).read('/b/fangzhuang')));
    expect(text).toContain('还没有收到过诉求。');
    expect(text).toContain('现在没有要大家定的事，也没有通知要开的报告会。');
    expect(text).toContain('提诉求');
    expect(text).not.toMatch(/民生任务库|报告会 |第三方评议|不上网也能说/);
  });

  it('show what was written as text, and mark what was made up', async () => {
    const notice = { id: 'FZ-N-2026-000009', title: '<img src=x>', day: '2026-11-25' };
    const told: UnitRights = { ...rights, know: { ...rights.know, notice }, demo: true };
    const section = sectionOf(await siteWith(told).read('/b/fangzhuang'));
    expect(section).toContain('&lt;img src=x&gt;');
    expect(section).not.toContain('<img');
    expect(section).toContain('演示数据');
  });
});
