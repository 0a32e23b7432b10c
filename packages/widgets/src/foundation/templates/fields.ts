// Form fields for shadow roots: label above, hint under the label, error under the control.
import type { CommonWords } from '@huiyin/sdk/words';
import { fill } from '@huiyin/sdk/views';
import { html, nothing, type TemplateResult } from 'lit';

/** What every field has. `id` is also its `name`, and must be unique in the shadow root. */
export interface Field {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and how to mend it; absent or empty where nothing is. */
  readonly error?: string | undefined;
  readonly required?: boolean | undefined;
}

export interface TextField extends Field {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'tel' | 'date' | 'datetime-local' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'tel' | undefined;
  readonly autocomplete?: AutoFill | undefined;
  /** `id` of a `<datalist>` with what can be meant. */
  readonly list?: string | undefined;
}

export interface TextArea extends Field {
  readonly value: string;
  readonly onInput: (value: string) => void;
  /** Unicode code points; more can be typed, and the counter says by how much it is too long. */
  readonly most?: number | undefined;
}

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** In a list to choose from: the heading it stands under. */
  readonly group?: string | undefined;
  readonly hint?: string | undefined;
}

export interface ChoiceField<Value extends string> extends Field {
  readonly choices: readonly Choice<Value>[];
  readonly value: Value | undefined;
  readonly onChoose: (value: Value) => void;
}

/** A choice that can be taken back. */
export interface SelectField<Value extends string> extends Omit<ChoiceField<Value>, 'onChoose'> {
  /** Gets undefined when the placeholder is chosen again. */
  readonly onChoose: (value: Value | undefined) => void;
}

export interface CheckboxField extends Field {
  readonly checked: boolean;
  readonly onToggle: (checked: boolean) => void;
}

export function textField(words: CommonWords, field: TextField): TemplateResult {
  const { id, value, onInput, type = 'text', inputMode = 'text', autocomplete = 'off', list } = field;
  const control = html`<input
    class="control"
    part="control"
    id=${id}
    name=${id}
    type=${type}
    inputmode=${inputMode}
    autocomplete=${autocomplete}
    list=${list ?? nothing}
    aria-describedby=${describedBy(field)}
    aria-invalid=${Boolean(field.error)}
    aria-required=${field.required ?? false}
    .value=${value}
    @input=${({ target }: InputEvent) => onInput((target as HTMLInputElement).value)}
  />`;
  return labelled(words, field, control);
}

export function textArea(words: CommonWords, field: TextArea): TemplateResult {
  const { id, value, onInput, most } = field;
  const control = html`<textarea
      class="control"
      part="control"
      id=${id}
      name=${id}
      aria-describedby=${describedBy(field, most === undefined ? '' : `${id}-counter`)}
      aria-invalid=${Boolean(field.error)}
      aria-required=${field.required ?? false}
      .value=${value}
      @input=${({ target }: InputEvent) => onInput((target as HTMLTextAreaElement).value)}
    ></textarea>
    ${most === undefined ? nothing : counter(words, id, most - Array.from(value).length)}`;
  return labelled(words, field, control);
}

/** @param placeholder what stands there before anything is chosen */
export function selectField<Value extends string>(
  words: CommonWords,
  field: SelectField<Value>,
  placeholder: string,
): TemplateResult {
  const { id, choices, value, onChoose } = field;
  const control = html`<select
    class="control"
    part="control"
    id=${id}
    name=${id}
    aria-describedby=${describedBy(field)}
    aria-invalid=${Boolean(field.error)}
    aria-required=${field.required ?? false}
    @change=${({ target }: Event) => onChoose(chosen(choices, (target as HTMLSelectElement).value))}
  >
    <option value="" .selected=${!value}>${placeholder}</option>
    ${grouped(choices, value)}
  </select>`;
  return labelled(words, field, control);
}

/** Those of a group under its heading, where the first of them would stand. */
function grouped<Value extends string>(
  choices: readonly Choice<Value>[],
  value: Value | undefined,
): TemplateResult[] {
  return choices.flatMap(({ group }, index) => {
    const isFirst = !group || choices.findIndex((other) => other.group === group) === index;
    if (!isFirst) return [];
    const own = choices.filter((other, at) => (group ? other.group === group : at === index));
    const options = own.map(
      (choice) =>
        html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`,
    );
    return group ? html`<optgroup label=${group}>${options}</optgroup>` : options;
  });
}

/** The group has the field's `id`, its first choice `<id>-0`: an error summary goes to that one. */
export function radioGroup<Value extends string>(
  words: CommonWords,
  field: ChoiceField<Value>,
): TemplateResult {
  const { id, label, choices, value, onChoose } = field;
  return html`<fieldset
    class="field${field.error ? ' wrong' : ''}"
    id=${id}
    role="radiogroup"
    aria-describedby=${describedBy(field)}
    aria-invalid=${Boolean(field.error)}
    aria-required=${field.required ?? false}
  >
    <legend class="label" part="label">${label}</legend>
    ${beneath(words, field)}
    <div class="choices">
      ${choices.map(
        (choice, index) =>
          html`<label class="choice">
            <input
              part="control"
              type="radio"
              id="${id}-${index}"
              name=${id}
              .value=${choice.value}
              .checked=${choice.value === value}
              @change=${() => onChoose(choice.value)}
            /><span>${choice.label}${choice.hint ? html`<small>${choice.hint}</small>` : nothing}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

export function checkbox(words: CommonWords, field: CheckboxField): TemplateResult {
  const { id, label, checked, onToggle } = field;
  return html`<div class="field${field.error ? ' wrong' : ''}">
    <label class="choice">
      <input
        part="control"
        type="checkbox"
        id=${id}
        name=${id}
        aria-describedby=${describedBy(field)}
        aria-invalid=${Boolean(field.error)}
        aria-required=${field.required ?? false}
        .checked=${checked}
        @change=${({ target }: Event) => onToggle((target as HTMLInputElement).checked)}
      /><span part="label">${label}</span>
    </label>
    ${beneath(words, field)}
  </div>`;
}

function labelled(words: CommonWords, field: Field, control: TemplateResult): TemplateResult {
  const { id, label, error } = field;
  return html`<div class="field${error ? ' wrong' : ''}">
    <label class="label" part="label" for=${id}>${label}</label>
    ${hintOf(field)} ${control} ${errorOf(words, field)}
  </div>`;
}

function beneath(words: CommonWords, field: Field): unknown {
  return [hintOf(field), errorOf(words, field)];
}

function hintOf({ id, hint }: Field): unknown {
  return hint ? html`<p class="hint" part="hint" id="${id}-hint">${hint}</p>` : nothing;
}

function errorOf(words: CommonWords, { id, error }: Field): unknown {
  if (!error) return nothing;
  const { errorPrefix } = words.foundation;
  return html`<p class="error" part="error" id="${id}-error">
    <span class="visually-hidden">${errorPrefix}</span>${error}
  </p>`;
}

function counter(words: CommonWords, id: string, left: number): TemplateResult {
  const { remaining, tooMany } = words.foundation;
  const text = left < 0 ? fill(tooMany, { count: -left }) : fill(remaining, { count: left });
  return html`<p class=${left < 0 ? 'error' : 'counter'} part="hint" id="${id}-counter">${text}</p>`;
}

function describedBy({ id, hint, error }: Field, more = ''): string | typeof nothing {
  return [hint && `${id}-hint`, error && `${id}-error`, more].filter(Boolean).join(' ') || nothing;
}

function chosen<Value extends string>(choices: readonly Choice<Value>[], value: string): Value | undefined {
  return choices.find((candidate) => candidate.value === value)?.value;
}
