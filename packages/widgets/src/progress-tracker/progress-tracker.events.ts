// What a progress tracker tells its page. No event carries what the resident said, nor the tracking code.

/** The resident asks to evaluate; a page can keep it from being sent. */
export class HuiyinEvaluateEvent extends Event {
  /** The appeal's public number. */
  readonly number: string;

  constructor(number: string) {
    super('huiyin-evaluate', { bubbles: true, composed: true, cancelable: true });
    this.number = number;
  }
}

/** The evaluation was recorded. */
export class HuiyinEvaluatedEvent extends Event {
  /** The appeal's public number. */
  readonly number: string;

  constructor(number: string) {
    super('huiyin-evaluated', { bubbles: true, composed: true });
    this.number = number;
  }
}

declare global {
  interface HTMLElementEventMap {
    'huiyin-evaluate': HuiyinEvaluateEvent;
    'huiyin-evaluated': HuiyinEvaluatedEvent;
  }
}
