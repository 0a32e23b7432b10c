// What a query can ask for, and how each part of it is refused by name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Arguments, MOST_DAYS, MOST_ON_PAGE, MOST_PAGED } from '../../src/open311/arguments.js';
import { OperationError } from '../../src/use-cases/operation.js';

const now = Date.parse('2026-11-22T09:30:00+08:00');
const given = (query: string): Arguments => new Arguments(new URLSearchParams(query));

/** The refusal of what `read` asks for: its code, and what is wrong where. */
function refusal(read: () => unknown): unknown {
  try {
    read();
  } catch (error) {
    if (!(error instanceof OperationError)) throw error;
    const [fault] = error.facts.errors ?? [];
    return fault ? [fault.pointer, fault.code, fault.limit] : error.code;
  }
  return undefined;
}

describe('dates', () => {
  it.each([
    ['', '2026-08-24', '2026-11-22'],
    ['start_date=2026-03-01T00:00:00Z', '2026-03-01', '2026-05-30'],
    ['end_date=2026-03-01', '2025-12-01', '2026-03-01'],
    ['start_date=2026-03-01&end_date=2026-03-01', '2026-03-01', '2026-03-01'],
    // The day it is in Beijing then; a plus that was not encoded; fractions; a moment inside a day is the whole day.
    ['start_date=2026-02-28T20:00:00Z&end_date=2026-03-02T08:00:00%2B08:00', '2026-03-01', '2026-03-02'],
    ['start_date=2026-03-01T00:00:00+08:00&end_date=2026-03-01T12:30:00.250Z', '2026-03-01', '2026-03-01'],
    ['start_date=&end_date=', '2026-08-24', '2026-11-22'],
  ])('%s are %s to %s', (query, from, to) => {
    expect(given(query).days(now)).toEqual({ from, to });
  });

  it.each([
    ['start_date=yesterday', ['?start_date', 'field.wrong-format', undefined]],
    ['start_date=2026-02-30', ['?start_date', 'field.wrong-format', undefined]],
    ['end_date=2026-02-30T00:00:00Z', ['?end_date', 'field.wrong-format', undefined]],
    ['start_date=2026-03-01T00:00:00', ['?start_date', 'field.wrong-format', undefined]],
    ['start_date=0001-01-01', ['?start_date', 'field.out-of-range', undefined]],
    ['end_date=9999-12-31', ['?end_date', 'field.out-of-range', undefined]],
    ['start_date=2026-03-02&end_date=2026-03-01', ['?end_date', 'field.out-of-range', undefined]],
    ['start_date=2026-01-01&end_date=2026-04-02', ['?end_date', 'field.out-of-range', MOST_DAYS]],
    ['start_date=2026-01-01&start_date=2026-01-02', ['?start_date', 'field.wrong-format', undefined]],
  ])('%s are refused', (query, fault) => {
    expect(refusal(() => given(query).days(now))).toEqual(fault);
  });
});

describe('numbers', () => {
  const number = (serial: number): string => `FZ-2026-${String(serial).padStart(6, '0')}`;
  const list = (count: number): string => Array.from({ length: count }, (_, at) => number(at + 1)).join(',');

  it('come as a list, several times, with spaces, and each once', () => {
    const query = `service_request_id=${number(1)},${number(2)}&service_request_id=+${number(2)},,${number(3)}`;
    expect(given(query).numbers).toEqual([number(1), number(2), number(3)]);
  });

  it('are fifty at most', () => {
    expect(given(`service_request_id=${list(50)}`).numbers).toHaveLength(50);
    expect(refusal(() => given(`service_request_id=${list(51)}`).numbers)).toEqual([
      '?service_request_id',
      'field.out-of-range',
      50,
    ]);
  });

  it.each(['638344', 'fz-2026-000001', 'FZ-2026-000001%00', "FZ-2026-000001';--"])('%s is none', (text) => {
    const fault = ['?service_request_id', 'field.wrong-format', undefined];
    expect(refusal(() => given(`service_request_id=${text}`).numbers)).toEqual(fault);
  });
});

describe('services and statuses', () => {
  it('come in lists', () => {
    const { categories, open } = given('service_code=lifts,parking&service_code=lifts&status=open,closed');
    expect([categories, open]).toEqual([['lifts', 'parking'], undefined]);
    expect([given('status=OPEN').open, given('status=closed').open, given('').open]).toEqual([
      true,
      false,
      undefined,
    ]);
    expect(given('').categories).toBeUndefined();
  });

  it('that are none are refused', () => {
    expect(refusal(() => given('service_code=lifts,constructor').categories)).toBe(
      'open311.service-not-found',
    );
    expect(refusal(() => given('status=in-hand').open)).toEqual(['?status', 'field.not-allowed', undefined]);
  });
});

describe('pages', () => {
  it('are a hundred long and begin with the first', () => {
    expect(given('').page).toEqual({ page: 1, skip: 0, limit: 100 });
    expect(given('page=3&page_size=20').page).toEqual({ page: 3, skip: 40, limit: 20 });
    expect(given(`page_size=${MOST_ON_PAGE}`).page.limit).toBe(MOST_ON_PAGE);
  });

  it.each([
    ['page=0', ['?page', 'field.out-of-range', 100]],
    ['page=101', ['?page', 'field.out-of-range', 100]],
    ['page=-1', ['?page', 'field.wrong-format', undefined]],
    ['page=1e3', ['?page', 'field.wrong-format', undefined]],
    ['page_size=0', ['?page_size', 'field.out-of-range', MOST_ON_PAGE]],
    ['page_size=501', ['?page_size', 'field.out-of-range', MOST_ON_PAGE]],
    ['page=21&page_size=500', ['?page', 'field.out-of-range', 20]],
  ])('%s is refused', (query, fault) => {
    expect(refusal(() => given(query).page)).toEqual(fault);
  });

  it('never reach further than that', () => {
    const count = fc.oneof(fc.nat({ max: 2 * MOST_PAGED }).map(String), fc.string({ maxLength: 12 }));
    fc.assert(
      fc.property(count, count, (page, size) => {
        const query = new URLSearchParams({ page, page_size: size });
        if (refusal(() => new Arguments(query).page) !== undefined) return;
        const { skip, limit } = new Arguments(query).page;
        expect(limit).toBeGreaterThanOrEqual(1);
        expect(limit).toBeLessThanOrEqual(MOST_ON_PAGE);
        expect(skip).toBeGreaterThanOrEqual(0);
        expect(skip + limit).toBeLessThanOrEqual(MOST_PAGED);
      }),
    );
  });
});
