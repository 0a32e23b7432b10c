// What somebody follows, remembered by their own browser: numbers in a cookie, and nothing of it here.
import { cookieOf, type Cookie } from '../http/cookies.js';
import { isAppealNumber } from '../use-cases/numbers.js';

/** The latest so many. */
const MOST = 20;
/** Seconds: a year. */
const KEPT = 31_536_000;
/** Stands in no number. */
const BETWEEN = '_';

export interface Followed {
  /** The latest first. */
  read(headers: Headers): string[];
  /** The `Set-Cookie` with one number more. */
  add(headers: Headers, number: string): string;
  /** The `Set-Cookie` without one. */
  forget(headers: Headers, number: string): string;
}

/** @param origin where people reach this server */
export function followedBy(origin: string): Followed {
  const cookie: Cookie = cookieOf(origin, 'huiyin-following');
  const read = (headers: Headers): string[] =>
    (cookie.read(headers) ?? '').split(BETWEEN).filter(isAppealNumber).slice(0, MOST);
  const others = (headers: Headers, number: string): string[] =>
    read(headers).filter((one) => one !== number);
  return {
    read,
    add: (headers, number) =>
      cookie.keep([number, ...others(headers, number)].slice(0, MOST).join(BETWEEN), KEPT),
    forget(headers, number) {
      const left = others(headers, number);
      return left.length === 0 ? cookie.drop() : cookie.keep(left.join(BETWEEN), KEPT);
    },
  };
}
