// Units that answer to residents.
import type { CallOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import type { Body, BodyList } from '../types/index.js';

/** Reading units. */
export interface Bodies {
  /**
   * All units that answer here.
   *
   * @throws HuiyinError
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ items: [{ slug: 'fangzhuang', name: '方庄街道', kind: 'street' }] }),
   * });
   * const { items } = await client.bodies.list();
   * console.log(items[0]?.name); // 方庄街道
   * ```
   */
  list(options?: CallOptions): Promise<BodyList>;

  /**
   * One unit: categories, standards, ways to be heard.
   *
   * @param body - Slug; the client's own unit if absent.
   * @throws HuiyinApiError `body.not-found`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ slug: 'fangzhuang', name: '方庄街道', categories: ['lifts'] }),
   * });
   * const unit = await client.bodies.get('fangzhuang');
   * console.log(unit.categories); // [ 'lifts' ]
   * ```
   */
  get(body?: string, options?: CallOptions): Promise<Body>;
}

export function bodiesOf({ call, body: unit }: Context): Bodies {
  return {
    list: ({ signal } = {}) => call('bodies.list', { signal }),
    get: async (body, { signal } = {}) => call('bodies.get', { path: { body: unit(body) }, signal }),
  };
}
