// Tasks by horizon: each with its next step, and every step, move and note behind it.
import type { TaskGroupView, TaskNodeView, TaskView } from '@huiyin/sdk/views';
import type { TaskWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

export function horizonGroup(
  { horizon, title, summary, tasks }: TaskGroupView,
  words: TaskWords,
): TemplateResult {
  return html`<h3 id=${horizon}>${title}</h3>
    <p class="small muted">${summary}</p>
    <ul class="plain ruled" aria-labelledby=${horizon}>
      ${repeat(
        tasks,
        ({ id }) => id,
        (task) => html`<li>${taskDetails(task, words)}</li>`,
      )}
    </ul>`;
}

function taskDetails(task: TaskView, words: TaskWords): TemplateResult {
  const { id, title, standing, next, isLate } = task;
  return html`<details data-id=${id}>
    <summary>
      <span class="line">
        <span class="name" part="label">${title}</span>
        <span class="standing small muted" part="value"
          >${standing}${
            next === undefined
              ? nothing
              : html`${words.tasks.standingJoin}<span class=${isLate ? 'late' : ''}>${next}</span>`
          }</span
        >
      </span>
    </summary>
    <div class="opened">${opened(task, words)}</div>
  </details>`;
}

function opened({ id, text, owner, facts, nodes, notes }: TaskView, words: TaskWords): TemplateResult {
  return html`${text === undefined ? nothing : html`<p>${text}</p>`}
    <p class="small muted facts">${[owner, ...facts, id].map((fact) => html`<span>${fact}</span> `)}</p>
    ${
      nodes.length > 0
        ? html`<ol class="steps">
            ${nodes.map(step)}
          </ol>`
        : nothing
    }
    ${
      notes.length > 0
        ? html`<p>${words.tasks.notesTitle}</p>
            <ul>
              ${notes.map((note) => html`<li>${note}</li>`)}
            </ul>`
        : nothing
    }`;
}

/** One step, with every move of its day. */
function step({ title, when, isLate, note, moves }: TaskNodeView): TemplateResult {
  return html`<li>
    ${title} <span class=${isLate ? 'late' : 'muted'}>${when}</span>
    ${note === undefined ? nothing : html`<p class="small">${note}</p>`}
    ${moves.map((move) => html`<p class="small muted">${move}</p>`)}
  </li>`;
}
