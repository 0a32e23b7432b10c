// The form by which a clerk pairs a member of staff with a household: what was typed, the draft, and what is wrong with it.
import { html } from 'hono/html';
import type { Cohort, PairingDraft } from '@huiyin/sdk';
import { validateRequest, type FieldFault } from '@huiyin/sdk/validators';
import { wordsFor } from '@huiyin/sdk/words';
import { fieldSentence } from '../../words/index.js';
import { errorSummary, hiddenField, selectField, textArea, textField } from '../form-fields.js';
import type { Markup } from '../layout.js';
import { typedText } from '../submission.js';
import { pairingWords as words } from './pairing-words.js';

const { cohorts } = wordsFor('zh-CN').terms;
const names = ['person', 'place', 'name', 'phone', 'cohort', 'why', 'since', 'until'] as const;
type Name = (typeof names)[number];

/** As typed. */
export type PairingValues = Readonly<Partial<Record<Name, string>>>;
export type PairingFaults = Readonly<Partial<Record<Name, string>>>;

export function postedPairing(form: URLSearchParams): PairingValues {
  const values: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const typed = typedText(form, name);
    if (typed) values[name] = typed;
  }
  return values;
}

/** What the wire wants; still to be validated. */
export function pairingDraft(values: PairingValues): PairingDraft {
  const { person = '', place = '', name, phone, cohort = '', why = '', since, until } = values;
  return {
    person,
    household: { place, ...(name && { name }), ...(phone && { phone }) },
    // The validator decides whether it is one.
    cohort: cohort as Cohort,
    why,
    ...(since && { since }),
    ...(until && { until }),
  };
}

export function pairingDraftFaults(draft: PairingDraft): PairingFaults {
  return pairingFaults(validateRequest.PairingDraft(draft));
}

/** The first fault of each field, as a sentence. */
export function pairingFaults(errors: readonly FieldFault[]): PairingFaults {
  const faults: Partial<Record<Name, string>> = {};
  for (const { pointer, code, limit } of errors) {
    const part = pointer.split('/').at(-1);
    const name = names.find((one) => one === part);
    if (name) faults[name] ??= fieldSentence(code, 'zh-CN', { limit });
  }
  return faults;
}

export interface PairingForm {
  readonly values: PairingValues;
  readonly faults?: PairingFaults;
  /** Of those who work at the unit: offered while one types. */
  readonly names: readonly string[];
  readonly action: string;
  readonly csrf: string;
  readonly key: string;
}

export function pairingForm({ values, faults = {}, names: people, action, csrf, key }: PairingForm): Markup {
  const { fields, hints } = words;
  const wrong = names.flatMap((name) => {
    const sentence = faults[name];
    return sentence === undefined ? [] : [{ id: `p-${name}`, label: fields[name], sentence }];
  });
  const field = (name: Name, hint?: string) => ({
    id: `p-${name}`,
    name,
    label: fields[name],
    fault: faults[name],
    ...(hint !== undefined && { hint }),
    value: values[name] ?? '',
  });
  const choices = Object.entries(cohorts).map(([value, label]) => ({ value, label }));
  return html`<form method="post" action="${action}" autocomplete="off">
    ${errorSummary(words.faults, wrong)} ${hiddenField('csrf', csrf)} ${hiddenField('key', key)}
    ${textField({ ...field('person'), list: 'people', required: true })}
    <datalist id="people">${people.map((name) => html`<option value="${name}"></option>`)}</datalist>
    ${textField({ ...field('place', hints.place), required: true })}
    ${textField(field('name', hints.optional))}
    ${textField({ ...field('phone', hints.optional), type: 'tel' })}
    ${selectField({ ...field('cohort'), choices, required: true }, words.choose)}
    ${textArea({ ...field('why', hints.why), required: true }, 3)}
    ${textField({ ...field('since', hints.since), type: 'date' })}
    ${textField({ ...field('until', hints.optional), type: 'date' })}
    <p><button class="button" type="submit">${words.open}</button></p>
  </form>`;
}
