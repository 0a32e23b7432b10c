// Fields of plain forms: label above, hint under the label, error under the field and in a summary that takes the focus.
import { html } from 'hono/html';
import { fill } from '@huiyin/sdk/views';
import { wordsFor } from '@huiyin/sdk/words';
import type { Markup } from './layout.js';

const { foundation } = wordsFor('zh-CN');

/** What every field has. Nothing limits what can be typed: the server says what is too long, and loses none of it. */
export interface Field {
  /** Unique on the page. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong and how to mend it. */
  readonly fault?: string | undefined;
  readonly required?: boolean;
}

export interface TextField extends Field {
  readonly value: string;
  readonly type?: 'text' | 'tel' | 'date' | 'time';
  readonly inputMode?: 'numeric' | 'tel';
  readonly autocomplete?: 'name' | 'tel' | 'off';
  /** Id of a list of what it may well be. */
  readonly list?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** In a list to choose from: the heading it stands under. */
  readonly group?: string;
}

export interface ChoiceField extends Field {
  readonly choices: readonly Choice[];
  readonly value: string | undefined;
}

export function textField(field: TextField): Markup {
  const { type = 'text', inputMode, autocomplete, list, value } = field;
  return labelled(
    field,
    html`<input
      class="control"
      type="${type}"
      ${inputMode && html`inputmode="${inputMode}"`}
      ${autocomplete && html`autocomplete="${autocomplete}"`}
      ${list && html`list="${list}"`}
      ${attributesOf(field)}
      value="${visible(value)}"
    />`,
  );
}

/** @param rows lines that are seen at once */
export function textArea(field: Field & { readonly value: string }, rows: number): Markup {
  // The first line feed in a text area is not part of its value.
  return labelled(
    field,
    html`<textarea class="control" rows="${rows}" ${attributesOf(field)}>${visible(field.value)}</textarea>`,
  );
}

/** @param placeholder what stands there before anything is chosen */
export function selectField(field: ChoiceField, placeholder: string): Markup {
  return labelled(
    field,
    html`<select class="control" ${attributesOf(field)}>
      <option value="">${placeholder}</option>
      ${grouped(field)}
    </select>`,
  );
}

/** Those of a group under its heading, where the first of them would stand. */
function grouped({ choices, value: chosen }: ChoiceField): Markup[] {
  const option = ({ value, label }: Choice): Markup =>
    html`<option value="${value}" ${value === chosen && 'selected'}>${label}</option>`;
  return choices.flatMap((choice, index) => {
    const { group } = choice;
    if (group === undefined) return option(choice);
    const own = choices.filter((other) => other.group === group);
    if (own[0] !== choices[index]) return [];
    return html`<optgroup label="${group}">${own.map(option)}</optgroup>`;
  });
}

/** The error summary leads to the first choice, `<id>-0`. */
export function radioGroup(field: ChoiceField): Markup {
  const { id, name, label, choices, value, required, fault } = field;
  return html`<fieldset
    class="field${fault && ' wrong'}"
    role="radiogroup"
    ${description(field)}
    ${required && html`aria-required="true"`}
    ${fault && html`aria-invalid="true"`}
  >
    <legend class="label">${label}</legend>
    ${hintOf(field)} ${faultOf(field)}
    <div class="choices">
      ${choices.map(
        (choice, index) =>
          html`<label class="choice"
            ><input
              type="radio"
              id="${id}-${index}"
              name="${name}"
              value="${choice.value}"
              ${required && 'required'}
              ${choice.value === value && 'checked'}
            /><span>${choice.label}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** Any number of choices. The error summary leads to the first, `<id>-0`. */
export function checkboxGroup(
  field: Omit<ChoiceField, 'value'> & { readonly values: readonly string[] },
): Markup {
  const { id, name, label, choices, values, fault } = field;
  return html`<fieldset class="field${fault && ' wrong'}" ${description(field)}>
    <legend class="label">${label}</legend>
    ${hintOf(field)} ${faultOf(field)}
    <div class="choices">
      ${choices.map(
        ({ value, label: text }, index) =>
          html`<label class="choice"
            ><input
              type="checkbox"
              id="${id}-${index}"
              name="${name}"
              value="${value}"
              ${values.includes(value) && 'checked'}
            /><span>${text}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

/** @param isChecked its value is `yes` */
export function checkbox(field: Field, isChecked: boolean): Markup {
  return html`<div class="field${field.fault && ' wrong'}">
    <label class="choice"
      ><input type="checkbox" value="yes" ${attributesOf(field)} ${isChecked && 'checked'} /><span
        >${field.label}</span
      ></label
    >
    ${hintOf(field)} ${faultOf(field)}
  </div>`;
}

/** Goes on with the next step what can't be seen. */
export function hiddenField(name: string, value: string): Markup {
  return html`<input type="hidden" name="${name}" value="${visible(value)}" />`;
}

/** One fault and where it is mended. */
export interface SummarisedFault {
  readonly id: string;
  readonly sentence: string;
  /** Of the field, where the sentence doesn't say which it is. */
  readonly label?: string | undefined;
}

/** Takes the focus as the page opens, in browsers that let anything but a field have it then. */
export function errorSummary(heading: string, faults: readonly SummarisedFault[]): Markup | '' {
  if (faults.length === 0) return '';
  return html`<div class="error-summary" role="group" aria-labelledby="error-summary" tabindex="-1" autofocus>
    <h2 class="subheading" id="error-summary">${fill(heading, { count: faults.length })}</h2>
    <ul>
      ${faults.map(
        ({ id, label, sentence }) =>
          html`<li><a href="#${id}">${label !== undefined && `${label}：`}${sentence}</a></li>`,
      )}
    </ul>
  </div>`;
}

function labelled(field: Field, control: Markup): Markup {
  const { id, label, fault } = field;
  return html`<div class="field${fault && ' wrong'}">
    <label class="label" for="${id}">${label}</label>
    ${hintOf(field)} ${control} ${faultOf(field)}
  </div>`;
}

export function hintOf({ id, hint }: Pick<Field, 'id' | 'hint'>): Markup | '' {
  return hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : '';
}

export function faultOf({ id, fault }: Pick<Field, 'id' | 'fault'>): Markup | '' {
  if (!fault) return '';
  return html`<p class="error" id="${id}-error">
    <span class="unseen">${foundation.errorPrefix}</span>${fault}
  </p>`;
}

function attributesOf(field: Field): Markup {
  const { id, name, fault, required } = field;
  return html`id="${id}" name="${name}" ${description(field)} ${fault && html`aria-invalid="true"`}
  ${required && 'required'}`;
}

function description({ id, hint, fault }: Field): Markup | '' {
  const ids = [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ');
  return ids && html`aria-describedby="${ids}"`;
}

/** Control characters can neither be seen nor stand in HTML: what is shown again is without them. */
function visible(text: string): string {
  // eslint-disable-next-line no-control-regex -- taking them out is what this is for
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '');
}
