// The events that are not one element's own. They cross shadow roots and carry nothing secret.

/** The element shows what it was asked for, or that there is nothing to show. */
export class HuiyinLoadedEvent extends Event {
  constructor() {
    super('huiyin-loaded', { bubbles: true, composed: true });
  }
}

/** The element could not get what it was asked for; its fallback stays. */
export class HuiyinFailedEvent extends Event {
  /** Stable error code, e.g. `network.failed`. */
  readonly code: string;
  /** Whether trying again later can help. */
  readonly retryable: boolean;

  constructor(code: string, retryable: boolean) {
    super('huiyin-failed', { bubbles: true, composed: true });
    this.code = code;
    this.retryable = retryable;
  }
}

/** What is shown, or the log it is sealed in, was checked and does not hold. Not fired where nothing could be checked. */
export class HuiyinSealBrokenEvent extends Event {
  /** What is wrong, e.g. `seal.forked`. */
  readonly code: string;
  /** The log's name, e.g. `huiyin.example/FZ`. */
  readonly origin: string;

  constructor(code: string, origin: string) {
    super('huiyin-seal-broken', { bubbles: true, composed: true });
    this.code = code;
    this.origin = origin;
  }
}

declare global {
  interface HTMLElementEventMap {
    'huiyin-loaded': HuiyinLoadedEvent;
    'huiyin-failed': HuiyinFailedEvent;
    'huiyin-seal-broken': HuiyinSealBrokenEvent;
  }
}
