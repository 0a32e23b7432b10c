// Writes down what is said at a meeting as a clerk does: keys, and the words on the desk.
import { sendKeys } from '@web/test-runner-commands';
import { guardedDefine } from '../../../foundation/guarded-define.js';
import { mount } from '../../../foundation/testing/fixture.js';
import { settled } from '../../../foundation/testing/manual-clock.js';
import { HuiyinMeetingDesk } from '../meeting-desk.js';
import type { HallClerk } from '../meeting-desk.types.js';
import { hall, type HallServer } from './hall-server.js';

export const clerk: HallClerk = {
  owner: 'fangzhuang/clerk/方庄街道受理员',
  person: '方庄街道受理员',
  unit: '方庄街道',
  categories: ['environment', 'property', 'lifts', 'parking'],
  units: [
    { slug: 'fangguyuan', name: '芳古园社区', within: ['fangzhuang'] },
    { slug: 'elsewhere', name: '别的街道的社区', within: ['elsewhere-street'] },
  ],
  mayOpen: true,
};

export type Given = Partial<Pick<HuiyinMeetingDesk, 'desk' | 'reconnect' | 'store' | 'clerk'>>;

/** A page of the desk; opened again over the same store it is the same machine. */
export async function seated(server: HallServer, given: Given): Promise<Recorder> {
  guardedDefine('huiyin-meeting-desk', HuiyinMeetingDesk);
  const context = { client: server.client() };
  const element = await mount<HuiyinMeetingDesk>('huiyin-meeting-desk', { context });
  Object.assign(element, { clerk, desk: server.desk(), meeting: hall.id, ...given });
  const recorder = new Recorder(element);
  await recorder.until(() => element.status === 'loaded' && recorder.reads !== '');
  element.focus();
  return recorder;
}

export class Recorder {
  /** Keys struck so far, what is typed apart; a chord is one. */
  struck = 0;
  readonly element: HuiyinMeetingDesk;

  constructor(element: HuiyinMeetingDesk) {
    this.element = element;
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

  async press(...keys: readonly string[]): Promise<void> {
    for (const press of keys) {
      this.struck++;
      await sendKeys({ press });
      await this.element.updateComplete;
    }
  }

  /** What has the focus holds it then. */
  async types(id: string, text: string): Promise<void> {
    await this.until(() => this.isAt === id);
    await sendKeys({ type: text });
    await this.element.updateComplete;
  }

  /** A question up to where its answer is chosen. */
  async asks(asked: string): Promise<void> {
    await this.types('d-asked', asked);
    await this.press('Enter', '3');
    await this.types('d-place', '3 号楼');
    await this.press('Enter', 'Enter');
    await this.until(() => this.isAt === 'd-type');
  }

  /** One that nobody answered there. */
  async captures(asked: string): Promise<void> {
    await this.asks(asked);
    await this.press('0');
    await this.until(() => this.isAt === 'send');
    await this.press('Enter');
    await this.until(() => this.isAt === 'd-asked');
  }

  button(words: string): HTMLButtonElement {
    const found = [...this.#root.querySelectorAll('button')].find((one) => one.innerText.includes(words));
    if (!found) throw new Error(`there is no button “${words}” in: ${this.reads}`);
    return found;
  }

  fill(id: string, text: string): void {
    const field = this.#root.querySelector<HTMLInputElement>(`#${id}`);
    if (!field) throw new Error(`there is no field ${id} in: ${this.reads}`);
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }

  /** Waits until it holds. The test's own time limit ends it. */
  async until(holds: () => boolean): Promise<void> {
    for (;;) {
      await this.element.updateComplete;
      if (holds()) return;
      if (!this.element.isConnected) throw new Error('the desk left the page');
      await settled();
    }
  }

  sees(text: string): Promise<void> {
    return this.until(() => this.reads.includes(text));
  }

  get #root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error('the desk has drawn nothing');
    return shadowRoot;
  }
}
