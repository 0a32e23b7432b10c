// Uses a tracker as a resident does: by the words on it.
import { settled } from '../../foundation/testing/manual-clock.js';
import type { HuiyinProgressTracker } from '../progress-tracker.js';

export class Resident {
  readonly #tracker: HuiyinProgressTracker;

  constructor(tracker: HuiyinProgressTracker) {
    this.#tracker = tracker;
  }

  /** Everything that is shown, form fields apart, with white space as it is read. */
  get reads(): string {
    return (this.#base.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** The text of what has the focus. */
  get isAt(): string {
    const focused = this.#root.activeElement;
    return (focused?.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  /** The control with this label. @throws Error if there is none */
  field(label: string): HTMLInputElement | HTMLTextAreaElement {
    const name = [...this.#root.querySelectorAll('label')].find((one) =>
      one.textContent?.trim().startsWith(label),
    );
    const control = name?.control;
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) return control;
    throw new Error(`there is no field ${label} in: ${this.reads}`);
  }

  /** What can be chosen, in order. */
  get choices(): string[] {
    return [...this.#root.querySelectorAll('.choice')].map((one) => one.textContent?.trim() ?? '');
  }

  type(label: string, text: string): void {
    const field = this.field(label);
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  choose(label: string): void {
    this.field(label).click();
  }

  /** @throws Error if there is no such button */
  press(name: string): void {
    this.button(name).click();
  }

  /** Follows a link. @throws Error if there is no such link */
  follow(text: string): void {
    const link = [...this.#root.querySelectorAll('a')].find((one) => one.textContent?.trim() === text);
    if (!link) throw new Error(`there is no link ${text} in: ${this.reads}`);
    link.click();
  }

  /** Whether the focus is in the field with this label. */
  isIn(label: string): boolean {
    return this.#root.activeElement === this.field(label);
  }

  button(name: string): HTMLButtonElement {
    const button = [...this.#root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
    if (!button) throw new Error(`there is no button ${name} in: ${this.reads}`);
    return button;
  }

  /** Waits until it holds. The test's own time limit ends it. @throws Error once the tracker is gone */
  async until(holds: () => boolean): Promise<void> {
    for (;;) {
      await this.#tracker.updateComplete;
      if (holds()) return;
      if (!this.#tracker.isConnected) throw new Error('the tracker left the page');
      await settled();
    }
  }

  /** Waits until a text can be read. */
  sees(text: string): Promise<void> {
    return this.until(() => this.reads.includes(text));
  }

  get #root(): ShadowRoot {
    const { shadowRoot } = this.#tracker;
    if (!shadowRoot) throw new Error('the tracker has drawn nothing');
    return shadowRoot;
  }

  get #base(): Element {
    return this.#root.querySelector('.base') ?? this.#tracker;
  }
}
