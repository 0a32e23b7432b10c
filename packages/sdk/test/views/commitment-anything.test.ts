// Whatever commitment the schema lets through is said without a gap, counted down and listed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateSent } from '@huiyin/sdk/validators';
import { addDays, momentOf, startOfDay } from '@huiyin/sdk/rules';
import {
  commitmentCountdown,
  commitmentListView,
  commitmentView,
  countdownHolds,
  countdownView,
  countingOf,
  countingView,
  dueOn,
  readDue,
} from '@huiyin/sdk/views';
import { commitmentWordsFor, countdownWordsFor, countingWordsFor } from '@huiyin/sdk/words';
import { anyCommitment, anyDay } from './any-commitment.js';
import { gap, textsOf } from './texts.js';

const words = commitmentWordsFor('zh-CN');
const countdownWords = countdownWordsFor('zh-CN');
const anyPrecision = fc.constantFrom('auto' as const, 'day' as const, 'minute' as const, 'second' as const);
const anyMillis = fc.tuple(anyDay, fc.nat(86_399_999)).map(([day, millis]) => startOfDay(day) + millis);
const wrongIn = (view: unknown): string[] => textsOf(view).filter((text) => text === '' || gap.test(text));

describe('whatever commitment the schema lets through', () => {
  it('is what the server may send', () => {
    fc.assert(
      fc.property(anyCommitment, (commitment) => {
        expect(validateSent.CommitmentDetail({ ...commitment, history: [] })).toEqual([]);
      }),
    );
  });

  it('is said without a gap, on any day', () => {
    fc.assert(
      fc.property(anyCommitment, anyDay, (commitment, today) => {
        const view = commitmentView(commitment, today, words);
        expect(wrongIn(view)).toEqual([]);
        expect(view.headline).toMatch(/。$/);
        expect(view.moves.items).toHaveLength(commitment.extensions.length + commitment.restatements.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows every reason it was ever moved for, and the original day wherever it is another', () => {
    fc.assert(
      fc.property(anyCommitment, anyDay, (commitment, today) => {
        const view = commitmentView(commitment, today, words);
        const said = textsOf(view.moves).join('\n');
        for (const { reason, person } of commitment.extensions) {
          expect(said).toContain(reason);
          expect(said).toContain(person);
        }
        expect(view.original !== undefined).toBe(commitment.due !== commitment.original.due);
      }),
    );
  });

  it('counts down only while it is open, and says how its day was counted', () => {
    fc.assert(
      fc.property(anyCommitment, anyMillis, anyPrecision, (commitment, now, precision) => {
        const countdown = commitmentCountdown(commitment, now, precision, words);
        expect(countdown !== undefined).toBe(commitment.status === 'open');
        if (countdown) expect(countdown.amounts.every(({ value }) => value !== '')).toBe(true);
        expect(wrongIn(countingView(countingOf(commitment), countingWordsFor('zh-CN')))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('is listed once, what went wrong before what did not', () => {
    fc.assert(
      fc.property(fc.array(anyCommitment, { maxLength: 8 }), anyDay, (commitments, today) => {
        const view = commitmentListView(commitments, today, false, words);
        expect(view.rows.map(({ id }) => id).sort()).toEqual(commitments.map(({ id }) => id).sort());
        expect(wrongIn(view)).toEqual([]);
        const isWrong = ({ detail, flags }: (typeof view.rows)[number]): boolean =>
          detail.mark === 'late' || flags.some((flag) => flag.startsWith('比原定晚'));
        const wrong = view.rows.map(isWrong);
        expect(wrong).toEqual([...wrong].sort((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});

describe('any countdown', () => {
  const anyDue = fc.oneof(
    anyDay.map(dueOn),
    anyMillis.map((millis) => readDue(momentOf(millis)) ?? dueOn('2026-01-01')),
  );
  const at = fc
    .record({
      due: anyDue,
      now: anyMillis,
      near: fc.integer({ min: -200_000_000, max: 200_000_000 }),
      precision: anyPrecision,
    })
    .chain(({ due, now, near, precision }) =>
      fc.record({
        due: fc.constant(due),
        now: fc.constantFrom(now, due.at + near),
        precision: fc.constant(precision),
      }),
    );

  it('says the same until it says it will not, and then something else', () => {
    fc.assert(
      fc.property(
        at,
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        ({ due, now, precision }, share) => {
          const said = (when: number): string =>
            textsOf(countdownView(due, when, precision, countdownWords)).join();
          const holds = countdownHolds(due, now, precision);
          expect(holds).toBeGreaterThan(0);
          expect(said(now + Math.floor(holds * share))).toBe(said(now));
          expect(said(now + holds)).not.toBe(said(now));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('has time left until the end of the due day in Beijing, and none from then on', () => {
    fc.assert(
      fc.property(at, ({ due, now, precision }) => {
        const { tone } = countdownView(due, now, precision, countdownWords);
        expect(tone === 'overdue').toBe(now >= due.at);
        if (due.time === undefined) expect(due.at).toBe(startOfDay(addDays(due.day, 1)));
      }),
    );
  });

  it('never says that nothing is left before it is over', () => {
    fc.assert(
      fc.property(at, ({ due, now, precision }) => {
        const { amounts } = countdownView(due, now, precision, countdownWords);
        expect(amounts[0]?.value).not.toBe('0');
      }),
    );
  });

  it('reads a day or a moment and nothing else', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9T:+-]{1,30}$/)), (typed) => {
        const due = readDue(typed);
        if (due) expect(Number.isFinite(due.at)).toBe(true);
      }),
    );
  });
});
