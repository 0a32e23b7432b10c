// 这是怎么算的, drawn: loaded when a reader first asks for it, because it brings the calendar along.
import type { Commitment } from '@huiyin/sdk';
import { countingNote, countingOf, countingView, type Counting } from '@huiyin/sdk/views';
import { countingWordsFor } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';

/** What has to be said beside the day itself, if anything. */
export function noteOf(counted: Counting, lang: string): string | undefined {
  return countingNote(counted, countingWordsFor(lang));
}

export function countingContent(counted: Counting | Commitment, lang: string): TemplateResult {
  const words = countingWordsFor(lang);
  const view = countingView('basis' in counted ? counted : countingOf(counted), words);
  return html`${view.sentences.map((sentence) => html`<p>${sentence}</p>`)}
  ${
    view.rows.length > 0
      ? html`<p id="days" class="small muted">${words.counting.list}</p>
          <ol class="plain ruled days" aria-labelledby="days">
            ${view.rows.map(
              ({ day, why, counts }) =>
                html`<li class=${counts ? 'counts' : 'muted'}>
                  <span class="day">${day}</span> <span class="why">${why}</span>
                </li>`,
            )}
          </ol>`
      : nothing
  }`;
}
