// Parts of a decision's page: its options and what they got, its facts, and every step.
import { html } from 'hono/html';
import type { DecisionDetail } from '@huiyin/sdk';
import { fill, formatCount, formatDay, type DecisionOptionView, type DecisionView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { decisionPageWords as w } from './decision-words.js';
import type { Markup } from './layout.js';

const words = wordsFor('zh-CN');

export function optionsPart({ options }: DecisionView): Markup {
  const isCounted = options.some(({ ballots }) => ballots !== undefined);
  return html`<section aria-labelledby="options">
    <h2 id="options" class="subheading">${isCounted ? words.decisions.result.title : w.options}</h2>
    ${isCounted ? resultTable(options) : optionList(options)}
  </section>`;
}

function optionList(options: readonly DecisionOptionView[]): Markup {
  return html`<ol>
    ${options.map(
      ({ title, text }) =>
        html`<li><strong>${title}</strong>${text !== undefined && html`<p class="small">${text}</p>`}</li>`,
    )}
  </ol>`;
}

/** Every share stands with what it is a share of. */
function resultTable(options: readonly DecisionOptionView[]): Markup {
  const { option, ballots, share } = words.decisions.result;
  return html`<table class="ballots">
    <thead>
      <tr>
        <th scope="col">${option}</th>
        <th scope="col" class="number">${ballots}</th>
        <th scope="col">${share}</th>
      </tr>
    </thead>
    <tbody>
      ${options.map(
        (one) =>
          html`<tr>
            <th scope="row">
              ${one.title}${one.isChosen && html` <strong class="tag">${w.chosen}</strong>`}
            </th>
            <td class="number">${one.ballots}</td>
            <td>${one.share}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

export function factsPart({ facts, counts }: DecisionView): Markup {
  return html`<section aria-labelledby="facts">
    <h2 id="facts" class="subheading">${w.facts}</h2>
    <ul>
      ${[...facts, ...counts].map((fact) => html`<li>${fact}</li>`)}
    </ul>
  </section>`;
}

/** What was adopted and where it is carried out; or why not. */
export function outcomePart({ outcome, carriedBy }: DecisionView, body: string): Markup | '' {
  if (outcome === undefined) return '';
  const where = carriedBy && (carriedBy.isPromise ? `/c/${carriedBy.id}` : `/b/${body}#${carriedBy.id}`);
  return html`<section aria-labelledby="outcome">
    <h2 id="outcome" class="subheading">${w.adopted}</h2>
    <p>${outcome}</p>
    ${where !== undefined && html`<p><a class="target" href="${where}">${carriedBy?.label}</a></p>`}
  </section>`;
}

/** Where each step stands in the sealed log. */
export function lifePart({ history }: DecisionDetail): Markup {
  return html`<section aria-labelledby="life">
    <h2 id="life" class="subheading">${w.life}</h2>
    <ol class="plain moves">
      ${history.map(
        ({ type, by, on, leafIndex }) =>
          html`<li>
            <strong>${words.decisions.events[type]}</strong> ${by}
            <span class="small muted"
              >${formatDay(on, words)} · ${fill(w.leaf, { index: formatCount(leafIndex + 1) })}</span
            >
          </li>`,
      )}
    </ol>
  </section>`;
}
