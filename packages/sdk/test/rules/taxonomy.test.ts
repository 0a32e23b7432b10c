// A unit's own taxonomy: read without loss or refused with every fault at its place, inherited, asked and promised by.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Category, Taxonomy } from '@huiyin/sdk';
import {
  changedFacts,
  clocksOf,
  decide,
  detailFaults,
  detailsKept,
  evolve,
  inheritTaxonomy,
  itemsOf,
  promise,
  questionsOf,
  readTaxonomy,
  receivedFacts,
  standardFor,
  TAXONOMY_LIMITS,
} from '@huiyin/sdk/rules';
import { wordsFor } from '@huiyin/sdk/words';
import { accept, after, on, start } from './one-case.js';

const categories = Object.keys(wordsFor('zh-CN').terms.categories) as Category[];
const frame = { categories };
const meals = { code: 'meals', category: 'eldercare', group: '养老服务', name: '助餐' } as const;
const standard = { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 };

const faultsOf = (value: unknown, isUnit?: (slug: string) => boolean) => {
  const read = readTaxonomy(value, { ...frame, ...(isUnit && { isUnit }) });
  return read.ok ? [] : read.faults.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('a taxonomy as it is written down', () => {
  it('says of every fault where it is', () => {
    const value = {
      items: [
        { ...meals, clock: { resolutionDays: 0, firstResponseDays: 1.5 }, extra: 1 },
        { code: 'Meals!', category: 'food', name: ' ', group: 'x\u0000', unit: 'nobody', standard: '' },
        { ...meals, questions: [{ code: 'a', ask: '哪一餐', kind: 'choice' }] },
        {
          ...meals,
          code: 'b',
          questions: [
            { code: 'a', ask: '哪天', kind: 'day', choices: ['甲', '乙'] },
            { code: 'a', ask: '要不要', kind: 'yes-no', required: false },
          ],
        },
        'meals',
      ],
      questions: [{ category: 'parking', questions: [] }, { category: 'parking' }],
      'a/b': true,
    };
    expect(faultsOf(value, () => false)).toEqual([
      '/a~1b field.unknown',
      '/items/4 field.wrong-type',
      '/items/0/extra field.unknown',
      '/items/0/clock/firstResponseDays field.wrong-type',
      '/items/0/clock/resolutionDays field.out-of-range',
      '/items/1/code field.wrong-format',
      '/items/1/category field.not-allowed',
      '/items/1/name field.blank',
      '/items/1/group field.control-character',
      '/items/1/unit field.not-allowed',
      '/items/1/standard field.blank',
      '/items/2/questions/0/choices field.required',
      '/items/3/questions/0/choices field.not-allowed',
      '/items/3/questions/1/required field.not-allowed',
      '/items/3/questions/1/code field.not-allowed',
      '/items/4/code field.required',
      '/items/4/category field.required',
      '/items/4/name field.required',
      '/items/2/code field.not-allowed',
      '/questions/1/questions field.required',
      '/questions/1/category field.not-allowed',
    ]);
  });

  it('holds no more than its limits', () => {
    const item = (index: number, length = 2) => ({
      code: `i${index}`,
      category: 'other',
      name: '项'.repeat(length),
      standard: '准'.repeat(TAXONOMY_LIMITS.standard),
    });
    const many = (count: number) => ({ items: Array.from({ length: count }, (_, index) => item(index)) });
    expect(faultsOf(many(300))).toEqual([]);
    expect(faultsOf(many(TAXONOMY_LIMITS.items))).toEqual([' field.too-long']);
    expect(faultsOf(many(TAXONOMY_LIMITS.items + 1))).toEqual(['/items field.too-long']);
    expect(faultsOf({ items: [item(0, TAXONOMY_LIMITS.name + 1)] })).toEqual([
      '/items/0/name field.too-long',
    ]);
  });

  it('is taken or refused, and never thrown on, whatever it is', () => {
    const anything = fc.anything({ withNullPrototype: true });
    const near = fc.record(
      {
        items: fc.array(
          fc.record(
            {
              code: anything,
              category: anything,
              name: anything,
              clock: anything,
              questions: fc.array(anything),
            },
            { requiredKeys: [] },
          ),
        ),
        questions: anything,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(anything, near), (value) => {
        const read = readTaxonomy(value, frame);
        expect(read.ok || read.faults.length > 0).toBe(true);
      }),
    );
  });
});

describe('what a unit inherits', () => {
  const above: Taxonomy = {
    items: [meals, { ...meals, code: 'bathing', name: '助浴' }],
    questions: [{ category: 'lifts', questions: [{ code: 'which', ask: '哪一部', kind: 'text' }] }],
  };

  it('keeps what it says nothing of, changes an item by its code, takes out what is retired', () => {
    const own = {
      items: [
        { ...meals, standard: '两天内答复。' },
        { ...meals, code: 'bathing', name: '助浴', retired: true as const },
        { ...meals, code: 'company', name: '精神慰藉' },
      ],
      questions: [{ category: 'lifts' as const, questions: [] }],
    };
    expect(inheritTaxonomy(above, own)).toEqual({
      items: [
        { ...meals, standard: '两天内答复。' },
        { ...meals, code: 'company', name: '精神慰藉' },
      ],
    });
    expect(inheritTaxonomy(above, undefined)).toBe(above);
    expect(inheritTaxonomy(undefined, { items: [] })).toBeUndefined();
  });
});

describe('what is asked', () => {
  const taxonomy: Taxonomy = {
    items: [
      {
        ...meals,
        questions: [
          { code: 'meal', ask: '哪一餐', kind: 'choice', choices: ['午餐', '晚餐'], required: true },
          { code: 'since', ask: '从哪天起', kind: 'day' },
        ],
      },
    ],
    questions: [{ category: 'eldercare', questions: [{ code: 'alone', ask: '是独居吗', kind: 'yes-no' }] }],
  };
  const questions = questionsOf(taxonomy, 'eldercare', 'meals');

  it("asks the category's questions first, the item's only where it was named", () => {
    expect(questions.map(({ code }) => code)).toEqual(['alone', 'meal', 'since']);
    expect(questionsOf(taxonomy, 'eldercare').map(({ code }) => code)).toEqual(['alone']);
    expect(questionsOf(taxonomy, 'parking', 'meals')).toEqual([]);
  });

  it('takes what answers a question, and nobody is held to what they were not asked', () => {
    const given = (code: string, value: string) => detailFaults(questions, [{ code, value }]);
    const missing = { pointer: '/details', code: 'field.required' };
    expect(detailFaults(questions, undefined)).toEqual([]);
    expect(detailFaults(questions, [])).toEqual([missing]);
    expect(given('meal', '午餐')).toEqual([]);
    expect(given('meal', '夜宵')).toEqual([{ pointer: '/details/0/value', code: 'field.not-allowed' }]);
    expect(given('since', '2026-02-30')[0]).toEqual({
      pointer: '/details/0/value',
      code: 'field.wrong-format',
    });
    expect(given('alone', 'maybe')[0]).toEqual({ pointer: '/details/0/value', code: 'field.not-allowed' });
    expect(given('other', '午餐')[0]).toEqual({ pointer: '/details/0/code', code: 'field.not-allowed' });
  });

  it('keeps an answer with the question as it was put', () => {
    const details = [
      { code: 'since', value: '2026-11-01' },
      { code: 'alone', value: 'yes' },
    ];
    expect(detailsKept(questions, details)).toEqual([
      { code: 'alone', ask: '是独居吗', kind: 'yes-no', value: 'yes' },
      { code: 'since', ask: '从哪天起', kind: 'day', value: '2026-11-01' },
    ]);
  });
});

describe("an item's clock", () => {
  it("stands for the unit's, for the members it has, and for none of a petition's", () => {
    expect(standardFor('web', standard, { resolutionDays: 3 })).toEqual({ ...standard, resolutionDays: 3 });
    expect(standardFor('petition', standard, { firstResponseDays: 1, resolutionDays: 3 })).toMatchObject({
      firstResponseDays: 15,
      resolutionDays: 60,
    });
  });

  it('is moved by nothing: another item changes what it is called, not what was promised', () => {
    const before = {
      ...after(accept, start),
      item: { code: 'lift-trapped', name: '困过人' },
      ...promise('2025-11-03', standardFor('web', standard, { resolutionDays: 3 })),
    };
    const item = { code: 'lift-stopped', name: '停运' };
    const moved = decide(
      before,
      { type: 'recategorise', by: 'fangzhuang', category: 'lifts', item },
      on('2025-11-06'),
    );
    if (!moved.ok || !moved.events[0]) throw new Error('it may be moved within its category');
    const later = evolve(before, moved.events[0]);
    expect(later.item).toEqual(item);
    expect(clocksOf(later, '2025-11-08')).toEqual(clocksOf(before, '2025-11-08'));
    expect(clocksOf(later, '2025-11-08').resolution).toEqual({ due: '2025-11-06', state: 'late' });
    expect(changedFacts(moved.events[0], before, later)).toMatchObject({ item: 'lift-stopped' });

    const none = decide(
      later,
      { type: 'recategorise', by: 'fangzhuang', category: 'lifts' },
      on('2025-11-07'),
    );
    if (!none.ok || !none.events[0]) throw new Error('nobody has to know what exactly it is');
    const bare = evolve(later, none.events[0]);
    expect(bare.item).toBeUndefined();
    expect(changedFacts(none.events[0], later, bare)).not.toHaveProperty('item');
    expect(
      decide(bare, { type: 'recategorise', by: 'fangzhuang', category: 'lifts' }, on('2025-11-07')).ok,
    ).toBe(false);
  });

  it('is sealed by its code, and a case without is sealed as before there were items', () => {
    const appeal = after();
    const sealed = receivedFacts({ type: 'received', day: appeal.received, appeal });
    expect(sealed).not.toHaveProperty('item');
    const item = { code: 'lift-trapped', name: '困过人' };
    const named = receivedFacts({ type: 'received', day: appeal.received, appeal: { ...appeal, item } });
    expect(named).toEqual({ ...sealed, item: 'lift-trapped' });
  });
});

/** Where real data lies beside the repository, if it does. */
const besides = fileURLToPath(new URL('../../../../../', import.meta.url));
const tree = join(besides, 'shared', 'data', 'taxonomy', 'three-level.jsonl');

/** Which of our categories each top class of a real office's tree comes nearest. */
const tops: Readonly<Record<string, Category>> = {
  城乡建设: 'facilities',
  农村农业: 'environment',
  政法: 'safety',
  教育文体: 'education',
  劳动和社会保障: 'employment',
  民政: 'eldercare',
  卫生计生: 'health',
  环境保护: 'greening',
  交通运输: 'transport',
  国土资源: 'housing',
};

describe.skipIf(!existsSync(tree))("a real office's tree of three levels", () => {
  type Row = Readonly<Record<'一级分类' | '二级分类' | '三级分类', string>>;
  const separator = ' · ';

  it('is read whole, and can be written down again as it was', () => {
    const lines = readFileSync(tree, 'utf8').trim().split('\n');
    const rows = lines.map((line) => JSON.parse(line) as Row);
    const items = rows.map((row, index) => ({
      code: `n${String(index).padStart(3, '0')}`,
      category: tops[row.一级分类] ?? 'other',
      group: [row.一级分类, row.二级分类].join(separator),
      name: row.三级分类,
    }));
    const read = readTaxonomy({ items }, frame);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    const taxonomy = inheritTaxonomy(undefined, read.taxonomy);
    const back = (taxonomy?.items ?? []).map(({ group = '', name }): Row => {
      const [top = '', middle = ''] = group.split(separator);
      return { 一级分类: top, 二级分类: middle, 三级分类: name };
    });
    expect(rows.length).toBeGreaterThan(500);
    expect(back).toEqual(rows);
    const shown = categories.flatMap((category) => itemsOf(taxonomy, category));
    expect(shown).toHaveLength(rows.length);
  });
});
