// A log as its page knows it: checked once for all elements that show what is sealed in it, and again when somebody asks.
import type { HuiyinClient } from '@huiyin/sdk';
import {
  browserMemory,
  createVerifier,
  SealError,
  type SealBroken,
  type SealSettled,
  type SealUnchecked,
  type Verifier,
} from '@huiyin/sdk/seal';
import { warnOnce } from '../foundation/warn-once.js';

/** Holds what is shown against a log that was checked. */
export type Hold = (verifier: Verifier) => Promise<SealSettled | SealUnchecked>;

export class LogSeal {
  readonly #verifier: Verifier;
  readonly #listeners = new Set<(state: SealBroken) => void>();
  #log: Promise<SealSettled> | undefined;

  constructor(verifier: Verifier) {
    this.#verifier = verifier;
  }

  /** The log's name, e.g. `huiyin.example/FZ`. */
  get origin(): string {
    return this.#verifier.origin;
  }

  /** @param isAfresh whether the log itself is asked again */
  async check(hold: Hold, isAfresh: boolean): Promise<SealSettled | SealUnchecked> {
    if (isAfresh) this.#log = undefined;
    const asked = (this.#log ??= this.#verifier.checkLog());
    const log = await asked;
    // What could not be had is asked for again by whoever comes next.
    if (log.type === 'unreachable' && this.#log === asked) this.#log = undefined;
    const state = log.type === 'verified' ? await hold(this.#verifier) : log;
    // Evidence is of the log, whatever was being looked at: nothing sealed in it can be relied on.
    if (state.type === 'broken' && (state === log || state.evidence)) this.#tell(state);
    return state;
  }

  /** Tells of the log being found broken, whoever finds it. @returns a function that ends it */
  onBroken(listener: (state: SealBroken) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  #tell(state: SealBroken): void {
    for (const listener of [...this.#listeners]) listener(state);
  }
}

const seals = new WeakMap<HuiyinClient, Map<string, LogSeal>>();

/**
 * The page's seal of a log; undefined for a key that is none, of which the page's developer is told once.
 *
 * @param body a unit of the ledger
 * @throws HuiyinUsageError if it is none
 */
export function logSealOf(client: HuiyinClient, body: string, key: string): LogSeal | undefined {
  const known = seals.get(client) ?? new Map<string, LogSeal>();
  seals.set(client, known);
  // Units of one ledger have one log, but which ledger a unit is in nobody has said here.
  const name = `${body} ${key}`;
  let seal = known.get(name);
  try {
    seal ??= new LogSeal(createVerifier({ client, body, key, memory: browserMemory() }));
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    const { code, message } = error;
    const text = JSON.stringify(key.slice(0, 400));
    warnOnce(
      `seal-key ${key}`,
      `Huiyin: seal-key=${text} is no verifier key (${code}: ${message}); nothing is checked.`,
    );
    return undefined;
  }
  known.set(name, seal);
  return seal;
}
