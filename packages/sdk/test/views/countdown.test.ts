// What a countdown says at which moment, word for word. Moments are Beijing's, whatever this machine's time zone.
import { describe, expect, it } from 'vitest';
import { countdownHolds, countdownView, readDue, type CountdownPrecision, type Due } from '@huiyin/sdk/views';
import { countdownWordsFor } from '@huiyin/sdk/words';

const words = countdownWordsFor('zh-CN');
const at = (time: string): number => Date.parse(`${time}+08:00`);
const due = readDue('2026-12-04') as Due;
const timed = readDue('2026-12-04T10:00:00Z') as Due;
const said = (when: string, precision: CountdownPrecision = 'auto', end = due): string =>
  countdownView(end, at(when), precision, words).text;

describe('the due moment', () => {
  it('is the end of the due day in Beijing', () => {
    expect(due.at).toBe(at('2026-12-05T00:00:00'));
    expect(countdownView(due, due.at - 1, 'auto', words).tone).toBe('today');
    expect(countdownView(due, due.at, 'auto', words).tone).toBe('overdue');
  });

  it('can be a moment with an offset, said in Beijing’s time', () => {
    expect(countdownView(timed, at('2026-12-01T00:00:00'), 'auto', words).due).toBe(
      '最晚2026年12月4日（周五）18:00',
    );
    expect(countdownView(timed, timed.at, 'auto', words).due).toBe('期限是2026年12月4日（周五）18:00');
  });

  it.each([
    '',
    '2026-02-30',
    '2026-12-4',
    '2026-12-04T18:00',
    '4 December',
    '2026-12-04T25:00:00+08:00',
    '九月',
  ])('is not read from %j', (text) => expect(readDue(text)).toBe(undefined));
});

describe('what is said', () => {
  it.each([
    ['2026-11-20T10:00:00', 'auto', '还有14天'],
    ['2026-12-03T23:59:59', 'auto', '还有1天'],
    ['2026-12-04T00:00:00', 'auto', '还有24小时0分钟'],
    ['2026-12-04T18:47:30', 'auto', '还有5小时13分钟'],
    ['2026-12-04T23:59:59', 'auto', '还有1分钟'],
    ['2026-12-04T18:00:00', 'day', '今天到期'],
    ['2026-12-01T18:00:00', 'minute', '还有3天6小时0分钟'],
    ['2026-12-01T18:00:01', 'second', '还有3天5小时59分钟59秒'],
    ['2026-12-05T00:00:00', 'second', '已经过了1天'],
    ['2026-12-07T10:00:00', 'auto', '已经过了3天'],
  ] as const)('at %s by %s', (when, precision, text) => {
    expect(said(when, precision)).toBe(text);
  });

  it('counts up in minutes and hours until the day is over, then in days', () => {
    expect(said('2026-12-04T18:00:20', 'auto', timed)).toBe('已经过了1分钟');
    expect(said('2026-12-04T20:05:00', 'day', timed)).toBe('已经过了2小时5分钟');
    expect(said('2026-12-05T01:00:00', 'second', timed)).toBe('已经过了1天');
  });

  it('holds as long as it says', () => {
    expect(countdownHolds(due, at('2026-11-20T10:00:00'), 'auto')).toBe(14 * 3_600_000);
    expect(countdownHolds(due, at('2026-12-04T18:47:30'), 'auto')).toBe(30_000);
    expect(countdownHolds(due, at('2026-12-01T18:00:01.250'), 'second')).toBe(750);
    expect(countdownHolds(timed, at('2026-12-04T18:00:20'), 'auto')).toBe(100_000);
  });
});
