// The two events every element fires. They cross shadow roots and carry nothing secret.

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

declare global {
  interface HTMLElementEventMap {
    'huiyin-loaded': HuiyinLoadedEvent;
    'huiyin-failed': HuiyinFailedEvent;
  }
}
