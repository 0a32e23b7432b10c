// Three lists in a unit's own words 三类清单: how many in each, who says so, what waits longest, and the newest.
import type {
  AppealList,
  AppealListCounts,
  AppealLists,
  AppealNumber,
  KnownAppealList,
  OldestOfList,
  OwnListId,
  OwnVocabulary,
  PublicAppeal,
} from '../types/index.js';
import type { ListsWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatMoment } from './format.js';
import { matterText } from './taxonomy.js';
import { markOf, type Mark } from './mark.js';
import { ownListTexts, type ListText } from './own-lists.js';

export interface AppealListsView {
  /** `方庄街道三类清单` */
  readonly title: string;
  /** Where only one category is told. */
  readonly only?: string;
  readonly asOf: string;
  /** Everything received, and what of it waits. */
  readonly summary: readonly string[];
  /** Three. */
  readonly sections: readonly AppealListView[];
  readonly demo?: string;
}

/** One of the three lists. */
export interface AppealListView {
  readonly id: AppealList;
  readonly label: string;
  readonly count: string;
  /** `件` */
  readonly unit: string;
  /** 口径: which cases stand in it. */
  readonly meaning: string;
  /** What waits longest; absent where nothing waits. */
  readonly oldest?: OldestOfListView;
  /** Who says what of them: together the whole list. */
  readonly counts: readonly ListCountView[];
  readonly rows: readonly AppealRowView[];
  /** How many more can be listed next; 0 where all are. */
  readonly more: number;
}

export interface OldestOfListView {
  readonly mark: Mark;
  /** Holds `number` once. */
  readonly text: string;
  readonly number: AppealNumber;
}

export interface ListCountView {
  readonly mark: Mark;
  readonly label: string;
  readonly count: string;
  /** `件` */
  readonly unit: string;
}

export interface AppealRowView {
  readonly number: AppealNumber;
  /** Its title where it is public, else its category. */
  readonly title: string;
  /** Absent where it is the title. */
  readonly category?: string;
  readonly received: string;
  readonly mark: Mark;
  readonly state: string;
  /** How long it has waited, or took. */
  readonly age: string;
  /** What must not be missed: overdue, disputed, reopened, watched over, who has to act. */
  readonly flags: readonly string[];
}

/** Cases of a list that were got so far, newest first. */
export interface ListedAppeals {
  readonly items: readonly PublicAppeal[];
  /** Leads on; absent on the last page. */
  readonly next?: string | undefined;
}

/** Cases that one wish for more brings at most. */
export const LIST_PAGE = 20;

/** Draws up the lists. Of lists that nothing was got of, the numbers are shown all the same. */
export function appealListsView(
  told: AppealLists,
  listed: Partial<Readonly<Record<AppealList, ListedAppeals>>>,
  words: ListsWords,
): AppealListsView {
  const w = words.appealLists;
  const category = told.category && words.terms.categories[told.category];
  return {
    title: fill(told.vocabulary === 'own' ? w.own.title : w.titles[told.vocabulary], {
      body: told.body.name,
    }),
    ...(category && { only: fill(w.only, { category }) }),
    asOf: fill(words.common.asOf, { moment: formatMoment(told.asOf.at, words) }),
    summary: summaryOf(told, category, words),
    sections: told.lists.map((counts) => sectionOf(counts, told.own, listed[counts.id], words)),
    ...(told.demo && { demo: words.common.demo }),
  };
}

function summaryOf(told: AppealLists, category: string | undefined, words: ListsWords): string[] {
  const w = words.appealLists;
  const { received, lists } = told;
  if (received === 0) return [category ? fill(w.emptyOf, { category }) : w.empty];
  return [fill(w.summary, { received: formatCount(received) }), problemOf(lists, words)];
}

/** How many nobody says are done, and for how long the oldest of them has waited. */
function problemOf(lists: readonly AppealListCounts[], { appealLists: w }: ListsWords): string {
  const count = lists.reduce((sum, { open }) => sum + open.pending, 0);
  if (count === 0) return w.noProblem;
  const pending = formatCount(count);
  const ages = lists.flatMap(({ oldest }) => (oldest ? [oldest.ageDays] : []));
  if (ages.length === 0) return fill(w.pending, { pending });
  const longest = Math.max(...ages);
  return fill(longest === 0 ? w.problemToday : w.problem, { pending, days: formatCount(longest) });
}

function sectionOf(
  counts: AppealListCounts,
  own: OwnVocabulary | undefined,
  listed: ListedAppeals | undefined,
  words: ListsWords,
): AppealListView {
  const { id, total, oldest } = counts;
  const { label, text } = wordsOf(id, own, words);
  const items = listed?.items ?? [];
  const left = Math.max(1, total - items.length);
  return {
    id,
    label,
    count: formatCount(total),
    unit: words.common.case,
    meaning: text,
    ...(oldest && { oldest: oldestOf(oldest, words) }),
    counts: countsOf(counts, words),
    rows: items.map((appeal) => appealRowView(appeal, words)),
    more: listed?.next === undefined ? 0 : Math.min(LIST_PAGE, left),
  };
}

/** A list's name and 口径: of a known one in the dictionary, of a unit's own as the unit has it. */
function wordsOf(id: AppealList, own: OwnVocabulary | undefined, words: ListsWords): ListText {
  const { lists, own: w } = words.appealLists;
  if (own) return ownListTexts(own, w, words)[id as OwnListId];
  return lists[id as KnownAppealList];
}

function oldestOf(oldest: OldestOfList, { appealLists: w, terms }: ListsWords): OldestOfListView {
  const { number, category, ageDays, overdue } = oldest;
  return {
    mark: markOf(oldest),
    number,
    text: fill(ageDays === 0 ? w.oldestToday : w.oldest, {
      category: terms.categories[category],
      number,
      days: formatCount(ageDays),
      overdue: overdue ? w.oldestOverdue : '',
    }),
  };
}

type CountName = keyof AppealListCounts['open'] | keyof AppealListCounts['ended'];

const marks: Readonly<Record<CountName, Mark>> = {
  pending: 'open',
  claimed: 'claimed',
  confirmed: 'confirmed',
  witnessed: 'witnessed',
  unconfirmed: 'unknown',
  cannot: 'aside',
  declined: 'aside',
  merged: 'aside',
  withdrawn: 'aside',
};

/** Where anything has ended, whose word it was is said even of nobody. */
const alwaysSaid: readonly CountName[] = ['confirmed', 'witnessed', 'unconfirmed', 'cannot'];

function countsOf(
  { open, ended }: AppealListCounts,
  { appealLists: w, common }: ListsWords,
): ListCountView[] {
  const numbers: Readonly<Record<CountName, number>> = { ...open, ...ended };
  const hasEnded = Object.values({ ...ended }).some((count) => count > 0);
  return (Object.keys(marks) as CountName[])
    .filter((name) => numbers[name] > 0 || (hasEnded && alwaysSaid.includes(name)))
    .map((name) => ({
      mark: marks[name],
      label: w.counts[name],
      count: formatCount(numbers[name]),
      unit: common.case,
    }));
}

/** One line of a list. */
export function appealRowView(appeal: PublicAppeal, words: ListsWords): AppealRowView {
  const { appealLists: w, terms } = words;
  const { number, state, witness, level, title } = appeal;
  const category = matterText(appeal, words);
  const mark = markOf(appeal);
  const isOver = !['open', 'late', 'claimed'].includes(mark);
  const flags = [
    appeal.overdue && w.overdue,
    appeal.disputed && w.disputed,
    appeal.reopened && w.reopened,
    appeal.docketed && w.docketed,
    !isOver && level !== 'street' && terms.levels[level],
  ];
  return {
    number,
    title: title ?? category,
    ...(title !== undefined && { category }),
    received: fill(w.received, { day: formatDay(appeal.receivedOn, words) }),
    mark,
    state: state === 'confirmed' && witness ? terms.witnesses[witness] : terms.states[state],
    age: ageOf(appeal.ageDays, isOver, words),
    flags: flags.filter((flag): flag is string => Boolean(flag)),
  };
}

function ageOf(days: number, isOver: boolean, { appealLists: w }: ListsWords): string {
  if (days === 0) return isOver ? w.endedSameDay : w.openToday;
  return fill(isOver ? w.ended : w.open, { days: formatCount(days) });
}
