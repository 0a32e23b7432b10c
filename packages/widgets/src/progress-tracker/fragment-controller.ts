// Takes number and code out of the page's address: a link may carry them in the fragment, which no server sees.
import { normaliseNumber, normaliseTrackingCode } from '@huiyin/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Credentials } from './credentials.js';

/** The part of `window` it needs. */
export interface PageAddress {
  readonly location: Pick<Location, 'hash' | 'href'>;
  readonly history: Pick<History, 'replaceState' | 'state'>;
  addEventListener(type: 'hashchange', listener: () => void): void;
  removeEventListener(type: 'hashchange', listener: () => void): void;
}

/**
 * Looks when its element enters the page and whenever the fragment changes. Anything that begins with `#huiyin=` is
 * removed at once from the address bar and the history; whole credentials, `#huiyin=<number>:<code>`, are handed on.
 */
export class FragmentController implements ReactiveController {
  readonly #onFound: (credentials: Credentials) => void;
  readonly #page: PageAddress;

  constructor(
    host: ReactiveControllerHost,
    onFound: (credentials: Credentials) => void,
    page: PageAddress = window,
  ) {
    this.#onFound = onFound;
    this.#page = page;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page.addEventListener('hashchange', this.#take);
    this.#take();
  }

  hostDisconnected(): void {
    this.#page.removeEventListener('hashchange', this.#take);
  }

  readonly #take = (): void => {
    const { location, history } = this.#page;
    const { hash, href } = location;
    if (!hash.startsWith('#huiyin=')) return;
    // Not a path: a `<base>` would send that elsewhere.
    history.replaceState(history.state, '', href.slice(0, href.length - hash.length));
    const [, typedNumber = '', typedCode = ''] =
      /^#huiyin=([^:]+):([^:]+)$/.exec(hash.replace(/%20/g, '')) ?? [];
    const number = normaliseNumber(typedNumber);
    const code = normaliseTrackingCode(typedCode);
    if (number && code) this.#onFound({ number, code });
  };
}
