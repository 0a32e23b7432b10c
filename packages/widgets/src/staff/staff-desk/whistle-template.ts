// Whistles of a case at the desk: who was called by when, and who came when.
import type { StaffCaseView } from '@huiyin/sdk/views';
import type { DeskWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { statusMark } from '../../foundation/templates/status-mark.js';

export function whistles(words: DeskWords, view: StaffCaseView): TemplateResult | typeof nothing {
  if (view.whistles.length === 0) return nothing;
  return html`<section aria-labelledby="whistles-title">
    <h4 id="whistles-title">${words.whistle.heading}</h4>
    ${view.whistles.map(
      ({ headline, about, calls, ending }) =>
        html`<p>${headline}</p>
          <p class="quote">${about}</p>
          <ul class="plain">
            ${calls.map(
              ({ mark, text, said }) =>
                html`<li>
                  ${statusMark(mark, text)}${said.map((one) => html`<p class="quote">${one}</p>`)}
                </li>`,
            )}
          </ul>
          ${ending ? html`<p>${ending}</p>` : nothing}`,
    )}
  </section>`;
}
