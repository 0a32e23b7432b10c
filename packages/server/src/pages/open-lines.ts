// Lines that open without script: a name, a number, and beneath them what the number counts and what it is made of.
import { html } from 'hono/html';
import type { FigureView } from '@huiyin/sdk/views';
import type { Markup } from './layout.js';

export interface OpenLine {
  readonly name: Markup | string;
  readonly amount?: Markup;
  /** Under name and number, as wide as the whole line, so that the bars of all lines have one scale. */
  readonly drawing?: Markup;
  readonly content: Markup;
  /** For lines that look different. */
  readonly kind?: 'largest' | 'barred';
}

export function openLine({ name, amount, drawing, content, kind }: OpenLine): Markup {
  return html`<details class="opens${kind && ` ${kind}`}">
    <summary>
      <span class="line"
        ><span class="name">${name}</span>${amount && html` <span class="amount">${amount}</span>`}</span
      >${drawing}
    </summary>
    <div class="opened">${content}</div>
  </details>`;
}

/** One figure under its own name. */
export function openFigure(figure: FigureView, kind?: OpenLine['kind']): Markup {
  const line = { name: figure.label, amount: amountOf(figure), content: meaningOf(figure) };
  return openLine(kind ? { ...line, kind } : line);
}

export function amountOf({ value, unit }: Pick<FigureView, 'value' | 'unit'>): Markup {
  return html`<span class="count"><strong>${value}</strong>${unit}</span>`;
}

/** 口径 and what the number is made of. */
export function meaningOf({ meaning, madeOf }: FigureView): Markup {
  return html`<p>${meaning}</p>
    <p class="small muted">${madeOf}</p>`;
}

/** Several figures of one kind, all as of one time. */
export function meaningsOf(figures: readonly FigureView[], asOf: string): Markup {
  return html`<dl>
      ${figures.map(
        (figure) =>
          html`<dt>${figure.label} ${amountOf(figure)}</dt>
            <dd>
              ${figure.meaning}${figure.outOf && html` <span class="small muted">${figure.outOf}</span>`}
            </dd>`,
      )}
    </dl>
    <p class="small muted">${asOf}</p>`;
}

/**
 * A list that opens. What it opens stands after it, hidden on screens while it is closed, so that it is on paper.
 *
 * @param line one element with the class `line`
 * @param list one element
 */
export function openList(line: Markup, list: Markup): Markup {
  return html`<details class="opens list">
      <summary>${line}</summary>
    </details>
    ${list}`;
}
