// What the page around has to do with the desk: keys struck while nothing has the focus are the desk's, and nobody leaves by mistake.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { LeaveController } from '../../controllers/leave-controller.js';

interface PageHooks {
  readonly onKey: (event: KeyboardEvent) => void;
  /** Whether something is written that was not sent. */
  readonly isWriting: () => boolean;
}

export class PageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #hooks: PageHooks;

  constructor(host: ReactiveControllerHost & Element, hooks: PageHooks) {
    this.#host = host;
    this.#hooks = hooks;
    host.addController(this);
    new LeaveController(host, hooks.isWriting);
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey);
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  /** What has the focus elsewhere keeps its keys; the desk hears its own by itself. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const { activeElement } = document;
    if (activeElement !== this.#host && (!activeElement || activeElement.contains(this.#host))) {
      this.#hooks.onKey(event);
    }
  };
}
