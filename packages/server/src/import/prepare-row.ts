// Turns a row into an appeal by the mapping, as the form does with what is typed, or into what stands against it.
import type { AppealDraft, Category, Channel, ImportFlag, ImportMapping } from '@huiyin/sdk';
import { canonicalJson, itemsOf, type Millis } from '@huiyin/sdk/rules';
import { validateRequest } from '@huiyin/sdk/validators';
import { appealDraftOf } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import { importedMomentFault, type ImportRow } from '../use-cases/index.js';
import { lastFourOf } from '../use-cases/phone.js';
import type { Unit, Units } from '../use-cases/units.js';
import { tidy, type Cell } from './list.js';
import { momentReader } from './moments.js';
import { fieldFault, sentences, shortened, veiled, type RowCode, type RowFault } from './row-faults.js';

export type Cells = ReadonlyMap<string, Cell>;

/** A row nothing stands against, before it is known by hashes. */
export interface PreparedRow extends Omit<ImportRow, 'key' | 'content'> {
  /** What the row is known by: its own key, or all that is in it. */
  readonly identity: string;
  /** What is written of it. */
  readonly substance: string;
  /** The row's own key. */
  readonly id: string;
}

export interface Notes {
  /** Columns whose value was not listed, so that the default stands. */
  readonly unlisted: readonly string[];
  /** A contact of somebody who stays unnamed was left out. */
  readonly contactLeftOut: boolean;
}

export type Prepared =
  { readonly row: PreparedRow; readonly notes: Notes } | { readonly faults: readonly RowFault[] };

export type PrepareRow = (row: number, cells: Cells, now: Millis) => Prepared;

/**
 * @param home the unit the mapping names
 * @param units those of the installation
 */
export function rowPreparer(mapping: ImportMapping, home: Unit, units: Units): PrepareRow {
  const readers = {
    occurredAt: momentReader(mapping.occurredAt?.formats),
    receivedAt: momentReader(mapping.receivedAt?.formats),
  };
  return (row, cells, now) => {
    const reading = new RowReading(mapping, row, cells);
    const unit = reading.unit(home, units);
    const occurredAt = reading.moment(readers, now);
    const values = reading.values();
    const channel = reading.channel();
    const id = reading.text(mapping.id);
    const filing = { ...appealDraftOf(unit.slug, values), ...reading.item(unit, values.category) };
    reading.check(filing, unit);
    if (occurredAt === undefined || reading.faults.length > 0) return { faults: reading.faults };
    // Nothing stands against it: the schema has said so.
    const entry = { ...(filing as AppealDraft), channel };
    const contactLeftOut = values.anonymous && (values.name ?? values.phone) !== undefined;
    return {
      row: {
        unit,
        entry,
        occurredAt,
        id,
        identity: JSON.stringify(id === '' ? [mapping.source, contentOf(cells)] : [mapping.source, id]),
        substance: canonicalJson([entry, occurredAt]),
      },
      notes: { unlisted: reading.unlisted, contactLeftOut },
    };
  };
}

/** All cells in one order, whatever order the columns stand in. */
function contentOf(cells: Cells): string[][] {
  const pairs = [...cells].map(([header, cell]) => [header, textOf(cell)]);
  return pairs.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

function textOf(cell: Cell): string {
  return cell instanceof Date ? cell.toISOString().slice(0, 19).replace('T', ' ') : cell;
}

interface Choice<T extends string> {
  readonly column?: string;
  readonly values?: Readonly<Record<string, T>>;
  readonly default?: T;
}

const YES = ['是', 'yes', 'true', '1'];
const NO = ['否', 'no', 'false', '0'];

/** One row being read; what is wrong with it gathers in `faults`. */
class RowReading {
  readonly faults: RowFault[] = [];
  readonly unlisted: string[] = [];
  readonly #mapping: ImportMapping;
  readonly #row: number;
  readonly #cells: Cells;
  readonly #blank: ReadonlySet<string>;

  constructor(mapping: ImportMapping, row: number, cells: Cells) {
    this.#mapping = mapping;
    this.#row = row;
    this.#cells = cells;
    this.#blank = new Set(mapping.blank?.map(tidy));
  }

  text(rule: { readonly column?: string; readonly default?: string } | undefined): string {
    const cell = this.#cell(rule);
    return cell === undefined ? (rule?.default ?? '') : textOf(cell);
  }

  unit(home: Unit, units: Units): Unit {
    const rule = this.#mapping.unit;
    const said = this.text(rule);
    if (said === '') return home;
    const slug = own(rule?.values, said);
    const found = units.all.find(
      (unit) =>
        unit.ledger === home.ledger &&
        (slug === undefined ? [unit.slug, unit.name].includes(said) : unit.slug === slug),
    );
    if (!found) this.#fault(rule?.column, 'import.unit-unknown');
    return found ?? home;
  }

  /** The earlier of when it happened and when the office heard of it. */
  moment(
    readers: Readonly<Record<'occurredAt' | 'receivedAt', (cell: Cell) => Millis | undefined>>,
    now: Millis,
  ): Millis | undefined {
    const { occurredAt, receivedAt } = this.#mapping;
    const moments: Millis[] = [];
    const before = this.faults.length;
    for (const name of ['occurredAt', 'receivedAt'] as const) {
      const rule = this.#mapping[name];
      const cell = this.#cell(rule);
      if (!rule || cell === undefined) continue;
      const at = readers[name](cell);
      const fault = at === undefined ? 'unreadable' : importedMomentFault(at, now);
      if (fault) this.#fault(rule.column, `import.date-${fault}`);
      else if (at !== undefined) moments.push(at);
    }
    if (moments.length > 0) return Math.min(...moments);
    if (this.faults.length === before) this.#field((receivedAt ?? occurredAt)?.column, 'field.required');
    return undefined;
  }

  /** As the form takes them. */
  values() {
    const { title, text, place, category, kind, cohort, contact, anonymous, consentToPublish } =
      this.#mapping;
    const { categories, kinds, cohorts } = wordsFor('zh-CN').terms;
    return {
      title: this.text(title),
      text: this.text(text),
      place: this.text(place),
      category: this.#choice<Category>(category, categories),
      kind: this.#choice(kind, kinds) ?? 'request',
      cohort: this.#choice(cohort, cohorts) ?? 'undisclosed',
      name: this.text(contact?.name) || undefined,
      phone: this.text(contact?.phone) || undefined,
      anonymous: this.#flag(anonymous),
      consent: this.#flag(consentToPublish),
    };
  }

  /** By code or by name, of those of its category; a name that two of them have means neither. */
  item({ taxonomy }: Unit, category: Category | undefined): { item?: string } {
    const rule = this.#mapping.item;
    const said = this.text(rule);
    if (!rule || said === '') return {};
    const meant = own(rule.values, said) ?? said;
    const found = itemsOf(taxonomy, category).filter(({ code, name }) => code === meant || name === meant);
    if (found.length === 1 && found[0]) return { item: found[0].code };
    this.unlisted.push(rule.column);
    return {};
  }

  channel(): Channel {
    return this.#choice(this.#mapping.channel, wordsFor('zh-CN').terms.channels) ?? 'import';
  }

  /** Holds the draft against the form's limits, and against what the unit takes. */
  check(filing: Partial<AppealDraft>, unit: Unit): void {
    const { contact } = this.#mapping;
    for (const { pointer, code, limit } of validateRequest.AppealDraft(filing)) {
      const column = this.#columnAt(pointer);
      // A value nobody could make out has been told.
      if (pointer === '/category' && this.faults.some((fault) => fault.column === column)) continue;
      this.#field(column, code, limit);
    }
    if (filing.category && !unit.categories.includes(filing.category)) {
      this.#fault(this.#mapping.category.column, 'import.category-not-offered');
    }
    const { phone } = filing.contact ?? {};
    if (phone === undefined || lastFourOf({ phone }) !== undefined) return;
    if (this.faults.some(({ column }) => column === contact?.phone?.column)) return;
    this.#field(contact?.phone?.column, 'field.wrong-format');
  }

  #cell(rule: { readonly column?: string } | undefined): Cell | undefined {
    const cell = rule?.column === undefined ? undefined : this.#cells.get(tidy(rule.column));
    return cell === undefined || (!(cell instanceof Date) && this.#blank.has(cell)) ? undefined : cell;
  }

  /** @returns undefined where nothing is said */
  #choice<T extends string>(rule: Choice<T> | undefined, names: Readonly<Record<T, string>>): T | undefined {
    const said = this.text({ ...(rule?.column !== undefined && { column: rule.column }) });
    if (!rule || said === '') return rule?.default;
    const known = Object.entries<string>(names).find(([name, label]) => name === said || label === said);
    const meant = own(rule.values, said) ?? (known?.[0] as T | undefined);
    if (meant !== undefined) return meant;
    if (rule.default === undefined) this.#fault(rule.column, 'import.value-unknown');
    else this.unlisted.push(rule.column ?? '');
    return rule.default;
  }

  #flag(rule: ImportFlag | undefined): boolean {
    const said = this.text(rule).toLowerCase();
    if (!rule || said === '') return false;
    const among = (words: readonly string[]): boolean => words.some((word) => word.toLowerCase() === said);
    const isYes = among(rule.yes ?? YES);
    if (!isYes && !among(rule.no ?? NO)) this.#fault(rule.column, 'import.value-unknown');
    return isYes;
  }

  #columnAt(pointer: string): string | undefined {
    const { contact } = this.#mapping;
    const rules: Readonly<Record<string, { readonly column?: string } | undefined>> = {
      '/title': this.#mapping.title,
      '/text': this.#mapping.text,
      '/place': this.#mapping.place,
      '/category': this.#mapping.category,
      '/contact/name': contact?.name,
      '/contact/phone': contact?.phone,
    };
    return rules[pointer]?.column;
  }

  #field(column: string | undefined, code: Parameters<typeof fieldFault>[0], limit?: number): void {
    this.#push(column, code, fieldFault(code, limit));
  }

  #fault(column: string | undefined, code: Exclude<RowCode, 'import.row-broken'>): void {
    this.#push(column, code, sentences[code]);
  }

  #push(column: string | undefined, code: RowFault['code'], sentence: string): void {
    const { contact } = this.#mapping;
    const isPersonal =
      column !== undefined && [contact?.name?.column, contact?.phone?.column].includes(column);
    const value = this.text({ ...(column !== undefined && { column }) });
    this.faults.push({
      row: this.#row,
      column: column ?? '',
      value: isPersonal ? veiled(value) : shortened(value),
      code,
      sentence,
    });
  }
}

/** Not what an object has by nature: a list may say `constructor`. */
function own<T>(values: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  if (!values) return undefined;
  const key = Object.keys(values).find((one) => tidy(one) === name);
  return key === undefined ? undefined : values[key];
}
