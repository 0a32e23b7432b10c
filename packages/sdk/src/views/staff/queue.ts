// A unit's queue: one dense line for each case, the nearest clock in words.
import { daysBetween } from '../../rules/calendar.js';
import { isClosed } from '../../rules/lifecycle/case.js';
import type { AppealNumber, Clock, Day, StaffAppealSummary } from '../../types/index.js';
import type { DeskWords } from '../../words/index.js';
import { fill, formatCount, formatDayShort } from '../format.js';
import { markOf, type Mark } from '../mark.js';
import { nameOf } from '../name.js';

export interface QueueRowView {
  readonly number: AppealNumber;
  /** `已删除` once it is erased. */
  readonly title: string;
  readonly isErased: boolean;
  readonly category: string;
  readonly level: string;
  readonly state: string;
  readonly mark: Mark;
  /** Of the nearest clock: `答复还有3天`, `办好超期2天`. */
  readonly when: string;
  /** The day of that clock; empty where none runs. */
  readonly due: string;
  readonly isLate: boolean;
  /** What must not be missed: that the resident disagrees, that it is made up. */
  readonly flags: readonly string[];
}

export interface QueueView {
  readonly rows: readonly QueueRowView[];
  /** All of them are made up; where only some are, each of those says so. */
  readonly demo?: string;
}

/** Draws up a stretch of a queue as it is on `today`. */
export function queueView(appeals: readonly StaffAppealSummary[], today: Day, words: DeskWords): QueueView {
  const areDemo = appeals.length > 0 && appeals.every(({ demo }) => demo);
  return {
    rows: appeals.map((appeal) => rowView(appeal, today, !areDemo, words)),
    ...(areDemo && { demo: words.common.demo }),
  };
}

function rowView(appeal: StaffAppealSummary, today: Day, isMixed: boolean, words: DeskWords): QueueRowView {
  const w = words.staffDesk.queue;
  const { number, title, state, disputed, demo } = appeal;
  const clock = clockOf(appeal);
  const isLate = clock !== undefined && today > clock.due;
  const flags = [disputed && w.disputed, isMixed && demo && words.common.demo];
  return {
    number,
    title: title ?? w.erased,
    isErased: title === undefined,
    category: kindOf(appeal, words),
    level: nameOf(words.terms.levels, appeal.level),
    state: nameOf(words.terms.states, state),
    mark: markOf({ state, overdue: isLate }),
    when: clock ? clockText(clock, today, words) : isClosed(state) ? w.ended : w.waiting,
    due: clock ? fill(w.due, { day: formatDayShort(clock.due, words) }) : '',
    isLate,
    flags: flags.filter((flag): flag is string => Boolean(flag)),
  };
}

/** Its category, and what exactly it is where that was said. */
function kindOf({ category, item }: StaffAppealSummary, { terms }: DeskWords): string {
  const name = nameOf(terms.categories, category);
  return item ? `${name} · ${item.name}` : name;
}

interface NearestClock {
  readonly due: Day;
  readonly name: 'firstResponse' | 'resolution';
}

/** The running clock that ends first, as the queue is ordered. */
function clockOf({ state, clocks }: StaffAppealSummary): NearestClock | undefined {
  if (isClosed(state)) return undefined;
  const { firstResponse, resolution } = clocks;
  const isRunning = ({ metOn }: Clock): boolean => metOn === undefined;
  if (isRunning(firstResponse) && (!isRunning(resolution) || firstResponse.due <= resolution.due))
    return { due: firstResponse.due, name: 'firstResponse' };
  return isRunning(resolution) ? { due: resolution.due, name: 'resolution' } : undefined;
}

function clockText({ due, name }: NearestClock, today: Day, words: DeskWords): string {
  const w = words.staffDesk.queue;
  const left = daysBetween(today, due);
  const values = { clock: w[name], days: formatCount(Math.abs(left)) };
  if (left === 0) return fill(w.today, values);
  return fill(left > 0 ? w.left : w.late, values);
}
