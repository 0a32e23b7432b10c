// What figures know of one commitment, and how commitments are counted: by standing, and open ones by due day.
import type {
  CommitmentChangedFacts,
  CommitmentFacts,
  CommitmentPhotoFacts,
  CommitmentStatus,
  CommitmentWitness,
  Day,
  Month,
} from '../../types/index.js';
import { monthOf } from '../calendar.js';
import type { CommitmentCase } from '../commitment/case.js';
import type { Counted } from './counted.js';
import { FiguresError } from './case-figures.js';
import { pairOf } from './photo-pair.js';

/**
 * How a commitment stands. Keeping one is told apart by the original due day alone; one that was moved and then
 * kept is a standing of its own.
 */
export type CommitmentStanding =
  | 'open'
  | 'claimed'
  | 'kept-on-time'
  | 'kept-extended'
  | 'kept-late'
  | 'unconfirmed'
  | 'broken'
  | 'withdrawn';

export interface CommitmentFigures {
  readonly id: string;
  readonly body: string;
  /** That has to keep it. */
  readonly unit: string;
  readonly made: Day;
  readonly originalDue: Day;
  readonly due: Day;
  readonly status: CommitmentStatus;
  readonly standing: CommitmentStanding;
  readonly extended: boolean;
  /** Whether the latest claim came by the original due day. */
  readonly claimedOnTime: boolean;
  readonly claimedOn?: Day;
  readonly closedOn?: Day;
  readonly confirmedBy?: CommitmentWitness;
  /** Those of before and after that are public, in the order in which they became so. */
  readonly photos: readonly CommitmentPhotoFacts[];
}

/** Every commitment stands in exactly one of these. */
export interface CommitmentBucket {
  readonly body: string;
  readonly month: Month;
  readonly standing: CommitmentStanding;
  /** Whether a photo of before and one of after are public. */
  readonly pictured: boolean;
}

/** Every open commitment stands in exactly one of these too. */
export interface CommitmentDueBucket {
  readonly body: string;
  readonly month: Month;
  readonly due: Day;
}

export interface CommitmentChanges {
  readonly buckets: readonly Counted<CommitmentBucket>[];
  readonly due: readonly Counted<CommitmentDueBucket>[];
}

/** A commitment's figures after one more of its entries. @throws FiguresError */
export function foldCommitment(
  before: CommitmentFigures | undefined,
  facts: CommitmentFacts,
): CommitmentFigures {
  if (facts.event === 'made') {
    if (before) throw new FiguresError(`${facts.id} is made twice`);
    const { id, body, unit, made, originalDue } = facts;
    const begun = { status: 'open', standing: 'open', extended: false, claimedOnTime: false } as const;
    return { id, body, unit, made, originalDue, due: originalDue, ...begun, photos: [] };
  }
  if (!before) throw new FiguresError(`${facts.id} changes before it is made`);
  const extended = before.extended || facts.event === 'extended';
  // A claim that was disputed is none any more.
  const claimedOnTime = facts.status !== 'open' && (facts.onTime ?? before.claimedOnTime);
  const { status, due } = facts;
  const standing = status === 'confirmed' ? kept({ extended, claimedOnTime }) : status;
  const { claimedOn: _claimed, closedOn: _closed, ...rest } = before;
  return {
    ...rest,
    ...{ due, status, standing, extended, claimedOnTime },
    ...turnsAfter(before, facts),
    ...(facts.event === 'confirmed' && facts.witness && { confirmedBy: facts.witness }),
    photos: photosAfter(before.photos, facts),
  };
}

/** The days it was claimed and closed; a claim that was disputed is none any more. */
function turnsAfter(
  { claimedOn, closedOn }: Pick<CommitmentFigures, 'claimedOn' | 'closedOn'>,
  { event, day }: CommitmentChangedFacts,
): Pick<CommitmentFigures, 'claimedOn' | 'closedOn'> {
  switch (event) {
    case 'disputed':
      return {};
    case 'claimed':
      return { claimedOn: day, ...(closedOn !== undefined && { closedOn }) };
    case 'confirmed':
    case 'lapsed':
    case 'broken':
    case 'withdrawn':
      return { ...(claimedOn !== undefined && { claimedOn }), closedOn: day };
    default:
      return {
        ...(claimedOn !== undefined && { claimedOn }),
        ...(closedOn !== undefined && { closedOn }),
      };
  }
}

/** One that became public before photos were sealed as facts is not among them, and its taking down changes nothing. */
function photosAfter(
  photos: readonly CommitmentPhotoFacts[],
  { photo, takenDown }: CommitmentChangedFacts,
): readonly CommitmentPhotoFacts[] {
  if (photo) return [...photos, photo];
  return takenDown === undefined ? photos : photos.filter(({ id }) => id !== takenDown);
}

/** The same from the commitment the machine works on. A property test holds both ways equal. */
export function commitmentFigures(commitment: CommitmentCase): CommitmentFigures {
  const { id, body, unit, madeOn, due, status, extensions, claimedOn, closedOn, original } = commitment;
  const { confirmedBy, photos } = commitment;
  const extended = extensions > 0;
  const claimedOnTime = claimedOn !== undefined && claimedOn <= original.due;
  const standing = status === 'confirmed' ? kept({ extended, claimedOnTime }) : status;
  return {
    ...{ id, body, unit, made: madeOn, originalDue: original.due, due },
    ...{ status, standing, extended, claimedOnTime, photos },
    ...(claimedOn !== undefined && { claimedOn }),
    ...(closedOn !== undefined && { closedOn }),
    ...(confirmedBy && { confirmedBy }),
  };
}

function kept({ extended, claimedOnTime }: Pick<CommitmentFigures, 'extended' | 'claimedOnTime'>) {
  if (claimedOnTime) return 'kept-on-time';
  return extended ? 'kept-extended' : 'kept-late';
}

/** The changes that take a commitment from `before` (absent for a new one) to `after`. */
export function commitmentChanges(
  before: CommitmentFigures | undefined,
  after: CommitmentFigures,
): CommitmentChanges {
  return {
    buckets: moved(before && bucketOf(before), bucketOf(after)),
    due: moved(before && dueBucketOf(before), dueBucketOf(after)),
  };
}

function bucketOf({ body, made, standing, photos }: CommitmentFigures): CommitmentBucket {
  return { body, month: monthOf(made), standing, pictured: pairOf(photos) !== undefined };
}

function dueBucketOf({ body, made, due, standing }: CommitmentFigures): CommitmentDueBucket | undefined {
  return standing === 'open' ? { body, month: monthOf(made), due } : undefined;
}

/** Two buckets of one kind are the same if all they say is. */
export function commitmentKey(bucket: CommitmentBucket | CommitmentDueBucket): string {
  return Object.values(bucket).join('|');
}

function moved<B extends CommitmentBucket | CommitmentDueBucket>(
  before: B | undefined,
  after: B | undefined,
): Counted<B>[] {
  if (before && after && commitmentKey(before) === commitmentKey(after)) return [];
  return [
    ...(before ? [{ bucket: before, count: -1 }] : []),
    ...(after ? [{ bucket: after, count: 1 }] : []),
  ];
}
