// The form of one part: what is in force to start from, the reason where one is asked, errors beside their fields.
import type { ContactPoint, ListedChannel, UnitSetting } from '@huiyin/sdk';
import {
  fill,
  MOST_ORIGINS,
  MOST_POINTS,
  questionLines,
  settingControl,
  settingLines,
  taxonomyLines,
  taxonomyTyped,
  windowIds,
  type SettingForm,
  type TaxonomyTyping,
} from '@huiyin/sdk/views';
import { WINDOW_LIMITS } from '@huiyin/sdk/rules';
import type { SettingWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../../foundation/templates/error-summary.js';
import { selectField, textArea, textField } from '../../foundation/templates/fields.js';
import { categoriesPart } from './categories-template.js';
import { formulasPart } from './formulas-template.js';
import { vocabularyPart } from './own-lists-template.js';
import { populationPart } from './population-template.js';
import type { SettingsDrawing } from './settings-drawing.js';
import { draftingOf } from './settings-host.js';

type FormOf<Part extends SettingForm['part']> = Extract<SettingForm, { readonly part: Part }>;

export function partTemplate(
  words: SettingWords,
  drawing: SettingsDrawing,
  setting: UnitSetting,
): TemplateResult {
  const { shown, onSave, onUndo } = drawing;
  const { settings: w } = words;
  if (shown.settings.readOnly) {
    return html`<ul part="value">
      ${settingLines(setting.value, words).map((line) => html`<li>${line}</li>`)}
    </ul>`;
  }
  const { form, reason } = draftingOf(shown, setting);
  const isTyped = shown.drafts[setting.value.part] !== undefined;
  const wrong = Object.entries(shown.faults).map(([id, message]) => ({ id, message }));
  return html`<form novalidate autocomplete="off" aria-labelledby="part-title" @submit=${onSave}>
    ${wrong.length > 0 ? errorSummary(fill(w.faults, { count: wrong.length }), wrong) : nothing}
    ${fieldsOf(words, drawing, form)} ${setting.sealed ? reasonPart(words, drawing, reason) : nothing}
    <div class="form-end">
      <button class="button" id="save" part="control" type="submit" aria-disabled=${shown.isSaving}>
        ${shown.isSaving ? w.saving : w.save}
      </button>
      ${
        isTyped
          ? html`<button class="button quiet" part="control" type="button" @click=${onUndo}>
              ${w.undo}
            </button>`
          : nothing
      }
    </div>
  </form>`;
}

function reasonPart(
  words: SettingWords,
  { shown, onReason }: SettingsDrawing,
  value: string,
): TemplateResult {
  const { reason, sealed } = words.settings;
  const id = settingControl('reason');
  const field = { ...reason, id, value, required: true, error: shown.faults[id], onInput: onReason };
  return html`<p class="small muted">${sealed}</p>
    ${textField(words, field)}`;
}

function fieldsOf(words: SettingWords, drawing: SettingsDrawing, form: SettingForm): unknown {
  switch (form.part) {
    case 'windows':
      return windowFields(words, drawing, form);
    case 'categories':
      return categoriesPart(words, drawing, form.taken);
    case 'taxonomy':
      return taxonomyFields(words, drawing, form);
    case 'channels':
      return channelFields(words, drawing, form);
    case 'contact-points':
      return pointFields(words, drawing, form);
    case 'formulas':
      return formulasPart(words, drawing, form);
    case 'population':
      return populationPart(words, drawing, form);
    case 'vocabulary':
      return vocabularyPart(words, drawing, form);
    case 'frame-origins':
      return originsField(words, drawing, form);
  }
}

function windowFields(
  words: SettingWords,
  { shown, onType }: SettingsDrawing,
  { part, days }: FormOf<'windows'>,
): TemplateResult[] {
  const { days: labels, dayHints } = words.settings;
  return windowIds.map((name) => {
    const id = settingControl(name);
    return textField(words, {
      id,
      label: labels[name],
      hint: fill(dayHints[name], WINDOW_LIMITS[name]),
      value: days[name],
      inputMode: 'numeric',
      required: true,
      error: shown.faults[id],
      onInput: (typed) => onType({ part, days: { ...days, [name]: typed } }, id),
    });
  });
}

function taxonomyFields(
  words: SettingWords,
  { shown, onType }: SettingsDrawing,
  { part, before, typed }: FormOf<'taxonomy'>,
): TemplateResult[] {
  const { taxonomy, questions } = words.settings;
  const context = { words, units: shown.settings.units };
  const field = (
    id: string,
    { label, hint }: { readonly label: string; readonly hint: string },
    value: string,
    typedOf: (text: string) => TaxonomyTyping,
  ): TemplateResult =>
    textArea(words, {
      id,
      label,
      hint,
      value,
      error: shown.faults[id],
      onInput: (text) => {
        const all = { ...typed, ...typedOf(text) };
        onType({ part, before, typed: all, read: taxonomyTyped(all, before, context) }, id);
      },
    });
  return [
    field(settingControl('taxonomy'), taxonomy, typed.items ?? taxonomyLines(before, context), (items) => ({
      items,
    })),
    field(
      settingControl('questions'),
      questions,
      typed.questions ?? questionLines(before, words).join('\n'),
      (lines) => ({ questions: lines }),
    ),
  ];
}

function originsField(
  words: SettingWords,
  { shown, onType }: SettingsDrawing,
  { part, typed }: FormOf<'frame-origins'>,
): TemplateResult {
  const { label, hint } = words.settings.origins;
  const id = settingControl('origins');
  return textArea(words, {
    id,
    label,
    hint: fill(hint, { count: MOST_ORIGINS }),
    value: typed,
    error: shown.faults[id],
    onInput: (text) => onType({ part, typed: text }, id),
  });
}

function channelFields(
  words: SettingWords,
  { shown, onType }: SettingsDrawing,
  { part, taken }: FormOf<'channels'>,
): TemplateResult {
  const { import: _import, ...names } = words.terms.channels;
  const first = settingControl('channels-0');
  const error = shown.faults[first];
  const toggle = (channel: ListedChannel, isTaken: boolean): void => {
    const rest = taken.filter((one) => one !== channel);
    onType({ part, taken: isTaken ? [...rest, channel] : rest }, first);
  };
  return html`<fieldset
    class="field${error ? ' wrong' : ''}"
    aria-describedby=${error ? 's-channels-error' : nothing}
  >
    <legend class="label" part="label">${words.settings.names.channels}</legend>
    ${error ? html`<p class="error" part="error" id="s-channels-error">${error}</p>` : nothing}
    <div class="choices columns">
      ${(Object.keys(names) as ListedChannel[]).map(
        (channel, place) =>
          html`<label class="choice">
            <input
              part="control"
              type="checkbox"
              id=${settingControl(`channels-${place}`)}
              .checked=${taken.includes(channel)}
              @change=${({ target }: Event) => toggle(channel, (target as HTMLInputElement).checked)}
            /><span>${names[channel]}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}

function pointFields(
  words: SettingWords,
  drawing: SettingsDrawing,
  { part, points }: FormOf<'contact-points'>,
): TemplateResult {
  const { shown, onType, onFocus } = drawing;
  const { point } = words.settings;
  const add = (): void => {
    onType({ part, points: [...points, { kind: 'phone', label: '', value: '' }] }, 'add-point');
    onFocus(`#${settingControl('label', points.length)}`);
  };
  const error = shown.faults['add-point'];
  return html`${points.map((one, place) => pointPart(words, drawing, { part, points }, one, place))}
  ${error ? html`<p class="error" part="error" id="add-point-error">${error}</p>` : nothing}
  ${
    points.length < MOST_POINTS
      ? html`<button
          class="button secondary"
          id="add-point"
          part="control"
          type="button"
          aria-describedby=${error ? 'add-point-error' : nothing}
          @click=${add}
        >
          ${point.add}
        </button>`
      : html`<p class="small" id="add-point" tabindex="-1">${fill(point.most, { count: MOST_POINTS })}</p>`
  }`;
}

function pointPart(
  words: SettingWords,
  { shown, onType, onFocus }: SettingsDrawing,
  { part, points }: FormOf<'contact-points'>,
  { kind, label, value }: ContactPoint,
  place: number,
): TemplateResult {
  const { point: w, pointKinds, choose } = words.settings;
  const id = (name: string): string => settingControl(name, place);
  const set = (change: Partial<ContactPoint>, mended: string): void => {
    onType({ part, points: points.map((one, at) => (at === place ? { ...one, ...change } : one)) }, mended);
  };
  const drop = (): void => {
    onType({ part, points: points.filter((_, at) => at !== place) });
    onFocus('#add-point');
  };
  const choices = (Object.keys(pointKinds) as ContactPoint['kind'][]).map((one) => ({
    value: one,
    label: pointKinds[one],
  }));
  const line = (name: 'label' | 'value', text: string, hint: string, typed: string): TemplateResult =>
    textField(words, {
      id: id(name),
      label: text,
      hint,
      value: typed,
      required: true,
      error: shown.faults[id(name)],
      onInput: (input) => set({ [name]: input }, id(name)),
    });
  return html`<fieldset class="point">
    <legend>${fill(w.heading, { place: place + 1 })}</legend>
    ${selectField(
      words,
      {
        id: id('kind'),
        label: w.kind,
        choices,
        value: kind,
        onChoose: (chosen) => set({ kind: chosen ?? kind }, id('kind')),
      },
      choose,
    )}
    ${line('label', w.label, w.labelHint, label)} ${line('value', w.value, w.valueHint, value)}
    <button class="button quiet" part="control" type="button" @click=${drop}>
      ${fill(w.drop, { place: place + 1 })}
    </button>
  </fieldset>`;
}
