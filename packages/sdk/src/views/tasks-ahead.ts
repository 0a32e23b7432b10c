// 任务书: which tasks have their next step due in the half-year after a period, and on which day.
import { halfYearAfter } from '../rules/period.js';
import type { Period, Task, TaskNode, TaskPage } from '../types/index.js';
import type { UnitPageWords } from '../words/index.js';
import { fill, formatCount, formatDay, formatMonth } from './format.js';
import { nextNode } from './tasks.js';

export interface TaskAheadView {
  readonly id: string;
  /** The task, its next step and the day that is due. */
  readonly text: string;
}

export interface TasksAheadView {
  readonly title: string;
  /** Which months, and that there is something in them or nothing. */
  readonly lead: string;
  /** Ten at most, the first due first. */
  readonly items: readonly TaskAheadView[];
  /** How many more there are. */
  readonly more?: string;
}

const NAMED = 10;

/** @returns undefined for what is no period */
export function tasksAheadView(
  { counts, items, next }: Pick<TaskPage, 'counts' | 'items' | 'next'>,
  period: Period,
  words: UnitPageWords,
): TasksAheadView | undefined {
  const w = words.tasksAhead;
  const months = halfYearAfter(period);
  if (!months) return undefined;
  const due = dueIn(items, months.first, months.last);
  const open = counts.reduce((sum, count) => sum + count.open, 0);
  const isWhole = next === undefined && open <= items.filter(({ status }) => status === 'open').length;
  const template = due.length > 0 ? w.lead : isWhole ? w.none : w.noneListed;
  return {
    title: w.title,
    lead: fill(template, {
      first: formatMonth(months.first, words),
      last: formatMonth(months.last, words),
    }),
    items: due.slice(0, NAMED).map(({ task, node }) => ({
      id: task.id,
      text: fill(w.item, { task: task.title, node: node.title, due: formatDay(node.due, words) }),
    })),
    ...(due.length > NAMED && { more: fill(w.more, { count: formatCount(due.length - NAMED) }) }),
  };
}

/** Tasks under way whose next step falls into these months, both included. */
function dueIn(tasks: readonly Task[], first: string, last: string): { task: Task; node: TaskNode }[] {
  return tasks
    .flatMap((task) => {
      const node = task.status === 'open' ? nextNode(task) : undefined;
      return node ? [{ task, node }] : [];
    })
    .filter(({ node }) => node.due.slice(0, 7) >= first && node.due.slice(0, 7) <= last)
    .sort((a, b) => (a.node.due === b.node.due ? 0 : a.node.due < b.node.due ? -1 : 1));
}
