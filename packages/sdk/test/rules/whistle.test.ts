// Whatever is done to a whistle: who was called and by when stands, who came late stays late, and figures agree.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WhistleFacts } from '@huiyin/sdk';
import {
  addDays,
  arrivalStanding,
  beginWhistle,
  blowWhistle,
  dayOf,
  deadlineOf,
  decideWhistle,
  emptyFigures,
  evolveWhistle,
  fold,
  legalWhistleCommands,
  startOfDay,
  whistleActions,
  whistleBlownFacts,
  whistleChangedFacts,
  whistleCounts,
  whistleFigures,
  type CallCase,
  type NewWhistle,
  type WhistleCommand,
} from '@huiyin/sdk/rules';

const blownOn = '2026-11-16';
const bureaus = ['zhujian', 'chengguan', 'shuiwu'];
const about = '电梯井渗水';
const noonOf = (day: string): number => startOfDay(day) + 12 * 3_600_000;

function newWhistle(over: Partial<NewWhistle> = {}): NewWhistle {
  return {
    id: 'FZ-W-2026-000001',
    body: 'fangzhuang',
    by: 'fangzhuang',
    appeal: 'FZ-2026-000109',
    bureaus,
    arriveBy: deadlineOf({ type: 'calendar-days', days: 5 }, blownOn),
    ...over,
  };
}

function blown(over: Partial<NewWhistle> = {}) {
  const outcome = blowWhistle(newWhistle(over), about, [], noonOf(blownOn));
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { event: outcome.event, whistle: beginWhistle(outcome.event) };
}

const unit = fc.constantFrom('fangzhuang', 'donggaodi', ...bureaus);
const anyCommand: fc.Arbitrary<WhistleCommand> = fc.oneof(
  { arbitrary: fc.record({ type: fc.constant('arrive' as const), by: unit }), weight: 3 },
  fc.record({
    type: fc.constant('arrive' as const),
    by: unit,
    bureau: unit,
    on: fc.integer({ min: -3, max: 40 }).map((days) => addDays(blownOn, days)),
  }),
  fc.record({ type: fc.constant('say' as const), by: unit, bureau: unit, text: fc.constant('来看过') }),
  fc.record({ type: fc.constant('stand-down' as const), by: unit, reason: fc.constant('不用来了') }),
  fc.record({ type: fc.constant('close' as const), by: unit, result: fc.constant('修好了') }),
);

/** Any commands on any rising days, and what came of them. */
const anyLife = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), anyCommand), { maxLength: 20 })
  .map((steps) => {
    const first = blown();
    let { whistle } = first;
    let day = blownOn;
    const facts: WhistleFacts[] = [whistleBlownFacts(first.event)];
    const history: { before: typeof whistle; command: WhistleCommand; after: typeof whistle; day: string }[] =
      [];
    for (const [days, command] of steps) {
      day = addDays(day, days);
      const before = whistle;
      const outcome = decideWhistle(before, command, noonOf(day));
      if (!outcome.ok) {
        expect(outcome.refusal.legal).toEqual(legalWhistleCommands(before));
        continue;
      }
      whistle = evolveWhistle(before, outcome.event);
      facts.push(whistleChangedFacts(outcome.event, whistle));
      history.push({ before, command, after: whistle, day });
    }
    return { whistle, facts, history, today: day };
  });

describe('whatever happens to a whistle', () => {
  it('nobody who was called is taken off it, and its day never moves', () => {
    fc.assert(
      fc.property(anyLife, ({ whistle }) => {
        expect(whistle.calls.map((call) => call.unit)).toEqual(bureaus);
        expect(whistle.arriveBy).toEqual(newWhistle().arriveBy);
      }),
    );
  });

  it('only the called unit and the one that blew it speak for the called one, and only the latter ends it', () => {
    fc.assert(
      fc.property(anyLife, ({ history }) => {
        for (const { command } of history) {
          if (command.type === 'stand-down' || command.type === 'close') {
            expect(command.by).toBe('fangzhuang');
          } else {
            expect(['fangzhuang', command.bureau ?? command.by]).toContain(command.by);
          }
        }
      }),
    );
  });

  it('who came is never made earlier or undone, and who is called itself can only write down today', () => {
    fc.assert(
      fc.property(anyLife, ({ history }) => {
        for (const { before, after, day } of history) {
          after.calls.forEach(({ unit: called, arrival }, index) => {
            const was = before.calls[index]?.arrival;
            if (was) expect(arrival).toEqual(was);
            else if (arrival) {
              expect(arrival.on >= blownOn && arrival.on <= day).toBe(true);
              if (arrival.recordedBy === called) expect(arrival.on).toBe(day);
            }
          });
        }
      }),
    );
  });

  it('what a unit is offered is what would be heard from it', () => {
    fc.assert(
      fc.property(anyLife, unit, ({ whistle, today }, by) => {
        const tries: WhistleCommand[] = [
          ...[undefined, ...bureaus].map((bureau): WhistleCommand => ({
            type: 'arrive',
            by,
            ...(bureau && { bureau }),
          })),
          ...[undefined, ...bureaus].map((bureau): WhistleCommand => ({
            type: 'say',
            by,
            text: '来看过',
            ...(bureau && { bureau }),
          })),
          { type: 'stand-down', by, reason: '不用来了' },
          { type: 'close', by, result: '修好了' },
        ];
        const heard = tries.filter((command) => decideWhistle(whistle, command, noonOf(today)).ok);
        expect(new Set(whistleActions(whistle, by))).toEqual(new Set(heard.map(({ type }) => type)));
      }),
    );
  });

  it('its sealed entries come to the same figures as the whistle, and every call is counted once', () => {
    fc.assert(
      fc.property(anyLife, ({ whistle, facts, today }) => {
        const { whistles, size } = facts.reduce(fold, emptyFigures());
        expect(size).toBe(facts.length);
        expect(whistles.get(whistle.id)).toEqual(whistleFigures(whistle));
        const { blown: all, calls, ...answers } = whistleCounts(whistles.values(), today);
        expect([all, calls]).toEqual([1, bureaus.length]);
        expect(Object.values(answers).reduce((sum, count) => sum + count, 0)).toBe(calls);
        const standings = whistle.calls.map((call) => arrivalStanding(whistle, call, today));
        expect(answers.absent).toBe(standings.filter(({ state }) => state === 'absent').length);
        expect(answers.late).toBe(
          standings.filter(({ state, lateBy }) => state === 'arrived' && lateBy).length,
        );
      }),
    );
  });
});

describe('a call within five days', () => {
  const { whistle } = blown();
  const call: CallCase = { unit: 'zhujian' };

  it('is no absence on the fifth day, and one on the sixth', () => {
    expect(arrivalStanding(whistle, call, '2026-11-21')).toEqual({ state: 'called' });
    expect(arrivalStanding(whistle, call, '2026-11-22')).toEqual({ state: 'absent', lateBy: 1 });
  });

  it('that is answered on the sixth is late by one day for ever, and sealed as late', () => {
    const outcome = decideWhistle(whistle, { type: 'arrive', by: 'zhujian' }, noonOf('2026-11-22'));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const after = evolveWhistle(whistle, outcome.event);
    expect(whistleChangedFacts(outcome.event, after)).toMatchObject({ on: '2026-11-22', onTime: false });
    const [first = call] = after.calls;
    expect(arrivalStanding(after, first, '2027-01-01')).toEqual({ state: 'arrived', lateBy: 1 });
  });

  it('that is called off late leaves who had not come absent', () => {
    const command = { type: 'stand-down', by: 'fangzhuang', reason: '不用来了' } as const;
    const outcome = decideWhistle(whistle, command, noonOf('2026-11-23'));
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    const after = evolveWhistle(whistle, outcome.event);
    expect(arrivalStanding(after, call, '2027-01-01')).toEqual({ state: 'absent', lateBy: 2 });
  });
});

describe('blowing a whistle', () => {
  const blow = (over: Partial<NewWhistle>, called: string[] = []) => {
    const outcome = blowWhistle(newWhistle(over), about, called, noonOf(blownOn));
    return outcome.ok ? 'blown' : outcome.refusal.code;
  };

  it('is refused where it calls itself, one twice, nobody, or one that is called to the case already', () => {
    expect(blow({ bureaus: ['fangzhuang'] })).toBe('whistle.not-called');
    expect(blow({ bureaus: ['zhujian', 'zhujian'] })).toBe('whistle.not-called');
    expect(blow({ bureaus: [] })).toBe('whistle.not-called');
    expect(blow({}, ['shuiwu'])).toBe('whistle.already-called');
    expect(blow({}, ['yuanlin'])).toBe('blown');
  });

  it('is refused for a day that has passed or is no call any more', () => {
    const on = (day: string) => ({ arriveBy: deadlineOf({ type: 'day', day }, blownOn) });
    expect(blow(on('2026-11-15'))).toBe('whistle.day-out-of-range');
    expect(blow(on(blownOn))).toBe('blown');
    expect(blow(on(addDays(dayOf(noonOf(blownOn)), 61)))).toBe('whistle.day-out-of-range');
  });

  it('seals who, whom and by when, and no word of what for', () => {
    const facts = whistleBlownFacts(blown().event);
    expect(facts).toMatchObject({ by: 'fangzhuang', bureaus, arriveBy: '2026-11-21' });
    expect(JSON.stringify(facts)).not.toContain(about);
  });
});
