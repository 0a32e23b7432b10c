// What is drawn while there is nothing else to draw: a loading line, or a sentence about what failed.
import type { FrameWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { FailedState } from '../element-state.js';

/** @param quiet for readers' ears only, where a fallback is already shown */
export function loadingLine(words: FrameWords, quiet: boolean): TemplateResult {
  return html`<p class=${quiet ? 'visually-hidden' : 'loading'} role="status">
    ${words.foundation.loading}
  </p>`;
}

/**
 * A plain sentence, and a button where trying again can help. While a try is under way (`failure` undefined) the
 * button stays, so that the focus on it does.
 */
export function failureNotice(
  words: FrameWords,
  failure: FailedState | undefined,
  onRetry: () => void,
): TemplateResult {
  const { failures, loading, retry } = words.foundation;
  const sentence = failure ? (failures[failure.code as keyof typeof failures] ?? failures.other) : loading;
  return html`<div part="error" class="notice">
    <p role="status">${sentence}</p>
    ${
      failure?.retryable === false
        ? nothing
        : html`<button
            class="button secondary"
            aria-disabled=${!failure}
            @click=${failure ? onRetry : undefined}
          >
            ${retry}
          </button>`
    }
  </div>`;
}
