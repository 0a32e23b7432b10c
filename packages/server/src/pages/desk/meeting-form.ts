// The form of one act on a meeting, and what is wrong with what was typed into it.
import { html } from 'hono/html';
import type { FieldError } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import type { FieldFault } from '@huiyin/sdk/validators';
import { fieldSentence } from '../../words/index.js';
import { errorSummary, hiddenField, selectField, textArea, textField, type Choice } from '../form-fields.js';
import type { Markup } from '../layout.js';
import {
  agendaLines,
  cohortsTyped,
  deskLines,
  meetingActs,
  type MeetingAct,
  type MeetingField,
  type MeetingFieldName,
  type MeetingValues,
} from './meeting-acts.js';
import { meetingWords as words } from './meeting-words.js';

export type MeetingFaults = Readonly<Partial<Record<MeetingFieldName, string>>>;

/** The first fault of each field, as a sentence; of lines with their place. */
export function meetingFaults(
  act: MeetingAct,
  errors: readonly (FieldFault & Partial<FieldError>)[],
  values: MeetingValues,
): MeetingFaults {
  const faults: Partial<Record<MeetingFieldName, string>> = {};
  const fields: readonly MeetingField[] = meetingActs[act].fields;
  for (const { pointer, code, limit } of errors) {
    const [, part = '', index] = pointer.split('/');
    const name = nameOf(part, index, values);
    if (!fields.some((field) => field.name === name)) continue;
    const sentence = fieldSentence(code, 'zh-CN', { limit });
    const place = index === undefined ? undefined : placeOf(part, Number(index), values);
    faults[name] ??= place === undefined ? sentence : fill(words.line, { place, sentence });
  }
  return faults;
}

function nameOf(part: string, index: string | undefined, values: MeetingValues): MeetingFieldName {
  if (part === 'startsAt') return values.day === undefined ? 'day' : 'time';
  if (part === 'cohorts') return cohortsTyped(values)[Number(index)] ?? 'elderly';
  return part as MeetingFieldName;
}

function placeOf(part: string, index: number, values: MeetingValues): number | undefined {
  if (part === 'agenda') return agendaLines(values.agenda ?? '')[index]?.place;
  return part === 'desks' ? deskLines(values.desks ?? '')[index]?.place : undefined;
}

export interface MeetingForm {
  readonly act: MeetingAct;
  readonly action: string;
  /** The meeting's id; absent for one to be announced. */
  readonly meeting?: string | undefined;
  readonly values: MeetingValues;
  readonly faults?: MeetingFaults | undefined;
  /** What belongs to no field. */
  readonly problem?: string | undefined;
  readonly choices: Readonly<Partial<Record<MeetingFieldName, readonly Choice[]>>>;
  readonly csrf: string;
  readonly key: string;
}

export function meetingForm({
  act,
  meeting,
  values,
  faults = {},
  problem,
  choices,
  ...way
}: MeetingForm): Markup {
  const fields: readonly MeetingField[] = meetingActs[act].fields;
  const wrong = fields.flatMap(({ name }) => {
    const sentence = faults[name];
    return sentence === undefined ? [] : [{ id: idOf(act, name), label: words.fields[name], sentence }];
  });
  return html`<form method="post" action="${way.action}" autocomplete="off">
    ${errorSummary(words.faults, wrong)}
    ${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
    ${hiddenField('csrf', way.csrf)} ${hiddenField('key', way.key)} ${hiddenField('act', act)}
    ${meeting !== undefined && hiddenField('meeting', meeting)}
    ${fields.map((field) => control(act, field, values[field.name] ?? '', faults[field.name], choices[field.name]))}
    <p><button class="button" type="submit">${words.acts[act]}</button></p>
  </form>`;
}

function idOf(act: MeetingAct, name: MeetingFieldName): string {
  return `${act}-${name}`;
}

function control(
  act: MeetingAct,
  { name, kind, required }: MeetingField,
  value: string,
  fault: string | undefined,
  choices: readonly Choice[] = [],
): Markup {
  const hints: Readonly<Partial<Record<MeetingFieldName, string>>> = words.hints;
  const hint = hints[name];
  const frame = {
    id: idOf(act, name),
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
      return textArea(frame, 4);
    case 'lines':
    case 'desks':
      return textArea(frame, 5);
    case 'day':
      return textField({ ...frame, type: 'date' });
    case 'time':
    case 'at':
      return textField({ ...frame, type: 'time' });
    case 'count':
    case 'came':
      return textField({ ...frame, inputMode: 'numeric' });
    case 'line':
      return textField(frame);
  }
}
