// What staff ask of appeals.
import type { CallOptions } from '../core/caller.js';
import type { AppealSearch, AppealState, EnteredAppealDraft } from '../types/index.js';

/** Which appeals of a unit's queue. */
export interface QueueQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  readonly state?: AppealState | undefined;
  /** Only those the unit answers for whose words wait to be looked at before they are published, ended ones too. */
  readonly publication?: 'pending' | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** What is looked for: `words`, or the whole `phone` or `name` that was left. */
export type SearchInput = Omit<AppealSearch, 'cursor'>;

/** An appeal written down for a resident; `body` may be left to the client's own unit. */
export type EnteredAppealInput = Omit<EnteredAppealDraft, 'body'> & { readonly body?: string };
