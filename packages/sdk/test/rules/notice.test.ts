// What may stand in a notice to residents.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { privatePassages } from '../../src/rules/index.js';

const found = (text: string, ...officePhones: Parameters<typeof privatePassages>[1] & object) =>
  privatePassages({ title: '停水通知', text }, officePhones).map(({ part, kind, text: words }) => [
    part,
    kind,
    words,
  ]);

describe('private words of a notice', () => {
  it.each([
    ['有事找王阿姨 138 0013 8000。', 'phone', '138 0013 8000'],
    ['身份证 110106196001011234 到社区复印。', 'id-card', '110106196001011234'],
    ['京A12345 请挪车。', 'plate', '京A12345'],
    ['3 号楼 2 单元 301 漏水。', 'address', '2 单元 301'],
  ])('%s', (text, kind, words) => {
    expect(found(text)).toEqual([['text', kind, expect.stringContaining(words)]]);
  });

  it('are none where a notice says what it is about, when and where', () => {
    expect(found('周四（12月3日）上午 9:00 到 12:00 换水表，芳古园一区停水。急事打 12345。')).toEqual([]);
  });

  it('are not an office’s number that is named, however it is written', () => {
    const number = '010-6555 0001';
    expect(found('登记电话 ０１０－６５５５ ０００１。')).toHaveLength(1);
    expect(found('登记电话 ０１０－６５５５ ０００１。', { number })).toEqual([]);
  });

  it('are a mobile number that nobody says was published with a post', () => {
    const number = '13800138000';
    expect(found('网格员电话 138 0013 8000。', { number })).toHaveLength(1);
    expect(found('网格员电话 138 0013 8000。', { number, publishedMobile: true })).toEqual([]);
  });

  it('are every other number, whatever number is named', () => {
    const eight = fc.integer({ min: 0, max: 99_999_999 }).map((n) => `138${String(n).padStart(8, '0')}`);
    fc.assert(
      fc.property(eight, eight, (named, written) => {
        fc.pre(named !== written);
        const passages = found(`请打 ${written}。`, { number: named, publishedMobile: true });
        expect(passages).toEqual([['text', 'phone', written]]);
      }),
    );
  });
});
