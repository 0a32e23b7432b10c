// The receipt as a paper slip: number, code, what happens next and by when.
import type { ReceiptView } from '@huiyin/sdk/views';
import type { FormWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { demoMark } from '../foundation/templates/demo-mark.js';

export interface ReceiptDrawing {
  readonly view: ReceiptView;
  readonly endpoint: string;
  /** What came of copying; empty before. */
  readonly copied: string;
  /** Absent where the page may not write to the clipboard. */
  readonly onCopy: (() => void) | undefined;
  readonly onPrint: () => void;
  readonly onAnother: () => void;
}

export function receiptTemplate(words: FormWords, drawing: ReceiptDrawing): TemplateResult {
  const { view } = drawing;
  const w = words.receipt;
  return html`<article class="slip" aria-labelledby="receipt">
    ${view.demo ? demoMark(words) : nothing}
    <h2 id="receipt" tabindex="-1" aria-describedby="headline">${w.title}</h2>
    <p id="headline">${view.headline}</p>
    <dl class="codes">
      ${[view.number, view.code].map(
        ({ label, value }) =>
          html`<dt part="label">${label}</dt>
            <dd part="value" translate="no">${value}</dd>`,
      )}
    </dl>
    <p>${view.code.note}</p>
    ${view.warning ? html`<p class="notice late"><strong>${view.warning}</strong></p>` : nothing}
    <h3 class="subheading">${view.nextHeading}</h3>
    <ol>
      ${view.next.map((step) => html`<li>${step}</li>`)}
    </ol>
    <dl>
      ${view.rows.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd>${text}</dd>`,
      )}
    </dl>
    <p class="small muted">${view.leaf}</p>
    <dl class="small" translate="no">
      ${view.proof.map(
        ({ term, text }) =>
          html`<dt>${term}</dt>
            <dd class="digits">${text}</dd>`,
      )}
    </dl>
    ${acts(words, drawing)}
  </article>`;
}

function acts(
  words: FormWords,
  { view, endpoint, copied, onCopy, onPrint, onAnother }: ReceiptDrawing,
): TemplateResult {
  const w = words.receipt;
  return html`<div class="acts">
    ${onCopy ? html`<button class="button" @click=${onCopy}>${w.copy}</button>` : nothing}
    <button class="button secondary" @click=${onPrint}>${w.print}</button>
    <a class="button secondary" href="${endpoint}/t/${view.number.value}" target="_blank" rel="noopener"
      >${w.track}</a
    >
    <p role="status">${copied}</p>
    <details>
      <summary>${w.another}</summary>
      <p>${w.anotherWarning}</p>
      <button class="button secondary" @click=${onAnother}>${w.anotherSure}</button>
    </details>
  </div>`;
}
