// The client: one object per server, with a resource for each noun.
import { attachContext, contextOf } from './core/context.js';
import { requireSlug } from './core/identifiers.js';
import type { Fetch, Signal } from './core/platform.js';
import { createTransport } from './core/transport.js';
import { streamEvents } from './realtime/stream.js';
import { appealsOf, type Appeals } from './resources/appeals.js';
import { bodiesOf, type Bodies } from './resources/bodies.js';
import { commitmentsOf, type Commitments } from './resources/commitments.js';
import { eventsOf, type Events } from './resources/events.js';
import { reportCardsOf, type ReportCards } from './resources/report-cards.js';
import { whistlesOf, type Whistles } from './resources/whistles.js';

/** How a client is set up. Only `endpoint` is needed where the platform has `fetch`. */
export interface ClientOptions {
  /** The server's http(s) address, with its path if it has one. */
  readonly endpoint: string;
  /** Slug of the unit meant where a call names none. */
  readonly body?: string | undefined;
  /** The language texts should come in, e.g. `zh-CN`; the platform's own if absent. */
  readonly locale?: string | undefined;
  /** Milliseconds for a whole call with all its tries and waits; 30,000 if absent. */
  readonly timeout?: number | undefined;
  /** How often a call is tried again at most; 2 if absent. */
  readonly maxRetries?: number | undefined;
  /** False where the transport gives a body only when it is complete; events are then polled for. */
  readonly streaming?: boolean | undefined;
  /** Transport; the platform's `fetch` if absent. */
  readonly fetch?: Fetch | undefined;
  /** Milliseconds since 1970; the platform's if absent. */
  readonly clock?: (() => number) | undefined;
  /** That many unpredictable bytes; `crypto.getRandomValues` if absent. */
  readonly random?: ((length: number) => Uint8Array) | undefined;
  /** Waits between two tries; heeds the signal. By `timer` if absent. */
  readonly sleep?: ((ms: number, signal: Signal) => Promise<void>) | undefined;
  /** Calls back after `ms` unless what it returns is called; `setTimeout` if absent. Time budgets run on it. */
  readonly timer?: ((ms: number, fire: () => void) => () => void) | undefined;
}

/** One server. Calls reject with a `HuiyinError` and nothing else. */
export interface HuiyinClient {
  /** Without a trailing slash; the server's pages are under it too (`/b/<body>`). */
  readonly endpoint: string;
  readonly body: string | undefined;
  readonly locale: string | undefined;
  /**
   * By how many milliseconds this device's clock is behind the server's, as far as its answers have said; below 0 if
   * it is ahead. 0 while nothing was answered, and for less than five minutes. For phones whose date is wrong: days
   * left are counted from `Date.now() + client.clockLead`.
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   clock: () => Date.parse('2026-11-24T09:00:00+08:00'), // a day behind
   *   fetch: async () => Response.json({ items: [] }, { headers: { date: 'Wed, 25 Nov 2026 01:00:00 GMT' } }),
   * });
   * await client.bodies.list();
   * console.log(client.clockLead); // 86400000
   * ```
   */
  readonly clockLead: number;
  readonly appeals: Appeals;
  readonly bodies: Bodies;
  readonly commitments: Commitments;
  readonly events: Events;
  readonly reportCards: ReportCards;
  readonly whistles: Whistles;
}

/**
 * A client for one server. Makes no request by itself and holds nothing that needs closing.
 *
 * @throws HuiyinUsageError on an address or option no request could be made with.
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example/',
 *   body: 'fangzhuang',
 *   locale: 'zh-CN',
 *   fetch: async () => Response.json({ slug: 'fangzhuang', name: '方庄街道' }),
 * });
 * const unit = await client.bodies.get();
 * console.log(client.endpoint, unit.name); // https://huiyin.example 方庄街道
 * ```
 */
export function createClient(options: ClientOptions): HuiyinClient {
  const { body } = options;
  if (body !== undefined) requireSlug(body);
  const transport = createTransport(options);
  const context = contextOf(transport, streamEvents, body);
  const client: HuiyinClient = {
    endpoint: transport.endpoint,
    body,
    locale: transport.locale,
    get clockLead() {
      return transport.clockLead();
    },
    appeals: appealsOf(context),
    bodies: bodiesOf(context),
    commitments: commitmentsOf(context),
    events: eventsOf(context),
    reportCards: reportCardsOf(context),
    whistles: whistlesOf(context),
  };
  return attachContext(client, context);
}
