// What stands in the right pane when an appeal was written down: its number, and how its resident gets the code.
import { staffReceiptView } from '@huiyin/sdk/views';
import type { StaffReceipt } from '@huiyin/sdk';
import type { DeskWords } from '@huiyin/sdk/words';
import { html, type TemplateResult } from 'lit';

export interface ReceiptDrawing {
  readonly receipt: StaffReceipt;
  readonly onOpen: (number: string) => void;
  readonly onAnother: () => void;
}

export function receiptTemplate(words: DeskWords, drawing: ReceiptDrawing): TemplateResult {
  const { receipt, onOpen, onAnother } = drawing;
  const w = words.staffForms.receipt;
  const view = staffReceiptView(receipt, words);
  return html`<section class="receipt" aria-labelledby="receipt-title">
    <h3 id="receipt-title" tabindex="-1">${view.heading}</h3>
    <p class="muted">${w.number}</p>
    <p class="slip-number digits" part="value" translate="no">${view.number}</p>
    <p>${view.code}</p>
    <p>${view.firstResponse}</p>
    <button class="button" part="control" @click=${() => onOpen(view.number)}>${w.open}</button>
    <button class="button secondary" part="control" @click=${onAnother}>${w.another}</button>
  </section>`;
}
