// The desk as drawn: a bar, what is said aloud, the queue on the left and what is worked on on the right.
import type { DeskWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { demoMark } from '../../foundation/templates/demo-mark.js';
import type { DeskDrawing } from './desk-drawing.js';
import { queueTemplate } from './queue-template.js';
import type { StaffDeskState } from './staff-desk.types.js';

export function deskTemplate(words: DeskWords, drawing: DeskDrawing): TemplateResult {
  const { shown, queue, isWide, pane, help, onKey } = drawing;
  const { staffDesk } = words;
  // A case that is open says it itself, and is all that is seen where there is room for one pane.
  const isMarked = shown.pane.type === 'case' && shown.pane.appeal.demo === true;
  const layout = isWide ? 'wide' : shown.pane.type === 'nothing' ? 'at-queue' : 'at-pane';
  return html`<div class="desk ${layout}" @keydown=${onKey}>
    <section aria-labelledby="desk-title">
      <div class="bar">
        <h2 id="desk-title">${staffDesk.title}</h2>
        ${searchForm(words, drawing)} ${tools(words, drawing)}
      </div>
      ${queue.demo && !isMarked ? demoMark(words) : nothing} ${liveLine(words, shown)}
      <div class="panes">
        ${queueTemplate(words, drawing)}
        <div class="pane">${pane}</div>
      </div>
    </section>
    ${help}
  </div>`;
}

/** The one place where things are said aloud. As long as the server can't be heard, it says so. */
function liveLine({ staffDesk }: DeskWords, { line, said }: StaffDeskState): TemplateResult {
  const sentences = { offline: staffDesk.offline, 'signed-out': staffDesk.signedOut };
  return html`<p class=${line === 'open' ? 'said small' : 'said notice late'} role="status" id="said">
    ${line === 'open' ? said : sentences[line]}
  </p>`;
}

function tools(words: DeskWords, { onEnter, onRefresh, onHelp }: DeskDrawing): TemplateResult {
  const { staffForms, staffDesk } = words;
  return html`<div class="tools">
    ${
      onEnter
        ? html`<button class="button" id="begin-enter" part="control" @click=${onEnter}>
            ${staffForms.actions.enter}
          </button>`
        : nothing
    }
    <button class="button quiet" part="control" @click=${onRefresh}>${staffDesk.queue.refresh}</button>
    <button class="button quiet" id="help-open" part="control" aria-haspopup="dialog" @click=${onHelp}>
      ${staffDesk.help.open}
    </button>
  </div>`;
}

/** A number opens its case; anything else is looked for. */
function searchForm(words: DeskWords, { search, onSearch, onSearchTyped }: DeskDrawing): TemplateResult {
  const w = words.staffDesk.search;
  const { typed, fault } = search;
  return html`<form class="search" role="search" novalidate autocomplete="off" @submit=${onSearch}>
    <div class="search-line">
      <label class="label" part="label" for="search">${w.label}</label>
      <input
        class="control"
        part="control"
        id="search"
        name="search"
        type="text"
        autocomplete="off"
        spellcheck="false"
        aria-describedby=${fault ? 'search-error' : 'search-hint'}
        aria-invalid=${Boolean(fault)}
        .value=${typed}
        @input=${({ target }: InputEvent) => onSearchTyped((target as HTMLInputElement).value)}
      />
      <button class="button secondary" part="control" type="submit">${w.submit}</button>
    </div>
    ${
      fault
        ? html`<p class="error small" part="error" id="search-error">${fault}</p>`
        : html`<p class="hint small" part="hint" id="search-hint">${w.hint}</p>`
    }
  </form>`;
}
