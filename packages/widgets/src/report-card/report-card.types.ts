// What a report card can be showing, beside loading and failure.
import type { ReportCard } from '@huiyin/sdk';

export type ReportCardState =
  | { readonly type: 'loaded'; readonly card: ReportCard }
  /** Nothing was received in the period; the frame and what is carried over are shown all the same. */
  | { readonly type: 'empty'; readonly card: ReportCard };
