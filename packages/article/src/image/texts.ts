// Texts made ready to be drawn: what can't be is marked, what was left out or cut is told to whoever sends the picture.
import { codePointsOf } from '@huiyin/fonts';
import { fill, formatCount } from '@huiyin/sdk/views';
import { plainText, runsRightToLeft } from '../plain-text.js';
import { linesOf, spelled, widthOf, type Line, type Measure, type Spelled } from './paper/index.js';
import type { TextStyle } from './styles.js';
import type { Typeface } from './typeface.js';
import { words } from './words.js';

/** What an editor has to know before sending a picture out. */
export interface ImageWarning {
  readonly code:
    | 'characters-missing'
    | 'direction'
    | 'control-characters-left-out'
    | 'text-cut'
    | 'list-cut'
    | 'coarser'
    | 'demo';
  /** In plain Chinese, whole. */
  readonly text: string;
}

/** A text of which no more than this is looked at: a whole page of a book. */
const MOST_CHARACTERS = 4000;

export interface SetTerms {
  /** The most lines; what is over is cut, and … says so. */
  readonly most?: number | undefined;
  /** Lines of about the same length, as titles have them. */
  readonly isEven?: boolean | undefined;
}

/** A text in lines. */
export interface SetText {
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly width: number;
  readonly height: number;
}

export class Texts {
  #missing: ReadonlySet<string> = new Set();
  #codes: ReadonlyMap<ImageWarning['code'], string> = new Map();
  #left = 0;

  constructor(readonly face: Typeface) {}

  measure({ weight, size }: TextStyle): Measure {
    return (character) => this.face.advance(weight, character) * size;
  }

  /** @returns at least one line, which may be empty */
  set(
    text: string,
    style: TextStyle,
    width: number,
    { most = Infinity, isEven = false }: SetTerms = {},
  ): SetText {
    const what = this.#spelled(text);
    const measure = this.measure(style);
    const whole = linesOf(what, width, measure);
    const lines =
      whole.length > most
        ? this.#cut(what, whole, width, measure, most)
        : tidy(what, whole, width, measure, isEven);
    return setOf(lines, style);
  }

  /** As large as it fits into the lines there are, down to `least` of its size; there it is cut. */
  fit(text: string, style: TextStyle, width: number, terms: SetTerms & { readonly least: number }): SetText {
    const { most = 1, least } = terms;
    const what = this.#spelled(text);
    for (let { size, leading } = style; size > least;) {
      const here = { ...style, size, leading };
      const measure = this.measure(here);
      const lines = linesOf(what, width, measure);
      if (lines.length <= most) return setOf(tidy(what, lines, width, measure, terms.isEven ?? false), here);
      size *= 0.94;
      leading *= 0.94;
    }
    const smallest = { ...style, size: least, leading: (style.leading / style.size) * least };
    return this.set(text, smallest, width, { ...terms, most });
  }

  /** Whether it is one line in this size. */
  isOneLine(text: string, style: TextStyle, width: number): boolean {
    return widthOf(this.#spelled(text).text, this.measure(style)) <= width;
  }

  /** Forgets what was noted since, of what was drawn and taken away again. */
  keep(): () => void {
    const [missing, codes, left] = [this.#missing, this.#codes, this.#left];
    return () => {
      this.#missing = missing;
      this.#codes = codes;
      this.#left = left;
    };
  }

  /** That so many items were left out. */
  listCut(count: number): void {
    this.#left += count;
  }

  warn(code: ImageWarning['code'], text: string): void {
    this.#codes = new Map([...this.#codes, [code, text]]);
  }

  get missing(): string[] {
    return [...this.#missing];
  }

  get warnings(): ImageWarning[] {
    const w = words.warnings;
    const all = this.missing
      .map((text) => fill(w.missingOne, { text, code: codePointsOf(text) }))
      .join(words.comma);
    return [
      ...(all === '' ? [] : [{ code: 'characters-missing' as const, text: fill(w.missing, { all }) }]),
      ...(this.#left > 0
        ? [{ code: 'list-cut' as const, text: fill(w.listCut, { count: formatCount(this.#left) }) }]
        : []),
      ...[...this.#codes].map(([code, text]) => ({ code, text })),
    ];
  }

  #spelled(text: string): Spelled {
    // Not between the halves of a character.
    const all =
      text.length > MOST_CHARACTERS ? text.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '') : text;
    if (all !== text) this.warn('text-cut', words.warnings.textCut);
    const plain = plainText(all);
    if (plain.dropped) this.warn('control-characters-left-out', words.warnings.control);
    if (runsRightToLeft(plain.text)) this.warn('direction', words.warnings.direction);
    const what = spelled(plain.text.replace(/\n+/g, ' '), this.face.spell);
    if (what.marks.size > 0) this.#missing = new Set([...this.#missing, ...what.marks.values()]);
    return what;
  }

  #cut(what: Spelled, lines: readonly Line[], width: number, measure: Measure, most: number): Line[] {
    this.warn('text-cut', words.warnings.textCut);
    const kept = lines.slice(0, most);
    // Blanks at the ends of lines are in none of them.
    let end = kept.reduce(
      (sum, { runs }) => sum + runs.reduce((count, { text }) => count + text.length, 1),
      0,
    );
    for (end = Math.min(end, what.text.length - 1); end > 0; end--) {
      const text = `${what.text.slice(0, end).trimEnd()}…`;
      const short = linesOf({ text, marks: what.marks }, width, measure);
      if (short.length <= most) return short;
    }
    return kept;
  }
}

function setOf(lines: readonly Line[], style: TextStyle): SetText {
  return {
    lines,
    style,
    width: Math.max(0, ...lines.map(({ width }) => width)),
    height: lines.length * style.leading,
  };
}

/**
 * The same number of lines, the last of which isn't one lone character. Even ones are titles: a line of them ends with a
 * pause rather than between words, and within a word only where no other width does better; then they are about as long.
 */
function tidy(what: Spelled, lines: Line[], width: number, measure: Measure, isEven: boolean): Line[] {
  if (lines.length < 2) return lines;
  const hanzi = measure('国');
  const isLone = (all: readonly Line[]): boolean => (all[all.length - 1]?.width ?? 0) <= hanzi * 2.2;
  const inWord = isEven ? placesInWords(what.text) : new Set<number>();
  const faultsOf = (all: readonly Line[]): number =>
    endsOf(what.text, all).reduce(
      (sum, end) => sum + (inWord.has(end) ? 3 : PAUSE.test(what.text.slice(0, end)) ? 0 : 1),
      isLone(all) ? 10 : 0,
    );
  let best = lines;
  // Narrower by half a character at a time, as long as it takes no further line.
  for (let narrow = width - hanzi / 2; narrow > width / 2; narrow -= hanzi / 2) {
    if (!isEven && !isLone(best)) break;
    const here = linesOf(what, narrow, measure);
    if (here.length > lines.length) break;
    const isBetter = faultsOf(here) < faultsOf(best);
    if (isBetter || (isEven && faultsOf(here) === faultsOf(best))) best = here;
  }
  return isEven || !isLone(best) ? best : lines;
}

const PAUSE = /[，。；：、！？,.;:!?]\s*$/u;
const wordsIn = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Where a break would be within a word. */
function placesInWords(text: string): Set<number> {
  const places = new Set<number>();
  for (const { segment, index } of wordsIn.segment(text))
    for (let place = index + 1; place < index + segment.length; place++) places.add(place);
  return places;
}

/** Where the lines but the last end in the text. */
function endsOf(text: string, lines: readonly Line[]): number[] {
  let at = 0;
  return lines.slice(0, -1).map(({ runs }) => {
    while (text[at] === ' ') at++;
    at += runs.reduce((sum, { text: run }) => sum + run.length, 0);
    return at;
  });
}
