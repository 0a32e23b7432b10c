// The life of an appeal: what holds whatever anybody tries.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ageDays,
  closedStates,
  dayOf,
  decide,
  evolve,
  isClosed,
  legalCommands,
  pendingStates,
  startOfDay,
} from '@huiyin/sdk/rules';
import { anyCommand, anyLife, units, type Step } from './any-life.js';

const steps = (check: (step: Step) => void): void =>
  fc.assert(
    fc.property(anyLife(), (life) => life.steps.forEach(check)),
    { numRuns: 400 },
  );

/** Heard in every state, and part of none. */
const ofTheKey: readonly string[] = ['collect-code', 'reissue-code'];

describe('whatever anybody tries', () => {
  it('there is always one unit that answers for the case', () => {
    steps(({ after }) => expect(units).toContain(after.responsible));
  });

  it('responsibility moves only by the other unit taking over', () => {
    steps(({ before, after, command }) => {
      if (before.responsible !== after.responsible) {
        expect(command.type).toBe('take-over');
        expect(after.responsible).toBe(before.assignee);
      }
    });
  });

  it('no due day ever moves', () => {
    steps(({ before, after }) => {
      expect(after.firstResponseDue).toBe(before.firstResponseDue);
      expect(after.resolutionDue).toBe(before.resolutionDue);
      expect(after.received).toBe(before.received);
    });
  });

  it('when it can be done changes only by whoever takes the case in hand and says so', () => {
    steps(({ before, after, command }) => {
      if (before.horizon === after.horizon) return;
      expect(['accept', 'take-over', 'start']).toContain(command.type);
      expect(command).toMatchObject({ horizon: after.horizon });
    });
  });

  it('age never shrinks, however often it is reopened', () => {
    fc.assert(
      fc.property(anyLife(), (life) => {
        let last = 0;
        for (const { after, now } of life.steps) {
          const age = ageDays(after, dayOf(now));
          // A closed case stands at the age it was closed at; reopened, it has its full age again.
          if (!isClosed(after.state)) {
            expect(age).toBeGreaterThanOrEqual(last);
            last = age;
          }
        }
      }),
    );
  });

  it('the first answer is dated once', () => {
    steps(({ before, after }) => {
      if (before.firstAnsweredOn !== undefined) expect(after.firstAnsweredOn).toBe(before.firstAnsweredOn);
    });
  });

  it('nobody but the resident, another unit, or silence ends a claim', () => {
    steps(({ before, after, command }) => {
      if (before.state === 'claimed-done' && isClosed(after.state)) {
        expect(['evaluate', 'witness', 'lapse', 'withdraw', 'merge', 'erase']).toContain(command.type);
      }
      if (after.state === 'confirmed' && before.state !== 'confirmed') {
        if (after.witness === 'resident') expect(command.type).toBe('evaluate');
        else expect(command.type === 'witness' && command.by !== before.claimedBy).toBe(true);
      }
    });
  });

  it('silence is never yes', () => {
    steps(({ command, outcome, after }) => {
      if (command.type === 'lapse' && outcome.ok)
        expect(['unconfirmed', 'closed-cannot']).toContain(after.state);
    });
  });

  it('an explanation of policy is never a resolution', () => {
    steps(({ before, after }) => {
      if (after.state === 'claimed-done' && before.state !== 'claimed-done')
        expect(before.resolving).toBe(true);
    });
  });

  it('an illegal move is refused with the legal ones and changes nothing', () => {
    steps(({ before, after, command, outcome, now }) => {
      const legal = legalCommands(before, dayOf(now));
      if (!legal.includes(command.type) && !ofTheKey.includes(command.type)) expect(outcome.ok).toBe(false);
      if (!outcome.ok) {
        expect(outcome.refusal.legal).toEqual(legal);
        expect(after).toBe(before);
      }
    });
  });

  it('a docketed case stays docketed until somebody confirms it', () => {
    steps(({ before, after }) => {
      if (before.docketed && !after.docketed) expect(after.state).toBe('confirmed');
    });
  });

  it('every state is either pending, claimed or closed, and closed ones know the day', () => {
    steps(({ after }) => {
      const kinds = [pendingStates, ['claimed-done'], closedStates].filter((list) =>
        (list as string[]).includes(after.state),
      );
      expect(kinds).toHaveLength(1);
      expect(after.closedOn !== undefined).toBe(isClosed(after.state));
    });
  });

  it('an erased case hears nothing any more, and stays where it stood', () => {
    fc.assert(
      fc.property(anyLife(), fc.array(anyCommand, { minLength: 30, maxLength: 30 }), (life, commands) => {
        const last = life.steps[life.steps.length - 1];
        const [before, now] = [last?.after ?? life.born, last?.now ?? startOfDay(life.received.day)];
        if (before.erasedOn !== undefined) return;
        const erasure = decide(before, { type: 'erase' }, now);
        if (!erasure.ok) throw new Error(erasure.refusal.code);
        const types = erasure.events.map(({ type }) => type);
        expect(types).toEqual(isClosed(before.state) ? ['erased'] : ['withdrawn', 'erased']);
        const erased = erasure.events.reduce(evolve, before);
        expect(erased.state).toBe(isClosed(before.state) ? before.state : 'withdrawn');
        expect([erased.erasedOn, isClosed(erased.state)]).toEqual([dayOf(now), true]);
        for (const command of commands) {
          const later = now + 86_400_000 * 400;
          for (const when of [now, later]) {
            expect(decide(erased, command, when)).toEqual({
              ok: false,
              refusal: { code: 'appeal.erased', legal: [] },
            });
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('every legal command that needs no condition of its own can be given by somebody', () => {
    fc.assert(
      fc.property(anyLife(), fc.array(anyCommand, { minLength: 150, maxLength: 150 }), (life, commands) => {
        const last = life.steps[life.steps.length - 1];
        if (!last) return;
        for (const type of legalCommands(last.after, dayOf(last.now))) {
          const given = commands.filter((command) => command.type === type);
          const refused = given.every((command) => {
            const outcome = decide(last.after, command, last.now);
            return !outcome.ok && outcome.refusal.code === 'appeal.illegal-transition';
          });
          // `assign` to the unit that has it and `solved` on what is confirmed are refused for themselves.
          if (given.length > 8) expect(refused).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
