// 民生任务库 on the unit's page: tasks by horizon, each with its next step, and the steps behind a fold.
import { html } from 'hono/html';
import type { Period, TaskPage } from '@huiyin/sdk';
import { tasksView, type TaskGroupView, type TaskNodeView, type TaskView } from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import type { CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { demoMark, type Markup } from './layout.js';
import { openLine, openList } from './open-lines.js';
import { tasksAhead } from './tasks-ahead.js';

/** Of more the rest is counted; all of them are in the API. */
const SHOWN = 100;

export async function readTasks(
  { useCases }: PageDeps,
  body: string,
  context: CallContext,
): Promise<TaskPage> {
  const query = { body, limit: SHOWN };
  return await useCases['tasks.list']({ path: {}, query, body: undefined }, context);
}

/** Nothing where there is none. @param period of the card on the same page */
export function tasksSection(page: TaskPage, period: Period, words: Words): Markup | '' {
  const view = tasksView(page, words);
  if (!view) return '';
  return html`<section id="tasks" class="band" aria-labelledby="tasks-heading">
    ${view.demo && demoMark()}
    <h2 id="tasks-heading">${view.title}</h2>
    <p>${view.lead}</p>
    ${tasksAhead(page, period, words)} ${view.groups.map((group) => horizon(group, words))}
    ${view.rest !== undefined && html`<p>${view.rest}</p>`}
  </section>`;
}

/** What is near stands there; what is further off opens, and is on paper all the same. */
function horizon({ horizon: id, title, summary, tasks }: TaskGroupView, words: Words): Markup {
  const list = html`<ul class="plain lines tasks">
    ${tasks.map((one) => html`<li id="${one.id}">${task(one, words)}</li>`)}
  </ul>`;
  if (id === 'near') {
    return html`<h3>${title}</h3>
      <p class="small muted">${summary}</p>
      ${list}`;
  }
  const line = html`<span class="line"
    ><span class="name">${title}</span> <span class="small muted">${summary}</span></span
  >`;
  return openList(line, list);
}

function task(view: TaskView, words: Words): Markup {
  const { id, title, text, standing, next, isLate, owner, facts, nodes, notes } = view;
  const steps = html`${text !== undefined && html`<p>${text}</p>`}
    <p class="small muted facts">
      <span>${owner}</span> ${facts.map((fact) => html`<span>${fact}</span> `)} <span>${id}</span>
    </p>
    ${
      nodes.length > 0 &&
      html`<ol>
        ${nodes.map(nodeLine)}
      </ol>`
    }
    ${
      notes.length > 0 &&
      html`<p>${words.tasks.notesTitle}</p>
        <ul>
          ${notes.map((note) => html`<li>${note}</li>`)}
        </ul>`
    }`;
  const drawing = html`<span class="small muted standing-line"
    >${standing}${
      next !== undefined &&
      html`${words.tasks.standingJoin}<span class="${isLate ? 'overdue' : ''}">${next}</span>`
    }</span
  >`;
  return openLine({ name: title, drawing, content: steps });
}

/** One step, with every move of its day. */
export function nodeLine({ title, when, isLate, note, moves }: TaskNodeView): Markup {
  return html`<li>
    ${title}
    <span class="${isLate ? 'overdue' : 'muted'}">${when}</span>
    ${note !== undefined && html`<p class="small">${note}</p>`}
    ${moves.map((move) => html`<p class="small muted">${move}</p>`)}
  </li>`;
}
