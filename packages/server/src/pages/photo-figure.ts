// A photo that anyone may see. It stands for its words: they are what it says to whoever can't see it.
import { html } from 'hono/html';
import type { Markup } from './layout.js';

interface Figure {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  /** What is to be seen on it. */
  readonly text: string;
}

export function photoFigure({ path, width, height, text }: Figure, caption: Markup): Markup {
  return html`<figure class="photo">
    <img src="${path}" alt="${text}" width="${width}" height="${height}" loading="lazy" />
    <figcaption>${caption}</figcaption>
  </figure>`;
}
