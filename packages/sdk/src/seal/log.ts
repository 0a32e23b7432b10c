// The sealed log behind the figures.
import type { CallOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';

/** Reading a ledger's log. */
export interface Log {
  /**
   * The latest signed checkpoint of the unit's ledger, a C2SP signed note as text. It is not verified here.
   *
   * @param body - Slug; the client's own unit if absent.
   * @throws HuiyinApiError `body.not-found`, `log.empty`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => new Response('huiyin.example/FZ\n109\n', { headers: { 'content-type': 'text/plain' } }),
   * });
   * const note = await client.log.checkpoint('fangzhuang');
   * console.log(note.split('\n')[1]); // 109
   * ```
   */
  checkpoint(body?: string, options?: CallOptions): Promise<string>;
}

export function logOf({ call, body: unit }: Context): Log {
  return {
    checkpoint: async (body, { signal } = {}) =>
      call('log.checkpoint', { path: { body: unit(body) }, accept: 'text/plain', signal }),
  };
}
