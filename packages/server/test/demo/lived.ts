// Lives the demonstration's stories by the rules alone, and what every story keeps to.
import fc from 'fast-check';
import { expect } from 'vitest';
import type { Role } from '@huiyin/sdk';
import { routes, type Operation } from '@huiyin/sdk/routes';
import {
  addDays,
  begin,
  dayOf,
  decide,
  evolve,
  promise,
  startOfDay,
  type AppealCase,
  type AppealCommand,
} from '@huiyin/sdk/rules';
import { demoStaff, demoStandard, demoUnits } from '../../src/demo/directory.js';
import type { DemoStep, ToldCase } from '../../src/demo/story.js';
import type { WhistleStep } from '../../src/demo/whistled.js';

/** Every day of four years, a leap year among them, and days far away. */
export const anyToday = fc.oneof(
  fc.integer({ min: 0, max: 4 * 366 }).map((days) => addDays('2026-01-01', days)),
  fc.integer({ min: 0, max: 30_000 }).map((days) => addDays('2010-01-01', days)),
);

export function commandOf(step: Exclude<DemoStep, WhistleStep>): AppealCommand {
  const by = step.by.split('@')[1] ?? '';
  switch (step.act) {
    case 'accept':
      return { type: 'accept', by, ...(step.horizon && { horizon: step.horizon }) };
    case 'start':
      return { type: 'start', by };
    case 'decline':
      return { type: 'decline', by, reason: step.reason, goTo: step.goTo };
    case 'takeOver':
      return { type: 'take-over', by };
    case 'claimDone':
      return { type: 'claim-done', by };
    case 'assign':
      return { type: 'assign', by, to: step.unit };
    case 'answer':
      return { type: 'answer', by, answer: step.answer, answerer: 'official' };
    case 'witness':
      return {
        type: 'witness',
        by,
        witness: step.witness,
        verdict: step.verdict ?? 'solved',
        note: step.note,
      };
    case 'evaluate':
      return { type: 'evaluate', ...step.evaluation };
    case 'docket':
      return { type: 'docket', by, supervisor: step.supervisor, nextReview: '2099-01-01' };
    case 'lapse':
      return { type: 'lapse' };
  }
}

const whistleActs: readonly DemoStep['act'][] = ['blow', 'arrive', 'say'];

function isWhistleStep(step: DemoStep): step is Extract<DemoStep, WhistleStep> {
  return whistleActs.includes(step.act);
}

/** A case after its story, every step of which the rules have taken. */
export function live({ name, receivedAt, entry, steps }: ToldCase): AppealCase {
  const received = dayOf(receivedAt);
  let appeal = begin({
    type: 'received',
    day: received,
    appeal: {
      number: 'FZ-2026-000001',
      body: entry.body,
      kind: entry.kind,
      channel: entry.channel,
      category: entry.category,
      level: 'street',
      horizon: 'dated',
      received,
      ...promise(received, demoStandard),
    },
  });
  for (const step of steps) {
    // A whistle has a life of its own: the case stays where it is.
    if (isWhistleStep(step)) continue;
    const outcome = decide(appeal, commandOf(step), step.at);
    if (!outcome.ok) throw new Error(`case ${name}: ${step.act} refused`);
    for (const event of outcome.events) appeal = evolve(appeal, event);
  }
  return appeal;
}

/** Refuses a story that goes back in time, or in which staff work out of hours. */
export function expectOfficeHours({ name, receivedAt, steps }: ToldCase): void {
  let before = receivedAt;
  for (const { at, by } of steps) {
    const hour = (at - startOfDay(dayOf(at))) / 3_600_000;
    const isInOffice = !by.includes('@') || (hour >= 9 && hour < 18);
    if (at <= before || !isInOffice) throw new Error(JSON.stringify({ name, at, before, by }));
    before = at;
  }
}

/** Refuses what is done by nobody there is, in a role that may not, or passed to a unit there is not. */
export function expectStaff({ steps }: ToldCase): void {
  const names = new Set<string>(demoStaff.map(({ role, unit }) => `${role}@${unit}`));
  const units = new Set(demoUnits.map(({ slug }) => slug));
  for (const step of steps) {
    if (step.by === 'resident' || step.by === 'calendar') continue;
    expect(names).toContain(step.by);
    if (step.act === 'assign') expect(units).toContain(step.unit);
    if (step.act === 'blow') for (const bureau of step.call.bureaus) expect(units).toContain(bureau);
    const resource = isWhistleStep(step) ? 'whistles' : 'appeals';
    const { access } = routes[`staff.${resource}.${step.act}` as Operation];
    expect(access).toContain(step.by.split('@')[0] as Role);
  }
}
