// Generators: any commitment the schema lets through, likely or not.
import fc from 'fast-check';
import type { BodySummary, Commitment, Deadline } from '@huiyin/sdk';
import { addDays } from '@huiyin/sdk/rules';

const LAST_DAY = 900;
export const anyDay = fc.integer({ min: 0, max: LAST_DAY }).map((days) => addDays('2025-01-01', days));

// No braces: a sentence with one left in it has lost a value.
const text = fc.string({
  unit: fc.constantFrom('电', '梯', '层', '<', '&', '"', '🛗', '\n', '$'),
  minLength: 1,
  maxLength: 12,
});
const unit: fc.Arbitrary<BodySummary> = fc.record({
  slug: fc.constantFrom('fangzhuang', 'fangguyuan'),
  name: fc.constantFrom('方庄街道', '芳古园社区'),
  kind: fc.constantFrom('street' as const, 'community' as const),
});

/** Each of them may be absent. */
const optional: { requiredKeys: [] } = { requiredKeys: [] };

const deadline: fc.Arbitrary<Deadline> = fc
  .tuple(
    fc.record({
      due: anyDay,
      from: anyDay,
      basis: fc.constantFrom('day' as const, 'calendar-days' as const, 'working-days' as const),
    }),
    fc.record(
      {
        days: fc.integer({ min: 1, max: 60 }),
        provisional: fc.constant(true as const),
        knownThrough: fc.constantFrom('2024-12-31', '2025-12-31', '2026-12-31', '2027-12-31'),
      },
      optional,
    ),
  )
  .map(([given, more]) => ({ ...given, ...more }));

const person = { person: text, on: anyDay, reason: text };
const extension = fc
  .tuple(fc.record({ from: anyDay, to: anyDay, ...person }), fc.record({ approvedBy: text }, optional))
  .map(([given, more]) => ({ ...given, ...more }));

export const anyCommitment: fc.Arbitrary<Commitment> = fc
  .tuple(
    fc.record({
      id: fc.integer({ min: 0, max: 999_999 }).map((n) => `FZ-C-2026-${String(n).padStart(6, '0')}`),
      body: unit,
      unit,
      owner: fc.record({ name: text, title: text }),
      text,
      origin: fc.constantFrom(
        'answer' as const,
        'meeting' as const,
        'card' as const,
        'task' as const,
        'public' as const,
      ),
      madeOn: anyDay,
      recordedOn: anyDay,
      original: deadline,
      due: anyDay,
      status: fc.constantFrom(
        ...(['open', 'claimed', 'confirmed', 'unconfirmed', 'broken', 'withdrawn'] as const),
      ),
      late: fc.boolean(),
      overdue: fc.boolean(),
      daysLeft: fc.integer({ min: -900, max: 900 }),
      extensions: fc.array(extension, { maxLength: 3 }),
      restatements: fc.array(fc.record({ from: anyDay, to: anyDay, on: anyDay }), { maxLength: 2 }),
      nodes: fc.array(fc.record({ title: text, due: anyDay }), { maxLength: 2 }),
      evidence: fc.array(
        fc.record({
          kind: fc.constantFrom('before' as const, 'after' as const, 'document' as const),
          text,
          on: anyDay,
        }),
        { maxLength: 2 },
      ),
    }),
    fc.record(
      {
        appeal: fc.constant('FZ-2026-000109'),
        recordedLate: fc.constant(true as const),
        provisional: fc.constant(true as const),
        claimedOn: anyDay,
        confirmBy: anyDay,
        closedOn: anyDay,
        confirmedBy: fc.constantFrom('resident' as const, 'group' as const),
        witnessGroup: text,
        requestedExtension: fc.record({ to: anyDay, ...person }),
        demo: fc.constant(true as const),
      },
      optional,
    ),
  )
  .map(([given, more]) => ({ ...given, ...more }));
