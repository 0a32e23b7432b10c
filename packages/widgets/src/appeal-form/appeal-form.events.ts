// What an appeal form tells its page. No event carries what was typed, nor the tracking code.

/** The resident asks to file; a page can keep it from being sent. */
export class HuiyinSubmitEvent extends Event {
  constructor() {
    super('huiyin-submit', { bubbles: true, composed: true, cancelable: true });
  }
}

/** It was filed. */
export class HuiyinSubmittedEvent extends Event {
  /** The appeal's public number. */
  readonly number: string;

  constructor(number: string) {
    super('huiyin-submitted', { bubbles: true, composed: true });
    this.number = number;
  }
}

declare global {
  interface HTMLElementEventMap {
    'huiyin-submit': HuiyinSubmitEvent;
    'huiyin-submitted': HuiyinSubmittedEvent;
  }
}
