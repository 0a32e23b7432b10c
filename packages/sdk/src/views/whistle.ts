// A whistle as sentences: who called whom by when, who came when or not at all, what each said, what came of it.
import type { Day, Whistle, WhistleCall, WhistleStatement } from '../types/index.js';
import type { FrameWords, WhistleWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatDayShort } from './format.js';
import type { Mark } from './mark.js';

export interface WhistleView {
  readonly id: string;
  readonly appeal: string;
  /** Who called whom, and by when. */
  readonly headline: string;
  readonly about: string;
  /** Who has not come stands first. */
  readonly calls: readonly WhistleCallView[];
  /** What came of it, or why it was called off. */
  readonly ending?: string;
  /** Who answers for the case: a whistle changes nothing about that. */
  readonly responsible: string;
  readonly demo?: string;
}

export interface WhistleCallView {
  readonly key: string;
  readonly text: string;
  readonly mark: Mark;
  readonly said: readonly string[];
}

/** Draws up a whistle. */
export function whistleView(whistle: Whistle, words: FrameWords & WhistleWords): WhistleView {
  const w = words.whistle;
  const { by, blownOn, arriveBy, calls, demo } = whistle;
  const ending = endingOf(whistle, words);
  const isAbsent = ({ state }: WhistleCall): boolean => state === 'absent';
  const ordered = [...calls.filter(isAbsent), ...calls.filter((call) => !isAbsent(call))];
  return {
    id: whistle.id,
    appeal: whistle.appeal,
    headline: fill(w.headline, {
      by: by.name,
      day: formatDayShort(blownOn, words),
      units: calls.map(({ unit }) => unit.name).join(w.separator),
      due: formatDay(arriveBy.due, words) + (arriveBy.provisional ? w.provisional : ''),
    }),
    about: whistle.about,
    calls: ordered.map((call) => callView(whistle, call, words)),
    ...(ending && { ending }),
    responsible: fill(w.responsible, { unit: whistle.responsible.name }),
    ...(demo && { demo: words.common.demo }),
  };
}

/** Whistles with somebody who has not come before the others; else in the order they came in. */
export function absentFirst(whistles: readonly Whistle[]): Whistle[] {
  const isMissed = ({ calls }: Whistle): boolean => calls.some(({ state }) => state === 'absent');
  return [...whistles.filter(isMissed), ...whistles.filter((whistle) => !isMissed(whistle))];
}

function callView(
  { by, endedOn }: Whistle,
  { unit, state, arrivedOn, arrivedOnDay = 0, lateBy = 0, said, ...call }: WhistleCall,
  words: FrameWords & WhistleWords,
): WhistleCallView {
  const w = words.whistle;
  const { arrivalRecordedBy, arrivalRecordedOn } = call;
  const values = {
    unit: unit.name,
    on: arrivedOn ? formatDayShort(arrivedOn, words) : '',
    nth: formatCount(arrivedOnDay),
    days: formatCount(lateBy),
  };
  const sentence = state === 'arrived' ? (lateBy ? 'late' : state) : missing(state, endedOn);
  const recorded = arrivalRecordedBy && arrivalRecordedBy.slug === by.slug;
  const asides = [
    recorded && fill(w.recorded, { unit: by.name }),
    arrivalRecordedOn && fill(w.recordedOn, { day: formatDayShort(arrivalRecordedOn, words) }),
  ];
  return {
    key: unit.slug,
    text: [fill(w.calls[sentence], values), ...asides].filter(Boolean).join(''),
    // Nobody but the units themselves says that one came: an outline.
    mark: lateBy ? 'late' : state === 'arrived' ? 'claimed' : endedOn ? 'aside' : 'open',
    said: said.map((one) => statement(one, unit.slug, words)),
  };
}

function missing(state: 'called' | 'absent', endedOn: Day | undefined) {
  if (state === 'absent') return endedOn ? 'neverCame' : state;
  return endedOn ? 'released' : state;
}

function statement(
  { text, on, recordedBy }: WhistleStatement,
  unit: string,
  words: FrameWords & WhistleWords,
): string {
  const w = words.whistle;
  const said = fill(w.said, { day: formatDayShort(on, words), text });
  return recordedBy.slug === unit ? said : said + fill(w.recorded, { unit: recordedBy.name });
}

function endingOf({ endedOn, result, standDownReason }: Whistle, words: FrameWords & WhistleWords) {
  const w = words.whistle;
  const text = result ?? standDownReason;
  if (!endedOn || text === undefined) return undefined;
  return fill(result === undefined ? w.stoodDown : w.closed, { day: formatDayShort(endedOn, words), text });
}
