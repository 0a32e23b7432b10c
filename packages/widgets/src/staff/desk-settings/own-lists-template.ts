// The words a unit's lists are told in: one of those there are, or three lists of its own, and how many each would hold.
import type { VocabularyChoice } from '@huiyin/sdk';
import {
  fill,
  LIST_LABEL,
  listsPreview,
  ownListControl,
  ownPlaces,
  settingControl,
  type OwnListsForm,
  type SettingForm,
  type TickedList,
} from '@huiyin/sdk/views';
import type { SettingWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { radioGroup, textField } from '../../foundation/templates/fields.js';
import type { SettingsDrawing } from './settings-drawing.js';

type VocabularyForm = Extract<SettingForm, { readonly part: 'vocabulary' }>;
type Column = 'stages' | 'levels' | 'horizons';

export function vocabularyPart(
  words: SettingWords,
  drawing: SettingsDrawing,
  form: VocabularyForm,
): TemplateResult {
  const { shown, onType } = drawing;
  const { names, vocabularies, own: w } = words.settings;
  const { vocabulary, own } = form;
  const choices = (Object.keys(vocabularies) as VocabularyChoice[]).map((value) => ({
    value,
    label: vocabularies[value],
  }));
  const preview = listsPreview(vocabulary, own, shown.settings.standings, words);
  return html`${radioGroup(words, {
      id: settingControl('vocabulary'),
      label: names.vocabulary,
      choices,
      value: vocabulary,
      onChoose: (chosen) => onType({ ...form, vocabulary: chosen }),
    })}
    ${
      vocabulary === 'own'
        ? html`<p class="small">${w.lead}</p>
            ${ownPlaces.map((place) => listPart(words, drawing, form, place))}`
        : nothing
    }
    <p class="small" id="lists-preview" role="status">${preview}</p>`;
}

function listPart(
  words: SettingWords,
  { shown, onType }: SettingsDrawing,
  form: VocabularyForm,
  place: keyof OwnListsForm,
): TemplateResult {
  const { own: w } = words.settings;
  const { own } = form;
  const id = ownListControl(place, 'label');
  const set = (change: Partial<TickedList>, mended: string): void =>
    onType({ ...form, own: { ...own, [place]: { ...own[place], ...change } } }, mended);
  return html`<fieldset class="point">
    <legend>${w.heading[place]}</legend>
    ${textField(words, {
      id,
      label: w.label,
      hint: fill(w.labelHint, LIST_LABEL),
      value: own[place].label,
      required: true,
      error: shown.faults[id],
      onInput: (label) => set({ label }, id),
    })}
    ${place === 'rest' ? nothing : tickPart(words, shown.faults, own[place], place, set)}
  </fieldset>`;
}

function tickPart(
  words: SettingWords,
  faults: Readonly<Record<string, string>>,
  list: TickedList,
  place: 'first' | 'second',
  set: (change: Partial<TickedList>, mended: string) => void,
): TemplateResult {
  const { terms } = words;
  const { own: w } = words.settings;
  const mended = ownListControl(place, 'where');
  const error = faults[mended];
  const { docketed } = list;
  const columns = { stages: w.stages, levels: terms.levels, horizons: terms.horizons };
  const either = { '': w.either, yes: w.docketed, no: w.undocketed };
  return html`${error ? html`<p class="error" part="error" id="${mended}-error">${error}</p>` : nothing}
  ${(Object.keys(columns) as Column[]).map((column) =>
    ticks(place, column, { legend: w.columns[column], labels: columns[column] }, list[column], (ticked) =>
      set({ [column]: ticked }, mended),
    ),
  )}
  ${radioGroup(words, {
    id: `s-own-${place}-docketed`,
    label: w.columns.docketed,
    choices: (Object.keys(either) as (keyof typeof either)[]).map((value) => ({
      value,
      label: either[value],
    })),
    value: docketed === undefined ? '' : docketed ? 'yes' : 'no',
    onChoose: (chosen) => set({ docketed: chosen === '' ? undefined : chosen === 'yes' }, mended),
  })}`;
}

function ticks(
  place: 'first' | 'second',
  column: Column,
  { legend, labels }: { readonly legend: string; readonly labels: Readonly<Record<string, string>> },
  ticked: readonly string[],
  onTick: (ticked: readonly string[]) => void,
): TemplateResult {
  const all = Object.keys(labels);
  // In the order they are offered, whatever they were ticked in: the same lists are sent the same.
  const toggle = (one: string, isTicked: boolean): void =>
    onTick(all.filter((other) => (other === one ? isTicked : ticked.includes(other))));
  return html`<fieldset class="field">
    <legend class="label" part="label">${legend}</legend>
    <div class="choices columns">
      ${all.map(
        (one, index) =>
          html`<label class="choice">
            <input
              part="control"
              type="checkbox"
              id="s-own-${place}-${column}-${index}"
              .checked=${ticked.includes(one)}
              @change=${({ target }: Event) => toggle(one, (target as HTMLInputElement).checked)}
            /><span>${labels[one]}</span>
          </label>`,
      )}
    </div>
  </fieldset>`;
}
