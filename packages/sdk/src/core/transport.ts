// The one place where requests are made: one time budget for a call with all its tries, waits and reading.
import { address, checkedEndpoint } from './address.js';
import { HuiyinError, HuiyinNetworkError, HuiyinResponseError, HuiyinUsageError } from './errors.js';
import { platformWith, type FetchInit, type FetchResponse, type Platform, type Signal } from './platform.js';
import { requestInit, type Sent } from './request-init.js';
import { hasType, readJson, readText, refusal } from './response.js';
import { waitBefore } from './retry.js';
import { Scope } from './scope.js';

/** Milliseconds clocks may differ by without being wrong: the header has seconds, and answers are stored for some. */
const CLOCK_TOLERANCE = 5 * 60_000;

/** What every request of a client shares. */
export interface TransportOptions {
  readonly endpoint: string;
  readonly locale?: string | undefined;
  readonly timeout?: number | undefined;
  readonly maxRetries?: number | undefined;
  readonly streaming?: boolean | undefined;
}

/** Method and path template. */
export type Route = readonly [method: 'GET' | 'POST', path: string];

/** One call, already free of types. */
export interface Call extends Sent {
  readonly path?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: string | number | undefined };
  readonly signal?: Signal | undefined;
  /** In place of the client's own. */
  readonly timeout?: number;
  readonly maxRetries?: number;
}

/** What came back: a JSON object, or a string for text; undefined for 304. */
export interface Answer<T = unknown> {
  readonly etag: string | undefined;
  readonly data: T;
}

export interface Transport {
  readonly endpoint: string;
  readonly locale: string | undefined;
  /** Milliseconds for a whole call. */
  readonly timeout: number;
  /** Whether bodies can be read before they are complete. */
  readonly streaming: boolean;
  readonly platform: Platform;
  /** By how many milliseconds the server's clock is known to be ahead of this device's; behind, if below 0. */
  readonly clockLead: () => number;
  /** Makes the call within its time budget, trying again where that is safe. */
  send(route: Route, call: Call): Promise<Answer>;
  /** One try, up to the response's headers. The body is the caller's to read within the same scope. */
  open(route: Route, call: Call, scope: Scope): Promise<FetchResponse>;
}

/** @throws HuiyinUsageError on options that no request could be made with. */
export function createTransport(
  options: TransportOptions & { readonly [Effect in keyof Platform]?: Platform[Effect] | undefined },
): Transport {
  const { locale, timeout = 30_000, maxRetries = 2, streaming = true } = options;
  const endpoint = checkedEndpoint(options.endpoint);
  const platform = platformWith(options);
  const { clock, fetch, random, sleep, timer } = platform;
  if (!(timeout > 0 && timeout < 2 ** 31)) throw new HuiyinUsageError('`timeout`: milliseconds above 0.');
  if (!(maxRetries >= 0)) throw new HuiyinUsageError('`maxRetries`: 0 or more.');

  if (locale !== undefined && !/^[A-Za-z0-9-]{1,35}$/.test(locale)) {
    throw new HuiyinUsageError('`locale`: a language tag, e.g. zh-CN.');
  }

  // A stored answer may be old, a new one is a moment old: the largest lead ever seen is nearest to the truth.
  let lead = -Infinity;
  function heedClock(response: FetchResponse): void {
    const date = Date.parse(response.headers.get('date') ?? '');
    if (date > 0) lead = Math.max(lead, date - clock());
  }

  async function attempt(url: string, init: FetchInit, where: string, scope: Scope): Promise<FetchResponse> {
    const failure = scope.failed();
    if (failure) throw failure;
    const response = await scope.race(fetch(url, init));
    heedClock(response);
    const { status } = response;
    const isKnown = status === 304 && 'If-None-Match' in init.headers;
    if (isKnown || (status >= 200 && status < 300)) return response;
    throw await refusal(where, response, scope, clock());
  }

  async function send(route: Route, call: Call): Promise<Answer> {
    const where = route.join(' ');
    const budget = call.timeout ?? timeout;
    const deadline = clock() + budget;
    const scope = new Scope(timer, call.signal, budget);
    try {
      const url = address(endpoint, route[1], call.path, call.query);
      const init = requestInit(route[0], call, locale, random, scope.signal);
      for (let tries = 0; ; tries++) {
        try {
          return await read(where, await attempt(url, init, where, scope), call, scope);
        } catch (thrown) {
          const error = scope.failed() ?? asHuiyinError(where, thrown);
          const wait = tries < (call.maxRetries ?? maxRetries) ? waitBefore(error, tries, random) : undefined;
          if (scope.failed() || wait === undefined || clock() + wait >= deadline) throw error;
          scope.blame = error;
          await scope.race(sleep(wait, scope.signal));
        }
      }
    } finally {
      scope.end();
    }
  }

  async function open(route: Route, call: Call, scope: Scope): Promise<FetchResponse> {
    const where = route.join(' ');
    try {
      const url = address(endpoint, route[1], call.path, call.query);
      return await attempt(url, requestInit(route[0], call, locale, random, scope.signal), where, scope);
    } catch (thrown) {
      throw scope.failed() ?? asHuiyinError(where, thrown);
    }
  }

  const clockLead = (): number => (Math.abs(lead) < CLOCK_TOLERANCE || lead === -Infinity ? 0 : lead);

  return { endpoint, locale, timeout, streaming, platform, clockLead, send, open };
}

async function read(where: string, response: FetchResponse, call: Call, scope: Scope): Promise<Answer> {
  const etag = response.headers.get('etag') ?? undefined;
  if (response.status === 304) return { etag: etag ?? call.ifNoneMatch, data: undefined };
  if (call.accept !== 'text/plain') return { etag, data: await readJson(where, response, scope) };
  if (!hasType(response, /^text\/plain$/i)) {
    throw new HuiyinResponseError(`${where}: not text`, response.status);
  }
  return { etag, data: await readText(where, response, scope) };
}

/** What a transport or a body's reader threw, in this SDK's terms. */
export function asHuiyinError(where: string, thrown: unknown): HuiyinError {
  return HuiyinError.is(thrown)
    ? thrown
    : new HuiyinNetworkError('network.failed', `${where}: the network failed.`, thrown);
}
