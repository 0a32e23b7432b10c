// Headings that tear no word where a line of a small screen ends: `|` in their words is where it may end.
import { fill } from '@huiyin/sdk/views';
import { html } from 'hono/html';
import type { Markup } from './layout.js';

/** @param template its blanks are filled piece by piece, so that a name stays whole */
export function heading(template: string, blanks: Readonly<Record<string, string>> = {}): Markup {
  const pieces = template.split('|').map((piece) => fill(piece, blanks));
  return html`${pieces.map((piece, index) => html`${index > 0 && html`<wbr />`}${piece}`)}`;
}

/** The same words in one piece, for the title of the page. */
export function unbroken(words: string): string {
  return words.replaceAll('|', '');
}
