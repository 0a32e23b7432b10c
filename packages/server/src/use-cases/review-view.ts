// A panel review as anyone sees it. Who gave it is not in it.
import type { Review, ReviewDetail, ReviewStep } from '@huiyin/sdk';
import {
  bytesToHex,
  canonicalJson,
  countedReview,
  evaluationWindow,
  type HmacSha256,
  type ReviewCase,
} from '@huiyin/sdk/rules';
import type { ReviewEntry } from './review-records.js';
import { wordsSaltOf } from './salts.js';
import { authorName } from './timeline.js';
import type { Units } from './units.js';

export function reviewView(review: ReviewCase, units: Units): Review {
  const { body, by, versions, responses, ...rest } = review;
  return {
    ...rest,
    body: units.summary(body),
    by: units.summary(by),
    closesOn: lastDayOf(review.period),
    counted: countedReview(review).conflict === 'none',
    versions: [...versions],
    responses: [...responses],
  };
}

/** The last day on which a period is reviewed. */
export function lastDayOf(period: string): string {
  const window = evaluationWindow(period);
  if (!window) throw new RangeError('not a period');
  return window.to;
}

/** With its whole life, and what is needed to hold each step against the sealed log. */
export function reviewDetail(
  review: ReviewCase,
  entries: readonly ReviewEntry[],
  { units, hmacSha256 }: { readonly units: Units; readonly hmacSha256: HmacSha256 },
): ReviewDetail {
  const step = ({ leafIndex, facts, event, author, opener }: ReviewEntry): ReviewStep[] => {
    const salt = wordsSaltOf(opener, leafIndex, hmacSha256);
    if (!salt) return [];
    return [
      {
        type: facts.event,
        on: facts.day,
        by: authorName(author, units),
        leafIndex,
        words: canonicalJson(event),
        wordsSalt: bytesToHex(salt),
      },
    ];
  };
  return { ...reviewView(review, units), history: entries.flatMap(step).reverse() };
}
