// What is wrong with a visit as it was filled in, as sentences by the control they belong to.
import { addDays, dayOf, parseMoment, type Millis } from '../../rules/calendar.js';
import type { FieldError } from '../../types/index.js';
import type { VisitWords } from '../../words/index.js';
import { fill } from '../format.js';
import { isPhone, lengthOf, phoneOf, plainOf } from '../typed.js';
import {
  askedFields,
  typedMoment,
  visitFields,
  type AskedUnit,
  type Typed,
  type VisitField,
  type VisitForm,
} from './visit-form.js';

/** A sentence for each control that is wrong, in the order they stand. */
export type VisitFaults = Readonly<Record<string, string>>;

export interface VisitFormContext {
  readonly words: VisitWords;
  readonly now: Millis;
  /** Where that is known. */
  readonly unit?: AskedUnit | undefined;
}

/** The id of a control: of the visit, or of what was asked at a place. */
export function visitControl(id: string, place?: number): string {
  return place === undefined ? `v-${id}` : `v-asked-${place}-${id}`;
}

/** Milliseconds a phone's clock may be ahead of ours. */
const CLOCK_SKEW = 5 * 60_000;
/** Days a visit may look back: as the server has it. */
const LONGEST_AGO = 90;

/** What can be seen to be wrong before anything is kept. The server checks again and may find more. */
export function visitFaults(form: VisitForm, context: VisitFormContext): VisitFaults {
  const faults: Record<string, string> = {};
  eachField(form, context, (field, typed, control) => {
    const fault = faultOf(field, plainOf(typed[field.id]), context);
    if (fault) faults[control] = fault;
  });
  return faults;
}

/** The server's field errors as sentences. What has no control of its own is left out. */
export function visitRefusal(
  errors: readonly FieldError[],
  form: VisitForm,
  context: VisitFormContext,
): VisitFaults {
  const faults: Record<string, string> = {};
  eachField(form, context, (field, _typed, control, prefix) => {
    const found = errors.find(
      ({ pointer }) => pointer === prefix + field.pointer || isAround(pointer, prefix, field),
    );
    if (found) faults[control] = refusalOf(field, found, context.words);
  });
  return faults;
}

/** What is said of the contact as a whole is said at the phone, or at the box that took its place. */
function isAround(pointer: string, prefix: string, { id }: VisitField<string>): boolean {
  return pointer === `${prefix}/contact` && id === 'anonymous';
}

type Each = (field: VisitField<string>, typed: Typed<string>, control: string, prefix: string) => void;

function eachField({ visit, asked }: VisitForm, { words, unit }: VisitFormContext, each: Each): void {
  for (const field of visitFields(words)) each(field, visit, visitControl(field.id), '');
  asked.forEach((typed, place) => {
    for (const field of askedFields(words, typed, unit)) {
      each(field, typed, visitControl(field.id, place), `/asked/${place}`);
    }
  });
}

function faultOf(
  field: VisitField<string>,
  typed: string,
  { words, now }: VisitFormContext,
): string | undefined {
  const { errors } = words.visitLog;
  const { kind, name: label, required, most = Infinity } = field;
  if (!typed) return required ? missing(field, words) : undefined;
  if (lengthOf(typed) > most) return fill(errors.long, { label, count: lengthOf(typed) - most });
  if (kind === 'phone') return isPhone(phoneOf(typed) ?? '') ? undefined : errors.phone;
  if (kind !== 'moment') return undefined;
  const at = parseMoment(typedMoment(typed));
  if (at === undefined) return fill(errors.moment, { label });
  if (at > now + CLOCK_SKEW) return fill(errors.ahead, { label });
  return dayOf(at) < addDays(dayOf(now), -LONGEST_AGO) ? fill(errors.old, { label }) : undefined;
}

function missing({ kind, name: label }: VisitField<string>, { visitLog: { errors } }: VisitWords): string {
  if (kind === 'phone') return errors.phoneMissing;
  return fill(kind === 'select' ? errors.chosen : errors.required, { label });
}

function refusalOf(field: VisitField<string>, { code }: FieldError, words: VisitWords): string {
  const { errors } = words.visitLog;
  const { id, kind, name: label } = field;
  if (code === 'field.required' || code === 'field.blank') return missing(field, words);
  if (code === 'field.control-character' || code === 'field.broken-character') {
    return fill(errors.characters, { label });
  }
  if (kind === 'phone') return errors.phone;
  return id === 'category' ? errors.category : fill(errors.other, { label });
}
