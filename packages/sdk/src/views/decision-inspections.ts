// Inspections of a decision in words: what its witnesses found, when, how many they were, and photos of it.
import type { Decision, DecisionDetail, DecisionInspection, DecisionPage } from '../types/index.js';
import type { DecisionWords } from '../words/index.js';
import { fill, formatCount, formatDay } from './format.js';

export interface InspectionPhotoView {
  /** On the server; absent where it was taken down. */
  readonly path?: string | undefined;
  readonly width: number;
  readonly height: number;
  /** What is to be seen on it. */
  readonly text: string;
  readonly on: string;
  /** That there was one. */
  readonly takenDown?: string | undefined;
}

export interface InspectionView {
  readonly inspection: number;
  readonly finding: string;
  /** Whether it was not all as decided. */
  readonly isWanting: boolean;
  /** The day they looked, and how many; the day it was written down where that was another. */
  readonly who: string;
  readonly text: string;
  readonly photos: readonly InspectionPhotoView[];
}

export interface InspectionsView {
  readonly title: string;
  readonly lead: string;
  /** The latest look first. */
  readonly items: readonly InspectionView[];
}

/** @returns undefined where nobody has looked */
export function inspectionsView(
  { id, witnessGroup, inspections }: DecisionDetail,
  words: DecisionWords,
): InspectionsView | undefined {
  const { inspections: w } = words.decisions;
  if (inspections.length === 0) return undefined;
  const latestFirst = [...inspections].sort(
    (a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1) || b.inspection - a.inspection,
  );
  return {
    title: w.title,
    lead: fill(w.lead, { group: witnessGroup, count: formatCount(inspections.length) }),
    items: latestFirst.map((one) => inspectionView(one, id, words)),
  };
}

function inspectionView(
  { inspection, on, recordedOn, subject, people, finding, text, photos }: DecisionInspection,
  id: string,
  words: DecisionWords,
): InspectionView {
  const { inspections: w } = words.decisions;
  const who = fill(w.who, { on: formatDay(on, words), people: formatCount(people) });
  return {
    inspection,
    finding: w.findings[subject][finding],
    isWanting: finding !== 'as-decided',
    who: recordedOn === on ? who : who + fill(w.recorded, { on: formatDay(recordedOn, words) }),
    text,
    photos: photos.map(({ photo, text: says, on: shownOn, photoTakenDown: gone }) => ({
      ...(!gone && { path: `/d/${id}/photos/${photo.id}` }),
      width: photo.width,
      height: photo.height,
      text: says,
      on: fill(w.photoOn, { on: formatDay(shownOn, words) }),
      ...(gone && {
        takenDown: fill(w.takenDown, { on: formatDay(gone.on, words), reason: w.reasons[gone.reason] }),
      }),
    })),
  };
}

/** What was found last, a sentence for each subject that was looked at. */
export function inspectedLines({ witnessGroup, inspected }: Decision, words: DecisionWords): string[] {
  const { inspections: w } = words.decisions;
  return (inspected?.latest ?? []).map(({ subject, finding, on }) =>
    fill(w.line, { group: witnessGroup, on: formatDay(on, words), finding: w.findings[subject][finding] }),
  );
}

export interface FoundWantingView {
  readonly title: string;
  readonly items: readonly { readonly id: string; readonly question: string; readonly line: string }[];
  /** That there are more. */
  readonly rest?: string | undefined;
}

/** Decisions that were found not all as decided. @returns undefined where there is none */
export function foundWantingView(
  { items, next }: DecisionPage,
  words: DecisionWords,
): FoundWantingView | undefined {
  if (items.length === 0) return undefined;
  const { inspections: w } = words.decisions;
  return {
    title: w.wanting,
    items: items.map((decision) => ({
      id: decision.id,
      question: decision.question,
      line: wantingLines(decision, words).join(' '),
    })),
    rest: next === undefined ? undefined : words.decisions.rest,
  };
}

/** Of these, what was not all as decided. */
export function wantingLines(decision: Decision, words: DecisionWords): string[] {
  const { inspected } = decision;
  if (!inspected) return [];
  const latest = inspected.latest.filter(({ finding }) => finding !== 'as-decided');
  return inspectedLines({ ...decision, inspected: { ...inspected, latest } }, words);
}
