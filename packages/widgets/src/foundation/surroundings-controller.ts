// Asks the portal around an element what it gives, also when the portal is defined later or the element moves.
import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { clientContext, undefinedPortalAround, type HuiyinContext } from './surroundings.js';

const NOTHING: HuiyinContext = {};

/** Unlike Lit's `ContextConsumer` it forgets a portal its element has left, and waits for one not yet defined. */
export class SurroundingsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #value: HuiyinContext | undefined = NOTHING;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What the portal gives; empty without one, undefined while there is one that isn't defined yet. */
  get value(): HuiyinContext | undefined {
    return this.#value;
  }

  hostConnected(): void {
    const awaited = undefinedPortalAround(this.#host);
    this.#value = awaited ? undefined : NOTHING;
    if (awaited) void customElements.whenDefined(awaited.localName).then(this.#ask);
    else this.#ask();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  readonly #ask = (): void => {
    if (!this.#host.isConnected) return;
    this.#value = NOTHING;
    this.#host.dispatchEvent(new ContextEvent(clientContext, this.#host, this.#receive, true));
    this.#host.requestUpdate();
  };

  readonly #receive = (value: HuiyinContext, unsubscribe?: () => void): void => {
    if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
    this.#unsubscribe = unsubscribe;
    this.#value = value;
    this.#host.requestUpdate();
  };
}
