// How wide the element itself is: two panes or one. Container queries are newer than the engines it has to run on.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClock } from '../../foundation/clock.js';

/** CSS pixels of its own width from which on both panes stand side by side. */
const TWO_PANES = 900;

export class WidthController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #observer: ResizeObserver | undefined;
  #isWide = false;
  #isMeasured = false;
  #cancel: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get isWide(): boolean {
    return this.#isWide;
  }

  hostConnected(): void {
    if (typeof ResizeObserver !== 'function') return;
    this.#observer = new ResizeObserver(([entry]) => {
      // Drawing at once would change the size that is just being told; a page at the back is given no frames.
      this.#cancel?.();
      this.#cancel = pageClock.after(0, () => this.#measure(entry?.contentRect.width ?? 0));
    });
    this.#observer.observe(this.#host);
  }

  hostUpdate(): void {
    // Until the portal around it has drawn itself, it has no width.
    if (!this.#isMeasured) this.#measure(this.#host.getBoundingClientRect().width);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#cancel?.();
    this.#cancel = this.#observer = undefined;
    this.#isMeasured = false;
  }

  #measure(width: number): void {
    this.#isMeasured = width > 0;
    const isWide = width >= TWO_PANES;
    if (isWide === this.#isWide) return;
    this.#isWide = isWide;
    this.#host.requestUpdate();
  }
}
