// The form of a visit as data: its fields, what was typed, and the draft the wire wants.
import { momentOf, type Millis } from '../../rules/calendar.js';
import { itemsOf } from '../../rules/taxonomy/questions.js';
import { limits } from '../../schema/limits.js';
import type { AskedDraft, Category, Taxonomy, TaxonomyItem, VisitDraft } from '../../types/index.js';
import type { VisitWords } from '../../words/index.js';
import { fill } from '../format.js';
import { itemText } from '../taxonomy.js';
import { phoneOf, plainOf } from '../typed.js';

export type VisitFieldId = keyof VisitWords['visitLog']['fields'];
export type AskedFieldId = keyof VisitWords['visitLog']['asked']['fields'];

/** What was typed and chosen of one thing; a ticked box is `yes`. */
export type Typed<Id extends string> = Readonly<Partial<Record<Id, string>>>;

export interface VisitForm {
  readonly visit: Typed<VisitFieldId>;
  readonly asked: readonly Typed<AskedFieldId>[];
}

export interface VisitField<Id extends string = VisitFieldId | AskedFieldId> {
  readonly id: Id;
  readonly kind: 'line' | 'area' | 'select' | 'check' | 'moment' | 'phone';
  readonly label: string;
  /** Without what is added to a label that need not be filled in. */
  readonly name: string;
  readonly hint: string;
  readonly required: boolean;
  /** Where it stands: in the draft, or in one of what was asked. */
  readonly pointer: string;
  /** Unicode code points. */
  readonly most?: number | undefined;
  readonly choices?: readonly { readonly value: string; readonly label: string }[] | undefined;
}

/** The unit that what is asked goes to, as far as it is known at the door. */
export interface AskedUnit {
  /** What it takes; all if absent. */
  readonly categories?: readonly Category[] | undefined;
  /** What it tells apart in them; nothing if absent. */
  readonly taxonomy?: Pick<Taxonomy, 'items'> | undefined;
}

/** As many as one visit may bring. */
export const MOST_ASKED = 10;

/** @param now what the form starts with as the time of the visit */
export function blankVisit(now: Millis, before: Typed<VisitFieldId> = {}): VisitForm {
  const { grid } = before;
  return { visit: { visitedAt: momentOf(now).slice(0, 16), ...(grid && { grid }) }, asked: [] };
}

/** Whether nothing was written yet: the time and the grid stand there by themselves. */
export function isBlankVisit({ visit, asked }: VisitForm): boolean {
  const { visitedAt: _at, grid: _grid, ...typed } = visit;
  return asked.length === 0 && Object.values(typed).every((value) => plainOf(value) === '');
}

export function visitFields(words: VisitWords): VisitField<VisitFieldId>[] {
  const { grid, household, heard, care } = limits.VisitDraft;
  const make = makerOf(words.visitLog.fields, words);
  return [
    make('moment', 'visitedAt', '/visitedAt'),
    make('line', 'household', '/household', household),
    make('line', 'grid', '/grid', grid, { required: false }),
    make('select', 'cohort', '/cohort', {}, { choices: choicesOf(words.terms.cohorts) }),
    make('area', 'heard', '/heard', heard),
    make('area', 'care', '/care', care, { required: false }),
  ];
}

export function askedFields(
  words: VisitWords,
  typed: Typed<AskedFieldId>,
  unit: AskedUnit = {},
): VisitField<AskedFieldId>[] {
  const { title, text, place, contact } = limits.EnteredAppealDraft;
  const make = makerOf(words.visitLog.asked.fields, words);
  const known = choicesOf(words.terms.categories).filter(
    ({ value }) => !unit.categories || unit.categories.includes(value as Category),
  );
  const anonymous = make('check', 'anonymous', '/anonymous');
  const named = make('line', 'name', '/contact/name', contact.name, { required: false });
  const without = make('check', 'withoutCode', '/withoutCode');
  const reach = typed.anonymous
    ? [anonymous]
    : typed.withoutCode
      ? [named, anonymous, without]
      : [make('phone', 'phone', '/contact/phone', contact.phone), named, anonymous, without];
  return [
    make('line', 'title', '/title', title),
    make('area', 'text', '/text', text),
    make('line', 'place', '/place', place),
    make('select', 'category', '/category', {}, { choices: known }),
    ...itemField(make, itemsIn(typed, unit)),
    make('select', 'kind', '/kind', {}, { choices: choicesOf(words.terms.kinds) }),
    ...reach,
    make('check', 'onBehalf', '/onBehalf'),
    make('check', 'consent', '/consentToPublish'),
  ];
}

/** Nothing for a category the unit tells nothing apart in. */
function itemField(
  make: ReturnType<typeof makerOf<AskedFieldId>>,
  items: readonly TaxonomyItem[],
): VisitField<AskedFieldId>[] {
  if (items.length === 0) return [];
  const choices = items.map((item) => ({ value: item.code, label: itemText(item) }));
  return [make('select', 'item', '/item', {}, { required: false, choices })];
}

function itemsIn({ category }: Typed<AskedFieldId>, { taxonomy }: AskedUnit): readonly TaxonomyItem[] {
  return itemsOf(taxonomy, category as Category | undefined);
}

type Made = Pick<VisitField, 'required' | 'choices'>;

function makerOf<Id extends string>(
  fields: Readonly<Record<Id, { readonly label: string; readonly hint: string }>>,
  words: VisitWords,
) {
  return (
    kind: VisitField['kind'],
    id: Id,
    pointer: string,
    limit: { readonly maxLength?: number } = {},
    { required = kind !== 'check', choices }: Partial<Made> = {},
  ): VisitField<Id> => {
    const { label, hint } = fields[id];
    const isPlain = required || kind === 'check';
    return {
      id,
      kind,
      pointer,
      hint,
      required,
      name: label,
      label: isPlain ? label : fill(words.visitLog.optional, { label }),
      most: limit.maxLength,
      choices,
    };
  };
}

function choicesOf(names: Readonly<Record<string, string>>) {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}

/** Where a visit is made, and where what is asked goes. */
export interface VisitedUnit extends AskedUnit {
  /** Slug of the unit it is made for. */
  readonly body: string;
  /** Slug of the unit that what is asked goes to; the same if absent. */
  readonly addressed?: string | undefined;
}

/** The draft for the wire. To be asked for once nothing is wrong. */
export function visitDraftOf({ visit, asked }: VisitForm, unit: VisitedUnit): VisitDraft {
  const { visitedAt, cohort, ...texts } = visit;
  const [grid, care] = [plainOf(texts.grid), plainOf(texts.care)];
  return {
    body: unit.body,
    visitedAt: typedMoment(visitedAt),
    cohort: cohort as VisitDraft['cohort'],
    household: plainOf(texts.household),
    heard: plainOf(texts.heard),
    ...(grid && { grid }),
    ...(care && { care }),
    ...(asked.length > 0 && { asked: asked.map((one) => askedDraftOf(one, unit)) }),
  };
}

function askedDraftOf(typed: Typed<AskedFieldId>, unit: VisitedUnit): AskedDraft {
  const { anonymous, withoutCode, onBehalf, consent } = typed;
  const name = plainOf(typed.name);
  const phone = withoutCode ? undefined : phoneOf(typed.phone);
  const contact = { ...(name && { name }), ...(phone !== undefined && { phone }) };
  // One of another category than was chosen last, or that the unit has no more, is none.
  const item = itemsIn(typed, unit).find(({ code }) => code === typed.item);
  return {
    body: unit.addressed ?? unit.body,
    kind: typed.kind as AskedDraft['kind'],
    category: typed.category as AskedDraft['category'],
    ...(item && { item: item.code }),
    title: plainOf(typed.title),
    text: plainOf(typed.text),
    place: plainOf(typed.place),
    ...(!anonymous && Object.keys(contact).length > 0 && { contact }),
    ...(anonymous && { anonymous: true }),
    ...(!anonymous && withoutCode && { withoutCode: true }),
    ...(onBehalf && { onBehalf: true }),
    ...(consent && { consentToPublish: true }),
  };
}

/** Beijing's clock, whatever the device's. */
export function typedMoment(typed = ''): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(typed) ? `${typed.slice(0, 16)}:00+08:00` : typed;
}
