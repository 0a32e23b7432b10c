// Two periods of a unit side by side, under its card.
import { html } from 'hono/html';
import type { Period, ReportCard } from '@huiyin/sdk';
import { monthsOf, periodBefore, yearBefore } from '@huiyin/sdk/rules';
import { comparisonView, fill, formatPeriod, type ComparedFigure } from '@huiyin/sdk/views';
import type { Words } from '@huiyin/sdk/words';
import { OperationError, type CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import type { Markup } from './layout.js';

/** What may be compared with the card of the page, and what was asked for. */
export interface Comparison {
  readonly card: ReportCard;
  /** Periods to choose from. */
  readonly choices: readonly Period[];
  readonly other?: ReportCard;
}

/** @throws OperationError `period.invalid` for what is asked for and is none */
export async function readComparison(
  { useCases }: PageDeps,
  url: URL,
  card: ReportCard,
  context: CallContext,
): Promise<Comparison> {
  const { period } = card;
  // Where nothing was ever received before, there is nothing to stand beside it.
  const isFirst = card.problems.carriedOver.denominator === 0;
  const choices = isFirst ? [] : [...new Set([periodBefore(period), yearBefore(period)])];
  const compare = url.searchParams.get('compare') ?? '';
  // What is sealed stands as it was; what moves is not held against it.
  if (compare === '' || card.status === 'published') return { card, choices };
  if (!monthsOf(compare)) throw new OperationError('period.invalid');
  const { body, category } = card;
  const query = { body: body.slug, period: compare, ...(category !== undefined && { category }) };
  return {
    card,
    choices,
    other: await useCases['reportCards.get']({ path: {}, query, body: undefined }, context),
  };
}

export function comparisonSection({ card, choices, other }: Comparison, words: Words): Markup | '' {
  if (card.status === 'published') return '';
  const { body, period, category } = card;
  const way = `/b/${body.slug}/${period}`;
  const topic = category === undefined ? '' : `topic=${category}`;
  const w = words.comparison;
  const links = choices
    .filter((one) => one !== other?.period)
    .map((one) => ({
      href: `${way}?${topic && `${topic}&`}compare=${one}#comparison`,
      text: fill(w.with, { period: formatPeriod(one, words) }),
    }));
  const close = {
    href: `${way}${topic && `?${topic}`}#card`,
    text: fill(w.close, { period: formatPeriod(period, words) }),
  };
  if (!other && links.length === 0) return '';
  return html`${other && table(card, other, words)}
    <nav class="periods" aria-label="${w.choose}">
      <ul class="plain">
        ${[...links, ...(other ? [close] : [])].map(({ href, text }) => html`<li><a href="${href}">${text}</a></li>`)}
      </ul>
    </nav>`;
}

function table(card: ReportCard, other: ReportCard, words: Words): Markup {
  const { heading, asOf, columns, sections, notes } = comparisonView(card, other, words);
  const [name, ...periods] = columns;
  return html`<section id="comparison" aria-labelledby="comparison-heading">
    <h3 id="comparison-heading">${heading}</h3>
    <p class="small muted">${asOf}</p>
    <table class="compared">
      <thead>
        <tr>
          <th scope="col">${name}</th>
          ${periods.map((period) => html`<th scope="col" class="number">${period}</th>`)}
        </tr>
      </thead>
      ${sections.map(
        (section) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="3">${section.heading}</th>
            </tr>
            ${section.rows.map(
              ({ label, figures }) =>
                html`<tr>
                  <th scope="row">${label}</th>
                  ${figures.map(cell)}
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
    ${notes.map((note) => html`<p class="small muted">${note}</p>`)}
  </section>`;
}

function cell({ value, of }: ComparedFigure): Markup {
  return html`<td class="number">
    ${value}${of !== undefined && html` <span class="small muted">${of}</span>`}
  </td>`;
}
