// 任务书 above the library of tasks: whose next step is due in the half-year after the card's period.
import { html } from 'hono/html';
import type { Period, TaskPage } from '@huiyin/sdk';
import { tasksAheadView } from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import type { Markup } from './layout.js';

export function tasksAhead(page: TaskPage, period: Period, words: Words): Markup | '' {
  const view = tasksAheadView(page, period, words);
  if (!view) return '';
  return html`<h3 id="tasks-ahead">${view.title}</h3>
    <p>${view.lead}</p>
    ${
      view.items.length > 0 &&
      html`<ul>
        ${view.items.map(({ text }) => html`<li>${text}</li>`)}
      </ul>`
    }
    ${view.more !== undefined && html`<p>${view.more}</p>`}`;
}
