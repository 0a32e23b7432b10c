// What a report meeting can be showing, beside loading and failure.
import type { MeetingDetail } from '@huiyin/sdk';

export type MeetingState =
  | { readonly type: 'loaded'; readonly meeting: MeetingDetail }
  /** The unit has announced none. */
  | { readonly type: 'empty' };
