// What of a commitment's events is sealed as facts. Its words are sealed beside them, by a digest.
import type { CommitmentChangedFacts, CommitmentMadeFacts, CommitmentPhotoFacts } from '../../types/index.js';
import type { CommitmentCase } from './case.js';
import type { CommitmentChange, CommitmentMade } from './events.js';

/** The first leaf of a commitment. */
export function commitmentMadeFacts({ commitment, day }: CommitmentMade): CommitmentMadeFacts {
  const { id, body, unit, origin, appeal, madeOn, original, demo } = commitment;
  return {
    record: 'commitment',
    event: 'made',
    id,
    body,
    unit,
    origin,
    ...(appeal !== undefined && { appeal }),
    day,
    made: madeOn,
    originalDue: original.due,
    ...(original.provisional && { provisional: true }),
    ...(demo && { demo: true }),
  };
}

/** A later leaf; `after` is the commitment once the event has happened. */
export function commitmentChangedFacts(
  event: CommitmentChange,
  after: CommitmentCase,
): CommitmentChangedFacts {
  const photo = event.type === 'evidence-added' ? publicPhoto(event) : undefined;
  return {
    record: 'commitment',
    event: event.type,
    id: after.id,
    day: event.day,
    status: after.status,
    due: after.due,
    ...('verdict' in event && event.verdict && { verdict: event.verdict }),
    ...('witness' in event && event.witness && { witness: event.witness }),
    // Decided when the claim is written and sealed with it: nothing later can change it.
    ...(event.type === 'claimed' && { onTime: event.day <= after.original.due }),
    // What is to be seen on it is among the words; which picture it is, is open to whoever counts cards again.
    ...(photo && { photo }),
    ...(event.type === 'photo-taken-down' && { takenDown: event.photo }),
    ...(after.demo && { demo: true }),
  };
}

/** The photo of before or after that an event makes public, if it does. */
export function publicPhoto({
  kind,
  photo,
}: Extract<CommitmentChange, { type: 'evidence-added' }>): CommitmentPhotoFacts | undefined {
  return photo && kind !== 'document' ? { id: photo.id, kind, digest: photo.digest } : undefined;
}
