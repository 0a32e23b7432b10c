// What is wrong with a form, in one place that takes the focus, with a link to each field.
import { html, type TemplateResult } from 'lit';

export interface FieldFault {
  /** `id` of the control to go to: the field's own, or `<id>-0` for a group of radio buttons. */
  readonly id: string;
  readonly message: string;
}

/** Draw it above the form while there are faults; then call {@link focusErrorSummary}. */
export function errorSummary(heading: string, faults: readonly FieldFault[]): TemplateResult {
  return html`<div
    class="error-summary"
    id="error-summary"
    part="error"
    role="group"
    aria-labelledby="error-summary-heading"
    tabindex="-1"
  >
    <h3 class="subheading" id="error-summary-heading">${heading}</h3>
    <ul>
      ${faults.map(({ id, message }) => html`<li><a href="#${id}" @click=${goToField}>${message}</a></li>`)}
    </ul>
  </div>`;
}

/** To be called when the summary has been drawn: after `updateComplete`. */
export function focusErrorSummary(root: DocumentFragment | HTMLElement): void {
  root.querySelector<HTMLElement>('#error-summary')?.focus();
}

/** Fragments find nothing inside shadow roots, so the link is followed here. */
function goToField(event: Event): void {
  event.preventDefault();
  const link = event.currentTarget as HTMLAnchorElement;
  const root = link.getRootNode() as ShadowRoot | Document;
  root.getElementById(link.hash.slice(1))?.focus();
}
