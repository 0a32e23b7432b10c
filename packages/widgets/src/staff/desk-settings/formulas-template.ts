// Which rates a card shows, and by which formula: each with the words that are printed beside it.
import type { Formulas, RateFormula } from '@huiyin/sdk';
import { rateNames, settingControl, type SettingForm } from '@huiyin/sdk/views';
import type { SettingWords } from '@huiyin/sdk/words';
import type { TemplateResult } from 'lit';
import { radioGroup } from '../../foundation/templates/fields.js';
import type { SettingsDrawing } from './settings-drawing.js';

export function formulasPart(
  words: SettingWords,
  { onType }: SettingsDrawing,
  { part, formulas }: Extract<SettingForm, { readonly part: 'formulas' }>,
): TemplateResult[] {
  const { noRate, rates } = words.settings;
  return rateNames.map((name) => {
    const known = (Object.keys(rates.formulas) as RateFormula[]).filter((one) => one.startsWith(`${name}-`));
    return radioGroup<RateFormula | ''>(words, {
      id: settingControl(name),
      label: rates.names[name],
      choices: [
        { value: '', label: noRate },
        ...known.map((value) => {
          const { label, text } = rates.formulas[value];
          return { value, label, hint: text };
        }),
      ],
      value: formulas[name] ?? '',
      onChoose: (chosen) => {
        const { [name]: _before, ...others } = formulas;
        // The name says which formulas there are of it.
        const set = chosen === '' ? others : ({ ...others, [name]: chosen } as Formulas);
        onType({ part, formulas: set });
      },
    });
  });
}
