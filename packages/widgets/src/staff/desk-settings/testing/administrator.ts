// Uses the settings as an administrator does: by the words on them.
import { settled } from '../../../foundation/testing/manual-clock.js';
import type { HuiyinDeskSettings } from '../desk-settings.js';

export class Administrator {
  readonly #element: HuiyinDeskSettings;

  constructor(element: HuiyinDeskSettings) {
    this.#element = element;
  }

  /** Everything that is shown, form fields apart, with white space as it is read. */
  get reads(): string {
    const base = this.#root.querySelector<HTMLElement>('.base');
    return (base?.innerText ?? '').replace(/\s+/g, ' ');
  }

  /** `id` of what has the focus; empty for nothing inside. */
  get isAt(): string {
    return this.#root.activeElement?.id ?? '';
  }

  field(id: string): HTMLInputElement | HTMLSelectElement {
    const found = this.#root.querySelector<HTMLInputElement | HTMLSelectElement>(`#${id}`);
    if (!found) throw new Error(`there is no field ${id} in: ${this.reads}`);
    return found;
  }

  /** Resolves when it is drawn. */
  async fill(id: string, text: string): Promise<void> {
    const field = this.field(id);
    field.value = text;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
    await this.#element.updateComplete;
  }

  click(id: string): void {
    this.field(id).click();
  }

  async goes(place: string): Promise<void> {
    this.click(`go-${place}`);
    await this.until(() => this.isAt === 'part-title');
  }

  /** Waits until it holds. The test's own time limit ends it. */
  async until(holds: () => boolean): Promise<void> {
    for (;;) {
      await this.#element.updateComplete;
      if (holds()) return;
      if (!this.#element.isConnected) throw new Error('the settings left the page');
      await settled();
    }
  }

  sees(text: string): Promise<void> {
    return this.until(() => this.reads.includes(text));
  }

  get #root(): ShadowRoot {
    const { shadowRoot } = this.#element;
    if (!shadowRoot) throw new Error('the settings have drawn nothing');
    return shadowRoot;
  }
}
