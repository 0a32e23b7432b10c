// The form of a promise that answers no appeal: what is wrong with what was typed, and how it is looked over.
import { html } from 'hono/html';
import type { CommitmentDraft, Deadline } from '@huiyin/sdk';
import { fill, formatDay } from '@huiyin/sdk/views';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import { wordsFor } from '@huiyin/sdk/words';
import { fieldSentence } from '../../words/index.js';
import { hiddenField } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { actForm, fieldAt, type ActForm } from './act-form.js';
import { promiseFields, type PromiseFieldName, type PromiseValues } from './promise-fields.js';
import { promiseWords as words } from './promise-words.js';

const sdkWords = wordsFor('zh-CN');

/** It is looked over, made, or gone back to. */
export type PromiseAct = keyof typeof words.acts;

export function promiseDraftFaults(draft: CommitmentDraft): PromiseValues {
  const faults = promiseFaults(validateRequest.CommitmentDraft(draft));
  const { days } = draft.due as { readonly days?: unknown };
  // Where nothing says how they are counted the schema says nothing of the days.
  return faults.counted && typeof days === 'string' ? { ...faults, days: words.wrongDays } : faults;
}

/** The first fault of each field, as a sentence. */
export function promiseFaults(errors: readonly FieldFault[]): PromiseValues {
  const faults: Partial<Record<PromiseFieldName, string>> = {};
  for (const { pointer, code, limit } of errors) {
    const name = fieldAt(promiseFields, pointer)?.name;
    if (name) faults[name] ??= name === 'days' ? words.wrongDays : fieldSentence(code, 'zh-CN', { limit });
  }
  return faults;
}

type PromiseForm = Pick<
  ActForm<PromiseAct, PromiseFieldName>,
  'action' | 'values' | 'faults' | 'problem' | 'csrf' | 'key'
>;

export function promiseForm(form: PromiseForm): Markup {
  const counted = Object.entries(words.counted).map(([value, label]) => ({ value, label }));
  const whole = { ...form, act: 'look' as const, choices: { counted } };
  const all = promiseFields.map(({ name, control }) => ({ name, control, required: true as const }));
  return actForm('promise', whole, all, words);
}

/** Everything that will be public, before it is. */
export function promiseLook(
  { action, values, csrf, key }: PromiseForm,
  draft: CommitmentDraft,
  deadline: Deadline,
): Markup {
  const { text, owner, witnessGroup = '' } = draft;
  const day = formatDay(deadline.due, sdkWords);
  const sentence = deadline.basis === 'working-days' ? words.due : words.dueOfDays;
  const row = (term: string, said: string): Markup =>
    html`<dt>${term}</dt>
      <dd>${said}</dd>`;
  const button = (act: PromiseAct, look: string): Markup =>
    html`<button class="button${look}" type="submit" name="act" value="${act}">${words.acts[act]}</button>`;
  return html`<h2>${words.lookTitle}</h2>
    <p>${words.lookNote}</p>
    <dl class="written">
      ${row(words.fields.text, text)} ${row(words.fields.owner, `${owner.name}（${owner.title}）`)}
      ${row(words.dueLabel, fill(sentence, { day, days: deadline.days ?? 0 }))}
      ${row(words.fields.witness, witnessGroup)}
    </dl>
    ${deadline.provisional && html`<p class="small">${words.provisional}</p>`}
    <form method="post" action="${action}" autocomplete="off">
      ${hiddenField('csrf', csrf)} ${hiddenField('key', key)}
      ${promiseFields.map(({ name }) => hiddenField(name, values[name] ?? ''))}
      <p>${button('make', '')}</p>
      <p>${button('change', ' secondary')}</p>
    </form>`;
}
