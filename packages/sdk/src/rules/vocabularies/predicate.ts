// What decides which list something is in: data, so that it can be evaluated here, compiled to SQL, and sent.
import type { AppealState, Horizon, Level, ListStage, TaskHorizon } from '../../types/index.js';
import { pendingStates } from '../lifecycle/case.js';

/** What lists know of an appeal. */
export interface AppealStanding {
  readonly stage: ListStage;
  readonly level: Level;
  readonly horizon: Horizon;
  readonly docketed: boolean;
}

/** Holds for a standing of which every member named here is so; an empty one holds for all. */
export interface AppealCondition {
  /** Not ended: an answer or a claim that waits for the resident's word is open. */
  readonly open?: boolean;
  readonly stages?: readonly ListStage[];
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
    ({ open, stages, docketed, levels, horizons }) =>
      (open === undefined || open === isOpenStage(appeal.stage)) &&
      (stages === undefined || stages.includes(appeal.stage)) &&
      (docketed === undefined || docketed === appeal.docketed) &&
      (levels === undefined || levels.includes(appeal.level)) &&
      (horizons === undefined || horizons.includes(appeal.horizon)),
  );
}

export function isInTaskList(where: Predicate<TaskCondition>, { horizon }: TaskStanding): boolean {
  return where.some(({ horizons }) => horizons === undefined || horizons.includes(horizon));
}

/** The states of each stage: the one table that rules and SQL go by. */
export const statesOfStage: Readonly<Record<ListStage, readonly AppealState[]>> = {
  pending: pendingStates,
  claimed: ['claimed-done'],
  confirmed: ['confirmed'],
  unconfirmed: ['unconfirmed'],
  other: ['closed-cannot', 'declined', 'merged', 'withdrawn'],
};

/** Every stage, in the order a case goes through them. */
export const listStages = keys(statesOfStage);

/** How far a case in this state has come, whoever confirmed it. */
export function stageOf(state: AppealState): ListStage {
  return listStages.find((stage) => statesOfStage[stage].includes(state)) ?? 'other';
}

function isOpenStage(stage: ListStage): boolean {
  return stage === 'pending' || stage === 'claimed';
}

const levels: Readonly<Record<Level, true>> = { street: true, district: true, city: true, residents: true };
const horizons: Readonly<Record<Horizon, true>> = { now: true, dated: true, ongoing: true };
const taskHorizons: Readonly<Record<TaskHorizon, true>> = { near: true, mid: true, long: true };
const either = [true, false] as const;

/** Every way an appeal can stand. */
export const appealStandings: readonly AppealStanding[] = listStages.flatMap((stage) =>
  keys(levels).flatMap((level) =>
    keys(horizons).flatMap((horizon) => either.map((docketed) => ({ stage, level, horizon, docketed }))),
  ),
);

/** Every way a task can stand. */
export const taskStandings: readonly TaskStanding[] = keys(taskHorizons).map((horizon) => ({ horizon }));

function keys<K extends string>(record: Readonly<Record<K, unknown>>): K[] {
  return Object.keys(record) as K[];
}
