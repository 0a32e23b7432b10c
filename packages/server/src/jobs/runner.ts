// Does jobs again and again, each at its own pace, until it is stopped. One process at a time does each.
import { setMaxListeners } from 'node:events';
import type { Millis } from '@huiyin/sdk/rules';
import type { Clock, Sleep } from '../clock.js';
import type { Log } from '../use-cases/ports.js';

/** Something to be done every so often. Doing it twice, or too early, does no harm. */
export interface Job {
  readonly name: string;
  /** Milliseconds from the end of one run to the next. */
  readonly every: number;
  readonly run: (now: Millis, signal: AbortSignal) => Promise<void>;
}

/** Keeps two processes from doing one job at the same time. */
export interface JobLock {
  /** @returns whether `work` was run */
  withLock(job: string, work: () => Promise<void>): Promise<boolean>;
}

export interface RunnerOptions {
  readonly jobs: readonly Job[];
  readonly lock: JobLock;
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly log: Log;
}

export class JobRunner {
  readonly #options: RunnerOptions;
  readonly #stopping = new AbortController();
  #running: Promise<unknown> | undefined;

  constructor(options: RunnerOptions) {
    this.#options = options;
    // Every job waits on the one signal, and what it does may: no leak that Node would have to warn of.
    setMaxListeners(2 * options.jobs.length, this.#stopping.signal);
  }

  /** Begins; the first run of every job is now. */
  start(): void {
    this.#running ??= Promise.all(this.#options.jobs.map((job) => this.#repeat(job)));
  }

  /** Starts nothing more and resolves when what was running has ended. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #repeat(job: Job): Promise<void> {
    const { clock, sleep, lock, log } = this.#options;
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        await lock.withLock(job.name, () => job.run(clock(), signal));
      } catch (error) {
        // The next run tries again; a job that goes on failing goes on saying so.
        log.warn({ job: job.name, err: error }, 'a job failed');
      }
      await sleep(job.every, signal);
    }
  }
}
