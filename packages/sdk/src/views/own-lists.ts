// A unit's own three lists as text: what each is called, and what falls in it.
import type { OwnListCondition, OwnListId, OwnVocabulary } from '../types/index.js';
import type { CommonWords, OwnListsWords } from '../words/index.js';
import { fill } from './format.js';

export interface ListText {
  readonly label: string;
  /** 口径: which cases stand in it. */
  readonly text: string;
}

export function ownListTexts(
  { first, second, rest }: OwnVocabulary,
  w: OwnListsWords,
  words: CommonWords,
): Readonly<Record<OwnListId, ListText>> {
  const what = (where: OwnListCondition): string => conditionText(where, w, words);
  return {
    'own-first': { label: first.label, text: fill(w.first, { what: what(first.where) }) },
    'own-second': { label: second.label, text: fill(w.second, { what: what(second.where) }) },
    'own-rest': { label: rest.label, text: w.rest },
  };
}

/** `还没办好或单位称办结；需要区里协调` */
function conditionText(
  { stages, levels, horizons, docketed }: OwnListCondition,
  w: OwnListsWords,
  { terms }: CommonWords,
): string {
  const parts = [
    stages?.map((one) => w.stages[one]),
    levels?.map((one) => terms.levels[one]),
    horizons?.map((one) => terms.horizons[one]),
    docketed === undefined ? undefined : [docketed ? w.docketed : w.undocketed],
  ];
  return parts.flatMap((part) => (part ? [part.join(w.or)] : [])).join(w.and);
}
