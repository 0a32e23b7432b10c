// What a meeting tells its page. No event carries a code, nor what anybody thinks of it.

/** Seats were taken. */
export class HuiyinRegisteredEvent extends Event {
  /** For how many. */
  readonly people: number;

  constructor(people: number) {
    super('huiyin-registered', { bubbles: true, composed: true });
    this.people = people;
  }
}

/** A question was sent. */
export class HuiyinAskedEvent extends Event {
  /** The public number of the appeal it is. */
  readonly number: string;

  constructor(number: string) {
    super('huiyin-asked', { bubbles: true, composed: true });
    this.number = number;
  }
}

/** The meeting was rated. */
export class HuiyinRatedEvent extends Event {
  constructor() {
    super('huiyin-rated', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'huiyin-registered': HuiyinRegisteredEvent;
    'huiyin-asked': HuiyinAskedEvent;
    'huiyin-rated': HuiyinRatedEvent;
  }
}
