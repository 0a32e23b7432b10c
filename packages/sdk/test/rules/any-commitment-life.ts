// Generators: any commands on a commitment, by anyone and the calendar, and the life they lead to.
import fc from 'fast-check';
import type { DueDraft } from '@huiyin/sdk';
import {
  addDays,
  dayOf,
  deadlineOf,
  decideCommitment,
  evolveCommitment,
  legalCommitmentCommands,
  type CommitmentCase,
  type CommitmentChange,
  type CommitmentCommand,
  type CommitmentRefusal,
} from '@huiyin/sdk/rules';
import { begun, judge, made, noon, reason } from './one-commitment.js';

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays(made, days));
const unit = fc.constantFrom('fangzhuang', 'zhujian');
const person = fc.constantFrom('李主任', '王书记');
const verdict = fc.constantFrom('solved', 'half', 'unsolved' as const);
/** Few, so that some are taken down that were there, and some that were not. */
const anyPhoto = fc.integer({ min: 1, max: 6 }).map((serial) => `FZ-A-${String(serial).padStart(22, '0')}`);
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
    type: fc.constant('add-evidence' as const),
    by: fc.constant('fangzhuang'),
    kind: fc.constantFrom('before', 'after' as const),
    text: fc.constant('路面有坑。'),
    photo: anyPhoto.map((id) => ({ id, width: 800, height: 600, digest: 'ab'.repeat(32) })),
  }),
  fc.record({
    type: fc.constant('take-down-photo' as const),
    by: unit,
    photo: anyPhoto,
    reason: fc.constant('shows-people' as const),
  }),
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
  const refusals: { outcome: CommitmentRefusal; legal: readonly string[] }[] = [];
  let now = noon(made);
  let commitment = start;
  for (const [days, command] of steps) {
    now += days * 86_400_000;
    const outcome = decideCommitment(commitment, command, now);
    if (!outcome.ok) {
      refusals.push({ outcome: outcome.refusal, legal: legalCommitmentCommands(commitment, dayOf(now)) });
      continue;
    }
    const next = evolveCommitment(commitment, outcome.event);
    history.push({ before: commitment, event: outcome.event, after: next });
    commitment = next;
  }
  return { start, commitment, history, refusals };
}

const anySteps = fc.array(fc.tuple(fc.integer({ min: 0, max: 25 }), anyCommand), { maxLength: 40 });
const anyStart = fc
  .constantFrom<DueDraft>(
    { type: 'day', day: '2026-12-04' },
    { type: 'calendar-days', days: 14 },
    { type: 'working-days', days: 40 },
  )
  .map((due) => begun({ original: deadlineOf(due, made) }));

export const anyCommitmentLife = fc.tuple(anyStart, anySteps).map(([start, steps]) => live(steps, start));
