// Forms as data: fields with what was typed → faults as sentences, and the draft the wire wants.
import { dayOf, isDay, parseMoment, type Millis } from '../../rules/calendar.js';
import type { BodySummary, FieldError } from '../../types/index.js';
import type { DeskWords } from '../../words/index.js';
import type { QuestionField } from '../appeal-form.js';
import { fill } from '../format.js';
import { isPhone, lengthOf, phoneOf, plainOf } from '../typed.js';

/** The names of fields are those of their words; of a unit's own questions, those of the form. */
export type FieldId = WordedField | QuestionField;

/** A field with words of its own. */
export type WordedField = keyof DeskWords['staffForms']['fields'];

/** What was typed and chosen; a ticked box is `yes`. */
export type FormValues = Readonly<Partial<Record<FieldId, string>>>;

/** A sentence for each field that is wrong. */
export type FormFaults = Readonly<Partial<Record<FieldId, string>>>;

export type FieldKind =
  | 'line'
  | 'area'
  | 'radio'
  | 'select'
  | 'check'
  | 'day'
  | 'past'
  | 'any-day'
  | 'moment'
  | 'count'
  | 'phone'
  | 'number'
  | 'unit'
  | 'units';

export interface FormChoice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

export interface FormField {
  readonly id: FieldId;
  readonly kind: FieldKind;
  /** Where it stands in the draft, e.g. `/promise/owner/name`. */
  readonly pointer: string;
  readonly label: string;
  /** What it is called in sentences, where the dictionary has no word for it. */
  readonly name?: string;
  /** Of an extra question of the unit's: its code. */
  readonly question?: string;
  readonly hint: string;
  readonly required: boolean;
  /** Unicode code points. */
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly choices?: readonly FormChoice[];
  /** Beginnings the clerk completes. */
  readonly starters?: readonly { readonly label: string; readonly text: string }[];
  /** Said where nothing was typed, instead of the usual. */
  readonly missing?: string;
}

/** What a form is filled in by. */
export interface FormContext {
  readonly now: Millis;
  readonly words: DeskWords;
  /** Units a case can go to, as far as they were read. */
  readonly units: readonly BodySummary[];
  /** A typed number in its one form: `normaliseNumber` of the SDK. */
  readonly numberOf: (typed: string) => string | undefined;
}

/** A place in an answer's beginning that was left for the clerk to fill. */
export const BLANK = '____';

/** What can be seen to be wrong before anything is sent. The server checks again and may find more. */
export function formFaults(
  fields: readonly FormField[],
  values: FormValues,
  context: FormContext,
): FormFaults {
  const faults: Partial<Record<FieldId, string>> = {};
  for (const field of fields) {
    const fault = faultOf(field, plainOf(values[field.id]), context);
    if (fault) faults[field.id] = fault;
  }
  return faults;
}

/**
 * The server's field errors as sentences. What has no field of its own is left out: the refusal itself says that
 * something is wrong.
 */
export function formFaultsOf(
  errors: readonly FieldError[],
  fields: readonly FormField[],
  values: FormValues,
  { words }: FormContext,
): FormFaults {
  const faults: Partial<Record<FieldId, string>> = {};
  for (const { pointer, code, limit } of errors) {
    const field = fieldAt(pointer, fields, values);
    if (field) faults[field.id] ??= serverFault(field, code, limit, plainOf(values[field.id]), words);
  }
  return faults;
}

/** An answer to a question is told by its place among those that were given. */
function fieldAt(pointer: string, fields: readonly FormField[], values: FormValues): FormField | undefined {
  const at = /^\/details\/(\d+)\//.exec(pointer)?.[1];
  if (at === undefined) return fields.find((one) => one.pointer === pointer);
  const answered = fields.filter(({ id, question }) => question !== undefined && plainOf(values[id]));
  return answered[Number(at)];
}

export interface Draft {
  [member: string]: string | number | boolean | string[] | Draft | Draft[];
}

/** The draft for the wire: every field that says something, at its pointer. To be asked for once nothing is wrong. */
export function draftOf(fields: readonly FormField[], values: FormValues, context: FormContext): Draft {
  const draft: Draft = {};
  const answers: Draft[] = [];
  for (const field of fields) {
    const value = wireValue(field, plainOf(values[field.id]), context);
    if (value === undefined) continue;
    if (field.question === undefined) place(draft, field.pointer.split('/').slice(1), value);
    else answers.push({ code: field.question, value });
  }
  // They were put, even if none was answered.
  if (fields.some(({ question }) => question !== undefined)) draft['details'] = answers;
  return draft;
}

/** The units that what was typed can mean: one that is called so, else all whose name or slug has it. */
export function unitsLike(typed: string, units: readonly BodySummary[]): readonly BodySummary[] {
  const wanted = typed.trim().toLowerCase();
  if (!wanted) return [];
  const exact = units.filter(({ name, slug }) => name === typed.trim() || slug === wanted);
  if (exact.length > 0) return exact.slice(0, 1);
  return units.filter(({ name, slug }) => name.includes(typed.trim()) || slug.startsWith(wanted));
}

function faultOf(field: FormField, typed: string, context: FormContext): string | undefined {
  const { words } = context;
  const { errors } = words.staffForms;
  if (!typed) return field.required ? (field.missing ?? missing(field, words)) : undefined;
  const { least = 0, most = Infinity } = field;
  const label = nameOf(field, words);
  const length = lengthOf(typed);
  if (length < least) return fill(errors.short, { label, least, count: least - length });
  if (length > most) return fill(errors.long, { label, count: length - most });
  if (typed.includes(BLANK)) return fill(errors.blank, { label });
  return kindFault(field.kind, typed, label, context);
}

function kindFault(kind: FieldKind, typed: string, label: string, context: FormContext): string | undefined {
  const { words, now, units, numberOf } = context;
  const { errors } = words.staffForms;
  switch (kind) {
    case 'day':
      if (!isDay(typed)) return fill(errors.day, { label });
      return typed < dayOf(now) ? fill(errors.dayPast, { label }) : undefined;
    case 'past':
      if (!isDay(typed)) return fill(errors.day, { label });
      return typed > dayOf(now) ? fill(errors.momentAhead, { label }) : undefined;
    case 'any-day':
      return isDay(typed) ? undefined : fill(errors.day, { label });
    case 'moment': {
      const at = parseMoment(momentTyped(typed));
      if (at === undefined) return fill(errors.moment, { label });
      return at > now ? fill(errors.momentAhead, { label }) : undefined;
    }
    case 'count':
      return /^[1-9][0-9]{0,3}$/.test(digitsOf(typed)) && Number(digitsOf(typed)) <= 1000
        ? undefined
        : fill(errors.count, { label });
    case 'phone':
      return isPhone(phoneOf(typed) ?? '') ? undefined : errors.phone;
    case 'number':
      return numberOf(typed) === undefined ? errors.number : undefined;
    case 'unit':
      return unitFault(typed, units, words);
    case 'units':
      return severalOf(typed)
        .map((one) => unitFault(one, units, words))
        .find(Boolean);
    default:
      return undefined;
  }
}

function unitFault(typed: string, units: readonly BodySummary[], words: DeskWords): string | undefined {
  const { errors } = words.staffForms;
  const like = unitsLike(typed, units);
  if (like.length === 0) return errors.unitUnknown;
  const names = like.slice(0, 4).map(({ name }) => name);
  return like.length > 1 ? fill(errors.unitMany, { names: names.join('、') }) : undefined;
}

/** Several units as people write them in one line. */
function severalOf(typed: string): string[] {
  return typed.split(/[、，,；;\s]+/).filter(Boolean);
}

function serverFault(
  field: FormField,
  code: string,
  limit: number | undefined,
  typed: string,
  words: DeskWords,
): string {
  const { errors } = words.staffForms;
  const label = nameOf(field, words);
  const length = lengthOf(typed);
  switch (code) {
    case 'field.required':
    case 'field.blank':
      return field.missing ?? missing(field, words);
    case 'field.too-short':
      return limit === undefined
        ? fill(errors.other, { label })
        : fill(errors.short, { label, least: limit, count: Math.max(1, limit - length) });
    case 'field.too-long':
      return limit === undefined
        ? fill(errors.other, { label })
        : fill(errors.long, { label, count: Math.max(1, length - limit) });
    case 'field.control-character':
    case 'field.broken-character':
      return fill(errors.characters, { label });
    default:
      return field.kind === 'phone' ? errors.phone : fill(errors.other, { label });
  }
}

function missing(field: FormField, words: DeskWords): string {
  const { errors } = words.staffForms;
  const isChosen = field.kind === 'radio' || field.kind === 'select';
  return fill(isChosen ? errors.chosen : errors.required, { label: nameOf(field, words) });
}

/** Without what is added to a label that need not be filled in. */
function nameOf({ id, name }: FormField, words: DeskWords): string {
  return name ?? words.staffForms.fields[id as WordedField].label;
}

function wireValue(
  { kind }: FormField,
  typed: string,
  { units, numberOf }: FormContext,
): string | number | boolean | string[] | undefined {
  if (!typed) return undefined;
  switch (kind) {
    case 'check':
      return true;
    case 'count':
      return Number(digitsOf(typed));
    case 'moment':
      return momentTyped(typed);
    case 'phone':
      return phoneOf(typed);
    case 'number':
      return numberOf(typed);
    case 'unit':
      return unitsLike(typed, units)[0]?.slug;
    case 'units':
      return severalOf(typed).flatMap((one) => unitsLike(one, units)[0]?.slug ?? []);
    default:
      return typed;
  }
}

function place(draft: Draft, path: readonly string[], value: Exclude<Draft[string], Draft | Draft[]>): void {
  const [member = '', ...rest] = path;
  if (rest.length === 0) {
    draft[member] = value;
    return;
  }
  const inner = draft[member];
  const next: Draft = typeof inner === 'object' && !Array.isArray(inner) ? inner : {};
  draft[member] = next;
  place(next, rest, value);
}

/** Beijing's clock, whatever the device's. */
function momentTyped(typed: string): string {
  const parts = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(typed);
  return parts ? `${parts[1] ?? ''}T${parts[2] ?? ''}:00+08:00` : typed;
}

function digitsOf(typed: string): string {
  return typed.normalize('NFKC');
}
