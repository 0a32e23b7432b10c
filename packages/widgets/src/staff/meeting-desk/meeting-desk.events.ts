// What the desk in the hall tells its page. No event carries what was said.

/** The server has written down a question or an answer. */
export class HuiyinCapturedEvent extends Event {
  /** Its number on the night. */
  readonly turn: number;
  /** Of the appeal. */
  readonly number: string;

  constructor(turn: number, number: string) {
    super('huiyin-captured', { bubbles: true, composed: true });
    this.turn = turn;
    this.number = number;
  }
}

declare global {
  interface HTMLElementEventMap {
    'huiyin-captured': HuiyinCapturedEvent;
  }
}
