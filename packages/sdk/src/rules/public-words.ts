// What of a resident's words may be read by everybody: the original with passages taken out, and by when somebody looks.
import type { Day } from '../types/index.js';
import { findRedactions } from './redaction.js';
import { officialCalendar, type WorkingCalendar } from './working-days/years.js';
import { workingDaysAfter } from './working-days/count.js';

/** The three texts that can become public. */
export interface TextsOf<T> {
  readonly title: T;
  readonly text: T;
  readonly place: T;
}

/** A stretch of a text; both count UTF-16 code units. */
export interface Passage {
  readonly at: number;
  readonly length: number;
}

/** Working days somebody has to look at words in. */
export const PUBLICATION_DAYS = 3;

/** Stands in public words for what would tell who somebody is. */
export const HIDDEN_MARK = '〔已隐去〕';

/** What a place is public as far as: the estate or the road. From the house on nobody reads on. */
const HOUSE =
  /(?:[0-9０-９]{1,5}|[一二三四五六七八九十百零〇]{1,5}|[甲乙丙丁东西南北]) ?(?:号?楼|号院|号|栋|幢|座|单元|层|楼|室|门)/g;

const parts = ['title', 'text', 'place'] as const;

/**
 * The last day somebody should have looked at words that were written down on `recorded`, which is day zero.
 * Before the calendar begins it counts from its first day.
 */
export function publicationDue(recorded: Day, calendar: WorkingCalendar = officialCalendar): Day {
  const first = `${String(Math.min(...calendar.years.map(({ year }) => year)))}-01-01`;
  return workingDaysAfter(recorded < first ? first : recorded, PUBLICATION_DAYS, calendar).due;
}

/** What is proposed to be hidden, for a person to look at: too much rather than too little. */
export function proposedPassages(words: TextsOf<string>): TextsOf<Passage[]> {
  return {
    title: findRedactions(words.title).map(plain),
    text: findRedactions(words.text).map(plain),
    place: joined([...findRedactions(words.place).map(plain), ...houses(words.place)], words.place),
  };
}

/** Every place where exactly this stands in a text. */
export function passagesOf(text: string, sought: string): Passage[] {
  const found: Passage[] = [];
  if (sought === '') return found;
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) {
    found.push({ at, length: sought.length });
  }
  return found;
}

/** The first passage that reaches past its text, as a JSON pointer; undefined if none does. */
export function passageFault(
  words: TextsOf<string>,
  hidden: TextsOf<readonly Passage[]>,
): string | undefined {
  for (const part of parts) {
    const wrong = hidden[part].findIndex(({ at, length }) => at + length > words[part].length);
    if (wrong >= 0) return `/${part}/${String(wrong)}`;
  }
  return undefined;
}

/**
 * The words with these passages taken out and `mark` in the place of each. Nothing else is changed; half of a
 * character that takes two code units takes the other half with it.
 * @param hidden in any order; what overlaps or touches is hidden as one
 */
export function publicWords(
  words: TextsOf<string>,
  hidden: TextsOf<readonly Passage[]>,
  mark: string,
): TextsOf<string> {
  return {
    title: hide(words.title, hidden.title, mark),
    text: hide(words.text, hidden.text, mark),
    place: hide(words.place, hidden.place, mark),
  };
}

function hide(text: string, passages: readonly Passage[], mark: string): string {
  return piecesOf(text, passages)
    .map(({ text: piece, isHidden }) => (isHidden ? mark : piece))
    .join('');
}

/** The text in pieces, each shown or hidden: together they are the text. */
export function piecesOf(
  text: string,
  passages: readonly Passage[],
): { readonly text: string; readonly isHidden: boolean }[] {
  const pieces: { text: string; isHidden: boolean }[] = [];
  let from = 0;
  for (const { at, length } of joined(passages, text)) {
    pieces.push({ text: text.slice(from, at), isHidden: false });
    from = at + length;
    pieces.push({ text: text.slice(at, from), isHidden: true });
  }
  pieces.push({ text: text.slice(from), isHidden: false });
  return pieces.filter((piece) => piece.text !== '');
}

/** In order, none touching another, none ending within a character. */
function joined(passages: readonly Passage[], text: string): Passage[] {
  const spans: { at: number; end: number }[] = [];
  const whole = passages.map(({ at, length }) => ({
    at: isWithin(text, at) ? at - 1 : at,
    end: isWithin(text, at + length) ? at + length + 1 : at + length,
  }));
  for (const span of whole.sort((a, b) => a.at - b.at)) {
    const last = spans[spans.length - 1];
    if (last && span.at <= last.end) last.end = Math.max(last.end, span.end);
    else spans.push({ ...span });
  }
  return spans.map(({ at, end }) => ({ at, length: end - at }));
}

/** Whether a place in a text is between the two halves of one character. */
function isWithin(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at, at + 1)) && /^[\uD800-\uDBFF]/.test(text.slice(at - 1, at));
}

/** Numbers of houses, entrances and doors. */
function houses(place: string): Passage[] {
  return Array.from(place.matchAll(HOUSE), (match) => ({ at: match.index, length: match[0].length }));
}

function plain({ at, length }: Passage): Passage {
  return { at, length };
}
