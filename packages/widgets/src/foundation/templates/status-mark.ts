// The mark of a state: a colour, a shape and a word, so that none has to be understood alone.
import type { Mark } from '@huiyin/sdk/views';
import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

// Drawn in a square of 16. Outlines for what is said by the unit, solid for what is witnessed.
const CHECK = 'M4.5 8.2 7 10.7l4.5-5';
const shapes: Readonly<Record<Mark, SVGTemplateResult>> = {
  open: svg`<circle cx="8" cy="8" r="6" /><path d="M8 4.5V8l2.5 1.5" />`,
  late: svg`<path class="solid" d="M8 1.5 15 14H1z" /><path class="cut" d="M8 6v4m0 1.5v.8" />`,
  claimed: svg`<circle cx="8" cy="8" r="6" /><path d=${CHECK} />`,
  confirmed: svg`<circle class="solid" cx="8" cy="8" r="7" /><path class="cut" d=${CHECK} />`,
  witnessed: svg`<path class="solid" d="M1.5 1.5h13v13h-13z" /><path class="cut" d=${CHECK} />`,
  unknown: svg`<circle cx="8" cy="8" r="6" stroke-dasharray="2.5 2.2" /><path d="M6.3 6.5a1.8 1.8 0 1 1 2.5 1.8c-.5.2-.8.5-.8 1m0 2v.5" />`,
  aside: svg`<circle cx="8" cy="8" r="6" /><path d="M5 8h6" />`,
};

/** @param word what the mark says, always shown beside the shape */
export function statusMark(mark: Mark, word: string | TemplateResult): TemplateResult {
  return html`<span class="mark mark-${mark}"
    ><svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[mark]}</svg>${word}</span
  >`;
}
