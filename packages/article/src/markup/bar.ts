// A bar as a row of cells: what it says stands in words beside it, so it is never the only cue.
import type { Mark } from '@huiyin/sdk/views';
import { parts } from '../tokens.js';
import { nothing, type Piece } from './piece.js';

export interface BarPart {
  readonly look: Mark | 'all';
  /** 0 to 1 of the bar's width. */
  readonly share: number;
}

/** Whole percents, which are all that an editor keeps. What is there at all is seen: 1 % at least. */
export function widthsOf(shares: readonly number[]): number[] {
  const widths = shares.map((share) => (share > 0 ? Math.max(1, Math.round(Math.min(1, share) * 100)) : 0));
  for (let over = widths.reduce((sum, width) => sum + width, 0) - 100; over > 0; over -= 1) {
    const widest = widths.indexOf(Math.max(...widths));
    widths[widest] = (widths[widest] ?? 1) - 1;
  }
  return widths;
}

export function bar(told: readonly BarPart[]): Piece {
  const widths = widthsOf(told.map(({ share }) => share));
  const cells = told.flatMap(({ look }, index) => {
    const width = widths[index] ?? 0;
    return width > 0 ? [cell(parts[look], width)] : [];
  });
  if (cells.length === 0) return nothing;
  const left = 100 - widths.reduce((sum, width) => sum + width, 0);
  if (left > 0) cells.push(`<td width="${left}%" style="${CELL}"><br></td>`);
  const table =
    'width:100%;margin:4px 0 8px;border-collapse:collapse;table-layout:fixed;font-size:10px;line-height:1.3';
  return { html: `<table style="${table}"><tbody><tr>${cells.join('')}</tr></tbody></table>`, text: '' };
}

/** Editors give cells a border and a padding of their own. */
const CELL = 'border:0;padding:0';

function cell(ground: string, width: number): string {
  return `<td width="${width}%" style="${CELL};background-color:${ground}"><br></td>`;
}
