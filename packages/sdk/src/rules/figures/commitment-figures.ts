// What figures know of one commitment, and how commitments are counted: by standing, and open ones by due day.
import type { CommitmentFacts, Day, Month } from '../../types/index.js';
import { monthOf } from '../calendar.js';
import type { CommitmentCase } from '../commitment/case.js';
import type { Counted } from './counted.js';
import { FiguresError } from './case-figures.js';

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
  readonly made: Day;
  readonly due: Day;
  readonly standing: CommitmentStanding;
  readonly extended: boolean;
  /** Whether the latest claim came by the original due day. */
  readonly claimedOnTime: boolean;
}

/** Every commitment stands in exactly one of these. */
export interface CommitmentBucket {
  readonly body: string;
  readonly month: Month;
  readonly standing: CommitmentStanding;
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
    const { id, body, made, originalDue } = facts;
    return { id, body, made, due: originalDue, standing: 'open', extended: false, claimedOnTime: false };
  }
  if (!before) throw new FiguresError(`${facts.id} changes before it is made`);
  const extended = before.extended || facts.event === 'extended';
  // A claim that was disputed is none any more.
  const claimedOnTime = facts.status !== 'open' && (facts.onTime ?? before.claimedOnTime);
  const standing = facts.status === 'confirmed' ? kept({ extended, claimedOnTime }) : facts.status;
  return { ...before, due: facts.due, standing, extended, claimedOnTime };
}

/** The same from the commitment the machine works on. A property test holds both ways equal. */
export function commitmentFigures(commitment: CommitmentCase): CommitmentFigures {
  const { id, body, madeOn, due, status, extensions, claimedOn, original } = commitment;
  const extended = extensions > 0;
  const claimedOnTime = claimedOn !== undefined && claimedOn <= original.due;
  const standing = status === 'confirmed' ? kept({ extended, claimedOnTime }) : status;
  return { id, body, made: madeOn, due, standing, extended, claimedOnTime };
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

function bucketOf({ body, made, standing }: CommitmentFigures): CommitmentBucket {
  return { body, month: monthOf(made), standing };
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
