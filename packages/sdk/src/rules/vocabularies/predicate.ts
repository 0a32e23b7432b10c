// What decides which list something is in: data, so that it can be evaluated here, compiled to SQL, and sent.
import type { Horizon, Level, TaskHorizon } from '../../types/index.js';

/** What lists know of an appeal. */
export interface AppealStanding {
  /** Not ended: an answer or a claim that waits for the resident's word is open. */
  readonly open: boolean;
  readonly level: Level;
  readonly horizon: Horizon;
  readonly docketed: boolean;
}

/** Holds for a standing of which every member named here is so; an empty one holds for all. */
export interface AppealCondition {
  readonly open?: boolean;
  readonly docketed?: boolean;
  readonly levels?: readonly Level[];
  readonly horizons?: readonly Horizon[];
}

/** What lists know of a task. */
export interface TaskStanding {
  readonly horizon: TaskHorizon;
}

export interface TaskCondition {
  readonly horizons?: readonly TaskHorizon[];
}

/** Holds where one of its conditions does. */
export type Predicate<Condition> = readonly Condition[];

export function isInList(where: Predicate<AppealCondition>, appeal: AppealStanding): boolean {
  return where.some(
    ({ open, docketed, levels, horizons }) =>
      (open === undefined || open === appeal.open) &&
      (docketed === undefined || docketed === appeal.docketed) &&
      (levels === undefined || levels.includes(appeal.level)) &&
      (horizons === undefined || horizons.includes(appeal.horizon)),
  );
}

export function isInTaskList(where: Predicate<TaskCondition>, { horizon }: TaskStanding): boolean {
  return where.some(({ horizons }) => horizons === undefined || horizons.includes(horizon));
}

const levels: Readonly<Record<Level, true>> = { street: true, district: true, city: true, residents: true };
const horizons: Readonly<Record<Horizon, true>> = { now: true, dated: true, ongoing: true };
const taskHorizons: Readonly<Record<TaskHorizon, true>> = { near: true, mid: true, long: true };
const either = [true, false] as const;

/** Every way an appeal can stand. */
export const appealStandings: readonly AppealStanding[] = either.flatMap((open) =>
  keys(levels).flatMap((level) =>
    keys(horizons).flatMap((horizon) => either.map((docketed) => ({ open, level, horizon, docketed }))),
  ),
);

/** Every way a task can stand. */
export const taskStandings: readonly TaskStanding[] = keys(taskHorizons).map((horizon) => ({ horizon }));

function keys<K extends string>(record: Readonly<Record<K, true>>): K[] {
  return Object.keys(record) as K[];
}
