// @huiyin/sdk/webhooks: what a receiver of webhooks holds each request against before believing it.
import { HuiyinUsageError } from '../core/errors.js';
import { platformWith } from '../core/platform.js';
import type { WebhookEvent } from '../types/index.js';

export type { WebhookAppealChanged, WebhookEvent, WebhookTest } from '../types/index.js';

/** Seconds a request may be older or newer than the receiver's clock. */
const TOLERANCE = 300;

/** Headers by name in small letters. */
export interface NamedHeaders {
  readonly [name: string]: string | readonly string[] | undefined;
}

/** A request as it came in. */
export interface ReceivedWebhook {
  /** The platform's `Headers`, or names in small letters as Node has them. */
  readonly headers: Headers | NamedHeaders;
  /** The body as it was sent, before anything parses it. */
  readonly body: string;
}

/** How strictly. */
export interface VerifyOptions {
  /** Milliseconds since 1970; the machine's clock if absent. */
  readonly now?: number | undefined;
}

/** The request is not what it says: forged, changed on the way, or an old one sent again. Answer 400. */
export class WebhookVerificationError extends Error {
  constructor(readonly reason: 'headers-missing' | 'too-old-or-new' | 'signature-wrong') {
    super(`The webhook is not genuine: ${reason}.`);
    Object.defineProperty(this, 'name', { value: 'WebhookVerificationError' });
  }
}

/**
 * What a webhook says, once its signature has been held against the secret: HMAC-SHA-256 over id, time and body as
 * Standard Webhooks has it, compared in constant time by WebCrypto. The same event can come twice: remember
 * `webhook-id`.
 *
 * @param secret - As it was shown when the webhook was made: `whsec_…`.
 * @throws WebhookVerificationError; HuiyinUsageError for what is no secret
 *
 * @example
 * ```ts
 * import { verifyWebhook } from '@huiyin/sdk/webhooks';
 *
 * const event = await verifyWebhook(
 *   'whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=',
 *   {
 *     headers: {
 *       'webhook-id': 'msg_2Lml6kP0vQ8rT1sXyZaBcD',
 *       'webhook-timestamp': '1795311000',
 *       'webhook-signature': 'v1,0O+oTGZ0JpT4DwbrCW60ZxY1hDME9XBPhQipKNO3TAE=',
 *     },
 *     body: '{"type":"webhook.test","body":{"slug":"fangzhuang"},"day":"2026-11-22"}',
 *   },
 *   { now: 1795311000_000 },
 * );
 * console.log(event.type, event.day); // webhook.test 2026-11-22
 * ```
 */
export async function verifyWebhook(
  secret: string,
  { headers, body }: ReceivedWebhook,
  { now = platformWith({}).clock() }: VerifyOptions = {},
): Promise<WebhookEvent> {
  const [id, timestamp, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    headerIn(headers, `webhook-${name}`),
  );
  if (id === undefined || timestamp === undefined || signatures === undefined) {
    throw new WebhookVerificationError('headers-missing');
  }
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(now / 1_000 - Number(timestamp)) > TOLERANCE) {
    throw new WebhookVerificationError('too-old-or-new');
  }
  const key = await importKey(secret);
  const message = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  // Several while the secret is changed for another.
  for (const signature of signatures.split(' ').slice(0, 8)) {
    const given = signature.indexOf('v1,') === 0 ? bytesOf(signature.slice(3)) : undefined;
    if (given && (await crypto.subtle.verify('HMAC', key, given, message))) {
      return JSON.parse(body) as WebhookEvent;
    }
  }
  throw new WebhookVerificationError('signature-wrong');
}

function headerIn(headers: ReceivedWebhook['headers'], name: string): string | undefined {
  const value = isNamed(headers) ? headers[name] : headers.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isNamed(headers: Headers | NamedHeaders): headers is NamedHeaders {
  return typeof headers.get !== 'function';
}

async function importKey(secret: string): Promise<CryptoKey> {
  const bytes = bytesOf(secret.replace(/^whsec_/, ''));
  if (!bytes || bytes.length === 0) throw new HuiyinUsageError('A webhook’s secret is `whsec_` and base64.');
  return await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

/** @returns undefined for what is no base64 */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return undefined;
  }
}
