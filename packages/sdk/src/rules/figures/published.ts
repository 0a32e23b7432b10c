// A card as it is published: the same figures, standing still, and the digest by which everybody knows them again.
import type { CardFacts, Day, FigureRules, Publication, ReportCard } from '../../types/index.js';
import { BROKEN_AFTER_DAYS } from '../commitment/case.js';
import { bytesToHex, canonicalJson, utf8Bytes, type Sha256 } from '../seal/index.js';
import { CASES_SINCE } from './card-cases.js';
import { SMALLEST_SAMPLE } from './counted.js';

/** How cards are counted here. Whoever changes what a figure counts gives it the next edition: it is sealed. */
export const FIGURE_RULES: FigureRules = {
  edition: CASES_SINCE,
  smallestSample: SMALLEST_SAMPLE,
  brokenAfterDays: BROKEN_AFTER_DAYS,
};

/**
 * The published form of a card, live or published: without what only its entry in the log can say, and without what is
 * said beside it of the cases it shows.
 */
export function publishedCard(card: ReportCard): ReportCard {
  const { publication: _publication, caseWords: _words, ...counted } = card;
  return { ...counted, status: 'published' };
}

/** SHA-256 of the published form in canonical JSON, 64 lower-case hex digits. */
export function cardDigest(card: ReportCard, sha256: Sha256): string {
  return bytesToHex(sha256(utf8Bytes(canonicalJson(publishedCard(card)))));
}

/** What is sealed when a card is published. */
export function cardFacts(
  card: ReportCard,
  { id, digest }: Pick<Publication, 'id' | 'digest'>,
  day: Day,
): CardFacts {
  const { body, period, category, asOf, demo } = card;
  return {
    record: 'card',
    event: 'published',
    id,
    body: body.slug,
    period,
    ...(category !== undefined && { category }),
    day,
    ...asOf,
    digest,
    ...(demo && { demo }),
  };
}
