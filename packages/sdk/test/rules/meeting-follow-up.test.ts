// After a meeting: who looks after what is set anew and never lost, and a progress meeting is held after it and not ahead.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addDays,
  decideMeeting,
  evolveMeeting,
  meetingChangedFacts,
  startOfDay,
  type MeetingCase,
  type MeetingChange,
  type MeetingCommand,
} from '@huiyin/sdk/rules';

const by = 'fangzhuang';
const ids = ['FZ-C-2026-000001', 'FZ-C-2026-000002', 'FZ-C-2026-000003'];
const closed: MeetingCase = {
  ...{ id: 'FZ-M-2026-000001', body: by, kind: 'street', title: '报告会', place: '文化中心' },
  ...{ startsAt: '2026-12-18T19:00:00+08:00', openedAt: '2026-12-18T19:00:00+08:00' },
  ...{ closedAt: '2026-12-18T21:00:00+08:00', status: 'closed', announcedOn: '2026-12-01' },
  ...{ agenda: [], desks: [], moves: [], splits: [], cards: [] },
  questions: [{ turn: 1, appeal: 'FZ-2026-000001', category: 'lifts', answer: 'promised', commitments: ids }],
};
const portfolio = (name: string, commitments: string[]) => ({
  owner: { name, title: '副主任' },
  commitments,
});

function done(meeting: MeetingCase, command: MeetingCommand, day: string): MeetingChange {
  const outcome = decideMeeting(meeting, command, startOfDay(day) + 36_000_000);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.event;
}

it('is held on no day before the meeting was over and none that has not come, and every one of them stays', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 40 }), { maxLength: 8 }), (offsets) => {
      const today = '2027-01-10';
      let meeting = closed;
      for (const offset of offsets) {
        const heldOn = addDays('2026-12-18', offset);
        const command = { type: 'hold-progress', by, heldOn, commitments: ids, decided: '接着办' } as const;
        const outcome = decideMeeting(meeting, command, startOfDay(today));
        expect(outcome.ok).toBe(heldOn >= '2026-12-18' && heldOn <= today);
        if (outcome.ok) meeting = evolveMeeting(meeting, outcome.event);
        else expect(outcome.refusal.code).toBe('meeting.time-out-of-range');
      }
      const held = offsets.map((offset) => addDays('2026-12-18', offset));
      expect((meeting.progress ?? []).map(({ heldOn }) => heldOn)).toEqual(
        held.filter((day) => day >= '2026-12-18' && day <= today),
      );
    }),
  );
});

it('says who looks after what as it was last set, and seals the promises without a name', () => {
  const first = done(
    closed,
    { type: 'set-portfolios', by, portfolios: [portfolio('李主任', ids)] },
    '2026-12-20',
  );
  const meeting = evolveMeeting(closed, first);
  expect(() =>
    done(meeting, { type: 'set-portfolios', by, portfolios: [portfolio('李主任', ids)] }, '2026-12-21'),
  ).toThrow('meeting.nothing-new');
  const second = done(
    meeting,
    { type: 'set-portfolios', by, portfolios: [portfolio('王主任', ids.slice(1))] },
    '2026-12-22',
  );
  const after = evolveMeeting(meeting, second);
  expect(after.portfolios).toEqual({ on: '2026-12-22', items: [portfolio('王主任', ids.slice(1))] });
  const facts = meetingChangedFacts(second, after);
  expect(facts).toMatchObject({ event: 'portfolios-set', commitments: ids.slice(1) });
  expect(JSON.stringify(facts)).not.toContain('王主任');
});

it('follows a meeting that is over, and no other', () => {
  for (const status of ['announced', 'open', 'cancelled'] as const) {
    expect(() =>
      done({ ...closed, status }, { type: 'set-portfolios', by, portfolios: [] }, '2026-12-20'),
    ).toThrow('meeting.illegal-transition');
  }
});
