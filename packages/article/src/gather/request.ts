// What an article can be asked for.
import type { Category } from '@huiyin/sdk';
import type { ArticleKind } from '../types.js';

/** A unit's report card: this year's if no period is named; a published one by its number. */
export interface CardRequest {
  readonly kind: 'report-card';
  /** Slug. */
  readonly body: string;
  /** `2025`, `2025-H2`, `2025-Q3` or `2025-11`. */
  readonly period?: string | undefined;
  /** Only one category. */
  readonly category?: Category | undefined;
  /** Number of a published card. */
  readonly at?: string | undefined;
  /** `2026-W48`: the card that was kept in that week, as it stood then. */
  readonly week?: string | undefined;
}

/** What stands on a unit's page as it is now. */
export interface UnitRequest {
  readonly kind: 'commitments' | 'lists';
  readonly body: string;
}

export interface MeetingRequest {
  readonly kind: 'meeting-notice' | 'meeting-result';
  /** `FZ-M-2026-000003` */
  readonly meeting: string;
}

export interface AppealRequest {
  readonly kind: 'appeal';
  /** `FZ-2026-000109` */
  readonly number: string;
}

export type ArticleRequest = CardRequest | UnitRequest | MeetingRequest | AppealRequest;

/** What each kind is asked for by. */
export const articleSubjects: Readonly<Record<ArticleKind, 'period' | 'unit' | 'meeting' | 'appeal'>> = {
  'report-card': 'period',
  commitments: 'unit',
  lists: 'unit',
  'meeting-notice': 'meeting',
  'meeting-result': 'meeting',
  appeal: 'appeal',
};
