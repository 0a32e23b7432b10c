// events.poll, and the feed the event stream is written from: the same announcements under the same cursor.
import type { StreamEvent } from '@huiyin/sdk';
import type { Clock } from '../clock.js';
import { EventReader, type Since } from './event-reader.js';
import type { Actor, UseCase } from './operation.js';
import type { UseCasePorts } from './ports.js';
import { sharedReads } from './shared-reads.js';
import { resolveTopics } from './topics.js';

/** How often a quiet stream looks again by itself, in milliseconds. */
const LOOK_AGAIN = 60_000;

/** What a stream wants to hear. */
export interface EventRequest {
  /** Comma-separated `body:<slug>` and `appeal:<number>`. */
  readonly topics: string;
  /** The cursor to go on after; the present if absent. */
  readonly after?: string;
  readonly actor: Actor;
  readonly requestId: string;
}

/** Events in order, each once. Ends when the signal given to `subscribe` is aborted or the server closes. */
export interface Subscription {
  /** Where it starts: whoever has seen no event yet goes on after this. */
  readonly cursor: string;
  readonly events: AsyncIterable<StreamEvent>;
}

/** The live events of all ledgers. */
export interface EventFeed {
  /**
   * @throws OperationError `body.not-found`, `cursor.invalid`, `tracking.not-matched`, `tracking.too-many-tries`,
   * all before the first event; from `events` `server.unavailable`
   */
  subscribe(request: EventRequest, signal: AbortSignal): Promise<Subscription>;
}

export function createEventFeed(ports: UseCasePorts, clock: Clock): EventFeed {
  const shared = sharedReads<Since>();
  return {
    async subscribe({ topics: text, after, actor }, signal) {
      const topics = await resolveTopics(ports, text, actor, clock());
      const reader = await EventReader.open(ports, topics, after, shared);
      return { cursor: reader.cursor, events: follow(ports, reader, signal) };
    },
  };
}

async function* follow(
  { news }: UseCasePorts,
  reader: EventReader,
  signal: AbortSignal,
): AsyncGenerator<StreamEvent, void, undefined> {
  while (!signal.aborted) {
    // Marked before reading, so that what is committed in between wakes the wait that follows.
    const mark = news.mark();
    const events = await reader.next();
    yield* events;
    if (events.length > 0) continue;
    if ((await news.wait(reader.ledgers, mark, LOOK_AGAIN, signal)) === 'over') return;
  }
}

export function pollEvents(ports: UseCasePorts, clock: Clock): UseCase<'events.poll'> {
  const shared = sharedReads<Since>();
  return async ({ query }, { actor, now }) => {
    const topics = await resolveTopics(ports, query.topics, actor, now);
    const reader = await EventReader.open(ports, topics, query.cursor, shared);
    const until = clock() + (query.wait ?? 0) * 1_000;
    // The wait is bounded by `until`; nobody takes it back before.
    const { signal } = new AbortController();
    for (;;) {
      const mark = ports.news.mark();
      const items = await reader.next();
      const left = until - clock();
      if (items.length > 0 || left <= 0) return { items, cursor: reader.cursor };
      if ((await ports.news.wait(reader.ledgers, mark, left, signal)) === 'over') {
        return { items, cursor: reader.cursor };
      }
    }
  };
}
