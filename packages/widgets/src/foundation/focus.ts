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
