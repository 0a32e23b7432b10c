// Text set in lines: spelled in the characters there are, broken where Unicode (UAX 14) lets a line end.
import type { Speller } from '@huiyin/fonts';
import LineBreaker from 'linebreak';

/** A text of which every character can be drawn, and what the marks in it stand for, by their place. */
export interface Spelled {
  readonly text: string;
  readonly marks: ReadonlyMap<number, string>;
}

/** A part of a line that is drawn at once. */
export interface Run {
  readonly text: string;
  readonly stands?: string | undefined;
}

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** The width of one character. */
export type Measure = (character: string) => number;

export function spelled(text: string, spell: Speller): Spelled {
  const marks = new Map<number, string>();
  let whole = '';
  for (const piece of spell(text.trim())) {
    if (piece.stands !== undefined) marks.set(whole.length, piece.stands);
    whole += piece.text;
  }
  return { text: whole, marks };
}

/** @returns at least one line; none is wider than `width` unless one character is */
export function linesOf(what: Spelled, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let end = 0;
  let used = 0;
  const close = (): void => {
    lines.push(line(what, start, end, measure));
    start = end;
    used = 0;
  };
  for (const part of partsOf(what.text)) {
    const solid = part.trimEnd();
    if (used > 0 && used + widthOf(solid, measure) > width) close();
    if (widthOf(solid, measure) <= width) {
      used += widthOf(part, measure);
      end += part.length;
      continue;
    }
    // Nowhere to break: wherever it is full.
    for (const character of part) {
      if (used > 0 && character !== ' ' && used + measure(character) > width) close();
      used += measure(character);
      end += character.length;
    }
  }
  if (end > start || lines.length === 0) close();
  return lines;
}

export function widthOf(text: string, measure: Measure): number {
  let width = 0;
  for (const character of text) width += measure(character);
  return width;
}

/** As many characters as fit, and … where some don't. */
export function cutTo(text: string, width: number, measure: Measure): string {
  if (widthOf(text, measure) <= width) return text;
  let kept = '';
  let used = measure('…');
  for (const character of text) {
    used += measure(character);
    if (used > width) break;
    kept += character;
  }
  return `${kept}…`;
}

function* partsOf(text: string): Generator<string> {
  const breaker = new LineBreaker(text);
  let from = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    yield text.slice(from, next.position);
    from = next.position;
  }
}

function line({ text, marks }: Spelled, start: number, end: number, measure: Measure): Line {
  const shown = text.slice(start, end).trimEnd();
  const runs: Run[] = [];
  let from = 0;
  const flush = (to: number): void => {
    if (to > from) runs.push({ text: shown.slice(from, to) });
  };
  for (let place = 0; place < shown.length; place++) {
    const stands = marks.get(start + place);
    if (stands === undefined) continue;
    flush(place);
    runs.push({ text: shown.slice(place, place + 1), stands });
    from = place + 1;
  }
  flush(shown.length);
  return { runs, width: widthOf(shown, measure) };
}
