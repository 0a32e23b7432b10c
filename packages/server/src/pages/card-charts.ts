// What was asked for and the twelve months: bars to compare by, and every number in words beside or beneath them.
import { html } from 'hono/html';
import type { CategoriesView, CategoryView, MonthsView, MonthView } from '@huiyin/sdk/views';
import { bar, part, percent, swatch } from './drawings.js';
import type { Markup } from './layout.js';
import { amountOf, meaningsOf, openLine, openList } from './open-lines.js';

export function categoriesSection(view: CategoriesView, asOf: string): Markup {
  const { received, pending } = view.legend;
  return html`<section aria-labelledby="card-categories">
    <h3 id="card-categories">${view.heading}</h3>
    ${view.summary && html`<p>${view.summary}</p>`}
    <p class="small legend" aria-hidden="true">
      <span>${swatch('all')}${received}</span> <span>${swatch('open')}${pending}</span>
    </p>
    <ul class="plain lines">
      ${view.rows.map((row) => html`<li>${categoryLine(row, asOf)}</li>`)}
    </ul>
  </section>`;
}

function categoryLine(row: CategoryView, asOf: string): Markup {
  const parts = [part('all', 0, row.length)];
  if (row.pendingRatio > 0) parts.push(part('open', 0, row.length * row.pendingRatio));
  return openLine({
    name: row.label,
    amount: amounts(row),
    drawing: bar(parts),
    content: figuresOf(row, asOf),
    kind: 'barred',
  });
}

export function monthsSection(view: MonthsView, asOf: string): Markup {
  const rows = html`<ul class="plain lines">
    ${view.rows.map(
      (row) =>
        html`<li>${openLine({ name: row.label, amount: amounts(row), content: figuresOf(row, asOf) })}</li>`,
    )}
  </ul>`;
  return html`<section aria-labelledby="card-months">
    <h3 id="card-months">${view.heading}</h3>
    <p>${view.summary}</p>
    <svg class="months" aria-hidden="true" focusable="false">
      <line class="axis" y1="82%" y2="82%" x2="100%" />
      ${view.rows.map((row, index) => monthColumn(row, index / view.rows.length, view))}
    </svg>
    ${openList(html`<span class="line">${view.table}</span>`, rows)}
  </section>`;
}

/** Beyond this the numbers over the columns would run into each other: then only the highest is named. */
const MOST_ABOVE_COLUMNS = 99;
/** Where the axis is, and how high the highest column, in shares of the drawing. */
const AXIS = 0.82;
const HIGHEST = 0.68;

function monthColumn(row: MonthView, at: number, { rows, peak }: MonthsView): Markup {
  const width = 1 / rows.length;
  const height = (count: number): number => (count / peak) * HIGHEST;
  const { numerator, value } = row.received;
  const isNamed = numerator > 0 && (peak <= MOST_ABOVE_COLUMNS || numerator === peak);
  const column = (look: string, count: number): Markup =>
    html`<rect
      class="part ${look}"
      x="${percent(at + width / 6)}"
      width="${percent(width / 1.5)}"
      y="${percent(AXIS - height(count))}"
      height="${percent(height(count))}"
    />`;
  const middle = percent(at + width / 2);
  return html`${column('all', numerator)}${row.pending.numerator > 0 && column('open', row.pending.numerator)}
    ${isNamed && html`<text x="${middle}" y="${percent(AXIS - 0.02 - height(numerator))}">${value}</text>`}
    <text class="tick" x="${middle}" y="97%">${row.tick}</text>`;
}

type Row = Pick<CategoryView, 'received' | 'pending' | 'confirmed' | 'pendingShort'>;

function amounts({ received, pendingShort }: Row): Markup {
  return html`${pendingShort && html`<span class="small pending">${pendingShort}</span> `}${amountOf(received)}`;
}

function figuresOf({ received, pending, confirmed }: Row, asOf: string): Markup {
  return meaningsOf([received, pending, confirmed], asOf);
}
