// How many people a unit has: the year, who published it, and a number for each cohort that has one.
import { countedCohorts, settingControl, type SettingForm } from '@huiyin/sdk/views';
import type { SettingWords } from '@huiyin/sdk/words';
import type { TemplateResult } from 'lit';
import { textField } from '../../foundation/templates/fields.js';
import type { SettingsDrawing } from './settings-drawing.js';

export function populationPart(
  words: SettingWords,
  { shown, onType }: SettingsDrawing,
  form: Extract<SettingForm, { readonly part: 'population' }>,
): TemplateResult[] {
  const { population: w } = words.settings;
  const field = (
    name: string,
    label: string,
    value: string,
    { change, ...more }: { change: (typed: string) => object; hint?: string; inputMode?: 'numeric' },
  ): TemplateResult => {
    const id = settingControl(name);
    return textField(words, {
      ...{ id, label, value, error: shown.faults[id], ...more },
      onInput: (typed) => onType({ ...form, ...change(typed) }, id),
    });
  };
  return [
    field('year', w.year, form.year, {
      change: (year) => ({ year }),
      hint: w.yearHint,
      inputMode: 'numeric',
    }),
    field('source', w.source, form.source, { change: (source) => ({ source }), hint: w.sourceHint }),
    ...countedCohorts.map((cohort) =>
      field(cohort, words.terms.cohorts[cohort], form.counts[cohort] ?? '', {
        change: (typed) => ({ counts: { ...form.counts, [cohort]: typed } }),
        hint: w.countHint,
        inputMode: 'numeric',
      }),
    ),
  ];
}
