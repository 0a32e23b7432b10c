// @huiyin/sdk/directory: whom to turn to at a unit, apart from the client, so that who needs none doesn't carry it.
import type { HuiyinClient } from '../client.js';
import { address } from '../core/address.js';
import { callerOf, type CallOptions } from '../core/caller.js';
import { contextIn } from '../core/context.js';
import type { OperationTable } from '../core/operations.js';
import type { Operation } from '../routes.js';
import type { UnitDirectory } from '../types/index.js';

/** Operations of readers of directories. */
export type DirectoryOperation = Extract<Operation, `directory.${string}`>;

export const directoryOperations = {
  'directory.get': ['GET', '/v1/bodies/{body}/directory'],
  'directory.calendar': ['GET', '/v1/bodies/{body}/directory.ics'],
} as const satisfies OperationTable<DirectoryOperation>;

/** Directories as everybody can read them. */
export interface DirectoryReader {
  /** `body`: a unit's slug; the client's own unit if absent. @throws HuiyinApiError `body.not-found` */
  get(query?: CallOptions & { readonly body?: string | undefined }): Promise<UnitDirectory>;
  /** Where a calendar program finds when somebody sits there to listen. Nothing is sent. */
  calendarUrl(body?: string): string;
}

/**
 * Reads directories over a client. Nothing is sent yet.
 *
 * @throws HuiyinUsageError if the client was not made by `createClient()`
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { directory } from '@huiyin/sdk/directory';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'fangguyuan',
 *   fetch: async () => Response.json({ own: { phone: '010-6555' }, above: [], under: [], upcoming: [] }),
 * });
 * const { own } = await directory(client).get();
 * console.log(own.phone); // 010-6555
 * console.log(directory(client).calendarUrl()); // https://huiyin.example/v1/bodies/fangguyuan/directory.ics
 * ```
 */
export function directory(client: HuiyinClient): DirectoryReader {
  const { transport, body: unit } = contextIn(client);
  const call = callerOf<DirectoryOperation>(transport, directoryOperations);
  return {
    get: async ({ body, signal } = {}) => call('directory.get', { path: { body: unit(body) }, signal }),
    calendarUrl: (body) =>
      address(client.endpoint, directoryOperations['directory.calendar'][1], { body: unit(body) }),
  };
}
