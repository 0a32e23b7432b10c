// Markup and the same as plain text, put together at once so that neither can say what the other does not.
import { BREAK, escapeText } from './text.js';

export interface Piece {
  readonly html: string;
  readonly text: string;
}

export const nothing: Piece = { html: '', text: '' };

/** What is the width of a character between two things in a line. */
export const GAP = '\u3000';

export function join(...pieces: readonly Piece[]): Piece {
  return {
    html: pieces.map(({ html }) => html).join(''),
    text: pieces.map(({ text }) => text).join(''),
  };
}

/** Text as the editor keeps it; each line on its own. */
export function leaf(...lines: readonly string[]): Piece {
  return {
    html: lines.map((line) => `<span leaf="">${escapeText(line)}</span>`).join('<br>'),
    text: lines.join('\n').split(BREAK).join('').split(GAP).join(' '),
  };
}

/** What is seen and not read aloud. */
export function silent(text: string): Piece {
  return { html: escapeText(text), text: '' };
}

export function strong(piece: Piece, style = ''): Piece {
  return { ...piece, html: `<strong${styleOf(style)}>${piece.html}</strong>` };
}

export function span(piece: Piece, style: string): Piece {
  return { ...piece, html: `<span${styleOf(style)}>${piece.html}</span>` };
}

export function paragraph(style: string, ...pieces: readonly Piece[]): Piece {
  const { html, text } = join(...pieces);
  return { html: `<p${styleOf(style)}>${html}</p>`, text: `${text}\n` };
}

export function section(style: string, ...pieces: readonly Piece[]): Piece {
  const { html, text } = join(...pieces);
  return { html: `<section${styleOf(style)}>${html}</section>`, text };
}

/** Pieces with a new line between. */
export function stacked(pieces: readonly Piece[]): Piece {
  return {
    html: pieces.map(({ html }) => html).join('<br>'),
    text: pieces.map(({ text }) => text).join('\n'),
  };
}

function styleOf(style: string): string {
  return style === '' ? '' : ` style="${style}"`;
}
