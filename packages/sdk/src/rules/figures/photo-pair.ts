// Of the photos of a promise that are public, the two that stand for it.
import type { CardPhoto, CommitmentPhotoFacts } from '../../types/index.js';

/** The photo of before that became public first, and the one of after that became public last. */
export function pairOf(
  photos: readonly CommitmentPhotoFacts[],
): { readonly before: CardPhoto; readonly after: CardPhoto } | undefined {
  const before = photos.find(({ kind }) => kind === 'before');
  const after = photos.filter(({ kind }) => kind === 'after').pop();
  return before && after && { before: photoOf(before), after: photoOf(after) };
}

function photoOf({ id, digest }: CommitmentPhotoFacts): CardPhoto {
  return { id, digest };
}
