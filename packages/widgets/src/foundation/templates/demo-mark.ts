// Says that what is shown was made up. No token, part or theme reaches it: nobody can hide it and keep the rest.
import type { FrameWords } from '@huiyin/sdk/words';
import { html, type TemplateResult } from 'lit';

/** To be drawn first in everything made from facts that say `demo: true`; its look is `demoMarkStyles`. */
export function demoMark({ common }: FrameWords): TemplateResult {
  return html`<p class="demo"><strong>${common.demo}</strong> ${common.demoNote}</p>`;
}
