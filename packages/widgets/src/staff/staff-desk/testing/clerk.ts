// Uses a desk as a clerk does: by the words on it. For keys see keyboard.ts.
import { settled } from '../../../foundation/testing/manual-clock.js';
import type { HuiyinStaffDesk } from '../staff-desk.js';

export class Clerk {
  readonly #desk: HuiyinStaffDesk;

  constructor(desk: HuiyinStaffDesk) {
    this.#desk = desk;
  }

  /** Everything that is shown, form fields apart, with white space as it is read. */
  get reads(): string {
    return textOf(this.#root.querySelector('.base'));
  }

  /** What was said aloud last. */
  get hears(): string {
    return textOf(this.#root.querySelector('#said'));
  }

  /** `id` of what has the focus; empty for nothing inside. */
  get isAt(): string {
    return this.#root.activeElement?.id ?? '';
  }

  /** The text of what has the focus. */
  get focusReads(): string {
    return textOf(this.#root.activeElement);
  }

  /** Numbers on the lines of the queue, from the top. */
  get lines(): string[] {
    return [...this.#root.querySelectorAll('.row')].map(({ id }) => id.replace('row-', ''));
  }

  /** What can be done to the open case, in order. */
  get acts(): string[] {
    return [...this.#root.querySelectorAll('.acts .button')].map(({ id }) => id.replace('begin-', ''));
  }

  field(id: string): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
    const found = this.#root.getElementById(id);
    const isField =
      found instanceof HTMLInputElement ||
      found instanceof HTMLTextAreaElement ||
      found instanceof HTMLSelectElement;
    if (!isField) throw new Error(`there is no field ${id} in: ${this.reads}`);
    return found;
  }

  /** Puts text into a field as an input method does. */
  fill(id: string, text: string): void {
    const field = this.field(id);
    field.focus();
    field.value = text;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
  }

  choose(id: string): void {
    this.field(id).click();
  }

  click(id: string): void {
    this.part(`#${id}`).click();
  }

  part(selector: string): HTMLElement {
    const part = this.#root.querySelector<HTMLElement>(selector);
    if (!part) throw new Error(`there is no ${selector} in: ${this.reads}`);
    return part;
  }

  has(selector: string): boolean {
    return this.#root.querySelector(selector) !== null;
  }

  /** Waits until it holds. The test's own time limit ends it. @throws Error once the desk is gone */
  async until(holds: () => boolean): Promise<void> {
    for (;;) {
      await this.#desk.updateComplete;
      if (holds()) return;
      if (!this.#desk.isConnected) throw new Error('the desk left the page');
      await settled();
    }
  }

  /** Waits until a text can be read. */
  sees(text: string): Promise<void> {
    return this.until(() => this.reads.includes(text));
  }

  /** Puts the focus on the first line of the queue. */
  sitDown(): void {
    this.part('.row').focus();
  }

  /** Opens a case from the queue, and waits until it is there. */
  async opens(number: string): Promise<void> {
    this.click(`row-${number}`);
    await this.until(() => this.isAt === 'case-title');
  }

  get #root(): ShadowRoot {
    const { shadowRoot } = this.#desk;
    if (!shadowRoot) throw new Error('the desk has drawn nothing');
    return shadowRoot;
  }
}

function textOf(node: Element | null | undefined): string {
  return (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
