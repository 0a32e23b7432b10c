// Whatever is done to a decision: its question and first days stand, sums agree, and nothing is chosen by too few.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  announceDecision,
  beginDecision,
  dayOf,
  decideDecision,
  decisionAnnouncedFacts,
  decisionChangedFacts,
  evolveDecision,
  goodBallots,
  legalDecisionCommands,
  printedBallots,
  quorumOf,
  resultOf,
  startOfDay,
  voidBallots,
  type DecisionCase,
  type DecisionCommand,
  type NewDecision,
} from '@huiyin/sdk/rules';

const announcedOn = '2026-11-02';
const noonOf = (day: string): number => startOfDay(day) + 12 * 3_600_000;
const reason = '下雪停了两天发票，往后延一个星期。';
const by = 'fangzhuang';

const parking: NewDecision = {
  id: 'FZ-D-2026-000001',
  body: by,
  question: '芳古园停车位怎么分配',
  options: [{ title: '摇号' }, { title: '先到先停' }, { title: '一半一半' }],
  electorate: 'household',
  rollSize: 40,
  discussion: { opensOn: '2026-11-03', closesOn: '2026-11-09' },
  voting: { opensOn: '2026-11-10', closesOn: '2026-11-16' },
  majority: 'half',
  quorumPercent: 50,
  witnessGroup: '监督小组',
};

function announced(over: Partial<NewDecision> = {}): DecisionCase {
  const outcome = announceDecision({ ...parking, ...over }, by, noonOf(announcedOn));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return beginDecision(outcome.event);
}

/** The decision after these commands, each on its day. @throws the code of the first that is refused */
function after(
  decision: DecisionCase,
  ...steps: readonly (readonly [string, DecisionCommand])[]
): DecisionCase {
  return steps.reduce((before, [day, command]) => {
    const outcome = decideDecision(before, command, noonOf(day));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return evolveDecision(before, outcome.event);
  }, decision);
}
const print = (count: number): DecisionCommand => ({ type: 'print', by, count });
const close = (issued: number, ...ballots: number[]): DecisionCommand => ({
  type: 'close',
  by,
  issued,
  ballots,
});
const voted = (over: Partial<NewDecision> = {}): DecisionCase =>
  after(announced(over), ['2026-11-04', print(40)], ['2026-11-10', { type: 'open' }]);

const count = fc.integer({ min: 1, max: 30 });
const anyCommand: fc.Arbitrary<DecisionCommand> = fc.oneof(
  { arbitrary: fc.record({ type: fc.constant('print' as const), by: fc.constant(by), count }), weight: 3 },
  fc.record({ type: fc.constant('void' as const), by: fc.constant(by), count, reason: fc.constant(reason) }),
  { arbitrary: fc.constant({ type: 'open' } as const), weight: 3 },
  fc.record({
    type: fc.constant('extend' as const),
    by: fc.constant(by),
    to: fc.integer({ min: -5, max: 400 }).map((days) => addDays(announcedOn, days)),
    reason: fc.constant(reason),
  }),
  {
    arbitrary: fc.record({
      type: fc.constant('close' as const),
      by: fc.constant(by),
      issued: fc.nat(60),
      ballots: fc.array(fc.nat(20), { minLength: 3, maxLength: 3 }),
    }),
    weight: 3,
  },
  fc.record({ type: fc.constant('adopt' as const), by: fc.constant(by), text: fc.constant('照办') }),
  fc.record({ type: fc.constant('not-adopt' as const), by: fc.constant(by), why: fc.constant(reason) }),
);

describe('a decision', () => {
  it('whatever is done: printed, void, handed out and cast agree, and question, roll and first days stand', () => {
    const steps = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), anyCommand), { maxLength: 25 });
    fc.assert(
      fc.property(steps, (taken) => {
        const first = announced();
        let decision = first;
        let day = announcedOn;
        for (const [days, command] of taken) {
          day = addDays(day, days);
          const outcome = decideDecision(decision, command, noonOf(day));
          const legal = legalDecisionCommands(decision, day);
          if (!outcome.ok) {
            expect(outcome.refusal.legal).toEqual(legal);
            continue;
          }
          expect(legal).toContain(command.type);
          decision = evolveDecision(decision, outcome.event);
          expect(decisionChangedFacts(outcome.event, decision)).toMatchObject({ status: decision.status });
          expect(JSON.stringify(decisionChangedFacts(outcome.event, decision))).not.toContain(reason);
        }
        const { result, voting } = decision;
        const good = goodBallots(decision);
        expect(good).toBe(printedBallots(decision) - voidBallots(decision));
        expect(good).toBeGreaterThanOrEqual(0);
        expect(good).toBeLessThanOrEqual(decision.rollSize);
        for (const name of [
          'question',
          'options',
          'rollSize',
          'majority',
          'quorumPercent',
          'discussion',
        ] as const) {
          expect(decision[name]).toEqual(first[name]);
        }
        expect(voting.firstClosesOn).toBe(parking.voting.closesOn);
        expect(voting.closesOn >= voting.firstClosesOn).toBe(true);
        if (!result) return;
        expect(result.used).toBe(result.options.reduce((sum, { ballots }) => sum + ballots, 0));
        expect(result.used).toBeLessThanOrEqual(good);
        expect(result.issued).toBeLessThanOrEqual(good);
        if (result.outcome !== 'miscounted') expect(result.issued).toBe(result.used + result.unused);
        expect(result.option !== undefined).toBe(result.outcome === 'chosen');
        if (decision.status === 'adopted') expect(result.outcome).toBe('chosen');
      }),
      { numRuns: 300 },
    );
  });

  it('chooses at most one option, and never with half or less, or with less than two thirds where that is the rule', () => {
    const ballots = fc.array(fc.nat(20), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(ballots, fc.constantFrom('half' as const, 'two-thirds' as const), (cast, majority) => {
        const { used, option, outcome, quorumMet } = resultOf(announced({ majority }), 240, cast);
        expect(quorumMet).toBe(used >= 20);
        if (option === undefined) {
          expect(outcome).not.toBe('chosen');
          return;
        }
        const most = cast[option - 1] ?? 0;
        expect(quorumMet).toBe(true);
        expect(majority === 'half' ? most > used / 2 : most >= (used * 2) / 3).toBe(true);
        expect(cast.filter((other) => other >= most)).toHaveLength(1);
      }),
    );
    expect(quorumOf({ rollSize: 41, quorumPercent: 50 })).toBe(21);
    expect(resultOf(announced({ quorumPercent: 0 }), 0, [0, 0, 0]).outcome).toBe('no-majority');
  });

  it('is talked about before it is voted on, and opened only once its last day has passed', () => {
    const early = { opensOn: '2026-11-09', closesOn: '2026-11-16' };
    expect(() => announced({ voting: early })).toThrow('decision.day-out-of-range');
    expect(() => announced({ discussion: { opensOn: '2026-11-01', closesOn: '2026-11-09' } })).toThrow(
      'range',
    );
    expect(() => after(announced(), ['2026-11-09', { type: 'open' }])).toThrow('illegal-transition');
    expect(() => after(voted(), ['2026-11-16', close(40, 21, 5, 4)])).toThrow('illegal-transition');
    const closed = after(voted(), ['2026-11-17', close(38, 21, 5, 4)]);
    expect(closed.result).toMatchObject({ issued: 38, used: 30, unused: 8, outcome: 'chosen', option: 1 });
    expect(after(closed, ['2026-11-18', { type: 'adopt', by, text: '照办' }]).status).toBe('adopted');
  });

  it('prints no more than there are on the roll, and what is void makes room', () => {
    expect(() => after(voted(), ['2026-11-11', print(1)])).toThrow('decision.too-many-ballots');
    const made = after(
      voted(),
      ['2026-11-11', { type: 'void', by, count: 2, reason }],
      ['2026-11-11', print(2)],
    );
    expect([printedBallots(made), voidBallots(made), goodBallots(made)]).toEqual([42, 2, 40]);
    expect(() => after(made, ['2026-11-17', close(41, 1, 1, 1)])).toThrow('decision.impossible-count');
    expect(() => after(made, ['2026-11-17', close(40, 21, 21, 1)])).toThrow('decision.impossible-count');
  });

  it('says so where more lies in the box than was handed out, and is not carried out then', () => {
    const closed = after(voted(), ['2026-11-17', close(20, 30, 0, 0)]);
    expect(closed.result).toMatchObject({ outcome: 'miscounted', unused: 0 });
    expect(() => after(closed, ['2026-11-18', { type: 'adopt', by, text: '照办' }])).toThrow('illegal');
    expect(after(closed, ['2026-11-18', { type: 'not-adopt', by, why: reason }]).notAdopted?.reason).toBe(
      reason,
    );
  });

  it('seals in its first leaf how it is decided, and no word of it', () => {
    const outcome = announceDecision(parking, by, noonOf(announcedOn));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const facts = decisionAnnouncedFacts(outcome.event);
    expect(facts).toMatchObject({
      options: 3,
      rollSize: 40,
      voteTo: '2026-11-16',
      day: dayOf(noonOf(announcedOn)),
    });
    expect(JSON.stringify(facts)).not.toContain(parking.question);
  });
});
