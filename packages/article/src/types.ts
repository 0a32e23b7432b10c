// What an article is drawn from, and what comes out.
import type {
  AppealListsView,
  AppealStoryView,
  CommitmentListView,
  MeetingDetailView,
  ReportCardView,
} from '@huiyin/sdk/views';

/** What is told in each kind of article. */
export interface ArticleViews {
  readonly 'report-card': ReportCardView;
  readonly commitments: CommitmentListView;
  readonly lists: AppealListsView;
  /** A meeting that is still to come: when, where, about what, and how to take part. */
  readonly 'meeting-notice': MeetingDetailView;
  /** A meeting that was held: what was asked, answered and promised, and what people thought of it. */
  readonly 'meeting-result': MeetingDetailView;
  /** One appeal as anyone may see it. */
  readonly appeal: AppealStoryView;
}

export type ArticleKind = keyof ArticleViews;

/** In the order they are offered. */
export const articleKinds: readonly ArticleKind[] = [
  'report-card',
  'commitments',
  'lists',
  'meeting-notice',
  'meeting-result',
  'appeal',
];

/**
 * Whose facts, of which moment, sealed where: what no figure may stand without. An article outlives the page it was
 * made from, so all of it is printed in every one.
 */
export interface Snapshot {
  /** The unit's name, as it signs: 1 to 200 characters. Where there is no room for it, it is smaller or cut. */
  readonly body: string;
  /** When the facts were read: ISO 8601 with offset. */
  readonly at: string;
  /** The log they are sealed in, as large as it was then. */
  readonly log: {
    /** Which log, e.g. `huiyin.example/FZ`. */
    readonly origin: string;
    /** Entries, 1 or more. */
    readonly size: number;
    /** 64 lower-case hex digits. */
    readonly root: string;
  };
  /**
   * The key that log is verified with, as text: printed, so that whoever holds an old article need not ask the server
   * for it. At most 200 characters; absent where whoever makes the article has none they trust.
   */
  readonly key?: string | undefined;
  /** The page that goes on living, http(s): the QR code and 阅读原文 lead there. At most 1,024 bytes, in ASCII. */
  readonly live: string;
  /** Where the head is checked, http(s); as long at most. */
  readonly verify: string;
  /** Whether any of the facts were made up for a demonstration. */
  readonly demo: boolean;
}

/** The looks there are: neutral blue, and 政务红. */
export const articleThemes = ['blue', 'red'] as const;
export type ArticleTheme = (typeof articleThemes)[number];

export interface ArticleOptions {
  readonly snapshot: Snapshot;
  /** `blue` if absent. */
  readonly theme?: ArticleTheme | undefined;
  /** The most characters of HTML, 4,000 to 19,999; 18,000 if absent, so that an editor has room for words of their own. */
  readonly maxChars?: number | undefined;
}

/** A picture the HTML leaves a place for. */
export interface ArticleAsset {
  /** What stands in `html` as the `src`: to be replaced by wherever the picture is put. */
  readonly placeholder: string;
  /** A file name of ASCII letters. */
  readonly name: string;
  /** What it says to whoever can't see it. */
  readonly alt: string;
  readonly png: Uint8Array;
}

/** Something an editor has to know before sending the article out. */
export interface ArticleWarning {
  readonly code:
    | 'list-cut'
    | 'text-cut'
    | 'section-left-out'
    | 'nothing-to-tell'
    | 'small-sample'
    | 'control-characters-left-out'
    | 'direction-isolated'
    | 'demo';
  /** In plain Chinese, whole. */
  readonly text: string;
}

export interface Article {
  /** To be pasted: within the allow-list, and under the limits. */
  readonly html: string;
  /** The same as plain text. */
  readonly text: string;
  /** A title for the article, at most 64 characters. */
  readonly title: string;
  /** A summary for the list of articles, at most 120 characters. */
  readonly summary: string;
  readonly assets: readonly ArticleAsset[];
  /** Of `html`, in UTF-16 units. */
  readonly chars: number;
  /** The same as `snapshot.live`: what the editor puts behind 阅读原文. */
  readonly readMore: string;
  readonly warnings: readonly ArticleWarning[];
}

/** The facts can't stand in an article; `code` says which are missing, and nothing was drawn. */
export class ArticleError extends Error {
  override readonly name = 'ArticleError';
  constructor(
    readonly code: 'snapshot-unfit' | 'view-unfit' | 'options-unfit' | 'too-long',
    message: string,
  ) {
    super(message);
  }
}
