// What a countdown tells its page.

/** The due moment has passed while the countdown was on show, or since it was last in sight. */
export class HuiyinCountdownExpiredEvent extends Event {
  constructor() {
    super('huiyin-countdown-expired', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'huiyin-countdown-expired': HuiyinCountdownExpiredEvent;
  }
}
