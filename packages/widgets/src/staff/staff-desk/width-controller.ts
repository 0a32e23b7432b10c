// How wide the element itself is: two panes or one. Container queries are newer than the engines it has to run on.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #from: number;
  #observer: ResizeObserver | undefined;
  #isWide: boolean | undefined;

  /** @param from CSS pixels from which on it counts as wide */
  constructor(host: ReactiveControllerHost & Element, from: number) {
    this.#host = host;
    this.#from = from;
    host.addController(this);
  }

  get isWide(): boolean {
    return this.#isWide ?? false;
  }

  hostConnected(): void {
    this.#measure(this.#host.getBoundingClientRect().width);
    if (typeof ResizeObserver !== 'function') return;
    this.#observer = new ResizeObserver(([entry]) => {
      if (entry) this.#measure(entry.contentRect.width);
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  #measure(width: number): void {
    const isWide = width >= this.#from;
    if (isWide === this.#isWide) return;
    this.#isWide = isWide;
    this.#host.requestUpdate();
  }
}
