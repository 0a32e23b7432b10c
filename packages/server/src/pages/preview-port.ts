// What the pages ask of whoever draws the pictures that are shown where a page is passed on.
import type { Snapshot } from '@huiyin/article';
import type {
  CommitmentView,
  CountdownView,
  DecisionView,
  MeetingDetailView,
  ReportCardView,
} from '@huiyin/sdk/views';

/** What is told on a picture: what the page itself is drawn from. */
export type PreviewOf =
  | { readonly kind: 'report-card'; readonly view: ReportCardView }
  | {
      readonly kind: 'commitment';
      readonly view: CommitmentView;
      /** Of an open one: the days that are left, or have passed. */
      readonly countdown?: CountdownView | undefined;
    }
  | { readonly kind: 'meeting'; readonly view: MeetingDetailView }
  | { readonly kind: 'decision'; readonly view: DecisionView };

/** Everything that is on one picture: texts and numbers, so that it can be handed to another thread. */
export interface PreviewFacts {
  readonly what: PreviewOf;
  readonly snapshot: Snapshot;
}

export interface AskedPreview {
  /** Of what it is: one picture of it is kept. */
  readonly of: string;
  /** The same as long as nothing on it has changed. */
  readonly version: string;
  /** Read only where it has to be drawn; undefined where nothing can be drawn of it yet. */
  readonly facts: () => Promise<PreviewFacts | undefined>;
}

export interface PreviewPicture {
  readonly png: Uint8Array;
  /** What it shows: the version that was asked for, one before it, or nothing but that it is ours. */
  readonly shows: 'this' | 'before' | 'nothing';
  /** Of what is in `png`. */
  readonly version: string;
}

/** Draws, and keeps what was drawn. Every picture is a PNG of 1,200 by 630 pixels. */
export interface Previews {
  /**
   * One that can't be drawn is the plain one.
   * @throws OperationError `server.unavailable` where too many wait to be drawn and none was kept of it
   */
  picture(asked: AskedPreview): Promise<PreviewPicture>;
  /** The one of nothing, at hand since the server started. */
  readonly plain: PreviewPicture;
}
