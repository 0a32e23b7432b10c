// From a row to an appeal: what each column becomes, what is refused and how that is mended, and nothing guessed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportMapping } from '@huiyin/sdk';
import { momentOf } from '@huiyin/sdk/rules';
import { validateRequest } from '@huiyin/sdk/validators';
import { rowPreparer, type PreparedRow } from '../../src/import/prepare-row.js';
import type { Cell } from '../../src/import/list.js';
import type { RowFault } from '../../src/import/row-faults.js';
import { cellsOf, home, mapping, row, units } from './support.js';

const now = Date.parse('2026-11-22T09:30:00+08:00');
type Change = Readonly<Record<string, Cell | undefined>>;

function prepared(change: Change = {}, rules: Partial<ImportMapping> = {}) {
  const values = Object.entries({ ...row, ...change }).filter(([, value]) => value !== undefined);
  return rowPreparer({ ...mapping, ...rules }, home, units)(7, cellsOf(Object.fromEntries(values)), now);
}
function taken(change?: Change, rules?: Partial<ImportMapping>): PreparedRow {
  const result = prepared(change, rules);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.row;
}
function refused(change: Change, rules?: Partial<ImportMapping>): readonly RowFault[] {
  const result = prepared(change, rules);
  return 'faults' in result ? result.faults : [];
}

describe('a row', () => {
  it('becomes an appeal of the unit, with what its columns say', () => {
    const { entry, unit, occurredAt, id } = taken({
      渠道: '热线',
      性质: '提个批评',
      人群: 'elderly',
      同意公开: '是',
    });
    expect(entry).toEqual({
      body: 'fangzhuang',
      channel: 'hotline-12345',
      kind: 'criticism',
      cohort: 'elderly',
      category: 'lifts',
      title: row.标题,
      text: row.内容,
      place: row.地址,
      contact: { name: '王淑兰', phone: '138 0013 8642' },
      consentToPublish: true,
    });
    expect([unit.slug, momentOf(occurredAt), id]).toEqual(['fangzhuang', '2025-03-08T09:30:00+08:00', 'A-1']);
  });

  it('without more is a request through the importer, of a place that is not said', () => {
    const { entry } = taken({ 地址: '无', 姓名: undefined, 电话: '-' });
    expect(entry).toMatchObject({
      channel: 'import',
      kind: 'request',
      cohort: 'undisclosed',
      place: '未写明',
    });
    expect(entry).not.toHaveProperty('contact');
  });

  it('starts its clock at the earlier of when it happened and when it was heard of', () => {
    const { occurredAt } = taken({ 发生时间: '2025-03-01' });
    expect(momentOf(occurredAt)).toBe('2025-03-01T00:00:00+08:00');
    expect(momentOf(taken({ 发生时间: '2025-04-01' }).occurredAt)).toBe('2025-03-08T09:30:00+08:00');
  });

  it('of somebody who stays unnamed keeps no contact, whatever is written there', () => {
    const result = prepared({ 匿名: '是', 电话: '不详' });
    expect(result).toMatchObject({ row: { entry: { anonymous: true } }, notes: { contactLeftOut: true } });
    expect(JSON.stringify(result)).not.toMatch(/王淑兰|不详/);
  });

  it('goes to the community it names, by slug, by name or as the mapping says', () => {
    const rules = { unit: { column: '社区', values: { 一居: 'fangguyuan' } } };
    for (const said of ['fangguyuan', '芳古园社区', '一居']) {
      expect(taken({ 社区: said }, rules).unit.slug).toBe('fangguyuan');
    }
  });

  it('takes texts as the form does: unseen characters out, line ends one kind, phones as people type them', () => {
    const { entry } = taken({ 标题: ' 电\u202e梯\u0007停了 ', 电话: '（010）８７６５－４３２１' });
    expect([entry.title, entry.contact?.phone]).toEqual(['电梯停了', '010 8765-4321']);
  });

  it('whose value is not listed takes the default that is said, and that is counted', () => {
    const rules: Partial<ImportMapping> = { category: { column: '类别', default: 'other' } };
    const result = prepared({ 类别: '飞船' }, rules);
    expect(result).toMatchObject({ row: { entry: { category: 'other' } }, notes: { unlisted: ['类别'] } });
  });

  it.each<[string, Change, string, string]>([
    ['no title', { 标题: undefined }, '标题', 'field.required'],
    ['a title that can’t be seen', { 标题: '\u200b\u2060' }, '标题', 'field.blank'],
    ['a title too long', { 标题: '长'.repeat(61) }, '标题', 'field.too-long'],
    ['a text too long', { 内容: '长'.repeat(5001) }, '内容', 'field.too-long'],
    ['half a character', { 内容: '坏\ud83d' }, '内容', 'field.broken-character'],
    ['a value nobody explained', { 类别: '飞船' }, '类别', 'import.value-unknown'],
    ['a value by nature of objects', { 类别: 'constructor' }, '类别', 'import.value-unknown'],
    ['no category', { 类别: undefined }, '类别', 'field.required'],
    ['a category the unit does not take', { 类别: '教育' }, '类别', 'import.category-not-offered'],
    ['a channel nobody explained', { 渠道: '飞鸽' }, '渠道', 'import.value-unknown'],
    ['neither yes nor no', { 同意公开: '也许' }, '同意公开', 'import.value-unknown'],
    ['a unit of another ledger', { 社区: 'donggaodi' }, '社区', 'import.unit-unknown'],
    ['no date', { 来电时间: undefined }, '来电时间', 'field.required'],
    ['a date nobody can read', { 来电时间: '前天' }, '来电时间', 'import.date-unreadable'],
    ['a date to come', { 来电时间: '2026-11-23' }, '来电时间', 'import.date-in-future'],
    ['a date of another age', { 来电时间: '1999-12-31' }, '来电时间', 'import.date-too-old'],
    ['a phone that is none', { 电话: '不详' }, '电话', 'field.wrong-format'],
    ['a phone too short to call', { 电话: '123456' }, '电话', 'field.wrong-format'],
  ])('with %s is refused, in that column, and says how it is mended', (_, change, column, code) => {
    expect(refused(change)).toEqual([
      { row: 7, column, code, value: expect.any(String), sentence: expect.stringMatching(/。$/) },
    ]);
  });

  it('names the limit that was passed, and every fault at once', () => {
    const faults = refused({ 标题: '长'.repeat(61), 来电时间: '前天', 类别: '飞船' });
    expect(faults.map(({ column }) => column).sort()).toEqual(['来电时间', '标题', '类别'].sort());
    expect(faults.find(({ column }) => column === '标题')?.sentence).toContain('60');
  });

  it('shows the beginning of a cell on one line, and of a name or a phone only how long it is', () => {
    const [title] = refused({ 标题: `第一行\n${'长'.repeat(70)}` });
    expect(title?.value).toBe(`第一行 ${'长'.repeat(16)}…`);
    const [phone] = refused({ 电话: '王家的' });
    expect(phone?.value).toBe('（3 个字）');
  });
});

describe('a row is known', () => {
  it('by its own key and the list’s name, whatever else changes', () => {
    const { identity } = taken();
    expect(taken({ 内容: '改过了。' }).identity).toBe(identity);
    expect(taken({ 编号: 'A-2' }).identity).not.toBe(identity);
    expect(taken({}, { source: '另一份' }).identity).not.toBe(identity);
    expect(taken({ 内容: '改过了。' }).substance).not.toBe(taken().substance);
  });

  it('without a key by all that is in it, in whatever order the columns stand', () => {
    const { identity } = taken({ 编号: undefined });
    const turned = Object.fromEntries(Object.entries({ ...row, 编号: undefined }).reverse());
    expect(taken(turned).identity).toBe(identity);
    expect(taken({ 编号: undefined, 内容: '改过了。' }).identity).not.toBe(identity);
  });
});

it('whatever stands in a row, it is refused with sentences or is an appeal the form would take', () => {
  const anyCell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...Array.from('是否电梯2025-/: \u200b\u0000\ud800')) }),
    fc.constantFrom('2025-03-08', '电梯', '是', '13800138000', '__proto__', 'fangguyuan'),
    fc.date(),
  );
  const columns = ['编号', '标题', '内容', '地址', '来电时间', '类别', '电话', '匿名', '社区', '渠道'];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...columns), anyCell), (change) => {
      const valid = Object.fromEntries(
        Object.entries(change).filter(([, cell]) => !(cell instanceof Date) || !Number.isNaN(cell.getTime())),
      );
      const result = prepared(valid);
      if ('faults' in result) {
        expect(result.faults.length).toBeGreaterThan(0);
        for (const { sentence } of result.faults) expect(sentence).toMatch(/。$/);
        return;
      }
      const { channel: _channel, ...filing } = result.row.entry;
      expect(validateRequest.AppealDraft(filing)).toEqual([]);
      expect(result.row.occurredAt).toBeLessThanOrEqual(now);
    }),
  );
});
