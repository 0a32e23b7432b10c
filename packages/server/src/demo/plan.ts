// The demonstration's year around 方庄's published figures: who asks what when, and what comes of it.
// 109 received; the office says 102 are done (93.6 %), 7 are not; environment, lifts and property are 74 (68 %).
import { addDays, daysBetween, startOfDay, type Millis } from '@huiyin/sdk/rules';
import type { Category, Channel, Cohort, Day, Rating } from '@huiyin/sdk';
import { matters, places, type Matter } from './matters.js';

/** How a case has ended so far. */
export type Outcome =
  'confirmed' | 'confirmed-after-dispute' | 'callback' | 'inspection' | 'unconfirmed' | 'claimed' | 'pending';

/** How far a pending case has come. */
export type Stage = 'received' | 'accepted' | 'in-hand' | 'coordinated' | 'whistled' | 'disputed';

/** What becomes of a case. Each is over, or as far as it has come, before the day the plan is made for. */
export type Fate =
  | { readonly outcome: Exclude<Outcome, 'claimed' | 'pending'>; readonly slow: boolean }
  /** Waits for the resident's word since that day. */
  | { readonly outcome: 'claimed'; readonly claimedOn: Day }
  | { readonly outcome: 'pending'; readonly stage: Stage };

export interface DemoCase {
  readonly serial: number;
  readonly category: Category;
  readonly matter: Matter;
  readonly place: string;
  readonly channel: Channel;
  readonly cohort: Cohort;
  readonly anonymous: boolean;
  readonly receivedAt: Millis;
  readonly rating: Rating;
  readonly fate: Fate;
}

/** The office's 102, as we share them out, and its 7. */
export const outcomes: Readonly<Record<Outcome, number>> = {
  confirmed: 42,
  'confirmed-after-dispute': 5,
  callback: 17,
  inspection: 9,
  unconfirmed: 18,
  claimed: 11,
  pending: 7,
};

const shares: readonly (readonly [Category, number])[] = [
  ['environment', 30],
  ['property', 26],
  ['lifts', 18],
  ['parking', 9],
  ['eldercare', 6],
  ['facilities', 5],
  ['utilities', 4],
  ['greening', 3],
  ['housing', 2],
  ['transport', 2],
  ['safety', 2],
  ['education', 1],
  ['health', 1],
];

const channels: readonly Channel[] = [
  'hotline-12345',
  'visit',
  'web',
  'grid',
  'wechat',
  'hotline-12345',
  'meeting',
  'visit',
  'box',
  'session',
];
/** Seven, which ten channels have no factor in common with: every cohort comes by every channel. */
const cohorts: readonly Cohort[] = [
  'elderly',
  'families',
  'elderly',
  'undisclosed',
  'commuters',
  'elderly',
  'families',
];
const ratings: readonly Rating[] = ['very-satisfied', 'satisfied', 'satisfied', 'fair', 'very-satisfied'];

/** The seven: days before the end of the year on which each was received, and where it stands. */
const pending: readonly (readonly [age: number, stage: Stage])[] = [
  [214, 'disputed'],
  [163, 'coordinated'],
  [97, 'in-hand'],
  [41, 'in-hand'],
  [19, 'whistled'],
  [6, 'accepted'],
  [1, 'received'],
];

/** Days a year needs to hold a plan: in January and February it is told of last year. */
const LEAST_DAYS = 60;
/** Days after which the longest of the ordinary stories is over, and the slow ones too. */
const OVER_AFTER = 27;
const SLOW_OVER_AFTER = 41;

/** The first and the last day of the demonstration's year. */
export function demoYear(today: Day): { from: Day; to: Day } {
  const year = today.slice(0, 4);
  if (daysBetween(`${year}-01-01`, today) >= LEAST_DAYS) return { from: `${year}-01-01`, to: today };
  const last = String(Number(year) - 1).padStart(4, '0');
  return { from: `${last}-01-01`, to: `${last}-12-31` };
}

/** All 109, oldest first. The same `today` always gives the same plan. */
export function demoCases(today: Day): DemoCase[] {
  const year = demoYear(today);
  const categories = shares.flatMap(([category, count]) => repeated(category, count));
  const order = dealt(
    Object.entries(outcomes).flatMap(([outcome, n]) => repeated(outcome as Outcome, n)),
    40,
  );
  const used = new Map<Category, number>();
  let waiting = 0;

  const cases = order.map((outcome, index): DemoCase => {
    // 31 and 109 have no common factor: every category comes as often as its share, in no visible order.
    const category = categories[(index * 31) % categories.length] ?? 'other';
    const turn = used.get(category) ?? 0;
    used.set(category, turn + 1);
    const { day, fate } = fateOf(outcome, index, today, year, outcome === 'pending' ? waiting++ : 0);
    return {
      serial: index,
      category,
      matter: pick(matters[category] ?? [], turn),
      place: pick(places, index * 7 + turn),
      channel: pick(channels, index),
      cohort: pick(cohorts, index),
      anonymous: index % 9 === 4,
      // From half past seven in the morning to half past nine in the evening.
      receivedAt: startOfDay(day) + (450 + ((index * 37) % 840)) * 60_000,
      rating: pick(ratings, index),
      fate,
    };
  });
  return cases.sort((a, b) => a.receivedAt - b.receivedAt || a.serial - b.serial);
}

/** When a case is received so that it is where it should be by `today`, and in the year. */
function fateOf(
  outcome: Outcome,
  index: number,
  today: Day,
  { from, to }: { readonly from: Day; readonly to: Day },
  waiting: number,
): { day: Day; fate: Fate } {
  const length = daysBetween(from, to);
  if (outcome === 'pending') {
    const [age, stage] = pick(pending, waiting);
    // In a short year the oldest stand close together, in their order.
    return { day: addDays(to, -Math.min(age, length - 3 * waiting)), fate: { outcome, stage } };
  }
  if (outcome === 'claimed') {
    const claimedOn = addDays(today, -(1 + (index % 10)));
    const received = [addDays(to, -(index % 12)), addDays(claimedOn, -(4 + (index % 9)))].sort()[0] ?? from;
    return { day: received, fate: { outcome, claimedOn } };
  }
  const age = OVER_AFTER + ((index * 53) % (length - OVER_AFTER + 1));
  return { day: addDays(to, -age), fate: { outcome, slow: age >= SLOW_OVER_AFTER && index % 11 === 0 } };
}

function repeated<T>(entry: T, count: number): T[] {
  return Array.from({ length: count }, () => entry);
}

/** Deals a list of 109 out so that equal entries don't stand together. */
function dealt<T>(list: readonly T[], step: number): T[] {
  return list.map((_, index) => pick(list, index * step));
}

/** The entry at `index`, going round. */
function pick<T>(list: readonly T[], index: number): T {
  const entry = list[index % list.length];
  if (entry === undefined) throw new RangeError('nothing to pick from');
  return entry;
}
