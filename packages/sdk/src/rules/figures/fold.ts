// The card's figures as a fold over the sealed entries of a ledger, in the order of the log.
import type {
  AppealFacts,
  CommitmentFacts,
  Participation,
  ParticipationFacts,
  SealedFacts,
  WhistleFacts,
} from '../../types/index.js';
import { foldWhistle, type WhistleFigures } from '../whistle/figures.js';
import { bucketChanges, bucketKey, dueKey, type Bucket, type DueBucket } from './buckets.js';
import { foldCase, type CaseFigures } from './case-figures.js';
import {
  commitmentChanges,
  commitmentKey,
  foldCommitment,
  type CommitmentBucket,
  type CommitmentDueBucket,
  type CommitmentFigures,
} from './commitment-figures.js';
import type { Counted } from './counted.js';
import { listKey, type ListBucket } from './list-figures.js';
import { checkParticipation, participationKey, participationOf } from './participation.js';
import type { FormulasSet } from './rates.js';
import { foldTask, type TaskFigureRow } from './task-figures.js';

/** An accumulator: `fold` takes it over and gives it back, so that a million entries need no million copies. */
export interface Figures {
  /** Entries folded so far: the tree size they are as of. */
  readonly size: number;
  /** How many of them are not opened. */
  readonly withheld: number;
  readonly cases: Map<string, CaseFigures>;
  readonly buckets: Map<string, Counted<Bucket>>;
  readonly due: Map<string, Counted<DueBucket>>;
  readonly lists: Map<string, Counted<ListBucket>>;
  readonly commitments: Map<string, CommitmentFigures>;
  readonly commitmentBuckets: Map<string, Counted<CommitmentBucket>>;
  readonly commitmentDue: Map<string, Counted<CommitmentDueBucket>>;
  readonly whistles: Map<string, WhistleFigures>;
  /** By which formulas each unit's rates are counted, by its slug. */
  readonly formulas: Map<string, FormulasSet>;
  /** By id. */
  readonly tasks: Map<string, TaskFigureRow>;
  /** The latest count of each unit and year. */
  readonly participation: Map<string, Participation>;
  /** The edition of the rules by which cards are counted as of here; 1 before any was set. */
  readonly edition: number;
}

export function emptyFigures(): Figures {
  return {
    size: 0,
    withheld: 0,
    cases: new Map(),
    buckets: new Map(),
    due: new Map(),
    lists: new Map(),
    commitments: new Map(),
    commitmentBuckets: new Map(),
    commitmentDue: new Map(),
    whistles: new Map(),
    formulas: new Map(),
    tasks: new Map(),
    participation: new Map(),
    edition: 1,
  };
}

/**
 * Folds the next entry of the log into `figures`. Meetings, decisions, panel reviews and published cards count in its
 * size only; of settings, the rules of counting and the formulas of a unit's rates are taken to heart.
 * @throws FiguresError if the entry contradicts those before it
 */
export function fold(figures: Figures, facts: SealedFacts): Figures {
  if (facts.record === 'commitment') foldCommitmentInto(figures, facts);
  else if (facts.record === 'appeal') foldCaseInto(figures, facts);
  else if (facts.record === 'whistle') foldWhistleInto(figures, facts);
  else if (facts.record === 'task') figures.tasks.set(facts.id, foldTask(figures.tasks.get(facts.id), facts));
  else if (facts.record === 'participation') foldParticipationInto(figures, facts);
  else if (facts.record === 'setting' && facts.setting === 'formulas') {
    figures.formulas.set(facts.body, { revision: facts.revision, value: facts.value });
  }
  const edition =
    facts.record === 'setting' && facts.setting === 'figures' ? facts.value.edition : figures.edition;
  return { ...figures, size: figures.size + 1, edition };
}

/** Counts an entry that is not opened: nothing is known of it but that it is there. */
export function foldWithheld(figures: Figures): Figures {
  return { ...figures, size: figures.size + 1, withheld: figures.withheld + 1 };
}

/** Counts an open entry that stands in no figure. */
export function foldUncounted(figures: Figures): Figures {
  return { ...figures, size: figures.size + 1 };
}

function foldParticipationInto(figures: Figures, facts: ParticipationFacts): void {
  checkParticipation(facts, figures.buckets.values());
  figures.participation.set(participationKey(facts), participationOf(facts, figures.size));
}

function foldCommitmentInto(figures: Figures, facts: CommitmentFacts): void {
  const before = figures.commitments.get(facts.id);
  const after = foldCommitment(before, facts);
  figures.commitments.set(facts.id, after);
  const changes = commitmentChanges(before, after);
  for (const change of changes.buckets) {
    add(figures.commitmentBuckets, commitmentKey(change.bucket), change);
  }
  for (const change of changes.due) add(figures.commitmentDue, commitmentKey(change.bucket), change);
}

function foldWhistleInto({ whistles }: Figures, facts: WhistleFacts): void {
  whistles.set(facts.id, foldWhistle(whistles.get(facts.id), facts));
}

function foldCaseInto(figures: Figures, facts: AppealFacts): void {
  const before = figures.cases.get(facts.number);
  const after = foldCase(before, facts);
  figures.cases.set(facts.number, after);
  const changes = bucketChanges(before, after);
  for (const change of changes.buckets) add(figures.buckets, bucketKey(change.bucket), change);
  for (const change of changes.due) add(figures.due, dueKey(change.bucket), change);
  for (const change of changes.lists) add(figures.lists, listKey(change.bucket), change);
}

function add<B>(counts: Map<string, Counted<B>>, key: string, change: Counted<B>): void {
  const count = (counts.get(key)?.count ?? 0) + change.count;
  if (count === 0) counts.delete(key);
  else counts.set(key, { bucket: change.bucket, count });
}
