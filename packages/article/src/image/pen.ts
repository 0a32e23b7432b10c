// Lays a sheet out from the top down: texts in lines, rules, boxes, bars, codes.
import { encode } from 'uqr';
import type { CodeStrength } from './paper/index.js';
import { ABOVE, type Block, type Edge, type Op, type Sheet } from './sheet.js';
import { colours, type TextStyle } from './styles.js';
import type { SetText, SetTerms, Texts } from './texts.js';

/** Around a code, in modules. */
const QUIET = 4;

export type Align = 'left' | 'right' | 'middle';

export interface TextPlace extends SetTerms {
  readonly x?: number;
  readonly width?: number;
  readonly align?: Align;
  /** Space above. */
  readonly above?: number;
  readonly tag?: Block['tag'];
  readonly link?: string;
}

export class Pen {
  /** Where the next thing begins. */
  y = 0;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  readonly #blocks: Block[] = [];
  #open: Op[] | undefined;

  constructor(
    readonly texts: Texts,
    /** Of the whole sheet. */
    readonly sheet: number,
    private readonly margin: number,
    /** How high the whole sheet is, where that is fixed. */
    readonly paper = Infinity,
  ) {
    this.left = margin;
    this.right = sheet - margin;
    this.width = sheet - 2 * margin;
  }

  /** What is drawn by `draw` is one block. */
  block(block: Omit<Block, 'ops'>, draw: () => void): void {
    if (this.#open) {
      draw();
      return;
    }
    const ops: Op[] = [];
    this.#open = ops;
    draw();
    this.#open = undefined;
    if (ops.length > 0) this.#blocks.push({ ...block, ops });
  }

  /** A paragraph below what was drawn last. */
  text(text: string, style: TextStyle, place: TextPlace = {}): void {
    const { x = this.left, width = this.right - x, above = 0 } = place;
    this.write(this.texts.set(text, style, width, place), { ...place, x, width, above });
  }

  /** Lines that were set before, below what was drawn last. */
  write(text: SetText, place: TextPlace = {}): void {
    const { above = 0, tag = 'P', link } = place;
    this.y += above;
    this.block({ tag, link }, () => this.at(text, this.y, place));
    this.y += text.height;
  }

  /** Lines whose box begins at `y`; nothing moves. */
  at(
    text: SetText,
    y: number,
    { x = this.left, width = this.right - x, align = 'left' }: TextPlace = {},
  ): void {
    const { style } = text;
    const measure = this.texts.measure(style);
    this.block({ tag: 'P' }, () =>
      text.lines.forEach(({ runs, width: used }, index) => {
        const room = width - used;
        let at = x + (align === 'left' ? 0 : align === 'right' ? room : room / 2);
        const baseline = y + index * style.leading + (style.leading - style.size) / 2 + style.size * ABOVE;
        for (const { text: run, stands } of runs) {
          const { size, weight, colour } = style;
          let long = 0;
          for (const character of run) long += measure(character);
          this.#add({ kind: 'text', x: at, baseline, width: long, size, weight, colour, text: run, stands });
          at += long;
        }
      }),
    );
  }

  box(x: number, y: number, width: number, height: number, look: { fill?: string; edge?: Edge }): void {
    if (width <= 0 || height <= 0) return;
    this.aside(() => this.#add({ kind: 'box', x, y, width, height, ...look }));
  }

  line(x: number, y: number, toX: number, toY: number, width = 1, colour: string = colours.rule): void {
    this.aside(() => this.#add({ kind: 'line', x, y, toX, toY, width, colour }));
  }

  /** A rule over the whole width, below what was drawn last. */
  rule(above: number, below: number): void {
    this.y += above;
    this.line(this.left, this.y, this.right, this.y);
    this.y += below;
  }

  /** Draws what ends above `bottom`, or nothing of it. @returns whether it did */
  attempt(bottom: number, draw: () => void): boolean {
    const { y } = this;
    const { length } = this.#blocks;
    const forget = this.texts.keep();
    draw();
    if (this.y <= bottom) return true;
    this.#blocks.length = length;
    forget();
    this.y = y;
    return false;
  }

  /** What is drawn and not read, unless it belongs to a block that is. */
  aside(draw: () => void): void {
    this.block({ tag: 'aside' }, draw);
  }

  /** @param side about; a module is a whole number of half pixels */
  code(
    text: string,
    alt: string,
    place: { x: number; y: number; side: number },
    strength: CodeStrength = 'M',
  ): void {
    this.block({ tag: 'Figure', alt }, () => this.#add({ kind: 'code', ...place, text, strength }));
  }

  /** As large as a code of about `side` is, so that its modules are whole pixels at twice the size. */
  codeSide(text: string, side: number, strength: CodeStrength = 'M'): number {
    const { size } = encode(text, { ecc: strength, border: QUIET });
    return Math.max(1, Math.floor((side / size) * 2) / 2) * size;
  }

  /** A code whose pattern, without its quiet, is at least so large. */
  codeOf(
    text: string,
    pattern: number,
    strength: CodeStrength,
  ): { readonly side: number; readonly quiet: number } {
    const { size } = encode(text, { ecc: strength, border: QUIET });
    const module = Math.ceil((pattern / (size - 2 * QUIET)) * 2) / 2;
    return { side: module * size, quiet: module * QUIET };
  }

  /** Another one of the same sheet, to find out how much room something takes. */
  trial(): Pen {
    return new Pen(this.texts, this.sheet, this.margin, this.paper);
  }

  /** What is written in its first heading. */
  get title(): string {
    const ops = this.#blocks.find(({ tag }) => tag === 'H1')?.ops ?? [];
    return ops.map((op) => (op.kind === 'text' ? (op.stands ?? op.text) : '')).join('');
  }

  sheetOf(height = this.y): Sheet {
    return { width: this.sheet, height, surface: colours.surface, blocks: this.#blocks };
  }

  #add(op: Op): void {
    if (this.#open) this.#open.push(op);
    else this.#blocks.push({ tag: 'aside', ops: [op] });
  }
}
