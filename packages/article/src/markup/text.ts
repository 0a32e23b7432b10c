// Text from anywhere, made fit to stand in an article: no control characters, no run too long for a narrow screen.
import { plainText, runsRightToLeft } from '../plain-text.js';

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

/** Characters that only some fonts have, each another picture. Pictures of ours mark them; here nobody would know. */
const PRIVATE = /\p{Co}/gu;
/** What people see as one character, near enough: with its accents, its skin, and whatever is joined to it. */
const CHARACTER =
  /(?:\p{Regional_Indicator}{2}|[^])(?:\u200D[^]|\p{M}|\p{Emoji_Modifier}|\p{Variation_Selector}|\p{Join_Control})*/gu;

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
  const plain = plainText(raw);
  const kept = plain.text.replace(PRIVATE, '');
  const short = clip(kept.trim(), max);
  return {
    lines: short.split(/\s*\n\s*/).map((line) => isolate(breakable(line))),
    dropped: plain.dropped || kept !== plain.text,
    isolated: runsRightToLeft(short),
    cut: short !== kept.trim(),
  };
}

/** Marks of direction that only reach to the end of the line. */
function isolate(line: string): string {
  return runsRightToLeft(line) ? `\u2068${line}\u2069` : line;
}

/** The beginning of a text, with dots for the rest. No character that people see as one is cut in two. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  let kept = '';
  for (const character of charactersOf(text)) {
    if (kept.length + character.length + 1 > max) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Whole as far as they can be: what is wider than any line is taken apart. */
function charactersOf(text: string): readonly string[] {
  return (text.match(CHARACTER) ?? []).flatMap((one) => (widthOf(one) > WIDEST_CHARACTER ? [...one] : [one]));
}

/** The widest run that never overflows 320 px in the largest type it can stand in; an ordinary letter counts 1. */
const WIDEST_RUN = 18;
/** Beyond this even what people see as one character is parted. */
const WIDEST_CHARACTER = 24;

/** The same text, with a place to break in each run that has none of its own. */
export function breakable(text: string): string {
  let run = 0;
  let before = '';
  let broken = '';
  for (const character of charactersOf(text)) {
    const width = widthOf(character);
    if (SPACE.test(character)) {
      run = 0;
    } else if (BREAKS_BY_ITSELF.test(character) && !OPENS.test(before)) {
      run = width;
    } else if (run > 0 && run + width > WIDEST_RUN) {
      broken += BREAK;
      run = width;
    } else {
      run += width;
    }
    broken += character;
    before = character;
  }
  return broken;
}

function widthOf(character: string): number {
  let width = 0;
  for (const point of character) {
    if (point > '\u007F' || /[WM@%]/.test(point)) width += 2;
    else width += /[A-Z&#mw]/.test(point) ? 1.5 : 1;
  }
  return width;
}

/** For text and attribute values alike. */
export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
