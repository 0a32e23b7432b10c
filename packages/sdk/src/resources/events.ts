// What is happening, as it happens.
import type { CallOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { HuiyinUsageError } from '../core/errors.js';
import { trackingSecret } from '../core/request-init.js';
import type { StreamState, Topic } from '../core/streaming.js';
import type { StreamEvent } from '../types/index.js';

/** What to follow, and from where. */
export interface StreamOptions extends CallOptions {
  /** 1 to 20 of `body:<slug>` (public) and `appeal:<number>` (needs its tracking code). */
  readonly topics: readonly Topic[];
  readonly trackingCode?: string | undefined;
  /** The `id` of the last event seen; from now on if absent. */
  readonly lastEventId?: string | undefined;
  /** Told of each change, for a "live" mark: `open` also says that nothing was missed from here on. */
  readonly onState?: ((state: StreamState) => void) | undefined;
}

/** Following events. */
export interface Events {
  /**
   * Events as they come, until the signal ends it. Lost connections are taken up again after the last event,
   * with growing random pauses; a silent one is taken for lost; where nothing can be streamed it polls.
   *
   * @throws HuiyinApiError `body.not-found`, `tracking.not-matched`, `cursor.invalid` (fetch afresh and start
   *   again without `lastEventId`), never for what passes by itself
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () =>
   *     new Response('id: 1\ndata: {"type":"appeal.changed","id":"1","state":"accepted"}\n\n', {
   *       headers: { 'content-type': 'text/event-stream' },
   *     }),
   * });
   * for await (const event of client.events.stream({ topics: ['body:fangzhuang'] })) {
   *   console.log(event.state); // accepted
   *   break;
   * }
   * ```
   */
  stream(options: StreamOptions): AsyncIterable<StreamEvent>;
}

export function eventsOf({ follow }: Context): Events {
  return {
    stream({ trackingCode, ...options }) {
      if (options.topics.length === 0) throw new HuiyinUsageError('Name a topic, e.g. body:fangzhuang.');
      return follow<StreamEvent>({
        ...options,
        types: [
          'appeal.changed',
          'appeal.own-changed',
          'notice.changed',
          'meeting.changed',
          'decision.changed',
        ],
        secret: trackingCode === undefined ? undefined : trackingSecret(trackingCode),
      });
    },
  };
}
