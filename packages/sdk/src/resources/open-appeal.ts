// A resident's own appeal, opened with its tracking code.
import type { CallOptions, WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireCommitmentId, requireNumber } from '../core/identifiers.js';
import { trackingSecret } from '../core/request-init.js';
import type { StreamState } from '../core/streaming.js';
import type {
  AppealNumber,
  AttachmentImage,
  CommitmentDetail,
  CommitmentVerdictDraft,
  EvaluationDraft,
  FollowUpDraft,
  OwnAppealChanged,
  SupplementDraft,
  TrackedAppeal,
  WithdrawalDraft,
} from '../types/index.js';
import { ownData, type OwnData } from './own-data.js';

/** How to follow one appeal. */
export interface ChangesOptions extends CallOptions {
  /** The `id` of the last event seen. */
  readonly lastEventId?: string | undefined;
  readonly onState?: ((state: StreamState) => void) | undefined;
}

/** How large a photo is wanted. */
export interface AttachmentOptions extends CallOptions {
  /** `full` if absent. */
  readonly size?: 'thumbnail' | 'full' | undefined;
}

/**
 * One appeal with its key. The tracking code lives in a closure, in no property: no printing, copying or
 * serialising of this object can show it, in whichever syntax a bundler writes private fields.
 */
export interface OpenAppeal extends OwnData {
  readonly number: AppealNumber;

  /**
   * How it stands, as its resident sees it.
   *
   * @throws HuiyinApiError `tracking.not-matched` for a wrong code or number alike, `tracking.too-many-tries`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ number: 'FZ-2026-000109', state: 'in-hand' }),
   * });
   * const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
   * const appeal = await mine.track();
   * console.log(appeal.state); // in-hand
   * ```
   */
  track(options?: CallOptions): Promise<TrackedAppeal>;

  /**
   * Adds facts to an open case.
   *
   * @throws HuiyinApiError `appeal.illegal-transition`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async (_, { body }) => Response.json({ supplements: [JSON.parse(body ?? '')] }),
   * });
   * const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
   * const appeal = await mine.supplement({ text: '今天又停了' });
   * console.log(appeal.supplements[0]?.text); // 今天又停了
   * ```
   */
  supplement(draft: SupplementDraft, options?: WriteOptions): Promise<TrackedAppeal>;

  /**
   * One of the photos that `track()` lists: small, or as large as it is kept.
   *
   * @throws HuiyinApiError `attachment.not-found`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ type: 'image/jpeg', data: '/9j/2Q==', width: 320, height: 240 }),
   * });
   * const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
   * const { type, data } = await mine.attachment('FZ-A-3q2-7wAbCdEfGhIjKlMnOp', { size: 'thumbnail' });
   * console.log(`data:${type};base64,${data}`); // data:image/jpeg;base64,/9j/2Q==
   * ```
   */
  attachment(id: string, options?: AttachmentOptions): Promise<AttachmentImage>;

  /**
   * Takes back an open case. It stays in the denominator of the report card.
   *
   * @throws HuiyinApiError `appeal.illegal-transition`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ state: 'withdrawn' }),
   * });
   * const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
   * const appeal = await mine.withdraw();
   * console.log(appeal.state); // withdrawn
   * ```
   */
  withdraw(draft?: WithdrawalDraft, options?: WriteOptions): Promise<TrackedAppeal>;

  /**
   * Says whether it was solved. `half` and `unsolved` bring it back with its age kept.
   *
   * @throws HuiyinApiError `appeal.illegal-transition`, `appeal.reopen-window-passed`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ number: 'FZ-2026-000109', state: 'in-hand' }),
   * });
   * const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
   * const appeal = await mine.evaluate({ verdict: 'half', rating: 'fair', comment: '还有一处没修' });
   * console.log(appeal.state); // in-hand
   * ```
   */
  evaluate(draft: EvaluationDraft, options?: WriteOptions): Promise<TrackedAppeal>;

  /**
   * 追评: rates once more, within a year, what has ended. It moves nothing: to have it taken up again, evaluate.
   *
   * @throws HuiyinApiError `appeal.illegal-transition` if it was rated so before, or has not ended
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ number: 'FZ-2026-000109', state: 'confirmed' }),
   * });
   * const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
   * const appeal = await mine.followUp({ rating: 'fair', comment: '用了一个月，又有点响' });
   * console.log(appeal.state); // confirmed
   * ```
   */
  followUp(draft: FollowUpDraft, options?: WriteOptions): Promise<TrackedAppeal>;

  /**
   * The word on a commitment made for this appeal, once the unit claims to have kept it.
   *
   * @throws HuiyinApiError `commitment.not-found`, `commitment.illegal-transition`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () => Response.json({ id: 'FZ-C-2026-000012', status: 'confirmed' }),
   * });
   * const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
   * const commitment = await mine.judgeCommitment('FZ-C-2026-000012', { verdict: 'solved' });
   * console.log(commitment.status); // confirmed
   * ```
   */
  judgeCommitment(
    id: string,
    draft: CommitmentVerdictDraft,
    options?: WriteOptions,
  ): Promise<CommitmentDetail>;

  /**
   * Tells each time it moved, until the signal ends it; track it again then.
   *
   * @throws HuiyinApiError `tracking.not-matched`, `tracking.too-many-tries`, `cursor.invalid`
   *
   * @example
   * ```ts
   * import { createClient } from '@huiyin/sdk';
   *
   * const client = createClient({
   *   endpoint: 'https://huiyin.example',
   *   fetch: async () =>
   *     new Response('id: 1\ndata: {"type":"appeal.own-changed","id":"1","state":"answered"}\n\n', {
   *       headers: { 'content-type': 'text/event-stream' },
   *     }),
   * });
   * const mine = client.appeals.open('FZ-2026-000109', '1234 5678 9012 3456');
   * for await (const change of mine.changes()) {
   *   console.log(change.state); // answered
   *   break;
   * }
   * ```
   */
  changes(options?: ChangesOptions): AsyncIterable<OwnAppealChanged>;
}

/** @throws HuiyinUsageError if number or code can't be one. */
export function openAppeal(context: Context, typedNumber: string, typedCode: string): OpenAppeal {
  const number = requireNumber(typedNumber);
  const secret = trackingSecret(typedCode);
  const { call, follow } = context;
  const path = { number };
  return {
    number,
    ...ownData(context, path, secret),
    track: ({ signal } = {}) => call('appeals.track', { path, secret, signal }),
    supplement: (body, { signal, idempotencyKey } = {}) =>
      call('appeals.supplement', { path, body, secret, signal, idempotencyKey }),
    attachment: (id, { size, signal } = {}) =>
      call('appeals.attachment', { path: { ...path, id }, query: { size }, secret, signal }),
    withdraw: (body = {}, { signal, idempotencyKey } = {}) =>
      call('appeals.withdraw', { path, body, secret, signal, idempotencyKey }),
    evaluate: (body, { signal, idempotencyKey } = {}) =>
      call('appeals.evaluate', { path, body, secret, signal, idempotencyKey }),
    followUp: (body, { signal, idempotencyKey } = {}) =>
      call('appeals.followUp', { path, body, secret, signal, idempotencyKey }),
    judgeCommitment: async (id, body, { signal, idempotencyKey } = {}) =>
      call('appeals.judgeCommitment', {
        path: { ...path, id: requireCommitmentId(id) },
        body,
        secret,
        signal,
        idempotencyKey,
      }),
    changes: (options = {}) =>
      follow<OwnAppealChanged>({
        ...options,
        topics: [`appeal:${number}`],
        types: ['appeal.own-changed'],
        secret,
      }),
  };
}
