// @huiyin/sdk/staff: what staff do, on top of a client and a bearer token.
import type { HuiyinClient } from '../client.js';
import { contextIn } from '../core/context.js';
import { staffAppealsOf, type StaffAppeals } from './appeals.js';
import { staffContactLooksOf, type StaffContactLooks } from './contact-looks.js';
import { staffReportCardsOf, type StaffReportCards } from './report-cards.js';
import { staffCommitmentsOf, type StaffCommitments } from './commitments.js';

export type { CommitmentAct, StaffCommitments } from './commitments.js';
export type { LooksQuery, StaffContactLooks } from './contact-looks.js';
export type { StaffReportCards } from './report-cards.js';
export type {
  EnteredAppealInput,
  NotedStep,
  QueueQuery,
  SearchInput,
  StaffAppeals,
  Step,
} from './appeals.js';

/** Who sits at the desk. */
export interface StaffOptions {
  /** Bearer token, without the word `Bearer`. */
  readonly token: string;
}

/** A desk. Keeps its token out of every property. */
export interface StaffDesk {
  readonly appeals: StaffAppeals;
  readonly commitments: StaffCommitments;
  readonly contactLooks: StaffContactLooks;
  readonly reportCards: StaffReportCards;
}

/**
 * Opens a desk on a client. Nothing is sent yet; a token that no header can carry fails at the first call.
 *
 * @throws HuiyinUsageError if the client was not made by `createClient()`.
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { staff } from '@huiyin/sdk/staff';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   fetch: async (url) => Response.json({ number: 'FZ-2026-000109', state: url.endsWith('/accept') ? 'accepted' : '' }),
 * });
 * const desk = staff(client, { token: 'demo-token' });
 * const appeal = await desk.appeals.accept('FZ-2026-000109');
 * console.log(appeal.state); // accepted
 * ```
 */
export function staff(client: HuiyinClient, { token }: StaffOptions): StaffDesk {
  const secret = { name: 'Authorization', value: `Bearer ${token}` } as const;
  const context = contextIn(client);
  return {
    appeals: staffAppealsOf(context, secret),
    commitments: staffCommitmentsOf(context, secret),
    contactLooks: staffContactLooksOf(context, secret),
    reportCards: staffReportCardsOf(context, secret),
  };
}
