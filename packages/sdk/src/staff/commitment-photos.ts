// Photos of before and after a commitment: sent, added with what they show, looked at by another person.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireCommitmentId } from '../core/identifiers.js';
import type { Secret } from '../core/request-init.js';
import type {
  CommitmentImage,
  CommitmentPhoto,
  CommitmentPhotoDraft,
  CommitmentPhotoList,
  PublishPhotoDraft,
  RefusePhotoDraft,
} from '../types/index.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** Which photos: those of one commitment, or of all that one's unit may decide. */
export interface CommitmentPhotoQuery extends CallOptions {
  readonly commitment?: string | undefined;
  /** Of all commitments: those that wait if absent. */
  readonly state?: 'waiting' | 'published' | undefined;
}

/** What is said of one photo. */
export type PhotoAct<Draft, Photo = CommitmentPhoto> = (
  id: string,
  photo: string,
  draft: Draft,
  options?: WriteOptions,
) => Promise<Photo>;

/** A desk's photos of commitments. */
export interface StaffCommitmentPhotos {
  /** @throws HuiyinApiError `commitment.not-found`, `commitment.not-your-unit` */
  list(query?: CommitmentPhotoQuery): Promise<CommitmentPhotoList>;
  /**
   * Adds one that was sent with `attachments(client).upload()` to the unit of the commitment.
   *
   * @throws HuiyinApiError `attachment.not-found`, `attachment.too-many`, those of commitments
   */
  add(id: string, draft: CommitmentPhotoDraft, options?: WriteOptions): Promise<CommitmentPhoto>;
  /** The picture. */
  image(id: string, photo: string, options?: CallOptions): Promise<CommitmentImage>;
  /**
   * It is public from now on, and its digest sealed.
   *
   * @throws HuiyinApiError `commitment.same-person` for whoever added it
   */
  publish: PhotoAct<PublishPhotoDraft>;
  /** Not public; one that was is taken down in the open. Its bytes are gone. */
  refuse: PhotoAct<RefusePhotoDraft>;
}

export function staffCommitmentPhotosOf({ transport }: Context, secret: Secret): StaffCommitmentPhotos {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  const pathOf = (id: string, photo: string) => ({ id: requireCommitmentId(id), photo });
  return {
    list: async ({ commitment, state, signal } = {}) => {
      const id = commitment === undefined ? undefined : requireCommitmentId(commitment);
      const query = { commitment: id, state };
      return call('staff.commitmentPhotos.list', { query, secret, signal });
    },
    add: async (id, draft, { signal, idempotencyKey } = {}) => {
      const path = { id: requireCommitmentId(id) };
      return call('staff.commitmentPhotos.add', { path, body: draft, secret, signal, idempotencyKey });
    },
    image: async (id, photo, { signal } = {}) =>
      call('staff.commitmentPhotos.image', { path: pathOf(id, photo), secret, signal }),
    publish: async (id, photo, draft, { signal, idempotencyKey } = {}) => {
      const input = { path: pathOf(id, photo), body: draft, secret, signal, idempotencyKey };
      return call('staff.commitmentPhotos.publish', input);
    },
    refuse: async (id, photo, draft, { signal, idempotencyKey } = {}) => {
      const input = { path: pathOf(id, photo), body: draft, secret, signal, idempotencyKey };
      return call('staff.commitmentPhotos.refuse', input);
    },
  };
}
