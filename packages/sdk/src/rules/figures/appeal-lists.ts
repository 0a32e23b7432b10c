// The three lists in numbers, from counted buckets: the same whether they were folded here or kept in a database.
import type {
  AppealListCounts,
  AppealLists,
  AppealState,
  AppealVocabulary,
  AsOf,
  BodySummary,
  Category,
  Day,
  ListStage,
  OldestOfList,
  OwnVocabulary,
  StandingCount,
} from '../../types/index.js';
import { daysBetween } from '../calendar.js';
import { appealListsIn, type AppealListDefinition } from '../vocabularies/known.js';
import { appealStandings, isInList, stageOf } from '../vocabularies/predicate.js';
import { isPendingStanding, isPetition } from './buckets.js';
import type { CaseFigures, Standing } from './case-figures.js';
import type { Counted } from './counted.js';
import type { Figures } from './fold.js';
import { listBucketOf, type ListBucket } from './list-figures.js';
import { oldestFirst } from './report-card.js';

export interface ListsInput {
  readonly body: BodySummary;
  readonly vocabulary: AppealVocabulary | 'own';
  /** For `own`. */
  readonly own?: OwnVocabulary;
  /** What the buckets are of; all categories if absent. */
  readonly category?: Category;
  readonly asOf: AsOf;
  /** The day `asOf.at` is in Beijing. */
  readonly today: Day;
  readonly buckets: readonly Counted<ListBucket>[];
  /** The oldest pending cases that lists show, at least one of each list that has any. */
  readonly oldest: readonly CaseFigures[];
  readonly demo?: true;
}

/** Counts every case in exactly one of three lists. Petitions are in none: the public log doesn't open them. */
export function appealLists(input: ListsInput): AppealLists {
  const { body, vocabulary, own, category, asOf, buckets, demo } = input;
  const shown = buckets.filter(
    ({ bucket }) => !bucket.petition && (category === undefined || bucket.category === category),
  );
  return {
    body,
    vocabulary,
    ...(vocabulary === 'own' && own && { own }),
    ...(category && { category }),
    asOf,
    received: total(shown),
    lists: appealListsIn(vocabulary, own).map((list) => countsOf(list, shown, input)),
    ...(demo && { demo }),
  };
}

/** The lists of `body` from folded figures: what anyone gets from the public log. */
export function appealListsOf(figures: Figures, lists: Omit<ListsInput, 'buckets' | 'oldest'>): AppealLists {
  return appealLists({
    ...lists,
    buckets: [...figures.lists.values()].filter(({ bucket }) => bucket.body === lists.body.slug),
    oldest: oldestFirst(
      [...figures.cases.values()].filter(
        (one) => one.body === lists.body.slug && !isPetition(one) && isPendingStanding(one.standing),
      ),
    ),
  });
}

/** Whether a case with these figures is in a list. */
export function isListed({ where }: AppealListDefinition, bucket: ListBucket): boolean {
  return isInList(where, { ...bucket, stage: stageOfStanding(bucket.standing) });
}

function stageOfStanding(standing: Standing): ListStage {
  return standing.startsWith('confirmed-by-') ? 'confirmed' : stageOf(standing as AppealState);
}

/** A unit's cases by how they stand, petitions apart: how many any three lists hold is counted from these. */
export function standingCounts(buckets: readonly Counted<ListBucket>[]): StandingCount[] {
  return appealStandings.flatMap((standing) => {
    const count = total(
      buckets.filter(
        ({ bucket }) =>
          !bucket.petition &&
          stageOfStanding(bucket.standing) === standing.stage &&
          bucket.level === standing.level &&
          bucket.horizon === standing.horizon &&
          bucket.docketed === standing.docketed,
      ),
    );
    return count === 0 ? [] : [{ ...standing, count }];
  });
}

/** How many of these each of three lists holds. */
export function listTotals(
  lists: readonly Pick<AppealListDefinition, 'where'>[],
  standings: readonly StandingCount[],
): number[] {
  return lists.map(({ where }) =>
    standings.reduce((sum, standing) => (isInList(where, standing) ? sum + standing.count : sum), 0),
  );
}

function countsOf(
  list: AppealListDefinition,
  shown: readonly Counted<ListBucket>[],
  { oldest, today, category }: ListsInput,
): AppealListCounts {
  const its = shown.filter(({ bucket }) => isListed(list, bucket));
  const at = (...standings: readonly Standing[]): number =>
    total(its.filter(({ bucket }) => standings.includes(bucket.standing)));
  const first = oldest.find(
    (one) => (category === undefined || one.category === category) && isListed(list, listBucketOf(one)),
  );
  return {
    id: list.id,
    total: total(its),
    open: {
      pending: total(its.filter(({ bucket }) => isPendingStanding(bucket.standing))),
      claimed: at('claimed-done'),
    },
    ended: {
      confirmed: at('confirmed-by-resident'),
      witnessed: at('confirmed-by-callback', 'confirmed-by-inspection'),
      unconfirmed: at('unconfirmed'),
      cannot: at('closed-cannot'),
      declined: at('declined'),
      merged: at('merged'),
      withdrawn: at('withdrawn'),
    },
    ...(first && { oldest: oldestOf(first, today) }),
  };
}

function oldestOf(
  { number, category, standing, received, resolutionDue }: CaseFigures,
  today: Day,
): OldestOfList {
  return {
    number,
    category,
    // Only pending cases are among the oldest, and those stand at a plain state.
    state: standing as AppealState,
    receivedOn: received,
    ageDays: Math.max(0, daysBetween(received, today)),
    overdue: today > resolutionDue,
  };
}

function total(counts: readonly Counted<ListBucket>[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
