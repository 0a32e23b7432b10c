// Lists that arrive in pages and read as one.
import { HuiyinResponseError } from './errors.js';

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** For `page()`: leads to the next page; absent on the last. */
  readonly next?: string;
}

/**
 * A list on the server. Nothing is asked for before it is read, and pages only as they are reached.
 *
 * @throws HuiyinApiError `cursor.invalid` while it is read
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'fangzhuang',
 *   fetch: async () => Response.json({ items: [{ number: 'FZ-2026-000109' }] }),
 * });
 * for await (const { items } of client.appeals.list().byPage()) console.log(items.length); // 1
 * ```
 */
export interface Pages<T, P extends Page<T> = Page<T>> extends AsyncIterable<T> {
  /** The first page, or the one that the `next` of another leads to. */
  page(cursor?: string): Promise<P>;
  /** Page by page. */
  byPage(): AsyncIterable<P>;
}

/** A list out of a function that gets the page at a cursor. */
export function pagesOf<T, P extends Page<T> = Page<T>>(
  load: (cursor: string | undefined) => Promise<P>,
): Pages<T, P> {
  async function page(cursor?: string): Promise<P> {
    const got = await load(cursor);
    // The same cursor again would go round for ever.
    const goesRound = got.next !== undefined && (typeof got.next !== 'string' || got.next === cursor);
    if (!Array.isArray(got.items) || goesRound) throw new HuiyinResponseError('Not a page of a list', 200);
    return got;
  }
  async function* byPage(): AsyncGenerator<P, void, undefined> {
    let cursor: string | undefined;
    do {
      const got = await page(cursor);
      yield got;
      cursor = got.next;
    } while (cursor !== undefined);
  }
  async function* items(): AsyncGenerator<T, void, undefined> {
    for await (const { items } of byPage()) yield* items;
  }
  return { page, byPage, [Symbol.asyncIterator]: items };
}
