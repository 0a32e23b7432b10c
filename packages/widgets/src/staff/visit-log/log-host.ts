// What the controllers of the log know of their element.
import type { VisitWords } from '@huiyin/sdk/words';
import type { HuiyinElement } from '../../foundation/element.js';
import type { Reconnect, VisitLogState, VisitSession } from './visit-log.types.js';

export interface LogHost extends HuiyinElement<VisitLogState, VisitWords> {
  readonly reconnect: Reconnect | undefined;
  /** Who was signed in when the page was made. */
  readonly session: VisitSession | undefined;
}

/** What is shown now; undefined before the phone's store was opened. */
export function shownBy(host: LogHost): VisitLogState | undefined {
  return host.state.type === 'log' ? host.state : undefined;
}

export function show(host: LogHost, change: Partial<VisitLogState>): void {
  const shown = shownBy(host);
  if (shown) host.state = { ...shown, ...change };
}
