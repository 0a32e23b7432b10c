// The form of one act on a task, and what is wrong with what was typed into it.
import { html } from 'hono/html';
import type { FieldError } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import type { FieldFault } from '@huiyin/sdk/validators';
import { fieldSentence } from '../../words/index.js';
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
import {
  nodeLines,
  taskActs,
  type TaskAct,
  type TaskField,
  type TaskFieldName,
  type TaskValues,
} from './task-acts.js';
import { taskWords as words } from './task-words.js';

export type TaskFaults = Readonly<Partial<Record<TaskFieldName, string>>>;

/** The first fault of each field, as a sentence; of steps with the line. */
export function taskFaults(
  act: TaskAct,
  errors: readonly (FieldFault & Partial<FieldError>)[],
  values: TaskValues,
): TaskFaults {
  const faults: Partial<Record<TaskFieldName, string>> = {};
  const fields: readonly TaskField[] = taskActs[act].fields;
  for (const { pointer, code, limit } of errors) {
    const field =
      fields.find(({ at }) => isAt(pointer, `/${at.join('/')}`)) ??
      // An object that is missing whole: said at its first field.
      fields.find(({ at }) => isAt(`/${at.join('/')}`, pointer));
    if (!field) continue;
    const [, appeal] = /^\/appeals\/(\d+)/.exec(pointer) ?? [];
    const sentence =
      appeal === undefined
        ? fieldSentence(code, 'zh-CN', { limit })
        : fill(words.wrongNumber, { place: Number(appeal) + 1 });
    const [, line] = /^\/nodes\/(\d+)/.exec(pointer) ?? [];
    const place = line === undefined ? undefined : nodeLines(values.nodes ?? '')[Number(line)]?.place;
    faults[field.name] ??= place === undefined ? sentence : fill(words.line, { place, sentence });
  }
  return faults;
}

function isAt(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}

export interface TaskForm {
  readonly act: TaskAct;
  readonly action: string;
  /** The task's id; absent for one to be opened. */
  readonly task?: string | undefined;
  readonly values: TaskValues;
  readonly faults?: TaskFaults | undefined;
  /** What belongs to no field. */
  readonly problem?: string | undefined;
  readonly choices: Readonly<Partial<Record<TaskFieldName, readonly Choice[]>>>;
  readonly csrf: string;
  readonly key: string;
}

export function taskForm({ act, task, values, faults = {}, problem, choices, ...way }: TaskForm): Markup {
  const fields: readonly TaskField[] = taskActs[act].fields;
  const wrong = fields.flatMap(({ name, kind }) => {
    const sentence = faults[name];
    const id = `${idOf(act, name)}${kind === 'choice' && name === 'verdict' ? '-0' : ''}`;
    return sentence === undefined ? [] : [{ id, label: words.fields[name], sentence }];
  });
  return html`<form method="post" action="${way.action}" autocomplete="off">
    ${errorSummary(words.faults, wrong)}
    ${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
    ${hiddenField('csrf', way.csrf)} ${hiddenField('key', way.key)} ${hiddenField('act', act)}
    ${task !== undefined && hiddenField('task', task)}
    ${fields.map((field) => control(act, field, values[field.name] ?? '', faults[field.name], choices[field.name]))}
    <p><button class="button" type="submit">${words.acts[act]}</button></p>
  </form>`;
}

function idOf(act: TaskAct, name: TaskFieldName): string {
  return `${act}-${name}`;
}

function control(
  act: TaskAct,
  { name, kind, required }: TaskField,
  value: string,
  fault: string | undefined,
  choices: readonly Choice[] = [],
): Markup {
  const hints: Readonly<Partial<Record<TaskFieldName, string>>> = words.hints;
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
      return name === 'verdict'
        ? radioGroup({ ...frame, choices })
        : selectField({ ...frame, choices }, words.choose);
    case 'area':
      return textArea(frame, 3);
    case 'nodes':
      return textArea(frame, 5);
    case 'date':
      return textField({ ...frame, type: 'date' });
    case 'count':
      return textField({ ...frame, inputMode: 'numeric' });
    default:
      return textField(frame);
  }
}
