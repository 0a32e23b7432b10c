// One timer for the whole page, at rest while the page can't be seen. Polling and ticking text run on it.
import { pageClock, type Clock } from './clock.js';

/** What a scheduler needs to know of the page. */
export interface Visibility {
  readonly hidden: boolean;
  addEventListener(type: 'visibilitychange', listener: () => void): void;
  removeEventListener(type: 'visibilitychange', listener: () => void): void;
}

interface Task {
  readonly interval: () => number;
  readonly run: () => unknown;
  due: number;
  running: boolean;
  /** The network came back while it was running: what it got may be from before. */
  isStale: boolean;
}

/** Runs tasks at intervals on a single timer. A task that is still running is not started again. */
export class Scheduler {
  readonly #clock: Clock;
  readonly #page: () => Visibility;
  readonly #tasks = new Set<Task>();
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, page: () => Visibility) {
    this.#clock = clock;
    this.#page = page;
  }

  /**
   * Runs a task again and again while the page is visible; at once on return if one was missed, and when the device
   * is on the network again.
   * What it throws or rejects with is reported as uncaught and doesn't stop it or others.
   *
   * @param interval milliseconds, counted from the end of one run to the start of the next; a function is asked
   * after each run
   * @returns a function that ends it
   */
  every(interval: number | (() => number), run: () => unknown): () => void {
    const wait = typeof interval === 'function' ? interval : () => interval;
    const task: Task = {
      interval: wait,
      run,
      due: this.#clock.now() + wait(),
      running: false,
      isStale: false,
    };
    if (this.#tasks.size === 0) {
      this.#page().addEventListener('visibilitychange', this.#arrange);
      addEventListener('online', this.#onOnline);
    }
    this.#tasks.add(task);
    this.#arrange();
    return () => {
      if (!this.#tasks.delete(task)) return;
      if (this.#tasks.size === 0) {
        this.#page().removeEventListener('visibilitychange', this.#arrange);
        removeEventListener('online', this.#onOnline);
      }
      this.#arrange();
    };
  }

  /** What could not be got a moment ago can be now. */
  readonly #onOnline = (): void => {
    for (const task of this.#tasks) {
      task.due = this.#clock.now();
      task.isStale = task.running;
    }
    this.#arrange();
  };

  readonly #arrange = (): void => {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#page().hidden) return;
    const next = Math.min(...[...this.#tasks].filter((task) => !task.running).map((task) => task.due));
    if (next === Infinity) return;
    this.#cancel = this.#clock.after(Math.max(0, next - this.#clock.now()), this.#runDue);
  };

  readonly #runDue = (): void => {
    this.#cancel = undefined;
    const now = this.#clock.now();
    for (const task of [...this.#tasks]) {
      if (!task.running && task.due <= now) void this.#run(task);
    }
    this.#arrange();
  };

  async #run(task: Task): Promise<void> {
    task.running = true;
    try {
      await task.run();
    } finally {
      task.running = false;
      task.due = this.#clock.now() + (task.isStale ? 0 : task.interval());
      task.isStale = false;
      this.#arrange();
    }
  }
}

const pageScheduler = new Scheduler(pageClock, () => document);

/**
 * Calls back every `interval` milliseconds while the page is visible. For code with an owner that calls the
 * returned function; in an element use {@link PollController} or {@link TickController}, which do.
 */
export function pollWhileVisible(callback: () => unknown, interval: number | (() => number)): () => void {
  return pageScheduler.every(interval, callback);
}

/** Milliseconds after which a busy page is interrupted all the same. */
const LONGEST_BUSY = 5_000;
/** Milliseconds after which a page of an engine that can't say when it is idle is taken to be. */
const SOON = 1_500;

/** Calls back once, when the page has nothing better to do. @returns a function that calls it off */
export function whenIdle(callback: () => void): () => void {
  if (typeof requestIdleCallback !== 'function') return pageClock.after(SOON, callback);
  const handle = requestIdleCallback(callback, { timeout: LONGEST_BUSY });
  return () => cancelIdleCallback(handle);
}
