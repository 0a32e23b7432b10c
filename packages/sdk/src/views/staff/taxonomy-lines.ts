// A unit's own items as lines of a table: as they are typed, or pasted from a spreadsheet, and what is wrong with them.
import { KNOWN_CATEGORIES } from '../../rules/setting.js';
import { readTaxonomy } from '../../rules/taxonomy/index.js';
import type { BodySummary, ItemClock, OwnItem, OwnTaxonomy } from '../../types/index.js';
import type { SettingWords } from '../../words/index.js';
import { fill } from '../format.js';
import { nameOf } from '../name.js';
import { plainOf } from '../typed.js';

const COLUMNS = [
  'category',
  'group',
  'name',
  'code',
  'unit',
  'standard',
  'firstResponseDays',
  'resolutionDays',
  'confirmationDays',
  'retired',
] as const;

const CLOCKS = [
  'firstResponseDays',
  'resolutionDays',
  'confirmationDays',
] as const satisfies readonly (keyof ItemClock)[];

/** Faults that are said at once: with the first ones mended the others are often gone. */
const MOST_FAULTS = 5;

/** What names can mean beside what stands in them. */
interface TaxonomyContext {
  readonly words: SettingWords;
  /** Units known by their names; every other is written by its slug. */
  readonly units: readonly BodySummary[];
}

/** One line for each item. */
export function taxonomyLines({ items }: OwnTaxonomy, context: TaxonomyContext): string {
  return items.map((item) => lineOf(item, context)).join('\n');
}

function lineOf(item: OwnItem, { words, units }: TaxonomyContext): string {
  const { category, group = '', name, code, unit = '', standard = '', clock = {}, retired } = item;
  const cells = [
    nameOf(words.terms.categories, category),
    group,
    name,
    code,
    units.find(({ slug }) => slug === unit)?.name ?? unit,
    standard,
    ...CLOCKS.map((id) => String(clock[id] ?? '')),
    retired ? words.settings.taxonomy.retired : '',
  ];
  // What is empty at the end need not be written.
  while (cells[cells.length - 1] === '') cells.pop();
  return cells.join('｜');
}

export type TypedTaxonomy =
  | { readonly ok: true; readonly taxonomy: OwnTaxonomy }
  /** Sentences, each with its line. */
  | { readonly ok: false; readonly faults: readonly string[] };

/**
 * The taxonomy that was typed: columns by `｜`, `|` or a tab. Questions are no column: an item keeps those it has, as
 * do categories.
 * @param before as it stands
 */
export function taxonomyTyped(typed: string, before: OwnTaxonomy, context: TaxonomyContext): TypedTaxonomy {
  const { words } = context;
  const w = words.settings.taxonomy;
  const rows = typed
    .split('\n')
    .map((line, index) => ({ line: plainOf(line), place: index + 1 }))
    .filter(({ line }) => line !== '');
  const items = rows.map(({ line }) => itemOf(line, before, context));
  const read = readTaxonomy({ ...before, items }, { categories: KNOWN_CATEGORIES });
  if (read.ok) return { ok: true, taxonomy: read.taxonomy };
  const faults = read.faults.map(({ pointer, code }) => {
    const [, at, member = ''] = /^\/items\/(\d+)\/(\w+)/.exec(pointer) ?? [];
    const place = at === undefined ? undefined : rows[Number(at)]?.place;
    if (place === undefined) return w.faults.other;
    const column = columnOf(pointer, member);
    const label = column ? w.columns[column] : '';
    return fill(code === 'field.required' || code === 'field.blank' ? w.faults.missing : w.faults.wrong, {
      place,
      label,
    });
  });
  return { ok: false, faults: [...new Set(faults)].slice(0, MOST_FAULTS) };
}

type Column = (typeof COLUMNS)[number];

function columnOf(pointer: string, member: string): Column | undefined {
  const last = pointer.split('/').pop() ?? '';
  return COLUMNS.find((column) => column === last) ?? COLUMNS.find((column) => column === member);
}

/** As it was typed: what is no number or category stays what it is, for the reader to say so. */
function itemOf(line: string, before: OwnTaxonomy, { words, units }: TaxonomyContext): object {
  const cells = line.split(/[｜|\t]/).map(plainOf);
  const at = (column: Column): string => cells[COLUMNS.indexOf(column)] ?? '';
  const clock = CLOCKS.flatMap((id) => (at(id) === '' ? [] : [[id, numberOf(at(id))] as const]));
  const code = at('code');
  const questions = before.items.find((item) => item.code === code)?.questions;
  const unit = units.find(({ name }) => name === at('unit'))?.slug ?? at('unit');
  const category = KNOWN_CATEGORIES.find((one) => words.terms.categories[one] === at('category'));
  return {
    code,
    category: category ?? at('category'),
    name: at('name'),
    ...(at('group') && { group: at('group') }),
    ...(unit && { unit }),
    ...(at('standard') && { standard: at('standard') }),
    ...(clock.length > 0 && { clock: Object.fromEntries(clock) }),
    ...(questions && { questions }),
    ...(at('retired') && { retired: true }),
  };
}

function numberOf(typed: string): number | string {
  const plain = typed.normalize('NFKC');
  return /^\d{1,4}$/.test(plain) ? Number(plain) : typed;
}

/** The lines that differ between two of them: what stood there, and what does. */
export function taxonomyMoved(one: OwnTaxonomy, other: OwnTaxonomy, context: TaxonomyContext): string[] {
  const lines = (of: OwnTaxonomy): string[] => of.items.map((item) => lineOf(item, context));
  const known = new Set(lines(other));
  return lines(one).filter((line) => !known.has(line));
}
