// The name of a request, in the answer and in the log.
import type { Random } from '../use-cases/ports.js';

/** Crockford's base 32: no I, L, O or U, so that it can be read out over the telephone. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** 80 unpredictable bits as 16 letters and digits. */
export function newRequestId(random: Random): string {
  const bits = Array.from(random(10), (byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('');
}
