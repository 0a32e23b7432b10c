// Lets an element follow topics over the page's one live stream, and lets go when it leaves the page.
import type { HuiyinClient } from '@huiyin/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hubFor, type Subscription } from './live-stream.js';

/**
 * @example
 * ```ts
 * readonly #live = new LiveController(this);
 * // where the element starts its work:
 * this.#live.follow(client, { topics: [`body:${body}`], onEvent: () => this.#refresh(), onState: … });
 * ```
 */
export class LiveController implements ReactiveController {
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** Follows these topics instead of what was followed before. */
  follow(client: HuiyinClient, subscription: Subscription): void {
    const previous = this.#unsubscribe;
    this.#unsubscribe = hubFor(client).subscribe(subscription);
    previous?.();
  }

  stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }
}
