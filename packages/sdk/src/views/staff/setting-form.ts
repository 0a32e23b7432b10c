// The form of one part of a unit's settings: what is typed, what is wrong with it, and the value the wire wants.
import { isSealedSetting, KEPT_CATEGORY, WINDOW_LIMITS } from '../../rules/setting.js';
import { limits } from '../../schema/limits.js';
import type {
  Category,
  ClockStandard,
  ContactPoint,
  FieldError,
  Formulas,
  ListedChannel,
  OwnTaxonomy,
  SettingValue,
  SettingValueDraft,
  VocabularyChoice,
} from '../../types/index.js';
import type { SettingWords } from '../../words/index.js';
import { fill } from '../format.js';
import { lengthOf, plainOf } from '../typed.js';
import {
  ownListControl,
  ownListsFaults,
  ownListsForm,
  ownListsOf,
  type OwnListsForm,
} from './own-lists-form.js';
import { originsFault, originsTyped } from './frame-origins.js';
import { populationFaults, populationForm, populationOf, type PopulationForm } from './population-form.js';
import type { TaxonomyTyping, TypedTaxonomy } from './taxonomy-lines.js';

export type WindowId = keyof ClockStandard;

/** One part as it is typed. */
export type SettingForm =
  | { readonly part: 'windows'; readonly days: Readonly<Record<WindowId, string>> }
  | { readonly part: 'categories'; readonly taken: readonly Category[] }
  | {
      readonly part: 'taxonomy';
      readonly before: OwnTaxonomy;
      /** What was, in lines. */
      readonly typed: TaxonomyTyping;
      /** What was typed, as it was read. */
      readonly read?: TypedTaxonomy;
    }
  | { readonly part: 'channels'; readonly taken: readonly ListedChannel[] }
  | { readonly part: 'contact-points'; readonly points: readonly ContactPoint[] }
  | { readonly part: 'vocabulary'; readonly vocabulary: VocabularyChoice; readonly own: OwnListsForm }
  | { readonly part: 'formulas'; readonly formulas: Formulas }
  | PopulationForm
  /** One to a line. */
  | { readonly part: 'frame-origins'; readonly typed: string };

/** A sentence for each control that is wrong, in the order they stand. */
export type SettingFaults = Readonly<Record<string, string>>;

/** As many contact points as a unit can have. */
export const MOST_POINTS = 10;

export const windowIds = ['firstResponseDays', 'resolutionDays', 'confirmationDays'] as const;

/** The id of a control of the form. */
export function settingControl(id: string, place?: number): string {
  return place === undefined ? `s-${id}` : `s-point-${place}-${id}`;
}

/** The form as it opens: what is in force. */
export function settingForm(value: SettingValue): SettingForm {
  switch (value.part) {
    case 'windows': {
      const { firstResponseDays, resolutionDays, confirmationDays } = value.standard;
      return {
        part: value.part,
        days: {
          firstResponseDays: String(firstResponseDays),
          resolutionDays: String(resolutionDays),
          confirmationDays: String(confirmationDays),
        },
      };
    }
    case 'categories':
      return { part: value.part, taken: value.categories };
    case 'taxonomy':
      return { part: value.part, before: value.taxonomy, typed: {} };
    case 'channels':
      // What is imported comes as whoever runs the server brings it.
      return {
        part: value.part,
        taken: value.channels.filter((one): one is ListedChannel => one !== 'import'),
      };
    case 'contact-points':
      return { part: value.part, points: value.contactPoints };
    case 'formulas':
      return { part: value.part, formulas: value.formulas };
    case 'population':
      return populationForm(value.population);
    case 'vocabulary':
      return { part: value.part, vocabulary: value.vocabulary, own: ownListsForm(value.own) };
    case 'frame-origins':
      return { part: value.part, typed: value.origins.join('\n') };
  }
}

/** What can be seen to be wrong before it is sent. The server checks again. */
export function settingFaults(form: SettingForm, reason: string, words: SettingWords): SettingFaults {
  const { errors } = words.settings;
  const least = limits.SettingDraft.reason.minLength;
  const typed = plainOf(reason);
  const isShort = isSealedSetting(form.part) && lengthOf(typed) < least;
  const most = limits.SettingDraft.reason.maxLength;
  const label = words.settings.reason.label;
  return {
    ...formFaults(form, words),
    ...(isShort && { [settingControl('reason')]: fill(errors.reason, { count: least }) }),
    ...(lengthOf(typed) > most && {
      [settingControl('reason')]: fill(errors.long, { label, count: lengthOf(typed) - most }),
    }),
  };
}

function formFaults(form: SettingForm, words: SettingWords): SettingFaults {
  const { errors } = words.settings;
  switch (form.part) {
    case 'windows':
      return windowFaults(form.days, words);
    case 'taxonomy':
      return form.read && !form.read.ok ? taxonomyFaults(form.read.faults) : {};
    case 'channels':
      return form.taken.length > 0 ? {} : { [settingControl('channels-0')]: errors.channels };
    case 'contact-points':
      if (form.points.length === 0) return { 'add-point': errors.points };
      return form.points.reduce<SettingFaults>(
        (faults, point, place) => ({ ...faults, ...pointFaults(point, place, words) }),
        {},
      );
    case 'frame-origins':
      return originFaults(form.typed, words);
    case 'population':
      return controlsOf(populationFaults(form, words));
    case 'vocabulary':
      return form.vocabulary === 'own' ? ownListsFaults(form.own, words) : {};
    case 'categories':
    case 'formulas':
      return {};
  }
}

/** What is wrong with fields, at the controls of their names. */
function controlsOf(faults: SettingFaults): SettingFaults {
  return Object.fromEntries(Object.entries(faults).map(([name, fault]) => [settingControl(name), fault]));
}

function windowFaults(days: Readonly<Record<WindowId, string>>, words: SettingWords): SettingFaults {
  const { errors, days: labels } = words.settings;
  const faults: Record<string, string> = {};
  for (const id of windowIds) {
    const { min, max } = WINDOW_LIMITS[id];
    const count = daysOf(days[id]);
    if (count === undefined || count < min || count > max) {
      faults[settingControl(id)] = fill(errors.days, { label: labels[id], min, max });
    }
  }
  const [first, result] = [daysOf(days.firstResponseDays), daysOf(days.resolutionDays)];
  const isLater = first !== undefined && result !== undefined && first > result;
  if (isLater) faults[settingControl('resolutionDays')] ??= errors.order;
  return faults;
}

function taxonomyFaults({ items, questions }: Readonly<Record<keyof TaxonomyTyping, readonly string[]>>) {
  return {
    ...(items.length > 0 && { [settingControl('taxonomy')]: items.join('') }),
    ...(questions.length > 0 && { [settingControl('questions')]: questions.join('') }),
  };
}

function originFaults(typed: string, words: SettingWords): SettingFaults {
  const fault = originsFault(typed, words);
  return fault === undefined ? {} : { [settingControl('origins')]: fault };
}

function pointFaults(
  { label, value }: ContactPoint,
  place: number,
  { settings: { errors, point } }: SettingWords,
): SettingFaults {
  // Their longest texts stand in the schema; the wire's table of limits does not reach into lists.
  const fields = [
    { id: 'label', name: point.label, typed: label, most: 40 },
    { id: 'value', name: point.value, typed: value, most: 200 },
  ];
  const faults: Record<string, string> = {};
  for (const { id, name, typed, most } of fields) {
    const length = lengthOf(plainOf(typed));
    if (length === 0) faults[settingControl(id, place)] = fill(errors.required, { label: name });
    if (length > most) {
      faults[settingControl(id, place)] = fill(errors.long, { label: name, count: length - most });
    }
  }
  return faults;
}

/** The value for the wire. To be asked for once nothing is wrong. */
export function settingDraftOf(form: SettingForm): SettingValueDraft {
  switch (form.part) {
    case 'windows': {
      const [first, result, confirm] = windowIds.map((id) => daysOf(form.days[id]) ?? 0);
      return {
        part: form.part,
        standard: {
          firstResponseDays: first ?? 0,
          resolutionDays: result ?? 0,
          confirmationDays: confirm ?? 0,
        },
      };
    }
    case 'categories':
      return { part: form.part, categories: [...form.taken] };
    case 'taxonomy':
      return { part: form.part, taxonomy: form.read?.ok ? form.read.taxonomy : form.before };
    case 'channels':
      return { part: form.part, channels: [...form.taken] };
    case 'contact-points':
      return {
        part: form.part,
        contactPoints: form.points.map(({ kind, label, value }) => ({
          kind,
          label: plainOf(label),
          value: plainOf(value),
        })),
      };
    case 'formulas':
      return { part: form.part, formulas: form.formulas };
    case 'population': {
      const population = populationOf(form);
      return { part: form.part, ...(population && { population }) };
    }
    case 'vocabulary':
      return {
        part: form.part,
        vocabulary: form.vocabulary,
        ...(form.vocabulary === 'own' && { own: ownListsOf(form.own) }),
      };
    case 'frame-origins':
      return { part: form.part, origins: originsTyped(form.typed) };
  }
}

/** The server's field errors as sentences; what has no control of its own is said once, at the form's first. */
export function settingRefusal(errors: readonly FieldError[], words: SettingWords): SettingFaults {
  const faults: Record<string, string> = {};
  for (const { pointer, detail } of errors) {
    faults[controlAt(pointer)] ??= detail || words.settings.errors.other;
  }
  return faults;
}

function controlAt(pointer: string): string {
  const [, place, id] = /^\/value\/contactPoints\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
  if (place !== undefined && id !== undefined) return settingControl(id, Number(place));
  if (pointer.startsWith('/value/origins')) return settingControl('origins');
  if (pointer.startsWith('/value/population')) return settingControl('source');
  if (pointer.startsWith('/value/taxonomy')) {
    return settingControl(pointer.includes('/questions') ? 'questions' : 'taxonomy');
  }
  const [, list, what] = /^\/value\/own\/(first|second|rest)\/(label|where)/.exec(pointer) ?? [];
  if (list !== undefined) return ownListControl(list as keyof OwnListsForm, what as 'label' | 'where');
  const [, window] = /^\/value\/standard\/(\w+)$/.exec(pointer) ?? [];
  return settingControl(window ?? (pointer === '/reason' ? 'reason' : 'form'));
}

/** Digits of any width; undefined for what is no whole number. */
function daysOf(typed: string): number | undefined {
  const plain = plainOf(typed).normalize('NFKC');
  return /^\d{1,4}$/.test(plain) ? Number(plain) : undefined;
}

/** The same list with one of it a place earlier. */
export function categoryEarlier(taken: readonly Category[], category: Category): Category[] {
  const at = taken.indexOf(category);
  const before = taken[at - 1];
  if (before === undefined) return [...taken];
  return taken.map((one, place) => (place === at - 1 ? category : place === at ? before : one));
}

/** Whether a category can be taken off the list. */
export function canDropCategory(category: Category): boolean {
  return category !== KEPT_CATEGORY;
}
