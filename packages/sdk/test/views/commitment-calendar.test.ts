// Due days for calendar programs: what is said of each, and that nothing in it counts days.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commitment, Day } from '@huiyin/sdk';
import { addDays, startOfDay } from '@huiyin/sdk/rules';
import { calendarLinks, commitmentCalendar, type CalendarView } from '@huiyin/sdk/views';
import { calendarWordsFor } from '@huiyin/sdk/words';
import { anyCommitment, anyDay } from './any-commitment.js';
import { gap, textsOf } from './texts.js';

const words = calendarWordsFor('zh-CN');
const street = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
const origin = 'https://huiyin.example';
const changedAt = startOfDay('2026-11-20');
const id = 'FZ-C-2026-000012';

const promised: Commitment = {
  id,
  body: street,
  unit: street,
  owner: { name: '李主任', title: '副主任' },
  text: '更换3号楼曳引机。',
  origin: 'meeting',
  madeOn: '2026-11-20',
  recordedOn: '2026-11-20',
  original: { due: '2026-12-04', basis: 'day', from: '2026-11-20' },
  due: '2026-12-04',
  status: 'open',
  late: false,
  overdue: false,
  daysLeft: 14,
  extensions: [],
  restatements: [],
  nodes: [],
  evidence: [],
};
const extension = (from: Day, to: Day, reason = '厂家供货推迟，已向居民说明。') => ({
  from,
  to,
  reason,
  person: '李主任',
  on: '2026-11-25',
});

function calendar(of: Partial<Commitment>, today: Day = '2026-11-26', more = false): CalendarView {
  const commitments = [{ commitment: { ...promised, ...of }, changedAt }];
  return commitmentCalendar({ body: street, commitments, more, origin }, today, words);
}
const day = (of: Partial<Commitment>, today?: Day) => calendar(of, today).days[0]!;

describe('a promise in a calendar', () => {
  it('stands on the day it is due, with its text, its unit and its page', () => {
    expect(day({})).toEqual({
      id,
      day: '2026-12-04',
      sequence: 0,
      revisedAt: changedAt,
      standing: 'certain',
      summary: '方庄街道承诺：更换3号楼曳引机。',
      description: [
        '更换3号楼曳引机。',
        '现在：还没到期',
        '最晚2026年12月4日（周五）',
        '谁负责：李主任（副主任）',
        '哪个单位：方庄街道',
        '什么时候答应的：2026年11月20日（周五），在报告会上',
        `编号：${id}`,
        `每一步的经过，怎么核对：${origin}/c/${id}`,
      ].join('\n'),
      url: `${origin}/c/${id}`,
      categories: ['承诺', '方庄街道'],
    });
  });

  it('that was moved stands on the new day, says the first one, and every reason', () => {
    const moved = day({
      due: '2026-12-31',
      extensions: [
        extension('2026-12-04', '2026-12-18'),
        { ...extension('2026-12-18', '2026-12-31', '两户业主还没签字，周末再上门。'), approvedBy: '王书记' },
      ],
    });
    expect(moved).toMatchObject({ day: '2026-12-31', sequence: 2 });
    expect(moved.summary).toBe('【原定2026年12月4日（周五）】方庄街道承诺：更换3号楼曳引机。');
    for (const said of [
      '日子改过2次',
      '从2026年12月4日（周五）改到2026年12月18日（周五）。理由：厂家供货推迟，已向居民说明。（李主任提出）',
      '从2026年12月18日（周五）改到2026年12月31日（周四）。理由：两户业主还没签字，周末再上门。（李主任提出，王书记批准）',
    ])
      expect(moved.description).toContain(said);
  });

  it('of which the day is not certain says so', () => {
    const uncertain = day({ provisional: true });
    expect(uncertain.standing).toBe('provisional');
    expect(uncertain.summary).toMatch(/^【暂定】/);
    expect(uncertain.description).toContain('这个日子是暂定的');
  });

  it('that is overdue says so from the first moment after its day, and not a moment before', () => {
    expect(day({}, '2026-12-04')).toEqual(day({}));
    const overdue = day({}, '2026-12-05');
    expect(overdue.summary).toMatch(/^【已超期】/);
    expect(overdue.revisedAt).toBe(startOfDay('2026-12-05'));
    expect(day({}, '2027-03-01')).toEqual(overdue);
  });

  it('that is late by its first day says so, though it is not overdue', () => {
    const moved = { due: '2026-12-31', extensions: [extension('2026-12-04', '2026-12-31')] };
    const late = day(moved, '2026-12-05');
    expect(late.summary).toMatch(/^【晚于原定日子，原定2026年12月4日（周五）】/);
    expect(late.revisedAt).toBe(startOfDay('2026-12-05'));
  });

  it('that was taken back is withdrawn, newer than before, with the reason', () => {
    const reason = '楼栋要整体改造，电梯一起换。';
    const withdrawn = day({ status: 'withdrawn', withdrawal: { reason, on: '2026-11-25' } });
    expect(withdrawn).toMatchObject({ standing: 'withdrawn', sequence: 1 });
    expect(withdrawn.summary).toMatch(/^【已收回】/);
    expect(withdrawn.description).toContain(reason);
  });

  it.each<[Commitment['status'], string]>([
    ['claimed', '单位称办结'],
    ['confirmed', '居民确认'],
    ['unconfirmed', '无人确认'],
    ['broken', '没有做到'],
  ])('that is %s is %s', (status, said) => {
    expect(day({ status, closedOn: '2026-11-26' }).summary).toBe(
      `【${said}】方庄街道承诺：更换3号楼曳引机。`,
    );
  });

  it('made up says so first, in the name of the calendar too', () => {
    const made = calendar({ demo: true }, '2026-12-05');
    expect(made.name).toBe('【演示数据】方庄街道的承诺');
    expect(made.days[0]?.summary).toMatch(/^【演示数据，已超期】/);
    expect(made.days[0]?.categories).toContain('演示数据');
  });

  it('has a day for each step on the way, each with an id of its own', () => {
    const nodes = [
      { title: '曳引机到货', due: '2026-11-28' },
      { title: '安装、检验', due: '2026-12-03' },
    ];
    const { days } = calendar({ nodes });
    expect(days.map((one) => [one.id, one.day])).toEqual([
      [id, '2026-12-04'],
      [`${id}/1`, '2026-11-28'],
      [`${id}/2`, '2026-12-03'],
    ]);
    expect(days[1]?.summary).toBe('方庄街道承诺的一步：曳引机到货');
    expect(days[0]?.description).toContain('2026年11月28日（周六）以前：曳引机到货');
  });

  it('is cut in the summary, between characters, and whole in the description', () => {
    const text = '🛗'.repeat(200);
    const long = day({ text });
    expect(long.summary).toBe(`方庄街道承诺：${'🛗'.repeat(59)}…`);
    expect(long.description).toContain(text);
  });

  it('that was moved without end says how many moves are left out', () => {
    const extensions = Array.from({ length: 300 }, (_, at) =>
      extension(addDays('2026-12-04', at), addDays('2026-12-05', at)),
    );
    const { description, sequence } = day({ due: addDays('2026-12-04', 300), extensions });
    expect(sequence).toBe(300);
    expect(description).toContain('日子改过300次');
    expect(description).toContain('中间还改过280次，都在下面的网页上。');
    expect(description.match(/理由：/g)).toHaveLength(20);
    expect(description.indexOf('从2026年12月4日')).toBeGreaterThan(0);
  });
});

describe('a calendar', () => {
  it('says that it does not have all, and where they are', () => {
    expect(calendar({}, '2026-11-26', true).about).toContain(`${origin}/b/fangzhuang#commitments`);
    expect(calendar({}).about).not.toContain(origin);
  });

  it('says the same of the same commitments between two days on which nothing falls due', () => {
    fc.assert(
      fc.property(anyCommitment, anyDay, anyDay, (commitment, one, other) => {
        const [earlier = one, later = other] = [one, other].sort();
        const passes = [commitment.due, commitment.original.due].some((due) => due >= earlier && due < later);
        fc.pre(!passes);
        const drawn = (today: Day): CalendarView =>
          commitmentCalendar(
            { body: street, commitments: [{ commitment, changedAt }], more: false, origin },
            today,
            words,
          );
        expect(drawn(later)).toEqual(drawn(earlier));
      }),
      { numRuns: 1000 },
    );
  });

  it('is said without a gap, and never was revised before it last changed', () => {
    fc.assert(
      fc.property(anyCommitment, anyDay, fc.boolean(), (commitment, today, more) => {
        const view = commitmentCalendar(
          { body: street, filter: 'open', commitments: [{ commitment, changedAt }], more, origin },
          today,
          words,
        );
        expect(textsOf(view).filter((text) => text === '' || gap.test(text))).toEqual([]);
        expect(view.days).toHaveLength(1 + commitment.nodes.length);
        expect(new Set(view.days.map((one) => one.id)).size).toBe(view.days.length);
        for (const { revisedAt } of view.days) {
          expect(revisedAt).toBeGreaterThanOrEqual(changedAt);
          expect(revisedAt).toBeLessThanOrEqual(Math.max(changedAt, startOfDay(today)));
        }
        for (const { reason } of commitment.extensions) expect(view.days[0]?.description).toContain(reason);
      }),
      { numRuns: 1000 },
    );
  });

  it('is followed at the same address by another scheme', () => {
    expect(calendarLinks('https://huiyin.example/v1/commitments/calendar.ics?body=fangzhuang')).toEqual({
      follow: 'webcal://huiyin.example/v1/commitments/calendar.ics?body=fangzhuang',
      file: 'https://huiyin.example/v1/commitments/calendar.ics?body=fangzhuang',
    });
  });
});
