// A table's cells, column by column: what each asks for, and what a fixed layout gives it.
import { boxOf, cellWidth, type Length, type TextStyle } from './box.js';
import { attributeOf, type ArticleElement } from './tree.js';

export interface Cell {
  readonly element: ArticleElement;
  /** The first column it stands in, from 0. */
  readonly column: number;
  /** Columns it takes up. */
  readonly span: number;
}

/** No table has more columns than this. */
const COLUMNS = 99;

/** The cells of each row, at their columns. */
export function rowsOf(table: ArticleElement): readonly (readonly Cell[])[] {
  /** Rows that a cell from further up still takes up, by column. */
  const taken: number[] = [];
  return rowElements(table).map((row) => {
    const cells: Cell[] = [];
    let column = 0;
    const free = (): void => {
      while ((taken[column] ?? 0) > 0) column += 1;
    };
    for (const element of elementsIn(row)) {
      free();
      const span = countOf(element, 'colspan');
      cells.push({ element, column: Math.min(column, COLUMNS), span });
      const rows = countOf(element, 'rowspan');
      for (let index = 0; index < span; index += 1) taken[column + index] = rows;
      column += span;
    }
    for (const [index, rows] of taken.entries()) taken[index] = Math.max(0, (rows ?? 0) - 1);
    return cells;
  });
}

function rowElements(table: ArticleElement): readonly ArticleElement[] {
  return elementsIn(table).flatMap((child) =>
    child.name === 'tr' ? [child] : child.name === 'tbody' ? elementsIn(child) : [],
  );
}

export function elementsIn(element: ArticleElement): readonly ArticleElement[] {
  return element.children.filter((child) => child.kind === 'element');
}

function countOf(cell: ArticleElement, name: string): number {
  const value = Number(attributeOf(cell, name)?.value ?? 1);
  return Number.isInteger(value) && value >= 1 && value <= COLUMNS ? value : 1;
}

/** Pixels of each column in a fixed layout: what the first row asks for, and equal parts of the rest. */
export function fixedColumns(first: readonly Cell[], width: number, style: TextStyle): readonly number[] {
  const asked: (number | undefined)[] = [];
  for (const { element, column, span } of first) {
    const box = boxOf(element, style.fontSize);
    const length = cellWidth(element, box);
    const edge = length && 'px' in length && !box.borderBox ? box.edge : 0;
    for (let index = 0; index < span; index += 1)
      asked[column + index] = length && (pixelsIn(length, width) + edge) / span;
  }
  const named = asked.filter((one) => one !== undefined);
  const rest = Math.max(0, width - named.reduce((sum, one) => sum + one, 0));
  const others = asked.length - named.length;
  return Array.from(asked, (one) => one ?? rest / others);
}

/** Pixels of a length, where there are so many for a share to be of. */
export function pixelsIn(length: Length, available: number): number {
  return 'px' in length ? length.px : length.share * available;
}
