// Photos of what an inspection of a decision found: sent, added with what they show, looked at by another person.
import { callerOf, type CallOptions, type WriteOptions } from '../core/caller.js';
import type { Context } from '../core/context.js';
import { requireDecisionId } from '../core/identifiers.js';
import type { Secret } from '../core/request-init.js';
import type {
  DecisionImage,
  DecisionPhoto,
  DecisionPhotoList,
  InspectionPhotoDraft,
  PublishPhotoDraft,
  RefusePhotoDraft,
} from '../types/index.js';
import type { PhotoAct } from './commitment-photos.js';
import { staffOperations, type StaffOperation } from './operations.js';

/** Which photos: those of one decision, or of all that one's unit may decide. */
export interface DecisionPhotoQuery extends CallOptions {
  readonly decision?: string | undefined;
  /** Of all decisions: those that wait if absent. */
  readonly state?: 'waiting' | 'published' | undefined;
}

/** A desk's photos of inspections. */
export interface StaffDecisionPhotos {
  /** @throws HuiyinApiError `decision.not-found`, `decision.not-your-unit` */
  list(query?: DecisionPhotoQuery): Promise<DecisionPhotoList>;
  /**
   * Adds one that was sent with `attachments(client).upload()` to the unit of the decision.
   *
   * @throws HuiyinApiError `attachment.not-found`, `attachment.too-many`, those of decisions
   */
  add(id: string, draft: InspectionPhotoDraft, options?: WriteOptions): Promise<DecisionPhoto>;
  /** The picture. */
  image(id: string, photo: string, options?: CallOptions): Promise<DecisionImage>;
  /**
   * It is public from now on, and its digest sealed.
   *
   * @throws HuiyinApiError `decision.same-person` for whoever added it
   */
  publish: PhotoAct<PublishPhotoDraft, DecisionPhoto>;
  /** Not public; one that was is taken down in the open. Its bytes are gone. */
  refuse: PhotoAct<RefusePhotoDraft, DecisionPhoto>;
}

export function staffDecisionPhotosOf({ transport }: Context, secret: Secret): StaffDecisionPhotos {
  const call = callerOf<StaffOperation>(transport, staffOperations);
  const pathOf = (id: string, photo: string) => ({ id: requireDecisionId(id), photo });
  return {
    list: async ({ decision, state, signal } = {}) => {
      const query = { decision: decision === undefined ? undefined : requireDecisionId(decision), state };
      return call('staff.decisionPhotos.list', { query, secret, signal });
    },
    add: async (id, body, { signal, idempotencyKey } = {}) => {
      const input = { path: { id: requireDecisionId(id) }, body, secret, signal, idempotencyKey };
      return call('staff.decisionPhotos.add', input);
    },
    image: async (id, photo, { signal } = {}) =>
      call('staff.decisionPhotos.image', { path: pathOf(id, photo), secret, signal }),
    publish: async (id, photo, body, { signal, idempotencyKey } = {}) => {
      const input = { path: pathOf(id, photo), body, secret, signal, idempotencyKey };
      return call('staff.decisionPhotos.publish', input);
    },
    refuse: async (id, photo, body, { signal, idempotencyKey } = {}) => {
      const input = { path: pathOf(id, photo), body, secret, signal, idempotencyKey };
      return call('staff.decisionPhotos.refuse', input);
    },
  };
}
