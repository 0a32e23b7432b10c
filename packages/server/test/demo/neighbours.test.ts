// The neighbours' cases: of every way to stand, in each street's own words, whatever day it is.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appealVocabularies,
  appealVocabulary,
  caseFigures,
  dayOf,
  daysBetween,
  isInList,
  stageOf,
  startOfDay,
  type AppealCase,
} from '@huiyin/sdk/rules';
import { demoStandard, demoUnits } from '../../src/demo/directory.js';
import { neighbourCases } from '../../src/demo/neighbours.js';
import { anyToday, expectOfficeHours, expectStaff, live } from './lived.js';

const checked = { numRuns: 60 };

/** How many of a street's cases are in each list of its own words. */
function listsOf(street: string, cases: readonly AppealCase[]): number[] {
  const lists =
    appealVocabularies[appealVocabulary(demoUnits.find(({ slug }) => slug === street)?.vocabulary)];
  const its = cases.filter(({ body }) => body === street);
  return lists.map(
    ({ where }) => its.filter((one) => isInList(where, { ...one, stage: stageOf(one.state) })).length,
  );
}

describe('the neighbours', () => {
  it('have the same cases on any day, all of the past, in each street’s own lists', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        const told = neighbourCases(today);
        const cases = told.map(live);
        expect(listsOf('xincun', cases)).toEqual([4, 4, 1]);
        expect(listsOf('changxindian', cases)).toEqual([4, 3, 1]);
        expect(listsOf('donggaodi', cases)).toEqual([2, 2, 2]);
        expect(listsOf('wangzuo', cases)).toEqual([2, 3, 0]);
        expect(listsOf('wulidian', cases)).toEqual([2, 3, 0]);
        expect(listsOf('fenghuangling', cases)).toEqual([2, 2, 2]);
        for (const { receivedAt, steps } of told) {
          for (const at of [receivedAt, ...steps.map((step) => step.at)]) {
            expect(at).toBeLessThan(startOfDay(today));
          }
        }
      }),
      checked,
    );
  });

  it('stand in many ways: whoever said so, or nobody', () => {
    const cases = neighbourCases('2026-11-22').map(live);
    const standings = cases.map((one) => caseFigures(one).standing);
    expect(new Set(standings).size).toBeGreaterThanOrEqual(9);
    expect(cases.filter(({ docketed, body }) => docketed && body === 'xincun')).toHaveLength(1);
    expect(cases.filter(({ level, body }) => level === 'district' && body === 'changxindian')).toHaveLength(
      1,
    );
    expect(cases.some(({ disputed }) => disputed)).toBe(true);
    // Called done, asked at the door, and not: it goes on with the age it had.
    const [half] = cases.filter(({ body, disputed }) => disputed && body === 'wulidian');
    expect(half).toMatchObject({ state: 'in-hand', received: '2026-10-09' });
    expect(new Set(cases.map(({ horizon }) => horizon)).size).toBe(3);
  });

  it('that wait for the resident’s word go on waiting for days to come', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        for (const appeal of neighbourCases(today).map(live)) {
          if (appeal.state !== 'claimed-done') continue;
          expect(daysBetween(appeal.claimedOn ?? '', today)).toBeLessThan(demoStandard.confirmationDays);
        }
      }),
      checked,
    );
  });

  it('are told forward in time, in office hours, by staff there are in roles that may', () => {
    for (const told of neighbourCases('2026-11-22')) {
      expectOfficeHours(told);
      expectStaff(told);
    }
  });

  it('are addressed to streets that take their category', () => {
    for (const { entry } of neighbourCases('2026-11-22')) {
      const unit = demoUnits.find(({ slug }) => slug === entry.body);
      expect(unit?.categories).toContain(entry.category);
      expect(unit?.channels).toContain(entry.channel);
    }
  });

  it('have names of their own, which repeated writes are known by', () => {
    const names = neighbourCases('2026-11-22').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(dayOf(neighbourCases('2026-11-22')[0]?.receivedAt ?? 0)).toBe('2026-07-27');
  });
});
