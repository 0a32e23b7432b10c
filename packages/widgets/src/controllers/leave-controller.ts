// Nobody leaves a page by mistake while something on it has not arrived.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class LeaveController implements ReactiveController {
  readonly #isUnsent: () => boolean;

  /** @param isUnsent whether something would be left behind now */
  constructor(host: ReactiveControllerHost, isUnsent: () => boolean) {
    this.#isUnsent = isUnsent;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('beforeunload', this.#onLeave);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeunload', this.#onLeave);
  }

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (!this.#isUnsent()) return;
    event.preventDefault();
    // Older engines ask only for this.
    Object.assign(event, { returnValue: '' });
  };
}
