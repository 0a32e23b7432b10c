// A unit's items as lines of a table: what is written out is read back, and a line that is wrong is told by its place.
import { describe, expect, it } from 'vitest';
import type { OwnTaxonomy } from '@huiyin/sdk';
import { questionLines, taxonomyLines, taxonomyMoved, taxonomyTyped } from '@huiyin/sdk/views';
import { settingWordsFor } from '@huiyin/sdk/words';

const context = {
  words: settingWordsFor('zh-CN'),
  units: [{ slug: 'fangguyuan', name: '芳古园社区', kind: 'community' }] as const,
};
const own: OwnTaxonomy = {
  items: [
    {
      code: 'meals',
      category: 'eldercare',
      group: '养老服务',
      name: '助餐',
      unit: 'fangguyuan',
      standard: '三天内上门商量送餐',
      clock: { firstResponseDays: 3, resolutionDays: 15 },
      questions: [{ code: 'alone', ask: '老人是不是一个人住？', kind: 'yes-no' }],
    },
    { code: 'bath', category: 'eldercare', name: '助浴', unit: 'zhujian', retired: true },
  ],
  questions: [{ category: 'lifts', questions: [{ code: 'block', ask: '哪栋楼？', kind: 'text' }] }],
};

describe('items in lines', () => {
  it('say units by name where one is known, and are read back with the questions they had', () => {
    const lines = taxonomyLines(own, context);
    expect(lines.split('\n')).toEqual([
      '养老服务｜养老服务｜助餐｜meals｜芳古园社区｜三天内上门商量送餐｜3｜15',
      '养老服务｜｜助浴｜bath｜zhujian｜｜｜｜｜停用',
    ]);
    expect(taxonomyTyped({ items: lines }, own, context)).toEqual({ ok: true, taxonomy: own });
  });

  it('are taken as a spreadsheet copies them, with digits of any width and empty lines between', () => {
    const pasted = '\n电梯\t\t困人\ttrapped\t\t半小时内到\t１\t3\t\n\n';
    expect(taxonomyTyped({ items: pasted }, { items: [] }, context)).toEqual({
      ok: true,
      taxonomy: {
        items: [
          {
            code: 'trapped',
            category: 'lifts',
            name: '困人',
            standard: '半小时内到',
            clock: { firstResponseDays: 1, resolutionDays: 3 },
          },
        ],
      },
    });
  });

  it('that are wrong are told by their line and column, a few at once', () => {
    const typed = [
      '电梯｜｜｜trapped',
      '',
      '没有这类｜｜助餐｜meals',
      '电梯｜｜停运｜stopped｜｜｜很快',
    ].join('\n');
    expect(taxonomyTyped({ items: typed }, { items: [] }, context)).toEqual({
      ok: false,
      faults: {
        items: [
          '第 1 行没有写“叫什么”。',
          '第 3 行的“类别”不对，请改一改。',
          '第 4 行的“几天答复”不对，请改一改。',
        ],
        questions: [],
      },
    });
    const twice = taxonomyTyped({ items: '电梯｜｜停运｜same\n电梯｜｜困人｜same' }, { items: [] }, context);
    expect(twice).toMatchObject({ ok: false, faults: { items: ['第 2 行的“编号”不对，请改一改。'] } });
  });

  it('are told by what differs', () => {
    const [meals] = own.items;
    const after = { ...own, items: [{ ...meals!, clock: { firstResponseDays: 2 } }, own.items[1]!] };
    expect(taxonomyMoved(own, after, context)).toHaveLength(1);
    expect(taxonomyMoved(after, own, context)[0]).toContain('｜2');
    expect(taxonomyMoved(own, { items: own.items }, context)).toEqual(['电梯｜block｜哪栋楼？｜写几个字']);
  });
});

describe('questions in lines', () => {
  const lines = questionLines(own, context.words).join('\n');

  it('say what they are put about, and are read back as they were', () => {
    expect(lines.split('\n')).toEqual([
      'meals｜alone｜老人是不是一个人住？｜是不是',
      '电梯｜block｜哪栋楼？｜写几个字',
    ]);
    expect(taxonomyTyped({ questions: lines }, own, context)).toEqual({ ok: true, taxonomy: own });
  });

  it('have choices, are asked of everybody or not, and go when their line goes', () => {
    const typed = 'meals｜which｜想解决哪一餐？｜选一个｜早餐/午餐／晚餐｜必答｜可以再补充';
    expect(taxonomyTyped({ questions: typed }, own, context)).toEqual({
      ok: true,
      taxonomy: {
        items: [
          {
            ...own.items[0],
            questions: [
              {
                code: 'which',
                ask: '想解决哪一餐？',
                kind: 'choice',
                choices: ['早餐', '午餐', '晚餐'],
                required: true,
                hint: '可以再补充',
              },
            ],
          },
          own.items[1],
        ],
      },
    });
  });

  it('that are wrong are told by their line and column, also of what there is not', () => {
    const typed = ['没有这件｜a｜问什么？｜是不是', 'meals｜b｜｜是不是', '电梯｜c｜哪天？｜猜一猜'].join(
      '\n',
    );
    expect(taxonomyTyped({ questions: typed }, own, context)).toEqual({
      ok: false,
      faults: {
        items: [],
        questions: [
          '第 1 行的“哪件事”不对，请改一改。',
          '第 2 行没有写“怎么问”。',
          '第 3 行的“怎么答”不对，请改一改。',
        ],
      },
    });
  });

  it('are too many on one thing, and said so at the last of them', () => {
    const typed = Array.from({ length: 6 }, (_, at) => `meals｜q${at}｜问什么？｜是不是`).join('\n');
    expect(taxonomyTyped({ questions: typed }, own, context)).toMatchObject({
      ok: false,
      faults: { questions: [expect.stringContaining('第 6 行')] },
    });
  });
});
