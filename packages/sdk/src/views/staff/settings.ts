// A unit's settings as text: who set what last, what was changed into what, and how cards are counted.
import type {
  FigureRules,
  Formulas,
  SettingChange,
  SettingPart,
  SettingValue,
  UnitSetting,
  VocabularySetting,
} from '../../types/index.js';
import type { SettingWords } from '../../words/index.js';
import { fill, formatMoment } from '../format.js';
import { nameOf } from '../name.js';
import { ownListTexts } from '../own-lists.js';
import { populationLines } from './population-form.js';
import { windowIds } from './setting-form.js';
import { taxonomyMoved } from './taxonomy-lines.js';

/** What the page has: the parts that can be set, and what stands beside them. */
export type SettingPlace = SettingPart | 'figures' | 'calendar' | 'webhooks';

/** In the order they are shown in. */
export function settingPlaces(
  settings: readonly UnitSetting[],
  words: SettingWords,
): { readonly id: SettingPlace; readonly name: string }[] {
  const { names } = words.settings;
  const parts = settings.map(({ value }) => value.part);
  const places: SettingPlace[] = [...parts, 'figures', 'calendar', 'webhooks'];
  // A newer server can have parts this page knows nothing of.
  return places.filter((id) => id in names).map((id) => ({ id, name: names[id] }));
}

/** Who set a part last. */
export function settingStanding({ changed }: UnitSetting, words: SettingWords): string {
  const w = words.settings;
  if (!changed) return w.registered;
  const { person, unit, at } = changed;
  return fill(w.changed, { person, unit: unit.name, at: formatMoment(at, words) });
}

/** A value in lines, as short as it can be read. */
export function settingLines(value: SettingValue, words: SettingWords): string[] {
  const { days, inDays, pointKinds, vocabularies } = words.settings;
  switch (value.part) {
    case 'windows':
      return windowIds.map((id) => fill(inDays, { name: days[id], days: value.standard[id] }));
    case 'categories':
      return [value.categories.map((one) => nameOf(words.terms.categories, one)).join('、')];
    case 'taxonomy':
      return taxonomyMoved(value.taxonomy, { items: [] }, { words, units: [] });
    case 'channels':
      return [value.channels.map((one) => nameOf(words.terms.channels, one)).join('、')];
    case 'contact-points':
      return value.contactPoints.map(
        ({ kind, label, value: text }) => `${nameOf(pointKinds, kind)} · ${label}：${text}`,
      );
    case 'formulas':
      return formulaLines(value.formulas, words);
    case 'population':
      return populationLines(value.population, words);
    case 'vocabulary':
      return [nameOf(vocabularies, value.vocabulary), ...ownLines(value, words)];
    case 'frame-origins':
      return value.origins.length > 0 ? value.origins : [words.settings.origins.none];
  }
}

/** The three rates of a card, in the order they stand there. */
export const rateNames = ['response', 'resolution', 'satisfaction'] as const satisfies (keyof Formulas)[];

function formulaLines(formulas: Formulas, words: SettingWords): string[] {
  const { noRate, rates } = words.settings;
  return rateNames.map((name) => {
    const formula = formulas[name];
    return formula ? rates.formulas[formula].label : `${rates.names[name]}：${noRate}`;
  });
}

function ownLines({ own }: VocabularySetting, words: SettingWords): string[] {
  const { own: w } = words.settings;
  if (!own) return [];
  return Object.values(ownListTexts(own, w, words)).map((one) => fill(w.line, { ...one }));
}

export interface SettingChangeView {
  readonly line: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly reason?: string | undefined;
  /** Where it stands in the sealed log. */
  readonly leaf?: string | undefined;
}

export function settingChangeView(change: SettingChange, words: SettingWords): SettingChangeView {
  const { history, names } = words.settings;
  const { at, person, unit, before, after, reason, leaf } = change;
  return {
    line: fill(history.line, {
      at: formatMoment(at, words),
      person,
      unit: unit.name,
      name: nameOf(names, after.part),
    }),
    before: movedLines(before, after, words),
    after: movedLines(after, before, words),
    reason,
    leaf: leaf === undefined ? undefined : fill(history.leaf, { place: leaf + 1 }),
  };
}

/** Of a long part only what differs. */
function movedLines(one: SettingValue, other: SettingValue, words: SettingWords): string[] {
  if (one.part !== 'taxonomy' || other.part !== 'taxonomy') return settingLines(one, words);
  const moved = taxonomyMoved(one.taxonomy, other.taxonomy, { words, units: [] });
  return moved.length > 0 ? moved : [words.settings.taxonomy.nothing];
}

/** How cards are counted, in sentences. */
export function figureLines(figures: FigureRules, words: SettingWords): string[] {
  const w = words.settings.figures;
  return [
    fill(w.edition, { count: figures.edition }),
    fill(w.smallestSample, { count: figures.smallestSample }),
    fill(w.brokenAfterDays, { count: figures.brokenAfterDays }),
  ];
}
