// 议事 on the unit's page: each decision with what is going on, and the way to its own page.
import { html } from 'hono/html';
import type { DecisionPage } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import { decisionsView } from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import type { CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { demoMark, type Markup } from './layout.js';

/** The latest, or those from a cursor on; all of them are in the API. */
const SHOWN = 20;

export async function readDecisions(
  { useCases }: PageDeps,
  body: string,
  context: CallContext,
  cursor?: string,
): Promise<DecisionPage> {
  const query = { body, limit: SHOWN, ...(cursor !== undefined && { cursor }) };
  return await useCases['decisions.list']({ path: {}, query, body: undefined }, context);
}

/** Nothing where there is none. */
export function decisionsSection(page: DecisionPage, now: number, words: Words): Markup | '' {
  const view = decisionsView(page, dayOf(now), words);
  if (!view) return '';
  return html`<section id="decisions" class="band" aria-labelledby="decisions-heading">
    ${view.demo && demoMark()}
    <h2 id="decisions-heading">${view.title}</h2>
    <p>${view.lead}</p>
    <ul class="plain rows">
      ${view.items.map(
        ({ id, question, status, standing, outcome, isVoting }) =>
          html`<li id="${id}">
            <a class="target text" href="/d/${id}">${question}</a>
            <p>${standing}</p>
            ${outcome !== undefined && html`<p class="small">${outcome}</p>`}
            <p class="small muted">${isVoting ? words.decisions.open : status} · ${id}</p>
          </li>`,
      )}
    </ul>
    ${view.rest !== undefined && html`<p>${view.rest}</p>`}
  </section>`;
}
