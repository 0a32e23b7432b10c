// Uses a log of visits as a grid worker does: by the words on it.
import type { Visitor } from '../visit-log.types.js';
import type { HuiyinVisitLog } from '../visit-log.js';
import { settled } from '../../../foundation/testing/manual-clock.js';

export const gridWorker: Visitor = {
  owner: 'fangguyuan/grid/芳古园社区网格员',
  person: '芳古园社区网格员',
  unit: '芳古园社区',
  body: 'fangguyuan',
  addressed: 'fangzhuang',
  categories: ['lifts', 'parking', 'other'],
};

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export class Notebook {
  readonly #log: HuiyinVisitLog;

  constructor(log: HuiyinVisitLog) {
    this.#log = log;
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

  field(id: string): Field {
    const found = this.#root.querySelector<Field>(`#${id}`);
    if (!found) throw new Error(`there is no field ${id} in: ${this.reads}`);
    return found;
  }

  fill(id: string, text: string): void {
    const field = this.field(id);
    field.value = text;
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input'));
  }

  /** The four things no visit is without. */
  writes(household: string): void {
    this.fill('v-household', household);
    this.fill('v-cohort', 'elderly');
    this.fill('v-heard', '老两口都好，暖气够热。');
  }

  /** Something was asked, by somebody with a phone. */
  async asks(place: number, phone = '138 0013 8000'): Promise<void> {
    this.click('add-asked');
    await this.#log.updateComplete;
    this.fill(`v-asked-${place}-title`, '电梯晚上没人管');
    this.fill(`v-asked-${place}-text`, '晚上停了没有人来。');
    this.fill(`v-asked-${place}-place`, '3 号楼');
    this.fill(`v-asked-${place}-category`, 'lifts');
    this.fill(`v-asked-${place}-phone`, phone);
  }

  click(id: string): void {
    this.#root.querySelector<HTMLElement>(`#${id}`)?.click();
  }

  press(words: string): void {
    const button = [...this.#root.querySelectorAll('button')].find((one) => one.innerText.trim() === words);
    if (!button) throw new Error(`there is no button “${words}” in: ${this.reads}`);
    button.click();
  }

  /** Waits until it holds. The test's own time limit ends it. */
  async until(holds: () => boolean): Promise<void> {
    for (;;) {
      await this.#log.updateComplete;
      if (holds()) return;
      if (!this.#log.isConnected) throw new Error('the log left the page');
      await settled();
    }
  }

  sees(text: string): Promise<void> {
    return this.until(() => this.reads.includes(text));
  }

  get #root(): ShadowRoot {
    const { shadowRoot } = this.#log;
    if (!shadowRoot) throw new Error('the log has drawn nothing');
    return shadowRoot;
  }
}
