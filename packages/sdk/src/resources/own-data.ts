// What a resident can ask of what is kept about the own appeal: to have it, to keep it from the public, to destroy it.
import type { CallOptions, WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import type { Secret } from '../core/request-init.js';
import type { AppealExport, AppealNumber, Erasure, TrackedAppeal } from '../types/index.js';

/** One's own data: every {@link OpenAppeal} can do this. */
export interface OwnData {
  /**
   * Everything that is kept of the case and can be read, for its resident to take away: the case as `track` shows it,
   * the contact that was left in full, who looked at it, consents, photos with their addresses, and every leaf of the
   * sealed log opened, with what proves each word, under the latest signed checkpoint. Nothing keeps a copy on the
   * way; whoever stores it has all of it.
   *
   * @throws HuiyinApiError `tracking.not-matched` for a wrong code, and once it is erased; `tracking.too-many-tries`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ number: 'FZ-2026-000109', contact: { name: '王女士' } }),
   * });
   * const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
   * const record = await mine.export();
   * console.log(record.number, record.contact?.name); // FZ-2026-000109 王女士
   * ```
   */
  export(options?: CallOptions): Promise<AppealExport>;

  /**
   * Destroys what was written in the case, the contact and the code: for good, whatever state it is in. One that is
   * still open is withdrawn by it. It stays counted on the report card, and so do the promises made for it.
   *
   * Sent again with the same key, it answers the same for 24 hours; everything else this object can do is answered
   * with `tracking.not-matched` from then on.
   *
   * @throws HuiyinApiError `tracking.not-matched`, `tracking.too-many-tries`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ number: 'FZ-2026-000109', erasedOn: '2026-11-28', state: 'withdrawn' }),
   * });
   * const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
   * const erasure = await mine.erase();
   * console.log(erasure.erasedOn, erasure.state); // 2026-11-28 withdrawn
   * ```
   */
  erase(options?: WriteOptions): Promise<Erasure>;

  /**
   * Takes back the consent to publish: what was published of title, text and place is public no longer. The case goes
   * on; copies others have made stay.
   *
   * @throws HuiyinApiError `tracking.not-matched`, `tracking.too-many-tries`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ number: 'FZ-2026-000109', consentToPublish: false }),
   * });
   * const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
   * const appeal = await mine.unpublish();
   * console.log(appeal.consentToPublish); // false
   * ```
   */
  unpublish(options?: WriteOptions): Promise<TrackedAppeal>;
}

/** @param secret keeps the tracking code: it is in no property */
export function ownData({ call }: Context, path: { readonly number: AppealNumber }, secret: Secret): OwnData {
  return {
    export: ({ signal } = {}) => call('appeals.export', { path, secret, signal }),
    erase: ({ signal, idempotencyKey } = {}) =>
      call('appeals.erase', { path, body: { confirm: true }, secret, signal, idempotencyKey }),
    unpublish: ({ signal, idempotencyKey } = {}) =>
      call('appeals.unpublish', { path, body: { confirm: true }, secret, signal, idempotencyKey }),
  };
}
