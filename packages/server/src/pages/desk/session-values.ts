// What was typed about a session: as posted, the draft it makes, and what is wrong with which field.
import type { ErrorCode, FieldError, Session, SessionCorrectionDraft, SessionDraft } from '@huiyin/sdk';
import { dayOf, type Millis } from '@huiyin/sdk/rules';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import { fill } from '@huiyin/sdk/views';
import { fieldSentence } from '../../words/index.js';
import { typedText } from '../submission.js';
import { sessionWords as words } from './session-words.js';

const fields = [
  ...['body', 'kind', 'day', 'time', 'place', 'cohort', 'people', 'appeals', 'words'],
  ...['about', 'alsoPresent', 'reason', 'corrects'],
] as (keyof typeof words.fields | 'corrects')[];
const itemParts = Object.keys(words.items) as (keyof typeof words.items)[];

/** Rows for what was agreed: at first and by each press of the button; at most. */
export const ROWS = 3;
export const MOST_ROWS = 18;

export type SessionField = Exclude<(typeof fields)[number], 'parties'>;
export type ItemPart = (typeof itemParts)[number];
type Item = Readonly<Partial<Record<ItemPart, string>>>;

/** As typed. */
export interface SessionValues extends Readonly<Partial<Record<SessionField, string>>> {
  readonly parties: readonly string[];
  /** One for each row of the form, empty ones too. */
  readonly agreed: readonly Item[];
}

/** Sentences by the names of controls. */
export type SessionFaults = Readonly<Partial<Record<string, string>>>;
type Fault = FieldFault & Partial<FieldError>;

export const itemName = (row: number, part: ItemPart): string => `agreed-${row}-${part}`;
/** Characters of a number that are repeated: enough to find it by. */
const LONGEST_SAID = 20;

const emptyRows = (count: number): Item[] => Array.from({ length: count }, () => ({}));

export function newSession(body: string): SessionValues {
  return { body, parties: [], agreed: emptyRows(ROWS) };
}

export function postedSession(form: URLSearchParams): SessionValues {
  const said: Partial<Record<SessionField, string>> = {};
  for (const name of fields as SessionField[]) {
    const typed = typedText(form, name);
    if (typed) said[name] = typed;
  }
  const rows = (Number(form.get('rows')) || ROWS) + (form.get('more') === 'yes' ? ROWS : 0);
  const agreed = emptyRows(Math.min(MOST_ROWS, Math.max(ROWS, Math.floor(rows)))).map((_, row) =>
    Object.fromEntries(
      itemParts.flatMap((part) => {
        const typed = typedText(form, itemName(row, part));
        return typed ? [[part, typed]] : [];
      }),
    ),
  );
  return { ...said, parties: form.getAll('parties'), agreed };
}

/** What a session says now, to be written over. */
export function valuesOf({
  id,
  body,
  heldAt,
  people,
  appeals,
  parties = [],
  ...said
}: Session): SessionValues {
  const { kind, place, cohort, words: text, about, alsoPresent } = said;
  return {
    ...{
      corrects: id,
      body: body.slug,
      kind,
      place,
      cohort,
      people: String(people),
      appeals: appeals.join(' '),
    },
    ...{ day: heldAt.slice(0, 10), time: heldAt.slice(11, 16) },
    ...(text !== undefined && { words: text }),
    ...(about !== undefined && { about }),
    ...(alsoPresent !== undefined && { alsoPresent }),
    parties: parties.map(({ slug }) => slug),
    agreed: emptyRows(ROWS),
  };
}

export type CheckedSession =
  | { readonly faults: SessionFaults }
  | { readonly record: SessionDraft }
  | { readonly corrects: string; readonly correct: SessionCorrectionDraft };

/** The draft that was typed, or what is wrong with it. */
export function checkedSession(values: SessionValues): CheckedSession {
  const { body, reason, corrects } = values;
  const facts = factsOf(values);
  // The validators decide whether it is one.
  if (corrects !== undefined) {
    const correct = { ...facts, ...given({ reason }) } as unknown as SessionCorrectionDraft;
    const errors = validateRequest.SessionCorrectionDraft(correct);
    return errors.length > 0 ? { faults: sessionFaults(errors, values) } : { corrects, correct };
  }
  const agreed = filled(values).map(({ item }) => agreedOf(item));
  const record = {
    ...{ ...facts, ...given({ body }) },
    ...(agreed.length > 0 && { agreed }),
  } as unknown as SessionDraft;
  const errors = validateRequest.SessionDraft(record);
  return errors.length > 0 ? { faults: sessionFaults(errors, values) } : { record };
}

/** The first fault of each control, as a sentence. */
export function sessionFaults(errors: readonly Fault[], values: SessionValues): SessionFaults {
  const faults: Partial<Record<string, string>> = {};
  for (const error of errors) {
    for (const [name, sentence] of faultsBy(error, values)) faults[name] ??= sentence;
  }
  return faults;
}

/** What a refusal without a place in the request has against single rows. @param sentence what it says */
export function rowFaults(
  code: ErrorCode,
  values: SessionValues,
  now: Millis,
  sentence: string,
): SessionFaults {
  const rows = filled(values);
  const of = (part: ItemPart, are: typeof rows): SessionFaults =>
    Object.fromEntries(are.map(({ row }) => [itemName(row, part), sentence]));
  const dues = rows.map(({ item: { due = '' } }) => due);
  const first = [dayOf(now), values.day ?? ''].reduce((one, other) => (one > other ? one : other));
  if (code === 'commitment.due-in-past') {
    return of(
      'due',
      rows.filter((_, index) => (dues[index] ?? '') < first),
    );
  }
  if (code === 'commitment.due-too-far') {
    const last = dues.reduce((one, other) => (one > other ? one : other), '');
    return of(
      'due',
      rows.filter(({ item }) => item.due === last),
    );
  }
  const promised = rows.filter(({ item }) => item.appeal !== undefined);
  const isOfOne = new Set(promised.map(({ item }) => item.appeal)).size === 1;
  return code.startsWith('appeal.') && isOfOne ? of('appeal', promised) : {};
}

/** Rows in which something was typed. */
function filled({ agreed }: SessionValues) {
  return agreed.flatMap((item, row) => (Object.keys(item).length > 0 ? [{ item, row }] : []));
}

function factsOf(values: SessionValues) {
  const { kind, day, time, place, cohort, people, appeals = '', words: text, about } = values;
  const { body, alsoPresent } = values;
  // Whoever held it is there in any case.
  const parties = values.parties.filter((slug) => slug !== body);
  return {
    ...given({ kind, place, cohort, words: text, about, alsoPresent }),
    ...(day !== undefined && time !== undefined && { heldAt: momentTyped(day, time) }),
    ...(people !== undefined && { people: numberTyped(people) }),
    appeals: numbersIn(appeals),
    ...(parties.length > 0 && { parties }),
  };
}

function agreedOf({ text, unit, name, title, due, appeal, witness }: Item) {
  return {
    ...given({ text, unit, appeal, witnessGroup: witness }),
    owner: given({ name, title }),
    ...(due !== undefined && { due: { type: 'day', day: due } }),
  };
}

function faultsBy({ pointer, code, limit }: Fault, values: SessionValues): (readonly [string, string])[] {
  const [, part = '', index = '', ...rest] = pointer.split('/');
  const { sentences } = words;
  const plain = fieldSentence(code, 'zh-CN', { limit });
  const isMissing = code === 'field.required';
  if (part === 'heldAt') {
    const missing = (['day', 'time'] as const).filter((name) => values[name] === undefined);
    return missing.length > 0 ? missing.map((name) => [name, plain]) : [['day', sentences.held]];
  }
  if (part === 'people') return [[part, isMissing ? plain : sentences.people]];
  if (part === 'parties') return [[part, index === '' ? plain : sentences.parties]];
  if (part === 'appeals') {
    const number = numbersIn(values.appeals ?? '')[Number(index)];
    if (index === '' || number === undefined) return [[part, plain]];
    const said = number.length > LONGEST_SAID ? `${number.slice(0, LONGEST_SAID)}…` : number;
    return [[part, fill(sentences.appeals, { number: said })]];
  }
  if (part !== 'agreed') return [[part, plain]];
  const row = filled(values)[Number(index)]?.row ?? 0;
  const at = itemPartAt(rest);
  const own = code === 'field.not-allowed' && (at === 'unit' || at === 'appeal') ? sentences[at] : plain;
  return [[itemName(row, at), own]];
}

function itemPartAt(path: readonly string[]): ItemPart {
  const wanted = path[0] === 'owner' ? path[1] : path[0] === 'witnessGroup' ? 'witness' : path[0];
  return itemParts.find((part) => part === wanted) ?? 'text';
}

/** Those that were typed. */
function given(texts: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
}

function momentTyped(day: string, time: string): string {
  return `${day}T${time.normalize('NFKC').slice(0, 5).padStart(5, '0')}:00+08:00`;
}

/** What is no number stays as it is, for the validator to refuse. */
function numberTyped(typed: string): number | string {
  const plain = typed.normalize('NFKC');
  return /^\d{1,9}$/.test(plain) ? Number(plain) : typed;
}

function numbersIn(typed: string): string[] {
  return typed.split(/[、，,；;\s]+/).filter(Boolean);
}
