// The appeal form's rules of reading: what was typed → a draft, and every fault → a sentence under its field.
import { limits } from '../schema/limits.js';
import type {
  AppealDraft,
  AppealKind,
  Body,
  Category,
  Cohort,
  FieldError,
  OpenChannel,
} from '../types/index.js';
import type { FormWords } from '../words/index.js';
import { fill } from './format.js';
import { isPhone, lengthOf, phoneOf, plainOf } from './typed.js';

/** What a person types and chooses. Absent where nothing was. */
export interface AppealFormValues {
  readonly kind?: AppealKind | undefined;
  readonly category?: Category | undefined;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly place?: string | undefined;
  readonly channel?: OpenChannel | undefined;
  readonly cohort?: Cohort | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly anonymous?: boolean | undefined;
  readonly consent?: boolean | undefined;
}

export type AppealFormField = keyof AppealFormValues;

/** What is wrong with one part, as the validators and the server say it. */
type FieldFault = Pick<FieldError, 'pointer' | 'code' | 'limit'>;

/** A sentence for each field that is wrong, in the order the fields stand. */
export type AppealFormFaults = Readonly<Partial<Record<AppealFormField, string>>>;

/** The fields in the order they stand on the form. */
export const appealFormFields: readonly AppealFormField[] = [
  'title',
  'text',
  'place',
  'category',
  'kind',
  'cohort',
  'name',
  'phone',
  'anonymous',
  'consent',
  'channel',
];

const openChannels: readonly string[] = ['web', 'wechat', 'box', 'station', 'hall'] satisfies OpenChannel[];

/**
 * What a page chose beforehand. FormWords that mean nothing here are left out: they would be refused later, with no
 * field in which to mend them.
 */
export function presetValues(
  preset: { readonly [Field in 'category' | 'channel' | 'cohort']: string | undefined },
  { categories }: Pick<Body, 'categories'>,
  { terms }: FormWords,
): AppealFormValues {
  const known = (choices: readonly string[], value = ''): boolean => choices.includes(value);
  return {
    ...(known(categories, preset.category) && { category: preset.category as Category }),
    ...(known(openChannels, preset.channel) && { channel: preset.channel as OpenChannel }),
    ...(known(Object.keys(terms.cohorts), preset.cohort) && { cohort: preset.cohort as Cohort }),
  };
}

/** The draft for the wire, all text trimmed and without what nobody can see. A member that is empty is left out: the validators say what is missing. */
export function appealDraftOf(
  body: string,
  values: AppealFormValues,
): Partial<AppealDraft> & { body: string } {
  const { channel, cohort, anonymous, consent } = values;
  const [title, text, place, name] = [values.title, values.text, values.place, values.name].map(
    (typed) => plainOf(typed) || undefined,
  );
  const phone = phoneOf(values.phone);
  const contact = { ...(name && { name }), ...(phone && { phone }) };
  return {
    body,
    kind: values.kind ?? 'request',
    ...(values.category && { category: values.category }),
    ...(title && { title }),
    ...(text && { text }),
    ...(place && { place }),
    ...(channel && { channel }),
    ...(cohort && { cohort }),
    ...(anonymous ? { anonymous: true } : (name ?? phone) && { contact }),
    ...(consent && { consentToPublish: true }),
  };
}

/** Faults that can be seen before anything is sent. The server checks again and may find more. */
export function appealFormFaults(values: AppealFormValues, words: FormWords): AppealFormFaults {
  const most = limits.AppealDraft;
  const errors: FieldFault[] = [];
  const check = (field: 'title' | 'text' | 'place' | 'name', limit: number, required: boolean): void => {
    const typed = plainOf(values[field]);
    if (required && !typed) errors.push(error(field, 'field.required'));
    else if (lengthOf(typed) > limit) errors.push(error(field, 'field.too-long', limit));
  };
  check('title', most.title.maxLength, true);
  check('text', most.text.maxLength, true);
  check('place', most.place.maxLength, true);
  if (!values.category) errors.push(error('category', 'field.required'));
  if (!values.anonymous) {
    check('name', most.contact.name.maxLength, false);
    const phone = phoneOf(values.phone);
    if (phone && !isPhone(phone)) errors.push(error('phone', 'field.wrong-format'));
  }
  return appealFormFaultsOf(errors, values, words);
}

/** The server's field errors as sentences, in the order the fields stand. */
export function appealFormFaultsOf(
  errors: readonly FieldFault[],
  values: AppealFormValues,
  words: FormWords,
): AppealFormFaults {
  const sentences = new Map<AppealFormField, string>();
  for (const one of errors) {
    const field = fieldOf(one.pointer);
    // What has no field of its own is said where there is most to change.
    const place = field ?? 'text';
    if (!sentences.has(place)) sentences.set(place, sentence(field, one, values, words));
  }
  const faults: Partial<Record<AppealFormField, string>> = {};
  for (const field of appealFormFields) {
    const said = sentences.get(field);
    if (said !== undefined) faults[field] = said;
  }
  return faults;
}

function error(field: AppealFormField, code: FieldFault['code'], limit?: number): FieldFault {
  return { pointer: `/${field}`, code, ...(limit !== undefined && { limit }) };
}

/** Undefined for what is no field of the form. */
function fieldOf(pointer: string): AppealFormField | undefined {
  const last = pointer.split('/').pop() ?? '';
  return last === 'consentToPublish' ? 'consent' : appealFormFields.find((field) => field === last);
}

function sentence(
  field: AppealFormField | undefined,
  { code, limit = 0 }: FieldFault,
  values: AppealFormValues,
  words: FormWords,
): string {
  const w = words.appealForm.errors;
  if (code === 'field.control-character' || code === 'field.broken-character') return w.characters;
  const tooLong = code === 'field.too-long';
  switch (field) {
    case 'title':
      return tooLong ? fill(w.titleLong, { limit }) : w.titleMissing;
    case 'text':
      return tooLong
        ? fill(w.textLong, { limit, over: lengthOf(plainOf(values.text)) - limit })
        : w.textMissing;
    case 'place':
      return tooLong ? fill(w.placeLong, { limit }) : w.placeMissing;
    case 'category':
      return w.categoryMissing;
    case 'name':
      return tooLong ? fill(w.nameLong, { limit }) : w.unknown;
    case 'phone':
      return w.phoneWrong;
    default:
      return w.unknown;
  }
}
