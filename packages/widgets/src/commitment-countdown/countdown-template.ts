// The numerals, the day they lead to, and what opens to show how it was counted.
import type { CountdownView } from '@huiyin/sdk/views';
import type { CountdownWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { statusMark } from '../foundation/templates/status-mark.js';
import type { PlainFacts } from './commitment-countdown.types.js';

/** Assistive technology can read the time whenever it likes, and isn't told of every tick. */
export function timer({ tone, lead, amounts }: CountdownView): TemplateResult {
  return html`<p class="timer ${tone}" role="timer" aria-live="off">
    ${lead ? html`<span class="lead" part="label">${lead}</span>` : nothing}${amounts.map(
      ({ value, unit }, index) =>
        html`<span class="amount"
          ><span class=${index === 0 ? 'figure' : 'lesser'} part="value">${value}</span
          ><span class="unit">${unit}</span></span
        >`,
    )}
  </p>`;
}

/** A countdown that knows a day and nothing else. */
export function plainContent(
  { label }: PlainFacts,
  view: CountdownView,
  note: string | undefined,
  how: TemplateResult,
  { countdown }: CountdownWords,
): TemplateResult {
  return html`<article aria-labelledby="title">
    <h2 id="title" class="subheading" part="label">${label ?? countdown.title}</h2>
    <p class="status">${statusMark(view.tone === 'overdue' ? 'late' : 'open', view.status)}</p>
    ${timer(view)}
    <p class="due">${view.due}</p>
    ${note ? html`<p class="notice">${note}</p>` : nothing} ${how}
  </article>`;
}

/** @param content what it opens to, once it has been asked for */
export function howDetails(
  { countdown, foundation }: CountdownWords,
  content: TemplateResult | string | undefined,
  onToggle: (event: Event) => void,
): TemplateResult {
  return html`<details class="how" @toggle=${onToggle}>
    <summary><span class="line">${countdown.how}</span></summary>
    <div class="opened">${content ?? html`<p role="status">${foundation.loading}</p>`}</div>
  </details>`;
}
