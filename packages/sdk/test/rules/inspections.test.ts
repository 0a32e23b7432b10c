// What witnesses find of a decision: on which days, about what, never taken back, and what it comes to.
import { describe, expect, it } from 'vitest';
import type { InspectionDraft } from '@huiyin/sdk';
import {
  announceDecision,
  beginDecision,
  decideDecision,
  decisionChangedFacts,
  evolveDecision,
  inspectedSummary,
  isFoundWanting,
  legalDecisionCommands,
  MOST_INSPECTIONS,
  startOfDay,
  type DecisionCase,
  type DecisionCommand,
} from '@huiyin/sdk/rules';

const by = 'fangzhuang';
const noonOf = (day: string): number => startOfDay(day) + 12 * 3_600_000;
const text = '到场看了，照说好的摇的号。';
const photo = { id: 'FZ-A-3q2-7wAbCdEfGhIjKlMnOp', width: 4, height: 3, digest: 'ab'.repeat(32) };

function announced(): DecisionCase {
  const outcome = announceDecision(
    {
      ...{ id: 'FZ-D-2026-000001', body: by, question: '停车位怎么分配' },
      options: [{ title: '摇号' }, { title: '先到先停' }],
      ...{ electorate: 'household', rollSize: 40, majority: 'half', quorumPercent: 50 },
      discussion: { opensOn: '2026-11-03', closesOn: '2026-11-09' },
      voting: { opensOn: '2026-11-10', closesOn: '2026-11-16' },
      witnessGroup: '监督小组',
    },
    by,
    noonOf('2026-11-02'),
  );
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return beginDecision(outcome.event);
}

/** @throws the code of the first that is refused */
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
const inspect = (on: string, over: Partial<InspectionDraft> = {}): DecisionCommand => ({
  ...{ type: 'inspect', by, on, subject: 'work', people: 5, finding: 'as-decided', text },
  ...over,
});
const printed = after(announced(), ['2026-11-04', { type: 'print', by, count: 40 }]);
const closed = after(
  printed,
  ['2026-11-10', { type: 'open' }],
  ['2026-11-17', { type: 'close', by, issued: 38, ballots: [25, 5] }],
);
const adopted = after(closed, ['2026-11-18', { type: 'adopt', by, text: '照办' }]);

describe('an inspection', () => {
  it('is of ballots once some are printed, and of the work once it was adopted, on a day there was something to see', () => {
    expect(legalDecisionCommands(announced(), '2026-11-04')).not.toContain('inspect');
    const ballot = { subject: 'ballot' } as const;
    expect(after(printed, ['2026-11-04', inspect('2026-11-04', ballot)]).inspections).toHaveLength(1);
    expect(() => after(printed, ['2026-11-05', inspect('2026-11-03', ballot)])).toThrow('out-of-range');
    expect(() => after(printed, ['2026-11-05', inspect('2026-11-06', ballot)])).toThrow('out-of-range');
    expect(() => after(closed, ['2026-11-17', inspect('2026-11-17')])).toThrow('illegal-transition');
    expect(() => after(adopted, ['2026-11-19', inspect('2026-11-17')])).toThrow('out-of-range');
    expect(after(adopted, ['2026-11-19', inspect('2026-11-17', ballot)]).inspections).toHaveLength(1);
    expect(() => after(adopted, ['2026-11-19', inspect('2026-02-30')])).toThrow('out-of-range');
    const cancelled = after(printed, ['2026-11-05', { type: 'cancel', by, reason: text }]);
    expect(() => after(cancelled, ['2026-11-05', inspect('2026-11-05', ballot)])).toThrow('illegal');
  });

  it('stands beside those before it, and what counts is the latest look at each thing', () => {
    const missing = { finding: 'not-as-decided' } as const;
    const first = after(adopted, ['2026-11-20', inspect('2026-11-20', missing)]);
    expect([isFoundWanting(adopted), isFoundWanting(first)]).toEqual([false, true]);
    const mended = after(first, ['2026-12-01', inspect('2026-11-30')]);
    expect(mended.inspections?.map(({ inspection, finding }) => [inspection, finding])).toEqual([
      [1, 'not-as-decided'],
      [2, 'as-decided'],
    ]);
    expect(isFoundWanting(mended)).toBe(false);
    // What is written down late is still of the day they looked.
    const late = after(mended, ['2026-12-02', inspect('2026-11-29', missing)]);
    expect(isFoundWanting(late)).toBe(false);
    expect(inspectedSummary(late)).toEqual({
      count: 3,
      latest: [{ subject: 'work', finding: 'as-decided', on: '2026-11-30', inspection: 2 }],
    });
    const ballots = after(mended, [
      '2026-12-03',
      inspect('2026-11-16', { subject: 'ballot', finding: 'partly' }),
    ]);
    expect(isFoundWanting(ballots)).toBe(true);
    const same = after(mended, ['2026-12-03', inspect('2026-11-30', missing)]);
    expect(isFoundWanting(same)).toBe(true);
  });

  it('seals day, subject, finding and number of people, and none of its words', () => {
    const command = inspect('2026-11-19', { finding: 'partly' });
    const outcome = decideDecision(adopted, command, noonOf('2026-11-20'));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(decisionChangedFacts(outcome.event, evolveDecision(adopted, outcome.event))).toEqual({
      ...{ record: 'decision', event: 'inspected', id: adopted.id, by, day: '2026-11-20', status: 'adopted' },
      ...{ inspection: 1, on: '2026-11-19', subject: 'work', finding: 'partly', people: 5 },
    });
  });

  it('has photos of its own, one of which can be taken down and is then still told of', () => {
    const show = { type: 'show-photo', by, inspection: 1, text, photo } as const;
    const down = { type: 'take-down-photo', by, photo: photo.id, reason: 'shows-people' } as const;
    expect(() => after(adopted, ['2026-11-20', show])).toThrow('illegal');
    const looked = after(adopted, ['2026-11-20', inspect('2026-11-20')]);
    expect(() => after(looked, ['2026-11-20', { ...show, inspection: 2 }])).toThrow('illegal');
    expect(legalDecisionCommands(looked, '2026-11-20')).not.toContain('take-down-photo');
    const shown = after(looked, ['2026-11-21', show]);
    expect(() => after(shown, ['2026-11-21', { ...down, photo: 'FZ-A-another' }])).toThrow('illegal');
    const gone = after(shown, ['2026-11-22', down]);
    expect(gone.inspections?.[0]?.photos).toEqual([
      { photo, text, on: '2026-11-21', photoTakenDown: { reason: 'shows-people', on: '2026-11-22' } },
    ]);
    expect(() => after(gone, ['2026-11-23', down])).toThrow('illegal');
    const outcome = decideDecision(shown, down, noonOf('2026-11-22'));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    expect(decisionChangedFacts(outcome.event, gone)).toMatchObject({ inspection: 1, photo: photo.digest });
  });

  it('has an end somewhere', () => {
    const steps = Array.from(
      { length: MOST_INSPECTIONS },
      () => ['2026-11-20', inspect('2026-11-20')] as const,
    );
    expect(() => after(after(adopted, ...steps), ['2026-11-20', inspect('2026-11-20')])).toThrow('illegal');
  });
});
