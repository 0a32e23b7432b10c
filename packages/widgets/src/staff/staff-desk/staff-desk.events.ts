// What a staff desk tells its page. No event carries what was written, nor who sits at the desk.
import type { DeskAct } from '@huiyin/sdk/views';

/** Something was done to a case, or one was written down. */
export class HuiyinActedEvent extends Event {
  /** The appeal's public number. */
  readonly number: string;
  /** What was done, as in `actions` of an appeal; `enter` for one that was written down. */
  readonly operation: DeskAct;

  constructor(number: string, operation: DeskAct) {
    super('huiyin-acted', { bubbles: true, composed: true });
    this.number = number;
    this.operation = operation;
  }
}

declare global {
  interface HTMLElementEventMap {
    'huiyin-acted': HuiyinActedEvent;
  }
}
