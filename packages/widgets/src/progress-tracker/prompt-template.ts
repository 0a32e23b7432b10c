// Asks for number and code.
import { fill } from '@huiyin/sdk/views';
import type { ProgressWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../foundation/templates/error-summary.js';
import { textField } from '../foundation/templates/fields.js';
import type { Credentials } from './credentials.js';
import type { AskingState } from './progress-tracker.types.js';
import { refusalNotice } from './refusal-notice.js';

export interface PromptDrawing {
  readonly shown: AskingState;
  /** The server's page on which who has no code yet collects it. */
  readonly codePage: string;
  /** Something was typed into a field. */
  readonly onTouch: (field: keyof Credentials) => void;
  readonly onAsk: (event: Event) => void;
}

/** What is typed stays in the fields: they are drawn empty, and never again written to. */
export function promptTemplate(
  words: ProgressWords,
  { shown, codePage, onTouch, onAsk }: PromptDrawing,
): TemplateResult {
  const { number, isBusy, faults = {}, refusal } = shown;
  const w = words.progress.prompt;
  return html`<form novalidate autocomplete="off" aria-labelledby="prompt-title" @submit=${onAsk}>
    <h2 id="prompt-title">${w.heading}</h2>
    ${refusal ? refusalNotice(words, refusal, w.notAsked) : nothing} ${faultSummary(words, faults)}
    ${
      number
        ? html`<p class="case">
            <span class="label">${w.number}</span> <span translate="no">${number}</span>
          </p>`
        : textField(words, {
            id: 'number',
            label: w.number,
            hint: w.numberHint,
            required: true,
            value: '',
            error: faults.number,
            onInput: () => onTouch('number'),
          })
    }
    ${textField(words, {
      id: 'code',
      label: w.code,
      hint: w.codeHint,
      required: true,
      inputMode: 'numeric',
      value: '',
      error: faults.code,
      onInput: () => onTouch('code'),
    })}
    <button class="button" type="submit" aria-disabled=${isBusy}>${w.submit}</button>
    <p><a class="target" href=${codePage}>${w.noCode}</a></p>
    <p role="status" class="visually-hidden">${isBusy ? words.foundation.loading : nothing}</p>
  </form>`;
}

function faultSummary(words: ProgressWords, faults: NonNullable<AskingState['faults']>): unknown {
  const wrong = (['number', 'code'] as const).flatMap((id) => {
    const message = faults[id];
    return message ? [{ id, message }] : [];
  });
  if (wrong.length === 0) return nothing;
  return errorSummary(fill(words.progress.prompt.faults, { count: wrong.length }), wrong);
}
