// The form of one act on a task, and what is wrong with what was typed into it.
import type { FieldError } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import type { FieldFault } from '@huiyin/sdk/validators';
import { fieldSentence } from '../../words/index.js';
import type { Markup } from '../layout.js';
import { actForm, fieldAt, type ActControl, type ActField, type ActForm } from './act-form.js';
import {
  nodeLines,
  taskActs,
  type TaskAct,
  type TaskField,
  type TaskFieldKind,
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
    const field = fieldAt(fields, pointer);
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

export type TaskForm = ActForm<TaskAct, TaskFieldName>;

export function taskForm(form: TaskForm): Markup {
  const fields: readonly TaskField[] = taskActs[form.act].fields;
  return actForm('task', form, fields.map(drawn), words);
}

function drawn({ name, kind, required }: TaskField): ActField<TaskFieldName> {
  return { name, control: name === 'verdict' ? 'radio' : controls[kind], required };
}

const controls: Readonly<Record<TaskFieldKind, ActControl>> = {
  line: 'line',
  codes: 'line',
  area: 'area',
  nodes: 'lines',
  date: 'date',
  count: 'digits',
  choice: 'select',
};
