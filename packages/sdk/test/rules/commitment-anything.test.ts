// Whatever people and calendars do to a commitment: the first due day stands and every move is in the open.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DueDraft } from '@huiyin/sdk';
import {
  addDays,
  commitmentChangedFacts,
  commitmentMadeFacts,
  dayOf,
  deadlineOf,
  decideCommitment,
  evolveCommitment,
  legalCommitmentCommands,
  openCommitmentsChange,
  type CommitmentCase,
  type CommitmentChange,
  type CommitmentCommand,
} from '@huiyin/sdk/rules';

import { begun, judge, made, newCommitment, noon, owner, reason } from './one-commitment.js';

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays(made, days));
const unit = fc.constantFrom('fangzhuang', 'zhujian');
const person = fc.constantFrom('李主任', '王书记');
const verdict = fc.constantFrom('solved', 'half', 'unsolved' as const);
const anyCommand: fc.Arbitrary<CommitmentCommand> = fc.oneof(
  fc.record({
    type: fc.constant('extend' as const),
    by: unit,
    person,
    due: day,
    reason: fc.constant(reason),
  }),
  fc.record({ type: fc.constant('decide-extension' as const), by: unit, person, approve: fc.boolean() }),
  fc.record({ type: fc.constant('claim' as const), by: unit }),
  fc.record({
    type: fc.constant('judge' as const),
    witness: fc.constantFrom('resident', 'group' as const),
    verdict,
    by: unit,
  }),
  verdict.map((said): CommitmentCommand => judge(said)),
  fc.record({ type: fc.constant('withdraw' as const), by: unit, reason: fc.constant(reason) }),
  fc.record({ type: fc.constant('add-node' as const), by: unit, title: fc.constant('到货'), due: day }),
  fc.constantFrom<CommitmentCommand>({ type: 'lapse' }, { type: 'break' }),
  fc.record({
    type: fc.constant('restate' as const),
    due: day,
    provisional: fc.boolean(),
    knownThrough: fc.constant('2027-12-31'),
  }),
);

/** Any commands on any rising days, and what came of them. */
function live(steps: readonly (readonly [number, CommitmentCommand])[], start: CommitmentCase) {
  const history: { before: CommitmentCase; event: CommitmentChange; after: CommitmentCase }[] = [];
  let now = noon(made);
  let commitment = start;
  for (const [days, command] of steps) {
    now += days * 86_400_000;
    const outcome = decideCommitment(commitment, command, now);
    if (!outcome.ok) {
      expect(outcome.refusal.legal).toEqual(legalCommitmentCommands(commitment, dayOf(now)));
      continue;
    }
    const next = evolveCommitment(commitment, outcome.event);
    history.push({ before: commitment, event: outcome.event, after: next });
    commitment = next;
  }
  return { commitment, history };
}

const anySteps = fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), anyCommand), { maxLength: 40 });
const anyStart = fc
  .constantFrom<DueDraft>(
    { type: 'day', day: '2026-12-04' },
    { type: 'calendar-days', days: 14 },
    { type: 'working-days', days: 40 },
  )
  .map((due) => begun({ original: deadlineOf(due, made) }));

describe('whatever happens to it', () => {
  it('its first due day never changes, and nothing but an extension or the calendar moves the present one', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        for (const { before, event, after: next } of live(steps, start).history) {
          expect(next.original).toEqual(start.original);
          if (next.due !== before.due) expect(['extended', 'restated']).toContain(event.type);
          if (event.type === 'extended') expect(next.due > before.due).toBe(true);
          if (event.type === 'restated') expect(before.provisional).toBe(true);
        }
      }),
    );
  });

  it('no one approves their own extension, and none past the first goes without approval', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        for (const { before, event } of live(steps, start).history) {
          if (event.type !== 'extended') continue;
          if (before.extensions > 0) expect(event.approvedBy).toBeDefined();
          expect(event.approvedBy).not.toBe(event.person);
        }
      }),
    );
  });

  it('its sealed entries say where it stands, and its appeal’s count of open ones can be kept from them', () => {
    fc.assert(
      fc.property(anyStart, anySteps, (start, steps) => {
        const { commitment, history } = live(steps, start);
        let open = openCommitmentsChange(undefined, start);
        for (const { before, event, after: next } of history) {
          expect(commitmentChangedFacts(event, next)).toMatchObject({ status: next.status, due: next.due });
          open += openCommitmentsChange(before, next);
        }
        expect(open).toBe(commitment.status === 'open' ? 1 : 0);
      }),
    );
  });

  it('what is sealed of it holds no text and no name', () => {
    const facts = commitmentMadeFacts({
      type: 'made',
      day: made,
      by: 'fangzhuang',
      commitment: newCommitment(),
      text: '更换曳引机。',
      owner,
    });
    expect(JSON.stringify(facts)).not.toMatch(/曳引机|李主任/);
    expect(facts.originalDue).toBe('2026-12-04');
  });
});
