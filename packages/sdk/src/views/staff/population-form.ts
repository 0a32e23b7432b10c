// How many people a unit has, cohort by cohort, as it is typed: all of it empty takes it back.
import type { CountedCohort, Population, PopulationDraft } from '../../types/index.js';
import type { SettingWords } from '../../words/index.js';
import { fill, formatCount } from '../format.js';
import { lengthOf, plainOf } from '../typed.js';

/** As the schema has them. */
const YEARS = { min: 1990, max: 2100 } as const;
const SOURCE = { min: 2, max: 80 } as const;
const FEWEST = 5;

/** In the order they are asked in. */
export const countedCohorts = [
  'elderly',
  'disabled',
  'commuters',
  'new-employment',
  'families',
  'business',
  'other',
] as const satisfies readonly CountedCohort[];

export interface PopulationForm {
  readonly part: 'population';
  readonly year: string;
  readonly source: string;
  readonly counts: Readonly<Partial<Record<CountedCohort, string>>>;
}

export function populationForm(population: Population | undefined): PopulationForm {
  const { year, source = '', cohorts = [] } = population ?? {};
  const counts = Object.fromEntries(cohorts.map(({ cohort, count }) => [cohort, String(count)]));
  return { part: 'population', year: year === undefined ? '' : String(year), source, counts };
}

/** What is wrong, by the name of the field. */
export function populationFaults(
  form: PopulationForm,
  words: SettingWords,
): Readonly<Partial<Record<'year' | 'source' | CountedCohort, string>>> {
  const { errors } = words.settings;
  if (isEmpty(form)) return {};
  const faults: Partial<Record<'year' | 'source' | CountedCohort, string>> = {};
  const year = wholeOf(form.year);
  if (year === undefined || year < YEARS.min || year > YEARS.max) faults.year = fill(errors.year, YEARS);
  const length = lengthOf(plainOf(form.source));
  if (length < SOURCE.min || length > SOURCE.max) faults.source = fill(errors.source, SOURCE);
  const typed = countedCohorts.filter((cohort) => plainOf(form.counts[cohort] ?? '') !== '');
  for (const cohort of typed) {
    const count = wholeOf(form.counts[cohort] ?? '');
    if (count !== undefined && count >= FEWEST) continue;
    faults[cohort] = fill(errors.people, { label: words.terms.cohorts[cohort], min: FEWEST });
  }
  if (typed.length === 0) faults.elderly = errors.peopleNone;
  return faults;
}

/** The value for the wire; undefined where nothing was typed. */
export function populationOf(form: PopulationForm): PopulationDraft | undefined {
  if (isEmpty(form)) return undefined;
  return {
    year: wholeOf(form.year) ?? 0,
    source: plainOf(form.source),
    cohorts: countedCohorts.flatMap((cohort) => {
      const count = wholeOf(form.counts[cohort] ?? '');
      return count === undefined ? [] : [{ cohort, count }];
    }),
  };
}

export function populationLines(population: Population | undefined, words: SettingWords): string[] {
  const w = words.settings.population;
  if (!population) return [w.none];
  const { year, source, cohorts } = population;
  return [
    fill(w.of, { year, source }),
    ...cohorts.map(({ cohort, count }) =>
      fill(w.line, { cohort: words.terms.cohorts[cohort], count: formatCount(count) }),
    ),
  ];
}

function isEmpty({ year, source, counts }: PopulationForm): boolean {
  return [year, source, ...Object.values(counts)].every((typed) => plainOf(typed) === '');
}

/** Digits of any width; undefined for what is no whole number. */
function wholeOf(typed: string): number | undefined {
  const plain = plainOf(typed).normalize('NFKC').replace(/,/g, '');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : undefined;
}
