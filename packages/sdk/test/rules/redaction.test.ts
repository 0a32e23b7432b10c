// What must not be published is found however it is written; what is no such thing stays; words are never changed otherwise.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findRedactions, redact } from '@huiyin/sdk/rules';

const shown = (text: string): string => redact(text, findRedactions(text), (kind) => `〔${kind}〕`);

describe('hidden', () => {
  it.each([
    ['打我电话13800138000', '打我电话〔phone〕'],
    ['１３８ ００１３ ８０００随时', '〔phone〕随时'],
    ['+86-138-0013-8000', '〔phone〕'],
    ['物业电话010-67651234没人接', '物业电话〔phone〕没人接'],
    ['(010)67651234转802', '〔phone〕'],
    ['座机 6765 1234', '〔phone〕'],
    ['67651234打不通', '〔phone〕打不通'],
    ['身份证11010519491231002X', '身份证〔id-card〕'],
    ['卡号6222 0212 3456 7890 123', '卡号〔bank-card〕'],
    ['京A12345堵着门', '〔plate〕堵着门'],
    ['京AD12345（新能源）', '〔plate〕（新能源）'],
    ['写信给wang.ming@example.com', '写信给〔email〕'],
    ['加我微信：wm_19900101', '加我〔account〕'],
    ['芳古园一区3号楼2单元501室漏水', '芳古园一区〔address〕漏水'],
    ['住在5栋2404', '住在〔address〕'],
    ['3 号楼 2 单元 301 漏水', '〔address〕 漏水'],
    ['2单元301门口', '〔address〕门口'],
    ['我家是3-2-501', '我家是〔address〕'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('left as it is', () => {
  it.each([
    '12345热线打了三次',
    '2026年11月22日上午9点半',
    '涨到8587030.53元',
    '小区一共1306户，停车位800个',
    '2013-2022年的规划',
    '3号楼电梯停了4天',
    '编号 FZ-2026-000109',
    '每月6000-8000元',
  ])('%s', (text) => {
    expect(shown(text)).toBe(text);
  });
});

it('takes passages out and changes nothing else, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '13800138000',
      '010-67651234',
      '3号楼2单元501室',
      '京A12345',
      'a@b.cn',
      '\n',
      '　',
      '🙂',
      '𠮷',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      const found = findRedactions(text);
      let end = 0;
      for (const { at, length } of found) {
        expect(at).toBeGreaterThanOrEqual(end);
        expect(length).toBeGreaterThan(0);
        end = at + length;
      }
      expect(end).toBeLessThanOrEqual(text.length);
      const kept = redact(text, found, () => '\u0000').split('\u0000');
      const gone = found.map(({ at, length }) => text.slice(at, at + length));
      expect(kept.flatMap((part, at) => [part, gone[at] ?? '']).join('')).toBe(text);
    }),
  );
});

it('hides passages that a person marked over those that were found', () => {
  const text = '王明的电话是13800138000。';
  const marked = [{ kind: 'account', at: 0, length: 5 } as const, ...findRedactions(text)];
  expect(redact(text, marked, () => '〔略〕')).toBe('〔略〕是〔略〕。');
});

it('comes to an end with texts made to be slow', () => {
  for (const long of ['1'.repeat(20_000), '电话'.repeat(10_000), 'a.'.repeat(10_000), '@a.'.repeat(7_000)]) {
    expect(findRedactions(long)).toEqual([]);
  }
  expect(findRedactions('1-'.repeat(10_000)).length).toBeGreaterThan(0);
});
