// What of a review's events is sealed as facts. Its words are sealed beside them, by a digest.
import type { ReviewGivenFacts, ReviewRespondedFacts, ReviewRevisedFacts } from '../../types/index.js';
import { reviewDimensions, type ReviewCase, type ReviewContent } from './case.js';
import type { ReviewChange, ReviewGiven } from './events.js';

/** The first leaf of a review. */
export function reviewGivenFacts({ review, content, by, day }: ReviewGiven): ReviewGivenFacts {
  const { id, body, period, demo } = review;
  return {
    record: 'review',
    event: 'given',
    id,
    body,
    by,
    period,
    day,
    ...said(content),
    ...(demo && { demo }),
  };
}

/** A later leaf; `after` is the review once the event has happened. */
export function reviewChangedFacts(
  event: ReviewChange,
  after: ReviewCase,
): ReviewRevisedFacts | ReviewRespondedFacts {
  const { id, demo } = after;
  const { by, day } = event;
  const own = { record: 'review', id, by, day, ...(demo && { demo }) } as const;
  if (event.type === 'responded') return { ...own, event: event.type, response: after.responses.length };
  return { ...own, event: event.type, version: after.versions.length, ...said(event.content) };
}

function said(content: ReviewContent): Pick<ReviewGivenFacts, 'panellist' | 'conflict' | 'scores'> {
  const [resolution, satisfaction, lasting] = reviewDimensions.map((name) => content[name].score);
  const { panellist, conflict } = content;
  return {
    panellist,
    conflict,
    scores: { resolution: resolution ?? 0, satisfaction: satisfaction ?? 0, lasting: lasting ?? 0 },
  };
}
