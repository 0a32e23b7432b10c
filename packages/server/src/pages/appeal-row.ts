// One appeal in a list, leading to its page.
import { html } from 'hono/html';
import type { AppealRowView } from '@huiyin/sdk/views';
import { statusMark } from './drawings.js';
import type { Markup } from './layout.js';

/** @param isBeside opens in another tab: what was typed here stays */
export function appealRow(view: AppealRowView & { readonly by?: string }, isBeside = false): Markup {
  const { by, number, title, category, received, mark, state, age, flags } = view;
  return html`<li>
    <a class="text" href="/a/${number}" ${isBeside && html`target="_blank"`}>${title}</a>
    <span class="state"
      >${statusMark(mark, state)} <span class="when">${age}</span>${flags.map(
        (flag) => html` <span class="flag small">${flag}</span>`,
      )}</span
    >
    ${by !== undefined && html`<span class="small by">${by}</span>`}
    <span class="small muted facts"
      >${category !== undefined && html`<span>${category}</span> `}<span>${received}</span>
      <span>${number}</span></span
    >
  </li>`;
}
