// A whistle in plain words: who came late or not at all is said first, and who wrote it down is kept apart.
import { describe, expect, it } from 'vitest';
import type { Whistle, WhistleCall } from '@huiyin/sdk';
import { absentFirst, whistleView } from '@huiyin/sdk/views';
import { progressWordsFor } from '@huiyin/sdk/words';

const words = progressWordsFor('zh-CN');
const street = { slug: 'fangzhuang', name: '方庄街道', kind: 'street' } as const;
const zhujian = { slug: 'zhujian', name: '区住建委', kind: 'bureau' } as const;
const chengguan = { slug: 'chengguan', name: '区城管委', kind: 'bureau' } as const;

const waited: WhistleCall = { unit: chengguan, state: 'called', said: [] };
const absent: WhistleCall = { unit: chengguan, state: 'absent', lateBy: 3, said: [] };
const came: WhistleCall = {
  unit: zhujian,
  state: 'arrived',
  arrivedOn: '2026-11-20',
  arrivedOnDay: 4,
  arrivalRecordedBy: zhujian,
  said: [{ text: '两周内给意见。', on: '2026-11-20', recordedBy: zhujian }],
};

function whistle(different: Partial<Whistle> = {}): Whistle {
  return {
    id: 'FZ-W-2026-000001',
    body: street,
    by: street,
    appeal: 'FZ-2026-000317',
    responsible: street,
    about: '请到现场看看。',
    blownOn: '2026-11-16',
    arriveBy: { due: '2026-11-21', basis: 'calendar-days', from: '2026-11-16', days: 5 },
    status: 'open',
    calls: [came, waited],
    ...different,
  };
}

const lines = (different: Partial<Whistle>) =>
  whistleView(whistle(different), words).calls.map(({ unit, text, mark }) => `${mark} ${unit}${text}`);

describe('a whistle', () => {
  it('says who called whom by when, and that the case is still its unit’s', () => {
    const view = whistleView(whistle(), words);
    expect(view.headline).toBe(
      '方庄街道11月16日（周一）吹哨，叫了区住建委、区城管委，最晚2026年11月21日（周六）到场。',
    );
    expect(view.responsible).toBe('这件事仍由方庄街道负责。');
  });

  it.each<[string, Partial<Whistle>, string[]]>([
    [
      'in time, and still waited for',
      {},
      ['claimed 区住建委：11月20日（周五）到场，第4天。', 'open 区城管委：还没有到场。'],
    ],
    [
      'a day late, and not at all: who did not come first',
      { calls: [{ ...came, arrivedOn: '2026-11-22', arrivedOnDay: 6, lateBy: 1 }, absent] },
      ['late 区城管委：没有到场，晚了3天。', 'late 区住建委：11月22日（周日）才到场，第6天，晚了1天。'],
    ],
    [
      'written down by the street on a later day',
      { calls: [{ ...came, arrivalRecordedBy: street, arrivalRecordedOn: '2026-11-22' }] },
      ['claimed 区住建委：11月20日（周五）到场，第4天。（方庄街道代记）（11月22日（周日）补记）'],
    ],
    [
      'never, once it has ended',
      { calls: [absent], status: 'closed', endedOn: '2026-11-24', result: '修好了。' },
      ['late 区城管委：没有到场。'],
    ],
    [
      'not needed any more',
      { calls: [waited], status: 'stood-down', endedOn: '2026-11-18', standDownReason: '修好了。' },
      ['aside 区城管委：没等到场就结束了。'],
    ],
  ])('tells of a unit that came %s', (_, different, said) => {
    expect(lines(different)).toEqual(said);
  });

  it('with somebody who has not come stands before the others', () => {
    const missed = whistle({ id: 'FZ-W-2026-000002', calls: [absent] });
    expect(absentFirst([whistle(), missed]).map(({ id }) => id)).toEqual([missed.id, whistle().id]);
  });
});
