// Vocabularies: whatever words a unit uses, nothing is lost and nothing is counted twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Horizon, Level, OwnListCondition, OwnVocabulary } from '@huiyin/sdk';
import { routes } from '@huiyin/sdk/routes';
import {
  appealStandings,
  appealVocabularies,
  appealVocabulary,
  checkAppealLists,
  checkTaskLists,
  columnVocabularies,
  isInList,
  isInTaskList,
  listStages,
  ownAppealLists,
  ownVocabularyFault,
  predicateOf,
  taskStandings,
  taskVocabularies,
  VocabularyError,
  type AppealCondition,
  type AppealStanding,
  type ListDefinition,
} from '@huiyin/sdk/rules';

const levels: Level[] = ['street', 'district', 'city', 'residents'];
const horizons: Horizon[] = ['now', 'dated', 'ongoing'];

const anyStanding: fc.Arbitrary<AppealStanding> = fc.record({
  stage: fc.constantFrom(...listStages),
  level: fc.constantFrom(...levels),
  horizon: fc.constantFrom(...horizons),
  docketed: fc.boolean(),
});

const anyCondition: fc.Arbitrary<AppealCondition> = fc.record(
  {
    open: fc.boolean(),
    stages: fc.subarray([...listStages]),
    docketed: fc.boolean(),
    levels: fc.subarray(levels),
    horizons: fc.subarray(horizons),
  },
  { requiredKeys: [] },
);

const anyLists: fc.Arbitrary<ListDefinition<string, AppealCondition>[]> = fc
  .array(fc.array(anyCondition, { maxLength: 3 }), { minLength: 2, maxLength: 4 })
  .map((all) => all.map((where, index) => ({ id: `list-${index}`, where })));

const anyOwnCondition: fc.Arbitrary<OwnListCondition> = fc.record(
  {
    stages: fc.subarray([...listStages], { minLength: 1 }),
    levels: fc.subarray(levels, { minLength: 1 }),
    horizons: fc.subarray(horizons, { minLength: 1 }),
    docketed: fc.boolean(),
  },
  { requiredKeys: [] },
);

const ownOf = (first: OwnListCondition, second: OwnListCondition): OwnVocabulary => ({
  first: { label: '马上就办', where: first },
  second: { label: '还在推进', where: second },
  rest: { label: '已有结果' },
});
const anyOwn = ownOf({ horizons: ['now'] }, { stages: ['pending', 'claimed'] });

/** What a check comes to. */
function faultOf(check: () => void): VocabularyError | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof VocabularyError) return error;
    throw error;
  }
}

describe.each(Object.entries(appealVocabularies))('the words of %s', (_, lists) => {
  it('have a place for every appeal, and one only', () => {
    expect(lists).toHaveLength(3);
    fc.assert(
      fc.property(anyStanding, (standing) => {
        expect(lists.filter(({ where }) => isInList(where, standing))).toHaveLength(1);
      }),
    );
  });

  it('pass the check that a unit’s own words have to pass', () => {
    expect(faultOf(() => checkAppealLists(lists))).toBeUndefined();
  });
});

it('方庄’s words have a place for every task, and one only', () => {
  const lists = taskVocabularies.fangzhuang;
  expect(faultOf(() => checkTaskLists(lists))).toBeUndefined();
  expect(taskStandings).toHaveLength(3);
  for (const standing of taskStandings) {
    expect(lists.filter(({ where }) => isInTaskList(where, standing)).map(({ id }) => id)).toEqual([
      standing.horizon,
    ]);
  }
});

it('every way an appeal can stand is known', () => {
  expect(appealStandings).toHaveLength(5 * levels.length * horizons.length * 2);
  expect(new Set(appealStandings.map((standing) => JSON.stringify(standing))).size).toBe(120);
});

it('a list alone says which vocabulary it is of', () => {
  const ids = Object.values(appealVocabularies).flatMap((lists) => lists.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(isInList(predicateOf(id), appealStandings[0] as AppealStanding)).toBeTypeOf('boolean');
  expect(() => predicateOf('near' as never)).toThrow(RangeError);
});

it('the server can be asked for every list and every vocabulary, and for no other', () => {
  const ids = Object.values(appealVocabularies).flatMap((lists) => lists.map(({ id }) => id));
  const own = ownAppealLists(anyOwn).map(({ id }) => id);
  expect(routes['appeals.list'].query.list.schema.enum).toEqual([...ids, ...own]);
  expect(routes['appeals.lists'].query.vocabulary.schema.enum).toEqual([
    ...Object.keys(appealVocabularies),
    ...Object.keys(taskVocabularies),
    ...columnVocabularies,
  ]);
});

it('appeals of a unit whose words are for tasks or columns, or that has none, are told by 《实施办法》', () => {
  expect(appealVocabulary('xincun')).toBe('xincun');
  expect(appealVocabulary('fangzhuang')).toBe('measures');
  expect(appealVocabulary('wulidian')).toBe('measures');
  expect(appealVocabulary(undefined)).toBe('measures');
  expect(appealVocabulary('toString' as never)).toBe('measures');
});

describe('three lists a unit has made itself', () => {
  it('hold every appeal in exactly one, the first that it fits, whatever was picked', () => {
    fc.assert(
      fc.property(anyOwnCondition, anyOwnCondition, (first, second) => {
        const lists = ownAppealLists(ownOf(first, second));
        expect(faultOf(() => checkAppealLists(lists))).toBeUndefined();
        for (const standing of appealStandings) {
          const fits = [first, second].findIndex((where) => isInList([where], standing));
          const found = lists.findIndex(({ where }) => isInList(where, standing));
          expect(found).toBe(fits < 0 ? 2 : fits);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are taken only if each of them can hold something', () => {
    fc.assert(
      fc.property(anyOwnCondition, anyOwnCondition, (first, second) => {
        const own = ownOf(first, second);
        const held = ownAppealLists(own).map(({ where }) =>
          appealStandings.some((standing) => isInList(where, standing)),
        );
        const isGood = held.every(Boolean) && [first, second].every((where) => Object.keys(where).length > 0);
        expect(ownVocabularyFault(own) === undefined).toBe(isGood);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a name that two have', { ...anyOwn, rest: { label: '马上就办' } }, '/rest/label'],
    ['markup', { ...anyOwn, rest: { label: '<b>其余</b>' } }, '/rest/label'],
    ['a phone number', { ...anyOwn, second: { ...anyOwn.second, label: '13800138000' } }, '/second/label'],
    ['a blank before it', { ...anyOwn, first: { ...anyOwn.first, label: ' 马上' } }, '/first/label'],
  ] as const)('are not called by %s', (_, own, pointer) => {
    expect(ownVocabularyFault(anyOwn)).toBeUndefined();
    expect(ownVocabularyFault(own)).toEqual({ pointer, code: 'field.not-allowed' });
  });

  it('are nobody’s where the unit has none', () => {
    expect(appealStandings.filter((standing) => isInList(predicateOf('own-rest'), standing))).toEqual([]);
    const own = appealStandings.filter((standing) => isInList(predicateOf('own-rest', anyOwn), standing));
    expect(own.length).toBeGreaterThan(0);
  });
});

describe('the check of a unit’s own words', () => {
  it('finds exactly those that lose nothing and count nothing twice', () => {
    fc.assert(
      fc.property(anyLists, (lists) => {
        const fault = faultOf(() => checkAppealLists(lists));
        const places = appealStandings.map(
          (standing) => lists.filter(({ where }) => isInList(where, standing)).length,
        );
        const isGood = lists.length === 3 && places.every((count) => count === 1);
        expect(fault === undefined).toBe(isGood);
        if (!fault?.standing) return;
        // What it names is really in no list, or really in those it names.
        const standing = fault.standing as AppealStanding;
        const ids = lists.filter(({ where }) => isInList(where, standing)).map(({ id }) => id);
        expect(fault.lists).toEqual(ids);
        expect(fault.code).toBe(ids.length > 1 ? 'vocabulary.not-disjoint' : 'vocabulary.not-total');
      }),
      { numRuns: 500 },
    );
  });

  it('finds good words however they are written', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 120, maxLength: 120 }), (places) => {
        const lists = [0, 1, 2].map((place) => ({
          id: String(place),
          where: appealStandings
            .filter((_, index) => places[index] === place)
            .map(({ stage, docketed, level, horizon }) => ({
              stages: [stage],
              docketed,
              levels: [level],
              horizons: [horizon],
            })),
        }));
        expect(faultOf(() => checkAppealLists(lists))).toBeUndefined();
      }),
    );
  });

  it.each([
    [
      'two lists',
      [
        { id: 'a', where: [{ open: true }] },
        { id: 'b', where: [{ open: false }] },
      ],
      'not-three-lists',
    ],
    [
      'a name given twice',
      [
        { id: 'a', where: [{ open: true }] },
        { id: 'a', where: [{ open: false }] },
        { id: 'b', where: [] },
      ],
      'list-named-twice',
    ],
    [
      'a level nobody thought of',
      [
        { id: 'a', where: [{ open: false }] },
        { id: 'b', where: [{ open: true, levels: ['street'] }] },
        { id: 'c', where: [{ open: true, levels: ['district', 'city'] }] },
      ],
      'not-total',
    ],
    [
      'a case in two lists',
      [
        { id: 'a', where: [{ open: false }] },
        { id: 'b', where: [{ open: true }] },
        { id: 'c', where: [{ docketed: true }] },
      ],
      'not-disjoint',
    ],
  ] as const)('says what is wrong with %s', (_, lists, code) => {
    expect(faultOf(() => checkAppealLists(lists))).toMatchObject({ code: `vocabulary.${code}` });
  });
});
