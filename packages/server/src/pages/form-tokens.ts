// Form tokens: an HMAC over the form's random key and the moment it was shown.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FormTokens } from './deps.js';

/** A form that was open longer than this is shown again before it is sent. */
const LIFETIME = 2 * 3_600_000;

/** @param secret 32 bytes, kept with the installation's other keys */
export function createFormTokens(secret: Uint8Array): FormTokens {
  const sign = (key: string, issued: string): Buffer =>
    createHmac('sha256', secret).update(`huiyin form\n${issued}\n${key}`).digest();
  return {
    issue(key, now) {
      const issued = now.toString(36);
      return `${issued}.${sign(key, issued).toString('base64url')}`;
    },
    accepts(token, key, now) {
      const match = /^([0-9a-z]{1,10})\.([A-Za-z0-9_-]{43})$/.exec(token);
      if (!match?.[1] || !match[2]) return false;
      const age = now - parseInt(match[1], 36);
      return (
        age >= 0 &&
        age <= LIFETIME &&
        timingSafeEqual(sign(key, match[1]), Buffer.from(match[2], 'base64url'))
      );
    },
  };
}
