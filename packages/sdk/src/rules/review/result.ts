// What a panel's reviews come to: how many gave what, the one in the middle, and a mean where there are enough.
import type {
  ConflictOfInterest,
  PanelDimension,
  PanelResult,
  Period,
  ReviewFacts,
  SealedScores,
} from '../../types/index.js';
import { reviewDimensions, SMALLEST_PANEL, type ReviewCase } from './case.js';

/** What of a review counts. */
export interface CountedReview {
  readonly conflict: ConflictOfInterest;
  readonly scores: Readonly<SealedScores>;
}

/** Reviews with a declared conflict of interest are told by number and counted nowhere else. */
export function panelResult(reviews: readonly CountedReview[]): PanelResult {
  const counted = reviews.filter(({ conflict }) => conflict === 'none');
  return {
    n: counted.length,
    declared: reviews.length - counted.length,
    smallestSample: SMALLEST_PANEL,
    dimensions: reviewDimensions.map((dimension) => {
      const distribution = [0, 0, 0, 0, 0];
      for (const { scores } of counted) {
        const place = scores[dimension] - 1;
        distribution[place] = (distribution[place] ?? 0) + 1;
      }
      return { dimension, distribution, ...middles(distribution) };
    }),
  };
}

/** As far as it holds now. */
export function countedReview({ versions: [held] }: ReviewCase): CountedReview {
  const { conflict, resolution, satisfaction, lasting } = held;
  return {
    conflict,
    scores: { resolution: resolution.score, satisfaction: satisfaction.score, lasting: lasting.score },
  };
}

/** The same from the open entries of a log, in their order: anybody can count a panel again. */
export function reviewsInLog(entries: Iterable<ReviewFacts>, body: string, period: Period): CountedReview[] {
  const found = new Map<string, CountedReview>();
  for (const facts of entries) {
    const isOfIt =
      facts.event === 'given' ? facts.body === body && facts.period === period : found.has(facts.id);
    if (isOfIt && facts.event !== 'responded') {
      found.set(facts.id, { conflict: facts.conflict, scores: facts.scores });
    }
  }
  return [...found.values()];
}

function middles(distribution: readonly number[]): Pick<PanelDimension, 'median' | 'mean'> {
  const scores = distribution.flatMap((count, place) => Array<number>(count).fill(place + 1));
  const n = scores.length;
  if (n === 0) return {};
  const median = ((scores[Math.floor((n - 1) / 2)] ?? 0) + (scores[Math.floor(n / 2)] ?? 0)) / 2;
  const sum = scores.reduce((total, score) => total + score, 0);
  return { median, ...(n >= SMALLEST_PANEL && { mean: Math.round((sum * 10) / n) / 10 }) };
}
