// What a seat is known by to its slip until the meeting begins.
import type { Cohort } from '@huiyin/sdk';
import type { Secrets } from './ports.js';

/** Whom a seat is for: somebody of a cohort, or whoever comes to the door. */
export type Holder = Cohort | 'door';

/** With the cohort in it, so that neither has to be written down. @param digits of the slip's code */
export function markOf(
  { blindIndex }: Pick<Secrets, 'blindIndex'>,
  meeting: string,
  holder: Holder,
  digits: string,
): Uint8Array {
  return blindIndex(`seat/${meeting}/${holder}/${digits}`);
}
