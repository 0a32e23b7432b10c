// The button that takes the record away, and what is said once it is there.
import type { ProgressWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { TakeController } from './take-controller.js';

export function takeTemplate(
  words: ProgressWords,
  { file, hasFailed, take }: TakeController,
): TemplateResult {
  const w = words.progress.take;
  return html`<button class="button quiet" @click=${take}>${w.submit}</button>
    <div role="status">
      ${
        file
          ? html`<p class="small">
              ${w.care}${w.again}<a id="taken" href=${file.href} download=${file.name}>${file.name}</a>
            </p>`
          : nothing
      }
      ${hasFailed ? html`<p class="error" part="error">${w.failed}</p>` : nothing}
    </div>`;
}
