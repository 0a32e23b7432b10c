// What each kind of appeal can come to: a suggestion is taken up or not, a criticism is never turned away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersFor, decide, evolve, legalCommands, type AppealCommand } from '@huiyin/sdk/rules';
import { anyLife } from './any-life.js';
import { accept, afterOf, cannot, claim, on, resolve, say, start, text } from './one-case.js';

const answer = (draft: Extract<AppealCommand, { type: 'answer' }>['answer']): AppealCommand => ({
  type: 'answer',
  by: 'fangzhuang',
  answer: draft,
  answerer: 'official',
});
const adopted = answer({ type: 'adopted', text, in: '便民设施年度计划' });
const notAdopted = answer({ type: 'not-adopted', text, why: text });

describe('a suggestion', () => {
  it('is taken up, and its resident says whether it is as they meant', () => {
    const done = afterOf('suggestion', accept, start, adopted, claim, say('solved'));
    expect(done).toMatchObject({ state: 'confirmed', witness: 'resident' });
  });

  it('that is not taken up ends by assent or silence, never as solved', () => {
    const told = afterOf('suggestion', accept, start, notAdopted);
    expect(decide(told, say('solved'), on('2025-11-10'))).toMatchObject({
      ok: true,
      events: [{ type: 'assented' }],
    });
    expect(afterOf('suggestion', accept, start, notAdopted, say('solved'))).toMatchObject({
      state: 'closed-cannot',
    });
    expect(legalCommands(told, '2025-12-30')).toContain('lapse');
  });

  it('that is not taken up can be insisted on, and keeps its age', () => {
    const back = afterOf('suggestion', accept, start, notAdopted, say('unsolved'));
    expect(back).toMatchObject({ state: 'in-hand', disputed: true, received: '2025-11-03' });
  });

  it.each([resolve, cannot])('hears no answer that is for what was broken', (command) => {
    expect(decide(afterOf('suggestion', accept, start), command, on('2025-11-10'))).toMatchObject({
      ok: false,
      refusal: { code: 'appeal.answer-unfit' },
    });
  });
});

describe('a criticism', () => {
  it('can’t be declined', () => {
    const decline: AppealCommand = {
      type: 'decline',
      by: 'fangzhuang',
      reason: 'no-concrete-matter',
      goTo: text,
    };
    expect(legalCommands(afterOf('criticism'), '2025-11-04')).not.toContain('decline');
    expect(decide(afterOf('criticism'), decline, on('2025-11-04'))).toMatchObject({
      ok: false,
      refusal: { code: 'appeal.illegal-transition' },
    });
    expect(decide(afterOf('request'), decline, on('2025-11-04'))).toMatchObject({ ok: true });
  });
});

describe('whatever anybody tries', () => {
  it('a case has only answers of its kind, and what says no never counts as done', () => {
    fc.assert(
      fc.property(anyLife(), ({ steps }) => {
        for (const { changes } of steps) {
          for (const { event, before } of changes) {
            if (event.type !== 'answered') continue;
            expect(answersFor(before.kind)).toContain(event.answer.type);
            const isNo = event.answer.type === 'cannot' || event.answer.type === 'not-adopted';
            if (isNo) expect(evolve(before, event).resolving).toBe(before.resolving);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
