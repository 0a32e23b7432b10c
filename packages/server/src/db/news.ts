// Wakes whoever waits for a ledger's announcements: at once for this process's own, by hint for another's, and by
// looking every few seconds for hints that were lost.
import { setMaxListeners } from 'node:events';
import { sql, type Kysely } from 'kysely';
import type { Sleep } from '../clock.js';
import type { Log, News } from '../use-cases/ports.js';
import { CHANNEL, listen } from './listener.js';
import { readHead } from './log-head.js';
import type { Tables } from './schema.js';
import { inTransaction } from './transaction.js';

/** Milliseconds between two looks at the ledgers somebody waits for. */
const LOOK_EVERY = 3_000;

export interface NewsOptions {
  readonly db: Kysely<Tables>;
  readonly connectionString: string;
  readonly log: Log;
  readonly sleep: Sleep;
}

interface Waiter {
  readonly ledgers: ReadonlySet<string>;
  readonly wake: () => void;
}

export class NewsHub implements News {
  readonly #options: NewsOptions;
  readonly #waiters = new Set<Waiter>();
  /** When a ledger last had news, in counts of news. */
  readonly #latest = new Map<string, number>();
  readonly #seen = new Map<string, number>();
  readonly #unsent = new Set<string>();
  readonly #stopping = new AbortController();
  readonly #running: Promise<unknown>;
  #count = 0;
  #sending: Promise<void> | undefined;

  constructor(options: NewsOptions) {
    this.#options = options;
    // Everybody who waits listens for the end: a hall is hundreds.
    setMaxListeners(0, this.#stopping.signal);
    const { connectionString, log, sleep } = options;
    this.#running = Promise.all([
      listen(
        {
          connectionString,
          log,
          sleep,
          onHint: (ledger) => this.#wake(ledger),
          onConnected: () => [...this.#latest.keys()].forEach((ledger) => this.#wake(ledger)),
        },
        this.#stopping.signal,
      ),
      this.#look(this.#stopping.signal),
    ]);
  }

  mark(): number {
    return this.#count;
  }

  async wait(
    ledgers: readonly string[],
    mark: number,
    ms: number,
    signal: AbortSignal,
  ): Promise<'news' | 'quiet' | 'over'> {
    const over = (): boolean => signal.aborted || this.#stopping.signal.aborted;
    const news = (): boolean => ledgers.some((ledger) => (this.#latest.get(ledger) ?? 0) > mark);
    if (!over() && !news()) await this.#sleepUntilWoken(new Set(ledgers), ms, signal);
    if (over()) return 'over';
    return news() ? 'news' : 'quiet';
  }

  /** Something was committed here. Hints to other processes go out one at a time, each ledger once. */
  publish(ledger: string): void {
    this.#wake(ledger);
    this.#unsent.add(ledger);
    this.#sending ??= this.#send().finally(() => (this.#sending = undefined));
  }

  /** Wakes everybody and closes the connection. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#sending;
  }

  async #sleepUntilWoken(ledgers: ReadonlySet<string>, ms: number, signal: AbortSignal): Promise<void> {
    const woken = new AbortController();
    const wake = (): void => woken.abort();
    const waiter: Waiter = { ledgers, wake };
    const signals = [signal, this.#stopping.signal];
    this.#waiters.add(waiter);
    for (const each of signals) each.addEventListener('abort', wake, { once: true });
    try {
      await this.#options.sleep(ms, woken.signal);
    } finally {
      this.#waiters.delete(waiter);
      for (const each of signals) each.removeEventListener('abort', wake);
    }
  }

  #wake(ledger: string): void {
    this.#count += 1;
    this.#latest.set(ledger, this.#count);
    for (const waiter of this.#waiters) if (waiter.ledgers.has(ledger)) waiter.wake();
  }

  /** After the commit and outside any transaction: a notifying commit locks out every other one. */
  async #send(): Promise<void> {
    while (this.#unsent.size > 0 && !this.#stopping.signal.aborted) {
      const ledgers = [...this.#unsent];
      this.#unsent.clear();
      try {
        await sql`select pg_notify(${CHANNEL}, ledger) from unnest(${ledgers}::text[]) as ledger`.execute(
          this.#options.db,
        );
      } catch (error) {
        // Only a hint: whoever missed it looks for itself within seconds.
        this.#options.log.warn({ error: String(error) }, 'a hint to other processes was not sent');
      }
    }
  }

  /** Looks at each ledger that somebody waits for, once, however many wait. */
  async #look(signal: AbortSignal): Promise<void> {
    for (;;) {
      await this.#options.sleep(LOOK_EVERY, signal);
      if (signal.aborted) return;
      const watched = new Set([...this.#waiters].flatMap(({ ledgers }) => [...ledgers]));
      for (const ledger of watched) await this.#lookAt(ledger);
    }
  }

  async #lookAt(ledger: string): Promise<void> {
    try {
      const { seq } = await inTransaction(this.#options.db, { ledger }, 'snapshot', (tx) =>
        readHead(tx, ledger),
      );
      const before = this.#seen.get(ledger);
      this.#seen.set(ledger, seq);
      if (before !== seq) this.#wake(ledger);
    } catch (error) {
      this.#options.log.warn({ ledger, error: String(error) }, 'a ledger could not be looked at for news');
    }
  }
}
