// The one error tree. Branch on `code`, never on text.
import type { ErrorCode, FieldError, Problem } from '../types/index.js';

/** Codes of what can go wrong on the client's side of the wire. */
export type ClientErrorCode =
  'network.failed' | 'network.timeout' | 'network.aborted' | 'response.invalid' | 'usage.invalid';

/** Every code an error of this SDK can carry. A newer server can send codes that are not listed yet. */
export type HuiyinErrorCode = ErrorCode | ClientErrorCode;

// Shared by all copies and realms, so that an error of one copy of this package is known to another.
const brand = Symbol.for('huiyin.error');

/** The name of the class that made it, in whichever copy; undefined if it is none of ours. */
function brandOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? (error as { [brand]?: unknown })[brand] : undefined;
}

/**
 * What every call of this SDK rejects with, and nothing else.
 *
 * @example
 * ```ts
 * import { createClient, HuiyinError } from '@huiyin/sdk';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   maxRetries: 0,
 *   fetch: async () => { throw new TypeError('offline'); },
 * });
 * try {
 *   await client.bodies.list();
 * } catch (error) {
 *   if (!HuiyinError.is(error)) throw error;
 *   console.log(error.code, error.retryable); // network.failed true
 * }
 * ```
 */
export abstract class HuiyinError extends Error {
  /** Whether it is one of ours, also when another copy of this package or another realm made it. */
  static is(error: unknown): error is HuiyinError {
    return brandOf(error) !== undefined;
  }

  /** Stable; a page about each is in `docs/errors`. */
  abstract readonly code: HuiyinErrorCode;
  /** Whether the same call can succeed later without being changed. */
  abstract readonly retryable: boolean;

  constructor(name: string, message: string, cause?: unknown) {
    super(message);
    // Hidden like the platform's own `cause`, which engines before 2021 do not set.
    if (cause !== undefined) Object.defineProperty(this, 'cause', { value: cause });
    // Literals, because minifiers rename classes; hidden, so that an error prints as its facts.
    Object.defineProperty(this, 'name', { value: name });
    Object.defineProperty(this, brand, { value: name });
  }
}

/**
 * The server refused, and said why in a problem document (RFC 9457).
 *
 * @example
 * ```ts
 * import { createClient, HuiyinApiError } from '@huiyin/sdk';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   fetch: async () =>
 *     new Response('{"code":"appeal.illegal-transition","legal":["supplement"],"requestId":"r-1"}', {
 *       status: 409,
 *       headers: { 'content-type': 'application/problem+json' },
 *     }),
 * });
 * const error: unknown = await client.bodies.list().catch((error: unknown) => error);
 * if (HuiyinApiError.is(error)) console.log(error.code, error.legal); // appeal.illegal-transition [ 'supplement' ]
 * ```
 */
export class HuiyinApiError extends HuiyinError {
  static override is(error: unknown): error is HuiyinApiError {
    return brandOf(error) === 'HuiyinApiError';
  }

  readonly code: ErrorCode;
  readonly retryable: boolean;
  /** HTTP status. */
  readonly status: number;
  /** Quote it when asking for help. */
  readonly requestId: string;
  /** What is wrong with single parts of the request, by JSON pointer. */
  readonly errors: readonly FieldError[];
  /** For `appeal.illegal-transition`: what can be done from here. */
  readonly legal: readonly string[];
  /** Seconds the server asks to wait before the next try. */
  readonly retryAfter: number | undefined;
  /** As received, reduced to what is known. `detail` is in the reader's language. */
  readonly problem: Problem;

  /** @internal */
  constructor(where: string, problem: Problem) {
    super('HuiyinApiError', `${where}: ${problem.code} (${problem.status}, request ${problem.requestId})`);
    this.code = problem.code;
    this.status = problem.status;
    this.requestId = problem.requestId;
    this.errors = problem.errors ?? [];
    this.legal = problem.legal ?? [];
    this.retryAfter = problem.retryAfter;
    this.retryable = isPassing(problem.status) || problem.code === 'idempotency.in-progress';
    this.problem = problem;
  }
}

/**
 * No answer: the network failed, or the time budget ran out (`cause` is then the last failed try, if any).
 *
 * @example
 * ```ts
 * import { createClient, HuiyinNetworkError } from '@huiyin/sdk';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   timeout: 5,
 *   fetch: () => new Promise(() => undefined),
 * });
 * const error: unknown = await client.bodies.list().catch((error: unknown) => error);
 * if (HuiyinNetworkError.is(error)) console.log(error.code); // network.timeout
 * ```
 */
export class HuiyinNetworkError extends HuiyinError {
  static override is(error: unknown): error is HuiyinNetworkError {
    return brandOf(error) === 'HuiyinNetworkError';
  }

  readonly code: 'network.failed' | 'network.timeout';
  readonly retryable = true;

  constructor(code: 'network.failed' | 'network.timeout', message: string, cause?: unknown) {
    super('HuiyinNetworkError', message, cause);
    this.code = code;
  }
}

/**
 * The caller's signal ended the call; `cause` is the signal's reason where the engine keeps one.
 *
 * @example
 * ```ts
 * import { createClient, HuiyinAbortError } from '@huiyin/sdk';
 *
 * const client = createClient({ endpoint: 'https://huiyin.example' });
 * const signal = AbortSignal.abort('page left');
 * const error: unknown = await client.bodies.list({ signal }).catch((error: unknown) => error);
 * if (HuiyinAbortError.is(error)) console.log(error.code, error.cause); // network.aborted page left
 * ```
 */
export class HuiyinAbortError extends HuiyinError {
  static override is(error: unknown): error is HuiyinAbortError {
    return brandOf(error) === 'HuiyinAbortError';
  }

  readonly code = 'network.aborted';
  readonly retryable = false;

  constructor(reason?: unknown) {
    super('HuiyinAbortError', 'The caller ended it.', reason);
  }
}

/**
 * Something answered that does not speak this API: a proxy's page, a broken or over-long body.
 *
 * @example
 * ```ts
 * import { createClient, HuiyinResponseError } from '@huiyin/sdk';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   fetch: async () => new Response('<h1>Sign in to the Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } }),
 * });
 * const error: unknown = await client.bodies.list().catch((error: unknown) => error);
 * if (HuiyinResponseError.is(error)) console.log(error.code, error.status); // response.invalid 200
 * ```
 */
export class HuiyinResponseError extends HuiyinError {
  static override is(error: unknown): error is HuiyinResponseError {
    return brandOf(error) === 'HuiyinResponseError';
  }

  readonly code = 'response.invalid';
  readonly retryable: boolean;
  /** HTTP status. */
  readonly status: number;
  /** Seconds the `Retry-After` header asks to wait. */
  readonly retryAfter: number | undefined;

  constructor(message: string, status: number, retryAfter?: number) {
    super('HuiyinResponseError', `${message} (${status})`);
    this.status = status;
    this.retryAfter = retryAfter;
    this.retryable = isPassing(status);
  }
}

/**
 * The call itself is wrong: a malformed number, no unit named, a value no header can carry.
 *
 * @example
 * ```ts
 * import { createClient, HuiyinUsageError } from '@huiyin/sdk';
 *
 * const client = createClient({ endpoint: 'https://huiyin.example' });
 * const error: unknown = await client.appeals.get('109').catch((error: unknown) => error);
 * if (HuiyinUsageError.is(error)) console.log(error.code); // usage.invalid
 * ```
 */
export class HuiyinUsageError extends HuiyinError {
  static override is(error: unknown): error is HuiyinUsageError {
    return brandOf(error) === 'HuiyinUsageError';
  }

  readonly code = 'usage.invalid';
  readonly retryable = false;

  constructor(message: string, cause?: unknown) {
    super('HuiyinUsageError', message, cause);
  }
}

/** Statuses that say nothing against the request itself. */
function isPassing(status: number): boolean {
  return status === 408 || status === 429 || (status >= 502 && status <= 504);
}
