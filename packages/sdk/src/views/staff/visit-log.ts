// What waits on a phone and what was just sent, as sentences.
import type { VisitReceipt } from '../../types/index.js';
import type { VisitWords } from '../../words/index.js';
import { fill, formatDay } from '../format.js';

/** One visit that waits, as far as its line tells. */
export interface WaitingVisit {
  readonly id: string;
  readonly visitedAt: string;
  readonly household: string;
  readonly asked: number;
  readonly daysLeft: number;
  readonly isOld: boolean;
  readonly refusal?: { readonly code: string; readonly errors: readonly unknown[] } | undefined;
}

export interface WaitingLine {
  readonly id: string;
  readonly text: string;
  readonly asked?: string | undefined;
  /** That it will be deleted soon. */
  readonly old?: string | undefined;
  /** Why it came back. */
  readonly refused?: string | undefined;
}

/** @param kept days a visit is kept */
export function waitingLine(visit: WaitingVisit, kept: number, words: VisitWords): WaitingLine {
  const w = words.visitLog.waiting;
  const { id, visitedAt, household, asked, daysLeft, isOld, refusal } = visit;
  const day = formatDay(visitedAt.slice(0, 10), words);
  const reason = refusal && visitRefusalSentence(refusal, words);
  return {
    id,
    text: fill(w.item, { day, time: visitedAt.slice(11, 16), household }),
    asked: asked > 0 ? fill(w.asked, { count: asked }) : undefined,
    old: isOld ? fill(w.old, { days: kept - daysLeft, left: daysLeft }) : undefined,
    refused: reason && fill(w.refused, { reason }),
  };
}

/** Why a visit came back, and what to do, as one sentence. */
export function visitRefusalSentence(
  { code, errors }: NonNullable<WaitingVisit['refusal']>,
  { visitLog: { waiting: w, refusals } }: VisitWords,
): string {
  if (errors.length > 0) return fill(w.refusedFields, { count: errors.length });
  return (refusals as Readonly<Record<string, string>>)[code] ?? fill(w.refusedOther, { code });
}

export interface SentVisitView {
  readonly id: string;
  readonly text: string;
  /** What the resident is to be told of each thing they asked for. */
  readonly slips: readonly string[];
}

export function sentVisitView(
  { id, appeals }: VisitReceipt,
  household: string,
  words: VisitWords,
): SentVisitView {
  const w = words.visitLog.sent;
  return {
    id,
    text: fill(w.visit, { household, id }),
    slips: appeals.map(({ number, code }) => fill(code === 'none' ? w.none : w.slip, { number })),
  };
}
