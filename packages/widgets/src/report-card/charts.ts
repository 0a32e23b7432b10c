// What was asked for and the twelve months: bars to compare by, and every number in words beside or beneath them.
import type { CategoriesView, CategoryView, MonthsView, MonthView } from '@huiyin/sdk/views';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { bar, part, swatch } from './bars.js';
import { amountOf, meaningsOf, openLine } from '../foundation/templates/open-line.js';

/** Nothing on a card of one topic. */
export function categoriesSection(view: CategoriesView, asOf: string): TemplateResult | typeof nothing {
  if (view.rows.length === 0) return nothing;
  return html`<section aria-labelledby="categories">
    <h3 id="categories">${view.heading}</h3>
    ${view.summary ? html`<p>${view.summary}</p>` : nothing} ${legend(view)}
    <ul class="plain ruled lines">
      ${view.rows.map((row) => html`<li>${categoryLine(row, asOf)}</li>`)}
    </ul>
  </section>`;
}

/** What the two parts of a bar mean; the same in both drawings. */
function legend({ legend: { received, pending } }: CategoriesView): TemplateResult {
  return html`<p class="small legend" aria-hidden="true">
    <span>${swatch('all')}${received}</span> <span>${swatch('open')}${pending}</span>
  </p>`;
}

function categoryLine(row: CategoryView, asOf: string): TemplateResult {
  const drawing = bar([
    part('all', 0, row.length),
    row.pendingRatio > 0 ? part('open', 0, row.length * row.pendingRatio) : undefined,
  ]);
  const content = figuresOf(row, asOf);
  return openLine({ name: row.label, amount: amounts(row), drawing, content, kind: 'barred' });
}

export function monthsSection(view: MonthsView, asOf: string): TemplateResult {
  return html`<section aria-labelledby="months">
    <h3 id="months">${view.heading}</h3>
    <p>${view.summary}</p>
    ${view.rows.some(({ received }) => received.numerator > 0) ? monthsDrawing(view) : nothing}
    <details class="list">
      <summary><span class="line">${view.table}</span></summary>
    </details>
    <ul class="plain ruled lines">
      ${view.rows.map((row) => html`<li>${monthLine(row, asOf)}</li>`)}
    </ul>
  </section>`;
}

function monthsDrawing(view: MonthsView): TemplateResult {
  return html`<svg class="months" aria-hidden="true">
    <line class="axis" y1="82%" y2="82%" x2="100%"></line>
    ${view.rows.map((row, index) => monthColumn(row, index / view.rows.length, view))}
  </svg>`;
}

function monthLine(row: MonthView, asOf: string): TemplateResult {
  return openLine({ name: row.label, amount: amounts(row), content: figuresOf(row, asOf) });
}

/** Beyond this the numbers over the columns would run into each other: then only the highest is named. */
const MOST_ABOVE_COLUMNS = 99;

function monthColumn(row: MonthView, at: number, { rows, peak }: MonthsView): SVGTemplateResult {
  const width = 1 / rows.length;
  const height = (count: number): number => (count / peak) * 68;
  const { numerator, value } = row.received;
  const isNamed = numerator > 0 && (peak <= MOST_ABOVE_COLUMNS || numerator === peak);
  const column = (look: string, count: number): SVGTemplateResult =>
    svg`<rect class="part ${look}" x="${(at + width / 6) * 100}%" width="${(width / 1.5) * 100}%" y="${82 - height(count)}%" height="${height(count)}%"></rect>`;
  const middle = `${(at + width / 2) * 100}%`;
  return svg`${column('all', numerator)}${column('open', row.pending.numerator)}
    ${isNamed ? svg`<text x=${middle} y="${80 - height(numerator)}%">${value}</text>` : nothing}
    <text class="tick" x=${middle} y="97%">${row.tick}</text>`;
}

type Row = Pick<CategoryView, 'received' | 'pending' | 'confirmed' | 'pendingShort'>;

function amounts({ received, pendingShort }: Row): TemplateResult {
  return html`${pendingShort ? html`<span class="small pending">${pendingShort}</span>` : nothing}
  ${amountOf(received)}`;
}

function figuresOf({ received, pending, confirmed }: Row, asOf: string): TemplateResult {
  return meaningsOf([received, pending, confirmed], asOf);
}
