// What the studio asks of whoever draws pictures and posters.
import type { ArticleTheme, ChartName, Snapshot } from '@huiyin/article';
import type { CommitmentListView, MeetingDetailView, ReportCardView } from '@huiyin/sdk/views';

/** What a poster is drawn from. */
export type PosterOf =
  | { readonly kind: 'report-card'; readonly view: ReportCardView }
  | { readonly kind: 'commitments'; readonly view: CommitmentListView }
  | { readonly kind: 'meeting-notice'; readonly view: MeetingDetailView }
  /** A code that opens the unit's form, whose address this is. */
  | { readonly kind: 'box'; readonly view: { readonly form: string } };

export type PictureOf =
  | { readonly kind: 'card'; readonly view: ReportCardView }
  | { readonly kind: 'chart'; readonly name: ChartName; readonly view: ReportCardView }
  | {
      readonly kind: 'poster';
      readonly poster: PosterOf;
      readonly paper: 'A4' | 'A3';
      readonly format: 'pdf' | 'png';
    };

/** Everything that is on one picture: texts and numbers, so that it can be handed to another thread. */
export interface PictureFacts {
  readonly what: PictureOf;
  readonly snapshot: Snapshot;
  readonly theme: ArticleTheme;
}

export interface PictureOrder {
  /** Of what it is: one picture of it is kept. */
  readonly of: string;
  /** The same as long as the same would be drawn. */
  readonly version: string;
  readonly facts: PictureFacts;
}

/** A file. */
export interface DrawnPicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: 'image/png' | 'application/pdf';
  /** What an editor has to know before it goes out; a sentence each. */
  readonly warnings: readonly { readonly code: string; readonly text: string }[];
}

/** Draws, and keeps for a while what was drawn. */
export interface StudioPictures {
  /**
   * @throws OperationError `server.unavailable` where too many wait already, with when to come back
   * @throws Error where it can't be drawn, or not in time
   */
  draw(order: PictureOrder): Promise<DrawnPicture>;
}
