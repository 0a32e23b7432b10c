// The form by which staff write a session down or correct one.
import { html } from 'hono/html';
import { fill } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import {
  checkboxGroup,
  errorSummary,
  hiddenField,
  selectField,
  textArea,
  textField,
  type Choice,
} from '../form-fields.js';
import type { Markup } from '../layout.js';
import {
  itemName,
  MOST_ROWS,
  ROWS,
  type ItemPart,
  type SessionFaults,
  type SessionField,
  type SessionValues,
} from './session-values.js';
import { sessionWords as words } from './session-words.js';

const { sessions, terms } = wordsFor('zh-CN');
const choicesOf = (names: Readonly<Record<string, string>>): Choice[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
const kinds = choicesOf(sessions.kinds);
const cohorts = choicesOf({ ...terms.cohorts, undisclosed: words.everybody });
const categories = choicesOf(terms.categories);

export interface SessionForm {
  readonly values: SessionValues;
  readonly faults?: SessionFaults;
  /** What belongs to no field. */
  readonly problem?: string | undefined;
  /** Units it can be of. */
  readonly bodies: readonly Choice[];
  /** Units that can have sat there. */
  readonly units: readonly Choice[];
  readonly action: string;
  readonly csrf: string;
  readonly key: string;
}

const { fields, hints } = words;
const idOf = (name: string): string => `s-${name}`;

export function sessionForm(form: SessionForm): Markup {
  const { values, faults = {}, problem, csrf, key, action } = form;
  const { corrects, agreed } = values;
  const reason = { ...fieldOf(form, 'reason', hints.reason), required: true };
  return html`<form method="post" action="${action}" autocomplete="off">
    ${errorSummary(words.faults, summaryOf(form))}
    ${problem && html`<p class="notice wrong" role="alert" tabindex="-1" autofocus>${problem}</p>`}
    ${hiddenField('csrf', csrf)} ${hiddenField('key', key)} ${hiddenField('rows', String(agreed.length))}
    ${corrects && html`${hiddenField('corrects', corrects)} ${hiddenField('body', values.body ?? '')}`}
    ${factFields(form)}
    <details class="further" ${isJoint(values, faults) && 'open'}>
      <summary>${words.joint}</summary>
      ${jointFields(form)}
    </details>
    ${corrects && textArea(reason, 2)} ${buttons(form)}
  </form>`;
}

/** The enter key presses the first of them. */
function buttons({ values: { corrects, agreed }, action }: SessionForm): Markup {
  const next = `${action}#${idOf(itemName(agreed.length, 'text'))}`;
  return html`<p>
      <button class="button" type="submit">${corrects ? words.correct : words.record}</button>
    </p>
    ${
      !corrects &&
      agreed.length < MOST_ROWS &&
      html`<p class="of-further">
        <button
          class="button secondary"
          type="submit"
          name="more"
          value="yes"
          formaction="${next}"
          formnovalidate
        >
          ${words.more}
        </button>
      </p>`
    }`;
}

function factFields(form: SessionForm): Markup {
  const { values, bodies } = form;
  const needed = (name: SessionField & keyof typeof fields, hint?: string) => ({
    ...fieldOf(form, name, hint),
    required: true,
  });
  return html`${!values.corrects && selectField({ ...needed('body'), choices: bodies }, words.choose)}
  ${selectField({ ...needed('kind'), choices: kinds }, words.choose)}
  ${textField({ ...needed('day', hints.day), type: 'date' })}
  ${textField({ ...needed('time'), type: 'time' })} ${textField(needed('place'))}
  ${selectField({ ...needed('cohort'), choices: cohorts }, words.choose)}
  ${textField({ ...needed('people', hints.people), inputMode: 'numeric' })}
  ${textField(fieldOf(form, 'appeals', hints.appeals))} ${textArea(fieldOf(form, 'words', hints.words), 5)}`;
}

function jointFields(form: SessionForm): Markup {
  const { values, faults, units } = form;
  const parties = {
    ...{ id: idOf('parties'), name: 'parties', label: fields.parties, hint: hints.parties },
    ...{ choices: units, values: values.parties, fault: faults?.['parties'] },
  };
  return html`${!values.corrects && html`<p>${words.jointLead}</p>`}
  ${selectField({ ...fieldOf(form, 'about', hints.optional), choices: categories }, words.choose)}
  ${checkboxGroup(parties)} ${textField(fieldOf(form, 'alsoPresent', hints.alsoPresent))}
  ${
    values.corrects
      ? html`<p>${words.correctAgreed}</p>`
      : values.agreed.map((_, row) => itemFields(form, row))
  }`;
}

function itemFields({ values, faults, units }: SessionForm, row: number): Markup {
  const field = (part: ItemPart, hint?: string) => {
    const name = itemName(row, part);
    const value = values.agreed[row]?.[part] ?? '';
    const shown = { id: idOf(name), name, label: words.items[part], fault: faults?.[name], value };
    return { ...shown, ...(hint !== undefined && { hint }) };
  };
  return html`<fieldset class="part">
    <legend class="subheading">${fill(words.item, { number: row + 1 })}</legend>
    ${textArea(field('text'), 2)}
    ${selectField({ ...field('unit', hints.unit), choices: units }, words.choose)} ${textField(field('name'))}
    ${textField(field('title'))} ${textField({ ...field('due'), type: 'date' })}
    ${textField(field('appeal', hints.appeal))} ${textField(field('witness', hints.witness))}
  </fieldset>`;
}

function fieldOf({ values, faults }: SessionForm, name: SessionField & keyof typeof fields, hint?: string) {
  const shown = { id: idOf(name), name, label: fields[name], fault: faults?.[name] };
  return { ...shown, ...(hint !== undefined && { hint }), value: values[name] ?? '' };
}

/** Faults in the order their fields stand in, each with the name of its field. */
function summaryOf({ values, faults = {} }: SessionForm) {
  const told = (name: string, sentenceOf: (sentence: string) => string, id = name) => {
    const sentence = faults[name];
    return sentence === undefined ? [] : [{ id: idOf(id), sentence: sentenceOf(sentence) }];
  };
  const ofField = (name: keyof typeof fields) =>
    told(
      name,
      (sentence) => fill(words.wrong, { field: fields[name], sentence }),
      name === 'parties' ? 'parties-0' : name,
    );
  const ofItem = (row: number, part: ItemPart) =>
    told(itemName(row, part), (sentence) =>
      fill(words.wrongItem, { number: row + 1, field: words.items[part], sentence }),
    );
  const names = (Object.keys(fields) as (keyof typeof fields)[]).filter((name) => name !== 'reason');
  const parts = Object.keys(words.items) as ItemPart[];
  return [
    ...names.flatMap(ofField),
    ...values.agreed.flatMap((_, row) => parts.flatMap((part) => ofItem(row, part))),
    ...ofField('reason'),
  ];
}

/** Whether what only some sessions have is shown at once. */
function isJoint(values: SessionValues, faults: SessionFaults): boolean {
  const { kind, about, alsoPresent, parties, agreed } = values;
  return (
    kind === 'joint' ||
    kind === 'deliberation' ||
    about !== undefined ||
    alsoPresent !== undefined ||
    parties.length > 0 ||
    agreed.length > ROWS ||
    agreed.some((item) => Object.keys(item).length > 0) ||
    Object.keys(faults).some((name) => name === 'parties' || name.startsWith('agreed-'))
  );
}
