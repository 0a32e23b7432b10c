// Sites that may show a unit in a frame, as they are typed: one to a line.
import type { SettingWords } from '../../words/index.js';
import { fill } from '../format.js';
import { plainOf } from '../typed.js';

/** As many as the schema takes. */
export const MOST_ORIGINS = 20;

/** As the schema has it. */
const ORIGIN = /^https?:\/\/[a-z0-9]([a-z0-9.-]{0,90}[a-z0-9])?(:[0-9]{1,5})?$/;

/** Lines that say something. What a browser's address bar gives is cut behind the host. */
export function originsTyped(typed: string): string[] {
  return typed.split('\n').map(plainOf).filter(Boolean).map(originOf);
}

/** What is wrong with them, in one sentence; undefined for nothing. */
export function originsFault(typed: string, { settings: { errors } }: SettingWords): string | undefined {
  const origins = originsTyped(typed);
  if (origins.length > MOST_ORIGINS) return fill(errors.origins, { count: MOST_ORIGINS });
  const wrong = origins.findIndex((origin) => !ORIGIN.test(origin));
  if (wrong >= 0) return fill(errors.origin, { place: wrong + 1 });
  const again = origins.findIndex((origin, place) => origins.indexOf(origin) < place);
  return again < 0 ? undefined : fill(errors.originAgain, { place: again + 1 });
}

function originOf(line: string): string {
  const plain = line.normalize('NFKC');
  try {
    const { origin } = new URL(plain);
    return origin === 'null' ? plain : origin;
  } catch {
    return plain;
  }
}
