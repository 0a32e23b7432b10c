// The form of one act on a decision, and what is wrong with what was typed into it.
import { html } from 'hono/html';
import type { FieldError } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import type { FieldFault } from '@huiyin/sdk/validators';
import { fieldSentence } from '../../words/index.js';
import { errorSummary, hiddenField, selectField, textArea, textField, type Choice } from '../form-fields.js';
import type { Markup } from '../layout.js';
import {
  decisionActs,
  lines,
  type DecisionActName,
  type DecisionField,
  type DecisionFieldName,
  type DecisionValues,
} from './decision-acts.js';
import { decisionDeskWords as words } from './decision-words.js';

export type DecisionFaults = Readonly<Partial<Record<DecisionFieldName, string>>>;

/** The first fault of each field, as a sentence; of several lines with the line. */
export function decisionFaults(
  act: DecisionActName,
  errors: readonly (FieldFault & Partial<FieldError>)[],
  values: DecisionValues,
): DecisionFaults {
  const faults: Partial<Record<DecisionFieldName, string>> = {};
  const fields: readonly DecisionField[] = decisionActs[act].fields;
  for (const error of errors) {
    const { pointer } = error;
    const field =
      fields.find(({ at }) => isAt(pointer, `/${at.join('/')}`)) ??
      // An object that is missing whole: said at its first field.
      fields.find(({ at }) => isAt(`/${at.join('/')}`, pointer));
    if (!field) continue;
    faults[field.name] ??= sentenceOf(field, error, values);
  }
  return faults;
}

function sentenceOf(
  { name }: DecisionField,
  { pointer, code, limit }: FieldFault & Partial<FieldError>,
  values: DecisionValues,
): string {
  const isStrange = code === 'field.not-allowed';
  if (isStrange && name === 'in') return words.noCarrier;
  const sentence = isStrange && name === 'codes' ? words.wrongCode : fieldSentence(code, 'zh-CN', { limit });
  const [, line] = /^\/(?:options|codes)\/(\d+)/.exec(pointer) ?? [];
  const place = line === undefined ? undefined : lines(values[name] ?? '')[Number(line)]?.place;
  return place === undefined ? sentence : fill(words.line, { place, sentence });
}

function isAt(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

export interface DecisionForm {
  readonly act: DecisionActName;
  readonly action: string;
  /** The decision's id; absent for one to be announced. */
  readonly decision?: string | undefined;
  readonly values: DecisionValues;
  readonly faults?: DecisionFaults | undefined;
  /** What belongs to no field. */
  readonly problem?: string | undefined;
  readonly choices: Readonly<Partial<Record<DecisionFieldName, readonly Choice[]>>>;
  readonly csrf: string;
  readonly key: string;
}

export function decisionForm(form: DecisionForm): Markup {
  const { act, decision, values, faults = {}, problem, choices, action, csrf, key } = form;
  const fields: readonly DecisionField[] = decisionActs[act].fields;
  const wrong = fields.flatMap(({ name }) => {
    const sentence = faults[name];
    return sentence === undefined ? [] : [{ id: `${act}-${name}`, label: words.fields[name], sentence }];
  });
  return html`<form method="post" action="${action}" autocomplete="off">
    ${errorSummary(words.faults, wrong)}
    ${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
    ${hiddenField('csrf', csrf)} ${hiddenField('key', key)} ${hiddenField('act', act)}
    ${decision !== undefined && hiddenField('decision', decision)}
    ${fields.map((field) => control(act, field, values[field.name] ?? '', faults[field.name], choices[field.name]))}
    <p><button class="button" type="submit">${words.acts[act]}</button></p>
  </form>`;
}

function control(
  act: DecisionActName,
  { name, kind, required }: DecisionField,
  value: string,
  fault: string | undefined,
  choices: readonly Choice[] = [],
): Markup {
  const hints: Readonly<Partial<Record<DecisionFieldName, string>>> = words.hints;
  const hint = hints[name];
  const frame = {
    id: `${act}-${name}`,
    name,
    label: words.fields[name],
    fault,
    ...(hint !== undefined && { hint }),
    ...(required && { required }),
    value,
  };
  switch (kind) {
    case 'choice':
      return selectField({ ...frame, choices }, words.choose);
    case 'area':
      return textArea(frame, 3);
    case 'options':
    case 'codes':
      return textArea(frame, 5);
    case 'date':
      return textField({ ...frame, type: 'date' });
    case 'count':
      return textField({ ...frame, inputMode: 'numeric' });
    default:
      return textField(frame);
  }
}
