// The form by which staff tell residents something: what was typed, the draft it makes, and what is wrong with it.
import { html } from 'hono/html';
import type { FieldError, NoticeDraft } from '@huiyin/sdk';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import { fill } from '@huiyin/sdk/views';
import { fieldSentence } from '../../words/index.js';
import {
  checkbox,
  errorSummary,
  hiddenField,
  selectField,
  textArea,
  textField,
  type Choice,
} from '../form-fields.js';
import type { Markup } from '../layout.js';
import { typedText } from '../submission.js';
import { noticeWords as words } from './notice-words.js';

const names = [
  'body',
  'grid',
  'title',
  'text',
  'day',
  'appeals',
  'commitments',
  'phone',
  'published',
  'corrects',
] as const;
type Name = (typeof names)[number];

/** As typed; `published` is `yes` or nothing. */
export type NoticeValues = Readonly<Partial<Record<Name, string>>>;
export type NoticeFaults = Readonly<Partial<Record<Name, string>>>;

export function postedNotice(form: URLSearchParams): NoticeValues {
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const typed = typedText(form, name);
    if (typed) values[name] = typed;
  }
  return values;
}

/** What the wire wants; still to be validated. */
export function noticeDraft(values: NoticeValues): NoticeDraft {
  const { body = '', grid, title = '', text = '', day, appeals, commitments, phone, corrects } = values;
  const publishedMobile = values.published === 'yes' && ({ publishedMobile: true } as const);
  return {
    body,
    title,
    text,
    ...(grid && { grid }),
    ...(day && { day }),
    ...(appeals && { appeals: split(appeals) }),
    ...(commitments && { commitments: split(commitments) }),
    ...(phone && { officePhones: [{ number: phone, ...publishedMobile }] }),
    ...(corrects && { corrects }),
  };
}

export function draftFaults(draft: NoticeDraft): NoticeFaults {
  return faultsOf(validateRequest.NoticeDraft(draft));
}

/** The first fault of each field, as a sentence. */
export function faultsOf(
  errors: readonly (FieldFault & Partial<FieldError> & { readonly passage?: string })[],
): NoticeFaults {
  const faults: Partial<Record<Name, string>> = {};
  for (const { pointer, code, limit, passage } of errors) {
    const [, part = '', index] = pointer.split('/');
    const name = part === 'officePhones' ? 'phone' : names.find((one) => one === part);
    if (name)
      faults[name] ??= ownSentence(name, index, code) ?? fieldSentence(code, 'zh-CN', { limit, passage });
  }
  return faults;
}

/** What is said better here than of any field. */
function ownSentence(name: Name, index: string | undefined, code: FieldFault['code']): string | undefined {
  if (name === 'day' && code === 'field.out-of-range') return words.wrongDay;
  if ((name !== 'appeals' && name !== 'commitments') || index === undefined) return undefined;
  return fill(words.wrongNumber, { place: Number(index) + 1 });
}

export interface NoticeForm {
  readonly values: NoticeValues;
  readonly faults?: NoticeFaults;
  /** What belongs to no field. */
  readonly problem?: string;
  /** Units it can be for. */
  readonly bodies: readonly Choice[];
  readonly action: string;
  readonly csrf: string;
  readonly key: string;
}

export function noticeForm({ values, faults = {}, problem, bodies, ...way }: NoticeForm): Markup {
  const { fields, hints } = words;
  const wrong = names.flatMap((name) => {
    const sentence = faults[name];
    const label = name === 'corrects' ? undefined : fields[name];
    return sentence === undefined ? [] : [{ id: `n-${name}`, label, sentence }];
  });
  const field = (name: Exclude<Name, 'corrects'>, hint?: string) => ({
    id: `n-${name}`,
    name,
    label: fields[name],
    fault: faults[name],
    ...(hint !== undefined && { hint }),
    value: values[name] ?? '',
  });
  return html`<form method="post" action="${way.action}" autocomplete="off">
    ${errorSummary(words.faults, wrong)}
    ${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
    ${hiddenField('csrf', way.csrf)} ${hiddenField('key', way.key)}
    ${values.corrects && hiddenField('corrects', values.corrects)}
    ${selectField({ ...field('body'), choices: bodies, required: true }, words.choose)}
    ${textField(field('grid', hints.grid))} ${textField({ ...field('title'), required: true })}
    ${textArea({ ...field('text', hints.text), required: true }, 5)}
    ${textField({ ...field('day', hints.day), type: 'date' })} ${textField(field('appeals', hints.numbers))}
    ${textField(field('commitments', hints.numbers))}
    ${textField({ ...field('phone', hints.phone), type: 'tel' })}
    ${checkbox({ id: 'n-published', name: 'published', label: fields.published }, values.published === 'yes')}
    <p><button class="button" type="submit">${words.publish}</button></p>
  </form>`;
}

function split(typed: string): string[] {
  return typed.split(/[、，,；;\s]+/).filter(Boolean);
}
