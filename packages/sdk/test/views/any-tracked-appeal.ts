// Generators: any appeal the schema lets through, likely or not, as its resident could be sent it.
import fc from 'fast-check';
import type {
  Answer,
  AppealEventType,
  AppealState,
  BodySummary,
  ClaimedCommitment,
  Clock,
  Evaluation,
  ResidentAction,
  TimelineEntry,
  TrackedAppeal,
} from '@huiyin/sdk';
import { addDays, startOfDay, momentOf } from '@huiyin/sdk/rules';
import { wordsFor } from '@huiyin/sdk/words';

const { terms } = wordsFor('zh-CN');

function nameOf<Name extends string>(names: Readonly<Record<Name, string>>): fc.Arbitrary<Name> {
  return fc.constantFrom(...(Object.keys(names) as Name[]));
}

const state: fc.Arbitrary<AppealState> = nameOf(terms.states);
const eventType: fc.Arbitrary<AppealEventType> = nameOf(terms.events);
const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2025-01-01', days));
const moment = day.map((one) => momentOf(startOfDay(one) + 34_200_000));
// No braces: a sentence with one left in it has lost a value.
const text = fc.string({
  unit: fc.constantFrom('电', '梯', '半', '层', '<', '&', '"', "'", '🛗', '\n'),
  minLength: 1,
  maxLength: 12,
});
const unit: fc.Arbitrary<BodySummary> = fc.record({
  slug: fc.constantFrom('fangzhuang', 'fangguyuan'),
  name: fc.constantFrom('方庄街道', '芳古园社区'),
  kind: fc.constantFrom('street' as const, 'community' as const),
});

const clock: fc.Arbitrary<Clock> = fc
  .record({ due: day, metOn: fc.option(day, { nil: undefined }) })
  .map(({ due, metOn }) => {
    if (metOn === undefined) return { due, state: 'running' };
    return { due, metOn, state: metOn > due ? 'late' : 'met' };
  });

/** Each of them may be absent. */
const optional: { requiredKeys: [] } = { requiredKeys: [] };

const answer: fc.Arbitrary<Answer> = fc
  .tuple(
    fc.record({
      type: nameOf(terms.answers),
      text,
      by: text,
      answerer: fc.constantFrom('official' as const, 'expert' as const, 'grid-worker' as const),
      at: moment,
    }),
    fc.record({ called: text, basis: text, alternative: text }, optional),
  )
  .map(([given, more]) => ({ ...given, ...more }));

const evaluation: fc.Arbitrary<Evaluation> = fc
  .tuple(
    fc.record({ verdict: nameOf(terms.verdicts), witness: nameOf(terms.witnesses), at: moment }),
    fc.record({ rating: nameOf(terms.ratings), comment: text }, optional),
  )
  .map(([given, more]) => ({ ...given, ...more }));

const entry: fc.Arbitrary<Omit<TimelineEntry, 'leafIndex'>> = fc
  .tuple(
    fc.record({ type: eventType, at: moment, by: text, state }),
    fc.record(
      {
        unit: text,
        text,
        answer: nameOf(terms.answers),
        verdict: nameOf(terms.verdicts),
        rating: nameOf(terms.ratings),
        witness: nameOf(terms.witnesses),
        callBack: nameOf(terms.callBacks),
      },
      optional,
    ),
  )
  .map(([given, more]) => ({ ...given, ...more }));

const few = { maxLength: 5 } as const;

const commitment: fc.Arbitrary<ClaimedCommitment> = fc
  .tuple(
    fc.record({
      id: fc.integer({ min: 1, max: 999_999 }).map((n) => `FZ-C-2026-${String(n).padStart(6, '0')}`),
      text,
      unit,
      owner: fc.record({ name: text, title: text }),
      due: day,
      claimedOn: day,
    }),
    fc.record({ confirmBy: day }, optional),
  )
  .map(([given, more]) => ({ ...given, ...more }));

/** Nothing of it need fit together: a view has to stay whole whatever a server of another version sends. */
export const anyTrackedAppeal: fc.Arbitrary<TrackedAppeal> = fc
  .tuple(
    fc.record({
      number: fc.constant('FZ-2026-000317'),
      body: unit,
      responsible: unit,
      kind: nameOf(terms.kinds),
      category: nameOf(terms.categories),
      title: text,
      text,
      place: text,
      anonymous: fc.boolean(),
      consentToPublish: fc.boolean(),
      state,
      level: nameOf(terms.levels),
      receivedAt: moment,
      ageDays: fc.integer({ min: 0, max: 4000 }),
      clocks: fc.record({ firstResponse: clock, resolution: clock }),
      answers: fc.array(answer, few),
      evaluations: fc.array(evaluation, few),
      supplements: fc.array(fc.record({ text, at: moment }), few),
      timeline: fc
        .array(entry, few)
        .map((entries) => entries.map((one, index) => ({ ...one, leafIndex: entries.length - index }))),
      actions: fc.subarray<ResidentAction>(['evaluate', 'supplement', 'withdraw']),
    }),
    fc.record(
      { confirmBy: day, claimedCommitments: fc.array(commitment, few), demo: fc.constant(true as const) },
      optional,
    ),
  )
  .map(([given, more]) => ({ ...given, ...more }));

export const anyDay = day;
