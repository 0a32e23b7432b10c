// The left pane: the queue, one dense line for each case, and the way to further ones.
import type { AppealState } from '@huiyin/sdk';
import { fill, formatCount, type QueueRowView } from '@huiyin/sdk/views';
import type { DeskWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { statusMark } from '../../foundation/templates/status-mark.js';
import type { DeskDrawing } from './desk-drawing.js';
import { MOST_DRAWN } from './queue-controller.js';

export function queueTemplate(words: DeskWords, drawing: DeskDrawing): TemplateResult {
  const { rows } = drawing.queue;
  return html`<section class="queue" aria-labelledby="queue-title">
    <div class="queue-head">${heading(words, drawing)}</div>
    <p class="small muted order">${orderSentence(words, drawing)}</p>
    ${before(words, drawing)}
    ${
      rows.length > 0
        ? html`<ol class="plain ruled rows">
            ${repeat(
              rows,
              ({ number }) => number,
              (row) => html`<li>${line(row, drawing)}</li>`,
            )}
          </ol>`
        : html`<p class="empty">${emptySentence(words, drawing)}</p>`
    }
    ${more(words, drawing)}
  </section>`;
}

function orderSentence({ staffDesk }: DeskWords, { shown }: DeskDrawing): string {
  const w = staffDesk.queue;
  const { found, filter: chosen, publication } = shown.queue;
  if (found) return w.foundOrder;
  if (chosen !== 'publication') return w.order;
  return fill(w.publicationOrder, { late: formatCount(publication?.late ?? 0) });
}

/** Of the queue, with its filter; of a search, with the way back. */
function heading(words: DeskWords, drawing: DeskDrawing): TemplateResult {
  const w = words.staffDesk.queue;
  const { found } = drawing.shown.queue;
  if (!found)
    return html`<h3 id="queue-title">${w.heading}</h3>
      ${filter(words, drawing)}`;
  return html`<h3 id="queue-title">${fill(w.found, { typed: found.typed })}</h3>
    <button class="button quiet" id="to-queue" part="control" @click=${() => drawing.onFilter(undefined)}>
      ${w.toQueue}
    </button>`;
}

function filter(words: DeskWords, { shown, onFilter }: DeskDrawing): TemplateResult {
  const { terms, staffDesk } = words;
  const { filter: chosen } = shown.queue;
  const states = Object.entries(terms.states) as [AppealState, string][];
  const { pending = 0 } = shown.queue.publication ?? {};
  const w = staffDesk.queue;
  const waiting = fill(w.filterPublication, { count: formatCount(pending) });
  return html`<label class="filter">
    <span class="small" part="label">${w.filter}</span>
    <select
      class="control"
      part="control"
      id="filter"
      name="filter"
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement;
        onFilter(value === 'publication' ? value : states.find(([state]) => state === value)?.[0]);
      }}
    >
      <option value="" .selected=${chosen === undefined}>${w.filterAll}</option>
      ${
        pending > 0 || chosen === 'publication'
          ? html`<option value="publication" .selected=${chosen === 'publication'}>${waiting}</option>`
          : nothing
      }
      ${states.map(
        ([state, name]) => html`<option value=${state} .selected=${state === chosen}>${name}</option>`,
      )}
    </select>
  </label>`;
}

function line(row: QueueRowView, { at, opened, onOpen, onFocusRow }: DeskDrawing): TemplateResult {
  const { number, title, isErased, mark, state, when, due, isLate, category, level, flags } = row;
  return html`<button
    class="row"
    id="row-${number}"
    part="control"
    tabindex=${number === at ? 0 : -1}
    aria-current=${number === opened}
    @click=${() => onOpen(number)}
    @focus=${() => onFocusRow(number)}
  >
    <span class="row-top"
      >${statusMark(mark, state)}
      <span class="when digits ${isLate ? 'late' : ''}"
        ><span part="value">${when}</span>${due ? html` <span class="due">${due}</span>` : nothing}</span
      ></span
    >
    <span class="row-title ${isErased ? 'muted' : ''}">${title}</span>
    <span class="row-facts small muted"
      ><span class="digits" translate="no">${number}</span> <span>${category}</span>
      <span>${level}</span>
      ${flags.map((flag) => html`<span class="flag">${flag}</span>`)}</span
    >
  </button>`;
}

/** Of a long queue only a stretch is drawn: what stands above it is a step away. */
function before(words: DeskWords, { shown, onBefore }: DeskDrawing): TemplateResult | typeof nothing {
  const { first } = shown.queue;
  if (first === 0) return nothing;
  return html`<button class="button quiet step" part="control" @click=${onBefore}>
    ${fill(words.staffDesk.queue.before, { count: formatCount(first) })}
  </button>`;
}

function more(words: DeskWords, { shown, onMore }: DeskDrawing): TemplateResult | typeof nothing {
  const w = words.staffDesk.queue;
  const { items, next, first, reading } = shown.queue;
  if (next === undefined && first + MOST_DRAWN >= items.length) return nothing;
  const isReading = reading === 'more';
  return html`${reading === 'failed' ? html`<p class="small error">${w.moreFailed}</p>` : nothing}
    <button
      class="button secondary step"
      id="more"
      part="control"
      aria-disabled=${isReading}
      @click=${onMore}
    >
      ${isReading ? w.loading : w.more}
    </button>`;
}

function emptySentence({ staffDesk }: DeskWords, { shown }: DeskDrawing): string {
  const w = staffDesk.queue;
  const { reading, filter: chosen, found } = shown.queue;
  if (reading === 'anew') return w.loading;
  if (reading === 'failed') return w.moreFailed;
  if (found) return fill(w.foundNothing, { typed: found.typed });
  return chosen === undefined ? w.empty : w.emptyState;
}
