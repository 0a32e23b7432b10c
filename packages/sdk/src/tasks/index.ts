// @huiyin/sdk/tasks: reading the library of tasks 民生任务库, apart from the client, so that who needs none doesn't carry it.
import type { HuiyinClient } from '../client.js';
import { callerOf, type CallOptions } from '../core/caller.js';
import { contextIn } from '../core/context.js';
import { requireTaskId } from '../core/identifiers.js';
import type { OperationTable } from '../core/operations.js';
import { pagesOf, type Pages } from '../core/pages.js';
import type { Operation } from '../routes.js';
import type { Task, TaskCount, TaskDetail, TaskHorizon, TaskPage } from '../types/index.js';

/** Operations of readers of tasks. */
export type TaskOperation = Extract<Operation, `tasks.${string}`>;

export const taskOperations = {
  'tasks.list': ['GET', '/v1/tasks'],
  'tasks.get': ['GET', '/v1/tasks/{id}'],
} as const satisfies OperationTable<TaskOperation>;

/** Which tasks of a unit. */
export interface TaskQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  readonly horizon?: TaskHorizon | undefined;
  /** Items on a page, 1 to 100. */
  readonly limit?: number | undefined;
}

/** Tasks as everybody can read them. */
export interface Tasks {
  /** Near ones first; of each horizon the first opened first. Every page says how many there are in all. */
  list(query?: TaskQuery): Pages<Task, TaskPage>;
  /** One with its whole life. @throws HuiyinApiError `task.not-found` */
  get(id: string, options?: CallOptions): Promise<TaskDetail>;
  /** How many there are of each horizon, and how they stand. */
  counts(query?: Omit<TaskQuery, 'horizon' | 'limit'>): Promise<readonly TaskCount[]>;
}

/**
 * Reads tasks over a client. Nothing is sent yet.
 *
 * @throws HuiyinUsageError if the client was not made by `createClient()`
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { tasks } from '@huiyin/sdk/tasks';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'fangzhuang',
 *   fetch: async () => Response.json({ counts: [], items: [{ id: 'FZ-T-2026-000007', horizon: 'near' }] }),
 * });
 * for await (const task of tasks(client).list({ horizon: 'near' })) {
 *   console.log(task.id); // FZ-T-2026-000007
 * }
 * ```
 */
export function tasks(client: HuiyinClient): Tasks {
  const { transport, body: unit } = contextIn(client);
  const call = callerOf<TaskOperation>(transport, taskOperations);
  return {
    list: ({ body, horizon, limit, signal } = {}) =>
      pagesOf(async (cursor) =>
        call('tasks.list', { query: { body: unit(body), horizon, limit, cursor }, signal }),
      ),
    get: async (id, { signal } = {}) => call('tasks.get', { path: { id: requireTaskId(id) }, signal }),
    counts: async ({ body, signal } = {}) => {
      const { counts } = await call('tasks.list', { query: { body: unit(body), limit: 1 }, signal });
      return counts;
    },
  };
}
