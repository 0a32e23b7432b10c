// Whatever is done to a meeting: it begins on its day, nothing said of it disappears, and no small number is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cohort, MeetingFacts } from '@huiyin/sdk';
import {
  announceMeeting,
  beginMeeting,
  dayOf,
  decideMeeting,
  emptyFigures,
  evolveMeeting,
  fold,
  legalMeetingCommands,
  meetingAnnouncedFacts,
  meetingChangedFacts,
  momentOf,
  toldAttendance,
  type MeetingCase,
  type MeetingCommand,
  type NewMeeting,
} from '@huiyin/sdk/rules';

const HOUR = 3_600_000;
const announcedAt = Date.parse('2026-12-01T10:00:00+08:00');
const begins = Date.parse('2026-12-18T19:00:00+08:00');
const by = 'fangzhuang';
const reason = '文化中心当天要做消防检修，换一个地方。';

const plan: NewMeeting = {
  id: 'FZ-M-2026-000001',
  body: 'fangzhuang',
  kind: 'street',
  title: '第四季度报告会',
  place: '文化中心',
  startsAt: momentOf(begins),
  agenda: ['没办好的', '提问'],
  desks: [{ what: '电梯大修', unit: 'zhujian' }],
  seats: 200,
};

function announced() {
  const outcome = announceMeeting(plan, by, announcedAt);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return { event: outcome.event, meeting: beginMeeting(outcome.event) };
}

/** The meeting after these commands, each at its time. @throws the code of the first that is refused */
function after(meeting: MeetingCase, ...steps: readonly (readonly [number, MeetingCommand])[]): MeetingCase {
  return steps.reduce((before, [at, command]) => {
    const outcome = decideMeeting(before, command, at);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return evolveMeeting(before, outcome.event);
  }, meeting);
}

const open = (): MeetingCase => after(announced().meeting, [begins, { type: 'open', by }]);
const ask = (turn: number, at?: string): MeetingCommand => ({
  type: 'ask',
  by,
  turn,
  appeal: `FZ-2026-${String(turn).padStart(6, '0')}`,
  category: 'lifts',
  ...(at !== undefined && { at }),
});

const cohorts: readonly Cohort[] = ['elderly', 'disabled', 'commuters', 'families', 'business', 'other'];
const anyCount = fc
  .subarray([...cohorts])
  .chain((some) =>
    fc.tuple(...some.map((cohort) => fc.nat({ max: 12 }).map((count) => ({ cohort, count })))),
  );
const turn = fc.integer({ min: 1, max: 6 });
const moment = fc.integer({ min: -30, max: 60 }).map((hours) => momentOf(begins + hours * HOUR));
const at = fc.option(moment, { nil: undefined }).map((said) => (said === undefined ? {} : { at: said }));
const anyCommand: fc.Arbitrary<MeetingCommand> = fc.oneof(
  moment.map((startsAt): MeetingCommand => ({ type: 'move', by, startsAt, reason })),
  fc.constantFrom('文化中心', '服务站').map((place): MeetingCommand => ({ type: 'move', by, place, reason })),
  fc.constant<MeetingCommand>({ type: 'cancel', by, reason }),
  fc
    .constantFrom('FZ-M-2026-000001', 'FZ-M-2026-000002')
    .map((into): MeetingCommand => ({ type: 'split', by, into })),
  fc.constant<MeetingCommand>({ type: 'set-agenda', by, agenda: ['提问'] }),
  { arbitrary: at.map((said): MeetingCommand => ({ type: 'open', by, ...said })), weight: 4 },
  {
    arbitrary: fc.tuple(turn, at).map(([number, said]): MeetingCommand => ({ ...ask(number), ...said })),
    weight: 5,
  },
  {
    arbitrary: turn.map((number): MeetingCommand => ({
      type: 'answer',
      by,
      turn: number,
      answer: 'promised',
      commitments: ['FZ-C-2026-000001'],
    })),
    weight: 3,
  },
  anyCount.map((counted): MeetingCommand => ({ type: 'attend', by, cohorts: counted })),
  fc.constant<MeetingCommand>({ type: 'show-card', by, publication: 'FZ-R-2026-000001' }),
  { arbitrary: at.map((said): MeetingCommand => ({ type: 'close', by, ...said })), weight: 2 },
  fc.constantFrom('纪要一', '纪要二').map((text): MeetingCommand => ({ type: 'minute', by, text })),
  fc.constant<MeetingCommand>({ type: 'review', by, well: '讲清了', badly: '拖堂', next: '早点开' }),
);

/** Any commands at any rising times, and what came of them. */
const anyLife = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 90 }), anyCommand), { maxLength: 40 })
  .map((tried) => {
    const first = announced();
    let { meeting } = first;
    let now = begins - 40 * HOUR;
    const facts: MeetingFacts[] = [meetingAnnouncedFacts(first.event)];
    const history: { before: MeetingCase; command: MeetingCommand; now: number; after: MeetingCase }[] = [];
    for (const [tenths, command] of tried) {
      now += tenths * 360_000;
      const before = meeting;
      const outcome = decideMeeting(before, command, now);
      if (!outcome.ok) {
        expect(outcome.refusal.legal).toEqual(legalMeetingCommands(before, now));
        continue;
      }
      meeting = evolveMeeting(before, outcome.event);
      facts.push(meetingChangedFacts(outcome.event, meeting));
      history.push({ before, command, now, after: meeting });
    }
    return { meeting, facts, history };
  });

describe('whatever happens to a meeting', () => {
  it('no move, question, card or split disappears, and where it stands is where its moves lead', () => {
    fc.assert(
      fc.property(anyLife, ({ meeting, history }) => {
        for (const { before, after: now } of history) {
          for (const kept of ['moves', 'splits', 'cards'] as const) {
            expect(now[kept].slice(0, before[kept].length)).toEqual(before[kept]);
          }
          before.questions.forEach((question, index) => {
            const same = now.questions[index];
            expect(same).toMatchObject({ turn: question.turn, appeal: question.appeal });
            if (question.answer) expect(same).toEqual(question);
          });
          if (before.openedAt !== undefined) expect(now.openedAt).toBe(before.openedAt);
        }
        const [startsAt, place] = meeting.moves.reduce(
          ([time, where], move) => {
            expect([move.fromStartsAt, move.fromPlace]).toEqual([time, where]);
            return [move.toStartsAt, move.toPlace];
          },
          [plan.startsAt, plan.place],
        );
        expect([meeting.startsAt, meeting.place]).toEqual([startsAt, place]);
      }),
    );
  });

  it('it begins on its day or later, and is neither moved nor cancelled after', () => {
    fc.assert(
      fc.property(anyLife, ({ history }) => {
        for (const { before, command, after: now } of history) {
          if (command.type === 'open') {
            expect(dayOf(Date.parse(now.openedAt!)) >= dayOf(Date.parse(before.startsAt))).toBe(true);
          }
          if (command.type === 'move' || command.type === 'cancel') expect(before.status).toBe('announced');
        }
      }),
    );
  });

  it('each question has a number of its own and was asked while the meeting lasted', () => {
    fc.assert(
      fc.property(anyLife, ({ meeting: { questions }, history }) => {
        expect(new Set(questions.map((question) => question.turn)).size).toBe(questions.length);
        for (const { before, command, now } of history) {
          if (command.type !== 'ask') continue;
          const asked = command.at === undefined ? now : Date.parse(command.at);
          expect(asked).toBeGreaterThanOrEqual(Date.parse(before.openedAt!));
          expect(asked).toBeLessThanOrEqual(
            before.closedAt === undefined ? now : Date.parse(before.closedAt),
          );
          expect(now - asked).toBeLessThanOrEqual(24 * HOUR);
        }
      }),
    );
  });

  it('its leaves add an entry each to the log, change no figure of a card and say no word that was written', () => {
    fc.assert(
      fc.property(anyLife, ({ facts }) => {
        expect(facts.reduce(fold, emptyFigures())).toEqual({ ...emptyFigures(), size: facts.length });
        expect(JSON.stringify(facts)).not.toMatch(/\p{Script=Han}/u);
      }),
    );
  });
});

describe('what is told of who came', () => {
  it('says no number below five, and nothing from which one could be worked out', () => {
    fc.assert(
      fc.property(anyCount, (counted) => {
        const { total, cohorts: told } = toldAttendance(counted);
        const shown = told.flatMap(({ count }) => count ?? []);
        expect(shown.every((count) => count >= 5)).toBe(true);
        const hidden = told.filter(({ count }) => count === undefined);
        if (total === undefined || hidden.length === 0) return;
        const rest = total - shown.reduce((sum, count) => sum + count, 0);
        expect(hidden.length).toBeGreaterThan(1);
        // More than one each: what is left over between them has more than one answer.
        expect(rest).toBeGreaterThan(hidden.length);
      }),
    );
  });

  it('leaves out the smallest other with a small one, and everything told was counted', () => {
    const counted = [
      { cohort: 'elderly', count: 96 },
      { cohort: 'families', count: 41 },
      { cohort: 'disabled', count: 3 },
      { cohort: 'business', count: 0 },
    ] as const;
    expect(toldAttendance(counted)).toEqual({
      total: 140,
      cohorts: [{ cohort: 'elderly', count: 96 }, { cohort: 'families' }, { cohort: 'disabled' }],
    });
    expect(toldAttendance([{ cohort: 'elderly', count: 4 }])).toEqual({ cohorts: [{ cohort: 'elderly' }] });
  });
});

describe('a meeting', () => {
  it.each<[string, () => MeetingCase, number, MeetingCommand, string]>([
    [
      'is not opened before its day',
      () => announced().meeting,
      begins - 20 * HOUR,
      { type: 'open', by },
      'meeting.illegal-transition',
    ],
    [
      'that is open is not cancelled',
      open,
      begins + HOUR,
      { type: 'cancel', by, reason },
      'meeting.illegal-transition',
    ],
    [
      'is not moved to where it is',
      () => announced().meeting,
      begins - 99 * HOUR,
      { type: 'move', by, place: plan.place, reason },
      'meeting.nothing-new',
    ],
    [
      'is not moved into the past',
      () => announced().meeting,
      begins,
      { type: 'move', by, startsAt: momentOf(begins - HOUR), reason },
      'meeting.time-out-of-range',
    ],
    [
      'hears no question from before it began',
      open,
      begins + HOUR,
      ask(1, momentOf(begins - 60_000)),
      'meeting.time-out-of-range',
    ],
    [
      'gives a number once',
      () => after(open(), [begins + 1000, ask(1)]),
      begins + 2000,
      ask(1),
      'meeting.turn-taken',
    ],
  ])('%s', (_, meeting, now, command, code) => {
    expect(() => after(meeting(), [now, command])).toThrow(code);
  });

  it('takes what a device a little ahead says happened as now, and refuses what is far off', () => {
    const ahead = (millis: number) => ask(1, momentOf(begins + HOUR + millis));
    expect(after(open(), [begins + HOUR, ahead(4 * 60_000)]).questions).toMatchObject([{ turn: 1 }]);
    expect(() => after(open(), [begins + HOUR, ahead(6 * 60_000)])).toThrow('meeting.time-out-of-range');
  });

  it('takes in what was asked there from a desk that comes back the next morning, and not a day later', () => {
    const closed = after(open(), [begins + 2 * HOUR, { type: 'close', by }]);
    const late = ask(7, momentOf(begins + HOUR));
    expect(after(closed, [begins + 14 * HOUR, late]).questions).toMatchObject([{ turn: 7 }]);
    expect(() => after(closed, [begins + 26 * HOUR, late])).toThrow('meeting.time-out-of-range');
  });
});
