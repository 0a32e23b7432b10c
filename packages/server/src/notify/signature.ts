// How a webhook is signed: HMAC-SHA-256 over id, time and body, as Standard Webhooks has it.
import { createHmac } from 'node:crypto';

export interface Signed {
  readonly id: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly body: string;
}

/** One signature for each secret, separated by blanks. @param secrets each `whsec_` and base64 */
export function signatures({ id, timestamp, body }: Signed, secrets: readonly string[]): string {
  const message = `${id}.${timestamp}.${body}`;
  return secrets
    .map((secret) => {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
      return `v1,${createHmac('sha256', key).update(message).digest('base64')}`;
    })
    .join(' ');
}
