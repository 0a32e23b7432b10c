// What a posted form says: text fields as the form's values. Anything else that is posted is dropped.
import type { AppealFormValues, QuestionField } from '@huiyin/sdk/views';

/** Fields of the plain form by name; `anonymous` and `consent` are `yes` or nothing. */
export const fieldNames = [
  'kind',
  'category',
  'item',
  'title',
  'text',
  'place',
  'channel',
  'cohort',
  'name',
  'phone',
  'anonymous',
  'consent',
] as const satisfies readonly (keyof AppealFormValues)[];

type FieldName = (typeof fieldNames)[number] | QuestionField;

/** A form as it came: still any text in any field. The validators decide whether it is a draft. */
export type PostedValues = Readonly<Partial<Record<FieldName | 'meeting', string>>>;

/** Answers to a unit's extra questions that are read at most. */
const MOST_ANSWERS = 8;

/** The names of all its fields: the known ones, and those of a unit's extra questions. */
export function namesIn(form: URLSearchParams): (FieldName | 'meeting')[] {
  const asked = [...new Set(form.keys())].filter((name): name is QuestionField =>
    /^q-[a-z0-9][a-z0-9-]{0,39}$/.test(name),
  );
  return [...fieldNames, 'meeting', ...asked.slice(0, MOST_ANSWERS)];
}

/** The known fields, trimmed, line ends made one kind; empty ones left out. */
export function postedValues(form: URLSearchParams): PostedValues {
  const values: Partial<Record<FieldName | 'meeting', string>> = {};
  for (const name of namesIn(form)) {
    const value = typedText(form, name);
    if (value && (name !== 'meeting' || isMeetingId(value))) values[name] = value;
  }
  return values;
}

/** A question for a meeting names it; what can't be one is dropped. */
function isMeetingId(text: string): boolean {
  return /^[A-Z]{2,4}-M-[0-9]{4}-[0-9]{6}$/.test(text);
}

/** What was typed into a field, trimmed; browsers send line ends as CRLF, we keep them as LF. */
export function typedText(form: URLSearchParams, name: string): string {
  return (form.get(name) ?? '').replace(/\r\n?/g, '\n').trim();
}

/** The same as the form's values. Words from outside stand where choices belong until the validators have looked. */
export function formValues({
  anonymous,
  consent,
  meeting: _meeting,
  ...posted
}: PostedValues): AppealFormValues {
  return { ...(posted as AppealFormValues), anonymous: anonymous === 'yes', consent: consent === 'yes' };
}

/** The key a form carries, so that sending it twice does it once; nothing where it can't be one. */
export function postedKey(form: URLSearchParams): { idempotencyKey?: string } {
  const key = form.get('key') ?? '';
  return /^[A-Za-z0-9_-]{16,128}$/.test(key) ? { idempotencyKey: key } : {};
}
