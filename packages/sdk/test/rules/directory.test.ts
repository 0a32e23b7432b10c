// Who may be called, and when somebody sits there: mobile numbers are found however they are written, holidays left out.
import { describe, expect, it } from 'vitest';
import type { WeeklyReception } from '@huiyin/sdk';
import { holdsMobileNumber, isMobileNumber, receptionDays } from '@huiyin/sdk/rules';

describe('a mobile number', () => {
  it.each([
    '13800138000',
    '138 0013 8000',
    '138-0013-8000',
    '+86 138 0013 8000',
    '0086-13800138000',
    '013800138000',
  ])('is found in %s', (number) => {
    expect(isMobileNumber(number)).toBe(true);
  });

  it.each(['12345', '010-6555 0001', '+86 10 6555 0001', '400-810-0000', '96105', '010-13800138'])(
    'is not what an office has: %s',
    (number) => {
      expect(isMobileNumber(number)).toBe(false);
    },
  );
});

describe('a text that is published', () => {
  it.each(['找我：138 0013 8000', '网格书记（１３８００１３８０００）'])(
    'holds a mobile number: %s',
    (text) => {
      expect(holdsMobileNumber(text)).toBe(true);
    },
  );

  it.each(['芳古园一区到三区', '社区议事厅，电话 010-6555 0001', '2026-12-08 上午'])(
    'holds none: %s',
    (text) => {
      expect(holdsMobileNumber(text)).toBe(false);
    },
  );
});

describe('a day to be heard', () => {
  const weekly = (weekday: number): WeeklyReception => ({
    type: 'weekly',
    title: '书记走访日',
    weekday,
    begins: '14:00',
    ends: '16:00',
    place: '议事厅',
  });

  it('comes every week, also on the first and the last day asked for', () => {
    expect(receptionDays(weekly(5), '2026-11-27', '2026-12-11')).toEqual([
      '2026-11-27',
      '2026-12-04',
      '2026-12-11',
    ]);
    expect(receptionDays(weekly(7), '2026-11-27', '2026-12-06')).toEqual(['2026-11-29', '2026-12-06']);
  });

  it('is left out on a weekday that is a public holiday', () => {
    // 2026年10月1日 is a Thursday, and so is the 8th, on which everybody works.
    expect(receptionDays(weekly(4), '2026-09-24', '2026-10-08')).toEqual(['2026-09-24', '2026-10-08']);
  });

  it('that was named is there if it is among those asked for', () => {
    const dated = { ...weekly(1), type: 'dated' as const, day: '2026-12-08' };
    expect(receptionDays(dated, '2026-12-08', '2026-12-08')).toEqual(['2026-12-08']);
    expect(receptionDays(dated, '2026-12-09', '2026-12-31')).toEqual([]);
  });
});
