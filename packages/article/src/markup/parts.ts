// The shared parts of articles: headings, lines with a figure, notes and lists that say what they leave out.
import type { FigureView, Mark } from '@huiyin/sdk/views';
import { inkOf, rule, shapes } from '../tokens.js';
import { words, type Measure } from '../words.js';
import type { Pen } from './pen.js';
import { GAP, join, leaf, nothing, paragraph, silent, span, stacked, strong, type Piece } from './piece.js';

const LINE = `margin:0;padding:8px 0;border-top:1px solid ${rule}`;
const SMALL = 'font-size:14px';

export function heading(pen: Pen, text: string): Piece {
  const style = `margin:30px 0 8px;font-size:19px;color:${pen.inks.accent}`;
  return paragraph(style, strong(pen.say(text)));
}

export function subheading(pen: Pen, text: string): Piece {
  return paragraph('margin:16px 0 4px', strong(pen.say(text)));
}

/** A sentence. */
export function said(piece: Piece): Piece {
  return paragraph('margin:8px 0', piece);
}

/** Beside the matter: how it is counted, why something is missing. */
export function note(pen: Pen, ...lines: readonly Piece[]): Piece {
  return paragraph(`margin:8px 0;${SMALL};color:${pen.inks.muted}`, stacked(lines));
}

/** Notes that each take more than a line, apart from each other. */
export function notes(pen: Pen, lines: readonly Piece[]): Piece {
  const style = `margin:0 0 6px;${SMALL};color:${pen.inks.muted}`;
  return join(...lines.map((line) => paragraph(style, line)));
}

export function small(pen: Pen, piece: Piece): Piece {
  return span(piece, `${SMALL};color:${pen.inks.muted}`);
}

/** One item of a list, below a hairline. */
export function item(...lines: readonly Piece[]): Piece {
  return paragraph(LINE, stacked(lines.filter(({ html }) => html !== '')));
}

/** Short lines one under the other. */
export function plainLines(lines: readonly Piece[]): Piece {
  return lines.length === 0 ? nothing : paragraph('margin:8px 0', stacked(lines));
}

/** A state: its shape is seen, its word is read. */
export function marked(pen: Pen, mark: Mark, word: string): Piece {
  return span(shaped(mark, pen.say(word)), `color:${inkOf(mark, pen.inks)}`);
}

/** The shape is in the text's own leaf, where the editor keeps it. */
export function shaped(mark: Mark, piece: Piece): Piece {
  const [opening = ''] = /^<span leaf="">/.exec(piece.html) ?? [];
  const { html } = silent(`${shapes[mark]} `);
  return { html: opening + html + piece.html.slice(opening.length), text: piece.text };
}

/** Words that follow in the same line, apart from what stands before them. */
export function after(pen: Pen, text: string): Piece {
  return pen.say(text, GAP);
}

/** A name, its number in strong, and what the number is out of. */
export function counted(
  pen: Pen,
  name: string,
  amount: { readonly value: string; readonly unit: string },
  { madeOf = '', mark, isMuted = false }: CountedLook = {},
): Piece {
  const ink = mark === undefined || isMuted ? '' : `color:${inkOf(mark, pen.inks)}`;
  const said = pen.say(name, '', GAP);
  const number = strong(pen.say(`${amount.value}${amount.unit}`), ink);
  const out = madeOf === '' ? nothing : small(pen, pen.say(madeOf, GAP));
  return item(join(mark === undefined ? said : shaped(mark, said), number, out));
}

interface CountedLook {
  readonly madeOf?: string;
  readonly mark?: Mark;
  /** Nothing to draw the eye to. */
  readonly isMuted?: boolean;
}

/** The same in one short line of several. */
export function countedLine(
  pen: Pen,
  name: string,
  { value, unit }: Pick<FigureView, 'value' | 'unit'>,
  madeOf: string,
): Piece {
  return pen.say(words.counted(name, `${value}${unit}`, madeOf));
}

/** A figure under its own name; its 口径 is printed at the end. @param of the part it stands in */
export function figureLine(pen: Pen, figure: FigureView, mark?: Mark, of?: string): Piece {
  pen.define(figure, of);
  const look = { madeOf: pen.madeOf(figure), isMuted: figure.numerator === 0 };
  return counted(pen, figure.label, figure, mark ? { ...look, mark } : look);
}

/** Figures one under the other, where none of them is a problem. */
export function figureLines(pen: Pen, figures: readonly FigureView[], of?: string): Piece {
  for (const figure of figures) pen.define(figure, of);
  return plainLines(figures.map((figure) => countedLine(pen, figure.label, figure, pen.madeOf(figure))));
}

/** Items of a list as far as there is room, and how many are left out. */
export function listed<Item>(
  pen: Pen,
  { name, title, measure }: { readonly name: string; readonly title: string; readonly measure: Measure },
  items: readonly Item[],
  draw: (item: Item, index: number) => Piece,
): Piece {
  const shown = items.slice(0, pen.allowed(name));
  return join(...shown.map(draw), cutNote(pen, title, measure, shown.length, items.length));
}

/** That something was left out, in its place. Nothing where nothing was. */
export function cutNote(pen: Pen, title: string, measure: Measure, shown: number, all: number): Piece {
  const rest = all - shown;
  if (rest <= 0) return nothing;
  const [isShown, left] = [words.measured(shown, measure), words.measured(rest, measure)];
  pen.warn('list-cut', words.warnings.listCut(title, isShown, left));
  return note(pen, leaf(words.rest(String(rest), measure)));
}

/** A part that can be left out whole; then it is named at the end. */
export function optional(pen: Pen, name: string, title: string, draw: () => Piece): Piece {
  if (pen.allowed(name) > 0) return draw();
  pen.leaveOut(title);
  return nothing;
}
