// Reading the sealed log of a ledger, as the server gives it: nothing is verified here.
import type { HuiyinClient } from '../client.js';
import { callerOf, type CallOptions } from '../core/caller.js';
import { contextIn } from '../core/context.js';
import type { LogEntryPage, LogExport, LogProof } from '../types/index.js';
import { logOperations } from './operations.js';

/** Which entries. */
export interface LogEntriesQuery extends CallOptions {
  /** The first index; 0 if absent. */
  readonly from?: number | undefined;
  /** 1 to 1,000; 500 if absent. */
  readonly limit?: number | undefined;
}

/** What is to be proved: that an entry, or an older tree, is in the tree of `size` entries. */
export interface LogProofQuery extends CallOptions {
  /** Of a signed checkpoint. */
  readonly size: number;
  readonly index?: number | undefined;
  readonly from?: number | undefined;
}

/** A ledger's log. */
export interface Log {
  /**
   * The latest signed checkpoint, a C2SP signed note as text.
   *
   * @throws HuiyinApiError `body.not-found`, `log.empty`
   */
  checkpoint(options?: CallOptions): Promise<string>;

  /**
   * Entries in the order of the log.
   *
   * @throws HuiyinApiError `body.not-found`
   */
  entries(query?: LogEntriesQuery): Promise<LogEntryPage>;

  /**
   * What an export of this log is of, and the checkpoint it goes up to.
   *
   * @throws HuiyinApiError `body.not-found`, `log.empty`
   */
  export(options?: CallOptions): Promise<LogExport>;

  /**
   * A proof of RFC 9162.
   *
   * @throws HuiyinApiError `body.not-found`, `log.out-of-range`; `request.invalid` unless exactly one of `index`
   *   and `from` is given
   */
  proof(query: LogProofQuery): Promise<LogProof>;
}

/**
 * The log of a unit's ledger. Nothing is sent yet.
 *
 * @param body - Slug; the client's own unit if absent.
 * @throws HuiyinUsageError if there is no unit, or the client was not made by `createClient()`.
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { logOf } from '@huiyin/sdk/seal';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   fetch: async () => new Response('huiyin.example/FZ\n109\n', { headers: { 'content-type': 'text/plain' } }),
 * });
 * const note = await logOf(client, 'fangzhuang').checkpoint();
 * console.log(note.split('\n')[1]); // 109
 * ```
 */
export function logOf(client: HuiyinClient, body?: string): Log {
  const context = contextIn(client);
  const path = { body: context.body(body) };
  const call = callerOf(context.transport, logOperations);
  return {
    checkpoint: ({ signal } = {}) => call('log.checkpoint', { path, accept: 'text/plain', signal }),
    entries: ({ from, limit, signal } = {}) => call('log.entries', { path, query: { from, limit }, signal }),
    export: ({ signal } = {}) => call('log.export', { query: path, signal }),
    proof: ({ size, index, from, signal }) =>
      call('log.proof', { path, query: { size, index, from }, signal }),
  };
}
