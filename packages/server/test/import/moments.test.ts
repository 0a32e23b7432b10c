// Moments as lists write them: common ways without being told, others by a format, none that does not exist.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf } from '@huiyin/sdk/rules';
import { momentReader, saysDay } from '../../src/import/moments.js';
import type { Cell } from '../../src/import/list.js';

const read = (cell: Cell, formats?: string[]): string | undefined => {
  const at = momentReader(formats)(cell);
  return at === undefined ? undefined : momentOf(at);
};

describe('a moment', () => {
  it.each([
    ['2019/4/24 15:40:04', '2019-04-24T15:40:04+08:00'],
    ['2019-04-08 08:37:20', '2019-04-08T08:37:20+08:00'],
    ['2019.4.8', '2019-04-08T00:00:00+08:00'],
    ['2019年4月8日 9:05', '2019-04-08T09:05:00+08:00'],
    ['２０１９年４月８日９时５分', '2019-04-08T09:05:00+08:00'],
    ['20190408093000', '2019-04-08T09:30:00+08:00'],
    ['2019-04-08T09:30:00', '2019-04-08T09:30:00+08:00'],
    ['2019-04-08T01:30:00Z', '2019-04-08T09:30:00+08:00'],
    [new Date('2019-04-08T09:30:00Z'), '2019-04-08T09:30:00+08:00'],
  ])('written %s is understood without being told', (cell, moment) => {
    expect(read(cell)).toBe(moment);
  });

  it.each([['2019-02-29'], ['2019/13/1'], ['2019-4-8 24:00'], ['昨天'], ['4/8/2019'], ['43579.5'], ['']])(
    'written %s is none',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it('is read by the formats that are said, and by no other', () => {
    const formats = ['D/M/YYYY h:mm A', 'YYYY年M月D日 Ah点'];
    expect(read('8/4/2019 3:05 PM', formats)).toBe('2019-04-08T15:05:00+08:00');
    expect(read('2019年4月8日 上午12点', formats)).toBe('2019-04-08T00:00:00+08:00');
    expect(read('2019年4月8日 下午12点', formats)).toBe('2019-04-08T12:00:00+08:00');
    expect(read('2019-04-08', formats)).toBeUndefined();
  });

  it('of any second is read back from any way it can be written', () => {
    const two = (value: string): string => value.padStart(2, '0');
    const ways: [string | undefined, (parts: string[]) => string][] = [
      [undefined, ([y, m, d, h, i, s]) => `${y}-${m}-${d} ${h}:${i}:${s}`],
      [undefined, ([y, m, d, h, i, s]) => `${y}/${Number(m)}/${Number(d)} ${Number(h)}:${i}:${s}`],
      [undefined, ([y, m, d, h, i, s]) => `${y}年${Number(m)}月${Number(d)}日${Number(h)}时${i}分${s}秒`],
      ['DD.MM.YYYY HH-mm-ss', ([y, m, d, h, i, s]) => `${d}.${m}.${y} ${h}-${i}-${s}`],
      [
        'YYYY-M-D Ah:mm:ss',
        ([y, m, d, h, i, s]) =>
          `${y}-${Number(m)}-${Number(d)} ${Number(h) < 12 ? '上午' : '下午'}${Number(h) % 12 || 12}:${i}:${s}`,
      ],
    ];
    const moments = fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom(...ways), (date, [format, write]) => {
        const text = momentOf(date.getTime());
        const parts = text.slice(0, 19).split(/[-T:]/).map(two);
        expect(read(write(parts), format === undefined ? undefined : [format])).toBe(text);
      }),
    );
  });
});

describe('a format', () => {
  it.each([
    ['YYYY-MM-DD', true],
    ['D/M/YYYY', true],
    ['YYYY-MM', false],
    ['MM/DD', false],
    ['YYYY-YYYY-M-D', false],
  ])('%s says the day: %s', (format, says) => {
    expect(saysDay(format)).toBe(says);
  });
});
