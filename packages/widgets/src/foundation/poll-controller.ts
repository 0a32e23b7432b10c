// Repeats something for as long as its element is in the page and the page is visible.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pollWhileVisible } from './scheduler.js';

/**
 * @example
 * ```ts
 * readonly #poll = new PollController(this, () => this.#refresh(), 60_000);
 * ```
 */
export class PollController implements ReactiveController {
  readonly #callback: () => unknown;
  readonly #interval: number;
  #stop: (() => void) | undefined;

  /** @param interval milliseconds between the end of one run and the start of the next */
  constructor(host: ReactiveControllerHost, callback: () => unknown, interval: number) {
    this.#callback = callback;
    this.#interval = interval;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = pollWhileVisible(this.#callback, this.#interval);
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }
}
