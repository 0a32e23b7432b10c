// The mapping: each fault is named by where it is, what it is and how it is mended; and a draft is made from headers.
import { describe, expect, it } from 'vitest';
import { checkColumns, readMapping } from '../../src/import/mapping.js';
import { openList } from '../../src/import/open-list.js';
import { UnusableListError } from '../../src/import/list.js';
import { suggestMapping } from '../../src/import/suggest.js';
import { mapping, row, useFolder } from './support.js';

const write = useFolder();

async function faultsOf(value: unknown): Promise<readonly string[]> {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const fault: unknown = await readMapping(await write('mapping.json', text)).catch(
    (error: unknown) => error,
  );
  if (!(fault instanceof UnusableListError)) throw new Error('the mapping was taken');
  expect(fault.code).toBe('import.mapping');
  return fault.faults;
}

describe('a mapping', () => {
  it('that says which column is what is taken as it is', async () => {
    expect(await readMapping(await write('good.json', `\ufeff${JSON.stringify(mapping)}`))).toEqual(mapping);
  });

  it.each<[string, object, string]>([
    ['a member nobody knows', { titel: { column: '标题' } }, '/titel：这里没有这一项'],
    ['a category there is not', { category: { default: 'lift' } }, '/category/default：.*lifts（电梯）'],
    [
      'a value of no kind',
      { kind: { column: 'a', values: { 投诉: 'complaint' } } },
      '/kind/values/投诉：.*criticism',
    ],
    ['no column and no default', { place: {} }, '/place：要写 column'],
    ['no day anywhere', { receivedAt: undefined, occurredAt: undefined }, '/receivedAt：要写哪一列是日期'],
    [
      'a format without a day',
      { receivedAt: { column: 'a', formats: ['YYYY-MM'] } },
      '/receivedAt/formats/0：.*D',
    ],
    ['a name that is empty', { source: '' }, '/source：太短了'],
  ])('with %s is told so', async (_, change, sentence) => {
    expect((await faultsOf({ ...mapping, ...change })).join('\n')).toMatch(new RegExp(sentence));
  });

  it('that is no JSON is told where it breaks, without what stands there', async () => {
    const [fault = ''] = await faultsOf('{"source": 王淑兰}');
    expect(fault).toMatch(/不是 JSON/);
    expect(fault).not.toContain('王淑兰');
  });

  it('that names columns the list lacks or has twice is told both, and what there is', () => {
    const headers = [...Object.keys(row), '电话', '社区', '性质', '渠道', '人群', '匿名', '同意公开'];
    const told = (): void => checkColumns(mapping, headers);
    expect(told).toThrow(UnusableListError);
    try {
      told();
    } catch (error) {
      const { faults } = error as UnusableListError;
      expect(faults[0]).toContain('/occurredAt/column：表头里没有“发生时间”');
      expect(faults[1]).toContain('/contact/phone/column：表头里不止一个“电话”');
      expect(faults[2]).toContain('“来电时间”');
    }
  });
});

describe('a draft from the headers', () => {
  it('gives each what its name says, with all values of the categories', async () => {
    const path = await write(
      'draft.csv',
      '工单编号,诉求类别,标题,诉求内容,来电时间,来电人,联系电话,是否匿名\n1,电梯,a,b,2025/1/1,c,d,否\n2,小区环境,a,b,2025/1/1,c,d,否\n',
    );
    const draft = await suggestMapping(await openList(path, {}), '热线');
    expect(draft).toMatchObject({
      source: '热线',
      id: { column: '工单编号' },
      title: { column: '标题' },
      text: { column: '诉求内容' },
      receivedAt: { column: '来电时间' },
      category: { column: '诉求类别', values: { 电梯: 'lifts', 小区环境: 'other' }, default: 'other' },
      contact: { name: { column: '来电人' }, phone: { column: '联系电话' } },
      anonymous: { column: '是否匿名' },
    });
    expect(await readMapping(await write('draft.json', JSON.stringify(draft)))).toEqual(draft);
  });
});
