// The demonstration's plan: the published figures whatever day it is, and steps that the rules take in order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppealState } from '@huiyin/sdk';
import { caseFigures, dayOf, daysBetween, startOfDay } from '@huiyin/sdk/rules';
import { demoStandard } from '../../src/demo/directory.js';
import { demoCases, demoYear, outcomes, type Outcome } from '../../src/demo/plan.js';
import { toldCase } from '../../src/demo/story.js';
import { anyToday, expectOfficeHours, expectStaff, live } from './lived.js';

const checked = { numRuns: 60 };

const standings: Readonly<Record<Exclude<Outcome, 'pending'>, string>> = {
  confirmed: 'confirmed-by-resident',
  'confirmed-after-dispute': 'confirmed-by-resident',
  callback: 'confirmed-by-callback',
  inspection: 'confirmed-by-inspection',
  unconfirmed: 'unconfirmed',
  claimed: 'claimed-done',
};

describe('the plan', () => {
  it('has the published figures', () => {
    const sum = (...names: Outcome[]): number => names.reduce((total, name) => total + outcomes[name], 0);
    expect(Object.values(outcomes).reduce((a, b) => a + b)).toBe(109);
    expect(outcomes.pending).toBe(7);
    expect(sum('confirmed', 'confirmed-after-dispute')).toBe(47);
    expect(sum('callback', 'inspection')).toBe(26);
    expect([outcomes.claimed, outcomes.unconfirmed]).toEqual([11, 18]);
  });

  it('has them on any day, in one year, each case where it should be by then', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        const cases = demoCases(today);
        const { from, to } = demoYear(today);
        expect(cases).toHaveLength(109);
        expect(new Set(cases.map(({ serial }) => serial)).size).toBe(109);
        const counted = cases.reduce<Record<string, number>>(
          (counts, { fate }) => ({ ...counts, [fate.outcome]: (counts[fate.outcome] ?? 0) + 1 }),
          {},
        );
        expect(counted).toEqual(outcomes);
        const three = cases.filter(({ category }) => ['environment', 'property', 'lifts'].includes(category));
        expect(three).toHaveLength(74);
        for (const demo of cases) {
          const received = dayOf(demo.receivedAt);
          if (received < from || received > to || received >= today) throw new Error(JSON.stringify(demo));
        }
      }),
      checked,
    );
  });

  it('is told of last year in January and February, and of this year from the sixtieth day', () => {
    expect(demoYear('2027-01-05')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(demoYear('2027-03-01')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(demoYear('2027-03-02')).toEqual({ from: '2027-01-01', to: '2027-03-02' });
    expect(demoYear('2026-11-22')).toEqual({ from: '2026-01-01', to: '2026-11-22' });
  });

  it('is the same whenever it is made for the same day', () => {
    expect(demoCases('2026-11-22')).toEqual(demoCases('2026-11-22'));
  });
});

describe('every story', () => {
  it('is taken by the rules step by step and ends as planned before the day is there', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        for (const demo of demoCases(today)) {
          const told = toldCase(demo);
          const appeal = live(told);
          const { standing } = caseFigures(appeal);
          const { outcome } = demo.fate;
          if (outcome !== 'pending')
            expect([demo.serial, standing]).toEqual([demo.serial, standings[outcome]]);
          else expect(pendingStates).toContain(standing);
          for (const { at } of told.steps) expect(at).toBeLessThan(startOfDay(today));
          // Who waits for the resident's word goes on waiting for days to come.
          if (outcome === 'claimed')
            expect(daysBetween(appeal.claimedOn ?? '', today)).toBeLessThan(demoStandard.confirmationDays);
        }
      }),
      checked,
    );
  });

  it('goes forward in time, staff keeping office hours', () => {
    fc.assert(
      fc.property(anyToday, (today) => {
        for (const demo of demoCases(today)) expectOfficeHours(toldCase(demo));
      }),
      checked,
    );
  });

  it('is told by staff there are, in units there are, in roles that may', () => {
    for (const demo of demoCases('2026-11-22')) expectStaff(toldCase(demo));
  });
});

const pendingStates: readonly AppealState[] = ['received', 'accepted', 'in-hand', 'answered'];
