// Where a reader remembers the last checkpoint of each log: one text a log. What is in it is never believed.

/**
 * Remembers one text for each log. It may fail in any way: what it throws counts as nothing remembered, and what it
 * gives back is checked like anything else from outside.
 */
export interface CheckpointMemory {
  /** @param log - The log's origin and key id, e.g. `huiyin.example/FZ+1c8f2a07`. */
  get(log: string): string | undefined | Promise<string | undefined>;
  set(log: string, text: string): void | Promise<void>;
}

/** The part of `localStorage` that is used. */
export interface TextStorage {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
}

const PREFIX = 'huiyin.seal.';

/**
 * Remembers in the browser, for all pages of one origin. Where a browser refuses storage, a check says so by
 * `memory: 'unavailable'`.
 *
 * @param storage - `localStorage` if absent.
 *
 * @example
 * ```ts
 * import { browserMemory } from '@huiyin/sdk/seal';
 *
 * const shelf = new Map<string, string>();
 * const memory = browserMemory({
 *   getItem: (name) => shelf.get(name) ?? null,
 *   setItem: (name, text) => void shelf.set(name, text),
 * });
 * await memory.set('huiyin.example/FZ+1c8f2a07', '{}');
 * console.log([...shelf.keys()].join()); // huiyin.seal.huiyin.example/FZ+1c8f2a07
 * ```
 */
export function browserMemory(storage?: TextStorage): CheckpointMemory {
  // Looked up at each use: reading the property alone can throw.
  const shelf = (): TextStorage => storage ?? localStorage;
  return {
    get: (log) => shelf().getItem(PREFIX + log) ?? undefined,
    set: (log, text) => shelf().setItem(PREFIX + log, text),
  };
}

/**
 * Remembers as long as the program runs.
 *
 * @example
 * ```ts
 * import { sessionMemory } from '@huiyin/sdk/seal';
 *
 * const memory = sessionMemory();
 * await memory.set('huiyin.example/FZ+1c8f2a07', '{}');
 * console.log(await memory.get('huiyin.example/FZ+1c8f2a07')); // {}
 * ```
 */
export function sessionMemory(): CheckpointMemory {
  const texts = new Map<string, string>();
  return { get: (log) => texts.get(log), set: (log, text) => void texts.set(log, text) };
}
