// Everything one call waits on: it ends early by the caller's signal, by its time budget, or by its owner.
import { HuiyinAbortError, HuiyinNetworkError, type HuiyinError } from './errors.js';
import { newController, type Platform, type Signal } from './platform.js';

/** Owns the call's timer, its listener on the caller's signal, and the signal handed to the transport. */
export class Scope {
  /** The last failed try; told as the cause when time runs out. */
  blame: unknown;
  #failure: HuiyinError | undefined;
  readonly #timer: Platform['timer'];
  readonly #controller = newController();
  readonly #waits = new Set<(failure: HuiyinError) => void>();
  readonly #freed: (() => void)[] = [];

  /** @param budget - Milliseconds until it ends by itself; no end if absent. */
  constructor(timer: Platform['timer'], signal?: Signal, budget?: number) {
    this.#timer = timer;
    if (signal) {
      const abort = (): void => this.fail(new HuiyinAbortError(signal.reason));
      if (signal.aborted) {
        abort();
        return;
      }
      signal.addEventListener('abort', abort);
      this.#freed.push(() => signal.removeEventListener('abort', abort));
    }
    if (budget !== undefined) this.#freed.push(this.#expireIn(budget));
  }

  /** For the transport and for sleeps. */
  get signal(): Signal {
    return this.#controller.signal;
  }

  /**
   * The promise, or the scope's failure if that comes first, whether or not the promise heeds the signal.
   *
   * @param patience - Milliseconds this one wait may take; past them the scope fails with `network.timeout`.
   */
  race<T>(promise: T | Promise<T>, patience?: number): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const calm = patience === undefined ? undefined : this.#expireIn(patience);
      const settle =
        <V>(how: (value: V) => void) =>
        (value: V): void => {
          calm?.();
          this.#waits.delete(fail);
          how(value);
        };
      const fail = settle(reject);
      this.#waits.add(fail);
      if (this.#failure) fail(this.#failure);
      Promise.resolve(promise).then(settle(resolve), fail);
    });
  }

  /** Why it ended early, if it did. */
  failed(): HuiyinError | undefined {
    return this.#failure;
  }

  /** Ends every wait with this failure; the first one stands. */
  fail(failure: HuiyinError): void {
    if (this.#failure) return;
    this.#failure = failure;
    // Before the transport's own rejection, which knows less.
    for (const reject of this.#waits) reject(failure);
    this.end();
  }

  /** Frees what it holds, and drops a connection that is still open. */
  end(): void {
    for (const free of this.#freed.splice(0)) free();
    this.#controller.abort();
  }

  #expireIn(ms: number): () => void {
    return this.#timer(ms, () =>
      this.fail(new HuiyinNetworkError('network.timeout', `No answer within ${ms} ms.`, this.blame)),
    );
  }
}
