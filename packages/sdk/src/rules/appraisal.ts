// The appraisal of one unit and period: a pure fold over the log up to a checkpoint, and the note it is signed in.
import type {
  Appraisal,
  AppraisalGap,
  AppraisalMeeting,
  AppraisalRatings,
  BodySummary,
  MeetingChangedFacts,
  PanelResult,
  Period,
  Rating,
  ReviewFacts,
  SealedFacts,
} from '../types/index.js';
import { dayOf, momentOf, monthOf, type Millis } from './calendar.js';
import { emptyFigures, fold, foldWithheld, reportCardOf, type Figures } from './figures/index.js';
import { isPetition } from './figures/buckets.js';
import { monthsOf } from './period.js';
import { panelResult, reviewsInLog } from './review/index.js';
import { bytesToHex, canonicalJson, parseNote, type Checkpoint, type SignedNote } from './seal/index.js';

/** The version of the format; another one is refused. */
export const APPRAISAL_FORMAT = 1;

/** The best first. */
const ratings: readonly Rating[] = [
  'very-satisfied',
  'satisfied',
  'fair',
  'dissatisfied',
  'very-dissatisfied',
];

/** What is counted of a log on the way to an appraisal. */
export interface AppraisalCount {
  readonly figures: Figures;
  readonly reviews: ReviewFacts[];
  /** The unit of each meeting that was announced. */
  readonly meetings: Map<string, string>;
  readonly rated: MeetingChangedFacts[];
}

export function emptyAppraisal(): AppraisalCount {
  return { figures: emptyFigures(), reviews: [], meetings: new Map(), rated: [] };
}

/** Counts the next entry. @param facts absent for one that is not opened */
export function countForAppraisal(count: AppraisalCount, facts: SealedFacts | undefined): AppraisalCount {
  if (!facts) return { ...count, figures: foldWithheld(count.figures) };
  if (facts.record === 'review') count.reviews.push(facts);
  if (facts.record === 'meeting') {
    if (facts.event === 'announced') count.meetings.set(facts.id, facts.body);
    if (facts.event === 'rated') count.rated.push(facts);
  }
  return { ...count, figures: fold(count.figures, facts) };
}

export type UnsignedAppraisal = Omit<Appraisal, 'signature'>;

/** What an appraisal is of, and the log it is counted from. */
export interface AppraisalTerms {
  readonly ledger: string;
  readonly body: BodySummary;
  readonly period: Period;
  readonly at: Millis;
  readonly log: Checkpoint;
  /** The signed note of `log`. */
  readonly checkpoint: string;
  readonly demo?: true | undefined;
}

/** @throws RangeError if the period is not one */
export function appraisalOf(
  count: AppraisalCount,
  { ledger, body, period, at, log, checkpoint, demo }: AppraisalTerms,
): UnsignedAppraisal {
  const { figures, reviews } = count;
  const { origin, size: treeSize, root } = log;
  const asOf = { at: momentOf(at), treeSize, root: bytesToHex(root) };
  const today = dayOf(at);
  const card = reportCardOf(figures, { body, period, asOf, today, ...(demo && { demo }) });
  const panel = panelResult(reviewsInLog(reviews, body.slug, period));
  const meetings = meetingsOf(count, body.slug, period);
  const missing: AppraisalGap[] = [
    ...(meetings.length === 0 ? ['seat-slips' as const] : []),
    ...(meetings.some(({ counts }) => !counts) ? ['seat-small' as const] : []),
    ...(panel.n === 0 ? ['panel-none' as const] : []),
    ...(panel.n > 0 && isSmall(panel) ? ['panel-small' as const] : []),
    ...(card.rates ? [] : ['rates-unset' as const]),
  ];
  return {
    format: APPRAISAL_FORMAT,
    ledger,
    origin,
    body,
    period,
    issuedAt: asOf.at,
    card,
    ratings: ratingsOf(figures, body.slug, period),
    ...(meetings.length > 0 && { meetings }),
    panel: isSmall(panel) ? withoutMiddles(panel) : panel,
    missing,
    checkpoint,
  };
}

/** The text that is signed: the appraisal on one line, which no checkpoint is. */
export function appraisalText({
  signature: _,
  ...appraisal
}: UnsignedAppraisal & { signature?: string }): string {
  return `${canonicalJson(appraisal)}\n`;
}

/** @param sign makes a signed note of a text */
export function signAppraisal(appraisal: UnsignedAppraisal, sign: (text: string) => string): Appraisal {
  const text = appraisalText(appraisal);
  return { ...appraisal, signature: sign(text).slice(text.length + 1) };
}

/**
 * The note an appraisal says it was signed in, nothing of it verified.
 * @throws SealError as `parseNote` and `canonicalJson`
 */
export function appraisalNote(appraisal: Appraisal): SignedNote {
  return parseNote(`${appraisalText(appraisal)}\n${appraisal.signature}`);
}

function isSmall({ n, smallestSample }: PanelResult): boolean {
  return n < smallestSample;
}

function withoutMiddles({ dimensions, ...panel }: PanelResult): PanelResult {
  return {
    ...panel,
    dimensions: dimensions.map(({ dimension, distribution }) => ({ dimension, distribution })),
  };
}

/** Meetings of the unit whose ratings were sealed in the period. */
function meetingsOf({ meetings, rated }: AppraisalCount, body: string, period: Period): AppraisalMeeting[] {
  const months = monthsOf(period);
  if (!months) throw new RangeError(`not a period: ${period}`);
  return rated.flatMap(({ id, day, n = 0, slips = 0, ratings: counts, solved }) => {
    const month = monthOf(day);
    if (meetings.get(id) !== body || month < months.first || months.last < month) return [];
    return [{ meeting: id, on: day, n, slips, ...(counts && { counts }), ...(solved && { solved }) }];
  });
}

/** Petitions have no public view and are rated nowhere. */
function ratingsOf({ cases }: Figures, body: string, period: Period): AppraisalRatings {
  const months = monthsOf(period);
  if (!months) throw new RangeError(`not a period: ${period}`);
  const rated = [...cases.values()].filter((one) => {
    const month = monthOf(one.received);
    const isOfIt = one.body === body && months.first <= month && month <= months.last;
    return isOfIt && !isPetition(one) && one.rating !== undefined;
  });
  return {
    n: rated.length,
    counts: ratings.map((rating) => ({
      rating,
      count: rated.filter((one) => one.rating === rating).length,
    })),
  };
}
