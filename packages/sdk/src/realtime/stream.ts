// Follows events for as long as the caller wants, over as many connections as that takes.
import { HuiyinAbortError, HuiyinError } from '../core/errors.js';
import { askedWait, jitter } from '../core/retry.js';
import { Scope } from '../core/scope.js';
import type { StreamCall } from '../core/streaming.js';
import type { Transport } from '../core/transport.js';
import type { StreamEvent } from '../types/index.js';
import { polled, streamed } from './sources.js';

/** Pauses between connections, in milliseconds: the first at most, any at most, and what a server may ask for. */
const pauses = { first: 1_000, longest: 30_000, longestAsked: 300_000 };
/** A connection that lived this long was a good one, even if it brought no event. Milliseconds. */
const steadyAfter = 15_000;

/** The events as an endless list; each reading of it connects anew. */
export function streamEvents<Event extends StreamEvent>(
  transport: Transport,
  call: StreamCall<Event>,
): AsyncIterable<Event> {
  return {
    [Symbol.asyncIterator]() {
      const scope = new Scope(transport.platform.timer, call.signal);
      const events = follow(transport, call, scope);
      return {
        next: () => events.next(),
        // A generator's own return would wait for the next event first.
        return: () => {
          scope.fail(new HuiyinAbortError());
          return events.return();
        },
      };
    },
  };
}

async function* follow<Event extends StreamEvent>(
  transport: Transport,
  call: StreamCall<Event>,
  scope: Scope,
): AsyncGenerator<Event, void, undefined> {
  const { clock, random, sleep } = transport.platform;
  let { lastEventId: cursor } = call;
  let canStream = transport.streaming;
  let polls = !canStream;
  let hint = 0;
  let failures = 0;
  try {
    for (;;) {
      const began = clock();
      let heard = false;
      let asked = 0;
      call.onState?.('connecting');
      try {
        for await (const news of (polls ? polled : streamed)(transport, call, cursor, scope)) {
          heard = true;
          if (news.notStreamable) [canStream, polls] = [false, true];
          hint = news.retry ?? hint;
          if (news.event) {
            failures = 0;
            yield news.event;
          }
          // Only now: what the caller has not taken yet is sent again.
          cursor = news.cursor ?? cursor;
        }
      } catch (error) {
        if (scope.failed() || !isPassing(error)) throw error;
        asked = askedWait(error);
        // Not a byte came: something on the way may hold streams back until they end, so try the other way.
        if (canStream && !heard && (polls || error.code === 'network.timeout')) polls = !polls;
      }
      if (clock() - began > steadyAfter) failures = 0;
      call.onState?.('waiting');
      const least = Math.min(Math.max(asked, hint), pauses.longestAsked);
      const wait = least + jitter(random, failures++, pauses.first, pauses.longest);
      await scope.race(sleep(wait, scope.signal));
    }
  } catch (error) {
    // Ended by the caller: an end, not a failure.
    if (!scope.failed()) throw error;
  } finally {
    scope.end();
  }
}

function isPassing(error: unknown): error is HuiyinError {
  return HuiyinError.is(error) && error.retryable && error.code !== 'tracking.too-many-tries';
}
