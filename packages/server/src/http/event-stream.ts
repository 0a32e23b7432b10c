// One event stream: frames in order, a sign of life when it is quiet, an end when its reader has stalled.
import type { StreamEvent } from '@huiyin/sdk';
import type { Sleep } from '../clock.js';
import type { Subscription } from '../use-cases/index.js';
import type { Log } from '../use-cases/ports.js';
import { ResponseShapeError, type ShapeCheck } from './response-shape.js';
import type { Place, StreamSettings } from './streams.js';
import { within } from './waiting.js';

/** What a stream is made of. */
export interface EventStreamParts {
  readonly subscription: Subscription;
  readonly place: Place;
  readonly settings: Pick<StreamSettings, 'heartbeatMillis' | 'stallMillis' | 'retryMillis'>;
  readonly sleep: Sleep;
  readonly log: Log;
  readonly requestId: string;
  /** Cuts the connection of a reader that has stalled: a polite end would wait behind what it doesn't read. */
  readonly disconnect: () => void;
  readonly shapes: ShapeCheck;
}

/** A comment: no listener hears it, but it tells proxies and the reader's watch that the line lives. */
const heartbeat = ':\n\n';

/** An event as the HTML standard writes it. JSON has no line breaks of its own, and an id none by its alphabet. */
export function frame(event: StreamEvent): string {
  return `id: ${event.id}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

/** The bytes of a stream. It starts at once, and leaves its place when it ends, however it ends. */
export function eventStream(parts: EventStreamParts): ReadableStream<Uint8Array> {
  return new EventStream(parts).body;
}

class EventStream {
  readonly body: ReadableStream<Uint8Array>;
  readonly #parts: EventStreamParts;
  readonly #encoder = new TextEncoder();
  #controller!: ReadableStreamDefaultController<Uint8Array>;
  /** Writes are made one after the other, whoever asks for them. */
  #lastWrite: Promise<void> = Promise.resolve();
  #isWaiting = false;
  #isClosed = false;
  #onRoom: (hasRoom: boolean) => void = () => undefined;

  constructor(parts: EventStreamParts) {
    this.#parts = parts;
    this.body = new ReadableStream(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        pull: () => this.#onRoom(true),
        cancel: () => {
          this.#isClosed = true;
          parts.place.leave();
        },
      },
      // One frame waits here; the others wait where they come from.
      { highWaterMark: 1 },
    );
    parts.place.signal.addEventListener('abort', () => this.#close(), { once: true });
    void this.#relay();
    void this.#beat();
  }

  async #relay(): Promise<void> {
    const { subscription, place, settings, shapes, log, requestId } = this.#parts;
    try {
      // An id without data moves the reader's place: cut off before the first event, it still misses nothing.
      await this.#write(`retry: ${settings.retryMillis}\nid: ${subscription.cursor}\n\n`);
      for await (const event of subscription.events) {
        if (place.signal.aborted) return;
        shapes.event(event);
        await this.#write(frame(event));
      }
    } catch (error) {
      if (error instanceof ResponseShapeError) this.#fail(error);
      // The reader connects again and goes on after its last id.
      else if (!place.signal.aborted) log.warn({ requestId, err: error }, 'event stream lost its source');
    } finally {
      place.leave();
    }
  }

  async #beat(): Promise<void> {
    const { place, settings, sleep } = this.#parts;
    for (;;) {
      await sleep(settings.heartbeatMillis, place.signal);
      if (place.signal.aborted) return;
      // A frame that waits for room is a sign of life already.
      if (!this.#isWaiting) await this.#write(heartbeat);
    }
  }

  #write(text: string): Promise<void> {
    this.#lastWrite = this.#lastWrite.then(() => this.#send(text));
    return this.#lastWrite;
  }

  async #send(text: string): Promise<void> {
    if ((this.#controller.desiredSize ?? 0) <= 0 && !(await this.#room())) return;
    if (!this.#isClosed) this.#controller.enqueue(this.#encoder.encode(text));
  }

  /** Whether there is room, waiting for it as long as a reader may stall. */
  async #room(): Promise<boolean> {
    const { settings, sleep, log, requestId, disconnect, place } = this.#parts;
    if (this.#isClosed) return false;
    this.#isWaiting = true;
    const room = new Promise<boolean>((resolve) => {
      this.#onRoom = resolve;
    });
    const hasRoom = await within(sleep, settings.stallMillis, room, () => {
      log.info({ requestId }, 'event stream reader stalled');
      place.leave();
      disconnect();
      return false;
    });
    this.#isWaiting = false;
    return hasRoom;
  }

  #close(): void {
    this.#onRoom(false);
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#controller.close();
  }

  #fail(error: Error): void {
    this.#isClosed = true;
    this.#controller.error(error);
  }
}
