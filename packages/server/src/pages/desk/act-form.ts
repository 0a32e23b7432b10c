// The form of one act on a record at the desk, drawn from its fields.
import { html } from 'hono/html';
import {
  errorSummary,
  hiddenField,
  radioGroup,
  selectField,
  textArea,
  textField,
  type Choice,
} from '../form-fields.js';
import type { Markup } from '../layout.js';

/** `lines`: one thing to a line. */
export type ActControl = 'line' | 'area' | 'lines' | 'date' | 'time' | 'digits' | 'select' | 'radio';

export interface ActField<Name extends string> {
  readonly name: Name;
  readonly control: ActControl;
  readonly required?: true | undefined;
}

export interface ActWords<Act extends string, Name extends string> {
  readonly acts: Readonly<Record<Act, string>>;
  readonly fields: Readonly<Record<Name, string>>;
  readonly hints: Readonly<Partial<Record<Name, string>>>;
  readonly faults: string;
  readonly choose: string;
  /** Fields that need not be seen to: behind a summary of their own, after the others. */
  readonly folded?: { readonly summary: string; readonly holds: (name: string) => boolean };
}

/** What was typed, and what is wrong with it. */
export interface ActForm<Act extends string, Name extends string> {
  readonly act: Act;
  readonly action: string;
  /** The record's id; absent for one that is begun. */
  readonly id?: string | undefined;
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly faults?: Readonly<Partial<Record<Name, string>>> | undefined;
  /** What belongs to no field. */
  readonly problem?: string | undefined;
  /** Tells its controls from those of the same act on another record of the page. */
  readonly prefix?: string;
  /** What goes along unseen. */
  readonly hidden?: Readonly<Record<string, string>>;
  readonly choices: Readonly<Partial<Record<Name, readonly Choice[]>>>;
  /** Fields that this one doesn't have. */
  readonly without?: readonly Name[];
  readonly csrf: string;
  readonly key: string;
}

/** @param record the name its id is sent under */
export function actForm<Act extends string, Name extends string>(
  record: string,
  form: ActForm<Act, Name>,
  all: readonly ActField<Name>[],
  words: ActWords<Act, Name>,
): Markup {
  const { act, action, id, problem, hidden = {}, without = [], csrf, key } = form;
  const fields = all.filter(({ name }) => !without.includes(name));
  const isFolded = ({ name }: ActField<Name>): boolean => words.folded?.holds(name) === true;
  const wrong = fields.flatMap(({ name, control }) => {
    const sentence = form.faults?.[name];
    const at = `${controlId(form, name)}${control === 'radio' ? '-0' : ''}`;
    return sentence === undefined ? [] : [{ id: at, label: words.fields[name], sentence }];
  });
  return html`<form method="post" action="${action}" autocomplete="off">
    ${errorSummary(words.faults, wrong)}
    ${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
    ${hiddenField('csrf', csrf)} ${hiddenField('key', key)} ${hiddenField('act', act)}
    ${id !== undefined && hiddenField(record, id)}
    ${Object.entries(hidden).map(([name, value]) => hiddenField(name, value))}
    ${fields.filter((field) => !isFolded(field)).map((field) => controlOf(field, form, words))}
    ${foldedPart(fields.filter(isFolded), form, words)}
    <p><button class="button" type="submit">${words.acts[act]}</button></p>
  </form>`;
}

/** Open where something was typed into it, or is wrong with it. */
function foldedPart<Act extends string, Name extends string>(
  fields: readonly ActField<Name>[],
  form: ActForm<Act, Name>,
  words: ActWords<Act, Name>,
): Markup | '' {
  if (fields.length === 0) return '';
  const isOpen = fields.some(({ name }) => form.values[name] || form.faults?.[name]);
  return html`<details class="act" ${isOpen && 'open'}>
    <summary>${words.folded?.summary}</summary>
    ${fields.map((field) => controlOf(field, form, words))}
  </details>`;
}

function controlOf<Act extends string, Name extends string>(
  { name, control, required }: ActField<Name>,
  form: ActForm<Act, Name>,
  words: ActWords<Act, Name>,
): Markup {
  const { values, faults, choices: all } = form;
  const hint = words.hints[name];
  const frame = {
    id: controlId(form, name),
    name,
    label: words.fields[name],
    fault: faults?.[name],
    ...(hint !== undefined && { hint }),
    ...(required && { required }),
    value: values[name] ?? '',
  };
  const choices = all[name] ?? [];
  switch (control) {
    case 'radio':
      return radioGroup({ ...frame, choices });
    case 'select':
      return selectField({ ...frame, choices }, words.choose);
    case 'area':
      return textArea(frame, 3);
    case 'lines':
      return textArea(frame, 5);
    case 'date':
    case 'time':
      return textField({ ...frame, type: control });
    case 'digits':
      return textField({ ...frame, inputMode: 'numeric' });
    case 'line':
      return textField(frame);
  }
}

function controlId<Act extends string, Name extends string>(
  { act, prefix }: ActForm<Act, Name>,
  name: Name,
): string {
  return [act, ...(prefix === undefined ? [] : [prefix]), name].join('-');
}

/** The field a pointer of the draft leads to; of an object that is missing whole, its first. */
export function fieldAt<Field extends { readonly at: readonly string[] }>(
  fields: readonly Field[],
  pointer: string,
): Field | undefined {
  return (
    fields.find(({ at }) => isAt(pointer, `/${at.join('/')}`)) ??
    fields.find(({ at }) => isAt(`/${at.join('/')}`, pointer))
  );
}

function isAt(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}
