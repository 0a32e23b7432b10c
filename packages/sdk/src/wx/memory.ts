// What a reader of seals remembers, in a mini-program's storage.
import type { CheckpointMemory } from '../seal/memory.js';
import type { WxStorage } from './api.js';
import { getText, setText } from './texts.js';

const PREFIX = 'huiyin.seal.';

/**
 * Remembers the last checkpoint of each log, for `createVerifier()`. In clear: a checkpoint is public.
 *
 * @param wx - The global `wx`.
 *
 * @example
 * ```ts
 * import { wxMemory } from '@huiyin/sdk/wx';
 * import { wx } from 'a-mini-program';
 *
 * const memory = wxMemory(wx);
 * await memory.set('huiyin.example/FZ+1c8f2a07', '{}');
 * console.log(await memory.get('huiyin.example/FZ+1c8f2a07')); // {}
 * ```
 */
export function wxMemory(wx: WxStorage): CheckpointMemory {
  return {
    get: (log) => getText(wx, PREFIX + log, false),
    set: (log, text) => setText(wx, PREFIX + log, text, false),
  };
}
