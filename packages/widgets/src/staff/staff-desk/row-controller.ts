// The one line of the queue that is in the tab order, and the keys that move it.
import type { StaffAppealSummary } from '@huiyin/sdk';
import type { DeskHost } from './desk-host.js';
import type { QueueController } from './queue-controller.js';

export class RowController {
  readonly #host: DeskHost;
  readonly #queue: QueueController;
  #at: string | undefined;

  constructor(host: DeskHost, queue: QueueController) {
    this.#host = host;
    this.#queue = queue;
  }

  set at(number: string) {
    if (number === this.#at) return;
    this.#at = number;
    this.#host.requestUpdate();
  }

  /** The number whose line takes Tab: where the clerk was, else the first. */
  stopOf(drawn: readonly StaffAppealSummary[]): string | undefined {
    return (drawn.find(({ number }) => number === this.#at) ?? drawn[0])?.number;
  }

  /** Moves the focus along the queue; at its end, what comes next is read first. */
  async step(to: 'next' | 'previous' | 'first' | 'last'): Promise<void> {
    const lines = this.#lines;
    const place = lines.findIndex(({ tabIndex }) => tabIndex === 0);
    if (to === 'first') lines[0]?.focus();
    else if (to === 'last') lines[lines.length - 1]?.focus();
    else if (!this.#isInQueue) lines[place]?.focus();
    else if (to === 'next' && place === lines.length - 1) await this.more();
    else if (to === 'previous' && place === 0) await this.before();
    else lines[place + (to === 'next' ? 1 : -1)]?.focus();
  }

  /** Draws further lines, and goes on in them. */
  async more(): Promise<void> {
    const last = this.#lines[this.#lines.length - 1];
    if (!(await this.#queue.more())) return;
    await this.#host.updateComplete;
    this.#beside(last?.id, 1);
  }

  async before(): Promise<void> {
    const first = this.#lines[0];
    if (!this.#queue.before()) return;
    await this.#host.updateComplete;
    this.#beside(first?.id, -1);
  }

  /** Puts the focus into the queue, where the clerk was. */
  async focus(): Promise<void> {
    await this.#host.updateComplete;
    const lines = this.#lines;
    (lines.find(({ tabIndex }) => tabIndex === 0) ?? lines[0])?.focus();
  }

  #beside(id: string | undefined, step: number): void {
    const lines = this.#lines;
    const place = lines.findIndex((line) => line.id === id);
    (lines[place + step] ?? lines[place] ?? lines[0])?.focus();
  }

  get #isInQueue(): boolean {
    return this.#host.shadowRoot?.activeElement?.matches('.row') ?? false;
  }

  get #lines(): HTMLElement[] {
    return Array.from(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? []);
  }
}
