// Tables: columns as wide as they are told, rows that stay whole where they can, their head again on every sheet.
import type { StructureElement } from 'pdfkit';
import type { Line } from '@huiyin/article/paper';
import type { Paper } from './paper.js';
import { styles, type TextStyle } from './styles.js';

const PAD = { x: 5, y: 3.5 } as const;

export interface Column {
  readonly title: string;
  /** Of the width of the sheet; together 1. */
  readonly share: number;
  readonly style: TextStyle;
  readonly toRight?: boolean;
}

interface Cell {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly toRight: boolean;
}

/** The height of the head and the first row: what a heading over the table is kept with. */
export function headOf(paper: Paper, columns: readonly Column[], first: readonly string[] = []): number {
  return height(titles(paper, columns)) + height(cells(paper, columns, first));
}

/** @param rows a text for each column; the first names the row */
export function table(paper: Paper, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  const whole = paper.element(paper.root, 'Table');
  const head = titles(paper, columns);
  const section = paper.element(whole, 'THead');
  row(paper, head, {
    parent: section,
    types: columns.map(() => ({ type: 'TH', options: { scope: 'Column' } })),
  });
  section.end();
  const again = (): void => paper.aside('Pagination', () => drawWhole(paper, head));
  const body = paper.element(whole, 'TBody');
  for (const texts of rows) {
    const types = columns.map((_, index) =>
      index === 0 ? { type: 'TH', options: { scope: 'Row' } } : { type: 'TD', options: {} },
    );
    row(paper, cells(paper, columns, texts), { parent: body, types, again });
  }
  body.end();
  whole.end();
}

interface RowTerms {
  readonly parent: StructureElement;
  readonly types: readonly { readonly type: string; readonly options: object }[];
  /** Draws the head on a sheet that was begun. */
  readonly again?: () => void;
}

function row(paper: Paper, all: readonly Cell[], { parent, types, again = () => undefined }: RowTerms): void {
  if (paper.need(height(all))) again();
  const element = paper.element(parent, 'TR');
  const elements = types.map(({ type, options }) => paper.element(element, type, options));
  const count = Math.max(...all.map(({ lines }) => lines.length));
  // The longest line of a row is over a sheet only where a text is: then it goes on, under the head again.
  for (let first = 0; first < count;) {
    const leading = Math.max(...all.map(({ style }) => style.leading));
    const fit = Math.max(1, Math.floor((paper.bottom - paper.y - 2 * PAD.y) / leading));
    const { y } = paper;
    all.forEach((cell, index) => {
      const here = cell.lines.slice(first, first + fit);
      const of = elements[index];
      if (of && here.length > 0) paper.mark(of, () => drawCell(paper, cell, here, y));
    });
    const shown = Math.min(fit, count - first);
    paper.y += shown * leading + 2 * PAD.y;
    first += shown;
    paper.aside('Layout', () => paper.rule(paper.y));
    if (first < count) {
      paper.newSheet();
      again();
    }
  }
  for (const one of elements) one.end();
  element.end();
}

function drawWhole(paper: Paper, all: readonly Cell[]): void {
  for (const cell of all) drawCell(paper, cell, cell.lines, paper.y);
  paper.y += height(all);
  paper.rule(paper.y);
}

function drawCell(paper: Paper, { x, width, style, toRight }: Cell, lines: readonly Line[], y: number): void {
  lines.forEach((line, index) => {
    const at = toRight ? x + width - line.width : x;
    paper.write(line, at, y + PAD.y + index * style.leading, style);
  });
}

function height(all: readonly Cell[]): number {
  return Math.max(0, ...all.map(({ lines, style }) => lines.length * style.leading)) + 2 * PAD.y;
}

function titles(paper: Paper, columns: readonly Column[]): Cell[] {
  const under = columns.map((column) => ({ ...column, style: styles.columnTitle }));
  return cells(
    paper,
    under,
    columns.map(({ title }) => title),
  );
}

function cells(paper: Paper, columns: readonly Column[], texts: readonly string[]): Cell[] {
  let x = paper.left;
  return columns.map(({ share, style, toRight = false }, index) => {
    const whole = paper.width * share;
    // The outer edges are those of the text above.
    const before = index === 0 ? 0 : PAD.x;
    const after = index === columns.length - 1 ? 0 : PAD.x;
    const width = whole - before - after;
    const cell = { x: x + before, width, style, toRight, lines: paper.set(texts[index] ?? '', width, style) };
    x += whole;
    return cell;
  });
}
