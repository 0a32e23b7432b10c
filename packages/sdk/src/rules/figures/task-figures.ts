// What figures know of one task, and the tasks of a card.
import type {
  AsOf,
  Day,
  Figure,
  FigureDefinition,
  TaskFacts,
  TaskFigures,
  TaskStatus,
} from '../../types/index.js';
import { monthOf } from '../calendar.js';
import type { MonthRange } from '../period.js';
import type { TaskCase } from '../task/case.js';
import { FiguresError } from './case-figures.js';

/** The edition of the counting rules since which tasks stand on cards. */
export const TASKS_SINCE = 2;

export interface TaskFigureRow {
  readonly body: string;
  readonly openedOn: Day;
  readonly status: TaskStatus;
  readonly isProposed: boolean;
  /** As last said. */
  readonly yuan?: number;
}

/** A task's figures after one more of its entries. @throws FiguresError */
export function foldTask(before: TaskFigureRow | undefined, facts: TaskFacts): TaskFigureRow {
  if (facts.event === 'opened') {
    if (before) throw new FiguresError(`${facts.id} is opened twice`);
    const { body, day, yuan, proposal = false } = facts;
    return { body, openedOn: day, status: 'open', isProposed: proposal, ...(yuan !== undefined && { yuan }) };
  }
  if (!before) throw new FiguresError(`${facts.id} changes before it is opened`);
  const { event, status, yuan } = facts;
  if (event !== 'funded') return { ...before, status };
  const { yuan: _, ...rest } = before;
  return { ...rest, status, ...(yuan !== undefined && { yuan }) };
}

/** The same from the task the machine works on. A property test holds both ways equal. */
export function taskFigureRow({ body, openedOn, status, proposal, funding }: TaskCase): TaskFigureRow {
  return {
    body,
    openedOn,
    status,
    isProposed: proposal !== undefined,
    ...(funding?.yuan !== undefined && { yuan: funding.yuan }),
  };
}

/**
 * Opened in the period, standing as of `asOf`. Denominator: all opened in the period, those taken back included.
 * @returns undefined where none was
 */
export function taskFigures(
  tasks: readonly TaskFigureRow[],
  { first, last }: MonthRange,
  asOf: AsOf,
): TaskFigures | undefined {
  const within = tasks.filter(({ openedOn }) => {
    const month = monthOf(openedOn);
    return month >= first && month <= last;
  });
  if (within.length === 0) return undefined;
  const figure = (definition: FigureDefinition, counted: readonly TaskFigureRow[]): Figure => ({
    definition,
    unit: 'task',
    value: counted.length,
    numerator: counted.length,
    denominator: within.length,
    asOf,
  });
  const standing = (definition: FigureDefinition, wanted: TaskStatus): Figure =>
    figure(
      definition,
      within.filter(({ status }) => status === wanted),
    );
  const funded = within.filter(({ status, yuan }) => status !== 'withdrawn' && yuan !== undefined);
  return {
    opened: figure('tasks-opened', within),
    open: standing('tasks-open', 'open'),
    claimed: standing('tasks-claimed', 'claimed'),
    confirmed: standing('tasks-confirmed', 'confirmed'),
    unconfirmed: standing('tasks-unconfirmed', 'unconfirmed'),
    withdrawn: standing('tasks-withdrawn', 'withdrawn'),
    proposed: figure(
      'tasks-proposed',
      within.filter(({ isProposed }) => isProposed),
    ),
    funds: {
      ...figure('tasks-funds', funded),
      unit: 'yuan',
      value: funded.reduce((sum, { yuan = 0 }) => sum + yuan, 0),
    },
  };
}
