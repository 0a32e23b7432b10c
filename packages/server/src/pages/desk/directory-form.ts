// The form by which a unit publishes whom to turn to, and what is wrong with what was typed.
import { html } from 'hono/html';
import type { FieldError } from '@huiyin/sdk';
import { fill } from '@huiyin/sdk/views';
import type { FieldFault } from '@huiyin/sdk/validators';
import { fieldSentence } from '../../words/index.js';
import { checkbox, errorSummary, hiddenField, textArea, textField } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { directoryFields, linesIn, type DirectoryField, type DirectoryValues } from './directory-lines.js';
import { directoryWords as words } from './directory-words.js';

export type DirectoryFaults = Readonly<Partial<Record<DirectoryField, string>>>;

/** Errors of a draft as sentences: those of lines name the line and the column, a few at once. */
export function directoryFaults(
  errors: readonly (FieldFault & Partial<FieldError>)[],
  values: DirectoryValues,
): DirectoryFaults {
  const faults: Partial<Record<DirectoryField, string>> = {};
  for (const { pointer, code, limit } of errors) {
    const sentence = fieldSentence(code, 'zh-CN', { limit });
    const [, list, at, column] = /^\/(posts|receptions)(?:\/(\d+)(?:\/(\w+))?)?/.exec(pointer) ?? [];
    if (list === 'posts' || list === 'receptions') {
      const line = linesIn(values[list])[Number(at)];
      const label = words.columns[column as keyof typeof words.columns] as string | undefined;
      const said =
        line && label !== undefined ? fill(words.line, { place: line.place, label, sentence }) : sentence;
      faults[list] = faults[list]?.includes(said) ? faults[list] : `${faults[list] ?? ''}${said}`;
    } else {
      const name = pointer.startsWith('/phone') ? 'phone' : pointer.endsWith('/label') ? 'label' : 'url';
      faults[name] ??= sentence;
    }
  }
  return faults;
}

export interface DirectoryForm {
  /** Slug of the unit. */
  readonly body: string;
  readonly values: DirectoryValues;
  readonly faults?: DirectoryFaults | undefined;
  /** What belongs to no field. */
  readonly problem?: string | undefined;
  readonly action: string;
  readonly csrf: string;
  readonly key: string;
}

export function directoryForm({ body, values, faults = {}, problem, ...way }: DirectoryForm): Markup {
  const { fields, hints } = words;
  const wrong = directoryFields.flatMap((name) => {
    const sentence = faults[name];
    return sentence === undefined ? [] : [{ id: `d-${name}`, label: fields[name], sentence }];
  });
  const field = (name: DirectoryField, hint?: string) => ({
    id: `d-${name}`,
    name,
    label: fields[name],
    fault: faults[name],
    ...(hint !== undefined && { hint }),
    value: values[name],
  });
  return html`<form method="post" action="${way.action}" autocomplete="off">
    ${errorSummary(words.faults, wrong)}
    ${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
    ${hiddenField('csrf', way.csrf)} ${hiddenField('key', way.key)} ${hiddenField('body', body)}
    ${textField({ ...field('phone', hints.phone), type: 'tel' })}
    ${checkbox(field('phonePublished'), values.phonePublished === 'yes')} ${textField(field('label'))}
    ${textField(field('url', hints.url))} ${textArea(field('posts', hints.posts), 6)}
    ${textArea(field('receptions', hints.receptions), 6)}
    <p><button class="button" type="submit">${words.publish}</button></p>
  </form>`;
}
