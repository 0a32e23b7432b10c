// The years working days are counted by, and the form the next one is copied into.
import { fill, knownYearView, type KnownYearView } from '@huiyin/sdk/views';
import type { SettingWords } from '@huiyin/sdk/words';
import { html, nothing, type TemplateResult } from 'lit';
import { errorSummary } from '../../foundation/templates/error-summary.js';
import { textArea, textField } from '../../foundation/templates/fields.js';
import { loadingLine } from '../../foundation/templates/waiting.js';
import type { CalendarState } from './desk-settings.types.js';
import { noticePart } from './notice-template.js';
import type { CalendarActs, SettingsDrawing } from './settings-drawing.js';

export function calendarTemplate(words: SettingWords, { shown, calendar: acts }: SettingsDrawing): unknown {
  const { calendar } = shown;
  const { known, notice } = calendar;
  if (!known) return html`${noticePart(notice)} ${notice ? nothing : loadingLine(words, false)}`;
  return html`${noticePart(notice)}
    <ul class="plain ruled">
      ${known.years.map((year) => yearPart(knownYearView(year, words)))}
    </ul>
    ${
      known.readOnly
        ? html`<p class="muted">${words.settingsCalendar.districtOnly}</p>`
        : formPart(words, calendar, acts)
    }`;
}

function yearPart({ year, source, holidays }: KnownYearView): TemplateResult {
  return html`<li>
    <details>
      <summary>
        <span class="line"><strong>${year}</strong> <span class="muted">${source}</span></span>
      </summary>
      <ul part="value">
        ${holidays.map((line) => html`<li>${line}</li>`)}
      </ul>
    </details>
  </li>`;
}

function formPart(
  words: SettingWords,
  { form, faults, isBusy }: CalendarState,
  acts: CalendarActs,
): TemplateResult {
  const { settingsCalendar: w, settings } = words;
  const { year, notice, lines } = w.fields;
  const wrong = Object.entries(faults).map(([id, message]) => ({ id, message }));
  const common = (name: keyof typeof form) => ({
    id: `c-${name}`,
    value: form[name],
    required: true,
    error: faults[`c-${name}`],
    onInput: (typed: string) => acts.type({ [name]: typed }),
  });
  return html`<form novalidate autocomplete="off" aria-labelledby="year-title" @submit=${acts.enter}>
    <h4 id="year-title">${w.heading}</h4>
    ${wrong.length > 0 ? errorSummary(fill(settings.faults, { count: wrong.length }), wrong) : nothing}
    ${textField(words, { ...common('year'), ...year, inputMode: 'numeric' })}
    ${textField(words, { ...common('notice'), ...notice })}
    ${textArea(words, { ...common('lines'), ...lines })}
    <button class="button" id="enter" part="control" type="submit" aria-disabled=${isBusy}>
      ${isBusy ? w.saving : w.save}
    </button>
  </form>`;
}
