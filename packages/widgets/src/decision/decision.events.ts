// What a decision tells its page. No event carries a code, nor what was chosen.

/** A voter asks to put a ballot in; a page can keep it from being sent. */
export class HuiyinVoteEvent extends Event {
  /** The decision's id. */
  readonly decision: string;

  constructor(decision: string) {
    super('huiyin-vote', { bubbles: true, composed: true, cancelable: true });
    this.decision = decision;
  }
}

/** A ballot is in the box. */
export class HuiyinVotedEvent extends Event {
  /** The decision's id. */
  readonly decision: string;

  constructor(decision: string) {
    super('huiyin-voted', { bubbles: true, composed: true });
    this.decision = decision;
  }
}

declare global {
  interface HTMLElementEventMap {
    'huiyin-vote': HuiyinVoteEvent;
    'huiyin-voted': HuiyinVotedEvent;
  }
}
