// What is sent with a request beside its address: headers, body, and how the platform must treat it.
import { HuiyinUsageError } from './errors.js';
import { newIdempotencyKey, requireTrackingCode } from './identifiers.js';
import type { FetchInit, Platform, Signal } from './platform.js';

/** A header that opens a door. */
export interface Secret {
  readonly name: 'Huiyin-Tracking-Code' | 'Authorization' | 'Huiyin-CSRF';
  readonly value: string;
}

/** The header that opens one appeal. @throws HuiyinUsageError, without the code, if it can't be one. */
export function trackingSecret(typed: string): Secret {
  return { name: 'Huiyin-Tracking-Code', value: requireTrackingCode(typed) };
}

/** What a call adds to its address. */
export interface Sent {
  /** JSON body. Its presence makes the call a write with an idempotency key. */
  readonly body?: unknown;
  readonly idempotencyKey?: string | undefined;
  /** Such a call is kept out of caches and never follows a redirect. */
  readonly secret?: Secret | undefined;
  readonly ifNoneMatch?: string | undefined;
  readonly lastEventId?: string | undefined;
  /** Asks for what is new right now: kept out of caches too. */
  readonly live?: true;
  readonly accept?: 'application/json' | 'text/plain' | 'text/event-stream';
}

/** Made once for all tries of a call, so that they share one idempotency key. */
export function requestInit(
  method: 'GET' | 'POST',
  sent: Sent,
  locale: string | undefined,
  random: Platform['random'],
  signal: Signal,
): FetchInit {
  const { accept = 'application/json', body, secret } = sent;
  const isWrite = body !== undefined;
  const isPrivate = isWrite || secret !== undefined;
  const headers: Record<string, string> = {};
  const set = (name: string, value: string | undefined): void => {
    if (value === undefined) return;
    // An engine's own error about such a value would print it, and it may be a secret.
    if (!/^[\x20-\x7e]{1,4096}$/.test(value)) throw new HuiyinUsageError(`No value for the header ${name}.`);
    headers[name] = value;
  };
  set('Accept', accept);
  set('Accept-Language', locale);
  set('If-None-Match', sent.ifNoneMatch);
  set('Last-Event-ID', sent.lastEventId);
  if (secret) set(secret.name, secret.value);
  if (isWrite) {
    set('Content-Type', 'application/json');
    set('Idempotency-Key', sent.idempotencyKey ?? newIdempotencyKey(random));
  }
  return {
    method,
    headers,
    signal,
    ...(isWrite && { body: stringify(body) }),
    ...((isPrivate || sent.live) && { cache: 'no-store' }),
    // Only this header speaks for a session, whose cookie has to come along; never to another origin.
    credentials: secret?.name === 'Huiyin-CSRF' ? 'same-origin' : 'omit',
    referrerPolicy: 'no-referrer',
    // Own headers follow a redirect to wherever it points, and a redirected POST arrives as a GET without body.
    redirect: isPrivate ? 'error' : 'follow',
  };
}

function stringify(body: unknown): string {
  try {
    return JSON.stringify(body);
  } catch (error) {
    throw new HuiyinUsageError('This can not be sent as JSON.', error);
  }
}
