// What three lists of appeals can be showing, beside loading and failure.
import type { AppealList, AppealLists } from '@huiyin/sdk';
import type { ListedAppeals } from '@huiyin/sdk/views';

/** The cases got so far of each list that has any. */
export type Listed = Partial<Readonly<Record<AppealList, ListedAppeals>>>;

export type AppealListsState =
  | { readonly type: 'loaded'; readonly lists: AppealLists; readonly listed: Listed }
  /** Nothing was received; the frame is shown all the same. */
  | { readonly type: 'empty'; readonly lists: AppealLists; readonly listed: Listed };

/** What became of a wish for more of one list. */
export type More =
  | { readonly type: 'waiting' }
  | { readonly type: 'failed' }
  /** So many came. */
  | { readonly type: 'brought'; readonly count: number };
