// On a unit's page: what exactly was asked for, how much of it was done in time, and what its residents say.
import { html } from 'hono/html';
import type { Demand } from '@huiyin/sdk';
import { figureView, itemText, type FigureView } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { CallContext } from '../use-cases/operation.js';
import type { PageDeps } from './deps.js';
import { demoMark, type Markup } from './layout.js';
import { amountOf, meaningsOf, openLine } from './open-lines.js';
import { pageWords } from './words.js';

const words = wordsFor('zh-CN');

export function readDemand(
  { useCases }: PageDeps,
  body: string,
  period: string | undefined,
  context: CallContext,
): Promise<Demand> {
  const query = period === undefined ? {} : { period };
  return useCases['bodies.demand']({ path: { body }, query, body: undefined }, context);
}

/** Nothing where no item was named. */
export function demandSection({ items, demo }: Demand): Markup | '' {
  if (items.length === 0) return '';
  const w = pageWords.demand;
  return html`<section id="demand" class="band" aria-label="${w.heading}">
    ${demo && demoMark()}
    <h2>${w.heading}</h2>
    <p class="small muted tip">${w.about}</p>
    <ul class="plain lines">
      ${items.map((row) => {
        const figures = [row.received, row.inTime, row.confirmed].map((one) => figureView(one, words));
        return html`<li>${demandLine(itemText(row.item), row.standard, figures)}</li>`;
      })}
    </ul>
  </section>`;
}

function demandLine(name: string, standard: string | undefined, figures: readonly FigureView[]): Markup {
  const [received] = figures;
  return openLine({
    name,
    ...(received && { amount: amountOf(received) }),
    content: html`${standard && html`<p>${standard}</p>`} ${meaningsOf(figures, received?.madeOf ?? '')}`,
  });
}
