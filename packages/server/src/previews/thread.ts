// A thread of its own that draws: a drawing holds a core for longer than anybody who is reading may wait.
import { Worker } from 'node:worker_threads';
import type { DrawnPicture } from '../pages/picture-port.js';
import type { Work } from './draw.js';

/** What goes to the thread, and what comes back. */
export interface Order {
  readonly id: number;
  readonly work: Work;
}
export type Delivery =
  { readonly id: number; readonly drawn: DrawnPicture } | { readonly id: number; readonly failed: string };

export interface ThreadOptions {
  /** The module that the thread runs. */
  readonly script: URL;
  /** Milliseconds a picture may take; one that takes longer ends the thread. */
  readonly patience: number;
  /** Milliseconds without an order after which the thread is let go, with its fonts. */
  readonly idle: number;
}

interface Waiting {
  readonly resolve: (drawn: DrawnPicture) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Begins with the first order, begins anew after it has died, and ends with `close`. */
export class DrawingThread {
  readonly #options: ThreadOptions;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #rest: NodeJS.Timeout | undefined;
  #last = 0;
  #isClosed = false;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** Whether there is a thread, with its fonts in memory. */
  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  /** @throws Error if the thread fails, dies or is too slow */
  draw(work: Work): Promise<DrawnPicture> {
    if (this.#isClosed) return Promise.reject(new Error('no picture is drawn any more'));
    clearTimeout(this.#rest);
    const worker = (this.#worker ??= this.#begin());
    const id = ++this.#last;
    return new Promise((resolve, reject) => {
      const late = (): void =>
        void this.#end(worker, new Error(`a picture took more than ${this.#options.patience} ms`));
      this.#waiting.set(id, { resolve, reject, timer: setTimeout(late, this.#options.patience) });
      worker.postMessage({ id, work } satisfies Order);
    });
  }

  /** Ends it, whatever it is at. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    if (worker) await this.#end(worker, new Error('the server stops'));
  }

  #begin(): Worker {
    const worker = new Worker(this.#options.script, {
      // Its address space is the process's: it gets a share that drawing never needs.
      resourceLimits: { maxOldGenerationSizeMb: 256 },
      // Nothing of what the process was started with, and nothing that is secret.
      argv: [],
      execArgv: [],
      env: {},
    });
    worker.unref();
    worker.on('message', (delivery: Delivery) => this.#take(delivery));
    worker.on('error', (error) => void this.#end(worker, asError(error)));
    worker.on('exit', (code) => void this.#end(worker, new Error(`the drawing thread ended with ${code}`)));
    return worker;
  }

  #take(delivery: Delivery): void {
    const waiting = this.#waiting.get(delivery.id);
    if (!waiting) return;
    this.#waiting.delete(delivery.id);
    clearTimeout(waiting.timer);
    if ('drawn' in delivery) waiting.resolve(delivery.drawn);
    else waiting.reject(new Error(delivery.failed));
    if (this.#waiting.size === 0) this.#restLater();
  }

  #restLater(): void {
    const worker = this.#worker;
    if (!worker) return;
    const rest = (): void => void this.#end(worker, new Error('the drawing thread rests'));
    this.#rest = setTimeout(rest, this.#options.idle).unref();
  }

  /** Whoever waits for it is told; the next order begins another one. */
  async #end(worker: Worker, why: Error): Promise<void> {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    clearTimeout(this.#rest);
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(why);
    }
    this.#waiting.clear();
    await worker.terminate();
  }
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
