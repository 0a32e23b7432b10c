// What appeals are filed and asked for with.
import type { CallOptions } from '../core/caller.js';
import type {
  AppealDraft,
  AppealList,
  AppealLists,
  Category,
  SimilarDraft,
  Vocabulary,
} from '../types/index.js';

/** An appeal to be filed; `body` may be left to the client's own unit. */
export type AppealInput = Omit<AppealDraft, 'body'> & { readonly body?: string };

/** What somebody is about to file; `body` may be left to the client's own unit. */
export type SimilarInput = Omit<SimilarDraft, 'body'> & { readonly body?: string };

/** Which appeals of a unit. */
export interface AppealQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** One list of any vocabulary: `done`, `underway` and `coordination` are 《实施办法》's. */
  readonly list?: AppealList | undefined;
  readonly category?: Category | undefined;
  /** Only those whose number it is, or whose published words hold these in any order; at most 60 characters. */
  readonly q?: string | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** How a unit's appeals are told in three lists. */
export interface AppealListsQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** The unit's own if absent. One that is of tasks tells appeals by 《实施办法》. */
  readonly vocabulary?: Vocabulary | undefined;
  readonly category?: Category | undefined;
}

/** Which lists, and those already had. */
export interface KnownAppealListsQuery extends AppealListsQuery {
  /** The `etag` of the last answer. */
  readonly etag?: string | undefined;
}

/** Lists, or that they have not changed since. `etag` is absent where a page may not read that header. */
export type AppealListsUpdate =
  | { readonly notModified: false; readonly etag: string | undefined; readonly lists: AppealLists }
  | { readonly notModified: true; readonly etag: string | undefined };
