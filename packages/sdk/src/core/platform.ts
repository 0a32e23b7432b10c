// What the client needs from the world around it, and where it is found by default. Nothing else here touches a global.
import { HuiyinUsageError } from './errors.js';

/** The part of an abort signal that both platforms and our stand-in have. */
export interface CancelSignal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The platform's `AbortSignal` where its types are known, else the part of it that is used here. */
export type Signal = typeof globalThis extends { AbortSignal: { prototype: infer Native } }
  ? Native
  : CancelSignal;

/** What is asked of the transport. A subset of the platform's `RequestInit`. */
export interface FetchInit {
  method: 'GET' | 'POST';
  headers: Record<string, string>;
  body?: string;
  signal: Signal;
  /** `same-origin` for the desk of a signed-in session only. */
  credentials: 'omit' | 'same-origin';
  referrerPolicy: 'no-referrer';
  redirect: 'follow' | 'error';
  cache?: 'no-store';
}

/** A body that arrives in pieces. */
export interface ByteStream {
  getReader(): { read(): Promise<{ done: boolean; value?: Uint8Array | undefined }> };
}

/** What a transport answers. A subset of the platform's `Response`; without `body` nothing is streamed. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body?: ByteStream | null;
  text(): Promise<string>;
}

/** A transport: the platform's `fetch`, a test server's, or one made of a mini-program's `wx.request`. */
export type Fetch = (url: string, init: FetchInit) => FetchResponse | Promise<FetchResponse>;

/** The world's effects, each replaceable. */
export interface Platform {
  readonly fetch: Fetch;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** That many unpredictable bytes: idempotency keys, jitter. */
  readonly random: (length: number) => Uint8Array;
  /** Calls back once after `ms` milliseconds unless the function it returns is called first. */
  readonly timer: (ms: number, fire: () => void) => () => void;
  /** Waits between two tries. Frees its timer when `signal` aborts. */
  readonly sleep: (ms: number, signal: Signal) => Promise<void>;
}

/** The platform with what was given in place of its own parts. */
export function platformWith(given: { readonly [K in keyof Platform]?: Platform[K] | undefined }): Platform {
  const timer = given.timer ?? platformTimer;
  return {
    fetch: given.fetch ?? platformFetch,
    clock: given.clock ?? Date.now,
    random: given.random ?? platformRandom,
    timer,
    sleep: given.sleep ?? ((ms, signal) => sleepOn(timer, ms, signal)),
  };
}

/** An abort controller; a stand-in where the platform has none (mini-programs). */
export function newController(): { readonly signal: Signal; abort(): void } {
  return typeof AbortController === 'function' ? new AbortController() : standInController();
}

// The global is looked up at each call, so that a polyfill or test double put there later is used.
function platformFetch(url: string, init: FetchInit): Promise<FetchResponse> {
  if (typeof fetch !== 'function') throw new HuiyinUsageError('There is no fetch here: pass one as `fetch`.');
  return fetch(url, init);
}

/** Bytes from the platform's cryptographic source; present on plain http too. */
export function platformRandom(length: number): Uint8Array {
  if (typeof crypto !== 'object') {
    throw new HuiyinUsageError('There is no crypto here: pass a source of bytes as `random`.');
  }
  return crypto.getRandomValues(new Uint8Array(length));
}

function platformTimer(ms: number, fire: () => void): () => void {
  const handle = setTimeout(fire, ms);
  return () => clearTimeout(handle);
}

function sleepOn(timer: Platform['timer'], ms: number, signal: Signal): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      cancel();
      signal.removeEventListener('abort', wake);
      resolve();
    };
    const cancel = timer(ms, wake);
    signal.addEventListener('abort', wake);
  });
}

function standInController(): { readonly signal: Signal; abort(): void } {
  const listeners = new Set<() => void>();
  const signal = {
    aborted: false,
    addEventListener: (_: 'abort', listener: () => void) => void listeners.add(listener),
    removeEventListener: (_: 'abort', listener: () => void) => void listeners.delete(listener),
  };
  return {
    signal: signal as CancelSignal as Signal,
    abort() {
      signal.aborted = true;
      listeners.forEach((listener) => listener());
      listeners.clear();
    },
  };
}
