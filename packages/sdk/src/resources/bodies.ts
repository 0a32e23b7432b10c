// Units that answer to residents.
import type { CallOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import type { Body, BodyList, Demand, Period, UnitOverview, UnitRights } from '../types/index.js';

/** Of whose units, and when. */
export interface OverviewQuery extends CallOptions {
  /** Slug; the client's own unit if absent. */
  readonly body?: string | undefined;
  /** `2025`, `2025-H2`, `2025-Q3` or `2025-11`; the current year if absent. */
  readonly period?: Period | undefined;
}

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

  /**
   * The units directly under one, each with the figures of its own live card. In the directory's order: units are not
   * ranked, and a percentage of fewer than ten cases has no value.
   *
   * @throws HuiyinApiError `body.not-found`, `period.invalid`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ items: [{ body: { name: '方庄街道' }, received: { numerator: 109 } }] }),
   * });
   * const { items } = await client.bodies.overview({ body: 'fengtai', period: '2026' });
   * console.log(items[0]?.body.name, items[0]?.received.numerator); // 方庄街道 109
   * ```
   */
  overview(query?: OverviewQuery): Promise<UnitOverview>;

  /**
   * What was asked for, item by item of the unit's taxonomy, how much of it was done in time, and what residents
   * confirmed. Most asked for first; a percentage of fewer than ten cases has no value.
   *
   * @throws HuiyinApiError `body.not-found`, `period.invalid`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ items: [{ item: { name: '助餐' }, received: { numerator: 12 } }] }),
   * });
   * const { items } = await client.bodies.demand({ body: 'fangzhuang', period: '2026' });
   * console.log(items[0]?.item.name, items[0]?.received.numerator); // 助餐 12
   * ```
   */
  demand(query?: OverviewQuery): Promise<Demand>;

  /**
   * What residents may know, take part in, say and watch over at a unit 四权, with counts and days of this moment. What
   * the unit doesn't have is absent.
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
   *   fetch: async () => Response.json({ takePart: { decisions: { open: [{ question: '停车位怎么分' }], adopted: 0 } } }),
   * });
   * const { takePart } = await client.bodies.rights('fangzhuang');
   * console.log(takePart.decisions?.open[0]?.question); // 停车位怎么分
   * ```
   */
  rights(body?: string, options?: CallOptions): Promise<UnitRights>;
}

export function bodiesOf({ call, body: unit }: Context): Bodies {
  return {
    list: ({ signal } = {}) => call('bodies.list', { signal }),
    get: async (body, { signal } = {}) => call('bodies.get', { path: { body: unit(body) }, signal }),
    overview: async ({ body, period, signal } = {}) =>
      call('bodies.overview', { path: { body: unit(body) }, query: { period }, signal }),
    demand: async ({ body, period, signal } = {}) =>
      call('bodies.demand', { path: { body: unit(body) }, query: { period }, signal }),
    rights: async (body, { signal } = {}) => call('bodies.rights', { path: { body: unit(body) }, signal }),
  };
}
