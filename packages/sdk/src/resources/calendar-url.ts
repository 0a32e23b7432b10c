// The addresses calendar programs are given. Apart from the client, so that who needs none doesn't carry them.
import { address } from '../core/address.js';
import { requireCommitmentId, requireSlug } from '../core/identifiers.js';
import type { OperationTable } from '../core/operations.js';
import type { Operation } from '../routes.js';

/** Operations that calendar programs call, and nobody else. */
export type CalendarOperation = Extract<Operation, `commitments.calendar${string}`>;

export const calendarOperations = {
  'commitments.calendar': ['GET', '/v1/commitments/calendar.ics'],
  'commitments.calendarOf': ['GET', '/v1/commitments/{id}/calendar.ics'],
} as const satisfies OperationTable<CalendarOperation>;

/** What a calendar is of: a unit's commitments, all that have not ended if no kind is named. */
export interface UnitCalendar {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  readonly filter?: 'open' | 'claimed' | 'ended' | undefined;
}

/** What a calendar is of: one commitment. */
export interface CommitmentCalendar {
  /** Its id. */
  readonly commitment: string;
}

/**
 * The address of due days as a calendar (iCalendar, RFC 5545), for a calendar program to follow. Nothing is sent.
 *
 * @param client - What `createClient()` made.
 * @throws HuiyinUsageError without a unit, and for what is no commitment's id.
 *
 * @example
 * ```ts
 * import { calendarUrl, createClient } from '@huiyin/sdk';
 *
 * const client = createClient({ endpoint: 'https://huiyin.example', body: 'fangzhuang' });
 * const all = calendarUrl(client);
 * console.log(all); // https://huiyin.example/v1/commitments/calendar.ics?body=fangzhuang
 * const one = calendarUrl(client, { commitment: 'FZ-C-2026-000012' });
 * console.log(one); // https://huiyin.example/v1/commitments/FZ-C-2026-000012/calendar.ics
 * ```
 */
export function calendarUrl(
  { endpoint, body: own }: { readonly endpoint: string; readonly body: string | undefined },
  of: UnitCalendar | CommitmentCalendar = {},
): string {
  if ('commitment' in of) {
    const id = requireCommitmentId(of.commitment);
    return address(endpoint, calendarOperations['commitments.calendarOf'][1], { id });
  }
  const query = { body: requireSlug(of.body ?? own), filter: of.filter };
  return address(endpoint, calendarOperations['commitments.calendar'][1], {}, query);
}
