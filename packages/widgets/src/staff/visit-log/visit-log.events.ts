// What the log of visits tells its page. No event carries what was said at a door.

/** The server has written a visit down. */
export class HuiyinLoggedEvent extends Event {
  /** e.g. `FZ-V-2026-000031`. */
  readonly visit: string;
  /** Numbers of the appeals that came of it. */
  readonly numbers: readonly string[];

  constructor(visit: string, numbers: readonly string[]) {
    super('huiyin-logged', { bubbles: true, composed: true });
    this.visit = visit;
    this.numbers = numbers;
  }
}

declare global {
  interface HTMLElementEventMap {
    'huiyin-logged': HuiyinLoggedEvent;
  }
}
