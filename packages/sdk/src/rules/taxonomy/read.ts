// Reads a unit's own taxonomy from settings, and says of each fault where it is. Nothing is read of one that has any.
import type { Category, FieldError, QuestionKind } from '../../types/index.js';
import type { OwnItem, OwnTaxonomy } from './inherit.js';
import { TAXONOMY_LIMITS as most } from './limits.js';

/** What is wrong with one part. */
export type TaxonomyFault = Pick<FieldError, 'pointer' | 'code' | 'limit'>;

export type ReadTaxonomy =
  | { readonly ok: true; readonly taxonomy: OwnTaxonomy }
  /** In the order they were found; at most a hundred. */
  | { readonly ok: false; readonly faults: readonly TaxonomyFault[] };

/** What a taxonomy is held against beside its own limits. */
export interface TaxonomyFrame {
  /** The categories there are. */
  readonly categories: readonly Category[];
  /** Whether there is such a unit; every slug will do if absent. */
  readonly isUnit?: (slug: string) => boolean;
}

const MOST_FAULTS = 100;
const CODE = /^[a-z0-9][a-z0-9-]*$/;
const SLUG = /^[a-z][a-z0-9-]*$/;
/** Controls, halves of characters and marks that turn the direction of what follows: nothing a line of text holds. */
const UNFIT = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;
const KINDS: readonly QuestionKind[] = ['text', 'choice', 'yes-no', 'day'];
const CLOCKS = ['firstResponseDays', 'resolutionDays', 'confirmationDays'] as const;

/**
 * @example
 * ```ts
 * import { readTaxonomy } from '@huiyin/sdk/rules';
 *
 * const read = readTaxonomy(
 *   { items: [{ code: 'meals', category: 'eldercare', name: '' }] },
 *   { categories: ['eldercare'] },
 * );
 * console.log(read.ok || read.faults); // [{ pointer: '/items/0/name', code: 'field.blank' }]
 * ```
 */
export function readTaxonomy(value: unknown, frame: TaxonomyFrame): ReadTaxonomy {
  const faults: TaxonomyFault[] = [];
  const root = new Part(value, '', faults);
  root.knows(['items', 'questions']);
  const items = root.parts('items', most.items, 'required');
  for (const item of items) readItem(item, frame);
  distinct(items, 'code');
  const questions = root.parts('questions', frame.categories.length);
  for (const one of questions) {
    one.knows(['category', 'questions']);
    one.choice('category', frame.categories);
    readQuestions(one, most.questionsOfCategory, 'required');
  }
  distinct(questions, 'category');
  if (faults.length === 0) {
    const text = JSON.stringify(value);
    if (text.length > most.text) faults.push({ pointer: '', code: 'field.too-long', limit: most.text });
    // Every member was looked at and is what its type says, and there are no others.
    else return { ok: true, taxonomy: JSON.parse(text) as OwnTaxonomy };
  }
  return { ok: false, faults: faults.slice(0, MOST_FAULTS) };
}

const ITEM: readonly (keyof OwnItem)[] = [
  'code',
  'category',
  'name',
  'group',
  'unit',
  'standard',
  'clock',
  'questions',
  'retired',
];

function readItem(item: Part, { categories, isUnit }: TaxonomyFrame): void {
  item.knows(ITEM);
  item.line('code', most.code, 'required', CODE);
  item.choice('category', categories);
  item.line('name', most.name, 'required');
  item.line('group', most.group);
  const unit = item.line('unit', most.slug, undefined, SLUG);
  if (unit !== undefined && isUnit?.(unit) === false) item.wrong('unit', 'field.not-allowed');
  item.line('standard', most.standard);
  item.flag('retired');
  readQuestions(item, most.questionsOfItem);
  const clock = item.part('clock');
  clock?.knows(CLOCKS);
  for (const name of CLOCKS) clock?.days(name);
}

function readQuestions(holder: Part, limit: number, presence?: 'required'): void {
  const questions = holder.parts('questions', limit, presence);
  for (const one of questions) {
    one.knows(['code', 'ask', 'kind', 'choices', 'required', 'hint']);
    one.line('code', most.code, 'required', CODE);
    one.line('ask', most.ask, 'required');
    one.line('hint', most.hint);
    one.flag('required');
    const kind = one.choice('kind', KINDS);
    if (kind === 'choice') one.lines('choices', 2, most.choices, most.choice);
    else if (one.has('choices')) one.wrong('choices', 'field.not-allowed');
  }
  distinct(questions, 'code');
}

/** No two alike: the second says so. */
function distinct(parts: readonly Part[], name: string): void {
  const seen = new Set<unknown>();
  for (const part of parts) {
    const value = part.get(name);
    if (value !== undefined && seen.has(value)) part.wrong(name, 'field.not-allowed');
    seen.add(value);
  }
}

/** One object on the way, and where it stands; what is wrong with it gathers in `faults`. */
class Part {
  readonly #members: Readonly<Record<string, unknown>>;
  readonly #at: string;
  readonly #faults: TaxonomyFault[];

  constructor(value: unknown, at: string, faults: TaxonomyFault[]) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    if (!isObject) faults.push({ pointer: at, code: 'field.wrong-type' });
    this.#members = isObject ? (value as Record<string, unknown>) : {};
    this.#at = at;
    this.#faults = faults;
  }

  get(name: string): unknown {
    return Object.hasOwn(this.#members, name) ? this.#members[name] : undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  wrong(name: string, code: TaxonomyFault['code'], limit?: number): void {
    this.#faults.push({ pointer: `${this.#at}/${name}`, code, ...(limit !== undefined && { limit }) });
  }

  knows(names: readonly string[]): void {
    for (const name of Object.keys(this.#members)) {
      // A name from outside is shown by its beginning only: it may be anything.
      if (!names.includes(name)) this.wrong(escaped(name.slice(0, most.name)), 'field.unknown');
    }
  }

  /** A single line that says something. @returns undefined where there is none, or it is wrong */
  line(name: string, limit: number, presence?: 'required', pattern?: RegExp): string | undefined {
    if (!this.has(name)) {
      if (presence) this.wrong(name, 'field.required');
      return undefined;
    }
    return this.#isLine(this.get(name), name, limit, pattern) ? (this.get(name) as string) : undefined;
  }

  lines(name: string, least: number, limit: number, length: number): void {
    const list = this.#list(name, limit, 'required');
    if (list.length > 0 && list.length < least) this.wrong(name, 'field.too-short', least);
    list.forEach((one, index) => {
      if (this.#isLine(one, `${name}/${index}`, length) && list.indexOf(one) < index) {
        this.wrong(`${name}/${index}`, 'field.not-allowed');
      }
    });
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    const value = this.get(name) as T;
    if (choices.includes(value)) return value;
    this.wrong(name, value === undefined ? 'field.required' : 'field.not-allowed');
    return undefined;
  }

  flag(name: string): void {
    if (this.has(name) && this.get(name) !== true) this.wrong(name, 'field.not-allowed');
  }

  days(name: string): void {
    const value = this.get(name);
    if (value === undefined) return;
    if (!Number.isInteger(value)) this.wrong(name, 'field.wrong-type');
    else if ((value as number) < 1 || (value as number) > most.days) {
      this.wrong(name, 'field.out-of-range', most.days);
    }
  }

  part(name: string): Part | undefined {
    return this.has(name) ? new Part(this.get(name), `${this.#at}/${name}`, this.#faults) : undefined;
  }

  parts(name: string, limit: number, presence?: 'required'): Part[] {
    return this.#list(name, limit, presence).map(
      (one, index) => new Part(one, `${this.#at}/${name}/${index}`, this.#faults),
    );
  }

  #list(name: string, limit: number, presence?: 'required'): readonly unknown[] {
    const value = this.get(name);
    if (value === undefined) {
      if (presence) this.wrong(name, 'field.required');
      return [];
    }
    if (!Array.isArray(value)) {
      this.wrong(name, 'field.wrong-type');
      return [];
    }
    if (value.length <= limit) return value;
    this.wrong(name, 'field.too-long', limit);
    return [];
  }

  #isLine(value: unknown, name: string, limit: number, pattern?: RegExp): boolean {
    const before = this.#faults.length;
    if (typeof value !== 'string') this.wrong(name, 'field.wrong-type');
    else if (value.trim() === '') this.wrong(name, 'field.blank');
    else if (value.length > 2 * limit || Array.from(value).length > limit) {
      this.wrong(name, 'field.too-long', limit);
    } else if (UNFIT.test(value)) this.wrong(name, 'field.control-character');
    else if (pattern?.test(value) === false) this.wrong(name, 'field.wrong-format');
    return this.#faults.length === before;
  }
}

function escaped(name: string): string {
  return name.replace(/~/g, '~0').replace(/\//g, '~1');
}
