// @huiyin/sdk/attachments: sending photos, apart from the client, so that who sends none doesn't carry it.
import type { HuiyinClient } from '../client.js';
import { callerOf, type CallOptions } from '../core/caller.js';
import { contextIn, type Context } from '../core/context.js';
import { HuiyinError, HuiyinResponseError, HuiyinUsageError } from '../core/errors.js';
import type { OperationTable } from '../core/operations.js';
import type { Operation } from '../routes.js';
import { PHOTO_RULES } from '../rules/attachment.js';
import { bytesToBase64 } from '../rules/seal/bytes.js';
import type { AttachmentClaim, AttachmentProgress, AttachmentTicket, PhotoSize } from '../types/index.js';

/** Operations of whoever sends a photo. */
export type AttachmentOperation = Extract<Operation, `attachments.${string}`>;

export const attachmentOperations = {
  'attachments.begin': ['POST', '/v1/attachments'],
  'attachments.put': ['POST', '/v1/attachments/{id}/parts'],
} as const satisfies OperationTable<AttachmentOperation>;

/** The least a file has to be able to do. A `Blob` and a `File` can. */
export interface PhotoSource {
  /** Bytes. */
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** How a photo is sent. */
export interface UploadOptions extends CallOptions {
  /** Slug of the unit the appeal will be addressed to; the client's own if absent. */
  readonly body?: string | undefined;
  /** Told after each part that the server has, 0 to 1; 1 only when it has drawn the photo. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** A photo the server has: name it in `attachments` of an appeal or a supplement within a day. */
export interface UploadedPhoto extends AttachmentClaim, PhotoSize {}

/** Sending photos. */
export interface Attachments {
  /**
   * Sends a photo in parts. Called again with the same file after a failure, it goes on where it stopped.
   *
   * @throws HuiyinUsageError for a file of fewer than 64 or more than 10,485,760 bytes
   * @throws HuiyinApiError `attachment.unsupported-type`, `attachment.unreadable`, `attachment.too-many-pixels`,
   *   `body.not-found`, `rate.limited`
   */
  upload(file: PhotoSource, options?: UploadOptions): Promise<UploadedPhoto>;
}

/** A part is made smaller, down to this many bytes, where the line is too slow for it. */
const LEAST_PART = 12_288;
const LEAST_FILE = 64;
/** Answers in a row that bring nothing on before it is given up. */
const MOST_STANDING = 3;

/** Where each file stands: for as long as somebody holds on to the file. */
const tickets = new WeakMap<PhotoSource, AttachmentTicket & { readonly to: string }>();

/**
 * Sends photos over a client. Nothing is sent yet.
 *
 * @throws HuiyinUsageError if the client was not made by `createClient()`
 *
 * @example
 * ```ts
 * import { createClient } from '@huiyin/sdk';
 * import { attachments } from '@huiyin/sdk/attachments';
 *
 * const client = createClient({
 *   endpoint: 'https://huiyin.example',
 *   body: 'fangzhuang',
 *   fetch: async (url) =>
 *     Response.json(
 *       url.endsWith('/parts')
 *         ? { received: 100, bytes: 100, photo: { width: 2048, height: 1536 } }
 *         : { id: 'FZ-A-3q2-7wAbCdEfGhIjKlMnOp', secret: 'only for whoever sends it', partBytes: 98304 },
 *     ),
 * });
 * const photo = await attachments(client).upload(new Blob([new Uint8Array(100)]));
 * console.log(photo.id, photo.width); // FZ-A-3q2-7wAbCdEfGhIjKlMnOp 2048
 * ```
 */
export function attachments(client: HuiyinClient): Attachments {
  const context = contextIn(client);
  return { upload: (file, options = {}) => upload(context, file, options) };
}

type Call = ReturnType<typeof callerOf<AttachmentOperation>>;

async function upload(context: Context, file: PhotoSource, options: UploadOptions): Promise<UploadedPhoto> {
  if (file.size < LEAST_FILE || file.size > PHOTO_RULES.mostBytes) {
    throw new HuiyinUsageError(`A photo has ${LEAST_FILE} to ${PHOTO_RULES.mostBytes} bytes.`);
  }
  const call = callerOf<AttachmentOperation>(context.transport, attachmentOperations);
  const body = context.body(options.body);
  const to = `${context.transport.endpoint} ${body}`;
  const known = tickets.get(file);
  const isSame = known?.to === to;
  try {
    return await send(call, file, isSame ? known : await begin(call, file, body, to, options), options);
  } catch (error) {
    // What was begun long ago is forgotten, and what was refused is gone: the next try begins anew.
    const isGone = HuiyinError.is(error) && error.code.startsWith('attachment.');
    if (isGone) tickets.delete(file);
    if (!isSame || !isGone || error.code !== 'attachment.not-found') throw error;
    return await send(call, file, await begin(call, file, body, to, options), options);
  }
}

async function begin(
  call: Call,
  file: PhotoSource,
  body: string,
  to: string,
  { signal }: UploadOptions,
): Promise<AttachmentTicket> {
  const ticket = await call('attachments.begin', { body: { body, bytes: file.size }, signal });
  tickets.set(file, { ...ticket, to });
  return ticket;
}

/** From the beginning, as far as anybody here knows: the server answers a part that it has with where to go on. */
async function send(
  call: Call,
  file: PhotoSource,
  { id, secret, partBytes }: AttachmentTicket,
  { signal, onProgress }: UploadOptions,
): Promise<UploadedPhoto> {
  let length = Math.min(partBytes, PHOTO_RULES.partBytes);
  let offset = 0;
  let standing = 0;
  for (;;) {
    const data = await partOf(file, offset, length);
    let progress: AttachmentProgress;
    try {
      progress = await call('attachments.put', { path: { id }, body: { secret, offset, data }, signal });
    } catch (error) {
      const isSlow = HuiyinError.is(error) && /^(request|network)\.timeout$/.test(error.code);
      if (!isSlow || length <= LEAST_PART) throw error;
      length /= 2;
      continue;
    }
    const { received, photo } = progress;
    standing = received > offset ? 0 : standing + 1;
    if (!photo && standing > MOST_STANDING)
      throw new HuiyinResponseError('attachments.put: no progress', 200);
    onProgress?.(photo ? 1 : Math.min(received / file.size, 0.99));
    if (photo) {
      tickets.delete(file);
      return { id, secret, width: photo.width, height: photo.height };
    }
    // All of it is there and not drawn: the last bytes are sent again to ask for it.
    offset = received < file.size ? received : Math.max(0, file.size - LEAST_FILE);
  }
}

async function partOf(file: PhotoSource, offset: number, length: number): Promise<string> {
  const end = Math.min(offset + length, file.size);
  return bytesToBase64(new Uint8Array(await file.slice(offset, end).arrayBuffer()));
}
