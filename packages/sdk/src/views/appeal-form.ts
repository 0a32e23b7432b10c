// The appeal form's rules of reading: what was typed → a draft, and every fault → a sentence under its field.
import { itemsOf, MOST_ANSWER, questionsOf } from '../rules/taxonomy/questions.js';
import { limits } from '../schema/limits.js';
import type {
  AppealDraft,
  AppealKind,
  Body,
  Category,
  Cohort,
  DetailDraft,
  FieldError,
  OpenChannel,
  Taxonomy,
  TaxonomyQuestion,
} from '../types/index.js';
import type { FormWords } from '../words/index.js';
import { fill } from './format.js';
import { isPhone, lengthOf, phoneOf, plainOf } from './typed.js';

/** What a person types and chooses. Absent where nothing was. */
export interface AppealFormValues {
  readonly kind?: AppealKind | undefined;
  readonly category?: Category | undefined;
  /** Code of what exactly it is. */
  readonly item?: string | undefined;
  readonly title?: string | undefined;
  readonly text?: string | undefined;
  readonly place?: string | undefined;
  readonly channel?: OpenChannel | undefined;
  readonly cohort?: Cohort | undefined;
  readonly name?: string | undefined;
  readonly phone?: string | undefined;
  readonly anonymous?: boolean | undefined;
  readonly consent?: boolean | undefined;
  /** Answers to the unit's extra questions, by their codes. */
  readonly [question: QuestionField]: string | undefined;
}

/** The name of the field for an extra question. */
export type QuestionField = `q-${string}`;

export const questionField = (code: string): QuestionField => `q-${code}`;

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
  'item',
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

/** The questions that are put for what was chosen so far. */
export function questionsFor(
  taxonomy: Taxonomy | undefined,
  { category, item }: AppealFormValues,
): readonly TaxonomyQuestion[] {
  return questionsOf(taxonomy, category, item);
}

/**
 * The draft for the wire, all text trimmed and without what nobody can see. A member that is empty is left out: the
 * validators say what is missing.
 * @param taxonomy the unit's: what is asked by it is part of the draft
 */
export function appealDraftOf(
  body: string,
  values: AppealFormValues,
  taxonomy?: Taxonomy,
): Partial<AppealDraft> & { body: string } {
  const { channel, cohort, anonymous, consent } = values;
  const [title, text, place, name] = [values.title, values.text, values.place, values.name].map(
    (typed) => plainOf(typed) || undefined,
  );
  const phone = phoneOf(values.phone);
  const item = itemsOf(taxonomy, values.category).find(({ code }) => code === values.item)?.code;
  const questions = questionsFor(taxonomy, values);
  const details = questions.flatMap(({ code }) => {
    const value = plainOf(values[questionField(code)]);
    return value ? [{ code, value }] : [];
  });
  const contact = { ...(name && { name }), ...(phone && { phone }) };
  return {
    body,
    kind: values.kind ?? 'request',
    ...(values.category && { category: values.category }),
    ...(item && { item }),
    ...(questions.length > 0 && { details }),
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
export function appealFormFaults(
  values: AppealFormValues,
  words: FormWords,
  taxonomy?: Taxonomy,
): AppealFormFaults {
  const most = limits.AppealDraft;
  const errors: FieldFault[] = [];
  const check = (field: TextField, limit: number, required = false): void => {
    const typed = plainOf(values[field]);
    if (required && !typed) errors.push(error(field, 'field.required'));
    else if (lengthOf(typed) > limit) errors.push(error(field, 'field.too-long', limit));
  };
  check('title', most.title.maxLength, true);
  check('text', most.text.maxLength, true);
  check('place', most.place.maxLength, true);
  if (!values.category) errors.push(error('category', 'field.required'));
  for (const { code, required } of questionsFor(taxonomy, values)) {
    check(questionField(code), MOST_ANSWER, required);
  }
  if (!values.anonymous) {
    check('name', most.contact.name.maxLength);
    const phone = phoneOf(values.phone);
    if (phone && !isPhone(phone)) errors.push(error('phone', 'field.wrong-format'));
  }
  return appealFormFaultsOf(errors, values, words, taxonomy);
}

type TextField = 'title' | 'text' | 'place' | 'name' | QuestionField;

/** The server's field errors as sentences, in the order the fields stand. */
export function appealFormFaultsOf(
  errors: readonly FieldFault[],
  values: AppealFormValues,
  words: FormWords,
  taxonomy?: Taxonomy,
): AppealFormFaults {
  const questions = questionsFor(taxonomy, values);
  const { details = [] } = appealDraftOf('', values, taxonomy);
  const sentences = new Map<AppealFormField, string>();
  for (const one of errors) {
    const field = fieldOf(one.pointer, details);
    // What has no field of its own is said where there is most to change.
    const place = field ?? 'text';
    const asked = questions.find(({ code }) => questionField(code) === place);
    if (!sentences.has(place)) sentences.set(place, sentence(field, one, values, words, asked?.ask));
  }
  const faults: Partial<Record<AppealFormField, string>> = {};
  for (const field of fieldsWith(questions)) {
    const said = sentences.get(field);
    if (said !== undefined) faults[field] = said;
  }
  return faults;
}

function error(field: AppealFormField, code: FieldFault['code'], limit?: number): FieldFault {
  return { pointer: `/${field}`, code, ...(limit !== undefined && { limit }) };
}

/** The questions stand after what they are about. */
function fieldsWith(questions: readonly TaxonomyQuestion[]): readonly AppealFormField[] {
  const at = appealFormFields.indexOf('item') + 1;
  const asked = questions.map(({ code }) => questionField(code));
  return [...appealFormFields.slice(0, at), ...asked, ...appealFormFields.slice(at)];
}

/** Undefined for what is no field of the form. @param details the draft's answers, which the server tells by their place */
function fieldOf(pointer: string, details: readonly DetailDraft[]): AppealFormField | undefined {
  const answer = details[Number(/^\/details\/(\d+)\//.exec(pointer)?.[1])];
  if (answer) return questionField(answer.code);
  const last = pointer.split('/').pop() ?? '';
  if (last.startsWith('q-')) return last as QuestionField;
  return last === 'consentToPublish' ? 'consent' : appealFormFields.find((field) => field === last);
}

function sentence(
  field: AppealFormField | undefined,
  { code, limit = 0 }: FieldFault,
  values: AppealFormValues,
  words: FormWords,
  ask?: string,
): string {
  const w = words.appealForm.errors;
  if (code === 'field.control-character' || code === 'field.broken-character') return w.characters;
  const tooLong = code === 'field.too-long';
  if (ask !== undefined) return tooLong ? fill(w.answerLong, { limit }) : fill(w.answerMissing, { ask });
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
