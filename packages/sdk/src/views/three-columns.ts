// Three columns: what was asked, what is being done and by whom, what is done and who confirmed it. Every case once.
import { columnOf } from '../rules/vocabularies/columns.js';
import type {
  AppealColumn,
  AppealListCounts,
  AppealLists,
  Commitment,
  PublicAppeal,
} from '../types/index.js';
import type { UnitPageWords } from '../words/index.js';
import { appealRowView, type AppealRowView, type ListCountView } from './appeal-lists.js';
import { fill, formatCount, formatDay } from './format.js';
import type { Mark } from './mark.js';

export interface ColumnRowView extends AppealRowView {
  /** The unit, and until when it promised. */
  readonly by: string;
}

export interface ColumnView {
  readonly id: AppealColumn;
  readonly label: string;
  /** 口径: which cases stand in it. */
  readonly meaning: string;
  /** Numbers that are never summed where they are of different people's words. */
  readonly counts: readonly ListCountView[];
  /** Newest first. */
  readonly rows: readonly ColumnRowView[];
  /** How many stand in it. */
  readonly total: number;
}

export interface ThreeColumnsView {
  readonly title: string;
  readonly lead: string;
  readonly received: string;
  /** Three. */
  readonly columns: readonly ColumnView[];
  readonly besideLead: string;
  /** What ended without being confirmed; in no column. */
  readonly beside: readonly ListCountView[];
  /** Open ones that were not got, and so are in neither of the first two columns. */
  readonly unsorted?: string;
  readonly demo: boolean;
}

/** What the columns are made from; all of it public. */
export interface ColumnsFacts {
  readonly told: AppealLists;
  /** Cases not ended, newest first, as far as they were got. */
  readonly open: readonly PublicAppeal[];
  /** Whether those are all. */
  readonly isWhole: boolean;
  /** Cases that ended, newest first, as far as they were got. */
  readonly ended: readonly PublicAppeal[];
  readonly promises: readonly Commitment[];
}

/** How many stand where. All of them together are what was received. */
export interface ColumnCounts {
  readonly asked: number;
  readonly doing: number;
  /** Stands in the second column beside `doing`: the unit's word, waiting for the resident's. */
  readonly claimed: number;
  readonly confirmed: number;
  readonly witnessed: number;
  readonly unconfirmed: number;
  readonly cannot: number;
  readonly declined: number;
  readonly merged: number;
  readonly withdrawn: number;
  readonly unsorted: number;
}

type Facts = Pick<ColumnsFacts, 'told' | 'open' | 'isWhole'>;

/**
 * Sorts the numbers of the lists into columns. The lists say how many are open and who said what of the others; which of
 * the open ones somebody works on is said by the cases, which may have been read a moment later: the numbers of the
 * lists hold.
 */
export function columnCounts({ told: { lists }, open, isWhole }: Facts): ColumnCounts {
  const all = (of: (list: AppealListCounts) => number): number =>
    lists.reduce((sum, one) => sum + of(one), 0);
  const inAll = all((one) => one.open.pending + one.open.claimed);
  const asked = Math.min(inAll, open.filter(({ state }) => columnOf(state) === 'asked').length);
  const unsorted = isWhole ? 0 : Math.min(inAll - asked, Math.max(0, inAll - open.length));
  const busy = inAll - asked - unsorted;
  const claimed = Math.min(busy, open.filter(({ state }) => state === 'claimed-done').length);
  return {
    asked,
    doing: busy - claimed,
    claimed,
    confirmed: all(({ ended }) => ended.confirmed),
    witnessed: all(({ ended }) => ended.witnessed),
    unconfirmed: all(({ ended }) => ended.unconfirmed),
    cannot: all(({ ended }) => ended.cannot),
    declined: all(({ ended }) => ended.declined),
    merged: all(({ ended }) => ended.merged),
    withdrawn: all(({ ended }) => ended.withdrawn),
    unsorted,
  };
}

export function threeColumnsView(facts: ColumnsFacts, words: UnitPageWords): ThreeColumnsView {
  const w = words.columns;
  const { told, open, ended } = facts;
  const numbers = columnCounts(facts);
  const count = (name: keyof typeof marks, label: string): ListCountView => ({
    mark: marks[name],
    label,
    count: formatCount(numbers[name]),
    unit: words.common.case,
  });
  const columnView = (id: AppealColumn, from: readonly PublicAppeal[]): ColumnView => ({
    id,
    label: w.labels[id].label,
    meaning: w.labels[id].text,
    counts: inColumn[id].map((name) => count(name, w.counts[name])),
    rows: rowsOf(id, from, facts.promises, words),
    total: inColumn[id].reduce((sum, name) => sum + numbers[name], 0),
  });
  return {
    title: fill(w.title, { body: told.body.name }),
    lead: w.lead,
    received: fill(w.received, { received: formatCount(told.received) }),
    columns: [columnView('asked', open), columnView('doing', open), columnView('done', ended)],
    besideLead: w.beside,
    beside: beside
      .filter((name) => numbers[name] > 0 || alwaysSaid.includes(name))
      .map((name) => count(name, words.appealLists.counts[name])),
    ...(numbers.unsorted > 0 && {
      unsorted: fill(w.unsorted, { count: formatCount(numbers.unsorted) }),
    }),
    demo: told.demo === true,
  };
}

const inColumn = {
  asked: ['asked'],
  doing: ['doing', 'claimed'],
  done: ['confirmed', 'witnessed'],
} as const satisfies Readonly<Record<AppealColumn, readonly (keyof ColumnCounts)[]>>;

const beside = ['unconfirmed', 'cannot', 'declined', 'merged', 'withdrawn'] as const;
/** Said even of nobody. */
const alwaysSaid: readonly (typeof beside)[number][] = ['unconfirmed', 'cannot'];

const marks = {
  asked: 'open',
  doing: 'open',
  claimed: 'claimed',
  confirmed: 'confirmed',
  witnessed: 'witnessed',
  unconfirmed: 'unknown',
  cannot: 'aside',
  declined: 'aside',
  merged: 'aside',
  withdrawn: 'aside',
} as const satisfies Readonly<Record<Exclude<keyof ColumnCounts, 'unsorted'>, Mark>>;

function rowsOf(
  id: AppealColumn,
  appeals: readonly PublicAppeal[],
  promises: readonly Commitment[],
  words: UnitPageWords,
): ColumnRowView[] {
  return appeals
    .filter(({ state }) => columnOf(state) === id)
    .map((appeal) => ({
      ...appealRowView(appeal, words),
      by: byOf(appeal, id === 'doing' ? promises : [], words),
    }));
}

/** Who has it: who promised it where somebody did, with the promise that is due first; else the unit it is at. */
function byOf({ number, body }: PublicAppeal, promises: readonly Commitment[], words: UnitPageWords): string {
  const w = words.columns;
  const [promise] = promises
    .filter(({ appeal, status }) => appeal === number && status === 'open')
    .sort((a, b) => (a.due < b.due ? -1 : 1));
  if (!promise) return fill(w.by, { unit: body.name });
  const { unit, due, overdue } = promise;
  return fill(overdue ? w.promiseLate : w.promised, { unit: unit.name, due: formatDay(due, words) });
}
