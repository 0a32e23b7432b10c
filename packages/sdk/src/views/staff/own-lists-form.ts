// The form of a unit's own three lists: names, what is ticked, what is wrong, and how many each would hold now.
import { listTotals } from '../../rules/figures/appeal-lists.js';
import { appealListsIn, appealVocabulary } from '../../rules/vocabularies/known.js';
import { ownVocabularyFault } from '../../rules/vocabularies/own.js';
import type {
  Horizon,
  Level,
  ListStage,
  OwnListCondition,
  OwnVocabulary,
  StandingCount,
  VocabularyChoice,
} from '../../types/index.js';
import type { SettingWords } from '../../words/index.js';
import { fill, formatCount } from '../format.js';
import { lengthOf, plainOf } from '../typed.js';

/** What is ticked of one list; nothing in a column leaves that column out. */
export interface TickedList {
  readonly label: string;
  readonly stages: readonly ListStage[];
  readonly levels: readonly Level[];
  readonly horizons: readonly Horizon[];
  readonly docketed?: boolean | undefined;
}

export interface OwnListsForm {
  readonly first: TickedList;
  readonly second: TickedList;
  readonly rest: { readonly label: string };
}

/** Characters of a list's name. */
export const LIST_LABEL = { min: 2, max: 12 } as const;

export const ownPlaces = ['first', 'second', 'rest'] as const;

/** The id of a control of the form: of a list's name, or of its first tick. */
export function ownListControl(place: keyof OwnListsForm, what: 'label' | 'where'): string {
  return what === 'label' ? `s-own-${place}-label` : `s-own-${place}-stages-0`;
}

export function ownListsForm(own: OwnVocabulary | undefined): OwnListsForm {
  const ticked = (place: 'first' | 'second'): TickedList => {
    const { label = '', where = {} } = own?.[place] ?? {};
    const { stages = [], levels = [], horizons = [], docketed } = where;
    return { label, stages, levels, horizons, docketed };
  };
  return { first: ticked('first'), second: ticked('second'), rest: { label: own?.rest.label ?? '' } };
}

/** The lists for the wire. To be asked for once nothing is wrong. */
export function ownListsOf({ first, second, rest }: OwnListsForm): OwnVocabulary {
  return {
    first: { label: plainOf(first.label), where: conditionOf(first) },
    second: { label: plainOf(second.label), where: conditionOf(second) },
    rest: { label: plainOf(rest.label) },
  };
}

function conditionOf({ stages, levels, horizons, docketed }: TickedList): OwnListCondition {
  return {
    ...(stages.length > 0 && { stages: [...stages] }),
    ...(levels.length > 0 && { levels: [...levels] }),
    ...(horizons.length > 0 && { horizons: [...horizons] }),
    ...(docketed !== undefined && { docketed }),
  };
}

/** A sentence for each control that is wrong. */
export function ownListsFaults(form: OwnListsForm, words: SettingWords): Readonly<Record<string, string>> {
  const { errors, own: w } = words.settings;
  const own = ownListsOf(form);
  const label = (place: keyof OwnListsForm): string =>
    fill(errors.listLabel, { label: `${w.heading[place]}：${w.label}`, ...LIST_LABEL });
  const short = ownPlaces.filter((place) => {
    const length = lengthOf(own[place].label);
    return length < LIST_LABEL.min || length > LIST_LABEL.max;
  });
  if (short.length > 0) {
    return Object.fromEntries(short.map((place) => [ownListControl(place, 'label'), label(place)]));
  }
  const fault = ownVocabularyFault(own);
  if (!fault) return {};
  const [, place, what] = fault.pointer.split('/') as [string, keyof OwnListsForm, string];
  if (what === 'label') return { [ownListControl(place, 'label')]: label(place) };
  const said = fault.code === 'field.required' ? errors.listNothing : errors.listEmpty;
  return { [ownListControl(place, 'where')]: fill(said, { heading: w.heading[place] }) };
}

/** How many of what was received each list would hold now. */
export function listsPreview(
  choice: VocabularyChoice,
  form: OwnListsForm,
  standings: readonly StandingCount[],
  words: SettingWords,
): string {
  const vocabulary = choice === 'own' ? 'own' : appealVocabulary(choice);
  const lists = appealListsIn(vocabulary, ownListsOf(form));
  const [first = 0, second = 0, rest = 0] = listTotals(lists, standings);
  return fill(words.settings.own.now, {
    all: formatCount(first + second + rest),
    first: formatCount(first),
    second: formatCount(second),
    rest: formatCount(rest),
  });
}
