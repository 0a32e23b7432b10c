// What following events means to a resource; how it is done is the business of realtime.
import type { StreamEvent } from '../types/index.js';
import type { Signal } from './platform.js';
import type { Secret } from './request-init.js';

/** `body:<slug>` is public, `appeal:<number>` needs its tracking code. */
export type Topic = `body:${string}` | `appeal:${string}`;

/**
 * `connecting`: asked, no answer yet. `open`: events come as they happen; fetch afresh what is on show.
 * `waiting`: lost, will be taken up again by itself.
 */
export type StreamState = 'connecting' | 'open' | 'waiting';

/** What to follow, and from where. */
export interface StreamCall<Event extends StreamEvent> {
  readonly topics: readonly Topic[];
  /** Events of other types are passed over, so that a newer server can add some. */
  readonly types: readonly Event['type'][];
  readonly secret?: Secret | undefined;
  readonly lastEventId?: string | undefined;
  readonly signal?: Signal | undefined;
  readonly onState?: ((state: StreamState) => void) | undefined;
}
