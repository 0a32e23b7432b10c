// Promises of the case that the unit says it kept, each with the way to say whether it did.
import type { ClaimedCommitmentView, ProgressView } from '@huiyin/sdk/views';
import type { ProgressWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ActController } from './act-controller.js';
import type { Act } from './progress-tracker.types.js';

export interface CommitmentsDrawing {
  readonly view: ProgressView;
  readonly act: Act | undefined;
  readonly acts: ActController;
  /** The server's address: each promise has a page there. */
  readonly endpoint: string;
}

/** All but the one that is being spoken of; nothing where there is none. */
export function commitmentsTemplate(
  words: ProgressWords,
  { view, act, acts, endpoint }: CommitmentsDrawing,
): TemplateResult | typeof nothing {
  const w = words.progress.judge;
  const others = view.commitments.filter(({ id }) => id !== act?.commitment);
  if (others.length === 0) return nothing;
  return html`<section class="promises" aria-labelledby="promises">
    <h3 id="promises">${w.asked}</h3>
    ${repeat(
      others,
      ({ id }) => id,
      (one) =>
        html`<div>
          ${promiseText(one)}
          <p class="acts">
            <button
              class="button secondary"
              id="begin-${one.id}"
              aria-describedby="text-${one.id}"
              @click=${() => acts.begin('judge', one.id)}
            >
              ${w.heading}
            </button>
            <a class="button quiet" href="${endpoint}/c/${one.id}" target="_blank" rel="noopener"
              >${w.page}</a
            >
          </p>
        </div>`,
    )}
  </section>`;
}

/** What was promised, by whom, and what silence leads to. */
export function promiseText({ id, text, who, standing }: ClaimedCommitmentView): TemplateResult {
  return html`<p class="quote" id="text-${id}"><strong>${text}</strong></p>
    <p class="small muted quote">${who}</p>
    <p>${standing}</p>`;
}
