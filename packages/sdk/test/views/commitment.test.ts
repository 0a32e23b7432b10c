// What is said of a commitment, word for word.
import { describe, expect, it } from 'vitest';
import type { Commitment } from '@huiyin/sdk';
import { deadlineOf, officialCalendar } from '@huiyin/sdk/rules';
import { commitmentListView, commitmentView, countingOf, countingView } from '@huiyin/sdk/views';
import { commitmentWordsFor, countingWordsFor } from '@huiyin/sdk/words';
import { commitment, TODAY } from './one-commitment.js';

const words = commitmentWordsFor('zh-CN');

const named = (due: string): Partial<Commitment> => ({
  original: { due, basis: 'day', from: '2026-08-01' },
  due,
});
const viewOf = (different: Partial<Commitment> = {}): ReturnType<typeof commitmentView> =>
  commitmentView(commitment(different), TODAY, words);

describe('where it stands', () => {
  const standings: readonly [string, Partial<Commitment>, mark: string, status: string, headline: string][] =
    [
      ['running', {}, 'open', '还没到期', '方庄街道答应最晚2026年10月9日（周五）办好。'],
      ['due today', named(TODAY), 'open', '今天到期', '方庄街道答应今天办好。'],
      [
        'overdue',
        named('2026-09-10'),
        'late',
        '已超期',
        '方庄街道答应2026年9月10日（周四）办好，已经过了11天，还没有说办好。',
      ],
      [
        'moved, and late by the original day',
        { ...named('2026-09-10'), due: '2026-09-30' },
        'late',
        '晚于原定日子',
        '方庄街道答应最晚2026年9月30日（周三）办好。按原定的2026年9月10日（周四）算，已经晚了11天。按时不按时，只看原定的日子。',
      ],
      [
        'claimed for an appeal',
        { status: 'claimed', appeal: 'FZ-2026-000109', claimedOn: '2026-09-19', confirmBy: '2026-09-29' },
        'claimed',
        '单位称办结',
        '方庄街道说2026年9月19日（周六）办好了。办没办好，由提诉求的居民说了算。到2026年9月29日（周二）没有人说话，就记作“无人确认”。没有超过原定的2026年10月9日（周五）。',
      ],
      [
        'claimed with a group of witnesses, late',
        { ...named('2026-09-10'), status: 'claimed', witnessGroup: '监督小组', claimedOn: '2026-09-13' },
        'claimed',
        '单位称办结',
        '方庄街道说2026年9月13日（周日）办好了。办没办好，由监督小组说了算。按原定的2026年9月10日（周四）算，晚了3天。',
      ],
      [
        'claimed with nobody to ask',
        { status: 'claimed', claimedOn: '2026-09-19' },
        'claimed',
        '单位称办结',
        '方庄街道说2026年9月19日（周六）办好了。还没有人证实。没有超过原定的2026年10月9日（周五）。',
      ],
      [
        'confirmed by the resident',
        { status: 'confirmed', confirmedBy: 'resident', claimedOn: '2026-09-19', closedOn: '2026-09-20' },
        'confirmed',
        '居民确认',
        '居民确认：办好了。没有超过原定的2026年10月9日（周五）。',
      ],
      [
        'kept within an extension, which is late all the same',
        {
          ...named('2026-09-10'),
          due: '2026-09-30',
          status: 'confirmed',
          confirmedBy: 'group',
          witnessGroup: '监督小组',
          claimedOn: '2026-09-15',
          closedOn: '2026-09-20',
        },
        'witnessed',
        '监督小组确认',
        '监督小组确认：办好了。按原定的2026年9月10日（周四）算，晚了5天。按时不按时，只看原定的日子。',
      ],
      [
        'unconfirmed',
        { status: 'unconfirmed', claimedOn: '2026-09-19', closedOn: '2026-09-30' },
        'unknown',
        '无人确认',
        '方庄街道说办好了，没有人证实，记作“无人确认”。没有超过原定的2026年10月9日（周五）。',
      ],
      [
        'broken without a claim',
        { ...named('2026-08-01'), status: 'broken', closedOn: '2026-09-01' },
        'late',
        '没有做到',
        '过了原定的日子30天，方庄街道还没有说办好，记作“没有做到”。',
      ],
      [
        'broken by the resident’s word',
        { ...named('2026-08-01'), status: 'broken', appeal: 'FZ-2026-000109', claimedOn: '2026-08-20' },
        'late',
        '没有做到',
        '方庄街道说办好了，居民说没解决，又过了原定的日子30天，记作“没有做到”。',
      ],
      [
        'withdrawn',
        { status: 'withdrawn', closedOn: '2026-09-20' },
        'aside',
        '已收回',
        '方庄街道2026年9月20日（周日）收回了这项承诺。',
      ],
    ];
  it.each(standings)('%s', (_name, different, mark, status, headline) => {
    expect(viewOf(different)).toMatchObject({ mark, status, headline });
  });
});

describe('its day', () => {
  it('stands alone while it was never moved', () => {
    const { due, original, moves } = viewOf();
    expect([due, original, moves.items]).toEqual(['最晚2026年10月9日（周五）', undefined, []]);
  });

  it('keeps every day and reason in the order they came', () => {
    const person = '赵敏';
    const view = viewOf({
      ...named('2026-08-15'),
      due: '2026-10-15',
      extensions: [
        { from: '2026-08-17', to: '2026-09-15', reason: '连着下雨，地基没法浇。', person, on: '2026-08-12' },
        {
          ...{ from: '2026-09-15', to: '2026-10-15', reason: '两户业主有意见，正在商量。', person },
          ...{ on: '2026-09-14', approvedBy: '孙立新' },
        },
      ],
      restatements: [{ from: '2026-08-15', to: '2026-08-17', on: '2026-08-10' }],
    });
    expect(view.original).toBe('原定2026年8月15日（周六）');
    expect(view.due).toBe('改为2026年10月15日（周四）');
    expect(view.moves.heading).toBe('日子改过3次');
    expect(view.moves.items.map(({ what, days, reason, who }) => [what, days, reason, who])).toEqual([
      [
        '2026年8月10日（周一）放假安排公布，暂定的日子重新算过',
        '从2026年8月15日（周六）改到2026年8月17日（周一）',
        undefined,
        undefined,
      ],
      [
        '2026年8月12日（周三）延期',
        '从2026年8月17日（周一）改到2026年9月15日（周二）',
        '理由：连着下雨，地基没法浇。',
        '赵敏提出',
      ],
      [
        '2026年9月14日（周一）延期',
        '从2026年9月15日（周二）改到2026年10月15日（周四）',
        '理由：两户业主有意见，正在商量。',
        '赵敏提出，孙立新批准',
      ],
    ]);
  });

  it('is called provisional, written down late, asked to be moved, where it is', () => {
    const { notes } = viewOf({
      recordedLate: true,
      recordedOn: '2026-09-21',
      provisional: true,
      requestedExtension: { to: '2026-10-30', reason: '厂家发货晚了。', person: '赵敏', on: '2026-09-20' },
    });
    expect(notes).toEqual([
      '这个日子是暂定的：2026年12月31日（周四）以后怎么放假，国家还没有公布，公布以后可能会改。',
      '赵敏2026年9月20日（周日）申请改到2026年10月30日（周五），还没有批准，日子没有变。理由：厂家发货晚了。',
      '2026年9月18日（周五）答应的，到2026年9月21日（周一）才记下来。',
    ]);
  });
});

describe('how its day was counted', () => {
  const countedOf = (different: Partial<Commitment> = {}): ReturnType<typeof countingView> =>
    countingView(countingOf(commitment(different)), countingWordsFor('zh-CN'));

  it('names every day between, and why it counts or doesn’t', () => {
    const { sentences, rows } = countedOf();
    expect(sentences).toEqual([
      '2026年9月18日（周五）那天不算，从第二天数起，数10个工作日，是2026年10月9日（周五）。周末和放假的日子不算，调休上班的周末算。',
      '头一天不算，是《民法典》第二百零一条的规定。',
      '放假安排依据国办发明电〔2025〕7号。',
      '到那天夜里12点（北京时间）以前，都不算晚。',
    ]);
    expect(rows).toHaveLength(21);
    expect(rows.slice(0, 3).map(({ day, why, counts }) => [day, why, counts])).toEqual([
      ['9月19日（周六）', '周末，不算', false],
      ['9月20日（周日）', '国庆节调休，要上班，第1个工作日', true],
      ['9月21日（周一）', '第2个工作日', true],
    ]);
    expect(rows[6]?.why).toBe('中秋节放假，不算');
    expect(rows[20]?.why).toBe('第10个工作日');
  });

  it('says which days are only supposed, beyond what has been published', () => {
    const last = officialCalendar.years[officialCalendar.years.length - 1]?.year ?? 0;
    const from = `${last}-12-30`;
    const original = deadlineOf({ type: 'working-days', days: 10 }, from);
    const { sentences, rows } = countedOf({ madeOn: from, original, due: original.due });
    expect(sentences.join('')).toContain('国家还没有公布');
    expect(rows[0]?.why).not.toContain('暂定');
    expect(rows[rows.length - 1]?.why).toBe('第10个工作日（暂定）');
  });

  it('says so when it comes to another day than the one on record, and which one holds', () => {
    const original = { ...commitment().original, due: '2026-10-08' };
    const { sentences } = countedOf({ original });
    expect(sentences[0]).toContain('是2026年10月9日（周五）。');
    expect(sentences).toContain(
      '照公布的放假安排数，是2026年10月9日（周五）；这里写的是2026年10月8日（周四），以写的为准。',
    );
  });

  it('is said of calendar days, of a named day, of a day moved later', () => {
    const original = deadlineOf({ type: 'calendar-days', days: 15 }, '2026-09-18');
    expect(countedOf({ original }).sentences[0]).toBe(
      '2026年9月18日（周五）那天不算，从第二天数起，数15天，是2026年10月3日（周六）。周末和节假日都算在内。',
    );
    expect(countedOf(named('2026-09-30')).sentences[0]).toBe('这个日子是直接定下的，不是数出来的。');
    const extension = { from: '2026-10-09', to: '2026-10-20', reason: '…', person: '赵敏', on: TODAY };
    expect(countedOf({ due: '2026-10-20', extensions: [extension] }).sentences).toContain(
      '后来改到了2026年10月20日（周二）：那是定下的日子，不是数出来的。',
    );
  });
});

describe('the ledger', () => {
  it('puts what went wrong first, then what is due soonest, and counts', () => {
    const item = (id: string, different: Partial<Commitment>): Commitment => commitment({ id, ...different });
    const items = [
      item('A', { due: '2026-10-12' }),
      item('B', {}),
      item('C', { ...named('2026-09-10'), due: '2026-09-30' }),
      item('D', { ...named('2026-08-01'), status: 'broken', closedOn: '2026-09-01' }),
      item('E', named('2026-09-20')),
    ];
    const view = commitmentListView(items, TODAY, false, words);
    expect(view.rows.map(({ id, when }) => `${id} ${when}`)).toEqual([
      'E 过了1天',
      'D 9月1日（周二）结束',
      'C 还有9天',
      'B 还有18天',
      'A 还有21天',
    ]);
    expect(view.summary).toBe('列出5项，其中超期没办好1项、没有做到1项、晚于原定日子1项。');
    expect(commitmentListView([items[1] as Commitment], TODAY, true, words).summary).toBe(
      '先列出1项，后面还有，没有超期的，也没有没做到的。',
    );
  });

  it('says of each row that it is made up only where others are not', () => {
    const demo = commitment({ demo: true });
    const all = commitmentListView([demo], TODAY, false, words);
    expect([all.demo, all.rows[0]?.flags]).toEqual(['演示数据', []]);
    const some = commitmentListView([demo, commitment({ id: 'FZ-C-2026-000013' })], TODAY, false, words);
    expect([some.demo, ...some.rows.map(({ flags }) => flags)]).toEqual([undefined, ['演示数据'], []]);
  });
});
