// Moves the focus to where the reader goes on, once that has been drawn.
import type { LitElement } from 'lit';
import { focusErrorSummary } from './templates/error-summary.js';

export async function focusOn(element: LitElement, selector: string): Promise<void> {
  await element.updateComplete;
  element.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}

export async function focusFaults(element: LitElement): Promise<void> {
  await element.updateComplete;
  focusErrorSummary(element.renderRoot);
}

/** Goes into a field, to what is to be written over there; to its end where there is no such place. */
export async function selectIn(element: LitElement, selector: string, sought: string): Promise<void> {
  await element.updateComplete;
  const field = element.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
  if (!field) return;
  const { value } = field;
  const place = value.indexOf(sought);
  field.focus();
  if (place < 0) field.setSelectionRange(value.length, value.length);
  else field.setSelectionRange(place, place + sought.length);
}
