// Parts of bars. Each state has a colour and a texture of its own, so that no one has to tell colours apart.
import type { Mark } from '@huiyin/sdk/views';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** How a part looks: a state's mark, or `all` for everything of which other parts are shares. */
export type Look = Mark | 'all';

/** From `start`, `length` long; both 0 to 1 of the drawing's width. Outlines stay inside: what is outside is cut off. */
export function part(look: Look, start: number, length: number): SVGTemplateResult {
  return svg`<svg x="${start * 100}%" width="${length * 100}%">
    <rect class="part ${look}" width="100%" height="100%"></rect>
    ${look === 'witnessed' ? svg`<line class="stripes" x2="100%"></line>` : ''}
  </svg>`;
}

/** The same look in small, beside its name. */
export function swatch(look: Look): TemplateResult {
  return html`<svg class="swatch" aria-hidden="true">${part(look, 0, 1)}</svg>`;
}

/** One bar; what it says stands in words beside it. */
export function bar(parts: readonly (SVGTemplateResult | undefined)[]): TemplateResult {
  return html`<svg class="bar" aria-hidden="true">${parts}</svg>`;
}
