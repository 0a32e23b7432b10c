// Text from anywhere, made fit to stand in an article: no control characters, no run too long for a narrow screen.

/** Offers a line break without a hyphen, and is taken out again by whoever reads the head of a log back. */
export const BREAK = '\u200B';

/** What became of a text. */
export interface Fit {
  readonly lines: readonly string[];
  /** Control characters, halves of characters and marks of direction were left out. */
  readonly dropped: boolean;
  /** There is text in it that runs from right to left. */
  readonly isolated: boolean;
  readonly cut: boolean;
}

/** Characters without a picture that would do something: controls, marks of direction, joiners of words, tags. */
const DROPPED =
  /[\p{Cc}\p{Cs}\p{Co}\p{Noncharacter_Code_Point}\u00AD\u061C\u180E\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;
/** Belongs to the character before it. */
const EXTENDS = /^(?:\p{M}|\p{Emoji_Modifier}|\p{Variation_Selector}|\p{Join_Control})$/u;
/** A line may end on either side of it. */
const BREAKS_BY_ITSELF = /^\p{Script=Han}$/u;
/** A line may end after it. */
const SPACE = /^[\s\u200B]$/u;
/** No line ends after it. */
const OPENS = /^[\p{Ps}\p{Pi}]$/u;

/**
 * @param max UTF-16 units that are kept, dots for what was cut included; at least 2
 */
export function fitText(raw: string, max: number): Fit {
  const lined = raw.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, '\n').replace(/\u200B/g, '');
  const spaced = lined.replace(/[\t\u00A0\u2007\u202F]/g, ' ');
  const kept = spaced
    .split('\n')
    .map((line) => line.replace(DROPPED, ''))
    .join('\n');
  const short = clip(kept.trim(), max);
  return {
    lines: short.split(/\s*\n\s*/).map((line) => isolate(breakable(line))),
    dropped: kept !== spaced,
    isolated: RIGHT_TO_LEFT.test(short),
    cut: short !== kept.trim(),
  };
}

/** Marks of direction that only reach to the end of the line. */
function isolate(line: string): string {
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}

/** The beginning of a text, with dots for the rest. No character that people see as one is cut in two. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const points: string[] = [];
  let length = 1;
  for (const point of text) {
    if (length + point.length > max) {
      while (points.length > 1 && (EXTENDS.test(point) || points[points.length - 1] === '\u200D')) {
        const last = points.pop() ?? '';
        if (!EXTENDS.test(last)) break;
      }
      break;
    }
    points.push(point);
    length += point.length;
  }
  return `${points.join('').trimEnd()}…`;
}

/** The widest run that never overflows 320 px in the largest type it can stand in; an ordinary letter counts 1. */
const WIDEST_RUN = 20;
/** Beyond this even what people see as one character is parted. */
const WIDEST_CHARACTER = 24;

/** The same text, with a place to break in each run that has none of its own. */
export function breakable(text: string): string {
  let run = 0;
  let before = '';
  let broken = '';
  for (const point of text) {
    const width = widthOf(point);
    const isOneWithBefore = EXTENDS.test(point) || before === '\u200D';
    if (SPACE.test(point)) {
      run = 0;
    } else if (BREAKS_BY_ITSELF.test(point) && !OPENS.test(before)) {
      run = width;
    } else if (run + width > (isOneWithBefore ? WIDEST_CHARACTER : WIDEST_RUN)) {
      broken += BREAK;
      run = width;
    } else {
      run += width;
    }
    broken += point;
    before = point;
  }
  return broken;
}

function widthOf(point: string): number {
  if (point > '\u007F' || /[WM@%]/.test(point)) return 2;
  return /[A-Z&#mw]/.test(point) ? 1.5 : 1;
}

/** For text and attribute values alike. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
