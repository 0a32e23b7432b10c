// The four rights in words: what is open and for how long still, what is left out, and that every link has a place.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OpenDecision, UnitRights } from '@huiyin/sdk';
import { pageRoutes } from '@huiyin/sdk/routes';
import { rightsView, type RightName, type RightsItem } from '@huiyin/sdk/views';
import { rightsWordsFor } from '@huiyin/sdk/words';

const words = rightsWordsFor('zh-CN');
const file = new URL('../../scripts/schema/examples/UnitRights.json', import.meta.url);
const examples = JSON.parse(readFileSync(file, 'utf8')) as Record<string, { readonly value: UnitRights }>;
const [full, bare] = [examples['one']!.value, examples['bare']!.value];

/** The day of the examples. */
const today = '2026-11-26';

const itemsOf = (rights: UnitRights, right: RightName, day = today): readonly RightsItem[] =>
  rightsView(rights, day, words).rights.find(({ id }) => id === right)?.items ?? [];
const item = (rights: UnitRights, right: RightName, id: string, day = today): RightsItem => {
  const found = itemsOf(rights, right, day).find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const deciding = (open: readonly OpenDecision[], more = 0): UnitRights => ({
  ...full,
  takePart: {
    decisions: { open: [...open], adopted: 0, latestAdopted: [], ...(more > 0 && { moreOpen: more }) },
  },
});
const [voting, discussing] = full.takePart.decisions!.open as [OpenDecision, OpenDecision];

describe('four rights', () => {
  it('stand in their order, each with one sentence of what it means', () => {
    for (const rights of [full, bare]) {
      const { rights: four } = rightsView(rights, today, words);
      expect(four.map(({ id }) => id)).toEqual(['know', 'take-part', 'speak', 'oversee']);
      for (const { meaning } of four) expect(meaning).toMatch(/^[^。]+。$/);
    }
  });

  it('lead nowhere but to pages there are, sections of them, numbers and boxes', () => {
    const paths = Object.values(pageRoutes).map(
      ({ path }) => new RegExp(`^${path.replace(/\{[^}]*\}/g, '[^/]+')}$`),
    );
    const all = rightsView(full, today, words).rights.flatMap(({ items }) => items);
    const links = all.flatMap(({ href, named }) => [
      ...(href === undefined ? [] : [href]),
      ...named.flatMap((one) => [one.href, ...(one.also ? [one.also.href] : [])]),
    ]);
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) {
      if (/^(tel:[0-9+]+|https:\/\/)/.test(link)) continue;
      const { pathname } = new URL(link, 'https://huiyin.example');
      expect([link, paths.some((path) => path.test(pathname))]).toEqual([link, true]);
    }
  });

  it('say of a unit that has begun nothing what one can do all the same, and name nothing else', () => {
    const ids = (right: RightName): string[] => itemsOf(bare, right).map(({ id }) => id);
    expect(ids('know')).toEqual(['card']);
    expect(item(bare, 'know', 'card').told).toEqual(['还没有收到过诉求。']);
    expect(ids('take-part')).toEqual([]);
    expect(rightsView(bare, today, words).rights[1]?.none).toMatch(/^现在没有/);
    expect(ids('speak')).toEqual(['appeal', 'progress', 'lists']);
    expect(ids('oversee')).toEqual(['evaluation', 'log', 'appraisal', 'conduct']);
  });
});

describe('what can be decided', () => {
  const told = (rights: UnitRights, day: string): string[] => {
    const { told: sentences, named } = item(rights, 'take-part', 'decisions', day);
    return [...sentences, ...named.map((one) => one.told ?? '')];
  };

  it.each([
    ['2026-11-23', ['正在投票的1件，还没开始的1件。', /^正在投票，.*还剩6天。$/, /开始讨论，还有1天。$/]],
    ['2026-11-26', ['正在投票的1件，正在讨论的1件。', /还剩3天。$/, /^正在讨论，.*还剩7天。$/]],
    ['2026-11-29', ['正在投票的1件，正在讨论的1件。', '正在投票，今天是最后一天。', /还剩4天。$/]],
    ['2026-11-30', ['正在讨论的1件，等计票的1件。', /还剩3天。$/, /结束了，等开箱计票。$/]],
    ['2026-12-04', ['正在投票的1件，等计票的1件。', /还剩9天。$/, /结束了，等开箱计票。$/]],
  ])('is told as of %s: what is open today first', (day, sentences) => {
    const found = told(deciding([voting, discussing]), day);
    expect(found).toHaveLength(sentences.length);
    for (const [at, sentence] of sentences.entries()) {
      if (typeof sentence === 'string') expect(found[at]).toBe(sentence);
      else expect(found[at]).toMatch(sentence);
    }
  });

  it('is named three times at most, and the rest counted', () => {
    const many = Array.from({ length: 5 }, (_, at) => ({ ...voting, id: `FZ-D-2026-00001${String(at)}` }));
    expect(told(deciding(many), today).slice(0, 2)).toEqual(['正在投票的5件。', '还有2件，没有列在这里。']);
    expect(told(deciding(many, 7), today).slice(0, 2)).toEqual([
      '还没定的一共12件。',
      '还有9件，没有列在这里。',
    ]);
    expect(item(deciding(many), 'take-part', 'decisions').named).toHaveLength(3);
  });

  it('is nothing where all was decided before, and says so', () => {
    expect(told(deciding([]), today)).toEqual(['现在没有正在讨论、投票的。']);
  });

  it('leads on to the promise or the task that carries it out', () => {
    const { decisions } = full.takePart;
    const carried = (id: string) => ({
      ...full,
      takePart: {
        decisions: {
          ...decisions!,
          latestAdopted: decisions!.latestAdopted.map((one) => ({ ...one, in: id })),
        },
      },
    });
    const [task] = item(carried('FZ-T-2026-000007'), 'take-part', 'adopted').named;
    expect(task?.also?.href).toBe('/b/fangzhuang#FZ-T-2026-000007');
    const [promise] = item(carried('FZ-C-2026-000007'), 'take-part', 'adopted').named;
    expect(promise?.also?.href).toBe('/c/FZ-C-2026-000007');
  });
});

describe('a meeting to come', () => {
  const [meeting] = full.takePart.meetings!.toCome;
  it.each([
    [{ isOpen: false, seatsLeft: 42 }, '还能登记42个座位，也可以先提问。'],
    [{ isOpen: false, seatsLeft: 0 }, '座位满了，可以先提问。'],
    [{ isOpen: false }, '可以先提问。'],
    [{ isOpen: true }, '正在开，可以提问。'],
  ])('says what one can do there now: %j', (standing, sentence) => {
    const { seatsLeft: _left, ...rest } = meeting!;
    const meetings = { toCome: [{ ...rest, ...standing }] };
    const [told] = item({ ...full, takePart: { meetings } }, 'take-part', 'meetings').named;
    expect(told?.told).toBe(`2026年12月5日（周六）14:00，街道文化活动中心二层。${sentence}`);
  });

  it('is none, and says so, where there were some before', () => {
    const none = item({ ...full, takePart: { meetings: { toCome: [] } } }, 'take-part', 'meetings');
    expect([none.told, none.named]).toEqual([['现在没有通知要开的。'], []]);
  });
});

describe('days and numbers', () => {
  it('count to the next promise, and are silent of one that is past on a page left open', () => {
    const due = (day: string) => item(full, 'know', 'commitments', day).named.map(({ told }) => told);
    expect(due(today)).toEqual(['2026年12月4日（周五）到期，还有8天']);
    expect(due('2026-12-04')).toEqual(['今天到期']);
    expect(due('2026-12-05')).toEqual([]);
  });

  it('say until when a panel still reviews, and no longer', () => {
    expect(item(full, 'oversee', 'reviews').told).toHaveLength(2);
    expect(item(full, 'oversee', 'reviews', '2027-03-02').told).toHaveLength(1);
  });

  it('name a number once that the unit and those above it share', () => {
    const { named } = item(full, 'oversee', 'conduct');
    expect(named.filter(({ href }) => href === 'tel:12345')).toHaveLength(1);
    expect(named.at(0)?.text).toContain(words.terms.kinds.criticism);
    expect(named.map(({ href }) => href)).toContain('/b/fengtai#contact');
  });
});
