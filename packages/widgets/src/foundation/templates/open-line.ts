// Lines that open: a name, a number, and beneath them what the number counts and what it is made of.
import type { FigureView } from '@huiyin/sdk/views';
import { html, nothing, type TemplateResult } from 'lit';

export interface OpenLine {
  readonly name: unknown;
  readonly amount?: unknown;
  /** Under name and number, as wide as the whole line, so that the bars of all lines have one scale. */
  readonly drawing?: unknown;
  readonly content: unknown;
  /** A class for lines that look different. */
  readonly kind?: 'largest' | 'barred' | '';
}

export function openLine({ name, amount, drawing, content, kind = '' }: OpenLine): TemplateResult {
  return html`<details class=${kind}>
    <summary>
      <span class="line"
        ><span class="name" part="label">${name}</span>
        ${amount ? html`<span class="amount">${amount}</span>` : nothing}</span
      >${drawing}
    </summary>
    <div class="opened">${content}</div>
  </details>`;
}

/** One figure under its own name. */
export function openFigure(figure: FigureView, kind: OpenLine['kind'] = ''): TemplateResult {
  return openLine({ name: figure.label, amount: amountOf(figure), content: meaningOf(figure), kind });
}

export function amountOf({ value, unit }: Pick<FigureView, 'value' | 'unit'>): TemplateResult {
  return html`<span class="count"><strong part="value">${value}</strong>${unit}</span>`;
}

export function meaningOf({ meaning, madeOf }: FigureView): TemplateResult {
  return html`<p>${meaning}</p>
    <p class="small muted">${madeOf}</p>`;
}

/** Several figures of one kind, all as of one time. */
export function meaningsOf(figures: readonly FigureView[], asOf: string): TemplateResult {
  return html`<dl>
      ${figures.map(
        (figure) =>
          html`<dt>${figure.label} ${amountOf(figure)}</dt>
            <dd>${figure.meaning}<span class="small muted">${figure.outOf}</span></dd>`,
      )}
    </dl>
    <p class="small muted">${asOf}</p>`;
}
