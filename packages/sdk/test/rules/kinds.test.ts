// What each kind of appeal can come to: a suggestion is taken up or not, a criticism is never turned away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  answersFor,
  changedFacts,
  clocksOf,
  decide,
  evolve,
  legalCommands,
  type AppealCase,
  type AppealCommand,
} from '@huiyin/sdk/rules';
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

describe('a petition', () => {
  const petition = { ...afterOf('request', accept, start), channel: 'petition' } as const;
  const extend = (days: number, by = 'fangzhuang'): AppealCommand => ({
    type: 'extend-petition',
    by,
    days,
    reason: '要等产权单位的鉴定结论，已当面告诉信访人。',
  });

  it('is extended once, by thirty days at most; the day it was due first stands, and is judged by', () => {
    const { resolutionDue } = petition;
    const outcome = decide(petition, extend(90), on('2025-11-10'));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const [event] = outcome.events;
    expect(event).toMatchObject({ type: 'petition-extended', to: addDays(resolutionDue, 30) });
    const extended = evolve(petition, event!);
    expect(extended).toEqual({ ...petition, extendedTo: addDays(resolutionDue, 30) });
    expect(changedFacts(event!, petition, extended)).toMatchObject({
      extendedTo: addDays(resolutionDue, 30),
    });
    expect(clocksOf(extended, addDays(resolutionDue, 1)).resolution).toEqual({
      due: resolutionDue,
      state: 'late',
      extendedTo: addDays(resolutionDue, 30),
    });
    expect(legalCommands(extended, '2025-11-11')).not.toContain('extend-petition');
  });

  it('is not extended after its day, by another unit, or where it is none', () => {
    const { resolutionDue } = petition;
    const refused = (appeal: AppealCase, command: AppealCommand, day = resolutionDue) => {
      const outcome = decide(appeal, command, on(day));
      return outcome.ok ? 'taken' : outcome.refusal.code;
    };
    expect(refused(petition, extend(30))).toBe('taken');
    expect(refused(petition, extend(30), addDays(resolutionDue, 1))).toBe('appeal.illegal-transition');
    expect(refused(petition, extend(30, 'fengtai'))).toBe('appeal.not-your-unit');
    expect(refused({ ...petition, channel: 'web' }, extend(30))).toBe('appeal.illegal-transition');
  });
});
