// A unit's own three lists: the first, of the others the second, and the rest. Total and disjoint as they are made.
import type { AppealList, OwnListCondition, OwnListId, OwnVocabulary } from '../../types/index.js';
import { findRedactions } from '../redaction.js';
import type { ListDefinition } from './check.js';
import { appealStandings, isInList, listStages, type AppealCondition, type Predicate } from './predicate.js';

/** Some of all the ways a case can stand: whatever stands at one of each. */
interface Box {
  readonly stages: readonly AppealStage[];
  readonly levels: readonly AppealLevel[];
  readonly horizons: readonly AppealHorizon[];
  readonly docketed: readonly boolean[];
}

type Standing = (typeof appealStandings)[number];
type AppealStage = Standing['stage'];
type AppealLevel = Standing['level'];
type AppealHorizon = Standing['horizon'];

const everything: Box = {
  stages: listStages,
  levels: [...new Set(appealStandings.map(({ level }) => level))],
  horizons: [...new Set(appealStandings.map(({ horizon }) => horizon))],
  docketed: [true, false],
};

const ids = ['own-first', 'own-second', 'own-rest'] as const satisfies readonly OwnListId[];

/** Whether a list is one of a unit's own, whatever it may hold there. */
export function isOwnList(list: AppealList): list is OwnListId {
  return (ids as readonly AppealList[]).includes(list);
}

/** The lists as predicates: what the first takes is cut out of the second, and what either takes out of the rest. */
export function ownAppealLists({
  first,
  second,
}: Pick<OwnVocabulary, 'first' | 'second'>): readonly ListDefinition<OwnListId, AppealCondition>[] {
  const one = boxOf(first.where);
  const other = boxOf(second.where);
  const left = minus(everything, one);
  const boxes = [[one], minus(other, one), left.flatMap((box) => minus(box, other))];
  return ids.map((id, place) => ({ id, where: (boxes[place] ?? []).map(conditionOf) }));
}

/** What is wrong with lists the schema has let through. */
export interface OwnVocabularyFault {
  /** JSON pointer into them. */
  readonly pointer: string;
  readonly code: 'field.required' | 'field.not-allowed';
}

/** @returns undefined for lists that can be set: each has a name of its own, and each can hold something */
export function ownVocabularyFault(own: OwnVocabulary): OwnVocabularyFault | undefined {
  const places = ['first', 'second', 'rest'] as const;
  const labels = places.map((place) => own[place].label);
  const wrong = places.find(
    (_, index) => !isLabel(labels[index] ?? '') || labels.indexOf(labels[index] ?? '') < index,
  );
  if (wrong) return { pointer: `/${wrong}/label`, code: 'field.not-allowed' };
  for (const place of ['first', 'second'] as const) {
    // The schema has let the condition through: what is not there says nothing, and so would hold for every case.
    if (Object.keys(own[place].where).length === 0)
      return { pointer: `/${place}/where`, code: 'field.required' };
  }
  const empty = ownAppealLists(own).findIndex(({ where }) => !canHold(where));
  return empty < 0
    ? undefined
    : { pointer: `/${empty === 0 ? 'first' : 'second'}/where`, code: 'field.not-allowed' };
}

/** A name as it is printed: no blank around it, no markup, nobody's number or address. */
function isLabel(label: string): boolean {
  return label === label.trim() && !/[<>&]/.test(label) && findRedactions(label).length === 0;
}

function canHold(where: Predicate<AppealCondition>): boolean {
  return appealStandings.some((standing) => isInList(where, standing));
}

function boxOf({ stages, levels, horizons, docketed }: OwnListCondition): Box {
  return {
    stages: stages ?? everything.stages,
    levels: levels ?? everything.levels,
    horizons: horizons ?? everything.horizons,
    docketed: docketed === undefined ? everything.docketed : [docketed],
  };
}

/** What of `box` is not in `taken`, as boxes that have nothing in common. */
function minus(box: Box, taken: Box): Box[] {
  const within: Box = {
    stages: both(box.stages, taken.stages),
    levels: both(box.levels, taken.levels),
    horizons: both(box.horizons, taken.horizons),
    docketed: both(box.docketed, taken.docketed),
  };
  const boxes: Box[] = [
    { ...box, stages: without(box.stages, taken.stages) },
    { ...box, stages: within.stages, levels: without(box.levels, taken.levels) },
    { ...within, horizons: without(box.horizons, taken.horizons), docketed: box.docketed },
    { ...within, docketed: without(box.docketed, taken.docketed) },
  ];
  return boxes.filter((one) => Object.values(one).every((members: readonly unknown[]) => members.length > 0));
}

function both<T>(some: readonly T[], others: readonly T[]): T[] {
  return some.filter((one) => others.includes(one));
}

function without<T>(some: readonly T[], others: readonly T[]): T[] {
  return some.filter((one) => !others.includes(one));
}

/** Says only what tells it apart: SQL asks no more than it has to. */
function conditionOf(box: Box): AppealCondition {
  const { stages, levels, horizons, docketed } = box;
  const [flag] = docketed;
  return {
    ...(stages.length < everything.stages.length && { stages }),
    ...(levels.length < everything.levels.length && { levels }),
    ...(horizons.length < everything.horizons.length && { horizons }),
    ...(docketed.length === 1 && flag !== undefined && { docketed: flag }),
  };
}
