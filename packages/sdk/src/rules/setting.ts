// Settings of a unit: what can be set, and what of it changes how work is counted.
import type {
  Category,
  FieldErrorCode,
  SettingPart,
  SettingValueDraft,
  VocabularySettingDraft,
} from '../types/index.js';
import { ownVocabularyFault } from './vocabularies/own.js';
import { readTaxonomy, type TaxonomyFrame } from './taxonomy/index.js';

/** The parts of a unit's settings, in the order they are shown in. */
export const SETTING_PARTS = [
  'windows',
  'categories',
  'taxonomy',
  'channels',
  'contact-points',
  'vocabulary',
  'formulas',
  'population',
  'frame-origins',
] as const satisfies readonly SettingPart[];

/**
 * The fewest and the most days of each window: as the schema has them. A resident has five days at least, so that
 * nobody is closed over for not having looked in.
 */
export const WINDOW_LIMITS = {
  firstResponseDays: { min: 1, max: 30 },
  resolutionDays: { min: 1, max: 180 },
  confirmationDays: { min: 5, max: 60 },
} as const;

const categories: Readonly<Record<Category, true>> = {
  environment: true,
  property: true,
  parking: true,
  lifts: true,
  eldercare: true,
  greening: true,
  utilities: true,
  facilities: true,
  housing: true,
  transport: true,
  safety: true,
  education: true,
  health: true,
  employment: true,
  other: true,
};

/** Every category there is. */
export const KNOWN_CATEGORIES = Object.keys(categories) as Category[];

/** Whoever finds no category that fits files under this one: no unit takes it off its list. */
export const KEPT_CATEGORY: Category = 'other';

const sealedParts: readonly SettingPart[] = ['windows', 'taxonomy', 'vocabulary', 'formulas', 'population'];

/**
 * Whether a part says how work is counted: `windows` and the clocks of items decide what is in time, `vocabulary` which
 * list a case stands in, `formulas` what a rate is, `population` what work among people is held against. A change needs a reason and stands in the sealed log.
 */
export function isSealedSetting(part: SettingPart): boolean {
  return sealedParts.includes(part);
}

/** What is wrong with a value the schema has let through. */
export interface SettingFault {
  /** JSON pointer into the value. */
  readonly pointer: string;
  readonly code: FieldErrorCode;
}

/**
 * @param frame what a taxonomy is held against
 * @returns undefined for a value that can be set
 */
export function settingFault(value: SettingValueDraft, frame: TaxonomyFrame): SettingFault | undefined {
  switch (value.part) {
    case 'taxonomy': {
      const read = readTaxonomy(value.taxonomy, frame);
      const [fault] = read.ok ? [] : read.faults;
      return fault && { pointer: `/taxonomy${fault.pointer}`, code: fault.code };
    }
    case 'windows':
      return value.standard.firstResponseDays > value.standard.resolutionDays
        ? { pointer: '/standard/resolutionDays', code: 'field.out-of-range' }
        : undefined;
    case 'categories':
      if (!value.categories.includes(KEPT_CATEGORY))
        return { pointer: '/categories', code: 'field.required' };
      return repeated('/categories', value.categories);
    case 'channels':
      return repeated('/channels', value.channels);
    case 'frame-origins':
      return repeated('/origins', value.origins);
    case 'vocabulary':
      return vocabularyFault(value);
    case 'population':
      return repeated(
        '/population/cohorts',
        (value.population?.cohorts ?? []).map(({ cohort }) => cohort),
      );
    case 'contact-points':
    case 'formulas':
      return undefined;
  }
}

function vocabularyFault({ vocabulary, own }: VocabularySettingDraft): SettingFault | undefined {
  if ((vocabulary === 'own') !== (own !== undefined)) {
    return { pointer: '/own', code: own ? 'field.not-allowed' : 'field.required' };
  }
  const fault = own && ownVocabularyFault(own);
  return fault && { pointer: `/own${fault.pointer}`, code: fault.code };
}

function repeated(pointer: string, items: readonly string[]): SettingFault | undefined {
  const at = items.findIndex((item, index) => items.indexOf(item) < index);
  return at < 0 ? undefined : { pointer: `${pointer}/${at}`, code: 'field.not-allowed' };
}
