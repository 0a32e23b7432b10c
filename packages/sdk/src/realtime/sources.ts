// The two ways events come: a streamed response, or long polls on the same cursor.
import { HuiyinResponseError } from '../core/errors.js';
import { operations } from '../core/operations.js';
import { hasType } from '../core/response.js';
import { Scope } from '../core/scope.js';
import type { StreamCall } from '../core/streaming.js';
import { asHuiyinError, type Call, type Transport } from '../core/transport.js';
import type { StreamEvent } from '../types/index.js';
import { SseParser } from './sse-parser.js';

/** The server sends something at least every 15 s; three times that without a byte and the line is dead. */
const longestSilence = 45_000;
/** Seconds a poll asks the server to wait for news. */
const pollWait = 25;
/** A poll that brings nothing sooner than this was not a long one; asking on at once would hammer. Milliseconds. */
const shortestEmptyPoll = 1_000;

/** What was heard: at least that the other side lives. */
export interface Heard<Event> {
  readonly event?: Event | undefined;
  /** Where to go on after this. */
  readonly cursor?: string | undefined;
  /** Milliseconds the server asks to wait before a lost connection is taken up again. */
  readonly retry?: number | undefined;
  /** This transport gives a body only when it is complete. */
  readonly notStreamable?: true;
}

/** Where events come from, and how to go on after the last one. */
export type Source = <Event extends StreamEvent>(
  transport: Transport,
  call: StreamCall<Event>,
  cursor: string | undefined,
  scope: Scope,
) => AsyncGenerator<Heard<Event>, void, undefined>;

function request<Event extends StreamEvent>({ topics, secret }: StreamCall<Event>): Call & { query: object } {
  return { query: { topics: topics.join(',') }, secret, live: true };
}

function wanted<Event extends StreamEvent>(call: StreamCall<Event>, value: unknown): Event | undefined {
  const { type } = Object(value) as Partial<Event>;
  return (call.types as readonly unknown[]).includes(type) ? (value as Event) : undefined;
}

/** One streamed response, until it ends. Every piece of it is heard, also a mere sign of life. */
export const streamed: Source = async function* (transport, call, cursor, owner) {
  const route = operations['events.stream'];
  const where = route.join(' ');
  const scope = new Scope(transport.platform.timer, owner.signal);
  try {
    const asked = { ...request(call), accept: 'text/event-stream', lastEventId: cursor } as const;
    const response = await scope.race(transport.open(route, asked, scope), transport.timeout);
    if (!hasType(response, /^text\/event-stream$/i)) {
      throw new HuiyinResponseError(`${where}: not an event stream`, response.status);
    }
    const reader = response.body?.getReader();
    if (!reader) return yield { notStreamable: true };
    call.onState?.('open');
    const decoder = new TextDecoder();
    const parser = new SseParser();
    for (;;) {
      const { done, value } = await scope.race(reader.read(), longestSilence);
      if (done) return;
      const messages = parser.push(decoder.decode(value, { stream: true }));
      yield { retry: parser.retry };
      for (const { data, id } of messages) {
        const event = wanted(call, parse(data));
        yield { event, cursor: id ?? event?.id };
      }
    }
  } catch (thrown) {
    throw scope.failed() ?? asHuiyinError(where, thrown);
  } finally {
    scope.end();
  }
};

function parse(data: string): unknown {
  if (data === '') return undefined;
  try {
    return JSON.parse(data);
  } catch {
    throw new HuiyinResponseError('An event is not JSON', 200);
  }
}

/** Long polls, one after the other. */
export const polled: Source = async function* (transport, call, start, owner) {
  const { clock } = transport.platform;
  const { query, ...rest } = request(call);
  let cursor = start;
  for (let isOpen = false; ; isOpen = true) {
    const askedAt = clock();
    const { data } = await transport.send(operations['events.poll'], {
      ...rest,
      query: { ...query, cursor, wait: pollWait },
      signal: owner.signal,
      timeout: pollWait * 1000 + transport.timeout,
      maxRetries: 0,
    });
    const page = data as { items?: unknown; cursor?: unknown };
    if (!Array.isArray(page.items) || typeof page.cursor !== 'string') {
      throw new HuiyinResponseError('Not a page of events', 200);
    }
    if (!isOpen) call.onState?.('open');
    for (const item of page.items) {
      const event = wanted(call, item);
      yield { event, cursor: event?.id };
    }
    yield { cursor: page.cursor };
    const isIdle = page.items.length === 0 && page.cursor === cursor;
    if (isIdle && clock() - askedAt < shortestEmptyPoll) return;
    cursor = page.cursor;
  }
};
