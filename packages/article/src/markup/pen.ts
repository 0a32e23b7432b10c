// What draws one article once: its looks, how long a text may be, and what has to be told of what was drawn.
import type { FigureView } from '@huiyin/sdk/views';
import type { Allowed } from '../fit.js';
import type { Inks } from '../tokens.js';
import type { ArticleWarning } from '../types.js';
import { words } from '../words.js';
import { leaf, type Piece } from './piece.js';
import { BREAK, fitText } from './text.js';

/** The longest text that stands whole where there is room, in UTF-16 units. */
export const LONGEST_TEXT = 6000;
/** What is left of a long text at least. */
export const SHORTEST_TEXT = 80;

/** Days that are left, in whatever words somebody wrote them. */
const COUNTDOWN =
  /(?:还有|还剩|剩下|剩余|仅剩|只剩|倒计时)[\s:：]*(?:约|不到|最后)?\s*[\d,０-９零一二两三四五六七八九十百]+\s*个?\s*(?:工作日|天|日)/;
const DATED = /\d{1,2}月\d{1,2}日/;

export interface Definition {
  readonly term: string;
  readonly text: string;
}

export class Pen {
  /** 口径 of what was drawn, each once, in the order it was first drawn. */
  readonly #definitions = new Map<string, { of?: string | undefined; label: string; text: string }>();
  readonly #warnings = new Map<string, ArticleWarning>();
  readonly #leftOut: string[] = [];
  #hasCutText = false;

  /**
   * @param asOf of the figures, as the figures say it themselves: said once at the top, and again only where it is another
   * @param day `11月30日（周一）`, of the moment the facts were read
   */
  constructor(
    readonly inks: Inks,
    readonly allowed: Allowed,
    readonly asOf: string,
    readonly day: string,
  ) {}

  /**
   * Text of the facts, whatever is in it. Its lines stay lines.
   * @param before and `after`: words of the article's own, that end in a mark or a blank, or begin with one
   */
  say(raw: string, before = '', after = ''): Piece {
    return leaf(...this.lines(raw, before, after));
  }

  /** What is never cut. */
  whole(raw: string): Piece {
    return leaf(...this.#fitted(raw, LONGEST_TEXT, '', ''));
  }

  /** A sentence of the views: days that are left are told with the day they are counted from. */
  tell(raw: string, before = '', after = ''): Piece {
    return this.say(this.counted(raw), before, after);
  }

  lines(raw: string, before = '', after = ''): string[] {
    const longest = Math.max(SHORTEST_TEXT, Math.min(LONGEST_TEXT, this.allowed('texts')));
    return this.#fitted(raw, longest, before, after);
  }

  #fitted(raw: string, longest: number, before: string, after: string): string[] {
    const { lines, dropped, isolated, cut } = fitText(raw, longest);
    if (dropped) this.warn('control-characters-left-out', words.warnings.controls);
    if (isolated) this.warn('direction-isolated', words.warnings.direction);
    if (cut) {
      this.warn('text-cut', words.warnings.textCut);
      this.#hasCutText = true;
    }
    const whole = lines.join('');
    const dated = COUNTDOWN.test(whole) && !DATED.test(whole) ? words.copied(this.day) : '';
    return lines.map(
      (line, index) => (index === 0 ? before : '') + line + (index === lines.length - 1 ? dated + after : ''),
    );
  }

  /** An article can't tick: `还有3天` is `截至11月30日（周一）还有3天`, and today is that day. */
  counted(raw: string): string {
    return raw
      .replace(/今天/g, this.day)
      .replace(/(截至[^，。；]*?)?还有\s*[\d,]+\s*天/g, (found: string, since?: string) =>
        since === undefined ? words.asOf(this.day) + found : found,
      );
  }

  /** What a figure is out of, and of when where that is another time than the article's. */
  madeOf({ outOf, madeOf }: Pick<FigureView, 'outOf' | 'madeOf'>): string {
    return madeOf.endsWith(this.asOf) ? (outOf ?? '') : madeOf;
  }

  /** Whoever draws a figure has its 口径 printed. @param of the part it stands in, said where names are not enough */
  define({ label, meaning, value, unit }: FigureView, of?: string): void {
    this.#definitions.set(`${of ?? ''}\n${label}\n${meaning}`, { of, label, text: meaning });
    if (unit === '') this.warn('small-sample', words.warnings.smallSample(label, value));
  }

  /** Figures of two parts can have one name: then it is said of which part each is. */
  get definitions(): readonly Definition[] {
    const all = [...this.#definitions.values()];
    return all.map(({ of, label, text }) => {
      const isShared = all.some((other) => other.label === label && other.text !== text);
      return { term: isShared && of !== undefined ? words.definitionOf(of, label) : label, text };
    });
  }

  warn(code: ArticleWarning['code'], text: string): void {
    const told = fitText(text, LONGEST_TEXT).lines.join(' ').split(BREAK).join('');
    this.#warnings.set(`${code}\n${told}`, { code, text: told });
  }

  /** A part that is left out whole, named at the end of the article. */
  leaveOut(part: string): void {
    this.#leftOut.push(part);
    this.warn('section-left-out', words.warnings.leftOut(part));
  }

  get leftOut(): readonly string[] {
    return this.#leftOut;
  }

  /** Whether only the beginning of some text was told. */
  get hasCutText(): boolean {
    return this.#hasCutText;
  }

  get warnings(): readonly ArticleWarning[] {
    return [...this.#warnings.values()];
  }
}
