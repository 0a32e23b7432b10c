// Folds an event into a commitment. The original due day is not among what any event can change.
import type { CommitmentCase } from './case.js';
import type { CommitmentChange, CommitmentMade } from './events.js';
import { publicPhoto } from './facts.js';

/** The commitment a `made` event begins. */
export function beginCommitment({ commitment }: CommitmentMade): CommitmentCase {
  const { due, provisional, knownThrough } = commitment.original;
  return {
    ...commitment,
    due,
    provisional: provisional === true,
    ...(knownThrough !== undefined && { knownThrough }),
    status: 'open',
    extensions: 0,
    photos: [],
  };
}

/** The commitment after `event`. */
export function evolveCommitment(commitment: CommitmentCase, event: CommitmentChange): CommitmentCase {
  switch (event.type) {
    case 'extended': {
      const { requested: _decided, knownThrough: _counted, ...rest } = commitment;
      // A day that people have named is known: no calendar has anything to say to it.
      return { ...rest, due: event.to, provisional: false, extensions: commitment.extensions + 1 };
    }
    case 'extension-requested': {
      const { to, reason, person, by, day } = event;
      return { ...commitment, requested: { to, reason, person, by, on: day } };
    }
    case 'extension-rejected':
      return withoutRequest(commitment);
    case 'restated': {
      const { to, provisional, knownThrough } = event;
      return { ...commitment, due: to, provisional, knownThrough };
    }
    case 'node-added':
      return commitment;
    case 'evidence-added': {
      const photo = publicPhoto(event);
      return photo ? { ...commitment, photos: [...commitment.photos, photo] } : commitment;
    }
    case 'photo-taken-down':
      return { ...commitment, photos: commitment.photos.filter(({ id }) => id !== event.photo) };
    case 'claimed':
      return { ...withoutRequest(commitment), status: 'claimed', claimedOn: event.day };
    case 'confirmed':
      return { ...commitment, status: 'confirmed', closedOn: event.day, confirmedBy: event.witness };
    case 'disputed': {
      const { claimedOn: _claimed, closedOn: _closed, ...rest } = commitment;
      return { ...rest, status: 'open' };
    }
    case 'lapsed':
      return { ...commitment, status: 'unconfirmed', closedOn: event.day };
    case 'broken':
      return { ...withoutRequest(commitment), status: 'broken', closedOn: event.day };
    case 'withdrawn':
      return { ...withoutRequest(commitment), status: 'withdrawn', closedOn: event.day };
  }
}

/** By how much the open commitments of its appeal change when a commitment goes from `before` to `after`. */
export function openCommitmentsChange(before: CommitmentCase | undefined, after: CommitmentCase): number {
  return Number(after.status === 'open') - Number(before?.status === 'open');
}

function withoutRequest({ requested: _requested, ...rest }: CommitmentCase): CommitmentCase {
  return rest;
}
