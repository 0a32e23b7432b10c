// What is said when nothing was found or a word was not taken: a sentence that says what to do.
import { HuiyinApiError, type HuiyinError } from '@huiyin/sdk';
import { fill, waitText } from '@huiyin/sdk/views';
import type { ProgressWords } from '@huiyin/sdk/words';
import { html, type TemplateResult } from 'lit';
import type { Refusal } from './progress-tracker.types.js';

export function refusalOf(error: HuiyinError): Refusal {
  return { code: error.code, retryAfter: HuiyinApiError.is(error) ? error.retryAfter : undefined };
}

/** Takes the focus when it appears. @param otherwise the sentence for every code without one of its own */
export function refusalNotice(words: ProgressWords, refusal: Refusal, otherwise: string): TemplateResult {
  return html`<p class="notice wrong" id="refusal" part="error" tabindex="-1">
    ${sentenceFor(words, refusal) ?? otherwise}
  </p>`;
}

function sentenceFor(words: ProgressWords, { code, retryAfter }: Refusal): string | undefined {
  const { progress } = words;
  switch (code) {
    case 'tracking.not-matched':
      return progress.prompt.notMatched;
    case 'tracking.too-many-tries':
      return fill(progress.prompt.tooManyTries, { wait: waitText(retryAfter ?? 60, words) });
    case 'appeal.illegal-transition':
      return progress.moved;
    case 'appeal.reopen-window-passed':
      return progress.reopenWindowPassed;
    case 'commitment.illegal-transition':
    case 'commitment.not-found':
      return progress.judge.over;
    case 'request.invalid':
      return progress.refused;
    default:
      return undefined;
  }
}
