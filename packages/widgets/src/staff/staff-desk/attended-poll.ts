// Asks again and again while somebody sits there: a desk that was left open does not keep its session alive.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { pageClock } from '../../foundation/clock.js';
import { PollController } from '../../foundation/poll-controller.js';

/** Milliseconds without a key or a touch after which nobody is taken to sit there. */
const AWAY_AFTER = 10 * 60_000;
const SIGNS = ['keydown', 'pointerdown'] as const;

/** As `PollController`, and at once when somebody is back. */
export class AttendedPoll implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #callback: () => unknown;
  #lastSign = 0;

  /** @param interval milliseconds between the end of one run and the start of the next */
  constructor(host: ReactiveControllerHost & HTMLElement, callback: () => unknown, interval: number) {
    this.#host = host;
    this.#callback = callback;
    host.addController(this);
    new PollController(host, () => (this.#isAway ? undefined : callback()), interval);
  }

  hostConnected(): void {
    this.#lastSign = pageClock.now();
    for (const sign of SIGNS) this.#host.addEventListener(sign, this.#onSign);
  }

  hostDisconnected(): void {
    for (const sign of SIGNS) this.#host.removeEventListener(sign, this.#onSign);
  }

  get #isAway(): boolean {
    return pageClock.now() - this.#lastSign >= AWAY_AFTER;
  }

  readonly #onSign = (): void => {
    const wasAway = this.#isAway;
    this.#lastSign = pageClock.now();
    if (wasAway) this.#callback();
  };
}
