// Whether a vocabulary is one: three lists, and everything in exactly one of them.
import {
  appealStandings,
  isInList,
  isInTaskList,
  taskStandings,
  type AppealCondition,
  type AppealStanding,
  type Predicate,
  type TaskCondition,
  type TaskStanding,
} from './predicate.js';

/** A list as its vocabulary defines it. */
export interface ListDefinition<Id extends string, Condition> {
  readonly id: Id;
  readonly where: Predicate<Condition>;
}

/** What is wrong with a vocabulary. */
export type VocabularyFault =
  | 'vocabulary.not-three-lists'
  | 'vocabulary.list-named-twice'
  /** Something stands in no list. */
  | 'vocabulary.not-total'
  /** Something stands in several lists. */
  | 'vocabulary.not-disjoint';

/** A vocabulary that would lose cases or count them twice. */
export class VocabularyError extends Error {
  override readonly name = 'VocabularyError';

  constructor(
    readonly code: VocabularyFault,
    /** What stands in no list, or in several; absent where the lists themselves are wrong. */
    readonly standing?: AppealStanding | TaskStanding,
    /** The lists it stands in. */
    readonly lists: readonly string[] = [],
  ) {
    super([code, standing && JSON.stringify(standing), lists.join(', ')].filter(Boolean).join(': '));
  }
}

/**
 * Refuses lists of appeals that are not three, or not total and disjoint.
 *
 * @throws VocabularyError with the first standing that is in several lists, or else in none
 *
 * @example
 * ```ts
 * import { checkAppealLists, VocabularyError } from '@huiyin/sdk/rules';
 *
 * try {
 *   checkAppealLists([
 *     { id: 'now', where: [{ horizons: ['now'] }] },
 *     { id: 'dated', where: [{ horizons: ['dated'] }] },
 *     { id: 'ended', where: [{ open: false }] },
 *   ]);
 * } catch (error) {
 *   console.log(error instanceof VocabularyError && error.code); // vocabulary.not-disjoint
 * }
 * ```
 */
export function checkAppealLists(lists: readonly ListDefinition<string, AppealCondition>[]): void {
  check(lists, appealStandings, isInList);
}

/** Refuses lists of tasks that are not three, or not total and disjoint. @throws VocabularyError */
export function checkTaskLists(lists: readonly ListDefinition<string, TaskCondition>[]): void {
  check(lists, taskStandings, isInTaskList);
}

function check<Condition, Standing extends AppealStanding | TaskStanding>(
  lists: readonly ListDefinition<string, Condition>[],
  standings: readonly Standing[],
  isIn: (where: Predicate<Condition>, standing: Standing) => boolean,
): void {
  if (lists.length !== 3) throw new VocabularyError('vocabulary.not-three-lists');
  if (new Set(lists.map(({ id }) => id)).size !== lists.length) {
    throw new VocabularyError('vocabulary.list-named-twice');
  }
  const places = standings.map((standing) => ({
    standing,
    ids: lists.filter(({ where }) => isIn(where, standing)).map(({ id }) => id),
  }));
  const several = places.find(({ ids }) => ids.length > 1);
  if (several) throw new VocabularyError('vocabulary.not-disjoint', several.standing, several.ids);
  const none = places.find(({ ids }) => ids.length === 0);
  if (none) throw new VocabularyError('vocabulary.not-total', none.standing);
}
