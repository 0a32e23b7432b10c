// Who may speak for the resident, and deal with their key: nobody who has said that the matter is done.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppealFacts } from '@huiyin/sdk';
import {
  caseFigures,
  changedFacts,
  decide,
  emptyFigures,
  evolve,
  fold,
  receivedFacts,
  vouchersIn,
  type AppealCase,
  type AppealCommand,
  type ChangeEvent,
} from '@huiyin/sdk/rules';
import { anyLife, informed, units } from './any-life.js';
import { accept, after, claim, on, resolve, start, text } from './one-case.js';

const callback = (by: string): AppealCommand => ({
  type: 'witness',
  by,
  witness: 'callback',
  verdict: 'solved',
  note: text,
});
const reissue = (by: string): AppealCommand => ({ type: 'reissue-code', by, how: 'call', note: text });

interface Hand {
  readonly unit: string;
  readonly answers: boolean;
  readonly claims: boolean;
}

/** A case handed from unit to unit, each saying of it what it says; disputed after every claim but the last. */
interface Passed {
  readonly appeal: AppealCase;
  readonly past: readonly ChangeEvent[];
  /** Units that said it is done. */
  readonly spoke: ReadonlySet<string>;
}

function pass(hands: readonly Hand[]): Passed {
  let appeal = after(accept, start);
  const past: ChangeEvent[] = [];
  const spoke = new Set<string>();
  let now = on('2025-11-06');
  const take = (command: AppealCommand): void => {
    now += 3_600_000;
    const outcome = decide(appeal, command, now);
    if (!outcome.ok) throw new Error(`${command.type} on ${appeal.state}: ${outcome.refusal.code}`);
    for (const event of outcome.events) {
      appeal = evolve(appeal, event);
      past.push(event);
    }
  };
  const say = (by: string): void => {
    take({ type: 'answer', by, answer: { type: 'resolved', text }, answerer: 'official' });
    spoke.add(by);
  };
  hands.forEach(({ unit, answers, claims }, at) => {
    if (appeal.state === 'claimed-done') take({ type: 'evaluate', verdict: 'half', rating: 'fair' });
    if (unit !== appeal.responsible) {
      take({ type: 'assign', by: appeal.responsible, to: unit });
      take({ type: 'take-over', by: unit });
    }
    const isLast = at === hands.length - 1;
    if (answers) say(unit);
    if (!claims && !isLast) return;
    if (!appeal.resolving) say(unit);
    take({ type: 'claim-done', by: unit });
    spoke.add(unit);
  });
  return { appeal, past, spoke };
}

const hand = fc.record({ unit: fc.constantFrom(...units), answers: fc.boolean(), claims: fc.boolean() });
const anyHands = fc.array(hand, { minLength: 1, maxLength: 8 });

describe('a case passed to and fro', () => {
  it('is witnessed by a unit that never said it is done, and by no other', () => {
    fc.assert(
      fc.property(anyHands, (hands) => {
        const { appeal, past, spoke } = pass(hands);
        expect(new Set(vouchersIn(past))).toEqual(spoke);
        for (const unit of units) {
          const outcome = decide(appeal, informed(callback(unit), past), on('2025-12-01'));
          expect(outcome.ok).toBe(!spoke.has(unit) && unit !== appeal.responsible);
          if (!outcome.ok) expect(outcome.refusal.code).toBe('appeal.witness-not-independent');
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has its code issued anew by the same units, and by no other', () => {
    fc.assert(
      fc.property(anyHands, (hands) => {
        const { appeal, past, spoke } = pass(hands);
        for (const unit of units) {
          const outcome = decide(appeal, informed(reissue(unit), past), on('2025-12-01'));
          expect(outcome.ok).toBe(!spoke.has(unit) && unit !== appeal.responsible);
        }
      }),
    );
  });

  it('keeps its first claimant out after another unit has claimed it', () => {
    const { appeal, past } = pass([
      { unit: 'fangzhuang', answers: true, claims: true },
      { unit: 'fangqunyuan', answers: false, claims: true },
    ]);
    expect(appeal.claimedBy).toBe('fangqunyuan');
    for (const unit of ['fangzhuang', 'fangqunyuan']) {
      expect(decide(appeal, informed(callback(unit), past), on('2025-12-01'))).toMatchObject({
        refusal: { code: 'appeal.witness-not-independent' },
      });
    }
    expect(decide(appeal, informed(callback('fengtai'), past), on('2025-12-01'))).toMatchObject({ ok: true });
  });
});

describe('whatever anybody tries', () => {
  it('no unit that said it is done closes it as somebody’s word', () => {
    fc.assert(
      fc.property(anyLife(), ({ steps }) => {
        const past: ChangeEvent[] = [];
        for (const { command, outcome, changes, before } of steps) {
          if (outcome.ok && command.type === 'witness') {
            expect([...vouchersIn(past), before.claimedBy, before.responsible]).not.toContain(command.by);
          }
          past.push(...changes.map(({ event }) => event));
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the resident’s key', () => {
  const keyCommands: readonly AppealCommand[] = [{ type: 'collect-code' }, reissue('fengtai')];

  it('is handed out and issued anew in any state, and moves neither case, clock nor figure', () => {
    fc.assert(
      fc.property(anyLife(), ({ received, born, steps }) => {
        const last = steps[steps.length - 1]?.after ?? born;
        // Of what was erased nothing is left to be handed out.
        fc.pre(last.erasedOn === undefined);
        const changes = steps.flatMap((step) => step.changes);
        const facts: AppealFacts[] = [
          receivedFacts(received),
          ...changes.map(({ event, before, after: then }) => changedFacts(event, before, then)),
        ];
        let figures = facts.reduce(fold, emptyFigures());
        const [cases, buckets] = [figures.cases.get(last.number), new Map(figures.buckets)];
        for (const command of keyCommands) {
          const by = last.responsible === 'fengtai' || last.claimedBy === 'fengtai' ? 'zhujian' : 'fengtai';
          const given = command.type === 'reissue-code' ? { ...command, by } : command;
          const outcome = decide(last, given, on('2027-01-01'));
          if (!outcome.ok) throw new Error(outcome.refusal.code);
          const [event] = outcome.events;
          if (!event || outcome.events.length > 1) throw new Error('one event for one command');
          const then = evolve(last, event);
          expect(then).toEqual(last);
          figures = fold(figures, changedFacts(event, last, then));
        }
        expect(figures.cases.get(last.number)).toEqual(cases);
        expect(figures.cases.get(last.number)).toEqual(caseFigures(last));
        expect(figures.buckets).toEqual(buckets);
      }),
    );
  });

  it('is sealed with where the case stands, and without a word of the call', () => {
    const claimed = after(accept, start, resolve, claim);
    const outcome = decide(claimed, reissue('fengtai'), on('2025-11-20'));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const facts = outcome.events.map((event) => changedFacts(event, claimed, evolve(claimed, event)));
    expect(facts).toEqual([
      {
        record: 'appeal',
        event: 'code-reissued',
        number: claimed.number,
        day: '2025-11-20',
        state: 'claimed-done',
        responsible: 'fangzhuang',
      },
    ]);
  });
});
