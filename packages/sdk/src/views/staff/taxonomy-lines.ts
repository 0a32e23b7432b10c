// A unit's own items as lines of a table: as they are typed, or pasted from a spreadsheet, and what is wrong with them.
import { KNOWN_CATEGORIES } from '../../rules/setting.js';
import { readTaxonomy } from '../../rules/taxonomy/index.js';
import type { BodySummary, FieldErrorCode, ItemClock, OwnItem, OwnTaxonomy } from '../../types/index.js';
import type { SettingWords } from '../../words/index.js';
import { fill } from '../format.js';
import { nameOf } from '../name.js';
import { plainOf } from '../typed.js';
import { questionLines, questionsTyped, type QuestionLine } from './question-lines.js';

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

/** What was typed of a taxonomy. What is absent stays as it was. */
export interface TaxonomyTyping {
  readonly items?: string;
  readonly questions?: string;
}

export type TypedTaxonomy =
  | { readonly ok: true; readonly taxonomy: OwnTaxonomy }
  /** Sentences, each with its line, by what they were typed as. */
  | { readonly ok: false; readonly faults: Readonly<Record<keyof TaxonomyTyping, readonly string[]>> };

/**
 * The taxonomy that was typed: columns by `｜`, `|` or a tab.
 * @param before as it stands
 */
export function taxonomyTyped(
  typed: TaxonomyTyping,
  before: OwnTaxonomy,
  context: TaxonomyContext,
): TypedTaxonomy {
  const { words } = context;
  const lines = typed.items === undefined ? [] : linesOf(typed.items);
  const asked = typed.questions === undefined ? undefined : questionsTyped(typed.questions, words);
  const items = typed.items === undefined ? before.items : lines.map(({ line }) => itemOf(line, context));
  const draft = asked ? withQuestions(items, asked) : keepingQuestions(items, before);
  const read = readTaxonomy(draft, { categories: KNOWN_CATEGORIES });
  const astray = asked?.filter(({ about }) => !isKnown(about, items)) ?? [];
  if (read.ok && astray.length === 0) return { ok: true, taxonomy: read.taxonomy };
  const sentences: Record<keyof TaxonomyTyping, string[]> = {
    items: [],
    questions: astray.map(({ place }) => faultAt(place, 'about', 'field.not-allowed', context)),
  };
  for (const { pointer, code } of read.ok ? [] : read.faults) {
    const { typing, place, column } = whereOf(pointer, draft, lines, asked ?? []);
    sentences[typing].push(
      place === undefined ? words.settings.taxonomy.faults.other : faultAt(place, column, code, context),
    );
  }
  const few = (all: readonly string[]): string[] => [...new Set(all)].slice(0, MOST_FAULTS);
  return { ok: false, faults: { items: few(sentences.items), questions: few(sentences.questions) } };
}

interface Line {
  readonly line: string;
  readonly place: number;
}

function linesOf(typed: string): Line[] {
  return typed
    .split('\n')
    .map((line, index) => ({ line: plainOf(line), place: index + 1 }))
    .filter(({ line }) => line !== '');
}

/** As it is read: its members may be anything that was typed. */
interface Draft {
  readonly items: readonly { readonly code: string }[];
  readonly questions?: readonly { readonly category: string }[];
}

function withQuestions(items: Draft['items'], asked: readonly QuestionLine[]): Draft {
  const about = (what: string) => asked.filter((one) => one.about === what).map(({ question }) => question);
  const questions = KNOWN_CATEGORIES.flatMap((category) => {
    const own = about(category);
    return own.length > 0 ? [{ category, questions: own }] : [];
  });
  return {
    items: items.map((item) => {
      const { questions: _before, ...rest } = item as OwnItem;
      const own = about(item.code);
      return { ...rest, ...(own.length > 0 && { questions: own }) };
    }),
    ...(questions.length > 0 && { questions }),
  };
}

/** Each item keeps the questions it has, as do categories. */
function keepingQuestions(items: Draft['items'], before: OwnTaxonomy): Draft {
  return {
    ...before,
    items: items.map((item) => {
      const questions = before.items.find(({ code }) => code === item.code)?.questions;
      return { ...item, ...(questions && { questions }) };
    }),
  };
}

function isKnown(about: string, items: Draft['items']): boolean {
  return KNOWN_CATEGORIES.some((one) => one === about) || items.some(({ code }) => code === about);
}

/** Which line a pointer into the draft is about, of which of the two, and which column. */
function whereOf(
  pointer: string,
  draft: Draft,
  lines: readonly Line[],
  asked: readonly QuestionLine[],
): { typing: keyof TaxonomyTyping; place?: number | undefined; column?: string | undefined } {
  const [, list, at, member, nth, column] =
    /^\/(items|questions)\/(\d+)(?:\/(\w+)(?:\/(\d+)(?:\/(\w+))?)?)?/.exec(pointer) ?? [];
  const owner = list === 'items' ? draft.items[Number(at)]?.code : draft.questions?.[Number(at)]?.category;
  if (member === 'questions' && asked.length > 0) {
    const own = asked.filter(({ about }) => about === owner);
    return { typing: 'questions', place: own[Number(nth ?? own.length - 1)]?.place, column };
  }
  if (list !== 'items') return { typing: asked.length > 0 ? 'questions' : 'items' };
  const last = pointer.split('/').pop() ?? '';
  return {
    typing: 'items',
    place: lines[Number(at)]?.place,
    column: COLUMNS.find((one) => one === last) ?? member,
  };
}

function faultAt(
  place: number,
  column: string | undefined,
  code: FieldErrorCode,
  { words: { settings } }: TaxonomyContext,
): string {
  const { faults, columns } = settings.taxonomy;
  const labels: Readonly<Record<string, string>> = { ...columns, ...settings.questions.columns };
  const isMissing = code === 'field.required' || code === 'field.blank';
  return fill(isMissing ? faults.missing : faults.wrong, { place, label: labels[column ?? ''] ?? '' });
}

type Column = (typeof COLUMNS)[number];

/** As it was typed: what is no number or category stays what it is, for the reader to say so. */
function itemOf(line: string, { words, units }: TaxonomyContext): { readonly code: string } {
  const cells = line.split(/[｜|\t]/).map(plainOf);
  const at = (column: Column): string => cells[COLUMNS.indexOf(column)] ?? '';
  const clock = CLOCKS.flatMap((id) => (at(id) === '' ? [] : [[id, numberOf(at(id))] as const]));
  const unit = units.find(({ name }) => name === at('unit'))?.slug ?? at('unit');
  const category = KNOWN_CATEGORIES.find((one) => words.terms.categories[one] === at('category'));
  const item = {
    code: at('code'),
    category: category ?? at('category'),
    name: at('name'),
    ...(at('group') && { group: at('group') }),
    ...(unit && { unit }),
    ...(at('standard') && { standard: at('standard') }),
    ...(clock.length > 0 && { clock: Object.fromEntries(clock) }),
    ...(at('retired') && { retired: true }),
  };
  return item;
}

function numberOf(typed: string): number | string {
  const plain = typed.normalize('NFKC');
  return /^\d{1,4}$/.test(plain) ? Number(plain) : typed;
}

/** The lines that differ between two of them: what stood there, and what does. */
export function taxonomyMoved(one: OwnTaxonomy, other: OwnTaxonomy, context: TaxonomyContext): string[] {
  const lines = (of: OwnTaxonomy): string[] => [
    ...of.items.map((item) => lineOf(item, context)),
    ...questionLines(of, context.words),
  ];
  const known = new Set(lines(other));
  return lines(one).filter((line) => !known.has(line));
}
