// Redraws an element when time alone has changed what it says; at rest while nobody can see it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { currentTime } from './clock.js';
import { pollWhileVisible } from './scheduler.js';

/** What is said changes by time; how, only the element knows. */
export interface Ticking {
  /** Milliseconds from `now` until it says something else; undefined while time changes nothing. */
  readonly holds: (now: number) => number | undefined;
  /** Called when that time has come, and when the element comes into sight again. */
  readonly tick: (now: number) => void;
}

/** A machine that slept wakes up late: nothing on show is older than this. */
const LONGEST_WAIT = 60_000;

/**
 * All of a page's tick on its one timer.
 *
 * @example
 * ```ts
 * new TickController(this, { holds: (now) => 1000 - (now % 1000), tick: () => this.requestUpdate() });
 * ```
 */
export class TickController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #ticking: Ticking;
  #observer: IntersectionObserver | undefined;
  #isInSight = true;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element, ticking: Ticking) {
    this.#host = host;
    this.#ticking = ticking;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isInSight = true;
    if (typeof IntersectionObserver !== 'function') return;
    this.#observer = new IntersectionObserver((entries) => {
      this.#turn(entries[entries.length - 1]?.isIntersecting ?? true);
    });
    this.#observer.observe(this.#host);
  }

  hostUpdated(): void {
    this.#arrange();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#stop?.();
    this.#stop = undefined;
  }

  #turn(isInSight: boolean): void {
    if (isInSight === this.#isInSight) return;
    this.#isInSight = isInSight;
    if (isInSight) this.#ticking.tick(currentTime());
    this.#arrange();
  }

  /** What is shown has changed, and with it how long it holds. */
  #arrange(): void {
    this.#stop?.();
    this.#stop = undefined;
    if (!this.#isInSight || !this.#host.isConnected || this.#wait() === undefined) return;
    this.#stop = pollWhileVisible(
      () => this.#ticking.tick(currentTime()),
      () => this.#wait() ?? LONGEST_WAIT,
    );
  }

  #wait(): number | undefined {
    const wait = this.#ticking.holds(currentTime());
    return wait === undefined ? undefined : Math.min(wait, LONGEST_WAIT);
  }
}
