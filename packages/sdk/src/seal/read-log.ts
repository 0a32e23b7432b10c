// Reads a whole log over the network: every entry up to the signed root, counted and folded.
import type { CallOptions } from '../core/caller.js';
import type { SealBroken, SealUnreachable, SealVerified } from '../rules/seal/index.js';
import { settled } from './breach.js';
import { readEntries, type EntriesRead, type EntryFold } from './entries.js';
import { logCheckOf, type VerifierOptions } from './log-check.js';
import type { Log } from './log.js';
import { itemsOf } from './page.js';

/** What reading a whole log came to. There is a value only if all of it held. */
export type LogReading<Value> = (SealVerified & EntriesRead<Value>) | SealBroken | SealUnreachable;

/** The most the server gives at once. */
const PAGE = 1000;

/**
 * Checks a log as `checkLog` does, then reads all its entries, makes the signed root of them, and folds them. A
 * thousand entries a request.
 *
 * @throws SealError `key.malformed`, `key.bad-name`, `key.bad-id`, `encoding.base64`: the key is no key.
 * @throws HuiyinUsageError if there is no unit, or the client was not made by `createClient()`.
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { readLog } from '@huiyin/sdk/seal';
 *
 * const note = `huiyin.example/FZ
 * 0
 * 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=
 *
 * — huiyin.example/FZ tAXZvxJwx+wyKcEHVJ7mw+VfJ9Ebf9lFKgrXnCAUCWXbSR2B/ahvrfmreRnifFWqJlmYHsP9JeH9zHEvZLi1MEzXKQM=
 * `;
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'fangzhuang',
 *   fetch: async () => new Response(note, { headers: { 'content-type': 'text/plain' } }),
 * });
 * const key = 'huiyin.example/FZ+b405d9bf+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c';
 * const reading = await readLog({ client, key }, { initial: 0, step: (sum, { facts }) => sum + (facts ? 1 : 0) });
 * if (reading.type === 'verified') console.log(reading.value, reading.counts.withheld); // 0 0
 * ```
 */
export async function readLog<Value>(
  options: VerifierOptions,
  fold: EntryFold<Value>,
  call: CallOptions = {},
): Promise<LogReading<Value>> {
  const check = logCheckOf(options);
  return settled(check.clock, async () => {
    const checked = await check.latest(call);
    const { checkpoint } = checked.seen;
    const pages = entryPages(check.log, checkpoint.size, call);
    const read = await readEntries(pages, checkpoint, [], fold, check.crypto.sha256);
    return { ...check.verified(checked), ...read };
  });
}

/** All entries up to a size, page by page; the next page is asked for while one is worked on. */
export async function* entryPages(
  log: Log,
  size: number,
  { signal }: CallOptions,
): AsyncGenerator<readonly unknown[]> {
  const ask = (from: number): Promise<unknown> => {
    const page = log.entries({ from, limit: Math.min(PAGE, size - from), signal });
    // Whoever stops reading leaves a page behind that nobody waits for.
    page.catch(() => undefined);
    return page;
  };
  let next = size > 0 ? ask(0) : undefined;
  for (let from = 0; next;) {
    const items = itemsOf(await next, from).slice(0, size - from);
    from += items.length;
    next = from < size ? ask(from) : undefined;
    yield items;
  }
}
