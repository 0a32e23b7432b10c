// How long something may wait: what people said at a door does not lie on a phone for ever.

const DAY = 86_400_000;

/** Days after which what could not be sent is deleted. */
export const OUTBOX_DAYS = 7;
/** Days after which it is warned of that. */
export const OUTBOX_WARN_DAYS = 5;

/**
 * Whole days that are left before it is deleted; 0 once it is.
 * @param savedAt milliseconds since 1970, as is `now`; one in the future counts as now
 *
 * @example
 * ```ts
 * import { outboxDaysLeft } from '@huiyin/sdk/outbox';
 *
 * const savedAt = Date.parse('2026-11-15T10:00:00+08:00');
 * console.log(outboxDaysLeft(savedAt, Date.parse('2026-11-20T11:00:00+08:00'))); // 2
 * ```
 */
export function outboxDaysLeft(savedAt: number, now: number): number {
  const waited = Math.max(0, now - savedAt);
  return Math.max(0, Math.ceil(OUTBOX_DAYS - waited / DAY));
}

/** Whether it will be deleted soon enough to say so. */
export function isOutboxOld(savedAt: number, now: number): boolean {
  return now - savedAt >= OUTBOX_WARN_DAYS * DAY;
}
