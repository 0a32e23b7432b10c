// What a query asks for, read as hostile input: each argument checked, each range capped, each fault named.
import type { Category, FieldErrorCode } from '@huiyin/sdk';
import { addDays, dayOf, daysBetween, isDay, parseMoment, type Millis } from '@huiyin/sdk/rules';
import { isAppealNumber } from '../use-cases/numbers.js';
import { OperationError } from '../use-cases/operation.js';
import type { DaySpan } from '../use-cases/ports.js';
import { isCategory } from './mapping.js';

/** Days from the first to the last that can be asked for at once; the specification's. */
export const MOST_DAYS = 90;
/** Requests that can be asked for by number at once. */
export const MOST_IDS = 50;
/** Requests or updates on a page, and where nothing is said. */
export const MOST_ON_PAGE = 500;
export const PAGE_SIZE = 100;
/** How far a list can be paged; what lies beyond is reached by narrower dates. */
export const MOST_PAGED = 10_000;

/** What a link to the next page carries on; keys and whatever else was sent are not repeated. */
export const PAGING: readonly string[] = [
  'jurisdiction_id',
  'service_code',
  'status',
  'page_size',
  'extensions',
];

/** Earlier or later than any appeal; PostgreSQL knows them all. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2999-12-31';

export interface PageWanted {
  /** From 1. */
  readonly page: number;
  readonly skip: number;
  readonly limit: number;
}

export class Arguments {
  readonly #query: URLSearchParams;

  constructor(query: URLSearchParams) {
    this.#query = query;
  }

  /** An argument that can be given once. An empty one is none, as the specification says. */
  one(name: string): string | undefined {
    const given = this.#query.getAll(name).filter((value) => value !== '');
    if (given.length > 1) throw fault(name, 'field.wrong-format');
    return given[0];
  }

  /** An argument that can be given several times, or as a list with commas; each value once. */
  many(name: string): readonly string[] {
    const given = this.#query.getAll(name).flatMap((value) => value.split(','));
    return [...new Set(given.map((value) => value.trim()).filter((value) => value !== ''))];
  }

  get jurisdiction(): string | undefined {
    return this.one('jurisdiction_id');
  }

  /** Public numbers, if any are asked for. */
  get numbers(): readonly string[] {
    const name = 'service_request_id';
    const numbers = this.many(name);
    if (numbers.length > MOST_IDS) throw fault(name, 'field.out-of-range', MOST_IDS);
    if (!numbers.every(isAppealNumber)) throw fault(name, 'field.wrong-format');
    return numbers;
  }

  /** @throws OperationError `open311.service-not-found` */
  get categories(): readonly Category[] | undefined {
    const codes = this.many('service_code');
    if (codes.length === 0) return undefined;
    if (!codes.every(isCategory)) throw new OperationError('open311.service-not-found');
    return codes;
  }

  /** Whether only open or only closed ones are wanted. */
  get open(): boolean | undefined {
    const statuses = this.many('status').map((status) => status.toLowerCase());
    if (!statuses.every((status) => ['open', 'closed'].includes(status))) {
      throw fault('status', 'field.not-allowed');
    }
    return new Set(statuses).size === 1 ? statuses[0] === 'open' : undefined;
  }

  get extended(): boolean {
    return this.one('extensions') === 'true';
  }

  /**
   * The days from `start_date` to `end_date`, both whole: only days are public. With one of them 90 days from
   * there; with neither the latest 90.
   */
  days(now: Millis): DaySpan {
    const start = this.#day('start_date');
    const end = this.#day('end_date');
    const to = end ?? (start === undefined ? dayOf(now) : addDays(start, MOST_DAYS));
    const from = start ?? addDays(to, -MOST_DAYS);
    if (from > to) throw fault('end_date', 'field.out-of-range');
    if (daysBetween(from, to) > MOST_DAYS) throw fault('end_date', 'field.out-of-range', MOST_DAYS);
    return { from, to };
  }

  get page(): PageWanted {
    const limit = this.#count('page_size', MOST_ON_PAGE) ?? PAGE_SIZE;
    const page = this.#count('page', Math.floor(MOST_PAGED / limit)) ?? 1;
    return { page, skip: (page - 1) * limit, limit };
  }

  #day(name: string): string | undefined {
    // An offset's plus that was not encoded arrives as a space.
    const text = this.one(name)?.replace(/ (?=\d\d:\d\d$)/, '+');
    if (text === undefined) return undefined;
    const moment = parseMoment(text);
    const day = moment === undefined ? text : dayOf(moment);
    if (!isDay(day)) throw fault(name, 'field.wrong-format');
    if (day < FIRST_DAY || day > LAST_DAY) throw fault(name, 'field.out-of-range');
    return day;
  }

  #count(name: string, most: number): number | undefined {
    const text = this.one(name);
    if (text === undefined) return undefined;
    if (!/^\d{1,9}$/.test(text)) throw fault(name, 'field.wrong-format');
    const count = Number(text);
    if (count < 1 || count > most) throw fault(name, 'field.out-of-range', most);
    return count;
  }
}

function fault(name: string, code: FieldErrorCode, limit?: number): OperationError {
  const error = { pointer: `?${name}`, code, detail: '', ...(limit !== undefined && { limit }) };
  return new OperationError('open311.argument-invalid', { errors: [error] });
}
