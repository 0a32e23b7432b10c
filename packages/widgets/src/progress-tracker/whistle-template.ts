// Whistles in the tracker: who was called to the case by when, who came when, and who still answers for it.
import type { WhistleView } from '@huiyin/sdk/views';
import type { ProgressWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { statusMark } from '../foundation/templates/status-mark.js';

export function whistlesTemplate(
  words: ProgressWords,
  whistles: readonly WhistleView[],
): TemplateResult | typeof nothing {
  if (whistles.length === 0) return nothing;
  return html`<section aria-labelledby="whistles">
    <h3 id="whistles">${words.whistle.heading}</h3>
    ${whistles.map(whistle)}
  </section>`;
}

function whistle({ headline, about, calls, ending, responsible }: WhistleView): TemplateResult {
  return html`<p>${headline}</p>
    <p class="quote">${about}</p>
    <ul class="plain">
      ${calls.map(
        ({ mark, text, said }) =>
          html`<li>${statusMark(mark, text)}${said.map((one) => html`<p class="quote">${one}</p>`)}</li>`,
      )}
    </ul>
    <p>${ending} ${responsible}</p>`;
}
