// A panel review as the rules know it. All of it is public; who gave it is not in it.
import type {
  ConflictOfInterest,
  Day,
  PanellistKind,
  Period,
  ReviewDimension,
  ReviewId,
  ReviewResponse,
  ReviewScore,
  ReviewVersion,
} from '../../types/index.js';

/** In the order they are told. */
export const reviewDimensions = [
  'resolution',
  'satisfaction',
  'lasting',
] as const satisfies readonly ReviewDimension[];

/** In the order they are offered. */
export const panellistKinds = [
  'scholar',
  'media',
  'deputy',
  'cppcc',
  'resident',
  'other',
] as const satisfies readonly PanellistKind[];

/** All that a panellist says at once. */
export interface ReviewContent {
  readonly panellist: PanellistKind;
  readonly conflict: ConflictOfInterest;
  readonly conflictNote?: string;
  readonly resolution: ReviewScore;
  readonly satisfaction: ReviewScore;
  readonly lasting: ReviewScore;
}

export interface ReviewCase {
  readonly id: ReviewId;
  /** Slug of the unit it is of. Never changes. */
  readonly body: string;
  /** Slug of the unit that keeps the panel. */
  readonly by: string;
  readonly period: Period;
  readonly givenOn: Day;
  /** The first is the one that holds. */
  readonly versions: readonly [ReviewVersion, ...ReviewVersion[]];
  /** The latest first. */
  readonly responses: readonly ReviewResponse[];
  readonly demo?: true;
}

/** The most often one review is said anew, or responded to. */
export const MOST_VERSIONS = 20;

/** How many days after its last a period is still reviewed. */
export const EVALUATION_DAYS = 60;

/** Of fewer reviews there is no mean: 样本不足. */
export const SMALLEST_PANEL = 5;
