// Three columns on the page of a unit, without script: whose words they are, and the way to them from any other.
import type { AppealLists, Body, PublicAppeal, PublicAppealPage, VocabularyChoice } from '@huiyin/sdk';
import { describe, expect, it } from 'vitest';
import { example } from '../http/support/use-cases.js';
import { site } from './support/site.js';

const body = example('Body') as Body;
const told = example('AppealLists') as AppealLists;
const [appeal] = (example('PublicAppealPage') as PublicAppealPage).items as [PublicAppeal];

const states = ['received', 'in-hand', 'claimed-done'] as const;
const open = Array.from({ length: 21 }, (_, at): PublicAppeal => {
  const state = states[at % 3] ?? 'received';
  return { ...appeal, number: `WL-2026-${String(at + 1).padStart(6, '0')}`, state };
});

/** A unit with 21 open cases, which come in two pages. */
function columnsSite(vocabulary: VocabularyChoice) {
  const lists = told.lists.map((list, place) =>
    place === 0 ? list : { ...list, open: { pending: place === 1 ? 14 : 0, claimed: place === 1 ? 7 : 0 } },
  );
  return site({
    'bodies.get': () => Promise.resolve({ ...body, vocabulary }),
    'appeals.lists': () => Promise.resolve({ ...told, lists }),
    'appeals.list': ({ query }) => {
      if (query.list !== 'underway') return Promise.resolve({ items: [] });
      return Promise.resolve(
        query.cursor === undefined ? { items: open.slice(0, 11), next: 'more' } : { items: open.slice(11) },
      );
    },
  });
}

/** The section alone. */
function sectionOf(page: string): string {
  const begin = page.indexOf('<section id="columns"');
  return begin < 0 ? '' : page.slice(begin, page.indexOf('class="beside-line"', begin));
}

const rowsOf = (section: string): number => section.match(/href="\/a\//g)?.length ?? 0;

describe('three columns on the page of a unit', () => {
  it('stand there where the unit tells its work so, five cases of each with the way to all', async () => {
    const section = sectionOf(await columnsSite('wulidian').read('/b/fangzhuang'));
    const titles = [...section.matchAll(/<h3 id="column-[a-z]+">([^<]*)/g)].map(([, title]) => title);
    expect(titles).toEqual(['需求清单', '履职清单', '幸福账单']);
    expect(rowsOf(section)).toBe(10);
    expect(section).toMatch(/还没动手办.{0,80}<span class="digits">7<\/span>/);
    expect(section).toContain('href="/b/fangzhuang?view=columns&amp;column=doing#columns"');
  });

  it('are asked for by a link anywhere else, and one of them is read in full', async () => {
    const { read } = columnsSite('measures');
    const plain = await read('/b/fangzhuang');
    expect(sectionOf(plain)).toBe('');
    expect(plain).toContain('href="/b/fangzhuang?view=columns#columns">按三本清单看');
    const asked = await read('/b/fangzhuang?view=columns');
    expect(asked).toContain('<a href="#columns">三本清单</a>');
    expect(asked).not.toContain('按三本清单看');
    const doing = sectionOf(await read('/b/fangzhuang?view=columns&column=doing'));
    expect(rowsOf(doing)).toBe(14);
    expect(doing).not.toContain('需求清单');
  });
});
