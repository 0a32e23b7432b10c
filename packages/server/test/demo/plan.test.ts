// The demonstration's plan: the published figures whatever day it is, and steps that the rules take in order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppealState, Role } from '@huiyin/sdk';
import { routes, type Operation } from '@huiyin/sdk/routes';
import {
  addDays,
  begin,
  caseFigures,
  dayOf,
  daysBetween,
  decide,
  evolve,
  promise,
  startOfDay,
  type AppealCase,
  type AppealCommand,
} from '@huiyin/sdk/rules';
import { demoStaff, demoStandard, demoUnits } from '../../src/demo/directory.js';
import { demoCases, demoYear, outcomes, type DemoCase, type Outcome } from '../../src/demo/plan.js';
import { storyOf, type DemoStep } from '../../src/demo/story.js';

/** Every day of four years, a leap year among them, and days far away. */
const day = fc.oneof(
  fc.integer({ min: 0, max: 4 * 366 }).map((days) => addDays('2026-01-01', days)),
  fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2010-01-01', days)),
);
const checked = { numRuns: 60 };

function commandOf(step: DemoStep): AppealCommand {
  const by = step.by.split('@')[1] ?? '';
  switch (step.act) {
    case 'accept':
    case 'start':
      return { type: step.act, by };
    case 'takeOver':
      return { type: 'take-over', by };
    case 'claimDone':
      return { type: 'claim-done', by };
    case 'assign':
      return { type: 'assign', by, to: step.unit };
    case 'answer':
      return { type: 'answer', by, answer: step.answer, answerer: 'official' };
    case 'witness':
      return { type: 'witness', by, witness: step.witness, verdict: 'solved', note: step.note };
    case 'evaluate':
      return { type: 'evaluate', ...step.evaluation };
    case 'docket':
      return { type: 'docket', by, supervisor: '负责人', nextReview: '2099-01-01' };
    case 'lapse':
      return { type: 'lapse' };
  }
}

/** A case after its story, every step of which the rules have taken. */
function live(demo: DemoCase): AppealCase {
  const received = dayOf(demo.receivedAt);
  let appeal = begin({
    type: 'received',
    day: received,
    appeal: {
      number: 'FZ-2026-000001',
      body: 'fangzhuang',
      channel: demo.channel,
      category: demo.category,
      level: 'street',
      horizon: 'dated',
      received,
      ...promise(received, demoStandard),
    },
  });
  for (const step of storyOf(demo)) {
    const outcome = decide(appeal, commandOf(step), step.at);
    if (!outcome.ok) throw new Error(`case ${demo.serial} (${demo.fate.outcome}): ${step.act} refused`);
    for (const event of outcome.events) appeal = evolve(appeal, event);
  }
  return appeal;
}

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
      fc.property(day, (today) => {
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
      fc.property(day, (today) => {
        for (const demo of demoCases(today)) {
          const appeal = live(demo);
          const { standing } = caseFigures(appeal);
          const { outcome } = demo.fate;
          if (outcome !== 'pending')
            expect([demo.serial, standing]).toEqual([demo.serial, standings[outcome]]);
          else expect(pendingStates).toContain(standing);
          for (const { at } of storyOf(demo)) expect(at).toBeLessThan(startOfDay(today));
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
      fc.property(day, (today) => {
        for (const demo of demoCases(today)) {
          let before = demo.receivedAt;
          for (const { at, by } of storyOf(demo)) {
            const hour = (at - startOfDay(dayOf(at))) / 3_600_000;
            const isInOffice = !by.includes('@') || (hour >= 9 && hour < 18);
            if (at <= before || !isInOffice) throw new Error(JSON.stringify({ demo, at, before, by }));
            before = at;
          }
        }
      }),
      checked,
    );
  });

  it('is told by staff there are, in units there are, in roles that may', () => {
    const names = new Set<string>(demoStaff.map(({ role, unit }) => `${role}@${unit}`));
    const units = new Set(demoUnits.map(({ slug }) => slug));
    for (const demo of demoCases('2026-11-22')) {
      for (const step of storyOf(demo)) {
        if (step.by === 'resident' || step.by === 'calendar') continue;
        expect(names).toContain(step.by);
        if (step.act === 'assign') expect(units).toContain(step.unit);
        const { access } = routes[`staff.appeals.${step.act}` as Operation];
        expect(access).toContain(step.by.split('@')[0] as Role);
      }
    }
  });
});

const pendingStates: readonly AppealState[] = ['received', 'accepted', 'in-hand', 'answered'];
