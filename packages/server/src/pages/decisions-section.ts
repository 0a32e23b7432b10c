// 议事 on the unit's page: each decision with what is going on, and the way to its own page.
import { html } from 'hono/html';
import type { DecisionPage } from '@huiyin/sdk';
import { dayOf } from '@huiyin/sdk/rules';
import { decisionsView, foundWantingView } from '@huiyin/sdk/views';
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
  more: { readonly cursor?: string | undefined; readonly filter?: 'wanting' } = {},
): Promise<DecisionPage> {
  const { cursor, filter } = more;
  const only = { ...(cursor !== undefined && { cursor }), ...(filter && { filter }) };
  const query = { body, limit: SHOWN, ...only };
  return await useCases['decisions.list']({ path: {}, query, body: undefined }, context);
}

/**
 * Nothing where there is none.
 * @param wanting those that were found not all as decided: they stand first
 */
export function decisionsSection(
  page: DecisionPage,
  wanting: DecisionPage,
  now: number,
  words: Words,
): Markup | '' {
  const view = decisionsView(page, dayOf(now), words);
  if (!view) return '';
  return html`<section id="decisions" class="band" aria-labelledby="decisions-heading">
    ${view.demo && demoMark()}
    <h2 id="decisions-heading">${view.title}</h2>
    <p>${view.lead}</p>
    ${wantingPart(wanting, words)}
    <ul class="plain rows">
      ${view.items.map(
        ({ id, question, status, standing, outcome, inspected, isVoting }) =>
          html`<li id="${id}">
            <a class="target text" href="/d/${id}">${question}</a>
            <p>${standing}</p>
            ${outcome !== undefined && html`<p class="small">${outcome}</p>`}
            ${inspected.map((line) => html`<p class="small">${line}</p>`)}
            <p class="small muted">${isVoting ? words.decisions.open : status} · ${id}</p>
          </li>`,
      )}
    </ul>
    ${view.rest !== undefined && html`<p>${view.rest}</p>`}
  </section>`;
}

/** One line each, with the way to what was seen. */
function wantingPart(page: DecisionPage, words: Words): Markup | '' {
  const view = foundWantingView(page, words);
  if (!view) return '';
  return html`<h3 class="wanting">${view.title}</h3>
    <ul>
      ${view.items.map(
        ({ id, question, line }) =>
          html`<li><a class="target text" href="/d/${id}#inspections">${question}</a> ${line}</li>`,
      )}
    </ul>
    ${view.rest !== undefined && html`<p>${view.rest}</p>`}`;
}
