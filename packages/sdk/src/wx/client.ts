// A client in a mini-program: the platform's parts, put together.
import { createClient, type ClientOptions, type HuiyinClient } from '../client.js';
import { newController, type Fetch, type Signal } from '../core/platform.js';
import type { WxNetwork } from './api.js';
import { wxRandom } from './random.js';
import { wxFetch } from './transport.js';

/** What a mini-program gives a client. */
export interface WxPlatform {
  readonly fetch: Fetch;
  /** That many unpredictable bytes. */
  readonly random: (length: number) => Uint8Array;
  /** Bodies come when they are complete: events are polled for. */
  readonly streaming: false;
  /** WeChat's own language as a tag, e.g. `zh-CN`; absent where it is not told. */
  readonly locale?: string;
}

/**
 * The parts of a client that a mini-program has otherwise than a browser, to be spread into `createClient()`.
 * `random` goes to `createOutbox()` too.
 *
 * @param wx - The global `wx`.
 * @throws HuiyinUsageError where there is no `wx.getRandomValues` (base library before 2.15.0)
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { wxPlatform } from '@huiyin/sdk/wx';
 * import { wx } from 'a-mini-program';
 *
 * const platform = await wxPlatform(wx);
 * const client = createClient({ endpoint: 'https://huiyin.example', body: 'fangzhuang', ...platform });
 * const unit = await client.bodies.get();
 * console.log(unit.name, client.locale); // 方庄街道 zh-CN
 * ```
 */
export async function wxPlatform(wx: WxNetwork): Promise<WxPlatform> {
  const locale = localeOf(wx);
  return {
    fetch: wxFetch(wx),
    random: await wxRandom(wx),
    streaming: false,
    ...(locale !== undefined && { locale }),
  };
}

/** How a client of a mini-program is set up: what the platform gives is not asked for. */
export type WxClientOptions = Omit<ClientOptions, 'fetch' | 'random' | 'streaming'>;

/**
 * A client for one server, over `wx.request`. The server's address has to be among the mini-program's request
 * domains (request 合法域名).
 *
 * @param wx - The global `wx`.
 * @throws HuiyinUsageError on an address or option no request could be made with, and where there is no
 *   `wx.getRandomValues` (base library before 2.15.0)
 *
 * @example
 * ```ts
 * import { createWxClient } from '@huiyin/sdk/wx';
 * import { wx } from 'a-mini-program';
 *
 * const client = await createWxClient(wx, { endpoint: 'https://huiyin.example', body: 'fangzhuang' });
 * const unit = await client.bodies.get();
 * console.log(unit.name); // 方庄街道
 * ```
 */
export async function createWxClient(wx: WxNetwork, options: WxClientOptions): Promise<HuiyinClient> {
  return createClient({ ...(await wxPlatform(wx)), ...options });
}

/** What ends calls by hand. */
export interface Canceller {
  /** For `signal` of any call. */
  readonly signal: Signal;
  abort(): void;
}

/**
 * What an `AbortController` is elsewhere: mini-programs have none.
 *
 * @example
 * ```ts
 * import { createCanceller, createWxClient } from '@huiyin/sdk/wx';
 * import { wx } from 'a-mini-program';
 *
 * const client = await createWxClient(wx, { endpoint: 'https://huiyin.example', body: 'fangzhuang' });
 * const leaving = createCanceller();
 * const asked = client.bodies.get('fangzhuang', { signal: leaving.signal });
 * leaving.abort();
 * console.log(await asked.catch(({ code }) => code)); // network.aborted
 * ```
 */
export function createCanceller(): Canceller {
  return newController();
}

/** `zh_CN` as WeChat writes it, as the tag it means; none for what is no tag. */
function localeOf(wx: WxNetwork): string | undefined {
  const tag = wx.getAppBaseInfo?.().language.replace(/_/g, '-');
  return tag !== undefined && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(tag) ? tag : undefined;
}
