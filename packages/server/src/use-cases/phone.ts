// The phone a resident left, as far as a tracking code is collected with it.
import type { Contact } from '@huiyin/sdk';

/** Digits of the shortest phone somebody can be called back on: a landline without its area code. */
const SHORTEST = 7;

/** The last four digits; nothing where what was left is no phone: an address, a name. */
export function lastFourOf({ phone = '' }: Contact): string | undefined {
  const digits = phone.replace(/\D/g, '');
  return digits.length < SHORTEST ? undefined : digits.slice(-4);
}
