// Three lists as they are told: whole, without a gap, and without any word passing for another's.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppealLists, OwnVocabulary, PublicAppeal } from '@huiyin/sdk';
import { validateSent } from '@huiyin/sdk/validators';
import { appealVocabularies } from '@huiyin/sdk/rules';
import { appealListsView, LIST_PAGE, type AppealListsView } from '@huiyin/sdk/views';
import { listsWordsFor } from '@huiyin/sdk/words';
import { anyAppealLists, anyPublicAppeal } from './any-appeal-lists.js';
import { gap, textsOf } from './texts.js';

const words = listsWordsFor('zh-CN');
const none = { confirmed: 0, witnessed: 0, unconfirmed: 0, cannot: 0, declined: 0, merged: 0, withdrawn: 0 };
const numberOf = (text: string): number => Number(text.replaceAll(',', ''));

/** 方庄 by 《实施办法》: 91 ended, 16 here, 2 above. */
const measures: AppealLists = {
  body: { slug: 'fangzhuang', name: '方庄街道', kind: 'street' },
  vocabulary: 'measures',
  asOf: { at: '2026-11-26T09:00:00+08:00', treeSize: 2072, root: 'ab'.repeat(32) },
  received: 109,
  lists: [
    {
      id: 'done',
      total: 91,
      open: { pending: 0, claimed: 0 },
      ended: { ...none, confirmed: 47, witnessed: 26, unconfirmed: 18 },
    },
    {
      id: 'underway',
      total: 16,
      open: { pending: 5, claimed: 11 },
      ended: none,
      oldest: {
        number: 'FZ-2026-000031',
        category: 'lifts',
        state: 'answered',
        receivedOn: '2026-04-26',
        ageDays: 214,
        overdue: true,
      },
    },
    { id: 'coordination', total: 2, open: { pending: 2, claimed: 0 }, ended: none },
  ],
};

const appeal: PublicAppeal = {
  number: 'FZ-2026-000118',
  body: measures.body,
  kind: 'request',
  category: 'lifts',
  channel: 'web',
  level: 'street',
  horizon: 'dated',
  state: 'in-hand',
  receivedOn: '2026-11-22',
  ageDays: 4,
  disputed: false,
  reopened: false,
  docketed: false,
  overdue: false,
  resolutionDue: '2026-12-07',
};

const viewOf = (lists: AppealLists, items: readonly PublicAppeal[] = [], next?: string): AppealListsView =>
  appealListsView(
    lists,
    Object.fromEntries(lists.lists.map(({ id }) => [id, { items, ...(next !== undefined && { next }) }])),
    words,
  );
const rowOf = (change: Partial<PublicAppeal>) =>
  viewOf(measures, [{ ...appeal, ...change }]).sections[0]?.rows[0];

describe('any lists that the schema lets through', () => {
  it('are what the server may send', () => {
    fc.assert(
      fc.property(anyAppealLists, anyPublicAppeal, (lists, one) => {
        expect(validateSent.AppealLists(lists)).toEqual([]);
        expect(validateSent.PublicAppeal(one)).toEqual([]);
      }),
    );
  });

  it('are told without a gap', () => {
    fc.assert(
      fc.property(anyAppealLists, fc.array(anyPublicAppeal, { maxLength: 4 }), (lists, items) => {
        expect(textsOf(viewOf(lists, items)).filter((text) => text === '' || gap.test(text))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('say of every case in a list whose word it stands by', () => {
    fc.assert(
      fc.property(anyAppealLists, (lists) => {
        for (const { count, counts } of viewOf(lists).sections) {
          expect(counts.reduce((sum, one) => sum + numberOf(one.count), 0)).toBe(numberOf(count));
        }
      }),
    );
  });

  it('offer no more than there is', () => {
    fc.assert(
      fc.property(anyAppealLists, fc.array(anyPublicAppeal, { maxLength: 4 }), (lists, items) => {
        for (const { more } of viewOf(lists, items).sections) expect(more).toBe(0);
        for (const { more } of viewOf(lists, items, 'next').sections) {
          expect(more).toBeGreaterThan(0);
          expect(more).toBeLessThanOrEqual(LIST_PAGE);
        }
      }),
    );
  });
});

describe('the lists of a unit', () => {
  it('begin with everything received and what waits', () => {
    const view = viewOf(measures);
    expect(view.title).toBe('方庄街道三类清单');
    expect(view.summary).toEqual([
      '一共收到109件，每一件只算在一处。',
      '还没办好的有7件，等得最久的已经214天。',
    ]);
    expect(view.asOf).toBe('截至2026年11月26日（周四）09:00');
    expect(view.sections.map(({ label, count, unit }) => label + count + unit)).toEqual([
      '已解决91件',
      '待推进16件',
      '需协调2件',
    ]);
  });

  it('tell four words of an end apart, even where one was said of nobody, and none of what goes on', () => {
    const [done, underway] = viewOf(measures).sections;
    expect(done?.counts.map(({ mark, label, count }) => [mark, label, count])).toEqual([
      ['confirmed', '居民确认', '47'],
      ['witnessed', '回访或查看确认', '26'],
      ['unknown', '无人确认', '18'],
      ['aside', '不能办', '0'],
    ]);
    expect(underway?.counts.map(({ mark, label, count }) => [mark, label, count])).toEqual([
      ['open', '还没办好', '5'],
      ['claimed', '单位称办结', '11'],
    ]);
    expect(underway?.oldest).toEqual({
      mark: 'late',
      number: 'FZ-2026-000031',
      text: '等得最久的：电梯，FZ-2026-000031，已经214天，超过了期限。',
    });
    expect(done).not.toHaveProperty('oldest');
  });

  it('say that what is called 当场答复 holds what was answered later too', () => {
    const xincun = { ...measures, vocabulary: 'xincun' as const };
    const [answered] = viewOf({ ...xincun, lists: [{ ...measures.lists[0]!, id: 'answered' }] }).sections;
    expect(answered?.meaning).toContain('后来才办完的');
  });

  it('say that nothing waits, that all of it came today, and that there is nothing', () => {
    const summaryOf = (change: Partial<AppealLists>): readonly string[] =>
      viewOf({ ...measures, ...change }).summary;
    const [done, underway] = measures.lists as [AppealLists['lists'][0], AppealLists['lists'][0]];
    expect(summaryOf({ lists: [done] })[1]).toBe('没有还没办好的。');
    const today = { ...underway, oldest: { ...underway.oldest!, ageDays: 0 } };
    expect(summaryOf({ lists: [done, today] })[1]).toBe('还没办好的有5件，都是今天收到的。');
    expect(summaryOf({ received: 0 })).toEqual(['还没有收到诉求。']);
    expect(summaryOf({ received: 0, category: 'lifts' })).toEqual(['还没有收到电梯的诉求。']);
    expect(viewOf({ ...measures, category: 'lifts' }).only).toBe('只看电梯');
  });

  it('are called what the unit calls them, and say what falls in each', () => {
    const own: OwnVocabulary = {
      first: { label: '马上就办', where: { stages: ['pending', 'claimed'], levels: ['district'] } },
      second: { label: '盯着办', where: { docketed: true } },
      rest: { label: '别的' },
    };
    const lists = (['own-first', 'own-second', 'own-rest'] as const).map((id) => ({
      ...measures.lists[0]!,
      id,
    }));
    const { title, sections } = viewOf({ ...measures, vocabulary: 'own', own, lists });
    expect(title).toBe('方庄街道三类清单');
    expect(sections.map(({ label, meaning }) => `${label}：${meaning}`)).toEqual([
      '马上就办：这样的：还没办好或单位称办结；需要区里协调。',
      '盯着办：其余里这样的：正在挂账督办。',
      '别的：前两类以外的，都在这里。',
    ]);
  });

  it('have words for every list of every vocabulary', () => {
    for (const lists of Object.values(appealVocabularies)) {
      const labels = lists.map(({ id }) => words.appealLists.lists[id].label);
      expect(new Set(labels).size).toBe(3);
    }
  });
});

describe('a case in a list', () => {
  it('is named by its title where that is public, else by its category', () => {
    expect(rowOf({})).toMatchObject({ title: '电梯', received: '2026年11月22日（周日）收到' });
    expect(rowOf({})).not.toHaveProperty('category');
    expect(rowOf({ title: '电梯一周停三次' })).toMatchObject({ title: '电梯一周停三次', category: '电梯' });
  });

  it.each([
    [{ state: 'in-hand' }, 'open', '办理中', '已经4天'],
    [{ state: 'received', ageDays: 0 }, 'open', '已收到', '今天收到的'],
    [{ state: 'in-hand', overdue: true }, 'late', '办理中', '已经4天'],
    [{ state: 'claimed-done' }, 'claimed', '单位称办结', '已经4天'],
    [{ state: 'confirmed', witness: 'resident' }, 'confirmed', '居民确认', '前后4天'],
    [{ state: 'confirmed', witness: 'callback', ageDays: 0 }, 'witnessed', '回访确认', '当天就结束了'],
    [{ state: 'unconfirmed' }, 'unknown', '无人确认', '前后4天'],
    [{ state: 'closed-cannot' }, 'aside', '不能办', '前后4天'],
  ] as const)('that stands at %j says so', (change, mark, state, age) => {
    expect(rowOf(change)).toMatchObject({ mark, state, age });
  });

  it('hides nothing that went wrong, and says who has to act while it is open', () => {
    const wrong = {
      overdue: true,
      disputed: true,
      reopened: true,
      docketed: true,
      level: 'district',
    } as const;
    expect(rowOf(wrong)?.flags).toEqual([
      '已超过期限',
      '居民说：没全解决',
      '重新办理',
      '挂账督办',
      '需要区里协调',
    ]);
    expect(rowOf({ state: 'unconfirmed', level: 'district' })?.flags).toEqual([]);
  });
});
