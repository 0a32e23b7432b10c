// Drawings beside words: marks of states and parts of bars. Each has a shape or texture of its own, not only a colour.
import { html } from 'hono/html';
import type { Mark, Segment } from '@huiyin/sdk/views';
import type { Markup } from './layout.js';

/** How a part of a bar looks: as a state's mark, or `all` for everything of which other parts are shares. */
export type Look = Mark | 'all';

const CHECK = 'M4.5 8.2 7 10.7l4.5-5';

/** In a square of 16. Outlines for what the unit says, solid for what somebody else has witnessed. */
const shapes: Readonly<Record<Mark, Markup>> = {
  open: html`<circle cx="8" cy="8" r="6" /> <path d="M8 4.5V8l2.5 1.5" />`,
  late: html`<path class="solid" d="M8 1.5 15 14H1z" /> <path class="cut" d="M8 6v4m0 1.5v.8" />`,
  claimed: html`<circle cx="8" cy="8" r="6" /> <path d="${CHECK}" />`,
  confirmed: html`<circle class="solid" cx="8" cy="8" r="7" /> <path class="cut" d="${CHECK}" />`,
  witnessed: html`<path class="solid" d="M1.5 1.5h13v13h-13z" /> <path class="cut" d="${CHECK}" />`,
  unknown: html`<circle cx="8" cy="8" r="6" stroke-dasharray="2.5 2.2" />
    <path d="M6.3 6.5a1.8 1.8 0 1 1 2.5 1.8c-.5.2-.8.5-.8 1m0 2v.5" />`,
  aside: html`<circle cx="8" cy="8" r="6" /> <path d="M5 8h6" />`,
};

/** @param word what the mark says, always beside the shape */
export function statusMark(mark: Mark, word: Markup | string): Markup {
  return html`<span class="mark mark-${mark}"
    ><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[mark]}</svg>${word}</span
  >`;
}

/** From `start`, `length` long, both 0 to 1 of the drawing's width. What an outline has outside is cut off. */
export function part(look: Look, start: number, length: number): Markup {
  return html`<svg x="${percent(start)}" width="${percent(length)}">
    <rect class="part ${look}" width="100%" height="100%" />
    ${look === 'witnessed' && html`<line class="stripes" x2="100%" />`}
  </svg>`;
}

/** The same look in small, beside its name. */
export function swatch(look: Look): Markup {
  return html`<svg class="swatch" aria-hidden="true" focusable="false">${part(look, 0, 1)}</svg>`;
}

/** One bar; what it says stands in words beside it. */
export function bar(parts: readonly Markup[]): Markup {
  return html`<svg class="bar" aria-hidden="true" focusable="false">${parts}</svg>`;
}

/** One bar over everything there is, part after part. */
export function wholeBar(segments: readonly Segment[]): Markup {
  let end = 0;
  const parts: Markup[] = [];
  for (const { mark, ratio } of segments) {
    if (ratio > 0) parts.push(part(mark, end, ratio));
    end += ratio;
  }
  return bar(parts);
}

/** 0 to 1 as an SVG length. */
export function percent(share: number): string {
  return `${Math.round(share * 100_000) / 1000}%`;
}
