// One of the three lists: how many, whose word that is, what waits longest, and the newest cases.
import type { AppealListView, AppealRowView, OldestOfListView } from '@huiyin/sdk/views';
import type { ListsWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { statusMark } from '../foundation/templates/status-mark.js';

/** What is around a list: its button and what was last said of it. */
export interface ListFoot {
  readonly more: TemplateResult | typeof nothing;
  readonly news: string;
}

export function listSection(
  view: AppealListView,
  { more, news }: ListFoot,
  words: ListsWords,
): TemplateResult {
  const { id, label, meaning, oldest, counts, rows } = view;
  return html`<section aria-labelledby=${headingOf(id)}>
    <h3 id=${headingOf(id)} tabindex="-1">${label} ${amount(view)}</h3>
    <p class="small muted">${meaning}</p>
    ${oldest ? html`<p class="oldest">${oldestMark(oldest)}</p>` : nothing}
    ${
      counts.length > 0
        ? html`<ul class="plain counts">
            ${counts.map(
              ({ mark, label: name, ...count }) => html`<li>${statusMark(mark, name)} ${amount(count)}</li>`,
            )}
          </ul>`
        : html`<p>${words.appealLists.none}</p>`
    }
    ${rows.length > 0 ? rowList(rows, words) : nothing}
    <p class="news" role="status" tabindex="-1">${news}</p>
    ${more}
  </section>`;
}

/** A number is read whole: it breaks at none of its hyphens. */
function oldestMark({ mark, text, number }: OldestOfListView): TemplateResult {
  const [before = '', after = ''] = text.split(number);
  return statusMark(mark, html`${before}<span class="whole">${number}</span>${after}`);
}

/** The id of a list's heading: where the way there leads. */
export function headingOf(list: string): string {
  return `list-${list}`;
}

export function amount({ count, unit }: Pick<AppealListView, 'count' | 'unit'>): TemplateResult {
  return html`<span class="amount"><span class="digits" part="value">${count}</span>${unit}</span>`;
}

/** Rows keep their nodes wherever they move to. */
function rowList(rows: readonly AppealRowView[], { appealLists }: ListsWords): TemplateResult {
  return html`<ol class="plain ruled rows" aria-label=${appealLists.newest}>
    ${repeat(rows, ({ number }) => number, row)}
  </ol>`;
}

function row({ number, title, category, received, mark, state, age, flags }: AppealRowView): TemplateResult {
  return html`<li>
    <span class="text" part="label">${title}</span>
    <span class="state"
      >${statusMark(mark, state)} <span class="when" part="value">${age}</span>${flags.map(
        (flag) => html` <span class="flag small">${flag}</span>`,
      )}</span
    >
    <span class="small muted facts"
      >${category ? html`<span>${category}</span> ` : nothing}<span>${received}</span>
      <span>${number}</span></span
    >
  </li>`;
}
