// The demonstration's weekly snapshots: each kept on its Monday, of the log as it had been lived by then.
import { addDays, daysOfWeek, startOfDay, weekOf } from '@huiyin/sdk/rules';
import type { Day } from '@huiyin/sdk';
import type { SeedPorts, Turn } from './turns.js';

/** More than a page shows at once, and not the whole year: nobody looks that far back to try it. */
const WEEKS = 20;
/** Milliseconds into Monday: the hourly job's first turn. */
const AFTER_MIDNIGHT = 12 * 60_000;

export function weeksKept({ keepWeek }: SeedPorts, today: Day): Turn[] {
  return Array.from({ length: WEEKS }, (_, before) => addDays(today, -7 * before))
    .flatMap((day) => daysOfWeek(weekOf(day))?.first ?? [])
    .map((monday) => ({
      name: `week-${weekOf(monday)}`,
      at: startOfDay(monday) + AFTER_MIDNIGHT,
      take: ({ now }) => keepWeek(now),
    }));
}
