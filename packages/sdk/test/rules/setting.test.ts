// Settings: what can be set is what the schema lets through and leaves nobody without a way.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SettingValueDraft } from '@huiyin/sdk';
import {
  isSealedSetting,
  KNOWN_CATEGORIES,
  SETTING_PARTS,
  settingFault,
  WINDOW_LIMITS,
} from '@huiyin/sdk/rules';

const faultOf = (value: SettingValueDraft) =>
  settingFault(value, { categories: KNOWN_CATEGORIES, isUnit: (slug) => slug === 'zhujian' });
const standard = { firstResponseDays: 7, resolutionDays: 15, confirmationDays: 15 };

test('the limits a form shows are those the server refuses by', () => {
  const text = readFileSync(new URL('../../schema/SettingDraft.json', import.meta.url), 'utf8');
  const { $defs } = JSON.parse(text) as {
    $defs: Record<string, { properties: Record<string, { minimum?: number; maximum?: number }> }>;
  };
  const windows = $defs['WindowsDraft']?.properties ?? {};
  for (const [name, { min, max }] of Object.entries(WINDOW_LIMITS)) {
    expect(windows[name], name).toMatchObject({ minimum: min, maximum: max });
  }
  expect(Object.keys(windows).sort()).toEqual(Object.keys(WINDOW_LIMITS).sort());
});

test('what says how work is counted is sealed, and nothing else', () => {
  expect(SETTING_PARTS.filter(isSealedSetting)).toEqual([
    'windows',
    'taxonomy',
    'vocabulary',
    'formulas',
    'population',
  ]);
});

describe('refused at its place', () => {
  test('a result that is due before the first answer', () => {
    expect(faultOf({ part: 'windows', standard })).toBeUndefined();
    expect(faultOf({ part: 'windows', standard: { ...standard, firstResponseDays: 16 } })).toEqual({
      pointer: '/standard/resolutionDays',
      code: 'field.out-of-range',
    });
  });

  test('categories without one for what fits nowhere', () => {
    expect(faultOf({ part: 'categories', categories: ['other'] })).toBeUndefined();
    expect(faultOf({ part: 'categories', categories: ['lifts'] })).toMatchObject({
      pointer: '/categories',
    });
  });

  test('the same channel twice', () => {
    expect(faultOf({ part: 'channels', channels: ['web', 'visit', 'web'] })).toEqual({
      pointer: '/channels/2',
      code: 'field.not-allowed',
    });
  });

  test('own lists that are not there, and lists beside known words', () => {
    const own = {
      first: { label: '马上就办', where: { horizons: ['now' as const] } },
      second: { label: '挂着账的', where: { docketed: true } },
      rest: { label: '其余的' },
    };
    const part = 'vocabulary';
    expect(faultOf({ part, vocabulary: 'own', own })).toBeUndefined();
    expect(faultOf({ part, vocabulary: 'own' })).toEqual({ pointer: '/own', code: 'field.required' });
    expect(faultOf({ part, vocabulary: 'xincun', own })).toMatchObject({ pointer: '/own' });
    expect(faultOf({ part, vocabulary: 'own', own: { ...own, second: own.first } })).toMatchObject({
      pointer: '/own/second/label',
    });
  });

  test('a cohort counted twice', () => {
    const elderly = { cohort: 'elderly', count: 21_840 } as const;
    const population = (...cohorts: (typeof elderly)[]): SettingValueDraft => ({
      part: 'population',
      population: { year: 2020, source: '人口普查公报', cohorts },
    });
    expect(faultOf(population(elderly))).toBeUndefined();
    expect(faultOf(population(elderly, elderly))).toMatchObject({ pointer: '/population/cohorts/1' });
    expect(faultOf({ part: 'population' })).toBeUndefined();
  });

  test('an item of a unit that is none', () => {
    const item = { code: 'meals', category: 'eldercare', name: '助餐' } as const;
    const taxonomy = (unit: string): SettingValueDraft => ({
      part: 'taxonomy',
      taxonomy: { items: [{ ...item, unit }] },
    });
    expect(faultOf(taxonomy('zhujian'))).toBeUndefined();
    expect(faultOf(taxonomy('nobody'))).toMatchObject({ pointer: '/taxonomy/items/0/unit' });
  });
});
