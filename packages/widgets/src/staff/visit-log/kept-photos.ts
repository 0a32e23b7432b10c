// Photos taken at a door: each kept beside the visit it belongs to, sealed as that is, and sent before it.
import { HuiyinError, type AttachmentClaim, type HuiyinClient, type VisitDraft } from '@huiyin/sdk';
import { attachments } from '@huiyin/sdk/attachments';
import type { Outbox } from '@huiyin/sdk/outbox';
import { base64ToBytes, bytesToBase64, PHOTO_HEAD_BYTES, PHOTO_RULES, photoTypeOf } from '@huiyin/sdk/rules';
import type { VisitForm } from '@huiyin/sdk/views';
import { prepared } from '../../foundation/smaller-photo.js';
import type { KeptVisit } from './visit-log.types.js';

/** One photo as it lies in the browser. */
interface KeptPhoto {
  readonly data: string;
  readonly preview?: string;
}

/** Why one is not kept. */
export type PhotoFault = 'type' | 'full';

/** Ids of the photos of one thing that was asked. */
export function photosOf({ photos = '' }: { readonly photos?: string | undefined }): string[] {
  return photos.split(' ').filter(Boolean);
}

const photoNote = (id: string): string => `photo/${id}`;
/** What the server has it as, for a day. Apart, so that a photo's own week begins when it is taken and not anew. */
const claimNote = (id: string): string => `claim/${id}`;

export class KeptPhotos {
  readonly #outbox: Outbox<KeptVisit>;

  constructor(outbox: Outbox<KeptVisit>) {
    this.#outbox = outbox;
  }

  /** Keeps one, smaller where the browser can make it so. @returns its id and picture, or why it is not kept */
  async keep(
    chosen: Blob,
  ): Promise<{ readonly id: string; readonly preview: string | undefined } | PhotoFault> {
    const { file, preview } = await prepared(chosen);
    const bytes = new Uint8Array(await new Response(file).arrayBuffer());
    const isPhoto = photoTypeOf(bytes.subarray(0, PHOTO_HEAD_BYTES)) !== undefined;
    if (!isPhoto || bytes.length > PHOTO_RULES.mostBytes) return 'type';
    const id = String(crypto.getRandomValues(new Uint32Array(2))).replace(',', '-');
    const note: KeptPhoto = { data: bytesToBase64(bytes), ...(preview !== undefined && { preview }) };
    try {
      await this.#outbox.keep(photoNote(id), note);
    } catch {
      return 'full';
    }
    return { id, preview };
  }

  async previewsOf({ asked }: VisitForm): Promise<ReadonlyMap<string, string>> {
    const previews = new Map<string, string>();
    for (const id of asked.flatMap(photosOf)) {
      const { preview } = (await this.#kept(id)) ?? {};
      if (preview !== undefined) previews.set(id, preview);
    }
    return previews;
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await this.#outbox.keep(photoNote(id), undefined);
      await this.#outbox.keep(claimNote(id), undefined);
    }
  }

  /**
   * The visit with its photos named, each sent if the server has it not: a second try names the same ones, so that it
   * is the same visit.
   */
  async named(
    { draft, form }: KeptVisit,
    client: HuiyinClient,
    signal: AbortSignal | undefined,
  ): Promise<VisitDraft> {
    const { asked } = draft;
    if (!asked || form.asked.every((one) => photosOf(one).length === 0)) return draft;
    const named: typeof asked = [];
    for (const [place, one] of asked.entries()) {
      const claims: AttachmentClaim[] = [];
      for (const id of photosOf(form.asked[place] ?? {})) {
        const claim = await this.#claimOf(id, one.body ?? draft.body, client, signal);
        if (claim) claims.push(claim);
      }
      named.push({ ...one, ...(claims.length > 0 && { attachments: claims }) });
    }
    return { ...draft, asked: named };
  }

  /** Does something with the photos named; once more with them sent anew where the server has forgotten them. */
  async withNamed<T>(
    visit: KeptVisit,
    { client, signal }: { readonly client: HuiyinClient; readonly signal: AbortSignal | undefined },
    deliver: (draft: VisitDraft) => Promise<T>,
  ): Promise<T> {
    try {
      return await deliver(await this.named(visit, client, signal));
    } catch (error) {
      if (!HuiyinError.is(error) || error.code !== 'attachment.not-found') throw error;
      for (const id of visit.form.asked.flatMap(photosOf)) {
        await this.#outbox.keep(claimNote(id), undefined);
      }
      return await deliver(await this.named(visit, client, signal));
    }
  }

  async #claimOf(
    id: string,
    body: string,
    client: HuiyinClient,
    signal: AbortSignal | undefined,
  ): Promise<AttachmentClaim | undefined> {
    const known = (await this.#outbox.kept(claimNote(id))) as AttachmentClaim | undefined;
    if (known) return known;
    const photo = await this.#kept(id);
    if (!photo) return undefined;
    const file = new Blob([base64ToBytes(photo.data) as Uint8Array<ArrayBuffer>]);
    const { id: sent, secret } = await attachments(client).upload(file, { body, signal });
    const claim = { id: sent, secret };
    await this.#outbox.keep(claimNote(id), claim);
    return claim;
  }

  async #kept(id: string): Promise<KeptPhoto | undefined> {
    return (await this.#outbox.kept(photoNote(id))) as KeptPhoto | undefined;
  }
}
