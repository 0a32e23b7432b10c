// What the desk's controllers know of their element, and of who sits at it.
import type { HuiyinClient } from '@huiyin/sdk';
import type { StaffDesk } from '@huiyin/sdk/staff';
import type { DeskWords } from '@huiyin/sdk/words';
import type { HuiyinElement } from '../../foundation/element.js';
import type { Pane, Queue, StaffDeskState } from './staff-desk.types.js';

/** A desk over one connection. */
export interface Session {
  readonly desk: StaffDesk;
  /** For what needs no token: names of units. */
  readonly client: HuiyinClient;
  readonly body: string;
  readonly signal: AbortSignal;
}

export interface DeskHost extends HuiyinElement<StaffDeskState, DeskWords> {
  /** Undefined without a token, and out of the page. */
  readonly session: Session | undefined;
  /** The server was heard: what could not be got a moment ago can be now. */
  heard(): void;
  /** Something could not be got or sent. Says so if it is the line or the token. */
  lost(error: unknown): void;
}

/** What is shown now; undefined while nothing is. */
export function shownBy(host: DeskHost): StaffDeskState | undefined {
  return host.state.type === 'desk' ? host.state : undefined;
}

export function setQueue(host: DeskHost, change: Partial<Queue>, said?: string): void {
  const shown = shownBy(host);
  if (!shown) return;
  host.state = { ...shown, queue: { ...shown.queue, ...change }, said: said ?? shown.said };
}

export function setPane(host: DeskHost, pane: Pane, said?: string): void {
  const shown = shownBy(host);
  if (shown) host.state = { ...shown, pane, said: said ?? shown.said };
}
