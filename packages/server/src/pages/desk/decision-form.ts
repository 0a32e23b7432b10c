// The form of one act on a decision, and what is wrong with what was typed into it.
import type { FieldError } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import type { FieldFault } from '@huiyin/sdk/validators';
import { fieldSentence } from '../../words/index.js';
import type { Markup } from '../layout.js';
import { linesOf } from './act-draft.js';
import { actForm, fieldAt, type ActControl, type ActField, type ActForm } from './act-form.js';
import {
  decisionActs,
  type DecisionActName,
  type DecisionField,
  type DecisionFieldKind,
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
    const field = fieldAt(fields, error.pointer);
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
  const place = line === undefined ? undefined : linesOf(values[name] ?? '')[Number(line)]?.place;
  return place === undefined ? sentence : fill(words.line, { place, sentence });
}

export type DecisionForm = ActForm<DecisionActName, DecisionFieldName>;

export function decisionForm(form: DecisionForm): Markup {
  const fields: readonly DecisionField[] = decisionActs[form.act].fields;
  return actForm('decision', form, fields.map(drawn), words);
}

function drawn({ name, kind, required }: DecisionField): ActField<DecisionFieldName> {
  return { name, control: controls[kind], required };
}

const controls: Readonly<Record<DecisionFieldKind, ActControl>> = {
  line: 'line',
  area: 'area',
  options: 'lines',
  codes: 'lines',
  date: 'date',
  count: 'digits',
  choice: 'select',
};
